"""Every figure against scikit-learn and against numbers made by hand, absent classes included."""

import math
from pathlib import Path

import msgspec
import numpy as np
import pytest
from sklearn import metrics

from tests.helpers.stored_run import stored_run
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.spec import pretty
from tlstudio.evaluate.confusion import matrix_of
from tlstudio.evaluate.metrics import cross_entropy, subset_result

CLASSES = ("a", "b", "c", "d")


def _random(count: int, seed: int, absent: tuple[int, ...] = ()) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    present = [number for number in range(4) if number not in absent]
    labels = rng.choice(present, count).astype(np.int64)
    logits = rng.normal(0, 2, (count, 4)).astype(np.float32)
    logits[np.arange(count), labels] += 2
    return labels, logits


@pytest.mark.parametrize(("count", "absent"), [(200, ()), (50, (1,)), (1, (0, 1, 2)), (20, (3,)), (7, (0, 3))])
def test_against_scikit_learn(count: int, absent: tuple[int, ...]) -> None:
    labels, logits = _random(count, count, absent)
    result = subset_result("test", labels, logits, CLASSES)
    answers = logits.argmax(axis=1)
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    numbers = np.arange(4)
    assert result.images == count
    assert result.accuracy == pytest.approx(metrics.accuracy_score(labels, answers))
    assert result.loss == pytest.approx(metrics.log_loss(labels, shares, labels=numbers), rel=1e-5)
    options = {"labels": numbers, "average": None, "zero_division": 0}
    for name, function in (
        ("precision", metrics.precision_score), ("recall", metrics.recall_score), ("f1", metrics.f1_score),
    ):  # fmt: skip
        assert [getattr(score, name) for score in result.classes] == pytest.approx(
            list(function(labels, answers, **options))
        )
    assert np.array_equal(matrix_of(result), metrics.confusion_matrix(labels, answers, labels=numbers))
    present = sorted(set(labels.tolist()))
    assert result.macro_f1 == pytest.approx(
        metrics.f1_score(labels, answers, labels=present, average="macro", zero_division=0)
    )


def test_by_hand() -> None:
    """Three of four right; "c" is never shown and "d" never answered; one "a" is taken for a "c"."""
    labels = np.array([0, 0, 1, 3])
    answers = [0, 2, 1, 1]
    logits = np.full((4, 4), -20, np.float32)
    logits[np.arange(4), answers] = 20
    result = subset_result("val", labels, logits, CLASSES)
    assert result.subset == "val"
    assert result.accuracy == 0.5
    assert [(s.name, s.images, s.precision, s.recall) for s in result.classes] == [
        ("a", 2, 1.0, 0.5), ("b", 1, 0.5, 1.0), ("c", 0, 0.0, 0.0), ("d", 1, 0.0, 0.0),
    ]  # fmt: skip
    assert [score.f1 for score in result.classes] == pytest.approx([2 / 3, 2 / 3, 0, 0])
    assert result.macro_f1 == pytest.approx((2 / 3 + 2 / 3 + 0) / 3), "over the classes that were shown"
    assert result.confusion == ({0: 1, 2: 1}, {1: 1}, {}, {1: 1})
    assert result.loss == pytest.approx((0 + 40 + 0 + 40) / 4, rel=1e-6)


@pytest.mark.parametrize("scale", [0.0, 1e-30, 1e4, 1e30])
def test_the_loss_stays_finite(scale: float) -> None:
    logits = np.array([[scale, 0.0], [0.0, scale]], np.float32)
    loss = cross_entropy(np.array([0, 0]), logits)
    assert math.isfinite(loss)
    assert loss == pytest.approx((np.log1p(np.exp(-scale)) + np.logaddexp(0, scale)) / 2, rel=1e-6)


def test_knowing_nothing_costs_the_logarithm_of_the_classes() -> None:
    assert cross_entropy(np.arange(4), np.zeros((4, 4), np.float32)) == pytest.approx(math.log(4))


@pytest.mark.parametrize("broken", [-math.inf, math.inf, math.nan])
def test_a_loss_that_is_not_finite_can_be_stored_and_read(broken: float, tmp_path: Path) -> None:
    logits = np.array([[broken, 0.0], [0.0, 1.0]], np.float32)
    run = stored_run(tmp_path / "run", (0, 0, 1, 1, 2, 2))
    report = read_report(run.report)
    lost = msgspec.structs.replace(report.results[0], loss=cross_entropy(np.array([0, 1]), logits))
    report = msgspec.structs.replace(report, results=(lost,))
    atomic_write(run.report, pretty(report))
    assert read_report(run.report) == report
