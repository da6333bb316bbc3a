"""Complete job specs from a few choices: the slides' recipes and the recommended ones."""

from typing import Literal

import msgspec

from tlstudio.core import catalog
from tlstudio.core.spec import AugmentSpec, DataSpec, ImageSpec, ModelSpec, StrategySpec, TrainJob, TrainSpec

Recipe = Literal["slides", "recommended"]

#: of the slides' pretrained recipe
SLIDES_RESIZE, SLIDES_CROP = 64, 52


def make_job(
    *,
    data: DataSpec,
    model: ModelSpec,
    strategy: StrategySpec,
    recipe: Recipe,
    seed: int = 0,
    workspace: str = "",
) -> TrainJob:
    """A job with every value of the recipe filled in. The model must be in the catalogue."""
    row = catalog.MODELS[model.name]
    make = {"slides": _slides, "recommended": _recommended}[recipe]
    image, augment, train = make(row, model, strategy)
    train = msgspec.structs.replace(train, recipe=recipe, seed=seed)
    return TrainJob(
        data=data,
        model=model,
        strategy=strategy,
        image=image,
        augment=augment,
        train=train,
        workspace=workspace,
    )


def _slides(
    row: catalog.Model, _model: ModelSpec, _strategy: StrategySpec
) -> tuple[ImageSpec, AugmentSpec, TrainSpec]:
    """The recipes printed in the slides: baseline at 64 px, pretrained at 52 px cut from 64 px."""
    if row.name == "baseline":
        return ImageSpec(resize=64, crop=64, normalize=False), AugmentSpec(), TrainSpec()
    augment = AugmentSpec(crop="random", horizontal_flip=True, vertical_flip=True)
    return _slides_image(row), augment, TrainSpec(schedule="step", step_epochs=7, step_gamma=0.1)


def _slides_image(row: catalog.Model) -> ImageSpec:
    """52 px of 64 px; where a network cannot take that, its smallest larger input in the same proportion."""
    step = row.input_multiple
    crop = -(-max(SLIDES_CROP, row.min_input) // step) * step
    return ImageSpec(resize=round(crop * SLIDES_RESIZE / SLIDES_CROP), crop=crop)


def _recommended(
    row: catalog.Model, model: ModelSpec, strategy: StrategySpec
) -> tuple[ImageSpec, AugmentSpec, TrainSpec]:
    """The model's own input size, mild augmentation, AdamW with warm-up and cosine, early stopping.

    Where only the head learns, a few mirrored views of each image do as well as new ones every epoch, and the
    frozen part then has to be run only that often: further epochs cost next to nothing.
    """
    pretrained = row.starts_pretrained(model.weights)
    image = ImageSpec(
        resize=row.input_size, crop=row.input_size, fit="squash" if row.name == "baseline" else "crop"
    )
    head_only = pretrained and strategy.number == 3
    augment = _MIRRORED_VIEWS if head_only else _MILD if pretrained else _MIRRORED
    train = TrainSpec(
        epochs=12 if pretrained and not head_only else 30,
        batch_size=32,
        optimizer="adamw",
        learning_rate=_HEAD_RATES[strategy.number] if pretrained else 1e-3,
        base_ratio=0.1 if pretrained else 1.0,
        weight_decay=0.01 if pretrained else 0.05,
        schedule="cosine",
        warmup_epochs=1.0 if pretrained else 2.0,
        label_smoothing=0.1,
        patience=10 if head_only or not pretrained else 5,
    )
    return image, augment, train


#: learning rate of the head in the recommended recipe for a pretrained model, by strategy
_HEAD_RATES = {1: 3e-3, 2: 3e-3, 3: 5e-3}

_MILD = AugmentSpec(
    crop="resized",
    min_area=0.7,
    horizontal_flip=True,
    vertical_flip=True,
    brightness=0.1,
    contrast=0.1,
    saturation=0.1,
)
_MIRRORED = AugmentSpec(horizontal_flip=True, vertical_flip=True)
_MIRRORED_VIEWS = AugmentSpec(horizontal_flip=True, vertical_flip=True, views=4)
