"""The state of a run follows from its events, live or stored."""

from functools import reduce
from pathlib import Path

import pytest

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState, before_continuing, fold, read_events, replay
from tlstudio.core.logbook import closing_line, duration, epoch_block
from tlstudio.core.seal import seal


def _epoch(number: int, *, best: bool = False, accuracy: float | None = 0.5) -> ev.EpochEnded:
    loss = None if accuracy is None else 1.0
    return ev.EpochEnded(
        epoch=number, train_loss=1.0, train_accuracy=0.5, val_loss=loss, val_accuracy=accuracy, seconds=10.0,
        best=best, learning_rates={"head": 1e-3, "base": 1e-4},
    )  # fmt: skip


STARTED = ev.JobStarted(kind="train", epochs=3)
STORY = (
    ev.PhaseStarted(name="scan"),
    STARTED,
    ev.note("note-threads", threads=1),
    ev.PhaseStarted(name="train"),
    ev.Progress(phase="train", done=3, total=9),
    _epoch(1, best=True),
    ev.CheckpointSaved(file="baseline.pt", epoch=1, best=True),
    ev.CheckpointSaved(file="last.ckpt", epoch=1, best=False),
    _epoch(2),
)


def test_a_run_step_by_step() -> None:
    state = reduce(fold, STORY, RunState())
    assert state.status == "running"
    assert state.started == STARTED
    assert [epoch.epoch for epoch in state.epochs] == [1, 2]
    assert state.best == _epoch(1, best=True)
    assert (state.model, state.kept) == ("baseline.pt", 1)
    assert state.seconds == 20
    assert [note.code for note in state.notes] == ["note-threads"]
    done = reduce(fold, (ev.ReportReady(file="report.json"), ev.Finished(outcome="done")), state)
    assert (done.status, done.report, done.progress) == ("done", "report.json", None)


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ((), "interrupted"),
        ((ev.Finished(outcome="stopped"),), "stopped"),
        ((ev.Finished(outcome="done"),), "done"),
        ((ev.Failed(kind="bug", message=""),), "failed"),
        ((ev.Failed(kind="bug", message=""), STARTED), "interrupted"),
        ((ev.Failed(kind="bug", message=""), STARTED, ev.Finished(outcome="done")), "done"),
    ],
)
def test_how_a_stored_run_ended(end: tuple[ev.AnyEvent, ...], status: str) -> None:
    state = replay((*STORY, *end))
    assert state.status == status
    assert (state.failure is not None) == (status == "failed")


def test_the_user_may_keep_another_epoch_than_the_best() -> None:
    state = replay((*STORY, ev.CheckpointSaved(file="baseline.pt", epoch=2, best=True)))
    assert state.kept == 2
    assert state.best == _epoch(1, best=True)


def test_after_another_epoch_than_the_best_was_kept_later_ones_are_measured_against_it() -> None:
    kept = (*STORY, ev.CheckpointSaved(file="baseline.pt", epoch=2, best=True), ev.Finished(outcome="stopped"))
    continued = replay((*kept, STARTED, _epoch(3)))
    assert continued.best == _epoch(2, best=True)
    better = replay((*kept, STARTED, _epoch(3, best=True)))
    assert better.best == _epoch(3, best=True)


def test_a_report_is_not_of_the_epochs_that_follow_it() -> None:
    stopped = (*STORY, ev.ReportReady(file="report.json"), ev.Finished(outcome="stopped"))
    assert replay((*stopped, STARTED)).report == "report.json"
    assert replay((*stopped, STARTED, _epoch(3))).report == ""


def test_a_run_that_is_continued_begins_with_its_epochs() -> None:
    ended = replay((*STORY, ev.Failed(kind="bug", message="")))
    before = before_continuing(ended)
    assert before == RunState(epochs=ended.epochs, notes=ended.notes, model="baseline.pt", kept=1)
    live = reduce(fold, (STARTED, _epoch(3)), before)
    assert [epoch.epoch for epoch in live.epochs] == [1, 2, 3]
    assert (live.status, live.failure) == ("running", None)


def test_nothing_at_all() -> None:
    assert replay(()).status == "interrupted"
    assert RunState().best is None


def test_a_resumed_run_repeats_no_epoch() -> None:
    """An epoch that was told but whose checkpoint was lost is told again; the later one counts."""
    state = replay((*STORY, STARTED, _epoch(2, best=True), _epoch(3)))
    assert [epoch.epoch for epoch in state.epochs] == [1, 2, 3]
    assert state.best == _epoch(2, best=True)


def test_events_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    assert read_events(path) == []
    path.write_bytes(b"".join(map(ev.encode, STORY)))
    assert read_events(path) == list(STORY)
    path.write_bytes(path.read_bytes()[:-5])
    assert read_events(path) == list(STORY[:-1]), "the line that was being written is left out"
    path.write_bytes(b"rubbish\n" + path.read_bytes())
    damaged = ev.note("note-events-damaged", level="warning", count=1)
    assert read_events(path) == [*STORY[:-1], damaged], "a damaged one is left out and told"
    path.write_bytes(bytes(40_000_000))
    with pytest.raises(TLStudioError) as refusal:
        read_events(path)
    assert refusal.value.code == "run-unreadable"


def test_each_line_on_disk_has_a_checksum(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    lines = [seal(ev.encode(event)) for event in STORY]
    path.write_bytes(b"".join(lines))
    assert read_events(path) == list(STORY)
    path.write_bytes(b"".join(lines)[:-1])
    assert read_events(path) == list(STORY), "of the last one only its newline is missing"
    lines[1] = lines[1].replace(b'"v":1', b'"v":2')
    path.write_bytes(b"".join(lines))
    damaged = ev.note("note-events-damaged", level="warning", count=1)
    assert read_events(path) == [STORY[0], *STORY[2:], damaged]


# ---- the slides' print-out -----------------------------------------------------------------------------------


def test_the_block_of_an_epoch() -> None:
    epoch = ev.EpochEnded(
        epoch=28, train_loss=0.03149, train_accuracy=0.98765, val_loss=0.1, val_accuracy=0.93516,
        learning_rates={"head": 1e-6, "base": 1e-7}, seconds=53.4,
    )  # fmt: skip
    assert epoch_block(epoch).splitlines() == [
        "----- epoch 28 -----",
        "learning rate: head 1e-06, base 1e-07",
        "train loss: 0.0315, accuracy: 98.77 %",
        "val   loss: 0.1000, accuracy: 93.52 %",
        "Completed in 0m 53s",
    ]
    assert "val" not in epoch_block(_epoch(1, accuracy=None))


def test_the_closing_line_is_in_full_precision() -> None:
    state = reduce(fold, (_epoch(1, best=True, accuracy=2903 / 2930), _epoch(2)), RunState())
    assert closing_line(state) == f"best val Acc: {2903 / 2930} (epoch 1)"
    assert closing_line(RunState()) == ""
    assert closing_line(fold(RunState(), _epoch(1, best=True, accuracy=None))) == ""


@pytest.mark.parametrize(("seconds", "text"), [(0, "0m 0s"), (33.4, "0m 33s"), (59.7, "1m 0s"), (3661, "61m 1s")])
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text
