"""Puts a drawn leaf into a scene: a background, light and shadow, dust and drops, and a camera."""

import io
import math
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageFilter

from tlstudio.data.sample_leaf import draw_leaf, shade
from tlstudio.data.sample_paint import (
    Colour,
    Field,
    Picture,
    clouds,
    dots,
    mix,
    pick,
    plain,
    scatter,
    soften,
    step,
)

_SOILS: tuple[Colour, ...] = ((0.30, 0.22, 0.16), (0.42, 0.33, 0.25), (0.24, 0.19, 0.16))
_WOODS: tuple[Colour, ...] = ((0.62, 0.45, 0.29), (0.46, 0.31, 0.20), (0.74, 0.61, 0.44), (0.55, 0.52, 0.49))
_CLOTHS: tuple[Colour, ...] = ((0.85, 0.66, 0.54), (0.62, 0.43, 0.33), (0.42, 0.28, 0.21), (0.80, 0.78, 0.74))
_STUDIOS: tuple[Colour, ...] = ((0.60, 0.60, 0.63), (0.86, 0.86, 0.85), (0.22, 0.24, 0.27), (0.55, 0.62, 0.70))
_SKIES: tuple[Colour, ...] = ((0.42, 0.62, 0.86), (0.62, 0.76, 0.90), (0.74, 0.78, 0.82))


def draw_scene(rng: np.random.Generator, size: int, condition: str) -> bytes:
    """One photograph-like picture of a leaf, as the bytes of a JPEG file.

    Args:
        rng: the only source of chance: the same state draws the same picture.
        size: side in px.
        condition: key of :data:`tlstudio.data.sample_leaf.CONDITIONS`.
    """
    severity = 0.1 + 0.9 * float(rng.beta(1.5, 1.2))
    picture = _BACKGROUNDS[rng.integers(len(_BACKGROUNDS))](rng, size)
    direction = rng.uniform(0, 2 * np.pi)
    light = (0.8 * math.cos(direction), 0.8 * math.sin(direction))
    picture = _lay(rng, picture, condition, severity, light)
    return _photograph(rng, _drops(rng, _dust(rng, _light(rng, picture))))


def _lay(
    rng: np.random.Generator,
    picture: Picture,
    condition: str,
    severity: float,
    light: tuple[float, float],
    scale: float = 1.0,
) -> Picture:
    """Lay a leaf on a picture; it throws a shadow away from the light."""
    leaf = draw_leaf(rng, len(picture), condition, severity, scale)
    gap = rng.uniform(1, 6) * leaf.unit
    shift = (round(-light[1] * gap), round(-light[0] * gap))
    shadow = np.roll(soften(leaf.mask, gap * 0.8 + 0.5), shift, (0, 1))
    picture = picture * (1 - shadow * rng.uniform(0.25, 0.65))[..., None]
    return mix(picture, shade(rng, leaf, light), leaf.mask)


# ---- backgrounds ------------------------------------------------------------------------------------------


def _soil(rng: np.random.Generator, size: int) -> Picture:
    grain = clouds(rng, size, 14, octaves=4, roughness=0.75)
    picture = plain(size, pick(rng, _SOILS)) * (0.45 + 1.1 * grain)[..., None]
    everywhere = np.ones((size, size), np.float32)
    stones = dots(scatter(rng, int(rng.integers(0, 40)), (0.8, size / 28), everywhere), size)
    stone = plain(size, pick(rng, _STUDIOS[:2])) * (0.4 + 0.6 * clouds(rng, size, 30))[..., None]
    return mix(picture, stone, stones * 0.8)


def _table(rng: np.random.Generator, size: int) -> Picture:
    grain = clouds(rng, size, 40, octaves=2, stretch=rng.uniform(10, 25))
    picture = plain(size, pick(rng, _WOODS)) * (0.72 + 0.5 * grain)[..., None]
    plank = (np.arange(size) + rng.integers(size)) % max(8, int(size * rng.uniform(0.25, 0.7)))
    picture[plank < max(1, size // 100)] *= 0.45
    return picture if rng.random() < 0.5 else np.ascontiguousarray(picture.transpose(1, 0, 2))


def _cloth(rng: np.random.Generator, size: int) -> Picture:
    """A hand or a cloth: soft folds, a fine weave."""
    folds = clouds(rng, size, 3, octaves=2, stretch=rng.uniform(1, 3))
    ys, xs = np.mgrid[:size, :size].astype(np.float32)
    weave = 1 + rng.uniform(0, 0.07) * (np.sin(xs * 2.1) * np.sin(ys * 2.1))
    picture: Picture = plain(size, pick(rng, _CLOTHS)) * ((0.6 + 0.55 * folds) * weave)[..., None]
    return picture


def _studio(rng: np.random.Generator, size: int) -> Picture:
    return mix(plain(size, pick(rng, _STUDIOS)), pick(rng, _STUDIOS), _ramp(rng, size) * 0.6)


def _sky(rng: np.random.Generator, size: int) -> Picture:
    picture = mix(plain(size, pick(rng, _SKIES)), (0.94, 0.96, 0.98), _ramp(rng, size) * 0.7)
    picture = mix(picture, (0.97, 0.97, 0.97), step(0.5, 0.9, clouds(rng, size, 3)))
    trees = step(0.62, 0.72, clouds(rng, size, 2.5, octaves=2) * 0.6 + _ramp(rng, size) * 0.5)
    return mix(picture, pick(rng, ((0.20, 0.30, 0.14), (0.30, 0.38, 0.20))), soften(trees, size / 40))


def _foliage(rng: np.random.Generator, size: int) -> Picture:
    """Other leaves behind it, out of focus."""
    picture = plain(size, pick(rng, ((0.10, 0.16, 0.08), (0.16, 0.20, 0.10), (0.22, 0.17, 0.11))))
    for _ in range(int(rng.integers(4, 8))):
        layer = _lay(rng, picture, "healthy", 0.0, (0.5, 0.5), rng.uniform(0.5, 0.9))
        shift = rng.integers(-size // 2, size // 2, 2)
        picture = np.roll(layer, tuple(int(step_) for step_ in shift), (0, 1))
    return _blurred(picture * np.float32(rng.uniform(0.5, 0.9)), rng.uniform(0.8, 4) * size / 160)


_BACKGROUNDS: tuple[Callable[[np.random.Generator, int], Picture], ...] = (
    _soil,
    _table,
    _cloth,
    _studio,
    _sky,
    _foliage,
)


def _ramp(rng: np.random.Generator, size: int) -> Field:
    """From 0 on one side to 1 on the opposite one, in any direction."""
    ys, xs = np.mgrid[:size, :size].astype(np.float32) / size - 0.5
    direction = rng.uniform(0, 2 * np.pi)
    return np.asarray(np.clip(xs * math.cos(direction) + ys * math.sin(direction) + 0.5, 0, 1))


# ---- light, dust, drops, camera ---------------------------------------------------------------------------


def _light(rng: np.random.Generator, picture: Picture) -> Picture:
    """Uneven light, sometimes the shadow of a tree, and the colour of the day."""
    size = len(picture)
    picture = picture * (1 + rng.uniform(0, 0.4) * (_ramp(rng, size) - 0.5))[..., None]
    if rng.random() < 0.22:
        dapple = soften(step(0.45, 0.58, clouds(rng, size, rng.uniform(2, 6))), 1.5 * size / 160)
        picture = picture * (1 - rng.uniform(0.2, 0.5) * dapple)[..., None]
    cast = np.array([1 + rng.normal(0, 0.05), 1, 1 + rng.normal(0, 0.04)], np.float32)
    return picture * cast * np.float32(rng.uniform(0.8, 1.2))


def _dust(rng: np.random.Generator, picture: Picture) -> Picture:
    if rng.random() > 0.3:
        return picture
    size = len(picture)
    specks = scatter(rng, int(rng.integers(10, 90)), (0.3, 0.9 * size / 160), np.ones((size, size), np.float32))
    return mix(picture, (0.86, 0.84, 0.78), dots(specks, size) * rng.uniform(0.3, 0.8))


def _drops(rng: np.random.Generator, picture: Picture) -> Picture:
    """Water drops: dark towards the light, bright away from it, with a white glint."""
    if rng.random() > 0.22:
        return picture
    size = len(picture)
    unit = size / 160
    places = scatter(rng, int(rng.integers(3, 26)), (1.2 * unit, 5 * unit), np.ones((size, size), np.float32))
    shift = places[:, 2:] * np.array([[0.3, 0.3]], np.float32)
    upper = np.column_stack([places[:, :2] - shift, places[:, 2] * 0.75])
    glint = np.column_stack([places[:, :2] - shift * 1.3, places[:, 2] * 0.22])
    drops = dots(places, size)
    picture = picture * (1 + 0.3 * soften(drops, unit))[..., None]
    picture = picture * (1 - 0.42 * soften(dots(upper, size), 0.7 * unit) * drops)[..., None]
    return mix(picture, (1.0, 1.0, 1.0), dots(glint, size))


def _blurred(picture: Picture, radius: float) -> Picture:
    return np.asarray(_to_image(picture).filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def _to_image(picture: Picture) -> Image.Image:
    return Image.fromarray((np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8))


def _photograph(rng: np.random.Generator, picture: Picture) -> bytes:
    """Contrast, focus, noise of the sensor and JPEG."""
    picture = np.clip(picture, 0, 1) ** np.float32(rng.uniform(0.75, 1.2))
    picture = picture + rng.standard_normal(picture.shape, np.float32) * np.float32(rng.uniform(0.003, 0.03))
    image = _to_image(picture).filter(ImageFilter.GaussianBlur(rng.beta(1, 3) * 1.4 * len(picture) / 160))
    stream = io.BytesIO()
    image.save(stream, format="JPEG", quality=int(rng.integers(55, 96)))
    return stream.getvalue()
