"""What a confusion matrix says: shares of rows, and the pairs that are confused."""

import numpy as np

from tlstudio.core.results import ClassScore, SubsetResult
from tlstudio.evaluate.confusion import confused_pairs, matrix_of, row_shares


def test_shares_are_of_the_true_class_and_a_class_without_images_has_none() -> None:
    shares = row_shares(np.array([[8, 2], [0, 0]]))
    assert shares.tolist() == [[0.8, 0.2], [0.0, 0.0]]


def test_pairs_come_most_frequent_first_and_the_diagonal_is_no_pair() -> None:
    scores = tuple(ClassScore(name=name, images=10, precision=0, recall=0, f1=0) for name in "abc")
    matrix = ({0: 8, 1: 2}, {1: 20}, {0: 1, 1: 3, 2: 6})
    result = SubsetResult(
        subset="test", images=40, loss=0, accuracy=0.85, macro_f1=0, classes=scores, confusion=matrix
    )
    assert matrix_of(result).tolist() == [[8, 2, 0], [0, 20, 0], [1, 3, 6]]
    found = [(pair.cell, pair.true, pair.predicted, pair.images, pair.share) for pair in confused_pairs(result)]
    assert found == [((2, 1), "c", "b", 3, 0.3), ((0, 1), "a", "b", 2, 0.2), ((2, 0), "c", "a", 1, 0.1)]
