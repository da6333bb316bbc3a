"""Which class each image looks like to judges that have not seen it: linear discriminants, out of fold.

A discriminant with one covariance for all classes, half of it shrunk to a multiple of the identity (Friedman 1989,
*Regularized Discriminant Analysis*), finds more of the wrong labels than logistic regression does on the same
features: it does not bend for a few images. It needs no iterations, and of ten thousand classes no more than their
means.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_array

from tlstudio.audit.spaces import Places, Space
from tlstudio.audit.ties import ALONE, Labels
from tlstudio.core.errors import Stopped
from tlstudio.data.listing import StopCall

FOLDS = 10
#: images of a class that a judge must have seen; from fewer its mean is a guess
LEAST = 4
_SHRINKAGE = 0.5
_CELLS = 4_000_000  # scores that are held at a time
_SAMPLE_CELLS = 20_000_000  # those that the temperature is fitted to
_SAMPLE = 5000  # images of them
_FLOOR = 0.01  # share of probability that is spread evenly: one image must not decide the temperature


def folds_of(labels: Labels, groups: Labels, seed: int = 0, count: int = FOLDS) -> Labels:
    """(N,): the fold of each image. A group stays in one fold, the images of a class are spread over all folds.

    Args:
        labels: (N,), class numbers.
        groups: (N,), see :data:`tlstudio.audit.ties.Labels`: images that could vouch for one another.
        count: of folds.
    """
    alone = groups == ALONE
    own = np.where(alone, np.arange(len(labels)) + groups.max(initial=0) + 1, groups)
    _, first, unit = np.unique(own, return_index=True, return_inverse=True)
    shuffled = np.random.default_rng(seed).permutation(len(first))
    order = shuffled[np.argsort(labels[first][shuffled], kind="stable")]
    fold = np.empty(len(first), np.int64)
    fold[order] = np.arange(len(first)) % count
    return fold[unit]


@dataclass(frozen=True)
class Judges:
    """For each fold a discriminant of all other folds.

    Attributes:
        folds: (N,), of each image.
        judged: (N,), whether the judge of the image has seen enough of its class.
        temperature: that the scores are multiplied by before they become probabilities.
    """

    space: Space
    labels: Labels
    folds: Labels
    judged: npt.NDArray[np.bool_]
    weights: tuple[Space, ...]  # (d, C) each
    offsets: tuple[Space, ...]  # (C,) each, −inf for a class that was not seen enough
    temperature: float = 1.0

    def log_probabilities(self, places: Places, stopped: StopCall) -> Iterator[tuple[Places, Space]]:
        """Places (B,) and log probabilities (B, C) of some images, a block at a time. Raises Stopped."""
        size = max(1, _CELLS // self.offsets[0].size)
        for fold in range(FOLDS):
            own = places[self.folds[places] == fold]
            for start in range(0, len(own), size):
                if stopped():
                    raise Stopped
                some = own[start : start + size]
                scores = self.space[some] @ self.weights[fold] + self.offsets[fold]
                yield some, _log_softmax(scores * np.float32(self.temperature))


def judges(space: Space, labels: Labels, folds: Labels, stopped: StopCall) -> Judges | None:
    """Judges of the labels of all images; None where fewer than two classes are large enough.

    Args:
        space: (N, d).
        labels: (N,), numbers of the classes from 0.

    Raises:
        Stopped: ``stopped`` became true.
    """
    classes = int(labels.max(initial=-1)) + 1
    inside = np.zeros((FOLDS, classes), np.int64)
    np.add.at(inside, (folds, labels), 1)
    seen = inside.sum(axis=0) - inside  # by the judge of each fold
    known = seen >= LEAST
    judged = known[folds, labels]
    if np.unique(labels[judged]).size < 2:
        return None
    sums = _sums(space, labels, classes)
    scatters = [_scatter(space[folds == fold]) for fold in range(FOLDS)]
    together = np.sum(scatters, axis=0)
    weights, offsets = [], []
    for fold in range(FOLDS):
        if stopped():
            raise Stopped
        own = folds == fold
        others = sums - _sums(space[own], labels[own], classes)
        weight, offset = _discriminant(together - scatters[fold], others, seen[fold], known[fold])
        weights.append(weight)
        offsets.append(offset)
    found = Judges(space, labels, folds, judged, tuple(weights), tuple(offsets))
    return replace(found, temperature=_temperature(found, stopped))


def _scatter(space: Space) -> npt.NDArray[np.float64]:
    return (space.T @ space).astype(np.float64)


def _sums(space: Space, labels: Labels, classes: int) -> npt.NDArray[np.float64]:
    """(C, d), of the images of each class."""
    own = csr_array((np.ones(len(labels)), (labels, np.arange(len(labels)))), shape=(classes, len(labels)))
    return np.asarray(own @ space.astype(np.float64))


def _discriminant(
    scatter: npt.NDArray[np.float64],
    sums: npt.NDArray[np.float64],
    counts: npt.NDArray[np.int64],
    known: npt.NDArray[np.bool_],
) -> tuple[Space, Space]:
    """(d, C) and (C,): ``space @ weights + offsets`` is log p of each class up to what all share.

    Every class counts alike: how rare one is says nothing of whether a label is wrong.
    """
    means = sums / np.maximum(counts, 1)[:, None]
    within = scatter - (means * counts[:, None]).T @ means
    covariance = within / max(int(counts.sum()) - int((counts > 0).sum()), 1)
    spread = max(float(np.trace(covariance)) / len(covariance), 1e-12)
    covariance = (1 - _SHRINKAGE) * covariance + _SHRINKAGE * spread * np.eye(len(covariance))
    weights = cho_solve(cho_factor(covariance), means.T)
    offsets = np.where(known, -0.5 * np.einsum("cd,dc->c", means, weights), -np.inf)
    return weights.astype(np.float32), offsets.astype(np.float32)


def _temperature(found: Judges, stopped: StopCall) -> float:
    """The factor under which the given labels are most probable (Guo et al. 2017, *On Calibration*)."""
    places = np.flatnonzero(found.judged)
    count = min(_SAMPLE, max(1, _SAMPLE_CELLS // found.offsets[0].size))
    chosen = places[:: -(-len(places) // count)]
    blocks = list(found.log_probabilities(chosen, stopped))

    def loss(exponent: float) -> float:
        given = [
            np.exp(_log_softmax(logs * np.float32(np.exp(exponent)))[np.arange(len(own)), found.labels[own]])
            for own, logs in blocks
        ]
        return float(-np.log((1 - _FLOOR) * np.concatenate(given) + _FLOOR / found.offsets[0].size).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-5.0, 3.0), method="bounded").x))


def _log_softmax(scores: Space) -> Space:
    shifted = scores - scores.max(axis=1, keepdims=True)
    logs: Space = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return logs
