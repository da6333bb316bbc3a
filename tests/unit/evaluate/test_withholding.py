"""What is gained where the least certain answers are withheld."""

import numpy as np
import pytest

from tlstudio.evaluate.withholding import SHARES, withholding


def test_an_example() -> None:
    certainty = np.array([0.9, 0.5, 0.6, 0.8])
    found = withholding(certainty, np.array([True, False, True, True]), (0.0, 0.25, 0.5))
    assert [(one.share, one.least, one.accuracy) for one in found] == [(0, 0, 0.75), (0.25, 0.6, 1), (0.5, 0.8, 1)]


def test_equal_answers_are_given_together() -> None:
    (found,) = withholding(np.array([0.5, 0.5, 0.5, 0.9]), np.array([True, False, False, True]), (0.5,))
    assert (found.least, found.accuracy) == (0.0, 0.5), "none of the three can be withheld without the others"


def test_it_is_what_counting_gives() -> None:
    rng = np.random.default_rng(0)
    certainty = rng.random(137)
    correct = rng.random(137) < certainty
    for one in withholding(certainty, correct):
        given = certainty >= one.least
        assert one.accuracy == pytest.approx(correct[given].mean())
        assert (~given).sum() == int(one.share * 137 + 1e-9)
    assert len(withholding(np.array([0.4]), np.array([True]))) == len(SHARES)
