"""What a job is asked to do: frozen, complete, checked before it runs, and stored as ``spec.json``.

Everything that decides a result is in here, so that a run can be repeated from its ``spec.json`` alone.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from tlstudio.core import catalog
from tlstudio.core.errors import Problem, Value

SCHEMA = 1

Fit = Literal["squash", "crop"]
Crop = Literal["center", "random", "resized"]
Optimizer = Literal["adam", "adamw", "sgd", "lbfgs"]
Keep = Literal["accuracy", "loss", "last"]
HeadStart = Literal["random", "solved"]
Norm = Literal["train", "frozen"]
Schedule = Literal["constant", "step", "cosine"]
Precision = Literal["auto", "float32", "mixed"]
View = Literal["center", "random-crop"]
GroupBy = Literal["none", "names", "time", "folders", "pattern", "csv"]


class GroupRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells which images show the same thing, photographed again, so that a split keeps them together."""

    by: GroupBy = "none"
    gap: int = (
        0  #: ``names``: largest difference of two neighbouring numbers of one series; 0: as the data suggest
    )
    seconds: float = 0.0  #: ``time``: longest pause within a burst; 0: as the data suggest
    pattern: str = ""  #: ``pattern``: a regular expression; its group ``group``, else its first, names the thing
    file: str = ""  #: ``csv``: a table ``file,group``; files are relative to the data folder


class DataSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which images, and how they are divided where the folder does not say so."""

    folder: str
    train: float = 0.6  #: share of the images of each class, 0..1
    val: float = 0.2
    test: float = 0.2
    seed: int = 0  #: decides the split and nothing else
    groups: GroupRule = GroupRule()  #: images of one thing stay on one side of the split
    copies: bool = False  #: so do copies of one picture
    regroup: bool = False  #: divide anew even where the folder has subsets; the folder itself stays as it is
    folds: int = 0  #: number of folds of a cross-validation; 0: none, the shares decide
    fold: int = 0  #: which of them is tested on, from 0; validation is cut from the others
    marks: str = ""  #: file of what the user has marked; empty: none
    marks_digest: str = ""  #: of that file's content


class ModelSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str = "baseline"
    weights: str = "default"  #: "default" (pretrained), "none" (random) or the path of a state dict


class StrategySpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """1: train the whole model · 2: freeze the stages before ``first_stage`` · 3: train only the head."""

    number: Literal[1, 2, 3] = 1
    first_stage: str = ""  #: strategy 2 only: the first stage that is trained


class ImageSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an image becomes the network's input: resize, then crop, then normalise."""

    resize: int = 64  #: px: both sides (``squash``) or the shorter side (``crop``)
    crop: int = 64  #: px: the square input of the network
    fit: Fit = "squash"
    normalize: bool = True  #: by the model's mean and standard deviation; else values stay 0..1


class AugmentSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Random changes of the training images, drawn anew each epoch."""

    crop: Crop = "center"  #: where the input is cut: middle, anywhere, or anywhere at a random scale
    min_area: float = 0.5  #: smallest share of the image that ``resized`` cuts out
    horizontal_flip: bool = False
    vertical_flip: bool = False
    rotation: float = 0.0  #: largest angle to either side, degrees
    brightness: float = 0.0  #: largest relative change, 0..1
    contrast: float = 0.0
    saturation: float = 0.0
    erase: float = 0.0  #: probability that a rectangle is blanked
    views: int = 0  #: different random versions of each image, one an epoch in turn; 0: a new one every epoch


class TrainSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    recipe: Literal["slides", "recommended"] = "recommended"  #: where the values came from
    epochs: int = 30
    batch_size: int = 256
    #: ``lbfgs`` (strategy 3): each epoch solves the head to convergence on the kept features of all training
    #: images, with a weaker weight decay than the one before: see :func:`tlstudio.core.schedule.penalty`
    optimizer: Optimizer = "adam"
    learning_rate: float = 1e-3  #: of the head
    base_ratio: float = 1.0  #: learning rate of the base as a share of the head's
    weight_decay: float = 0.0
    schedule: Schedule = "constant"
    step_epochs: int = 7  #: ``step``: epochs between two decays
    step_gamma: float = 0.1  #: ``step``: factor of a decay
    warmup_epochs: float = 0.0  #: learning rate rises linearly from zero, batch by batch
    label_smoothing: float = 0.0
    #: how the head of a pretrained base begins: random, or solved on the base as it is (Kumar et al. 2022)
    head_start: HeadStart = "random"
    #: BatchNorm of the stages that learn: statistics of the batch, or those of the pretraining, which a few images
    #: would only blur
    batchnorm: Norm = "train"
    #: what makes an epoch the best: its validation accuracy, its validation loss, or that it is the last
    keep: Keep = "accuracy"
    patience: int = 0  #: epochs without a better validation result before training ends; 0 = never
    seed: int = 0
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    #: whether what the frozen half of the network makes of each view is kept; ``auto`` is decided by an estimate
    #: and written into the run's spec.json
    features: Literal["auto", "keep", "compute"] = "auto"
    #: number format of training; ``mixed`` multiplies in 16 bits (Micikevicius et al. 2018); ``auto`` is mixed on
    #: CUDA and where a CPU is faster so in a short trial, and is written into the run's spec.json
    precision: Precision = "auto"
    workers: int = 2  #: loader threads; changes nothing but the speed
    threads: int = 0  #: CPU threads; 0 = chosen by a short trial and written into the run's spec.json


class TrainJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="train", tag_field="kind"
):
    data: DataSpec
    model: ModelSpec = ModelSpec()
    strategy: StrategySpec = StrategySpec()
    image: ImageSpec = ImageSpec()
    augment: AugmentSpec = AugmentSpec()
    train: TrainSpec = TrainSpec()
    workspace: str = ""  #: folder that holds ``runs/``; empty: the default workspace
    name: str = ""  #: what the user calls the run; empty: made from model and strategy
    schema: int = SCHEMA

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        return tuple(problem for rule in _RULES for problem in rule(self))


class ResumeJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="resume", tag_field="kind"
):
    """Continue a run after its last complete epoch."""

    run: str  #: run folder with a ``last.ckpt``
    finish: bool = False  #: train no further: evaluate the best weights so far
    data: str = ""  #: folder that the images were moved to; empty: where the run knows them


class CheckJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="check", tag_field="kind"
):
    """Scan a folder, divide it, and say what is wrong; the report is a file."""

    data: DataSpec


class EvaluateJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="evaluate", tag_field="kind"
):
    model: str  #: ``.pt`` file
    data: DataSpec
    subset: Literal["auto", "all", "train", "val", "test"] = "auto"
    view: View = "center"  #: ``random-crop``: the slides' evaluation, seeded
    seed: int = 0
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    workspace: str = ""


class PredictJob(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="predict", tag_field="kind"
):
    """Load models and answer ``Predict`` commands until told to stop."""

    models: tuple[str, ...]
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    top: int = 5


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


Job = TrainJob | ResumeJob | CheckJob | EvaluateJob | PredictJob | FetchJob | WeightsJob | PreviewJob


def encode(spec: msgspec.Struct) -> bytes:
    """One line of JSON."""
    return msgspec.json.encode(spec)


def decode_job(line: bytes) -> Job:
    """The job of a JSON text. Raises ``msgspec.ValidationError`` that names the field."""
    job: Job = msgspec.json.decode(line, type=Job)
    return job


def read_job(path: Path) -> TrainJob:
    return msgspec.json.decode(path.read_bytes(), type=TrainJob)


def pretty(spec: msgspec.Struct) -> bytes:
    """The JSON of a spec as it is stored, indented for readers."""
    return msgspec.json.format(msgspec.json.encode(spec), indent=2) + b"\n"


def value_at(spec: msgspec.Struct, field: str) -> Any:
    """The value of a dotted field, as in ``value_at(job, "train.epochs")``."""
    found: Any = spec
    for part in field.split("."):
        found = getattr(found, part)
    return found


def with_value(spec: msgspec.Struct, field: str, value: object) -> Any:
    """A copy of ``spec`` in which the dotted ``field`` is ``value``."""
    head, _, rest = field.partition(".")
    inner = with_value(getattr(spec, head), rest, value) if rest else value
    return msgspec.structs.replace(spec, **{head: inner})


class Range(msgspec.Struct, frozen=True):
    """The allowed values of a number, both ends included."""

    low: float
    high: float


RANGES: dict[str, Range] = {
    "data.train": Range(0.05, 1),
    "data.val": Range(0, 0.9),
    "data.test": Range(0, 0.9),
    "data.seed": Range(0, 2**31 - 1),
    "image.resize": Range(16, 1024),
    "image.crop": Range(16, 1024),
    "augment.min_area": Range(0.05, 1),
    "augment.rotation": Range(0, 180),
    "augment.brightness": Range(0, 0.9),
    "augment.contrast": Range(0, 0.9),
    "augment.saturation": Range(0, 0.9),
    "augment.erase": Range(0, 1),
    "augment.views": Range(0, 10_000),
    "train.epochs": Range(1, 10_000),
    "train.batch_size": Range(2, 4096),  # BatchNorm cannot train on a single image
    "train.learning_rate": Range(1e-8, 10),
    "train.base_ratio": Range(1e-4, 1),
    "train.weight_decay": Range(0, 1),
    "train.step_epochs": Range(1, 1000),
    "train.step_gamma": Range(0.001, 1),
    "train.warmup_epochs": Range(0, 1000),
    "train.label_smoothing": Range(0, 0.5),
    "train.patience": Range(0, 10_000),
    "train.seed": Range(0, 2**31 - 1),
    "train.workers": Range(0, 64),
    "train.threads": Range(0, 512),
}


def _range_problems(job: TrainJob) -> Iterator[Problem]:
    for field, allowed in RANGES.items():
        value = value_at(job, field)
        if not allowed.low <= value <= allowed.high:  # also catches NaN
            yield _problem("out-of-range", field, name=field, value=value, low=allowed.low, high=allowed.high)


def _data_problems(job: TrainJob) -> Iterator[Problem]:
    total = job.data.train + job.data.val + job.data.test
    if abs(total - 1) > 1e-6:
        yield _problem("ratios", "data.train", total=round(total, 4))


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
)


def _problem(code: str, field: str, **values: Value) -> Problem:
    return Problem(code=code, field=field, values=values)
