"""How far a job is, by what real engines said of real runs (``tests/helpers/record_streams.py``)."""

from collections.abc import Iterable
from itertools import accumulate, pairwise
from pathlib import Path

import msgspec
import pytest

from tlstudio.core import events as ev
from tlstudio.core.history import RunState, fold, replay
from tlstudio.core.progress import Course, advance, begin
from tlstudio.core.spec import AuditJob, CheckJob, DataSpec, EvaluateJob, ResumeJob, SeriesJob, TrainJob

STREAMS = sorted((Path(__file__).parent / "streams").glob("*.jsonl"))
DATA = DataSpec(folder="/data")
TRAIN = TrainJob(data=DATA)


def stream(name: str) -> list[ev.AnyEvent]:
    lines = (Path(__file__).parent / "streams" / f"{name}.jsonl").read_bytes().splitlines()
    return [ev.decode(line) for line in lines]


def courses(events: Iterable[ev.AnyEvent], start: Course | None = None) -> list[Course]:
    """The course after each event."""
    return list(accumulate(events, advance, initial=start or begin(TRAIN)))[1:]


def worked(events: list[ev.AnyEvent]) -> list[float]:
    """Seconds of work that are over after each event, as the engine measured them."""
    seconds, epoch, before = 0.0, 0.0, ev.Progress(phase="", done=0, total=0)
    told = []
    for event in events:
        if isinstance(event, ev.Progress):
            same = (before.phase, before.epoch, before.total) == (event.phase, event.epoch, event.total)
            on = same and before.done < before.total and before.done <= event.done
            earlier = before.done / before.images_per_second if on else 0.0
            spent = event.done / event.images_per_second - earlier
            seconds, epoch, before = seconds + spent, epoch + spent, event
        elif isinstance(event, ev.EpochEnded):
            seconds, epoch = seconds + max(0.0, event.seconds - epoch), 0.0
        elif isinstance(event, ev.PhaseStarted):
            epoch = 0.0
        told.append(seconds)
    return told


def test_there_is_a_stream_of_each_kind() -> None:
    assert {path.stem for path in STREAMS} == {
        "baseline", "strategy-1", "strategy-2-kept", "strategy-2-kept-again", "strategy-3-download", "stopped",
        "resumed", "ended-early",
    }  # fmt: skip
    phases = {e.phase for path in STREAMS for e in stream(path.stem) if isinstance(e, ev.Progress)}
    assert phases == {"scan", "weights", "prepare", "features", "train", "validate", "evaluate"}


@pytest.mark.parametrize("name", [path.stem for path in STREAMS])
def test_the_share_never_falls_and_ends_at_one(name: str) -> None:
    told = courses(stream(name))
    shares = [course.share for course in told]
    assert all(before <= after for before, after in pairwise(shares)), "it fell"
    assert shares[-1] == 1
    assert max(shares[:-1]) < 1 or told[-2].seconds_left == 0, "the work was not over"
    assert told[-1].seconds_left == 0


@pytest.mark.parametrize("name", [path.stem for path in STREAMS])
def test_each_step_is_seen_by_the_share(name: str) -> None:
    """No phase stands still but the one that tells nothing: the trial."""
    events = stream(name)
    told = courses(events)
    for before, (event, after) in pairwise(zip(events, told, strict=True)):
        if isinstance(event, ev.Progress) and before[1].share < 1:
            assert after.share > before[1].share


@pytest.mark.parametrize("name", ["baseline", "strategy-1", "strategy-2-kept", "strategy-3-download", "resumed"])
def test_the_time_left_is_that_of_the_whole_job(name: str) -> None:
    """Once an epoch is over, within what machines vary."""
    events = stream(name)
    told, seconds = courses(events), worked(events)
    first = next(place for place, event in enumerate(events) if isinstance(event, ev.EpochEnded))
    for place in range(first, len(events) - 1):
        left, really = told[place].seconds_left, seconds[-1] - seconds[place]
        assert left is not None
        # half a second more than machines vary: these engines did not yet run on training images at the end
        assert left == pytest.approx(really, rel=0.6, abs=1.5)


def test_before_anything_is_learned_no_end_is_promised() -> None:
    events = stream("strategy-3-download")
    learning = next(n for n, e in enumerate(events) if isinstance(e, ev.Progress) and e.phase == "train")
    assert {course.seconds_left for course in courses(events)[:learning]} == {None}


def test_the_trial_of_threads_is_a_phase_of_its_own() -> None:
    names = [event.name for event in stream("baseline") if isinstance(event, ev.PhaseStarted)]
    assert names == ["scan", "weights", "prepare", "trial", "train", "evaluate"]


def test_a_continued_run_begins_where_it_was() -> None:
    told = courses(stream("resumed"))
    begun = next(course for course in told if course.epochs_done)
    assert begun.share >= begun.epochs_done / begun.job.epochs > 0
    learning = next(course for course in told if course.learning)
    assert learning.epoch == begun.epochs_done + 1


def test_features_that_are_kept_already_cost_nothing() -> None:
    first, again = (courses(stream(name)) for name in ("strategy-2-kept", "strategy-2-kept-again"))
    assert any(course.pace.get("features") for course in first)
    assert not any(course.pace.get("features") for course in again)


def test_a_pause_is_seen_and_costs_no_time() -> None:
    """Of two seconds, while an epoch took about as long as the others."""
    events = stream("baseline")
    states = list(accumulate(events, fold, initial=RunState(course=begin(TRAIN))))
    assert [state.paused for state in states].count(True) == 1
    seconds = [epoch.seconds for epoch in states[-1].epochs]
    assert seconds[2] < min(seconds) + 2
    paused = next(n for n, event in enumerate(events) if isinstance(event, ev.Paused))
    assert states[paused + 1].course == states[paused].course


@pytest.mark.parametrize("end", [ev.Finished(outcome="stopped"), ev.Failed(kind="bug", message=""), None])
def test_nothing_that_has_ended_is_paused(end: ev.AnyEvent | None) -> None:
    story = [ev.JobStarted(kind="train", epochs=2), ev.Paused(), *([end] if end else [])]
    assert not replay(story).paused
    assert not fold(RunState(paused=True), ev.JobStarted(kind="train")).paused


def test_a_check_is_as_far_as_its_images() -> None:
    events = [ev.Progress(phase="scan", done=n, total=80, images_per_second=10.0) for n in (8, 20, 60)]
    told = courses(events, begin(CheckJob(data=DATA)))
    assert [course.share for course in told] == pytest.approx([0.1, 0.25, 0.75])
    assert [course.seconds_left for course in told] == pytest.approx([7.2, 6.0, 2.0])


def test_an_evaluation_counts_the_images_it_measures() -> None:
    started = ev.JobStarted(kind="evaluate", images={"train": 100})
    walk = ev.Progress(phase="evaluate", done=50, total=100, images_per_second=25.0)
    last = courses([started, ev.PhaseStarted(name="evaluate"), walk], begin(EvaluateJob(data=DATA, model="a.pt")))[
        -1
    ]
    assert last.seconds_left == pytest.approx(2.0)
    assert last.share == pytest.approx(0.5)


def test_a_failure_stays_where_it_was() -> None:
    half = Course(share=0.5, seconds_left=9.0, learning=True)
    failed = advance(half, ev.Failed(kind="bug", message=""))
    assert (failed.share, failed.seconds_left) == (0.5, None)


def test_what_may_take_long_promises_less_at_the_start() -> None:
    walk = ev.Progress(phase="scan", done=80, total=80, images_per_second=80.0)
    assert advance(begin(TRAIN), walk).share < 0.02
    assert advance(begin(ResumeJob(run="/r")), walk).share < 0.02
    assert advance(begin(CheckJob(data=DATA)), walk).share == 1


def test_a_progress_that_says_no_rate_moves_nothing() -> None:
    told = advance(begin(TRAIN), ev.Progress(phase="weights", done=9, total=0))
    assert told == begin(TRAIN)
    assert msgspec.structs.replace(advance(Course(), ev.Progress(phase="x", done=0, total=5))).share == 0


# ---- series -------------------------------------------------------------------------------------------------


def of_series(*names: str, done: int = 0) -> list[ev.AnyEvent]:
    """What an engine says of a series whose runs are those of some streams."""
    events: list[ev.AnyEvent] = [ev.JobStarted(kind="series", run="/s", runs=len(names) + done, done=done)]
    for number, name in enumerate(names, start=done + 1):
        *run, _ = stream(name)
        ended = ev.RunEnded(number=number, run=name, outcome="done")
        events += [ev.RunBegun(number=number, runs=len(names) + done), *run, ended]
    return [*events, ev.Finished(outcome="done")]


SERIES = SeriesJob(train=TRAIN, folds=3)
THREE = ("strategy-2-kept", "strategy-2-kept-again", "strategy-2-kept-again")


@pytest.mark.parametrize(("names", "done"), [(THREE, 0), (("baseline",) * 3, 0), (THREE[1:], 1)])
def test_the_share_of_a_series_is_one(names: tuple[str, ...], done: int) -> None:
    events = of_series(*names, done=done)
    shares = [course.share for course in courses(events, begin(SERIES))]
    assert shares[0] == pytest.approx(done / (len(names) + done))
    assert all(before <= after for before, after in pairwise(shares)), "it fell"
    assert shares[-1] == 1
    ends = [n for n, event in enumerate(events) if isinstance(event, ev.RunEnded)]
    for number, place in enumerate(ends[:-1], start=done + 1):
        assert shares[place] == pytest.approx(number / (len(names) + done), abs=0.25)


def test_the_time_left_is_that_of_the_whole_series() -> None:
    events = of_series(*("baseline",) * 3)
    told = courses(events, begin(SERIES))
    seconds = worked(events)
    first = next(place for place, event in enumerate(events) if isinstance(event, ev.EpochEnded))
    for place in range(first, len(events) - 1):
        left, really = told[place].seconds_left, seconds[-1] - seconds[place]
        assert left is not None, events[place]
        # half a second more than machines vary: these engines did not yet run on training images at the end
        assert left == pytest.approx(really, rel=0.6, abs=1.5)


def test_the_state_of_a_series_is_about_the_run_under_way() -> None:
    events = of_series(*THREE)
    states = list(accumulate(events, fold, initial=RunState()))
    second = next(n for n, event in enumerate(events) if isinstance(event, ev.RunBegun) and event.number == 2) + 1
    assert states[second - 1].epochs
    assert states[second].epochs == ()
    assert states[second].started is None
    assert [ended.number for ended in states[-1].ended] == [1, 2, 3]
    assert states[-1].status == "done"
    assert replay(events[:-1]).status == "interrupted"


def audit_events(phases: Iterable[str]) -> list[ev.AnyEvent]:
    """Of a check of a thousand images at a hundred a second."""
    events: list[ev.AnyEvent] = []
    for phase in phases:
        events.append(ev.PhaseStarted(name=phase))
        events += [
            ev.Progress(phase=phase, done=done, total=1000, images_per_second=100.0)
            for done in range(100, 1001, 100)
        ]
        if phase == "scan":
            events.append(ev.JobStarted(kind="audit", images={"all": 1000}))
    return [*events, ev.Finished(outcome="done")]


@pytest.mark.parametrize("features", [True, False])
def test_an_audit_goes_on_through_all_its_phases(features: bool) -> None:
    phases = ["scan", "thumbnails", "copies", "groups", *(["embeddings", "labels"] if features else [])]
    told = courses(audit_events(phases), begin(AuditJob(data=DATA, features=features)))
    shares = [course.share for course in told]
    assert all(before <= after for before, after in pairwise(shares))
    assert shares[10] < 0.9, "after the scan there is more to come"
    assert shares[-1] == 1.0
    assert shares[-2] > 0.95
    assert told[10].seconds_left is not None
    assert told[10].seconds_left > 1.0


def test_an_audit_that_knows_everything_ends_after_its_scan() -> None:
    told = courses(audit_events(["scan"]), begin(AuditJob(data=DATA)))
    assert [course.share for course in told][-1] == 1.0
