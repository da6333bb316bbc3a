"""Curves and areas against scikit-learn, ties included."""

import numpy as np
import pytest
from sklearn import metrics

from tlstudio.evaluate.curves import (
    coverage,
    macro_precision_recall_curve,
    macro_roc_curve,
    one_against_rest,
    precision_recall_curve,
    roc_curve,
)


def _scores(count: int, classes: int, *, ties: bool, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, classes, count)
    scores = rng.normal(0, 1, (count, classes)).astype(np.float32)
    scores[np.arange(count), labels] += 1
    return labels, np.round(scores) if ties else scores


@pytest.mark.parametrize("ties", [False, True])
def test_areas_against_scikit_learn(ties: bool) -> None:
    labels, scores = _scores(300, 5, ties=ties)
    areas, precisions = one_against_rest(labels, scores)
    for number in range(5):
        own = labels == number
        assert areas[number] == pytest.approx(metrics.roc_auc_score(own, scores[:, number]))
        assert precisions[number] == pytest.approx(metrics.average_precision_score(own, scores[:, number]))


def test_classes_without_images_or_without_others() -> None:
    areas, precisions = one_against_rest(np.zeros(4, np.int64), np.eye(4, 3, dtype=np.float32))
    assert np.isnan(areas).all()
    assert precisions[0] == 1
    assert np.isnan(precisions[1:]).all()


@pytest.mark.parametrize("ties", [False, True])
def test_roc_curve_against_scikit_learn(ties: bool) -> None:
    labels, scores = _scores(200, 3, ties=ties)
    own = labels == 1
    found = roc_curve(own, scores[:, 1])
    x, y, _ = metrics.roc_curve(own, scores[:, 1], drop_intermediate=False)
    np.testing.assert_allclose(found.x, x)
    np.testing.assert_allclose(found.y, y)
    assert metrics.auc(found.x, found.y) == pytest.approx(metrics.roc_auc_score(own, scores[:, 1]))


@pytest.mark.parametrize("ties", [False, True])
def test_precision_recall_curve_against_scikit_learn(ties: bool) -> None:
    labels, scores = _scores(200, 3, ties=ties)
    own = labels == 1
    found = precision_recall_curve(own, scores[:, 1])
    precision, recall, _ = metrics.precision_recall_curve(own, scores[:, 1])
    np.testing.assert_allclose(found.x, recall[-2::-1])
    np.testing.assert_allclose(found.y, precision[-2::-1])


def test_macro_curves_are_means() -> None:
    labels, scores = _scores(400, 4, ties=False)
    found = macro_roc_curve(labels, scores)
    grid = np.array([0.1, 0.35, 0.8])
    each = []
    for number in range(4):
        x, y, _ = metrics.roc_curve(labels == number, scores[:, number], drop_intermediate=False)
        each.append([y[x <= at + 1e-12].max() for at in grid])
    np.testing.assert_allclose(np.interp(grid, found.x, found.y), np.mean(each, axis=0), atol=0.02)
    areas = one_against_rest(labels, scores)[0]
    assert metrics.auc(found.x, found.y) == pytest.approx(areas.mean(), abs=0.005)
    other = macro_precision_recall_curve(labels, scores)
    half = []
    for number in range(4):
        precision, recall, _ = metrics.precision_recall_curve(labels == number, scores[:, number])
        half.append(precision[recall >= 0.5][-1])
    assert other.y[np.isclose(other.x, 0.5)][0] == pytest.approx(np.mean(half))


def test_a_perfect_model() -> None:
    labels = np.repeat(np.arange(3), 4)
    scores = np.eye(3, dtype=np.float32)[labels]
    assert one_against_rest(labels, scores)[0].tolist() == [1, 1, 1]
    assert (macro_precision_recall_curve(labels, scores).y == 1).all()
    assert macro_roc_curve(labels, scores).y[1:].tolist() == [1] * 201


def _aurc_by_hand(correct: np.ndarray, sureness: np.ndarray) -> float:
    """Geifman and El-Yaniv's sum, an image at a time."""
    order = np.argsort(-sureness)
    risks, wrong = [], 0
    for place, image in enumerate(order, 1):
        wrong += not correct[image]
        risks.append(wrong / place)
    return float(np.mean(risks))


def test_coverage_by_hand() -> None:
    correct = np.array([True, False, True, True, False])
    sureness = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
    found = coverage(correct, sureness)
    assert found.curve.x.tolist() == [0.2, 0.4, 0.6, 0.8, 1]
    assert found.curve.y.tolist() == pytest.approx([1, 1 / 2, 2 / 3, 3 / 4, 3 / 5])
    assert found.risk_area == pytest.approx((0 + 1 / 2 + 1 / 3 + 1 / 4 + 2 / 5) / 5)
    assert found.best_area == pytest.approx((0 + 0 + 0 + 1 / 4 + 2 / 5) / 5)
    assert found.chance_area == 0.4
    at = found.at(0.5)
    assert (at.threshold, at.images, at.accuracy.value) == (0.7, 3, pytest.approx(2 / 3))
    assert found.at(0).images == 1
    assert found.at(1).images == 5


def test_the_area_against_the_definition() -> None:
    rng = np.random.default_rng(0)
    correct, sureness = rng.random(300) < 0.8, rng.random(300)
    assert coverage(correct, sureness).risk_area == pytest.approx(_aurc_by_hand(correct, sureness))


def test_equal_sureness_is_the_mean_of_all_orders() -> None:
    rng = np.random.default_rng(1)
    correct, sureness = rng.random(12) < 0.6, np.repeat([0.9, 0.5], 6)
    means = []
    for _ in range(4000):
        order = rng.permutation(12)
        means.append(_aurc_by_hand(correct[order], sureness[order] + 1e-9 * rng.random(12)))
    found = coverage(correct, sureness)
    assert found.risk_area == pytest.approx(np.mean(means), abs=0.005)
    assert found.answered.tolist() == [6, 12]
