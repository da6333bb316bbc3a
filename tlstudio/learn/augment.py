"""From decoded images to the network's input, a batch at a time, on the device of the model.

Training draws its changes for each image from (seed, epoch, index); evaluation draws nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812  (the name everybody uses)

from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.setting import changes
from tlstudio.core.spec import View
from tlstudio.learn.device import to_device
from tlstudio.learn.seed import uniform

#: what each column of the random numbers decides
_COLUMNS = (
    "x", "y", "flip_x", "flip_y", "area", "ratio", "angle", "brightness", "contrast", "saturation",
    "erase", "erase_x", "erase_y", "erase_w", "erase_h",
)  # fmt: skip
#: sides of a randomly scaled cut, width / height
_RATIO = (3 / 4, 4 / 3)
#: sides of an erased rectangle, as shares of the input
_ERASED = (0.1, 0.4)
_GREY = (0.299, 0.587, 0.114)  # ITU-R BT.601 luma

_Draws = dict[str, torch.Tensor]


class Transform:
    """Cuts, changes and normalises batches of uint8 images (B, 3, resize, resize).

    Args:
        image: sizes; ``image.crop`` is the side of the result.
        augment: the random changes of training.
        mean, std: of the normalisation, for values 0..1.
    """

    def __init__(
        self, image: ImageSpec, augment: AugmentSpec, mean: Sequence[float], std: Sequence[float]
    ) -> None:
        self._image = image
        self.augment = augment
        self._mean = torch.tensor(mean).view(1, 3, 1, 1)
        self._std = torch.tensor(std).view(1, 3, 1, 1)
        self._constants: dict[torch.device, _Constants] = {}

    def train(self, images: torch.Tensor, indices: npt.NDArray[np.int64], seed: int, epoch: int) -> torch.Tensor:
        """Float32 (B, 3, crop, crop), changed at random and normalised."""
        draws = self._draw(indices, seed, epoch, images.device)
        cut = self._affine if self._is_affine else self._slice
        return self._normalise(self._erase(self._colour(cut(images, draws), draws), draws))

    def evaluate(
        self,
        images: torch.Tensor,
        indices: npt.NDArray[np.int64],
        view: View = "center",
        seed: int = 0,
    ) -> torch.Tensor:
        """Float32 (B, 3, crop, crop): the middle, or for ``random-crop`` a seeded place as in the slides."""
        side, room = self._image.crop, self._image.resize - self._image.crop
        if view == "random-crop" and room:
            offsets = _offsets(self._draw(indices, seed, 0, images.device), room)
            return self._normalise(_cut(images, offsets, side))
        start = _middle(room)
        middle = images[:, :, start : start + side, start : start + side]
        return self._normalise(middle.float() / 255)

    @property
    def side(self) -> int:
        """Of the inputs, px."""
        return self._image.crop

    @property
    def name(self) -> str:
        """Of all that decides what evaluation makes of an image; for the key of a cache."""
        return f"{changes(self._image)} {self._mean.flatten().tolist()} {self._std.flatten().tolist()}"

    def view_name(self, seed: int, view: int) -> str:
        """Of all that decides, besides :attr:`name`, what training makes of an image in one view."""
        if not is_random(self.augment):
            return "as it is"
        return f"{changes(self.augment, but=('views',))} {seed} {view}"

    def pixels(self, inputs: torch.Tensor) -> torch.Tensor:
        """What a person would see of inputs: uint8 (B, 3, crop, crop), no longer normalised."""
        there = self._on(inputs.device)
        values = inputs * there.std + there.mean
        return (255 * values).round().clamp(0, 255).to(torch.uint8)

    @property
    def _is_affine(self) -> bool:
        return self.augment.crop == "resized" or self.augment.rotation > 0

    def _draw(self, indices: npt.NDArray[np.int64], seed: int, epoch: int, device: torch.device) -> _Draws:
        """A random number in [0, 1) of each kind for each image, float32 (B,)."""
        numbers = to_device(torch.from_numpy(uniform(seed, epoch, indices, len(_COLUMNS))), device)
        return {name: numbers[:, column] for column, name in enumerate(_COLUMNS)}

    def _slice(self, images: torch.Tensor, draws: _Draws) -> torch.Tensor:
        """Whole pixels: a crop, mirrored or not. Float (B, 3, crop, crop), 0..1."""
        side, room = self._image.crop, self._image.resize - self._image.crop
        centre = torch.full((len(images), 2), _middle(room), device=images.device)
        cut = _cut(images, _offsets(draws, room) if self.augment.crop == "random" else centre, side)
        if self.augment.horizontal_flip:
            cut = torch.where(_each(draws["flip_x"] < 0.5), cut.flip(-1), cut)
        if self.augment.vertical_flip:
            cut = torch.where(_each(draws["flip_y"] < 0.5), cut.flip(-2), cut)
        return cut

    def _affine(self, images: torch.Tensor, draws: _Draws) -> torch.Tensor:
        """Scale, place, mirror and turn in one bilinear resampling; the rim is mirrored outwards.

        Float (B, 3, crop, crop), 0..1.
        """
        side = self._image.crop
        theta = self._theta(draws)
        grid = F.affine_grid(theta, [len(images), 3, side, side], align_corners=False)
        pixels = images.float() / 255
        return F.grid_sample(pixels, grid, padding_mode="reflection", align_corners=False)

    def _theta(self, draws: _Draws) -> torch.Tensor:
        """(B, 2, 3): from places in the result to places in the image, both -1..1."""
        width, height = self._cut_sides(draws)
        anywhere = 0.0 if self.augment.crop == "center" else 1.0
        x = (2 * draws["x"] - 1) * (1 - width) * anywhere
        y = (2 * draws["y"] - 1) * (1 - height) * anywhere
        width = torch.where(draws["flip_x"] < 0.5, -width, width) if self.augment.horizontal_flip else width
        height = torch.where(draws["flip_y"] < 0.5, -height, height) if self.augment.vertical_flip else height
        angle = (2 * draws["angle"] - 1) * np.deg2rad(self.augment.rotation)
        cos, sin = torch.cos(angle), torch.sin(angle)
        rows = (cos * width, -sin * height, x, sin * width, cos * height, y)
        return torch.stack(rows, dim=1).view(-1, 2, 3)

    def _cut_sides(self, draws: _Draws) -> tuple[torch.Tensor, torch.Tensor]:
        """Width and height of the cut as shares of the image, each (B,)."""
        if self.augment.crop != "resized":
            share = torch.full_like(draws["x"], self._image.crop / self._image.resize)
            return share, share
        area = self.augment.min_area + draws["area"] * (1 - self.augment.min_area)
        low, high = np.log(_RATIO[0]), np.log(_RATIO[1])
        ratio = torch.exp(low + draws["ratio"] * (high - low))
        return (area * ratio).sqrt().clamp(max=1), (area / ratio).sqrt().clamp(max=1)

    def _colour(self, images: torch.Tensor, draws: _Draws) -> torch.Tensor:
        """Brightness, then contrast about the mean grey, then saturation about each pixel's grey.

        Float (B, 3, crop, crop), 0..1.
        """
        augment = self.augment
        if augment.brightness:
            images = images * _factor(draws["brightness"], augment.brightness)
        if augment.contrast:
            mean = self._grey(images).mean(dim=(2, 3), keepdim=True)
            images = torch.lerp(mean.expand_as(images), images, _factor(draws["contrast"], augment.contrast))
        if augment.saturation:
            grey = self._grey(images).expand_as(images)
            images = torch.lerp(grey, images, _factor(draws["saturation"], augment.saturation))
        changed = augment.brightness or augment.contrast or augment.saturation
        return images.clamp(0, 1) if changed else images

    def _erase(self, images: torch.Tensor, draws: _Draws) -> torch.Tensor:
        """Blank a rectangle with the mean colour, with probability ``erase`` (Zhong et al. 2020).

        Float (B, 3, crop, crop), 0..1.
        """
        if not self.augment.erase:
            return images
        low, high = _ERASED
        inside = torch.ones(len(images), 1, 1, 1, dtype=torch.bool, device=images.device)
        for axis, (place, size) in ((3, ("erase_x", "erase_w")), (2, ("erase_y", "erase_h"))):
            length = low + draws[size] * (high - low)
            start = draws[place] * (1 - length)
            at = (torch.arange(self._image.crop, device=images.device) + 0.5) / self._image.crop
            shape = [1, 1, 1, 1]
            shape[axis] = -1
            at = at.view(shape)
            inside = inside & (at >= _each(start)) & (at < _each(start + length))
        chosen = _each(draws["erase"] < self.augment.erase)
        return torch.where(inside & chosen, self._on(images.device).mean, images)

    def _normalise(self, images: torch.Tensor) -> torch.Tensor:
        """Values 0..1 less the mean, by the standard deviation; (B, 3, crop, crop), channels last in memory."""
        there = self._on(images.device)
        return ((images - there.mean) / there.std).contiguous(memory_format=torch.channels_last)

    def _grey(self, images: torch.Tensor) -> torch.Tensor:
        """Luma of RGB images, (B, 3, H, W) → (B, 1, H, W)."""
        return (images * self._on(images.device).grey).sum(dim=1, keepdim=True)

    def _on(self, device: torch.device) -> "_Constants":
        """Brought there once: a GPU that is sent a number in every step makes the step wait."""
        if device not in self._constants:
            grey = torch.tensor(_GREY).view(1, 3, 1, 1)
            self._constants[device] = _Constants(*(each.to(device) for each in (self._mean, self._std, grey)))
        return self._constants[device]


class _Constants(NamedTuple):
    """Float32 (1, 3, 1, 1)."""

    mean: torch.Tensor
    std: torch.Tensor
    grey: torch.Tensor


def view_of_epoch(augment: AugmentSpec, epoch: int) -> int:
    """Which random version of each image an epoch sees, from 1: all are the same where nothing is random."""
    if not is_random(augment):
        return 1
    return 1 + (epoch - 1) % augment.views if augment.views else epoch


def views_of(augment: AugmentSpec, epochs: int) -> int:
    """How many versions of each image so many epochs see."""
    if not is_random(augment):
        return 1
    return min(augment.views or epochs, epochs)


def is_endless(augment: AugmentSpec) -> bool:
    """Whether each epoch sees a version of its own."""
    return is_random(augment) and augment.views == 0


def is_random(augment: AugmentSpec) -> bool:
    """Whether training sees anything else than evaluation."""
    return augment != AugmentSpec(min_area=augment.min_area, views=augment.views)


def _middle(room: int) -> int:
    """Where the middle starts, rounded as torchvision's ``CenterCrop`` does."""
    return round(room / 2)


def _each(values: torch.Tensor) -> torch.Tensor:
    """(B,) → (B, 1, 1, 1)."""
    return values.view(-1, 1, 1, 1)


def _factor(draws: torch.Tensor, strength: float) -> torch.Tensor:
    """1 ± ``strength`` at random, (B,) → (B, 1, 1, 1)."""
    return _each(1 + (2 * draws - 1) * strength)


def _offsets(draws: _Draws, room: int) -> torch.Tensor:
    """Top-left corners, uniform over the whole pixels 0..room, int64 (B, 2)."""
    places = torch.stack((draws["x"], draws["y"]), dim=1)
    return (places * (room + 1)).long()


def _cut(images: torch.Tensor, offsets: torch.Tensor, side: int) -> torch.Tensor:
    """Squares of ``side`` at ``offsets``, int64 (B, 2) as x, y: float (B, 3, side, side), 0..1."""
    if images.is_cuda:  # without asking the GPU where they are
        return _gather(images, offsets, side).float() / 255
    squares = [
        image[:, y : y + side, x : x + side] for image, (x, y) in zip(images, offsets.tolist(), strict=True)
    ]
    return torch.stack(squares).float() / 255


def _gather(images: torch.Tensor, offsets: torch.Tensor, side: int) -> torch.Tensor:
    """The same squares, by index: uint8 (B, 3, side, side)."""
    steps = torch.arange(side, device=images.device)
    rows = (offsets[:, 1, None] + steps)[:, None, :, None]
    columns = (offsets[:, 0, None] + steps)[:, None, None, :]
    numbers = torch.arange(len(images), device=images.device)[:, None, None, None]
    channels = torch.arange(images.shape[1], device=images.device)[None, :, None, None]
    return images[numbers, channels, rows, columns]
