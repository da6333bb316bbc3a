"""The state of a run as the fold of its events. Live runs and stored runs go through this one function."""

from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path
from typing import Literal

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.estimate import Estimate
from tlstudio.core.files import read_regular
from tlstudio.core.json_file import EVENTS_BYTES
from tlstudio.core.progress import Course, advance
from tlstudio.core.seal import unseal

_MOST_EVENTS = 100_000  #: of a run; each epoch has two or three

Status = Literal["waiting", "running", "done", "stopped", "failed", "interrupted"]


class RunState(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of a run after some of its events."""

    status: Status = "waiting"
    started: ev.JobStarted | None = None
    phase: ev.PhaseStarted | None = None
    progress: ev.Progress | None = None
    epochs: tuple[ev.EpochEnded, ...] = ()
    notes: tuple[ev.Note, ...] = ()
    model: str = ""  #: file of the kept weights, relative to the run folder
    kept: int = 0  #: epoch of those weights; 0 where there are none
    #: epoch under way, and images of it that were learned from, where the run would go on; None: after an epoch
    stands_at: tuple[int, int] | None = None
    report: str = ""
    failure: ev.Failed | None = None
    series: ev.JobStarted | None = None  #: of a series; the fields above are then about the run under way
    run: ev.RunBegun | None = None  #: of a series, the run under way or the last one
    ended: tuple[ev.RunEnded, ...] = ()  #: of a series
    paused: bool = False  #: it runs, and waits to be told to go on
    foreseen: Estimate | None = None  #: what it was to take, where that was asked before
    spent: ev.Spent | None = None  #: what it has taken, of a continued run all together; None before its end
    link: ev.LinkChanged | None = None  #: to the machine that it runs on; None where that is this one
    course: Course = Course()  #: how far the job is, and how long it still takes

    @property
    def best(self) -> ev.EpochEnded | None:
        """The best epoch by validation; its weights are kept unless the user chose the last ones.

        In a run that went on after that choice it is the best one since, for the better weights are gone.
        """
        return best_epoch(self.epochs)

    @property
    def cut_short(self) -> bool:
        """Interrupted, or stopped as the window was closed; who chose what to keep has a report of it."""
        return self.status == "interrupted" or (self.status == "stopped" and not self.report)

    @property
    def seconds(self) -> float:
        """Time spent in epochs."""
        return sum(epoch.seconds for epoch in self.epochs)


def best_epoch(epochs: Sequence[ev.EpochEnded]) -> ev.EpochEnded | None:
    """The last one that was the best when it ended; None before there is one."""
    return next((epoch for epoch in reversed(epochs) if epoch.best), None)


def stopped_after(state: RunState, planned: int) -> bool:
    """Whether training ended before its last epoch, and early stopping was not the reason."""
    ended_itself = any(note.code == "note-stopped-early" for note in state.notes)
    return not ended_itself and 0 < len(state.epochs) < planned


def before_continuing(state: RunState) -> RunState:
    """What a run that is about to be continued shows at once: its epochs, and nothing of how it ended."""
    kept = ("epochs", "notes", "model", "kept", "report", "foreseen", "spent")
    return RunState(**{name: getattr(state, name) for name in kept})


def fold(state: RunState, event: ev.AnyEvent) -> RunState:
    """The state after one more event."""
    return msgspec.structs.replace(state, course=advance(state.course, event), **_changes(state, event))


def replay(events: Iterable[ev.AnyEvent]) -> RunState:
    """The state of a stored run. One whose last event is missing was interrupted."""
    state = reduce(fold, events, RunState())
    if state.status in ("waiting", "running"):
        return msgspec.structs.replace(state, status="interrupted", paused=False)
    return state


def read_events(path: Path) -> list[ev.AnyEvent]:
    """The events of an ``events.jsonl``; a last line that was cut off is left out.

    Lines that are damaged are left out, and a note behind the others says how many.

    Raises:
        TLStudioError: ``run-unreadable`` where it is no such file.
    """
    try:
        *lines, rest = read_regular(path, EVENTS_BYTES).split(b"\n") if path.exists() else [b""]
        if len(lines) > _MOST_EVENTS:
            raise ValueError(f"{len(lines)} events")
    except (OSError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=f"{path.name}: {error}") from error
    if unseal(rest)[1]:  # only its newline is missing
        lines.append(rest)
    events = [_event(line) for line in lines if line]
    whole = [event for event in events if event is not None]
    if len(whole) < len(events):
        whole.append(ev.note("note-events-damaged", level="warning", count=len(events) - len(whole)))
    return whole


def _event(line: bytes) -> ev.AnyEvent | None:
    """Of a line; None where it is not what was written."""
    text, intact = unseal(line)
    if intact is False:
        return None
    try:
        return ev.decode(text)
    except (ValueError, RecursionError):
        return None


#: what begins anew with each run of a series
_OF_ONE_RUN = {
    name: getattr(RunState(), name)
    for name in (
        "started",
        "phase",
        "progress",
        "epochs",
        "model",
        "kept",
        "stands_at",
        "report",
        "foreseen",
        "spent",
    )
}


def _changes(state: RunState, event: ev.AnyEvent) -> dict[str, object]:
    match event:
        case ev.JobStarted(kind="series"):
            return {"status": "running", "series": event, "failure": None, "paused": False}
        case ev.RunBegun():
            return {**_OF_ONE_RUN, "run": event}
        case ev.RunEnded():
            return {"ended": (*state.ended, event), "progress": None, "report": ""}
        case ev.JobStarted():
            begun = {"status": "running", "started": event, "failure": None, "paused": False}
            return {**begun, "epochs": _to_beat(state)}
        case ev.PhaseStarted():
            return {"phase": event, "progress": None}
        case ev.Progress():
            return {"progress": event}
        case ev.Paused() | ev.Resumed():
            return {"paused": isinstance(event, ev.Paused)}
        case ev.EpochEnded():
            earlier = state.epochs
            if earlier and earlier[-1].epoch >= event.epoch:
                earlier = tuple(epoch for epoch in earlier if epoch.epoch < event.epoch)
            return {"epochs": (*earlier, event), "report": ""}  # what is measured is not of this epoch
        case ev.CheckpointSaved():
            model = {"model": event.file, "kept": event.epoch} if event.best else {}
            return {**model, "stands_at": (event.epoch, event.images) if event.images else None}
        case ev.ReportReady():
            return {"report": event.file}
        case ev.Foreseen():
            return {"foreseen": event.estimate}
        case ev.Spent():
            return {"spent": _together(state.spent, event)}
        case ev.LinkChanged():
            return {"link": event}
        case ev.Note():
            return {"notes": (*state.notes, event)}
        case ev.Finished():
            return {"status": event.outcome, "progress": None, "paused": False}
        case ev.Failed():
            return {"status": "failed", "failure": event, "progress": None, "paused": False}
        case _:
            return {}


def _to_beat(state: RunState) -> tuple[ev.EpochEnded, ...]:
    """The epochs as a job begins: the one whose weights are kept is what a later one has to be better than."""
    return tuple(
        msgspec.structs.replace(epoch, best=True) if epoch.epoch == state.kept else epoch for epoch in state.epochs
    )


def _together(before: ev.Spent | None, now: ev.Spent) -> ev.Spent:
    """What two parts of a run have taken: all of the time and the energy, the most of the memory."""
    if before is None:
        return now
    return ev.Spent(
        seconds=before.seconds + now.seconds,
        memory_bytes=max(before.memory_bytes, now.memory_bytes),
        device_memory_bytes=max(before.device_memory_bytes, now.device_memory_bytes),
        # of a part that was not counted each time there is no sum
        joules={
            part: joules + before.joules[part] for part, joules in now.joules.items() if part in before.joules
        },
    )
