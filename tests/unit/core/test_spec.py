"""Job specs: what is wrong is named with its field before anything runs; what is right survives JSON."""

import typing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.helpers.jobs import tiny_job
from tlstudio.core import spec
from tlstudio.core.catalog import MODELS
from tlstudio.core.errors import TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import RANGES, DataSpec, GroupRule, ModelSpec, StrategySpec, TrainJob, value_at, with_value

JOB = make_job(
    data=DataSpec(folder="/data"),
    model=ModelSpec(name="resnet50"),
    strategy=StrategySpec(number=2, first_stage="layer2"),
    recipe="slides",
)


def _codes(job: TrainJob) -> list[tuple[str, str, str]]:
    for problem in job.problems():
        assert problem.message
        assert "{" not in problem.message + problem.hint
        if problem.level == "error":
            TLStudioError(problem.code, **problem.values)  # what the engine makes of it
    return [(problem.code, problem.field, problem.level) for problem in job.problems()]


def _with(**changes: Any) -> TrainJob:
    job = JOB
    for field, value in changes.items():
        job = with_value(job, field.replace("__", "."), value)
    return job


def test_a_good_job_has_no_problems() -> None:
    assert _codes(JOB) == []


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"data__train": 0.7}, "ratios", "data.train"),
        ({"data__folds": 1}, "folds-one", "data.folds"),
        ({"data__folds": 5, "data__fold": 5}, "fold-range", "data.fold"),
        ({"data__groups": GroupRule(by="csv", file="/nowhere")}, "groups-table-missing", "data.groups.file"),
        ({"data__groups": GroupRule(by="names", gap=-1)}, "out-of-range", "data.groups.gap"),
        ({"data__groups": GroupRule(by="time", seconds=float("nan"))}, "out-of-range", "data.groups.seconds"),
        ({"data__groups": GroupRule(by="pattern")}, "groups-pattern-missing", "data.groups.pattern"),
        ({"data__groups": GroupRule(by="pattern", pattern="(")}, "groups-pattern-wrong", "data.groups.pattern"),
        ({"model__name": "resnet51"}, "unknown-model", "model.name"),
        ({"model__weights": "/nowhere.pth"}, "weights-missing", "model.weights"),
        ({"strategy__first_stage": ""}, "stage-missing", "strategy.first_stage"),
        ({"strategy__first_stage": "layer9"}, "unknown-stage", "strategy.first_stage"),
        ({"strategy__first_stage": "stem"}, "unknown-stage", "strategy.first_stage"),
        ({"strategy__number": 1}, "stage-unused", "strategy.first_stage"),
        ({"image__crop": 100}, "crop-over-resize", "image.crop"),
        ({"image__crop": 24}, "input-small", "image.crop"),
        ({"train__warmup_epochs": 30.0}, "warmup-long", "train.warmup_epochs"),
        ({"train__optimizer": "lbfgs"}, "lbfgs-strategy", "train.optimizer"),
        ({"train__epochs": 0}, "out-of-range", "train.epochs"),
        ({"train__learning_rate": float("nan")}, "out-of-range", "train.learning_rate"),
        ({"train__learning_rate": float("inf")}, "out-of-range", "train.learning_rate"),
    ],
)
def test_each_mistake_is_named(changes: dict[str, Any], code: str, field: str) -> None:
    assert _codes(_with(**changes)) == [(code, field, "error")]


@pytest.mark.parametrize(
    ("name", "crop", "expected"),
    [
        ("baseline", 60, "56 or 64"),
        ("vit_b_16", 230, "224 or 240"),
        ("baseline", 64, None),
        ("resnet18", 61, None),
    ],
)
def test_sizes_that_a_network_cannot_take(name: str, crop: int, expected: str | None) -> None:
    job = _with(model__name=name, strategy=StrategySpec(), image__crop=crop, image__resize=256)
    problems = [problem for problem in job.problems() if problem.code == "input-multiple"]
    assert (expected is None) == (problems == [])
    assert all(expected in problem.hint for problem in problems if expected)


@pytest.mark.parametrize(
    ("name", "weights", "number", "warned"),
    [
        ("resnet50", "none", 3, True), ("resnet50", "none", 2, True), ("resnet50", "none", 1, False),
        ("resnet50", "default", 3, False), ("baseline", "default", 3, True), ("baseline", "default", 1, False),
    ],
)  # fmt: skip
def test_frozen_random_stages_are_a_warning(name: str, weights: str, number: int, warned: bool) -> None:
    stage = "layer2" if number == 2 else ""
    strategy = StrategySpec(number=number, first_stage=stage)  # type: ignore[arg-type]
    job = _with(model__name=name, model__weights=weights, strategy=strategy, image__crop=64)
    assert _codes(job) == ([("frozen-random", "strategy.number", "warning")] if warned else [])


def test_a_weights_file_is_enough(tmp_path: Path) -> None:
    (tmp_path / "웨이트.pth").touch()
    assert _codes(_with(model__weights=str(tmp_path / "웨이트.pth"))) == []


@pytest.mark.parametrize("field", RANGES)
def test_ranges_are_of_numbers_that_exist(field: str) -> None:
    section, name = field.split(".")
    kind = typing.get_type_hints(type(getattr(JOB, section)))[name]
    assert kind in (int, float)
    low, high = RANGES[field].low, RANGES[field].high
    assert low <= value_at(JOB, field) <= high
    assert low <= typing.cast(float, value_at(TrainJob(data=DataSpec(folder="")), field)) <= high
    for value, good in ((low, True), (high, True), (low - 1e-9 - low * 1e-6, False), (high * 1.001 + 1e-9, False)):
        named = ("out-of-range", field, "error") in _codes(with_value(JOB, field, value))
        assert named is not good, value


def test_every_number_of_a_job_has_a_range() -> None:
    numbers = {
        f"{section}.{name}"
        for section, part in typing.get_type_hints(TrainJob).items()
        if isinstance(part, type) and issubclass(part, msgspec.Struct)
        for name, kind in typing.get_type_hints(part).items()
        if kind in (int, float)
    }
    assert numbers == set(RANGES)


@pytest.mark.parametrize(
    "job",
    [
        JOB,
        spec.ResumeJob(run="/런/[1]"),
        spec.CheckJob(data=DataSpec(folder="/잎 사진")),
        spec.EvaluateJob(model="a.pt", data=DataSpec(folder="/d"), subset="val", view="random-crop"),
        spec.PredictJob(models=("a.pt", "b.pt")),
        spec.FetchJob(model="resnet50"),
        spec.WeightsJob(file="/잎/x.pth", model="resnet50", input_size=224, classes=("a", "b")),
    ],
    ids=lambda job: type(job).__name__,
)
def test_jobs_survive_json(job: spec.Job, tmp_path: Path) -> None:
    assert spec.decode_job(spec.encode(job)) == job
    assert b"\n" not in spec.encode(job)
    if isinstance(job, TrainJob):
        (tmp_path / "spec.json").write_bytes(spec.pretty(job))
        assert spec.read_job(tmp_path / "spec.json") == job


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (b'{"kind":"train","data":{"folder":"x"},"train":{"epochs":"many"}}', "train.epochs"),
        (b'{"kind":"train","data":{"folder":"x"},"train":{"epoch":3}}', "epoch"),
        (b'{"kind":"dance"}', "dance"),
        (b'{"kind":"train","data":{}}', "folder"),
    ],
)
def test_a_wrong_job_names_its_field(line: bytes, named: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=named):
        spec.decode_job(line)


def test_with_value_changes_one_place() -> None:
    job = with_value(JOB, "train.epochs", 3)
    assert value_at(job, "train.epochs") == 3
    assert with_value(job, "train.epochs", value_at(JOB, "train.epochs")) == JOB


# ---- recipes ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("recipe", ["slides", "recommended"])
@pytest.mark.parametrize("weights", ["default", "none"])
@pytest.mark.parametrize("name", MODELS)
def test_recipes_fit_every_model(name: str, weights: str, recipe: Any) -> None:
    row = MODELS[name]
    for strategy in (
        StrategySpec(number=1),
        *(StrategySpec(number=2, first_stage=stage) for stage in row.stage_names[1:]),
        StrategySpec(number=3),
    ):
        job = make_job(
            data=DataSpec(folder="x"),
            model=ModelSpec(name=name, weights=weights),
            strategy=strategy,
            recipe=recipe,
            seed=7,
        )
        assert [problem for problem in job.problems() if problem.level == "error"] == []
        assert (job.train.recipe, job.train.seed) == (recipe, 7)


def test_the_slides_recipes_are_the_slides() -> None:
    baseline = tiny_job(Path("x"), Path("w"), train__epochs=30, train__batch_size=256)
    for job, image in ((baseline, (64, 64)), (JOB, (64, 52))):
        assert (job.image.resize, job.image.crop, job.image.fit) == (*image, "squash")
        assert (job.train.optimizer, job.train.learning_rate, job.train.base_ratio) == ("adam", 1e-3, 1.0)
        assert (job.train.epochs, job.train.batch_size, job.train.patience) == (30, 256, 0)
        assert job.augment.rotation == job.augment.brightness == job.augment.erase == 0
    assert baseline.train.schedule == "constant"
    assert not baseline.augment.horizontal_flip
    assert (JOB.train.schedule, JOB.train.step_epochs, JOB.train.step_gamma) == ("step", 7, 0.1)
    assert JOB.augment.horizontal_flip
    assert JOB.augment.vertical_flip
    assert JOB.augment.crop == "random"


def test_what_a_job_file_leaves_out_is_as_in_the_slides() -> None:
    image = msgspec.json.decode(b"{}", type=ImageSpec)
    assert (image.resize, image.crop) == (64, 64)


def test_the_recommended_base_learns_ten_times_slower() -> None:
    job = tiny_job(Path("x"), Path("w"), "resnet50", weights="default", recipe="recommended")
    assert job.train.base_ratio == pytest.approx(0.1)
    assert (job.train.optimizer, job.train.schedule) == ("adamw", "cosine")
    assert job.train.label_smoothing > 0
    assert job.train.patience > 0
    assert job.train.warmup_epochs > 0
