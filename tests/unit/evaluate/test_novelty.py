"""How unlike the training images an image is: each score against scikit-learn, SciPy or an example by hand."""

import numpy as np
import pytest
from scipy.spatial.distance import mahalanobis
from scipy.special import logsumexp
from sklearn.covariance import LedoitWolf
from sklearn.neighbors import NearestNeighbors

from tlstudio.evaluate.novelty import (
    ALARMS,
    Gaussians,
    KnownImages,
    balanced_sample,
    energy,
    nearest,
    neighbour_distance,
    principal_directions,
    shrunk_covariance,
    unit_rows,
)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(3)


def known_images(rng: np.random.Generator, count: int = 60) -> tuple[KnownImages, np.ndarray]:
    """Two classes around two directions of twenty, and these."""
    centres = np.eye(20)[:2]
    labels = np.arange(count) % 2
    features = unit_rows(centres[labels] + rng.normal(0, 0.05, (count, 20)))
    names = [f"{n}.png" for n in range(count)]
    return KnownImages.of(features, labels, files=names, digests=names), centres


def test_energy(rng) -> None:
    logits = rng.normal(0, 30, (50, 7))
    assert energy(logits) == pytest.approx(-logsumexp(logits, axis=1))
    assert energy(logits, 2.5) == pytest.approx(-2.5 * logsumexp(logits / 2.5, axis=1))
    assert energy(np.array([[0.0, 0.0]])) == pytest.approx([-np.log(2)])


@pytest.mark.parametrize("shape", [(40, 6), (9, 30)])
def test_the_covariance_is_shrunk_as_ledoit_and_wolf_do(rng, shape: tuple[int, int]) -> None:
    rows = rng.normal(size=shape) @ rng.normal(size=(shape[1], shape[1]))
    rows -= rows.mean(axis=0)
    expected = LedoitWolf(assume_centered=True).fit(rows).covariance_
    assert shrunk_covariance(rows) == pytest.approx(expected, rel=1e-9, abs=1e-12)


def test_the_distance_to_the_nearest_class(rng) -> None:
    features, labels = rng.normal(size=(80, 5)), np.arange(80) % 3
    model = Gaussians.of(features + 4 * labels[:, None], labels)
    some = rng.normal(0, 5, (10, 5))
    expected = [min(mahalanobis(one, mean, model.precision) ** 2 for mean in model.means) for one in some]
    assert model.distance(some) == pytest.approx(np.array(expected))


def test_one_image_of_each_class_is_enough(rng) -> None:
    model = Gaussians.of(np.eye(4)[:2], np.array([0, 5]))
    near, far = model.distance(np.array([[1.0, 0.01, 0, 0], [0, 0, 1, 0]]))
    assert 0 < near < far < np.inf


@pytest.mark.parametrize("cells", [30, 10_000])
def test_the_nearest_are_those_of_scikit_learn(rng, monkeypatch, cells: int) -> None:
    monkeypatch.setattr("tlstudio.evaluate.novelty._CELLS", cells)
    training, queries = unit_rows(rng.normal(size=(25, 6))), unit_rows(rng.normal(size=(11, 6)))
    distances, places = NearestNeighbors(n_neighbors=4).fit(training).kneighbors(queries)
    rows, cosines = nearest(queries, training, 4)
    assert (rows == places).all()
    assert np.sqrt(2 - 2 * cosines) == pytest.approx(distances, abs=1e-3)
    assert neighbour_distance(queries, training, 3) == pytest.approx(distances[:, 2], abs=1e-3)
    assert nearest(queries, training[:2], 5)[0].shape == (11, 2)


@pytest.mark.parametrize("shape", [(50, 8), (6, 40)])
def test_directions_are_those_of_the_singular_value_decomposition(rng, shape: tuple[int, int]) -> None:
    rows = rng.normal(size=shape) * np.linspace(3, 1, shape[1])
    found = principal_directions(rows, 4)
    expected = np.linalg.svd(rows, full_matrices=False)[2][:4]
    assert np.abs((found * expected).sum(axis=1)) == pytest.approx(np.ones(4), abs=1e-4)
    assert len(principal_directions(np.ones((5, 3)), 3)) == 1, "what holds nothing is left out"


def test_of_each_class_as_many() -> None:
    labels = np.array([0] * 10 + [1] * 2 + [2] * 4)
    chosen = balanced_sample(labels, 9)
    assert np.bincount(labels[chosen]).tolist() == [3, 2, 3]
    assert chosen[:3].tolist() == [0, 4, 9], "at equal distances"
    assert balanced_sample(labels, 100).tolist() == list(range(16))
    assert len(balanced_sample(labels, 1)) == 3, "one of each class all the same"
    assert len(balanced_sample(labels[:0], 5)) == 0


def test_what_is_unlike_is_called_unknown_and_few_of_the_others(rng) -> None:
    known, centres = known_images(rng)
    assert known.threshold is None
    assert known.false_alarms is None
    usual = unit_rows(centres[np.arange(200) % 2] + rng.normal(0, 0.05, (200, 20)))
    known = known.validated_by(usual @ known.directions.T)
    assert known.false_alarms is not None
    assert 0 < known.false_alarms <= ALARMS
    strange = unit_rows(rng.normal(size=(50, 20)))
    scores = known.score(strange @ known.directions.T)
    assert (scores > known.threshold).mean() > 0.9
    assert known.shares(scores).max() == 1
    assert known.shares(np.array([-np.inf])).tolist() == [0]


def test_the_score_is_the_distance_to_the_fifth_neighbour(rng) -> None:
    known, centres = known_images(rng)
    some = unit_rows(centres[np.arange(40) % 2] + rng.normal(0, 0.1, (40, 20))) @ known.directions.T
    distances, _ = NearestNeighbors(n_neighbors=5).fit(known.vectors).kneighbors(some)
    known = known.validated_by(some)
    assert known.score(some) == pytest.approx(distances[:, 4], abs=1e-2)
    assert known.validation == pytest.approx(np.sort(known.score(some)))


def test_what_lies_outside_of_all_directions_counts(rng) -> None:
    training = np.zeros((30, 300), np.float32)
    training[:, 0] = 1
    names = [str(n) for n in range(30)]
    known = KnownImages.of(training, np.zeros(30, np.int64), files=names, digests=names)
    outside = np.eye(300, dtype=np.float32)[[7]]
    assert known.score(outside @ known.directions.T) == pytest.approx([np.sqrt(2)])
