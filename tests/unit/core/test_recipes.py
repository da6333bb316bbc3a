"""Recipes: what they derive from the number of epochs and of images, and that every job they make can run."""

from typing import Literal

import pytest

from tlstudio.core import catalog
from tlstudio.core.recipes import FROM_EPOCHS, make_job
from tlstudio.core.schedule import penalty
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, value_at, with_value
from tlstudio.core.train_spec import Recipe

RECIPES: tuple[Recipe, ...] = ("slides", "recommended")


def _job(
    recipe: Recipe = "recommended",
    model: str = "efficientnet_lite0",
    number: Literal[1, 2, 3] = 1,
    *,
    images: int | None = None,
    epochs: int | None = None,
) -> TrainJob:
    stage = catalog.MODELS[model].stage_names[1] if number == 2 else ""
    strategy = StrategySpec(number=number, first_stage=stage)
    data, net = DataSpec(folder="/data"), ModelSpec(name=model)
    return make_job(data=data, model=net, strategy=strategy, recipe=recipe, images=images, epochs=epochs)


@pytest.mark.parametrize("epochs", [1, 2, 3, 500])
@pytest.mark.parametrize("recipe", RECIPES)
@pytest.mark.parametrize(("model", "number"), [("baseline", 1), ("resnet50", 1), ("resnet50", 2), ("resnet50", 3)])
def test_any_number_of_epochs_makes_a_job_that_can_run(
    recipe: Recipe, model: str, number: Literal[1, 2, 3], epochs: int
) -> None:
    job = _job(recipe, model, number, epochs=epochs)
    assert job.train.epochs == epochs
    assert [problem.code for problem in job.problems()] == []


def test_warm_up_keeps_its_share_of_the_epochs_and_nothing_else_changes() -> None:
    usual, long = _job(), _job(epochs=24)
    assert long.train.warmup_epochs == 2 * usual.train.warmup_epochs
    for field in ("train.epochs", *FROM_EPOCHS):
        long = with_value(long, field, value_at(usual, field))
    assert long == usual


def test_few_images_get_enough_steps_and_many_the_usual_epochs() -> None:
    few, many = _job(images=60).train, _job(images=2000).train
    assert few.epochs * -(-60 // few.batch_size) >= 60
    assert (few.keep, few.patience) == ("last", 0)
    assert (many.epochs, many.batch_size, many.keep) == (12, 32, "accuracy")
    assert _job(images=3).train.epochs <= 150, "also of three images a run ends"


def test_the_recipe_of_the_slides_does_not_look_at_the_number_of_images() -> None:
    assert _job("slides", "resnet50", images=16) == _job("slides", "resnet50")


def test_only_a_head_on_pretrained_weights_is_solved() -> None:
    assert _job(number=3).train.optimizer == "lbfgs"
    assert {_job(number=1).train.optimizer, _job(number=2).train.optimizer} == {"adamw"}


def test_nothing_is_turned_upside_down_unasked() -> None:
    assert not any(_job(number=number).augment.vertical_flip for number in (1, 2, 3))
    assert not _job(model="baseline").augment.vertical_flip


def test_the_penalty_falls_through_six_decades() -> None:
    path = [penalty(epoch, 12) for epoch in range(1, 13)]
    assert path == sorted(path, reverse=True)
    assert path[0] / path[-1] == pytest.approx(10**5.5)
    assert penalty(1, 1) == pytest.approx(1e-3)
    assert penalty(1, 0) == penalty(1, 1), "a form in which somebody deletes the number of epochs still draws it"
