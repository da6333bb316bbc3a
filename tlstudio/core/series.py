"""A series: runs of one job that are seen as one, and what they measured together.

``<workspace>/series/<time>_<model>_<strategy>_<six digits>`` holds its ``spec.json``, ``events.jsonl``,
``engine.log``, ``marks.csv`` and ``report.json``, as a run folder does; its runs lie among the others and name it.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core import run_folder, run_summary
from tlstudio.core.audit import Leak
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.history import Status, read_events, replay
from tlstudio.core.json_file import REPORT_BYTES, SPEC_BYTES, read_json
from tlstudio.core.results import Provenance, SubsetResult, as_stored
from tlstudio.core.run_folder import RunFolder, is_held, list_runs
from tlstudio.core.run_names import began
from tlstudio.core.run_summary import name_of, read_note
from tlstudio.core.spec import SeriesJob, TrainJob, with_value

HOME = "series"

#: which run of a series it is: number of the tested fold, seed of the training
Place = tuple[int, int]


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """One number of each run."""

    values: tuple[float, ...]
    mean: float
    deviation: float  #: standard deviation of a run, with n - 1


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One run of a series on its test images."""

    run: str  #: name of its folder
    fold: int
    seed: int  #: of the training
    training_images: int
    test_images: int
    accuracy: float  #: 0..1
    macro_f1: float


class SeriesReport(msgspec.Struct, frozen=True, kw_only=True):
    """What all runs of a series have measured."""

    members: tuple[Member, ...]
    accuracy: Spread
    macro_f1: Spread
    recalls: dict[str, Spread]  #: class → of the runs that tested images of it
    pooled: (
        SubsetResult  #: of the test predictions of all runs together; an image counts as often as it was tested
    )
    images: int  #: different images that were tested
    provenance: Provenance  #: of the first run; ``seconds`` are those of all
    marks_digest: str = ""
    leak: Leak = Leak()  #: of all runs together; the grounds are those of the first
    version: int = 1


class Interval(msgspec.Struct, frozen=True, kw_only=True):
    """Of a difference, with 95 % confidence, and how often chance alone would give such a difference."""

    low: float  #: -1..1
    high: float
    p_value: float

    @property
    def is_real(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


class SeriesRow(msgspec.Struct, frozen=True, kw_only=True):
    """One of two series that are compared."""

    run: str  #: name of the series' folder
    report: SeriesReport
    parent: str = ""  #: the run or series that it follows from


class SeriesComparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two series, run by run on the same test images."""

    first: SeriesRow
    second: SeriesRow
    difference: Spread  #: accuracy of the second minus the first, -1..1, of each pair of runs
    over_runs: Interval  #: whether it would be there after other trainings
    images: int  #: different ones; groups, where the runs keep groups together
    predictions: int  #: of each series, of all its runs together
    only_first: int  #: predictions that only the first got right
    only_second: int
    over_images: Interval  #: whether it would be there on other images
    cautions: tuple[Problem, ...] = ()

    @property
    def is_real(self) -> bool:
        """Whether it would be there with other images and with other trainings."""
        return self.over_runs.is_real and self.over_images.is_real


class SeriesSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One series of the workspace, as it is listed."""

    folder: str  #: absolute
    name: str  #: of the folder
    title: str
    status: Status
    runs: tuple[str, ...]  #: folders of its runs that are there, by place
    done: int  #: of these, how many are complete
    job: SeriesJob | None = None  #: None where it cannot be read
    report: SeriesReport | None = None
    note: str = ""
    began: datetime | None = None
    problem: str = ""


def place_of(job: TrainJob) -> Place:
    """Where a run stands in its series: by its fold and its seed."""
    return job.data.fold, job.train.seed


def create(job: SeriesJob, workspace: Path, now: datetime) -> RunFolder:
    """A new, empty folder for a series. Raises ``cannot-write``."""
    return run_folder.create_in(workspace / HOME, run_folder.label(job.train, now))


def read_job(series: RunFolder) -> SeriesJob:
    """The job that continues a series, with the marks that it began with, wherever it lies now.

    Raises:
        TLStudioError: ``run-unreadable``.
    """
    try:
        job = read_json(series.spec, SPEC_BYTES, SeriesJob)
    except (OSError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(series.path), detail=str(error)) from error
    if job.train.data.marks and series.marks.is_file():
        job = with_value(job, "train.data.marks", str(series.marks))
    job = with_value(job, "train.workspace", str(series.path.parent.parent))
    continued: SeriesJob = msgspec.structs.replace(job, folder=str(series.path))
    return continued


def is_series(folder: Path) -> bool:
    """Whether a folder is that of a series, and not of a single run."""
    return folder.parent.name == HOME and (folder / "spec.json").is_file()


def read_series_report(path: Path) -> SeriesReport:
    """Raises ``run-unreadable`` where there is none."""
    try:
        facts = read_json(path, REPORT_BYTES, strict=True)
        facts["pooled"] = as_stored(facts["pooled"])
        return msgspec.convert(facts, SeriesReport, str_keys=True)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TLStudioError("run-unreadable", folder=str(path.parent), detail=str(error)) from error


def rename(series: RunFolder, name: str) -> None:
    """Give a series another name for its user. Raises ``run-unreadable``, ``cannot-write`` or ``disk-full``."""
    series.write_spec(with_value(read_job(series), "train.name", name))


def move_to_trash(series: RunFolder) -> Path:
    """Move a series and its runs there; the answer is where it lies now. Raises ``run-busy``, ``cannot-write``."""
    if is_held(series):
        raise TLStudioError("run-busy", run=series.name)
    for run in _own(series, "runs"):
        run_summary.move_to_trash(run)
    return run_summary.move_to_trash(series)


def restore(trashed: RunFolder) -> Path:
    """Undo :func:`move_to_trash`. Raises ``cannot-write``."""
    for run in _own(trashed, "trash"):
        run_summary.restore(run.path)
    return run_summary.restore(trashed.path, HOME)


def members(series: RunFolder) -> dict[Place, RunFolder]:
    """The runs of a series that are there; of two in one place the one that is complete, else the later one."""
    found: dict[Place, RunFolder] = {}
    for run in _own(series, "runs"):
        place = place_of(run.job())
        if not is_complete(found.get(place)):
            found[place] = run
    return found


def runs_of(name: str, workspace: Path, home: str = "runs") -> list[RunFolder]:
    """The runs of the series or sweep of that name, oldest first; whose spec.json cannot be read is nobody's."""
    return [run for run in reversed(list_runs(workspace, home)) if _series_of(run) == name]


def _own(series: RunFolder, home: str) -> list[RunFolder]:
    return runs_of(series.name, series.path.parent.parent, home)


def _series_of(run: RunFolder) -> str:
    try:
        return run.job().series
    except TLStudioError:
        return ""


def is_complete(run: RunFolder | None) -> bool:
    """Whether a run was trained to its end and measured."""
    try:
        return run is not None and run.report.is_file() and replay(read_events(run.events)).status == "done"
    except TLStudioError:
        return False


def list_series(workspace: Path) -> list[SeriesSummary]:
    """All series of a workspace, newest first."""
    folders = sorted((workspace / HOME).glob("*/spec.json"), reverse=True)
    return [summarise(RunFolder(spec.parent)) for spec in folders]


def summarise(series: RunFolder) -> SeriesSummary:
    """One series; a damaged one is summed up as damaged and never raises."""
    facts: dict[str, Any] = {"folder": str(series.path), "name": series.name, "began": began(series.name)}
    try:
        job, state = read_job(series), replay(read_events(series.events))
    except TLStudioError as error:
        return SeriesSummary(**facts, title="", status="failed", runs=(), done=0, problem=error.message)
    there = members(series)
    runs = [there[place] for place in map(place_of, job.members()) if place in there]
    running = state.status == "interrupted" and is_held(series)
    return SeriesSummary(
        **facts,
        title=name_of(job.train),
        status="running" if running else state.status,
        runs=tuple(run.name for run in runs),
        done=sum(map(is_complete, runs)),
        job=job,
        report=_report(series),
        note=read_note(series),
    )


def _report(series: RunFolder) -> SeriesReport | None:
    try:
        return read_series_report(series.report)
    except TLStudioError:
        return None


def spread(values: Iterable[float]) -> Spread:
    """Mean and standard deviation of some runs; the deviation of a single one is 0."""
    numbers = tuple(values)
    mean = sum(numbers) / len(numbers)
    squares = sum((value - mean) ** 2 for value in numbers)
    return Spread(values=numbers, mean=mean, deviation=(squares / max(len(numbers) - 1, 1)) ** 0.5)
