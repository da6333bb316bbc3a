"""Vectors in fewer dimensions, and neighbours, against plain computations of them."""

import numpy as np
import pytest

from tlstudio.audit import spaces
from tlstudio.audit.spaces import histogram_space, likeness_of_neighbour, nearest, principal_space, unit_rows
from tlstudio.core.errors import Stopped


def never() -> bool:
    return False


@pytest.fixture
def vectors() -> np.ndarray:
    draw = np.random.default_rng(0)
    return (draw.normal(size=(300, 6)) @ draw.normal(size=(6, 40)) + draw.normal(size=40)).astype(np.float16)


@pytest.mark.parametrize("count", [300, 30], ids=["many images", "fewer images than columns"])
def test_directions_of_largest_variance(vectors: np.ndarray, count: int) -> None:
    some = vectors[:count]
    space = principal_space(some, 6)
    assert space.shape == (count, 6)
    assert np.all(np.diff(space.var(axis=0)) < 0)
    standard = some.astype(np.float64)
    standard = (standard - standard.mean(axis=0)) / standard.std(axis=0)
    np.testing.assert_allclose(space @ space.T, standard @ standard.T, atol=0.1)  # six hold it all


def test_columns_that_never_change_are_harmless(vectors: np.ndarray) -> None:
    vectors[:, 3] = 7
    assert np.isfinite(principal_space(vectors, 5)).all()
    assert principal_space(np.ones((4, 3), np.float16), 2).shape == (4, 0)


def test_roots_of_histograms_tell_their_overlap() -> None:
    counts = np.array([[4, 0, 0], [2, 2, 0], [0, 0, 9], [1, 1, 0]], np.float16)
    space = histogram_space(counts, 3)
    np.testing.assert_allclose((space @ space.T)[1], [0.5**0.5, 1, 0, 1], atol=1e-6)


def test_the_nearest_come_first_and_nobody_is_its_own(
    vectors: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spaces, "_CELLS", 1000)  # several tables
    space = unit_rows(principal_space(vectors, 6))
    queries = np.array([5, 290, 0])
    found = nearest(space, queries, 4, never)
    similar = space[queries] @ space.T
    similar[np.arange(3), queries] = -2
    np.testing.assert_array_equal(found, np.argsort(-similar, axis=1, kind="stable")[:, :4])
    assert nearest(space[:3], np.array([1]), 9, never).shape == (1, 2)
    assert nearest(space, np.empty(0, np.int64), 4, never).shape == (0, 4)


def test_how_like_the_second_neighbour_is(vectors: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    space = unit_rows(principal_space(vectors, 6))
    similar = space @ space.T
    np.fill_diagonal(similar, -2)
    np.testing.assert_allclose(likeness_of_neighbour(space, 2, never), np.sort(similar, axis=1)[:, -2], rtol=1e-5)
    monkeypatch.setattr(spaces, "_SAMPLE", 100)
    sampled = likeness_of_neighbour(space, 2, never)
    assert sampled.shape == (300,)
    assert np.all(sampled <= np.sort(similar, axis=1)[:, -2] + 1e-5)


def test_a_search_can_be_stopped(vectors: np.ndarray) -> None:
    with pytest.raises(Stopped):
        likeness_of_neighbour(principal_space(vectors, 4), 2, lambda: True)
