"""What a confusion matrix says: how the images of each class are spread, and which classes are confused."""

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.results import SubsetResult


class ConfusedPair(msgspec.Struct, frozen=True, kw_only=True):
    """Images of one class that were predicted as another."""

    cell: tuple[int, int]  #: numbers of the true and the predicted class
    true: str
    predicted: str
    images: int
    share: float  #: of the true class's images, 0..1


#: classes of which a matrix is drawn, or written with a column for each; of more, the cells that have images
MOST_CLASSES = 1000


def matrix_of(result: SubsetResult) -> npt.NDArray[np.int64]:
    """Images, [true class][predicted class], int64 (C, C): of 10,000 classes 800 MB."""
    counts = np.zeros((len(result.confusion),) * 2, np.int64)
    for true, row in enumerate(result.confusion):
        counts[true, list(row)] = list(row.values())
    return counts


def row_shares(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Each cell as a share of its row, 0..1; 0 in a row without images.

    Args:
        counts: images, [true class][predicted class], (C, C).
    """
    return np.asarray(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1))


def confused_pairs(result: SubsetResult) -> list[ConfusedPair]:
    """Every cell beside the diagonal that is not empty, the most frequent first."""
    names = [score.name for score in result.classes]
    pairs = [
        ConfusedPair(
            cell=(true, predicted),
            true=names[true],
            predicted=names[predicted],
            images=count,
            share=count / max(1, sum(row.values())),
        )
        for true, row in enumerate(result.confusion)
        for predicted, count in sorted(row.items())
        if true != predicted
    ]
    return sorted(pairs, key=lambda pair: -pair.images)
