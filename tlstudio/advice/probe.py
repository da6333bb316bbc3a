"""How well classes are told apart in vectors of images: ridge regression on a kernel, cross-validated exactly.

One eigendecomposition of the kernel gives the answers of every penalty, and leaving images out costs nothing more
(Allen 1974, *The Relationship between Variable Selection and Data Augmentation*; for kernels Cawley and Talbot
2004, *Fast Exact Leave-One-Out Cross-Validation*; a fold is a block of the same formula). So there can be as many
folds as a class has images, which matters where there are few. One image of each class is left out at a time and
not a single one: the others are as balanced as before, and what is pure noise is told by chance, not below it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.linalg import eigh

from tlstudio.audit.discriminant import folds_of
from tlstudio.audit.ties import ALONE

Kernel = npt.NDArray[np.float64]  #: (N, N), products of vectors
Labels = npt.NDArray[np.int64]  #: (N,), classes numbered from 0

#: penalties, as multiples of the mean of the kernel's diagonal
PENALTIES: tuple[float, ...] = tuple(10.0**power for power in np.arange(-4.0, 2.01, 0.5))
_MOST_FOLDS = 20


@dataclass(frozen=True)
class Probe:
    """What a linear classifier reaches on images that it has not seen.

    Attributes:
        accuracy: 0..1, of the answers.
        answers: (N,), of the classifier that has not seen the image's fold.
        scores: (N, C), of the same.
        penalty: of :data:`PENALTIES`.
    """

    accuracy: float
    answers: Labels
    scores: npt.NDArray[np.float64]
    penalty: float


def kernel_of(vectors: npt.NDArray[np.floating]) -> Kernel:
    """Products (N, N) of standardised vectors (N, D), over D: stages of different width weigh the same in a sum.

    A number that is the same for all images is left out.
    """
    exact = vectors.astype(np.float64)
    deviation = exact.std(axis=0)
    varies = deviation > 1e-6 * max(float(deviation.max(initial=0.0)), 1e-30)
    if not varies.any():
        return np.zeros((len(exact), len(exact)))
    standard = (exact[:, varies] - exact[:, varies].mean(axis=0)) / deviation[varies]
    kernel: Kernel = standard @ standard.T / varies.sum()
    return kernel


def folds_for(labels: Labels, groups: Labels | None = None, seed: int = 0) -> Labels:
    """(N,): the fold of each image, one image of each class in a fold up to twenty folds.

    Args:
        groups: (N,), see :data:`tlstudio.audit.ties.Labels`: images that could vouch for one another. Where that
            leaves a single fold, as of images that all look alike, they are not heeded.
    """
    alone, count = np.full(len(labels), ALONE), max(2, min(_MOST_FOLDS, int(np.bincount(labels).max())))
    folds = folds_of(labels, alone if groups is None else groups, seed, count)
    return folds if np.unique(folds).size > 1 else folds_of(labels, alone, seed, count)


def probe(kernel: Kernel, labels: Labels, folds: Labels) -> Probe:
    """The answers with the penalty whose scores come nearest to the targets.

    Args:
        kernel: (N, N), N ≥ 2.
        labels: (N,), each number from 0 to C - 1.
        folds: (N,), from 0, at least two.
    """
    solved = Solved(kernel, labels)
    tried = [(penalty, solved.left_out(penalty, folds)) for penalty in PENALTIES]
    # by the error and not by the accuracy, whose best of a dozen flatters where there are few images
    penalty, scores = min(tried, key=lambda pair: float(np.square(pair[1] - solved.targets).sum()))
    answers = scores.argmax(axis=1)
    return Probe(float((answers == labels).mean()), answers, scores, penalty)


class Solved:
    """Least squares from a kernel towards 1 for the own class and 0 for the others, with an offset for each class.

    Args:
        kernel: (N, N).
        labels: (N,).
    """

    def __init__(self, kernel: Kernel, labels: Labels) -> None:
        self._values, self._vectors = eigh(kernel)
        self._unit = max(float(np.trace(kernel)) / len(kernel), 1e-12)
        self.targets = np.eye(int(labels.max()) + 1)[labels]
        self._along = self._vectors.T @ np.column_stack([self.targets, np.ones(len(labels))])

    def left_out(self, penalty: float, folds: Labels, cross: Kernel | None = None) -> npt.NDArray[np.float64]:
        """Scores (N, C), each of a classifier that has not seen the image's fold.

        The offsets are found anew without each fold: else they, or a mean taken out of the vectors, would give
        away which class a fold has much of.

        Args:
            penalty: as a multiple of the mean of the kernel's diagonal; not of the offsets.
            folds: (N,).
            cross: (N, N), where another view of each image is to be answered: row i holds its products with the
                views that are learned from.
        """
        shrunk = 1.0 / (np.maximum(self._values, 0.0) + penalty * self._unit)
        solved = self._vectors @ (shrunk[:, None] * self._along)
        of_targets, of_ones = solved[:, :-1], solved[:, -1]
        total = float(of_ones.sum())
        offsets = of_targets.sum(axis=0) / total
        alpha = of_targets - np.outer(of_ones, offsets)
        scores = self.targets.copy() if cross is None else cross @ alpha + offsets
        for own in (np.flatnonzero(folds == fold) for fold in np.unique(folds)):
            part = shrunk[:, None] * self._vectors[own].T
            ones = of_ones[own] / total
            changed = np.linalg.solve(self._vectors[own] @ part - np.outer(of_ones[own], ones), alpha[own])
            if cross is None:
                scores[own] -= changed
            else:
                elsewhere = self._vectors @ (part @ changed) - np.outer(of_ones, ones @ changed)
                scores[own] -= cross[own] @ elsewhere + ones @ changed
        return scores
