"""How accuracy grows with the number of images."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tlstudio.advice.probe import Kernel, Labels, folds_for, probe

SHARES = (0.25, 0.5, 1.0)
_REPEATS = 4  # other images of a part each time


def learning_curve(
    kernel: Kernel, labels: Labels, groups: Labels | None, seed: int = 0
) -> list[tuple[int, float]]:
    """Numbers of images, and what a probe of so many reaches on images that it has not seen.

    Parts are drawn class by class; one with fewer than two images of a class is left out.

    Args:
        kernel, labels, groups: see :mod:`tlstudio.advice.probe`.
    """
    draw = np.random.default_rng(seed)
    found = []
    for share in SHARES:
        runs = list(_parts(labels, share, draw)) if share < 1 else [np.arange(len(labels))]
        if np.bincount(labels[runs[0]], minlength=labels.max() + 1).min() < 2:
            continue
        accuracies = [_accuracy(kernel, labels, groups, part) for part in runs]
        found.append((len(runs[0]), float(np.mean(accuracies))))
    return found


def _accuracy(kernel: Kernel, labels: Labels, groups: Labels | None, part: npt.NDArray[np.int64]) -> float:
    folds = folds_for(labels[part], None if groups is None else groups[part])
    return probe(kernel[np.ix_(part, part)], labels[part], folds).accuracy


def _parts(labels: Labels, share: float, draw: np.random.Generator) -> Iterator[npt.NDArray[np.int64]]:
    for _ in range(_REPEATS):
        yield np.sort(
            np.concatenate(
                [
                    draw.permutation(own)[: round(share * len(own))]
                    for own in (np.flatnonzero(labels == number) for number in np.unique(labels))
                ]
            )
        )


def extrapolated(curve: list[tuple[int, float]], images: int, chance: float) -> float | None:
    """Accuracy with ``images`` by the power law that fits best, error = a n⁻ᶜ; None of fewer than two points.

    (Cortes et al. 1994, *Learning Curves: Asymptotic Values and Rate of Convergence*, with the asymptote at an
    error of 0: two or three points do not tell another. So it is what may be hoped for.)

    Args:
        chance: accuracy of a guess, below which nothing is extrapolated.
    """
    if len(curve) < 2:
        return None
    counts = np.array([count for count, _ in curve], np.float64)
    errors = np.array([max(1e-4, 1.0 - accuracy) for _, accuracy in curve])
    slope, _ = np.polyfit(np.log(counts), np.log(errors), 1)
    slope = min(0.0, float(slope))
    last = float(np.log(errors[-1]))
    error = float(np.exp(last + slope * np.log(images / counts[-1])))
    return min(1.0, max(chance, 1.0 - error))
