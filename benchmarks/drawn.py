"""Drawn images of kinds that no pretrained network has seen: outlines, gratings, dots to be counted."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

_Pixels = npt.NDArray[np.uint8]
_SIDE, _PER_CLASS = 96, 260
_GRATINGS, _MOST_DOTS, _SHAPES = 5, 6, ("circle", "square", "triangle", "star")


def shapes() -> list[tuple[_Pixels, str]]:
    """Outlines of four shapes at any place, size and angle, in any two colours, with noise."""
    return _drawn(_SHAPES, _shape)


def gratings() -> list[tuple[_Pixels, str]]:
    """Gratings of five directions and any wavelength in strong noise: a horizontal flip changes the class."""
    return _drawn(tuple(f"{round(180 * k / _GRATINGS)} degrees" for k in range(_GRATINGS)), _grating)


def dots() -> list[tuple[_Pixels, str]]:
    """One to six dots, to be counted."""
    return _drawn(tuple(map(str, range(1, _MOST_DOTS + 1))), _dots)


DRAWN: dict[str, Callable[[], list[tuple[_Pixels, str]]]] = {"shapes": shapes, "gratings": gratings, "dots": dots}


def _drawn(
    names: tuple[str, ...], draw: Callable[[np.random.Generator, int], _Pixels]
) -> list[tuple[_Pixels, str]]:
    """Each image from its class and number alone."""
    return [
        (draw(np.random.default_rng((number, label)), label), name)
        for label, name in enumerate(names)
        for number in range(_PER_CLASS)
    ]


def _shape(random: np.random.Generator, label: int) -> _Pixels:
    corners = {"circle": 48, "square": 4, "triangle": 3, "star": 10}[_SHAPES[label]]
    angles = 2 * np.pi * np.arange(corners) / corners + random.uniform(0, 2 * np.pi)
    size = random.uniform(14, 34)
    radii = np.where(np.arange(corners) % 2, 0.45, 1.0) if corners == 10 else np.ones(corners)
    centre = random.uniform(size, _SIDE - size, 2)
    points = centre + size * radii[:, None] * np.stack([np.cos(angles), np.sin(angles)], 1)
    image, pen = _paper(random)
    ends = [tuple(point) for point in points]
    ImageDraw.Draw(image).line([*ends, ends[0]], pen, int(random.integers(2, 5)))
    return _noisy(image, random, 12)


def _grating(random: np.random.Generator, label: int) -> _Pixels:
    angle = np.pi * (label + random.uniform(-0.25, 0.25)) / _GRATINGS
    y, x = np.mgrid[:_SIDE, :_SIDE]
    wave = np.sin(
        2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / random.uniform(6, 20) + random.uniform(0, 6.3)
    )
    grey = 128 + random.uniform(20, 60) * wave
    return _noisy(Image.fromarray(np.repeat(grey[..., None], 3, 2).astype(np.uint8)), random, 45)


def _dots(random: np.random.Generator, label: int) -> _Pixels:
    image, pen = _paper(random)
    draw, placed = ImageDraw.Draw(image), np.empty((0, 2))
    while len(placed) <= label:
        place = random.uniform(10, _SIDE - 10, 2)
        if (np.hypot(*(placed - place).T) > 18).all():
            placed = np.vstack([placed, place])
            radius = random.uniform(4, 8)
            draw.ellipse([*(place - radius), *(place + radius)], fill=pen)
    return _noisy(image, random, 12)


def _paper(random: np.random.Generator) -> tuple[Image.Image, tuple[int, ...]]:
    """An empty image, and a colour that is seen on it."""
    paper = random.integers(0, 256, 3)
    pen = (paper + random.integers(90, 166, 3)) % 256
    return Image.new("RGB", (_SIDE, _SIDE), tuple(map(int, paper))), tuple(map(int, pen))


def _noisy(image: Image.Image, random: np.random.Generator, spread: float) -> _Pixels:
    pixels = np.asarray(image) + random.normal(0, spread, (_SIDE, _SIDE, 3))
    return pixels.clip(0, 255).astype(np.uint8)
