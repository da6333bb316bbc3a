"""Complete job specs from a few choices: the slides' recipes and the recommended ones."""

import math

import msgspec

from tlstudio.core import catalog
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob
from tlstudio.core.train_spec import Recipe, TrainSpec

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
    images: int | None = None,
    epochs: int | None = None,
) -> TrainJob:
    """A job with every value of the recipe filled in. The model must be in the catalogue.

    Args:
        images: that are trained on, where it is known: the recommended recipe makes more epochs of few.
        epochs: instead of the recipe's; what follows from their number follows it.
    """
    row = catalog.MODELS[model.name]
    make = {"slides": _slides, "recommended": _recommended}[recipe]
    image, augment, train = make(row, model, strategy)
    if recipe == "recommended" and images:
        train = _for_images(train, images)
    train = msgspec.structs.replace(scaled(train, epochs or train.epochs), recipe=recipe, seed=seed)
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
    if row.is_baseline:
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
    """The model's own input size and mild augmentation; AdamW with warm-up and cosine, and early stopping.

    Where only the head of a pretrained model learns, it is solved by L-BFGS on the images as they are: measured in
    docs/accuracy.md, flipped views add nothing to what the frozen base makes of an image.
    """
    size = row.input_size
    image = ImageSpec(resize=size, crop=size, fit="squash" if row.is_baseline else "crop")
    if not row.starts_pretrained(model.weights):
        return image, _FLIPPED, _FROM_RANDOM
    if strategy.number == 3:
        return image, AugmentSpec(views=1), _SOLVED_HEAD
    return image, _MILD, _FINE_TUNED


_FROM_RANDOM = TrainSpec(
    epochs=30,
    batch_size=32,
    optimizer="adamw",
    weight_decay=0.05,
    schedule="cosine",
    warmup_epochs=2.0,
    label_smoothing=0.1,
    patience=10,
)
_FINE_TUNED = TrainSpec(
    epochs=12,
    batch_size=32,
    optimizer="adamw",
    learning_rate=3e-3,
    base_ratio=0.1,
    weight_decay=0.01,
    schedule="cosine",
    warmup_epochs=1.0,
    label_smoothing=0.1,
    head_start="solved",
    batchnorm="frozen",
    patience=5,
)
#: a path of twelve penalties, two a decade
_SOLVED_HEAD = TrainSpec(epochs=12, optimizer="lbfgs", keep="loss")

_FLIPPED = AugmentSpec(horizontal_flip=True)
_MILD = AugmentSpec(
    crop="resized",
    min_area=0.7,
    horizontal_flip=True,
    brightness=0.1,
    contrast=0.1,
    saturation=0.1,
)

#: Where there are fewer training images than this, batches are half as large and no epoch is stopped at early: the
#: accuracy of a few dozen validation images is a lottery.
FEW_IMAGES = 320
#: a head that begins solved needs fewer
_FEWEST_STEPS = {"random": 150, "solved": 60}
_MOST_EPOCHS = 150


def _for_images(train: TrainSpec, images: int) -> TrainSpec:
    """Enough steps where there are few images, and gentle ones where a base has learned before."""
    if train.optimizer == "lbfgs" or images >= FEW_IMAGES:
        return train
    batch_size = train.batch_size // 2
    epochs = min(math.ceil(_FEWEST_STEPS[train.head_start] / math.ceil(images / batch_size)), _MOST_EPOCHS)
    train = scaled(train, max(train.epochs, epochs))
    train = msgspec.structs.replace(train, batch_size=batch_size, keep="loss", patience=0)
    return _gentle(train) if train.head_start == "solved" else train


def _gentle(train: TrainSpec) -> TrainSpec:
    """What a few images can teach a pretrained base without spoiling it.

    The last epoch is kept, whose learning rate is zero: where it was compared, in docs/accuracy.md, it was never
    worse than the one that the validation images chose.
    """
    return msgspec.structs.replace(train, learning_rate=1e-3, label_smoothing=0.0, keep="last")


def resize_for(image: ImageSpec, crop: int) -> int:
    """px that images are brought to for another input, in the proportion that ``image`` has.

    Else a smaller input would see only the middle of an image.
    """
    return round(crop * image.resize / image.crop)


#: what :func:`scaled` derives from the number of epochs
FROM_EPOCHS = ("train.warmup_epochs", "train.patience")


def scaled(train: TrainSpec, epochs: int) -> TrainSpec:
    """Another number of epochs; warm-up keeps its share of them, patience at least its length."""
    share = epochs / train.epochs
    return msgspec.structs.replace(
        train,
        epochs=epochs,
        warmup_epochs=round(train.warmup_epochs * share, 2),
        patience=max(train.patience, round(train.patience * share)),
    )
