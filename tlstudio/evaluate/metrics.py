"""Numbers from stored predictions: every figure of a report follows from labels and logits."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tlstudio.core.results import ClassScore, SubsetResult


def subset_result(
    subset: str,
    labels: npt.NDArray[np.int64],
    logits: npt.NDArray[np.float32],
    classes: Sequence[str],
) -> SubsetResult:
    """All figures of one subset.

    Args:
        subset: its name.
        labels: true classes, (N,), N ≥ 1.
        logits: (N, number of classes).
        classes: names in the order of the logits.
    """
    predicted = logits.argmax(axis=1)
    matrix = confusion_matrix(labels, predicted, len(classes))
    hits, support, answers = matrix.diagonal(), matrix.sum(axis=1), matrix.sum(axis=0)
    precision, recall, f1 = _share(hits, answers), _share(hits, support), _share(2 * hits, support + answers)
    scores = zip(classes, support, precision, recall, f1, strict=True)
    return SubsetResult(
        subset=subset,
        images=len(labels),
        loss=cross_entropy(labels, logits),
        accuracy=float((predicted == labels).mean()),
        macro_f1=float(f1[support > 0].mean()),
        classes=tuple(
            ClassScore(name=name, images=int(n), precision=float(p), recall=float(r), f1=float(f))
            for name, n, p, r, f in scores
        ),
        confusion=tuple(tuple(int(count) for count in row) for row in matrix),
    )


def confusion_matrix(
    labels: npt.NDArray[np.int64], predicted: npt.NDArray[np.int64], classes: int
) -> npt.NDArray[np.int64]:
    """How often each class (row) was taken for each class (column), (classes, classes).

    Args:
        labels: true classes, (N,).
        predicted: the answers, (N,).
        classes: how many there are.
    """
    return np.bincount(labels * classes + predicted, minlength=classes * classes).reshape(classes, classes)


def _share(part: npt.NDArray[np.int64], whole: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """0 where there is nothing to have a share of."""
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)


def cross_entropy(labels: npt.NDArray[np.int64], logits: npt.NDArray[np.float32]) -> float:
    """Mean of −log softmax at the true class, in nats; inf where it is not finite.

    Args:
        labels: true classes, int64 (N,).
        logits: float32 (N, classes); summed in float64.
    """
    from scipy.special import log_softmax  # slow to import, and not wanted before a network was tested

    with np.errstate(invalid="ignore"):
        log_probabilities = log_softmax(logits.astype(np.float64), axis=1)
    loss = float(-log_probabilities[np.arange(len(labels)), labels].mean())
    return loss if math.isfinite(loss) else math.inf
