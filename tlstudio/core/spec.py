"""What a job is asked to do: frozen, complete, checked before it runs, and stored as ``spec.json``.

Everything that decides a result is in here, so that a run can be repeated from its ``spec.json`` alone.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from tlstudio.core.data_spec import PROPOSED as PROPOSED
from tlstudio.core.data_spec import Columns as Columns
from tlstudio.core.data_spec import DataSpec as DataSpec
from tlstudio.core.data_spec import GroupRule as GroupRule
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.export import PRECISIONS, Format, Precision
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.setting import Range
from tlstudio.core.train_job import RANGES as RANGES
from tlstudio.core.train_job import SCHEMA, problem, refuse_newer
from tlstudio.core.train_job import SETTINGS as SETTINGS
from tlstudio.core.train_job import ModelSpec as ModelSpec
from tlstudio.core.train_job import StrategySpec as StrategySpec
from tlstudio.core.train_job import TrainJob as TrainJob
from tlstudio.core.train_job import applies as applies
from tlstudio.core.train_job import value_at as value_at
from tlstudio.core.train_job import with_value as with_value
from tlstudio.core.train_spec import Device

View = Literal["center", "random-crop"]
Evaluated = Literal["auto", "all", "train", "val", "test"]  #: images that a saved model is measured on


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
        refuse_newer(self.schema)

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
                found += (problem("out-of-range", field, **shown),)
        if self.folds == 1 or max(self.folds, 1) * self.seeds < 2:
            found += (problem("series-short", "folds"),)
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
            return (problem("export-precision", "precision", precision=self.precision),)
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


SERIES_RANGES: dict[str, Range] = {"folds": Range(0, 100), "seeds": Range(1, 1000)}


def _without_steps(job: TrainJob) -> tuple[Problem, ...]:
    """What is wrong with a job that is to make steps of a learning rate."""
    lbfgs = (problem("find-lbfgs", "train.optimizer"),) if job.train.optimizer == "lbfgs" else ()
    return (*job.problems(), *lbfgs)
