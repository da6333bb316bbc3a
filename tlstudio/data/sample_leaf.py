"""Draws a leaf: its outline, veins and relief, and what a disease does to it.

A pixel is described in the leaf's own coordinates: ``along`` the midrib from base (0) to tip (1), ``across`` it in
lengths of the leaf. Outline, veins and shading are formulas of these two, so the edges need no oversampling.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tlstudio.data.sample_paint import (
    Colour,
    Field,
    Picture,
    clouds,
    dots,
    mix,
    nearest,
    pick,
    plain,
    scatter,
    soften,
    step,
)

_GREENS: tuple[Colour, ...] = (
    (0.16, 0.34, 0.11),
    (0.22, 0.42, 0.13),
    (0.30, 0.48, 0.16),
    (0.24, 0.40, 0.22),
    (0.38, 0.52, 0.18),
    (0.13, 0.30, 0.16),
)
_YELLOWS: tuple[Colour, ...] = ((0.78, 0.72, 0.26), (0.70, 0.70, 0.30), (0.82, 0.66, 0.24))
_BROWNS: tuple[Colour, ...] = ((0.36, 0.22, 0.11), (0.28, 0.18, 0.10), (0.44, 0.29, 0.16))
_TANS: tuple[Colour, ...] = ((0.66, 0.53, 0.36), (0.58, 0.46, 0.32), (0.70, 0.62, 0.48))
_RUSTS: tuple[Colour, ...] = ((0.72, 0.34, 0.08), (0.62, 0.26, 0.07), (0.80, 0.44, 0.12))


@dataclass
class Leaf:
    """A leaf while it is drawn; a disease changes ``colour``, ``height`` and ``gloss``."""

    mask: Field  # 1 inside
    along: Field
    across: Field
    inside: Field  # distance to the margin, in lengths
    veins: Field  # 1 on a vein
    colour: Picture
    height: Field  # relief in px
    gloss: float
    unit: float  # px of a picture of 160 px

    @property
    def size(self) -> int:
        """Of the square that it is drawn in, px."""
        return len(self.mask)


@dataclass(frozen=True)
class _Form:
    """What makes one leaf differ from the next; lengths in lengths of the leaf."""

    centre: tuple[float, float]  # px
    length: float  # px
    angle: float  # radians
    width: float
    base: float  # how slowly it widens
    tip: float  # how slowly it narrows
    bend: float
    heart: float
    teeth: float
    tooth: float
    lobes: float
    lobe: float
    veins: int
    slant: float
    alternate: float


def draw_leaf(rng: np.random.Generator, size: int, condition: str, severity: float, scale: float = 1.0) -> Leaf:
    """A leaf somewhere near the middle.

    Args:
        rng: source of chance.
        size: side of the picture in px.
        condition: key of :data:`CONDITIONS`.
        severity: 0 (hardly to be seen) to 1.
        scale: length relative to the usual one.
    """
    leaf = _blade(rng, _form(rng, size, scale, wavy=condition == "mosaic" and severity > 0.5), size)
    _age(rng, leaf)
    CONDITIONS[condition](rng, leaf, severity)
    return leaf


def shade(rng: np.random.Generator, leaf: Leaf, light: tuple[float, float]) -> Picture:
    """The leaf's colours under a light from the direction ``light`` (x, y; longer is more slanting)."""
    slope_y, slope_x = np.gradient(leaf.height)
    facing = np.asarray(-(slope_x * light[0] + slope_y * light[1]))
    lit = leaf.colour * (1 + np.clip(facing, -0.55, 0.6))[..., None]
    shine = np.exp(-(((facing - 0.25) / 0.16) ** 2)) * clouds(rng, leaf.size, 5)
    sky: Colour = (0.93, 0.97, 1.0)
    return mix(lit, sky, shine * leaf.gloss)


# ---- the healthy leaf -------------------------------------------------------------------------------------


def _form(rng: np.random.Generator, size: int, scale: float, *, wavy: bool) -> _Form:
    toothed, lobed, hearted = (rng.random() < chance for chance in (0.35, 0.18, 0.3))
    return _Form(
        centre=(size * rng.uniform(0.42, 0.58), size * rng.uniform(0.42, 0.58)),
        length=size * scale * rng.uniform(0.85, 1.12),
        angle=rng.uniform(0, 2 * np.pi),
        width=rng.uniform(0.22, 0.38),
        base=rng.uniform(0.45, 0.95),
        tip=rng.uniform(0.6, 1.25),
        bend=rng.normal(0, 0.07),
        heart=rng.uniform(0.3, 0.8) * hearted,
        teeth=int(rng.integers(14, 30)),
        tooth=rng.uniform(0.04, 0.1) * toothed + 0.05 * wavy,
        lobes=int(rng.integers(3, 6)),
        lobe=rng.uniform(0.1, 0.26) * lobed + 0.06 * wavy,
        veins=int(rng.integers(6, 12)),
        slant=rng.uniform(0.5, 1.3),
        alternate=0.5 * (rng.random() < 0.5),
    )


def _blade(rng: np.random.Generator, form: _Form, size: int) -> Leaf:
    unit = size / 160
    along, across = _coordinates(form, size)
    inside = _half_width(form, along) - np.abs(across)
    slope = np.hypot(*np.gradient(inside)) + 1e-6
    blade = np.clip(inside / slope + 0.5, 0, 1) * ((along > -0.2) & (along < 1))
    midrib, side = _veins(form, along, across, unit)
    veins = np.maximum(midrib, side * 0.7)
    stalk = _stalk(form, along, across, unit)
    colour = _greens(rng, size, veins)
    relief = _relief(rng, form, along, across, size, unit) - 1.1 * unit * soften(veins, unit)
    return Leaf(
        mask=np.maximum(blade, stalk),
        along=along,
        across=across,
        inside=np.where(blade > 0, inside, np.float32(-1)),
        veins=veins,
        colour=mix(colour, pick(rng, _YELLOWS) if rng.random() < 0.3 else pick(rng, _GREENS), stalk * 0.6),
        height=relief,
        gloss=float(rng.beta(1.2, 2.5)) * 0.8,
        unit=unit,
    )


def _coordinates(form: _Form, size: int) -> tuple[Field, Field]:
    ys, xs = np.mgrid[:size, :size].astype(np.float32) + np.float32(0.5)
    x, y = (xs - form.centre[0]) / form.length, (ys - form.centre[1]) / form.length
    cosine, sine = math.cos(form.angle), math.sin(form.angle)
    along = x * cosine + y * sine + 0.5
    across = y * cosine - x * sine
    across -= form.bend * 4 * along * (1 - along)
    along = along + form.heart * np.abs(across) * np.clip(1 - along, 0, 1.2) ** 2
    return along, across


def _half_width(form: _Form, along: Field) -> Field:
    place = np.clip(along, 0, 1)
    widest = form.base / (form.base + form.tip)
    highest = widest**form.base * (1 - widest) ** form.tip
    outline = place**form.base * (1 - place) ** form.tip / highest
    saw = (place * form.teeth) % 1 - 0.5
    wave = np.cos(2 * np.pi * form.lobes * place)
    return np.asarray(form.width * outline * (1 + form.tooth * saw + form.lobe * wave))


def _veins(form: _Form, along: Field, across: Field, unit: float) -> tuple[Field, Field]:
    """Midrib and side veins, 1 in their middle."""
    thickness = (0.5 + 1.5 * np.clip(1 - along, 0, 1)) * unit
    midrib = np.exp(-((across * form.length / thickness) ** 2))
    distance = _between_veins(form, along, across) / form.veins * form.length
    fading = np.clip(1 - np.abs(across) / form.width, 0, 1) * np.clip(1.05 - along, 0, 1)
    side = np.exp(-((distance / (0.75 * unit)) ** 2)) * fading
    return midrib, side


def _between_veins(form: _Form, along: Field, across: Field) -> Field:
    """Where between two side veins: 0 on one, ±0.5 half way."""
    side = np.abs(across)
    shift = (across > 0).astype(np.float32) * form.alternate
    place: Field = (along - form.slant * side + 0.9 * side * side) * form.veins + shift
    return place - np.round(place)


def _stalk(form: _Form, along: Field, across: Field, unit: float) -> Field:
    thickness = 1.5 * unit / form.length
    edge = (thickness - np.abs(across)) * form.length + 0.5
    return np.clip(edge, 0, 1) * ((along > -0.22) & (along < 0.05))


def _greens(rng: np.random.Generator, size: int, veins: Field) -> Picture:
    red, green, blue = base = pick(rng, _GREENS)
    bright = rng.uniform(1.1, 1.45)
    light: Colour = (red * bright + 0.04, green * bright + 0.03, blue * bright)
    colour = mix(plain(size, base), light, clouds(rng, size, 4))
    colour *= (0.94 + 0.12 * clouds(rng, size, 50, octaves=1))[..., None]
    pale: Colour = (red + 0.28, green + 0.25, blue + 0.14)
    return mix(colour, pale, veins * rng.uniform(0.15, 0.75))


def _relief(rng: np.random.Generator, form: _Form, along: Field, across: Field, size: int, unit: float) -> Field:
    """Folded along the midrib, arched between the side veins, uneven everywhere."""
    fold = -np.abs(across) * form.length * rng.uniform(-0.25, 0.45)
    arch = np.cos(2 * np.pi * _between_veins(form, along, across)) * -rng.uniform(0.05, 0.5) * unit
    uneven = clouds(rng, size, 5) * rng.uniform(2, 9) * unit
    return np.asarray(fold + arch + uneven)


def _age(rng: np.random.Generator, leaf: Leaf) -> None:
    """What happens to any leaf: yellowing from one end, a bite, a scratch of dirt. No sign of a disease."""
    if rng.random() < 0.15:
        end = leaf.along if rng.random() < 0.5 else 1 - leaf.along
        fade = step(0.5, 1.1, end + 0.35 * clouds(rng, leaf.size, 4)) * rng.uniform(0.2, 0.7)
        leaf.colour = mix(leaf.colour, pick(rng, _YELLOWS), fade)
    if rng.random() < 0.16:
        _bite(rng, leaf)
    if rng.random() < 0.2:
        places = scatter(rng, int(rng.integers(3, 20)), (0.4 * leaf.unit, 1.4 * leaf.unit), leaf.mask)
        dirt = dots(places, leaf.size)
        leaf.colour = mix(leaf.colour, pick(rng, _BROWNS), dirt * rng.uniform(0.3, 0.9))


def _bite(rng: np.random.Generator, leaf: Leaf) -> None:
    near_margin = ((leaf.inside > 0) & (leaf.inside < 0.06)).astype(np.float32)
    places = scatter(rng, int(rng.integers(1, 5)), (2.5 * leaf.unit, 8 * leaf.unit), near_margin)
    distance = nearest(places, leaf.size) + 0.35 * clouds(rng, leaf.size, 20)
    leaf.colour = mix(leaf.colour, pick(rng, _BROWNS), step(1.5, 1.2, distance) * 0.7)
    leaf.mask = leaf.mask * step(1.1, 1.25, distance)


# ---- what a disease does ----------------------------------------------------------------------------------


def _healthy(rng: np.random.Generator, leaf: Leaf, severity: float) -> None:
    """Nothing."""


def _spots(rng: np.random.Generator, leaf: Leaf, severity: float) -> None:
    """Round dead spots with a dark rim and a yellow halo."""
    largest = (4 + 5 * rng.random()) * leaf.unit
    count = int(4 + rng.uniform(16, 42) * severity)
    places = scatter(rng, count, (1.7 * leaf.unit, largest), leaf.mask * (leaf.inside > 0.01))
    distance = nearest(places, leaf.size) + 0.5 * (clouds(rng, leaf.size, 28) - 0.5)
    leaf.colour = mix(leaf.colour, pick(rng, _YELLOWS), step(2.4, 1.0, distance) * rng.uniform(0.15, 0.75))
    leaf.colour = mix(leaf.colour, pick(rng, _BROWNS), step(1.2, 0.85, distance) * rng.uniform(0.75, 0.97))
    leaf.colour = mix(leaf.colour, pick(rng, _TANS), step(0.65, 0.3, distance) * rng.uniform(0.0, 0.9))
    leaf.height = leaf.height - step(1.2, 0.7, distance) * 0.8 * leaf.unit


def _blight(rng: np.random.Generator, leaf: Leaf, severity: float) -> None:
    """Large dead areas that grow from the margin or the tip, zoned, with a pale front."""
    reach = (16 + 48 * severity) * leaf.unit
    margin = ((leaf.inside > 0) & (leaf.inside < 0.05)).astype(np.float32)
    if rng.random() < 0.4:
        margin = margin * (leaf.along > 0.8)
    places = scatter(rng, int(rng.integers(1, 4)), (0.5 * reach, reach), margin)
    front = nearest(places, leaf.size) + 0.9 * (clouds(rng, leaf.size, 7, octaves=4) - 0.5)
    leaf.colour = mix(leaf.colour, pick(rng, _YELLOWS), step(1.35, 0.95, front) * rng.uniform(0.2, 0.8))
    zones = 0.5 + 0.5 * np.cos(front * rng.uniform(9, 26))
    dead = mix(plain(leaf.size, pick(rng, _BROWNS)), pick(rng, _TANS), zones * rng.uniform(0.1, 0.7))
    dead = mix(dead, pick(rng, _TANS), clouds(rng, leaf.size, 18) * 0.5)
    leaf.colour = mix(leaf.colour, dead, step(1.0, 0.86, front) * rng.uniform(0.8, 0.97))
    leaf.height = leaf.height + step(1.0, 0.7, front) * clouds(rng, leaf.size, 22) * 2.5 * leaf.unit


def _rust(rng: np.random.Generator, leaf: Leaf, severity: float) -> None:
    """Many small raised orange blisters in groups, on slightly yellowed ground."""
    count = int(40 + rng.uniform(160, 420) * severity)
    places = scatter(rng, count, (0.6 * leaf.unit, 2.2 * leaf.unit), leaf.mask, clusters=int(rng.integers(2, 9)))
    blisters = dots(places, leaf.size) * leaf.mask
    halo = soften(blisters, 4 * leaf.unit)
    leaf.colour = mix(leaf.colour, pick(rng, _YELLOWS), np.clip(halo * rng.uniform(1.0, 2.4), 0, 0.8))
    leaf.colour = mix(leaf.colour, pick(rng, _RUSTS), blisters * rng.uniform(0.7, 0.95))
    leaf.height = leaf.height + soften(blisters, 0.7 * leaf.unit) * 1.6 * leaf.unit


def _mosaic(rng: np.random.Generator, leaf: Leaf, severity: float) -> None:
    """Light and dark green patches between the veins, and a puckered blade."""
    patches = clouds(rng, leaf.size, rng.uniform(9, 18), octaves=2) - 0.16 * soften(leaf.veins, 1.5 * leaf.unit)
    pale = step(0.42, 0.62, patches) * (0.4 + 0.5 * severity)
    leaf.colour = mix(leaf.colour, pick(rng, ((0.66, 0.72, 0.30), (0.74, 0.74, 0.34), (0.56, 0.66, 0.30))), pale)
    leaf.colour = leaf.colour * (1 - 0.3 * severity * step(0.42, 0.2, patches))[..., None]
    leaf.height = leaf.height + patches * (1 + 4 * severity) * leaf.unit


CONDITIONS: dict[str, Callable[[np.random.Generator, Leaf, float], None]] = {
    "healthy": _healthy,
    "spots": _spots,
    "blight": _blight,
    "rust": _rust,
    "mosaic": _mosaic,
}
