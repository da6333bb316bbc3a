"""Laying one picture exactly over a part of another, and how well the two then agree in detail.

Inverse compositional image registration (Baker and Matthews 2004) of an affine map, on three sizes of the picture.
Gain and offset of the grey levels are fitted along, and points that disagree weigh little (Cauchy's weights), so
that brightness, a watermark or a border do not lead astray. All of it for many pairs at a time.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

from tlstudio.audit.turns import Floats

#: (side in px, steps): from coarse to fine
_ROUGH = ((16, 6), (32, 3))
_EXACT = ((64, 3),)
_SMOOTH = 0.7  # px, of the smaller pictures: what is finer than a step would lead astray
_DAMPING = 1e-2
_LONGEST = 0.08  # of a step, as a share of the picture
_EVEN = 0.5  # grey levels: what is nearer than this agrees
_BLOCK = 8  # px
_TEXTURED = 0.1  # of the mean: a block with less detail says nothing
_WHOLE_SHARE = 0.75  # of the blocks that must agree for the picture to be the same


@dataclass(frozen=True)
class Agreement:
    """Of N pairs, each laid over the other; -1..1 where nothing else is said."""

    maps: Floats  #: (N, 2, 3), affine, from the places of the first picture to those of the second
    grey: Floats  #: correlation of the grey levels where both show something
    detail: Floats  #: correlation of their band-pass: edges and texture
    most: Floats  #: the same over the three quarters of the picture that agree best
    overlap: Floats  #: share of the first picture that the second one shows too, 0..1


def register(first: npt.NDArray[np.uint8], second: npt.NDArray[np.uint8], maps: Floats) -> tuple[Floats, Floats]:
    """Lay each first picture roughly over its second one.

    Args:
        first, second: grey (N, 64, 64).
        maps: to begin with, (N, 2, 3).

    Returns:
        The maps found, and by how much the details then agree, -1..1, (N,).
    """
    for side, steps in _ROUGH:
        small = [_smaller(pictures, side) for pictures in (first, second)]
        maps = _steps(small[0], small[1], maps, steps)
    values, seen = _sampled(small[1], maps)
    return maps, _detail(small[0], values, seen, 0.7)[0]


def agree(
    first: npt.NDArray[np.uint8], second: npt.NDArray[np.uint8], maps: Floats, grain: float = 1.0
) -> Agreement:
    """Lay each first picture exactly over its second one, and compare them.

    Args:
        first, second: grey (N, 64, 64).
        maps: of :func:`register`.
        grain: finest detail that both can show, in px.
    """
    one, other = first.astype(np.float32), second.astype(np.float32)
    for _, steps in _EXACT:
        maps = _steps(one, other, maps, steps)
    values, seen = _sampled(other, maps)
    detail, most = _detail(one, values, seen, grain)
    return Agreement(maps, _correlation(_flat(one), values, seen), detail, most, seen.mean(1))


def _smaller(pictures: npt.NDArray[np.uint8], side: int) -> Floats:
    step = pictures.shape[1] // side
    means = pictures.reshape(-1, side, step, side, step).mean((2, 4), dtype=np.float32)
    return gaussian_filter(means, (0, _SMOOTH, _SMOOTH))


def _steps(first: Floats, second: Floats, maps: Floats, steps: int) -> Floats:
    """The best of the maps on the way."""
    places = _places(first.shape[1])
    target, slopes = _flat(first), _slopes(first, places)
    best, best_fit = maps, np.full(len(maps), -np.inf, np.float32)
    for step in range(steps + 1):
        error, weights, fit = _compare(target, *_sampled(second, maps))
        better = fit > best_fit
        best = np.where(better[:, None, None], maps, best)
        best_fit = np.maximum(fit, best_fit)
        if step < steps:
            maps = _composed(maps, _step(slopes, weights, error))
    return best


def _slopes(pictures: Floats, places: tuple[Floats, Floats]) -> Floats:
    """How each grey level changes with each of the six numbers of the map, (N, 6, S * S)."""
    down, across = (_flat(slope) * pictures.shape[1] for slope in np.gradient(pictures, axis=(1, 2)))
    x, y = places
    return np.stack([across * x, across * y, across, down * x, down * y, down], axis=1)


def _compare(target: Floats, values: Floats, seen: Floats) -> tuple[Floats, Floats, Floats]:
    """Of the fitted grey levels: what is left of the difference, what each point weighs, and their correlation."""
    weights = seen
    for last in (False, True):
        total = weights.sum(1, keepdims=True) + 1e-6
        one = target - (weights * target).sum(1, keepdims=True) / total
        other = values - (weights * values).sum(1, keepdims=True) / total
        common = (weights * one * other).sum(1, keepdims=True)
        spread = (weights * other * other).sum(1, keepdims=True) + 1e-3
        error = common / spread * other - one
        if not last:
            usual = np.sqrt((weights * error * error).sum(1, keepdims=True) / total) + _EVEN
            weights = seen / (1 + (error / usual) ** 2)
    fit = common / np.sqrt(spread * ((weights * one * one).sum(1, keepdims=True) + 1e-3))
    return error, weights, fit[:, 0]


def _step(slopes: Floats, weights: Floats, error: Floats) -> Floats:
    """A Gauss-Newton step of the six numbers, (N, 2, 3)."""
    weighted = slopes * weights[:, None]
    bend = weighted @ slopes.transpose(0, 2, 1)
    diagonal = np.einsum("nii->ni", bend)
    bend = bend + (_DAMPING * diagonal + 1e-3)[:, :, None] * np.eye(6, dtype=np.float32)
    step = np.linalg.solve(bend, weighted @ error[:, :, None])
    return np.clip(step, -_LONGEST, _LONGEST).reshape(-1, 2, 3)


def _composed(maps: Floats, steps: Floats) -> Floats:
    """The maps after the inverse of small ones."""
    square = np.zeros((2, len(maps), 3, 3), np.float32)
    square[:, :, 2, 2] = 1
    square[0, :, :2] = maps
    square[1, :, :2] = steps + np.eye(2, 3, dtype=np.float32)
    return (square[0] @ np.linalg.inv(square[1]))[:, :2]


def _sampled(pictures: Floats, maps: Floats) -> tuple[Floats, Floats]:
    """Grey levels (N, S * S) where the maps lead to, bilinear, and 1 where that is inside the picture, else 0."""
    side = pictures.shape[1]
    x, y = _places(side)
    across, down = ((axis[:, :1] * x + axis[:, 1:2] * y + axis[:, 2:] + 0.5) * side - 0.5 for axis in _axes(maps))
    inside = [(axis > -0.75) & (axis < side - 0.25) for axis in (across, down)]
    across, down = (np.clip(axis, 0, side - 1.001) for axis in (across, down))
    left, top = across.astype(np.int32), down.astype(np.int32)
    across, down = across - left, down - top
    flat, corner = _flat(pictures), top * side + left
    high, low = (
        (1 - across) * np.take_along_axis(flat, corner + row, 1)
        + across * np.take_along_axis(flat, corner + row + 1, 1)
        for row in (0, side)
    )
    return (1 - down) * high + down * low, (inside[0] & inside[1]).astype(np.float32)


def _detail(pictures: Floats, values: Floats, seen: Floats, grain: float) -> tuple[Floats, Floats]:
    """Correlation of the band-pass over all blocks, and over those that agree best.

    Each block with detail weighs about the same: a frame that all pictures share, with the strongest edges, must
    not make them alike.
    """
    other = np.where(seen > 0, values, _flat(pictures)).reshape(pictures.shape)
    one, other = (_blocks(_flat(_band(picture, grain)) * seen, pictures.shape[1]) for picture in (pictures, other))
    common, spread, other_spread = ((a * b).sum(2) for a, b in ((one, other), (one, one), (other, other)))
    gain = spread.sum(1, keepdims=True) / np.maximum(other_spread.sum(1, keepdims=True), 1e-6)
    level = spread + gain * other_spread
    weights = 1 / (level + _TEXTURED * level.mean(1, keepdims=True) + 2 * _EVEN**2 * _BLOCK**2)
    agreement = common / np.sqrt(spread * other_spread + 1e-6)
    share = weights * level
    order = np.argsort(-agreement, axis=1)
    best = np.cumsum(np.take_along_axis(share, order, 1), axis=1) <= _WHOLE_SHARE * share.sum(1, keepdims=True)
    kept = np.zeros_like(weights)
    np.put_along_axis(kept, order, best.astype(np.float32), 1)
    return _weighted(common, spread, other_spread, weights), _weighted(
        common, spread, other_spread, weights * kept
    )


def _weighted(common: Floats, spread: Floats, other_spread: Floats, weights: Floats) -> Floats:
    sums = [(array * weights).sum(1) for array in (common, spread, other_spread)]
    return sums[0] / np.maximum(np.sqrt(sums[1] * sums[2]), 1e-6)


def _band(pictures: Floats, grain: float) -> Floats:
    """What is as coarse as ``grain`` px, and not much coarser."""
    fine, coarse = (gaussian_filter(pictures, (0, width, width)) for width in (grain, 2 * grain))
    return fine - coarse


def _correlation(one: Floats, other: Floats, seen: Floats) -> Floats:
    """Of arrays (N, P) where ``seen`` is 1; 0 where nothing changes."""
    total = np.maximum(seen.sum(1, keepdims=True), 1)
    one, other = ((array - (array * seen).sum(1, keepdims=True) / total) * seen for array in (one, other))
    spread = np.sqrt((one * one).sum(1) * (other * other).sum(1))
    return (one * other).sum(1) / np.maximum(spread, 1e-3)


def _blocks(flat: Floats, side: int) -> Floats:
    count = side // _BLOCK
    return flat.reshape(-1, count, _BLOCK, count, _BLOCK).transpose(0, 1, 3, 2, 4).reshape(-1, count**2, _BLOCK**2)


def _axes(maps: Floats) -> tuple[Floats, Floats]:
    return maps[:, 0], maps[:, 1]


def _flat(pictures: Floats) -> Floats:
    return pictures.reshape(len(pictures), -1)


def _places(side: int) -> tuple[Floats, Floats]:
    """Of the pixels of a picture, x and y, each (S * S,)."""
    axis = ((np.arange(side) + 0.5) / side - 0.5).astype(np.float32)
    y, x = np.meshgrid(axis, axis, indexing="ij")
    return x.ravel(), y.ravel()
