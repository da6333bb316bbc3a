"""Numbers from stored predictions: every figure of a report follows from labels and logits."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.special import log_softmax
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

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
    numbers = np.arange(len(classes))
    precision, recall, f1, support = precision_recall_fscore_support(
        labels, predicted, labels=numbers, zero_division=0
    )
    matrix = confusion_matrix(labels, predicted, labels=numbers)
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


def cross_entropy(labels: npt.NDArray[np.int64], logits: npt.NDArray[np.float32]) -> float:
    """Mean of −log softmax at the true class, in nats; inf where it is not finite.

    Args:
        labels: true classes, int64 (N,).
        logits: float32 (N, classes); summed in float64.
    """
    with np.errstate(invalid="ignore"):
        log_probabilities = log_softmax(logits.astype(np.float64), axis=1)
    loss = float(-log_probabilities[np.arange(len(labels)), labels].mean())
    return loss if math.isfinite(loss) else math.inf
