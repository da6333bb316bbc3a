"""What a job is asked to do: frozen, complete, checked before it runs, and stored as ``spec.json``.

Everything that decides a result is in here, so that a run can be repeated from its ``spec.json`` alone.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal

import msgspec

from tlstudio.core import catalog
from tlstudio.core.data_spec import PROPOSED as PROPOSED
from tlstudio.core.data_spec import Columns as Columns
from tlstudio.core.data_spec import DataSpec as DataSpec
from tlstudio.core.data_spec import GroupRule as GroupRule
from tlstudio.core.errors import Problem, TLStudioError, Value
from tlstudio.core.export import PRECISIONS, Format, Precision
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.setting import Range, Setting, rows
from tlstudio.core.train_spec import Device, TrainSpec

SCHEMA = 1
_THREADS_PER_CORE, _FEW_THREADS = 8, 64  # a run may be repeated on a smaller computer with the threads that it had

View = Literal["center", "random-crop"]
Evaluated = Literal["auto", "all", "train", "val", "test"]  #: images that a saved model is measured on


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which network, and what its weights are at the start."""

    name: str = catalog.BASELINE
    weights: str = "default"  #: "default" (pretrained), "none" (random) or the path of a state dict

    @property
    def is_pretrained(self) -> bool:
        """Whether training starts from learned weights; those of a model that nobody knows may be anything."""
        row = catalog.MODELS.get(self.name)
        return self.weights != "none" if row is None else row.starts_pretrained(self.weights)


class StrategySpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """1: train the whole model · 2: freeze the stages before ``first_stage`` · 3: train only the head."""

    number: Literal[1, 2, 3] = 1
    first_stage: str = ""  #: strategy 2 only: the first stage that is trained


class TrainJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="train", tag_field="kind"
):
    """Train a model on a folder of images and evaluate it on its test images."""

    data: DataSpec
    model: ModelSpec = ModelSpec()
    strategy: StrategySpec = StrategySpec()
    image: ImageSpec = ImageSpec()
    augment: AugmentSpec = AugmentSpec()
    train: TrainSpec = TrainSpec()
    workspace: str = ""  #: folder that holds ``runs/``; empty: the default workspace
    name: str = ""  #: what the user calls the run; empty: made from model and strategy
    parent: str = ""  #: name of the run that this one follows from, with changes; empty: none
    series: str = ""  #: name of the series or the sweep that it belongs to; empty: none
    machine: str = ""  #: that it runs on, as it is called here (:mod:`tlstudio.core.machines`); empty: this one
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        _refuse_newer(self.schema)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        return tuple(problem for rule in _RULES for problem in rule(self))


class SeriesJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="series", tag_field="kind"
):
    """Train one job several times and measure it on more images than one split has for its test.

    With ``folds`` every image is tested once for each seed; without, each seed draws a split of its own.
    """

    train: TrainJob
    folds: int = 0  #: of a cross-validation; 0: the job's own split
    seeds: int = 1  #: how often all of it is repeated, with the seeds that follow that of the job
    same_split: bool = False  #: other seeds change the training and leave the split as it is
    folder: str = ""  #: of a series to continue, absolute; empty: a new one
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        _refuse_newer(self.schema)

    def members(self) -> tuple[TrainJob, ...]:
        """The job of each run, all folds of the first seed first."""
        folds = range(self.folds) if self.folds else (self.train.data.fold,)
        return tuple(self._member(fold, shift) for shift in range(self.seeds) for fold in folds)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        found = self.train.problems()
        for field, allowed in SERIES_RANGES.items():
            value = getattr(self, field)
            if not allowed.low <= value <= allowed.high:
                shown = {"setting": field, "value": value, "low": allowed.low, "high": allowed.high}
                found += (_problem("out-of-range", field, **shown),)
        if self.folds == 1 or max(self.folds, 1) * self.seeds < 2:
            found += (_problem("series-short", "folds"),)
        return found

    def _member(self, fold: int, shift: int) -> TrainJob:
        data, train = self.train.data, self.train.train
        split = data.seed + (0 if self.same_split else shift)
        return msgspec.structs.replace(
            self.train,
            data=msgspec.structs.replace(data, folds=self.folds or data.folds, fold=fold, seed=split),
            train=msgspec.structs.replace(train, seed=train.seed + shift),
        )


class EstimateJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="estimate", tag_field="kind"
):
    """Say what some trainings would take, each by a ``Foreseen``, from a few batches of them; nothing is learned.

    Such as the one that is on show, first, and then what it would be with the other strategies.
    """

    jobs: tuple[TrainJob, ...]


class ResumeJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="resume", tag_field="kind"
):
    """Continue a run where it was saved last."""

    run: str  #: run folder with a ``last.ckpt``
    finish: bool = False  #: train no further: evaluate the best weights so far
    data: str = ""  #: folder that the images were moved to; empty: where the run knows them
    machine: str = ""  #: that it goes on; empty: this one
    device: Literal["", "cpu"] = ""  #: that it computes on from here; empty: as the run says


class CheckJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="check", tag_field="kind"
):
    """Scan a folder, divide it, and say what is wrong; the report is a file."""

    data: DataSpec


class MapJob(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="map", tag_field="kind"):
    """Lay the tested images of a run, or of a stored evaluation, out in a plane by UMAP; the points are a file."""

    run: str  #: its folder, absolute
    subset: str  #: of its images


class AuditJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="audit", tag_field="kind"
):
    """Look for copies, companions, wrong labels and odd images; what is found is a file."""

    data: DataSpec
    features: bool = True  #: also with a network's eyes: wrong labels, outliers
    check: bool = False  #: the last report is that of a check job, for whom one engine is to answer both


class AdviseJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="advise", tag_field="kind"
):
    """Measure what pretrained networks make of a data set, and recommend how to train; the report is a file."""

    data: DataSpec
    models: tuple[str, ...] = ()  #: names in the catalogue; empty: all whose weights need no download


class EvaluateJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="evaluate", tag_field="kind"
):
    """Measure a saved model on a folder of images."""

    model: str  #: ``.pt`` file
    data: DataSpec
    subset: Evaluated = "auto"
    view: View = "center"  #: ``random-crop``: the slides' evaluation, seeded
    seed: int = 0
    device: Device = "auto"
    workspace: str = ""


class PredictJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="predict", tag_field="kind"
):
    """Load models and answer ``Predict`` commands until told to stop."""

    models: tuple[str, ...]
    device: Device = "auto"
    top: int = 5
    calibrated: bool = True  #: whether logits are divided by the temperature that was fitted for the model


class ExportJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="export", tag_field="kind"
):
    """Turn a saved model into files that predict without TL Studio, compared with it before they are written."""

    model: str  #: ``.pt`` file; in its run folder, the images of the run are compared on
    to: str  #: folder to be made, absolute; an empty one may be there
    format: Format = "onnx"
    precision: Precision = "float32"
    preprocessing: bool = True  #: with the normalisation inside, so that it takes pixels uint8

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail, before it runs."""
        if self.precision not in PRECISIONS[self.format]:
            return (_problem("export-precision", "precision", precision=self.precision),)
        return ()


class FetchJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="fetch", tag_field="kind"
):
    """Download the pretrained weights of a model into the shared folder."""

    model: str


class WeightsJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="weights", tag_field="kind"
):
    """Open a file of starting weights and say whether it fits a model; why not is told by ``failed``."""

    file: str
    model: str  #: name in the catalogue
    input_size: int  #: px
    classes: tuple[str, ...] = ()  #: of the data set, where there is one


class PreviewJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="preview", tag_field="kind"
):
    """Draw what an epoch of training sees of a few images, then what each ``Redraw`` asks for, until stopped."""

    folder: str
    files: tuple[str, ...]  #: training images, relative to ``folder``
    places: tuple[int, ...]  #: of the files in the training subset: they decide the draw, with seed and epoch
    model: str  #: name in the catalogue
    image: ImageSpec
    augment: AugmentSpec
    seed: int = 0
    epoch: int = 1


class FindRateJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="find_rate", tag_field="kind"
):
    """Try learning rates on a job's own model and images (:mod:`tlstudio.core.rate_finder`); nothing is kept."""

    job: TrainJob

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        return _without_steps(self.job)


class FindBatchJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="find_batch", tag_field="kind"
):
    """Try batch sizes on a job's own model and images (:mod:`tlstudio.core.batch_finder`); nothing is kept."""

    job: TrainJob

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        return _without_steps(self.job)


class ReportJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="report", tag_field="kind"
):
    """Write the report of some runs; each file is told by a ``ReportReady``."""

    runs: tuple[str, ...]  #: folders of runs or series, absolute
    html: str = ""  #: file, absolute; empty: none
    pdf: str = ""
    language: Literal["en", "ko"] = "en"
    author: str = ""  #: name on the first page; empty: a line to write it on
    question: str = ""  #: empty: the one that the runs answer
    maps: bool = True  #: also where the network looked, for which the model is loaded
    force: bool = False  #: overwrite files that are there


#: what is trained: once, or several times as a series
Training = TrainJob | SeriesJob

Job = (
    TrainJob
    | SeriesJob
    | EstimateJob
    | ResumeJob
    | CheckJob
    | AuditJob
    | AdviseJob
    | EvaluateJob
    | MapJob
    | PredictJob
    | ExportJob
    | FetchJob
    | WeightsJob
    | PreviewJob
    | FindRateJob
    | FindBatchJob
    | ReportJob
)


def training_of(job: Training) -> TrainJob:
    """The job of one run of it, as it was asked for."""
    return job.train if isinstance(job, SeriesJob) else job


def machine_of(job: Job) -> str:
    """The machine that a job runs on; empty: this one."""
    if isinstance(job, SeriesJob):
        return job.train.machine
    return job.machine if isinstance(job, TrainJob | ResumeJob) else ""


def on_machine(job: Training, machine: str) -> Training:
    """The job on another machine."""
    changed: Training = with_value(job, "train.machine" if isinstance(job, SeriesJob) else "machine", machine)
    return changed


def encode(spec: msgspec.Struct) -> bytes:
    """One line of JSON."""
    return msgspec.json.encode(spec)


def _refuse_newer(schema: int) -> None:
    """Raises ``ValueError`` for a job of a later version, which may mean something else by the same fields."""
    if not 1 <= schema <= SCHEMA:
        raise ValueError(f"it was written by another version of TL Studio (format {schema})")


def decode_job(line: bytes) -> Job:
    """The job of a JSON text. Raises ``msgspec.ValidationError`` that names the field."""
    job: Job = msgspec.json.decode(line, type=Job)
    return job


def read_job(path: Path) -> TrainJob:
    """The job of a ``spec.json``.

    Raises:
        OSError: it cannot be read.
        ValueError: it holds no job.
    """
    job: TrainJob = read_json(path, SPEC_BYTES, TrainJob)
    return job


def pretty(spec: msgspec.Struct) -> bytes:
    """The JSON of a spec as it is stored, indented for readers."""
    return msgspec.json.format(msgspec.json.encode(spec), indent=2) + b"\n"


def value_at(spec: msgspec.Struct, field: str) -> Any:
    """The value of a dotted field, as in ``value_at(job, "train.epochs")``."""
    return attrgetter(field)(spec)


def with_value(spec: msgspec.Struct, field: str, value: object) -> Any:
    """A copy of ``spec`` in which the dotted ``field`` is ``value``."""
    head, _, rest = field.partition(".")
    inner = with_value(getattr(spec, head), rest, value) if rest else value
    return msgspec.structs.replace(spec, **{head: inner})


def with_settings(job: TrainJob, values: Mapping[str, object]) -> TrainJob:
    """A copy of ``job`` with the values of dotted fields, each converted to the type of its field.

    Raises:
        TLStudioError: ``unknown-setting``.
        msgspec.ValidationError: a value is none of its field.
    """
    facts: dict[str, Any] = msgspec.to_builtins(job)
    for field, value in values.items():
        *path, name = field.split(".")
        place: Any = facts
        for part in path:
            place = place.get(part) if isinstance(place, dict) else None
        if not isinstance(place, dict) or name not in place:
            raise TLStudioError("unknown-setting", setting=field)
        place[name] = value
    return msgspec.convert(facts, TrainJob, strict=False)


#: every row there is, in the order of the fields
SETTINGS: tuple[Setting, ...] = tuple(rows(TrainJob))
_MOST_APART = 10**6  # numbers or seconds between two images of one thing

RANGES: dict[str, Range] = {row.field: row.allowed for row in SETTINGS if row.kind not in ("switch", "choice")}


def applies(setting: Setting, job: TrainJob) -> bool:
    """Whether a setting means anything in a job; nothing, where the setting does not that it depends on."""
    if setting.pretrained and not job.model.is_pretrained:
        return False
    if setting.when is None:
        return True
    name, values = setting.when
    on = next((row for row in SETTINGS if row.field == name), None)
    return value_at(job, name) in values and (on is None or applies(on, job))


SERIES_RANGES: dict[str, Range] = {"folds": Range(0, 100), "seeds": Range(1, 1000)}


def _range_problems(job: TrainJob) -> Iterator[Problem]:
    for field, allowed in RANGES.items():
        value = value_at(job, field)
        if not allowed.low <= value <= allowed.high:  # also catches NaN
            yield _problem("out-of-range", field, setting=field, value=value, low=allowed.low, high=allowed.high)


def _machine_problems(job: TrainJob) -> Iterator[Problem]:
    cores, threads = os.cpu_count() or 1, job.train.threads
    if not job.machine and threads > max(_THREADS_PER_CORE * cores, _FEW_THREADS):
        yield _problem("threads-many", "train.threads", threads=threads, cores=cores)


def _data_problems(job: TrainJob) -> Iterator[Problem]:
    total = job.data.train + job.data.val + job.data.test
    if abs(total - 1) > 1e-6:
        yield _problem("ratios", "data.train", total=round(total, 4))
    if job.data.folds == 1:
        yield _problem("folds-one", "data.folds")
    elif job.data.folds and job.data.fold >= job.data.folds:
        yield _problem("fold-range", "data.fold", fold=job.data.fold, folds=job.data.folds)
    yield from _group_problems(job.data.groups)


def _group_problems(rule: GroupRule) -> Iterator[Problem]:
    for name, value in (("gap", rule.gap), ("seconds", rule.seconds)):
        if value is not None and not 0 <= value <= _MOST_APART:
            field = f"data.groups.{name}"
            yield _problem("out-of-range", field, setting=field, value=value, low=0, high=_MOST_APART)
    if rule.by == "csv" and not Path(rule.file).is_file():
        yield _problem("groups-table-missing", "data.groups.file", file=rule.file)
    elif rule.by == "pattern" and not rule.pattern:
        yield _problem("groups-pattern-missing", "data.groups.pattern")
    elif rule.by == "pattern":
        try:
            re.compile(rule.pattern)
        except re.error as error:
            detail = str(error)
            yield _problem("groups-pattern-wrong", "data.groups.pattern", pattern=rule.pattern, detail=detail)


def _model_problems(job: TrainJob) -> Iterator[Problem]:
    if job.model.name not in catalog.MODELS:
        yield _problem("unknown-model", "model.name", name=job.model.name)
        return
    row = catalog.MODELS[job.model.name]
    weights = job.model.weights
    if weights not in ("default", "none") and not Path(weights).is_file():
        yield _problem("weights-missing", "model.weights", file=weights)
    yield from _strategy_problems(job, row)
    yield from _input_problems(job, row)


def _strategy_problems(job: TrainJob, row: catalog.Model) -> Iterator[Problem]:
    stage, choices = job.strategy.first_stage, ", ".join(row.stage_names[1:])
    if job.strategy.number != 2 and stage:
        yield _problem("stage-unused", "strategy.first_stage")
    elif job.strategy.number == 2 and not stage:
        yield _problem("stage-missing", "strategy.first_stage", choices=choices)
    elif stage and stage not in row.stage_names[1:]:
        yield _problem("unknown-stage", "strategy.first_stage", model=row.title, stage=stage, choices=choices)
    if job.strategy.number != 1 and not row.starts_pretrained(job.model.weights):
        yield Problem(code="frozen-random", field="strategy.number", level="warning")


def _input_problems(job: TrainJob, row: catalog.Model) -> Iterator[Problem]:
    crop, multiple = job.image.crop, row.input_multiple
    if crop > job.image.resize:
        yield _problem("crop-over-resize", "image.crop", crop=crop, resize=job.image.resize)
    if crop < row.min_input:
        yield _problem("input-small", "image.crop", model=row.title, minimum=row.min_input, crop=crop)
    elif crop % multiple:
        below = crop - crop % multiple
        yield _problem(
            "input-multiple",
            "image.crop",
            model=row.title,
            multiple=multiple,
            crop=crop,
            below=below,
            above=below + multiple,
        )


def _train_problems(job: TrainJob) -> Iterator[Problem]:
    train = job.train
    if 0 < train.epochs <= train.warmup_epochs:
        yield _problem("warmup-long", "train.warmup_epochs", warmup=train.warmup_epochs, epochs=train.epochs)
    if train.optimizer == "lbfgs" and job.strategy.number != 3:
        yield _problem("lbfgs-strategy", "train.optimizer")
    elif train.optimizer == "lbfgs" and train.features == "compute":
        yield _problem("lbfgs-features", "train.features")


_RULES: tuple[Callable[[TrainJob], Iterator[Problem]], ...] = (
    _range_problems,
    _data_problems,
    _model_problems,
    _train_problems,
    _machine_problems,
)


def _without_steps(job: TrainJob) -> tuple[Problem, ...]:
    """What is wrong with a job that is to make steps of a learning rate."""
    lbfgs = (_problem("find-lbfgs", "train.optimizer"),) if job.train.optimizer == "lbfgs" else ()
    return (*job.problems(), *lbfgs)


def _problem(code: str, field: str, **values: Value) -> Problem:
    return Problem(code=code, field=field, values=values)
