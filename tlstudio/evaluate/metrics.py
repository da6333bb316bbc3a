"""Numbers from stored predictions: every figure of a report follows from labels and logits."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tlstudio.core.results import ClassScore, SubsetResult
from tlstudio.evaluate.predictions import in_blocks


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
    chosen = (labels[labels == predicted], labels, predicted)
    hits, support, answers = (np.bincount(numbers, minlength=len(classes)) for numbers in chosen)
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
        confusion=confusion_rows(labels, predicted, len(classes)),
    )


def confusion_rows(
    labels: npt.NDArray[np.int64], predicted: npt.NDArray[np.int64], classes: int
) -> tuple[dict[int, int], ...]:
    """How often each class was taken for each class; only what occurs, as of 10,000 classes most does not.

    Args:
        labels: true classes, (N,).
        predicted: the answers, (N,).
        classes: how many there are.
    """
    rows: tuple[dict[int, int], ...] = tuple({} for _ in range(classes))
    cells, counts = np.unique(labels * classes + predicted, return_counts=True)
    for cell, count in zip(cells.tolist(), counts.tolist(), strict=True):
        rows[cell // classes][cell % classes] = count
    return rows


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

    losses = np.empty(len(labels))
    with np.errstate(invalid="ignore"):
        for part in in_blocks(logits):
            log_probabilities = log_softmax(logits[part].astype(np.float64), axis=1)
            losses[part] = -log_probabilities[np.arange(len(log_probabilities)), labels[part]]
    loss = float(losses.mean())
    return loss if math.isfinite(loss) else math.inf
