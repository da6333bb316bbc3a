"""What the window shows of a stored run, read from its folder; call it off the GUI thread."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core import catalog
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Note
from tlstudio.core.events import note as make_note
from tlstudio.core.files import read_regular
from tlstudio.core.history import RunState, Status, read_events, replay
from tlstudio.core.json_file import NOTE_BYTES, SPEC_BYTES, read_json
from tlstudio.core.results import Report, SubsetResult, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write, is_held, list_runs
from tlstudio.core.run_names import Apart, began, data_key, tell_apart
from tlstudio.core.spec import DataSpec, Training, TrainJob, training_of


class RunSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One run of the workspace. What it is called on the screen: ``words.run_title`` and ``words.run_in_full``."""

    folder: str  #: absolute path
    name: str  #: name of the folder; never shown
    title: str  #: what the user calls it, else the model's title; empty where it cannot be read
    model: str  #: name in the catalogue
    strategy: int
    status: Status
    test_accuracy: float | None = None  #: 0..1
    model_file: str | None = None  #: absolute path of the ``.pt`` file
    report: Report | None = None
    state: RunState
    job: TrainJob
    resumable: bool = False  #: whether it ended early and ``last.ckpt`` is there
    note: str = ""  #: what the user wrote about it
    elsewhere: bool = False  #: whether another process is training it now
    problem: str = ""  #: why the folder cannot be read as a run; then the other fields are empty
    began: datetime | None = None  #: local time; None where the folder does not say it
    data_name: str = ""  #: of its data set, told apart from others of the workspace by the folders above it
    apart: Apart = ""  #: what tells it from another run of the same title and data set
    twin: int = 0  #: its number where that does not tell them apart either
    folds: int = 0  #: of a series, as in its job
    seeds: int = 1

    @property
    def is_baseline(self) -> bool:
        """Whether it is a run of what the pretrained models are compared with."""
        return self.model == catalog.BASELINE

    @property
    def data_key(self) -> str:
        """The same for all runs of one data set."""
        return data_key(self.job.data.folder)

    @property
    def result(self) -> SubsetResult | None:
        """What its report is about: the test, else whatever was measured; None where nothing was."""
        return self.report.shown if self.report is not None else None


def summarise(run: RunFolder) -> RunSummary:
    """The summary of a run folder; a damaged one is summed up as damaged and never raises."""
    try:
        job = run.job()
        state = replay(read_events(run.events))
    except (TLStudioError, OSError, ValueError) as error:
        return _damaged(run, str(error))
    status, elsewhere = state.status, state.status == "interrupted" and is_held(run)
    if elsewhere:
        status = "running"
    report = _report(run)
    model = run.model
    return RunSummary(
        folder=str(run.path),
        name=run.name,
        title=name_of(job),
        model=job.model.name,
        strategy=job.strategy.number,
        status=status,
        test_accuracy=_test_accuracy(report),
        model_file=str(model) if model else None,
        report=report,
        state=with_damage(run, state, report),
        job=job,
        resumable=status not in ("done", "running") and run.checkpoint.is_file(),
        note=read_note(run),
        elsewhere=elsewhere,
        began=began(run.name),
    )


#: codes of the notes on files of a run that are not what was written
DAMAGE = ("note-spec-changed", "note-report-damaged", "note-events-cut", "note-events-damaged")


def with_damage(run: RunFolder, state: RunState, report: object) -> RunState:
    """The state of a run with notes on its files that are not what was written.

    Args:
        run: or a series, or an evaluation.
        state: as its events tell it.
        report: what could be read of report.json, else None.
    """
    told = {note.code for note in state.notes}
    found = (note for note in _damage(run, state, report) if note.code not in told)
    return msgspec.structs.replace(state, notes=(*state.notes, *found))


def _damage(run: RunFolder, state: RunState, report: object) -> Iterator[Note]:
    if run.spec_changed:
        yield make_note("note-spec-changed", level="warning")
    if not run.report.is_file():
        return
    if report is None:
        yield make_note("note-report-damaged", level="warning")
    # in a series whose runs are begun again it lies there from before
    if state.status == "interrupted" and not state.report and state.series is None:
        yield make_note("note-events-cut", level="warning")


def summarise_all(workspace: Path, home: str = "runs") -> list[RunSummary]:
    """All runs of a workspace, newest first, told apart from each other; ``home`` may be ``trash``."""
    return tell_apart([summarise(run) for run in list_runs(workspace, home) if home_of(run) == "runs"])


def name_of(job: Training) -> str:
    """What a run or a series is called: by its user, else by its model."""
    train = training_of(job)
    return train.name or title_of(train)


def title_of(job: TrainJob) -> str:
    """The model's title, as the catalogue has it."""
    row = catalog.MODELS.get(job.model.name)
    return row.title if row else job.model.name


def lineage(name: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    """The runs that a run follows from, the first one first, and the run itself.

    Args:
        name: of its folder.
        parents: folder → the one that it follows from, or empty; a folder that is gone is the first of the chain.
    """
    chain = [name]
    while (parent := parents.get(chain[0], "")) and parent not in chain:
        chain.insert(0, parent)
    return tuple(chain)


def rename(run: RunFolder, name: str) -> None:
    """Give a run another name for its user. Raises ``run-unreadable``, ``cannot-write`` or ``disk-full``."""
    job: Any = msgspec.structs.replace(run.job(), name=name)
    run.write_spec(job)


def read_note(run: RunFolder) -> str:
    """What the user wrote about a run; empty where there is nothing or it cannot be read."""
    try:
        return read_regular(run.note, NOTE_BYTES).decode()
    except (OSError, ValueError):
        return ""


def write_note(run: RunFolder, note: str) -> None:
    """Keep what the user writes about a run, in a file beside its results.

    Raises:
        TLStudioError: ``cannot-write`` or ``disk-full``.
    """
    atomic_write(run.note, note.encode())


def trash_place(run: Path) -> Path:
    """Where a run of ``runs/`` lies after :func:`move_to_trash`."""
    return run.parent.parent / "trash" / run.name


def move_to_trash(run: RunFolder) -> Path:
    """Move a run out of ``runs/``; the answer is where it lies now.

    Raises:
        TLStudioError: ``run-busy``, ``cannot-write``.
    """
    if is_held(run):
        raise TLStudioError("run-busy", run=run.name)
    return _move(run.path, trash_place(run.path))


def restore(trashed: Path, home: str = "runs") -> Path:
    """Undo :func:`move_to_trash`; ``home`` is the folder it came from. Raises ``cannot-write``."""
    return _move(trashed, trashed.parent.parent / home / trashed.name)


def home_of(trashed: RunFolder) -> str:
    """The folder of the workspace that it belongs into: there are evaluations in the trash, too."""
    try:
        kind = read_json(trashed.spec, SPEC_BYTES, _Kind).kind
    except (OSError, ValueError):
        return "runs"
    return {"evaluate": "evaluations", "series": "series"}.get(kind, "runs")


class _Kind(msgspec.Struct):
    """Of any job."""

    kind: str


def _move(source: Path, target: Path) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            raise FileExistsError(17, "it exists already")
        return source.rename(target)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(target), detail=error.strerror or str(error)) from error


def _report(run: RunFolder) -> Report | None:
    try:
        return read_report(run.report)
    except TLStudioError:
        return None


def _test_accuracy(report: Report | None) -> float | None:
    result = report.result("test") if report else None
    return result.accuracy if result else None


def _damaged(run: RunFolder, problem: str) -> RunSummary:
    return RunSummary(
        folder=str(run.path),
        name=run.name,
        title="",
        model="",
        strategy=0,
        status="failed",
        state=RunState(status="failed"),
        job=TrainJob(data=DataSpec(folder="")),
        problem=problem,
        began=began(run.name),
    )
