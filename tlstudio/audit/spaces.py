"""Vectors of images in fewer dimensions, and which of them lie close to which."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy.linalg import eigh

from tlstudio.core.errors import Stopped
from tlstudio.data.listing import StopCall

Space = npt.NDArray[np.float32]  #: (N, d)
Places = npt.NDArray[np.int64]

_SAMPLE = 20_000  # images that the directions are learned from
_BLOCK = 4096  # rows that are converted at a time
_CELLS = 8_000_000  # of a table of similarities that is filled at a time
_FLAT = 1e-7  # of the largest variance: a direction with less holds rounding errors


def principal_space(vectors: npt.NDArray[np.floating], count: int) -> Space:
    """Standardised vectors (N, D) along the ``count`` directions of largest variance, or all there are."""
    mean, deviation = _moments(vectors)
    directions = _directions(vectors, mean, deviation, count)
    parts = [((block - mean) / deviation) @ directions for block in _blocks(vectors)]
    return np.concatenate(parts).astype(np.float32)


def histogram_space(vectors: npt.NDArray[np.floating], count: int) -> Space:
    """Square roots of vectors (N, D), of length 1 and then along their ``count`` largest directions.

    The product of two is the Bhattacharyya coefficient of the vectors taken as histograms, but for what lies
    outside of all directions: the more of it an image has, the less alike it is to any other.
    """
    zero, one = np.zeros(vectors.shape[1], np.float32), np.ones(vectors.shape[1], np.float32)
    roots = np.concatenate([unit_rows(np.sign(block) * np.sqrt(np.abs(block))) for block in _blocks(vectors)])
    return roots @ _directions(roots, zero, one, count)


def nearest(space: Space, queries: Places, count: int, stopped: StopCall) -> Places:
    """The images most like some of them, by the product of their rows.

    Args:
        queries: (Q,), rows of ``space``.
        count: of neighbours, an image not being its own.

    Returns:
        (Q, count), the nearest first; fewer columns where there are not so many other images.

    Raises:
        Stopped: ``stopped`` became true.
    """
    count = min(count, len(space) - 1)
    found = [_top(similar, count) for similar in _similarities(space, queries, np.arange(len(space)), stopped)]
    return np.concatenate(found) if found else np.empty((0, count), np.int64)


def likeness_of_neighbour(space: Space, rank: int, stopped: StopCall) -> npt.NDArray[np.float32]:
    """How like each image is to its neighbour number ``rank``, by the product of their rows.

    Of many images the neighbours are looked for among some drawn at random, so that the work grows with their
    number and not with its square.

    Returns:
        (N,).

    Raises:
        Stopped: ``stopped`` became true.
    """
    among = np.arange(len(space))
    if len(space) > _SAMPLE:
        among = np.sort(np.random.default_rng(0).choice(len(space), _SAMPLE, replace=False))
    column = len(among) - rank
    parts = [
        np.partition(similar, column, axis=1)[:, column].copy()  # not a view, which keeps the table
        for similar in _similarities(space, np.arange(len(space)), among, stopped)
    ]
    return np.concatenate(parts)


def _similarities(space: Space, rows: Places, columns: Places, stopped: StopCall) -> Iterator[Space]:
    """Tables (b, C) of some rows' likeness to the columns, less than any where both are the same image."""
    others = space[columns].T
    size = max(1, _CELLS // max(1, len(columns)))
    for start in range(0, len(rows), size):
        if stopped():
            raise Stopped
        some = rows[start : start + size]
        similar = space[some] @ others
        places = np.searchsorted(columns, some).clip(max=len(columns) - 1)
        own = columns[places] == some
        similar[np.flatnonzero(own), places[own]] = -np.inf
        yield similar


def _top(similar: Space, count: int) -> Places:
    columns = np.argpartition(-similar, max(count - 1, 0), axis=1)[:, :count]
    order = np.argsort(-np.take_along_axis(similar, columns, axis=1), axis=1, kind="stable")
    return np.take_along_axis(columns, order, axis=1).astype(np.int64)


def _blocks(vectors: npt.NDArray[np.floating]) -> Iterator[Space]:
    for start in range(0, len(vectors), _BLOCK):
        yield vectors[start : start + _BLOCK].astype(np.float32)


def _moments(vectors: npt.NDArray[np.floating]) -> tuple[Space, Space]:
    """Mean and standard deviation of each column, the latter 1 where nothing varies."""
    total, squares = np.zeros(vectors.shape[1]), np.zeros(vectors.shape[1])
    for block in _blocks(vectors):
        total += block.sum(axis=0, dtype=np.float64)
        squares += np.square(block, dtype=np.float64).sum(axis=0)
    mean = total / len(vectors)
    variance = squares / len(vectors) - np.square(mean)
    flat = variance <= _FLAT * max(variance.max(), 1e-30)
    return mean.astype(np.float32), np.sqrt(np.where(flat, 1.0, variance)).astype(np.float32)


def _directions(vectors: npt.NDArray[np.floating], mean: Space, deviation: Space, count: int) -> Space:
    """(D, d), the largest first, learned from images all over the folder."""
    sample = vectors[:: -(-len(vectors) // _SAMPLE)]
    width = vectors.shape[1]
    if len(sample) < width:
        return _directions_of_few((sample.astype(np.float32) - mean) / deviation, count)
    scatter = np.zeros((width, width))
    for block in _blocks(sample):
        standard = (block - mean) / deviation
        scatter += standard.T @ standard
    count = min(count, width)
    values, axes = eigh(scatter, subset_by_index=(width - count, width - 1))
    kept = values > _FLAT * max(values[-1], 1e-30)
    largest: Space = axes[:, kept][:, ::-1].astype(np.float32)
    return largest


def _directions_of_few(standard: Space, count: int) -> Space:
    """The same of fewer images than columns: the products of the images have the same variances."""
    rows, count = len(standard), min(count, len(standard))
    values, axes = eigh(standard.astype(np.float64) @ standard.T, subset_by_index=(rows - count, rows - 1))
    kept = values > _FLAT * max(values[-1], 1e-30)
    lengths = np.sqrt(values[kept])
    largest: Space = (standard.T @ (axes[:, kept] / lengths))[:, ::-1].astype(np.float32)
    return largest


def unit_rows(rows: Space) -> Space:
    """Rows of length 1, whose products are cosines."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Space = rows / np.maximum(lengths, np.finfo(np.float32).tiny)
    return unit
