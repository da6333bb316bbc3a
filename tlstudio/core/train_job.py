"""A training job: what decides its result, and what is wrong with it before it runs."""

import os
import re
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal

import msgspec

from tlstudio.core import catalog
from tlstudio.core.data_spec import DataSpec, GroupRule
from tlstudio.core.errors import Problem, Value
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.setting import Range, Setting, rows
from tlstudio.core.train_spec import TrainSpec

SCHEMA = 1
_THREADS_PER_CORE, _FEW_THREADS = 8, 64  # a run may be repeated on a smaller computer with the threads that it had


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
        refuse_newer(self.schema)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that would make this job fail or mislead, before it runs."""
        return tuple(found for rule in _RULES for found in rule(self))


def refuse_newer(schema: int) -> None:
    """Raises ``ValueError`` for a job of a later version, which may mean something else by the same fields."""
    if not 1 <= schema <= SCHEMA:
        raise ValueError(f"it was written by another version of TL Studio (format {schema})")


def value_at(spec: msgspec.Struct, field: str) -> Any:
    """The value of a dotted field, as in ``value_at(job, "train.epochs")``."""
    return attrgetter(field)(spec)


def with_value(spec: msgspec.Struct, field: str, value: object) -> Any:
    """A copy of ``spec`` in which the dotted ``field`` is ``value``."""
    head, _, rest = field.partition(".")
    inner = with_value(getattr(spec, head), rest, value) if rest else value
    return msgspec.structs.replace(spec, **{head: inner})


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


def _range_problems(job: TrainJob) -> Iterator[Problem]:
    for field, allowed in RANGES.items():
        value = value_at(job, field)
        if not allowed.low <= value <= allowed.high:  # also catches NaN
            yield problem("out-of-range", field, setting=field, value=value, low=allowed.low, high=allowed.high)


def _machine_problems(job: TrainJob) -> Iterator[Problem]:
    cores, threads = os.cpu_count() or 1, job.train.threads
    if not job.machine and threads > max(_THREADS_PER_CORE * cores, _FEW_THREADS):
        yield problem("threads-many", "train.threads", threads=threads, cores=cores)


def _data_problems(job: TrainJob) -> Iterator[Problem]:
    total = job.data.train + job.data.val + job.data.test
    if abs(total - 1) > 1e-6:
        yield problem("ratios", "data.train", total=round(total, 4))
    if job.data.folds == 1:
        yield problem("folds-one", "data.folds")
    elif job.data.folds and job.data.fold >= job.data.folds:
        yield problem("fold-range", "data.fold", fold=job.data.fold, folds=job.data.folds)
    yield from _group_problems(job.data.groups)


def _group_problems(rule: GroupRule) -> Iterator[Problem]:
    for name, value in (("gap", rule.gap), ("seconds", rule.seconds)):
        if value is not None and not 0 <= value <= _MOST_APART:
            field = f"data.groups.{name}"
            yield problem("out-of-range", field, setting=field, value=value, low=0, high=_MOST_APART)
    if rule.by == "csv" and not Path(rule.file).is_file():
        yield problem("groups-table-missing", "data.groups.file", file=rule.file)
    elif rule.by == "pattern" and not rule.pattern:
        yield problem("groups-pattern-missing", "data.groups.pattern")
    elif rule.by == "pattern":
        try:
            re.compile(rule.pattern)
        except re.error as error:
            detail = str(error)
            yield problem("groups-pattern-wrong", "data.groups.pattern", pattern=rule.pattern, detail=detail)


def _model_problems(job: TrainJob) -> Iterator[Problem]:
    if job.model.name not in catalog.MODELS:
        yield problem("unknown-model", "model.name", name=job.model.name)
        return
    row = catalog.MODELS[job.model.name]
    weights = job.model.weights
    if weights not in ("default", "none") and not Path(weights).is_file():
        yield problem("weights-missing", "model.weights", file=weights)
    yield from _strategy_problems(job, row)
    yield from _input_problems(job, row)


def _strategy_problems(job: TrainJob, row: catalog.Model) -> Iterator[Problem]:
    stage, choices = job.strategy.first_stage, ", ".join(row.stage_names[1:])
    if job.strategy.number != 2 and stage:
        yield problem("stage-unused", "strategy.first_stage")
    elif job.strategy.number == 2 and not stage:
        yield problem("stage-missing", "strategy.first_stage", choices=choices)
    elif stage and stage not in row.stage_names[1:]:
        yield problem("unknown-stage", "strategy.first_stage", model=row.title, stage=stage, choices=choices)
    if job.strategy.number != 1 and not row.starts_pretrained(job.model.weights):
        yield Problem(code="frozen-random", field="strategy.number", level="warning")


def _input_problems(job: TrainJob, row: catalog.Model) -> Iterator[Problem]:
    crop, multiple = job.image.crop, row.input_multiple
    if crop > job.image.resize:
        yield problem("crop-over-resize", "image.crop", crop=crop, resize=job.image.resize)
    if crop < row.min_input:
        yield problem("input-small", "image.crop", model=row.title, minimum=row.min_input, crop=crop)
    elif crop % multiple:
        below = crop - crop % multiple
        yield problem(
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
        yield problem("warmup-long", "train.warmup_epochs", warmup=train.warmup_epochs, epochs=train.epochs)
    if train.optimizer == "lbfgs" and job.strategy.number != 3:
        yield problem("lbfgs-strategy", "train.optimizer")
    elif train.optimizer == "lbfgs" and train.features == "compute":
        yield problem("lbfgs-features", "train.features")


_RULES: tuple[Callable[[TrainJob], Iterator[Problem]], ...] = (
    _range_problems,
    _data_problems,
    _model_problems,
    _train_problems,
    _machine_problems,
)


def problem(code: str, field: str, **values: Value) -> Problem:
    """An error at a field, with the values of its sentence."""
    return Problem(code=code, field=field, values=values)
