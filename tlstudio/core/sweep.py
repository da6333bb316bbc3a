"""A sweep: every network with every strategy, input size and seed as a table of trainings, and what is done of it.

``<workspace>/sweeps/<name>`` holds ``sweep.json``, the axes, and for each cell ``0.json``, ``1.json`` …, the spec
of one training, which the queue of the window, ``tlstudio sweep`` or an array of a cluster works through. A cell
keeps its number when others are added. Its run lies among the others and names the sweep, as those of a series do;
nothing else says what is done, so that cells may be trained anywhere and in any order.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

import msgspec

from tlstudio.core import catalog, paths
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.estimate import Estimate
from tlstudio.core.events import Failed
from tlstudio.core.history import Status
from tlstudio.core.image_spec import AugmentSpec
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.recipes import make_job, resize_for, scaled
from tlstudio.core.results import Estimate as Limits
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.run_summary import RunSummary, summarise
from tlstudio.core.series import Spread, runs_of
from tlstudio.core.spec import (
    DataSpec,
    ModelSpec,
    ResumeJob,
    StrategySpec,
    TrainJob,
    pretty,
    read_job,
    with_settings,
)
from tlstudio.core.train_spec import Recipe

HOME = "sweeps"
_FILE = "sweep.json"
#: of a job, what may differ without its being another training
_FREE = {"name": "", "workspace": "", "parent": "", "series": ""}
#: parts of a foreseen training that its other seeds find in the cache
_SHARED = ("prepare", "features")

#: a cell that was never begun is ``missing``
CellStatus = Status | Literal["missing"]


class Sweep(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The axes of the table, and what is the same in all of its cells."""

    name: str
    data: DataSpec  #: its seed decides the split, the same one for all cells
    models: tuple[str, ...]
    strategies: tuple[Literal[1, 2, 3], ...] = (1,)  #: a network without pretrained weights knows only the first
    sizes: tuple[int, ...] = ()  #: px of the input; 0, or none at all: what the recipe takes for each network
    seeds: tuple[int, ...] = (0,)  #: of the training
    first_stages: dict[str, str] = {}  #: network → what strategy 2 trains from; else the middle of its stages
    recipe: Recipe = "recommended"
    epochs: int = 0  #: 0: the recipe's
    settings: dict[str, str | int | float | bool] = {}  #: dotted field → value, in all cells
    images: int | None = None  #: that are trained on, which the recommended recipe looks at
    workspace: str = ""  #: absolute

    def jobs(self) -> tuple[TrainJob, ...]:
        """The training of each cell, those that differ by their seed side by side.

        Raises:
            TLStudioError: ``unknown-model``, ``unknown-setting``, ``sweep-value``.
        """
        ways = dict.fromkeys(
            (model, strategy)
            for model in self.models
            for strategy in (self.strategies if _row(model).starts_pretrained("default") else (1,))
        )
        jobs = [
            self._job(model, strategy, size, seed)
            for model, strategy in ways
            for size in self.sizes or (0,)
            for seed in self.seeds
        ]
        return tuple({place_of(job): job for job in jobs}.values())

    def _job(self, model: str, strategy: int, size: int, seed: int) -> TrainJob:
        stage = first_stage(model, self.first_stages) if strategy == 2 else ""
        job = make_job(
            data=self.data,
            model=ModelSpec(name=model),
            strategy=StrategySpec(number=strategy, first_stage=stage),  # type: ignore[arg-type]
            recipe=self.recipe,
            seed=seed,
            workspace=self.workspace,
            images=self.images,
        )
        if self.epochs:
            job = msgspec.structs.replace(job, train=scaled(job.train, self.epochs))
        if size:
            image = msgspec.structs.replace(job.image, resize=resize_for(job.image, size), crop=size)
            job = msgspec.structs.replace(job, image=image)
        try:
            job = with_settings(job, self.settings)
        except msgspec.ValidationError as error:
            raise TLStudioError("sweep-value", detail=str(error)) from error
        name = f"{self.name} · {_row(model).title} · {seed}"  # by which the queue and the runs tell them apart
        return msgspec.structs.replace(job, series=self.name, name=name)


def _row(model: str) -> catalog.Model:
    try:
        return catalog.MODELS[model]
    except KeyError as error:
        raise TLStudioError("unknown-model", name=model) from error


def first_stage(model: str, chosen: Mapping[str, str]) -> str:
    """What strategy 2 trains a network from where nothing was chosen: the middle of its stages."""
    stages = _row(model).stage_names
    return chosen.get(model) or (stages[max(1, len(stages) // 2)] if len(stages) > 1 else "")


class Way(NamedTuple):
    """A row of the table: one way of training, whatever its seed."""

    model: str
    strategy: int
    first_stage: str
    size: int  #: px of the input


class Place(NamedTuple):
    """Where a training stands in its table."""

    way: Way
    split: tuple[int, int]  #: fold and seed of the split
    seed: int


def way_of(job: TrainJob) -> Way:
    """The row that a training stands in."""
    return Way(job.model.name, job.strategy.number, job.strategy.first_stage, job.image.crop)


def place_of(job: TrainJob) -> Place:
    """The cell that a training is."""
    return Place(way_of(job), (job.data.fold, job.data.seed), job.train.seed)


def plain_name(name: str) -> str:
    """A name as that of a folder; empty where nothing of it can be one."""
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")


# ---- on the disk ---------------------------------------------------------------------------------------------


class Stored(NamedTuple):
    """A sweep as it lies in its folder."""

    folder: Path
    sweep: Sweep
    jobs: tuple[TrainJob, ...]  #: of its cells, by their numbers

    def spec(self, number: int) -> Path:
        """The file of a cell."""
        return self.folder / f"{number}.json"


def is_sweep(folder: Path) -> bool:
    """Whether a folder is that of a sweep."""
    return (folder / _FILE).is_file()


def read(folder: Path) -> Stored:
    """Raises ``sweep-unreadable``."""
    try:
        sweep = read_json(folder / _FILE, SPEC_BYTES, Sweep)
        jobs = tuple(read_job(folder / f"{number}.json") for number in range(_count(folder)))
    except (OSError, ValueError) as error:
        raise TLStudioError("sweep-unreadable", folder=str(folder), detail=str(error)) from error
    return Stored(folder, sweep, jobs)


def list_sweeps(workspace: Path) -> list[Path]:
    """Their folders, by name."""
    return sorted(file.parent for file in (workspace / HOME).glob(f"*/{_FILE}"))


def _count(folder: Path) -> int:
    return sum(file.stem.isdecimal() for file in folder.glob("*.json"))


def planned(sweep: Sweep) -> Stored:
    """The sweep with all its cells as it would be stored; those that are there already keep their numbers.

    Raises:
        TLStudioError: ``sweep-unreadable``; ``sweep-changed`` where a cell was to be trained otherwise before; or
            see :meth:`Sweep.jobs`.
    """
    folder = Path(sweep.workspace) / HOME / sweep.name
    known = read(folder).jobs if is_sweep(folder) else ()
    places = {place_of(job): job for job in known}
    wanted = sweep.jobs()
    for job in wanted:
        before = places.get(place_of(job))
        if before is not None and _bare(before) != _bare(job):
            raise TLStudioError("sweep-changed", name=sweep.name, field=_difference(before, job))
    return Stored(folder, sweep, (*known, *(job for job in wanted if place_of(job) not in places)))


def store(planned: Stored) -> None:
    """Write the axes, and the specs of cells that are not there yet. Raises ``cannot-write``, ``disk-full``."""
    try:
        planned.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise TLStudioError("cannot-write", file=str(planned.folder), detail=detail) from error
    for number, job in enumerate(planned.jobs):
        if not planned.spec(number).is_file():
            atomic_write(planned.spec(number), pretty(job))
    atomic_write(planned.folder / _FILE, pretty(planned.sweep))


def _bare(job: TrainJob) -> TrainJob:
    return msgspec.structs.replace(job, **_FREE)


def _difference(one: TrainJob, other: TrainJob) -> str:
    """The first dotted field that differs."""

    def leaves(value: Any, name: str = "") -> dict[str, Any]:
        if not isinstance(value, dict):
            return {name: value}
        inner = (leaves(of, f"{name}.{key}".lstrip(".")) for key, of in value.items())
        return {field: of for found in inner for field, of in found.items()}

    before, after = (leaves(msgspec.to_builtins(_bare(job))) for job in (one, other))
    return next((field for field in before if before[field] != after.get(field)), "")


# ---- what is done --------------------------------------------------------------------------------------------


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """One training of the table, and what became of it."""

    number: int  #: of its spec
    job: TrainJob
    run: RunSummary | None = None  #: None: never begun
    refusal: Failed | None = None  #: why it could not be begun when it was tried

    @property
    def status(self) -> CellStatus:
        """That of its run."""
        if self.run is not None:
            return self.run.status
        return "missing" if self.refusal is None else "failed"

    @property
    def failure(self) -> Failed | None:
        """Why it failed; None where it did not."""
        return self.run.state.failure if self.run is not None and self.status == "failed" else self.refusal

    @property
    def is_done(self) -> bool:
        """Whether it was trained to its end and measured."""
        return is_complete(self.run)

    def accuracy(self, subset: str) -> float | None:
        """On the images of a subset, 0..1."""
        result = self.run.report.result(subset) if self.run is not None and self.run.report else None
        return result.accuracy if result is not None else None


def is_complete(run: RunSummary | None) -> bool:
    """Whether a run was trained to its end and measured."""
    return run is not None and run.status == "done" and run.report is not None


def by_place(runs: Iterable[RunSummary]) -> dict[Place, RunSummary]:
    """Of two runs in one cell the one that is complete, else the later one. ``runs``: the oldest first."""
    found: dict[Place, RunSummary] = {}
    for run in runs:
        place = place_of(run.job)
        if not is_complete(found.get(place)):
            found[place] = run
    return found


def cells(
    stored: Stored, runs: Iterable[RunSummary], refused: Mapping[Place, Failed] = MappingProxyType({})
) -> tuple[Cell, ...]:
    """What is done of a sweep.

    Args:
        stored: the sweep.
        runs: those of its name, the oldest first.
        refused: why some have no run.
    """
    there = by_place(runs)
    places = enumerate(map(place_of, stored.jobs))
    return tuple(
        Cell(number=number, job=stored.jobs[number], run=there.get(place), refusal=refused.get(place))
        for number, place in places
    )


def read_cells(stored: Stored) -> tuple[Cell, ...]:
    """What is done of a sweep, read from the folders of its runs."""
    workspace = Path(stored.sweep.workspace)
    return cells(stored, map(summarise, runs_of(stored.sweep.name, workspace)))


def run_of(job: TrainJob) -> RunFolder | None:
    """The run that a cell has already, to go on with; None of one that was never begun.

    Raises:
        TLStudioError: ``cell-done``: it is complete.
    """
    workspace = Path(job.workspace) if job.workspace else paths.default_workspace()
    runs = {run.name: run for run in runs_of(job.series, workspace)}
    earlier = by_place(map(summarise, runs.values())).get(place_of(job))
    if earlier is not None and is_complete(earlier):
        raise TLStudioError("cell-done", run=earlier.name)
    return None if earlier is None else runs[earlier.name]


def continuation(job: TrainJob, run: RunFolder) -> ResumeJob | None:
    """What goes on with the run of a cell; None where it ended before its first epoch did."""
    if not run.checkpoint.is_file():
        return None
    moved = job.data.folder if job.data.folder != run.data_folder(run.job().data.folder) else ""
    return ResumeJob(run=str(run.path), data=moved, machine=job.machine)


def rows(table: Iterable[Cell]) -> dict[Way, tuple[Cell, ...]]:
    """The cells that differ only by their seeds, in the order of the table."""
    found: dict[Way, list[Cell]] = {}
    for cell in table:
        found.setdefault(way_of(cell.job), []).append(cell)
    return {way: tuple(of) for way, of in found.items()}


def problems(jobs: Iterable[TrainJob]) -> tuple[Problem, ...]:
    """What is wrong with some trainings, each said once, in which of them it is."""
    found = {
        (job.model.name, problem.code, problem.field, problem.message): problem
        for job in jobs
        for problem in job.problems()
    }
    return tuple(found.values())


# ---- what it takes, and what came out ------------------------------------------------------------------------


def questions(table: Iterable[Cell]) -> tuple[TrainJob, ...]:
    """What is to be foreseen: of each row that is not complete, the first training that is missing."""
    open_rows = (tuple(cell.job for cell in of if not cell.is_done) for of in rows(table).values())
    return tuple(jobs[0] for jobs in open_rows if jobs)


def seconds_left(table: Iterable[Cell], foreseen: Mapping[Way, Estimate]) -> float | None:
    """Seconds of all trainings that are missing; None where nothing is foreseen of one of the rows.

    The first of a row decodes the images and, where its training sees them as they are, computes what the frozen
    half of the network makes of them; the other seeds find both in the cache.
    """
    total = 0.0
    for way, of in rows(table).items():
        missing = [cell.job for cell in of if not cell.is_done]
        if missing and way not in foreseen:
            return None
        if missing:
            first = foreseen[way].seconds_total
            total += first + (len(missing) - 1) * (first - _found_again(missing[0], foreseen[way]))
    return total


def _found_again(job: TrainJob, foreseen: Estimate) -> float:
    shared = _SHARED if shares_features(job) else _SHARED[:1]
    return sum(foreseen.parts.get(part, 0.0) for part in shared)


def shares_features(job: TrainJob) -> bool:
    """Whether another seed of the training sees the same views of the images, and so the same frozen features."""
    plain = AugmentSpec(min_area=job.augment.min_area, views=job.augment.views)
    return job.augment == plain


class SweepRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one way of training has reached; the figures are None before one of its cells is complete."""

    way: Way
    title: str  #: of the network
    seeds: tuple[int, ...]  #: of the complete cells
    cells: int
    validation: Spread | None = None  #: accuracy over the seeds
    test: Spread | None = None
    interval: Limits | None = None  #: of the test accuracy on other images of the kind, all seeds together
    images: int = 0  #: different ones that were tested
    seconds: float = 0.0  #: of a training, on average
    best: bool = False  #: by validation, which the test has no say in


class SweepTable(msgspec.Struct, frozen=True, kw_only=True):
    """What a sweep has measured."""

    rows: tuple[SweepRow, ...]
    cells: int
    done: int


def to_train(table: Sequence[Cell], *, retry: bool = False) -> tuple[Cell, ...]:
    """The cells that are still to be trained, in their order; those that failed only with ``retry``."""
    over = {"done", "running"} if retry else {"done", "running", "failed"}
    return tuple(cell for cell in table if not cell.is_done and cell.status not in over)
