"""How far apart in the order of shooting two images still look alike: the gap that the data themselves suggest."""

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.audit.looks import Looks, likeness
from tlstudio.audit.ties import ALONE, Labels

_EDGES = np.array(
    [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024, 4096]
)
_LAGS = (*range(1, 33), 40, 48, 64, 80, 96, 128)
_PAIRS = 4000  # that are looked at, of each lag
_FEW = 30  # pairs, whose mean says little
_FAR = 16  # times as far apart as neighbours are
_SURE = 5.0  # standard errors

Floats = npt.NDArray[np.float64]


class Sequences(msgspec.Struct, frozen=True):
    """Images in the order in which they were taken."""

    series: Labels  #: (N,), what has an order of its own; ``ALONE`` where nothing tells
    positions: Floats  #: (N,), number in the name, or seconds


class Reach(msgspec.Struct, frozen=True):
    """Images that are less than ``below`` apart look alike, more so than others of their class."""

    below: float
    ends: bool  #: whether those further apart look much less alike; else a whole series is one thing


def reach(row: Sequences, looks: Looks) -> Reach | None:
    """Where the likeness of pairs falls half the way from that of neighbours to that of pairs far apart.

    None where neighbours look no more alike than others do: then their order says nothing.
    """
    means, errors, apart = _curve(row, looks)
    if not len(means):
        return None
    far_apart = _EDGES[apart] >= _FAR * max(_EDGES[apart[0]], 1)
    near, far = means[0], max(0.0, float(means[far_apart].mean())) if far_apart.any() else 0.0
    if near < _SURE * errors[0]:
        return None
    if near - far < _SURE * errors[0]:
        return Reach(float(_EDGES[apart[-1] + 1]), ends=False)
    alike = np.logical_and.accumulate(means >= (near + far) / 2)
    return Reach(float(_EDGES[apart[alike][-1] + 1]), ends=bool(far < near / 2))


def _curve(row: Sequences, looks: Looks) -> tuple[Floats, Floats, Labels]:
    """Mean likeness of pairs by how far apart they are, its standard error, which one of ``_EDGES``: (K,) each."""
    order = np.lexsort((row.positions, row.series))
    order = order[row.series[order] != ALONE]
    apart, alike = (np.concatenate(parts) for parts in zip(*_pairs(row, looks, order), strict=True))
    place = np.searchsorted(_EDGES, apart, side="right") - 1
    count, total, squares = (
        np.bincount(place, weights, minlength=len(_EDGES))[:-1] for weights in (None, alike, np.square(alike))
    )
    seen = count >= _FEW
    means = total[seen] / count[seen]
    errors = np.sqrt(np.maximum(squares[seen] / count[seen] - np.square(means), 0.0) / count[seen])
    return means, errors, np.flatnonzero(seen)


def _pairs(row: Sequences, looks: Looks, order: Labels) -> list[tuple[Floats, Floats]]:
    """Of some pairs of each lag in a series how far apart they are and how alike they look, each float64 (P,)."""
    found, draw = [(np.zeros(0), np.zeros(0))], np.random.default_rng(0)
    for lag in _LAGS:
        first, second = order[:-lag], order[lag:]
        same = np.flatnonzero(row.series[first] == row.series[second])
        if len(same) > _PAIRS:
            same = draw.choice(same, _PAIRS, replace=False)
        first, second = first[same], second[same]
        apart = row.positions[second] - row.positions[first]
        found.append((apart, likeness(looks, first, second).astype(np.float64)))
    return found
