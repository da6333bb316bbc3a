"""How far a whole job is and how long it still takes, as a fold of its events: for the window and the terminal."""

from typing import Any

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.spec import AdviseJob, AuditJob, EvaluateJob, Job, ReportJob, ResumeJob, SeriesJob, TrainJob

#: what is taken for the time of what follows, in seconds, before anything of it was measured
_GUESS: dict[type, float] = {TrainJob: 120.0, SeriesJob: 120.0, ResumeJob: 120.0, EvaluateJob: 20.0}
#: phases of an audit, an advice and a report, and what each takes, in seconds an image (of ``report`` a file),
#: before it was measured
_SECONDS = {
    "scan": 0.003,
    "thumbnails": 0.003,
    "copies": 0.003,
    "groups": 0.001,
    "embeddings": 0.006,
    "labels": 0.001,
    "probes": 0.005,
    "maps": 0.1,
    "report": 5.0,
}
_AUDIT = ("scan", "thumbnails", "copies", "groups", "embeddings", "labels")
_ADVICE = ("scan", "embeddings", "probes")
_REPORT = ("maps", "report")
#: those that only a network makes necessary
_OF_FEATURES = ("embeddings", "labels")
#: training images that a network is run on once more at the end, so that it knows them again
KNOWN_IMAGES = 2_000
#: learning costs about as much as three forward passes
_BACKWARD = 3.0


class Pass(msgspec.Struct, frozen=True):
    """One walk over the images of a phase, as far as it is told."""

    phase: str = ""
    epoch: int = 0
    done: int = 0
    total: int = 0
    seconds: float = 0.0

    @property
    def left(self) -> int:
        """Images that are still to come."""
        return self.total - self.done


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """How far a job is; a job that may take long begins with :func:`begin`."""

    share: float = 0.0  #: of the whole job, 0..1; never falls, and is 1 at the end
    seconds_left: float | None = None  #: of the whole job, without pauses; None: not known
    epochs_done: int = 0  #: whole epochs, also those before a continuation
    learning: bool = False  #: epochs are under way
    testing: bool = False  #: what was learned is measured
    guess: float = 0.0  #: seconds of all that was not measured yet
    job: ev.JobStarted = ev.JobStarted(kind="")
    views: int = 0  #: of the training images that the frozen half is run on once
    pace: dict[str, float] = msgspec.field(default_factory=dict)  #: phase → seconds an image
    walk: Pass = Pass()  #: the latest
    tested: int = 0  #: images of the tests that are over
    told: float = 0.0  #: seconds of the epoch under way that its passes have told
    beside: float = 0.0  #: seconds that the last epoch took beside its passes
    spent: float = 0.0  #: seconds of the run under way that were told
    later: tuple[str, ...] = ()  #: phases of an audit or an advice that are still to come
    runs: int = 1  #: of a series; what is above is then of the run under way, but for share and seconds left
    runs_done: int = 0  #: of a series
    typical: float = 0.0  #: seconds of the latest run of a series that is over; the first one makes what all share

    @property
    def epoch(self) -> int:
        """The epoch under way, from 1; 0 while nothing is learned."""
        return min(self.epochs_done + 1, self.job.epochs) if self.learning else 0


def begin(job: Job) -> Course:
    """Of a job that is about to start."""
    if isinstance(job, AdviseJob):
        return Course(later=_ADVICE)
    if isinstance(job, ReportJob):
        return Course(later=_REPORT if job.maps else _REPORT[1:])
    if isinstance(job, AuditJob):
        return Course(later=tuple(name for name in _AUDIT if job.features or name not in _OF_FEATURES))
    return Course(guess=_GUESS.get(type(job), 0.0))


def advance(course: Course, event: ev.AnyEvent) -> Course:
    """After one more event.

    The share grows by what the time since the event before is of that time and all that is left. So it
    never falls, whatever an estimate was worth, and where the estimates are right it is the share of the time.
    """
    match event:
        case ev.JobStarted(kind="series"):
            over = event.done / max(event.runs, 1)
            return _replace(course, runs=event.runs, runs_done=event.done, share=max(course.share, over))
        case ev.RunBegun():
            return Course(**{name: getattr(course, name) for name in _OF_ALL_RUNS})
        case ev.RunEnded(outcome="done"):
            return _replace(course, runs_done=course.runs_done + 1, typical=course.spent, learning=False)
        case ev.JobStarted():
            return _replace(course, job=event, epochs_done=0)
        case ev.Note(code="note-resumed", values={"epoch": int(done)}):
            whole = (course.runs_done + done / max(course.job.epochs, done, 1)) / course.runs
            return _replace(course, epochs_done=done, share=max(course.share, whole))
        case ev.Note(code="note-resumed-within", values={"epoch": int(under_way)}):
            whole = (course.runs_done + (under_way - 1) / max(course.job.epochs, under_way)) / course.runs
            return _replace(course, epochs_done=under_way - 1, share=max(course.share, whole))
        case ev.PhaseStarted():
            return _begin_phase(course, event)
        case ev.Progress() if event.total > 0:
            return _walk(course, event)
        case ev.EpochEnded():
            return _end_epoch(course, event)
        case ev.Finished():
            return _replace(course, share=1.0, seconds_left=0.0, learning=False)
        case ev.Failed():
            return _replace(course, seconds_left=None, learning=False)
        case _:
            return course


#: what does not begin anew with each run of a series
_OF_ALL_RUNS = ("share", "seconds_left", "guess", "pace", "beside", "runs", "runs_done", "typical")


def _replace(course: Course, **changes: Any) -> Course:
    return msgspec.structs.replace(course, **changes)


def _begin_phase(course: Course, event: ev.PhaseStarted) -> Course:
    learning, testing = event.name == "train", event.name == "evaluate"
    later = course.later[course.later.index(event.name) + 1 :] if event.name in course.later else course.later
    after = _replace(course, learning=learning, testing=testing, walk=Pass(), told=0.0, later=later)
    return _replace(after, views=event.views) if learning else _spend(after, 0.0)


def _walk(course: Course, event: ev.Progress) -> Course:
    """A phase has gone on, or its next pass has begun."""
    before = course.walk
    seconds = event.done / event.images_per_second if event.images_per_second > 0 else 0.0
    now = Pass(event.phase, event.epoch, event.done, event.total, seconds)
    again = (before.phase, before.epoch, before.total) == (now.phase, now.epoch, now.total)
    same = again and before.left > 0 and before.done <= now.done
    spent = max(0.0, now.seconds - (before.seconds if same else 0.0))
    pace = dict(course.pace)
    if not same and now.phase == "train" and before.phase != "features" and course.epochs_done < course.views:
        pace["features"] = 0.0  # this view was kept already
    share = now.done / now.total
    measured = seconds / max(now.done, 1)
    pace[now.phase] = share * measured + (1 - share) * pace.get(now.phase, measured)
    over = before.total if not same and before.phase == now.phase == "evaluate" else 0
    after = _replace(course, pace=pace, walk=now, told=course.told + spent, tested=course.tested + over)
    return _spend(after, spent)


def _end_epoch(course: Course, event: ev.EpochEnded) -> Course:
    beside = max(0.0, event.seconds - course.told)
    after = _replace(course, epochs_done=event.epoch, beside=beside, told=0.0, walk=Pass())
    return _spend(after, beside)


def _spend(course: Course, seconds: float) -> Course:
    """``seconds`` of work later."""
    spent = course.spent + seconds
    measured = _seconds_left(course)
    if measured is None and course.typical:
        measured = max(0.0, course.typical - spent)
    left = course.walk.left * course.pace.get(course.walk.phase, 0.0) + course.guess
    if measured is not None:
        left = measured
    later = max(0, course.runs - course.runs_done - 1) * (course.typical or spent + left)
    share = course.share + (1 - course.share) * seconds / max(seconds + left + later, 1e-9)
    seconds_left = None if measured is None else measured + later
    return _replace(course, share=min(share, 1.0), seconds_left=seconds_left, spent=spent)


def _seconds_left(course: Course) -> float | None:
    """What is left by what was measured; None where too little was."""
    if course.testing:
        return _test_seconds(course)
    if course.learning:
        return _learning_seconds(course)
    pace = course.pace.get(course.walk.phase)
    if pace is None or course.guess:
        return None
    images = course.job.images.get("all", course.walk.total)
    return course.walk.left * pace + images * sum(_SECONDS[name] for name in course.later)


def _learning_seconds(course: Course) -> float | None:
    pace, walk, images = course.pace, course.walk, course.job.images
    if "train" not in pace:
        return None
    training, validating = images.get("train", 0), images.get("val", 0)
    validation = validating * pace.get("validate", pace["train"] / _BACKWARD) + course.beside
    epoch = training * pace["train"] + validation
    follows = {"features": epoch if walk.epoch else validation, "train": validation, "validate": course.beside}
    under_way = walk.left * pace.get(walk.phase, 0.0) + follows.get(walk.phase, 0.0)
    begun = course.epochs_done + bool(walk.phase)
    later = max(0, course.job.epochs - begun) * epoch
    views = max(0, course.views - begun) * training * pace.get("features", 0.0)
    return under_way + later + views + _test_seconds(course)


def _test_seconds(course: Course) -> float:
    """Of the whole network on the images that are not learned from, and on some that are."""
    images, pace = course.job.images, course.pace
    count = sum(n for subset, n in images.items() if course.job.kind != "train" or subset != "train")
    if course.job.kind == "train":
        count += min(images.get("train", 0), KNOWN_IMAGES)
    frozen = pace.get("features", 0.0) if course.views else 0.0
    seconds = pace.get("evaluate", pace.get("validate", 0.0) + frozen)
    done = course.walk.done if course.testing else 0
    return max(0, count - course.tested - done) * seconds
