"""How an image becomes an input, and how training images are changed at random; a row at each field.

Each default means what is done where nothing is said, so that a new field changes no stored run and no cache.
"""

from typing import Annotated, Literal

import msgspec

from tlstudio.core.setting import Range, Setting

Fit = Literal["squash", "crop"]
Crop = Literal["center", "random", "resized"]

INPUT, AUGMENTATION = "Input", "Augmentation"


class ImageSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an image becomes the network's input: resize, then crop, then normalize."""

    #: px: both sides (``squash``) or the shorter side (``crop``)
    resize: Annotated[
        int,
        Setting(
            label="Resize to",
            tooltip="Every image is first resized to this.",
            help="It must be at least as large as the input. The margin between the two is what a random crop "
            "can move in.",
            terms=("input-size", "augmentation"),
            group=INPUT,
            level="more",
            allowed=Range(16, 1024),
            unit="px",
        ),
    ] = 64
    #: px: the square input of the network
    crop: Annotated[
        int,
        Setting(
            label="Input size",
            tooltip="The square that the network sees, cropped from the image. Pretrained models are best at the "
            "size they were trained with.",
            help="Half the side is four times as fast. For fine differences use at least the size of the "
            "pretraining, mostly 224.",
            terms=("input-size", "pretrained"),
            group=INPUT,
            level="basic",
            allowed=Range(16, 1024),
            unit="px",
        ),
    ] = 64
    fit: Annotated[
        Fit,
        Setting(
            label="Aspect ratio",
            tooltip="What happens to images that are not square.",
            help="Stretching shows the whole image and changes its shape; cropping keeps the shape and loses the "
            "edges.",
            terms=("input-size",),
            group=INPUT,
            level="more",
            choices=(("squash", "Stretch"), ("crop", "Center crop")),
        ),
    ] = "squash"
    #: by the model's mean and standard deviation; else values stay 0..1
    normalize: Annotated[
        bool,
        Setting(
            label="Normalize",
            tooltip="Pixel values are shifted and scaled to about -2 to 2. Pretrained models need it, others "
            "learn faster with it.",
            help="The slides' baseline goes without, on values from 0 to 1. With it the same network needs less "
            "than half the epochs.",
            terms=("normalisation", "pretrained"),
            group=INPUT,
            level="more",
        ),
    ] = True


class AugmentSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Random changes of the training images, drawn anew each epoch. Every default means no change."""

    #: where the input is cropped: center, anywhere, or anywhere at a random scale
    crop: Annotated[
        Crop,
        Setting(
            label="Crop",
            tooltip="Where the input is cropped from a training image, drawn anew in each epoch.",
            help="Random is the slides' choice. Random resized changes the images most and suits data sets with "
            "objects of different sizes.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            choices=(("center", "Center"), ("random", "Random"), ("resized", "Random resized")),
        ),
    ] = "center"
    #: smallest share of the image that ``resized`` crops
    min_area: Annotated[
        float,
        Setting(
            label="Minimum crop area",
            tooltip="Smallest share of the image that a crop may keep.",
            help="The smaller it is, the more may be missing from a training image. Below 30 percent the object "
            "itself is often cut off.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            kind="percent",
            allowed=Range(0.05, 1),
            when=("augment.crop", ("resized",)),
        ),
    ] = 0.5
    horizontal_flip: Annotated[
        bool,
        Setting(
            label="Horizontal flip",
            tooltip="Half of the training images are mirrored. Not for classes that differ by left and right.",
            help="Right for leaves, animals and most objects; wrong for letters and for left and right hands.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="basic",
        ),
    ] = False
    vertical_flip: Annotated[
        bool,
        Setting(
            label="Vertical flip",
            tooltip="Half of the training images are turned upside down. Turn it on where images have no up and "
            "down: leaves from above, cells, surfaces. Digits and signs have.",
            help="Right for images from above, such as leaves on a table or from a microscope.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="basic",
        ),
    ] = False
    #: largest angle to either side, degrees
    rotation: Annotated[
        float,
        Setting(
            label="Rotation",
            tooltip="Largest angle by which training images are rotated to either side.",
            help="10 to 20 degrees are harmless nearly everywhere. Corners that become empty are filled.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            allowed=Range(0, 180),
            unit="°",
        ),
    ] = 0.0
    #: largest relative change, 0..1
    brightness: Annotated[
        float,
        Setting(
            label="Brightness",
            tooltip="Largest random change of brightness.",
            help="Helps where photographs are taken in different light. 10 to 30 percent are usual.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            kind="percent",
            allowed=Range(0, 0.9),
        ),
    ] = 0.0
    #: largest relative change, 0..1
    contrast: Annotated[
        float,
        Setting(
            label="Contrast",
            tooltip="Largest random change of contrast.",
            help="Helps where photographs come from different cameras. 10 to 30 percent are usual.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            kind="percent",
            allowed=Range(0, 0.9),
        ),
    ] = 0.0
    #: largest relative change, 0..1
    saturation: Annotated[
        float,
        Setting(
            label="Saturation",
            tooltip="Largest random change of saturation.",
            help="Leave it at 0 where the color tells the classes apart.",
            terms=("augmentation",),
            group=AUGMENTATION,
            level="more",
            kind="percent",
            allowed=Range(0, 0.9),
        ),
    ] = 0.0
    #: probability that a rectangle is erased
    erase: Annotated[
        float,
        Setting(
            label="Random erasing",
            tooltip="How often a random rectangle of a training image is erased.",
            help="Keeps the model from relying on one spot alone. 10 to 25 percent are usual.",
            terms=("augmentation",),
            group=AUGMENTATION,
            kind="percent",
            allowed=Range(0, 1),
        ),
    ] = 0.0
    #: different random views of each image, one an epoch in turn; 0: a new one every epoch
    views: Annotated[
        int,
        Setting(
            label="Augmented views per image",
            tooltip="So many random views of each training image take turns from epoch to epoch. Unlimited draws "
            "a new one in every epoch.",
            help="A number saves time where the frozen part of the network is run once for each view and its "
            "output kept. Unlimited is better against overfitting.",
            terms=("augmentation", "overfitting"),
            group=AUGMENTATION,
            allowed=Range(0, 10_000),
            zero="unlimited",
        ),
    ] = 0
