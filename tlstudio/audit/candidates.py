"""Which pairs of pictures are worth a close look: for each the few others of which it could be a part.

A picture is known by its lowest cosine frequencies. Those of each other picture are computed for the whole of it,
for some fifty parts that a crop could have left, and for the eight ways to lay each of these down, all from its
own frequencies: cropping is linear, and turning only changes signs and order. The parts that come nearest to
a picture are its candidates. Pictures that are far apart are not compared: each is filed under a few of about
``sqrt(N)`` landmarks, and a part is compared with the pictures under its nearest one (an inverted file, Sivic and
Zisserman 2003).
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.fft import dct

from tlstudio.audit.turns import INVERSE, MATRICES, TURNS, Floats, Ints, turned
from tlstudio.data.read_ahead import read_ahead

KEPT = 16  #: candidates of each picture

_FINE = 14  # frequencies an axis that a picture is kept by: what a part of it needs
_COARSE = 7  # by which pictures are compared
_GRID = 28  # points an axis at which a part is sampled, four for each period of the highest frequency
_SPANS = ((0.0, 1.0), (0.0, 0.9), (0.05, 0.95), (0.1, 1.0), (0.0, 0.8), (0.1, 0.9), (0.2, 1.0))
_BARS = (0.125, 0.16)  # above and below or left and right, where a picture was made square
_ANGLES = (-8.0, -4.0, 4.0, 8.0)  # degrees
_FILED = 3  # landmarks that a picture is filed under
_EXHAUSTIVE = 256  # pictures that are compared without landmarks
_SAMPLE = 1024  # pictures that tell how good a candidate must at least be
_CHUNK = 128  # pictures whose parts are compared at a time
_PAIRS = 512  # pairs whose best part is found at a time
_FAINT = 1.0  # grey levels: a picture with less contrast than this is like no other


@dataclass(frozen=True)
class Candidates:
    """Of each of N pictures the likeliest others, most likely first."""

    others: Ints  #: (N, K), K at most ``KEPT``
    scores: Floats  #: (N, K), cosine of the angle between the frequencies; -1 where there is no such other


def frequencies(grey: npt.NDArray[np.uint8]) -> Floats:
    """The lowest cosine frequencies of pictures (N, S, S), (N, 14 * 14)."""
    basis = dct(np.eye(grey.shape[1]), norm="ortho", axis=0)[:_FINE].astype(np.float32) / grey.shape[1] ** 0.5
    parts = [basis @ part.astype(np.float32) @ basis.T for part in _split(grey, 1024)]
    return np.concatenate(parts).reshape(len(grey), -1)


def candidates(
    fine: Floats, progress: Callable[[int], None], check: Callable[[], None], seed: int = 0
) -> Candidates:
    """For each of N pictures the others of which it could be a part.

    Args:
        fine: of :func:`frequencies`.
        progress: told how many pictures are done.
        check: called now and then; what it raises ends the search.
    """
    whole = _unit(fine @ _MAPS[0].T)
    rng = np.random.default_rng(seed)
    files = _Files(whole, rng)
    best = _Best(whole, rng)

    def work(start: int) -> tuple[int, Floats]:
        check()
        return start, files.scores(_parts(fine[start : start + _CHUNK]), start, best.least)

    for start, found in read_ahead(work, range(0, len(fine), _CHUNK), os.cpu_count() or 1):
        best.add(start, found)
        progress(start + found.shape[1])
    return best.sorted()


def first_maps(fine: Floats, pictures: Ints, others: Ints) -> Floats:
    """For pairs of a picture and a candidate: the affine map (N, 2, 3) from the one to the likeliest part of the
    other."""
    chosen = []
    for part in _split(np.arange(len(pictures)), _PAIRS):
        whole = _unit(fine[pictures[part]] @ _MAPS[0].T)
        back = (whole[:, _ORDER[INVERSE]] * _SIGNS[INVERSE]).transpose(0, 2, 1)
        chosen.append((_unit(_of_parts(fine[others[part]])) @ back).reshape(len(part), -1).argmax(1))
    best = np.concatenate(chosen) if chosen else np.zeros(0, np.intp)
    return _PART_MAPS[best // TURNS, best % TURNS]


class _Files:
    """Pictures under landmarks."""

    def __init__(self, whole: Floats, rng: np.random.Generator) -> None:
        self._whole = whole
        count = len(whole)
        landmarks = 1 if count <= _EXHAUSTIVE else round(2 * count**0.5)
        self._landmarks = whole[rng.choice(count, landmarks, replace=False)]
        filed = min(_FILED, landmarks)
        near = np.argpartition(whole @ self._landmarks.T, -filed, axis=1)[:, -filed:]
        order = np.argsort(near, axis=None, kind="stable")
        bounds = np.searchsorted(near.ravel()[order], np.arange(1, landmarks))
        self._files = np.split(order // filed, bounds)

    def scores(self, parts: Floats, start: int, least: Floats) -> Floats:
        """Of the parts (C, P, 7 * 7) of the pictures from ``start`` on: for each of the N pictures and these C
        others the best score of all parts, (N, C); -1 where it is below ``least`` (N,) or the two are far
        apart."""
        count, each, size = parts.shape
        parts = parts.reshape(-1, size)
        nearest = (parts @ self._landmarks.T).argmax(1)
        order = np.argsort(nearest, kind="stable")
        found = np.full((len(self._whole), count), -1, np.float32)
        for place in np.split(order, np.flatnonzero(np.diff(nearest[order])) + 1):
            filed = self._files[nearest[place[0]]]
            score = parts[place] @ self._whole[filed].T
            part, picture = np.nonzero(score > least[filed])
            np.maximum.at(found, (filed[picture], place[part] // each), score[part, picture])
        own = np.arange(count)
        found[start + own, own] = -1
        return found


class _Best:
    """The best candidates of each picture so far."""

    def __init__(self, whole: Floats, rng: np.random.Generator) -> None:
        count = len(whole)
        self._kept = min(KEPT, count - 1)
        self._others = np.zeros((count, self._kept), np.intp)
        self._scores = np.full((count, self._kept), -1, np.float32)
        #: (N,), what a new one must exceed: at first by how much the whole pictures of a few are exceeded
        self.least: Floats = _exceeded(whole, rng.choice(count, min(count, _SAMPLE), replace=False), self._kept)

    def add(self, start: int, found: Floats) -> None:
        """The scores (N, C) of the pictures from ``start`` on."""
        rows = np.flatnonzero(found.max(1) > self.least)
        scores = np.concatenate([self._scores[rows], found[rows]], axis=1)
        own = np.broadcast_to(np.arange(start, start + found.shape[1]), (len(rows), found.shape[1]))
        others = np.concatenate([self._others[rows], own], axis=1)
        best = np.argpartition(scores, -self._kept, axis=1)[:, -self._kept :]
        self._scores[rows] = np.take_along_axis(scores, best, 1)
        self._others[rows] = np.take_along_axis(others, best, 1)
        self.least[rows] = np.maximum(self.least[rows], self._scores[rows].min(1))

    def sorted(self) -> Candidates:
        order = np.argsort(-self._scores, axis=1)
        others, scores = (np.take_along_axis(array, order, 1) for array in (self._others, self._scores))
        return Candidates(others.astype(np.intp), scores)


def _exceeded(whole: Floats, sample: Ints, kept: int) -> Floats:
    """The score (N,) of the worst of the best ``kept`` of some pictures, a little lower."""
    scores = whole @ whole[sample].T
    scores[sample, np.arange(len(sample))] = -1
    if len(sample) <= kept:
        return np.full(len(whole), -1, np.float32)
    return np.partition(scores, -kept, axis=1)[:, -kept] - np.float32(1e-4)


def _parts(fine: Floats) -> Floats:
    """Of N pictures all parts, laid down in all ways, (N, P * TURNS, 7 * 7), of unit length."""
    parts = _unit(_of_parts(fine))
    turned = parts[:, :, _ORDER] * _SIGNS
    return turned.reshape(len(fine), -1, parts.shape[2])


def _of_parts(fine: Floats) -> Floats:
    """(N, P, 7 * 7)."""
    return (fine @ _MAPS.reshape(-1, _MAPS.shape[2]).T).reshape(len(fine), len(_MAPS), -1)


def _unit(vectors: Floats) -> Floats:
    """Of unit length; what is nearly nothing, as of a picture in one colour, stays so."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), _FAINT)


def _split(array: npt.NDArray[Any], size: int) -> Iterator[npt.NDArray[Any]]:
    return (array[start : start + size] for start in range(0, len(array), size))


# ---- how the frequencies of a part follow from those of the whole ----------------------------------------


def _views() -> Floats:
    """The parts that are tried, as affine maps (P, 2, 3) to the places of the whole; the first is all of it."""
    bars = [(bar, 1 - bar) for bar in _BARS]
    spans = [*product(_SPANS, _SPANS), *product(bars, _SPANS[:1]), *product(_SPANS[:1], bars), ((0.15, 0.85),) * 2]
    cuts = [
        ((right - left, 0.0, (left + right - 1) / 2), (0.0, low - top, (top + low - 1) / 2))
        for (top, low), (left, right) in spans
    ]
    angles = [(size * np.exp(1j * np.radians(angle))) for angle, size in product(_ANGLES, (1.0, 0.9))]
    turns = [((turn.real, -turn.imag, 0.0), (turn.imag, turn.real, 0.0)) for turn in angles]
    return np.array(cuts + turns, np.float32)


def _waves(count: int, places: Floats) -> Floats:
    """The first cosines at places (…, 2), each axis by itself: (count, count, …), orthonormal over a picture."""
    number = np.arange(count).reshape(-1, 1)
    across, down = (
        np.where(number, np.sqrt(2), 1) * np.cos(np.pi * number * (places[..., axis].ravel() + 0.5))
        for axis in (0, 1)
    )
    return (down[:, None] * across[None]).reshape(count * count, -1)


def _grid() -> Floats:
    """Places all over a picture, (_GRID * _GRID, 2)."""
    axis = (np.arange(_GRID) + 0.5) / _GRID - 0.5
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def _maps(views: Floats) -> Floats:
    """For each part the matrix from the frequencies of the whole to its own, (P, 7 * 7, 14 * 14)."""
    grid = _grid()
    down, across = np.mgrid[:_COARSE, :_COARSE]
    weights = np.hypot(down, across).ravel() ** 0.5  # nearer to white: low ones are alike in most pictures
    into = _waves(_COARSE, grid) * weights[:, None] / len(grid)
    return np.array([into @ _waves(_FINE, grid @ view[:, :2].T + view[:, 2]).T for view in views], np.float32)


def _turned_waves() -> tuple[Ints, Floats]:
    """What a turn does to the frequencies: frequency k of the turned picture is ``sign[k]`` times frequency
    ``order[k]`` of the picture, each (TURNS, 7 * 7)."""
    waves = _waves(_COARSE, _grid())
    pictures = waves.reshape(-1, _GRID, _GRID)
    after = np.array([turned(pictures, turn).reshape(waves.shape) @ waves.T for turn in range(TURNS)])
    order = np.abs(after).argmax(1)
    return order, np.sign(np.take_along_axis(after, order[:, None], 1))[:, 0].astype(np.float32)


_VIEWS = _views()
_MAPS = _maps(_VIEWS)
_ORDER, _SIGNS = _turned_waves()
#: (P, TURNS, 2, 3): from a picture to the whole of which it shows a part, laid down in some way
_PART_MAPS = np.concatenate(
    [
        np.einsum("pij,tjk->ptik", _VIEWS[:, :, :2], MATRICES),
        np.broadcast_to(_VIEWS[:, None, :, 2:], (len(_VIEWS), TURNS, 2, 1)),
    ],
    axis=3,
)
