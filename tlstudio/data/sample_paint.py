"""Brushes of the sample images: soft noise, soft edges, dots and colours, as float32 arrays of NumPy."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter

Field = npt.NDArray[np.floating[Any]]  #: (size, size); masks are 0..1
Picture = npt.NDArray[np.floating[Any]]  #: (size, size, 3), RGB 0..1
Colour = tuple[float, float, float]  #: RGB 0..1
Dots = npt.NDArray[np.float32]  #: (N, 3): x, y, radius in px

_OVERSAMPLED = 4


def clouds(
    rng: np.random.Generator,
    size: int,
    cells: float,
    *,
    octaves: int = 3,
    stretch: float = 1.0,
    roughness: float = 0.5,
) -> Field:
    """Soft noise from 0 to 1.

    Args:
        rng: source of chance.
        size: side in px.
        cells: light and dark places along a side.
        octaves: layers, each with half the grain of the one before.
        stretch: how many times longer than wide the places are (along x).
        roughness: weight of a layer relative to the one before.
    """
    total = np.zeros((size, size), np.float32)
    for octave in range(octaves):
        rows = max(2, round(cells * 2**octave))
        columns = max(2, round(cells * 2**octave / stretch))
        grain = Image.fromarray(rng.random((rows, columns), dtype=np.float32))
        layer = np.asarray(grain.resize((size, size), Image.Resampling.BICUBIC))
        total += layer * np.float32(roughness**octave)
    low, high = float(total.min()), float(total.max())
    return (total - low) / max(high - low, 1e-6)


def step(low: float, high: float, values: Field) -> Field:
    """0 below ``low``, 1 above ``high``, smooth between; falling where ``high`` is the smaller."""
    place: Field = np.clip((values - low) / (high - low), 0, 1)
    return place * place * (3 - 2 * place)


def mix(picture: Picture, colour: Colour | Picture, share: Field | float) -> Picture:
    """``picture`` with ``colour`` laid over it; ``share`` is how much of it covers."""
    cover = share[..., None] if isinstance(share, np.ndarray) else np.float32(share)
    return picture + (np.asarray(colour, np.float32) - picture) * cover


def plain(size: int, colour: Colour) -> Picture:
    """A square of one colour, float32 (size, size, 3)."""
    return np.broadcast_to(np.asarray(colour, np.float32), (size, size, 3)).copy()


def soften(mask: Field, radius: float) -> Field:
    """A mask, Gaussian blur of ``radius`` px."""
    image = Image.fromarray((np.clip(mask, 0, 1) * 255).astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def dots(centres: Dots, size: int) -> Field:
    """A mask of antialiased discs."""
    image = Image.new("L", (size * _OVERSAMPLED, size * _OVERSAMPLED))
    brush = ImageDraw.Draw(image)
    for x, y, radius in centres * _OVERSAMPLED:
        brush.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    return np.asarray(image.reduce(_OVERSAMPLED), np.float32) / 255


def nearest(centres: Dots, size: int) -> Field:
    """Distance of each pixel to the disc that is nearest in units of its own radius: 1 on its edge."""
    ys, xs = np.mgrid[:size, :size].astype(np.float32) + np.float32(0.5)
    field = np.full((size, size), 1e3, np.float32)
    for x, y, radius in centres:
        np.minimum(field, np.hypot(xs - x, ys - y) / radius, out=field)
    return field


def scatter(
    rng: np.random.Generator, count: int, radii: tuple[float, float], where: Field, *, clusters: int = 0
) -> Dots:
    """Random discs with their centres where ``where`` is above one half; few large, many small.

    Args:
        rng: source of chance.
        count: how many.
        radii: smallest and largest radius in px.
        where: mask of the allowed places.
        clusters: places around which they gather; 0 spreads them evenly.
    """
    allowed = np.argwhere(where > 0.5)
    if not len(allowed) or not count:
        return np.zeros((0, 3), np.float32)
    picked = allowed[rng.integers(len(allowed), size=count)].astype(np.float32)
    if clusters:
        hearts = allowed[rng.integers(len(allowed), size=clusters)]
        spread = rng.normal(0, where.shape[0] * rng.uniform(0.04, 0.11), (count, 2))
        picked = (hearts[rng.integers(clusters, size=count)] + spread).astype(np.float32)
    low, high = radii
    sizes = low + (high - low) * rng.random(count, dtype=np.float32) ** 2
    return np.column_stack([picked[:, 1], picked[:, 0], sizes]).astype(np.float32)


def pick(rng: np.random.Generator, colours: Sequence[Colour], spread: float = 0.03) -> Colour:
    """One of the colours, a little changed."""
    red, green, blue = np.clip(np.add(colours[int(rng.integers(len(colours)))], rng.normal(0, spread, 3)), 0, 1)
    return float(red), float(green), float(blue)
