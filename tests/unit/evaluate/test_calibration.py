"""Temperature and calibration error against SciPy, PyTorch-free re-computations, and where the truth is known."""

import math
from itertools import pairwise

import numpy as np
import pytest
from scipy import optimize
from scipy.special import log_softmax, softmax

from tlstudio.core.results import Calibration
from tlstudio.evaluate.calibration import (
    BINS,
    bin_of,
    expected_calibration_error,
    fit_temperature,
    reliability,
    sureness_of,
)


def drawn(count: int, temperature: float, classes: int = 5, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Labels drawn with the probabilities that the logits promise, and the logits times ``temperature``."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 2, (count, classes))
    shares = softmax(logits, axis=1)
    labels = (rng.random((count, 1)) > shares.cumsum(axis=1)).sum(axis=1)
    return labels, (temperature * logits).astype(np.float32)


def _loss(labels: np.ndarray, logits: np.ndarray, temperature: float) -> float:
    return float(-log_softmax(logits / temperature, axis=1)[np.arange(len(labels)), labels].mean())


@pytest.mark.parametrize("true", [0.5, 1.0, 3.0])
def test_the_temperature_is_found(true: float) -> None:
    labels, logits = drawn(3000, true)
    found = fit_temperature(labels, logits)
    assert found.fitted
    assert found.low < true < found.high
    assert found.temperature == pytest.approx(true, rel=0.08)
    best = optimize.minimize(lambda t: _loss(labels, logits.astype(float), float(np.exp(t[0]))), [0.0], tol=1e-10)
    assert found.temperature == pytest.approx(float(np.exp(best.x[0])), rel=1e-4)
    assert found.loss_before == pytest.approx(_loss(labels, logits, 1.0), rel=1e-5)
    assert found.loss_after == pytest.approx(_loss(labels, logits, found.temperature), rel=1e-5)
    assert found.images == 3000
    assert found.wrong == int((logits.argmax(axis=1) != labels).sum())


def test_its_interval_holds_its_promise() -> None:
    held = []
    for seed in range(300):
        labels, logits = drawn(200, 2.0, seed=seed)
        found = fit_temperature(labels, logits)
        held.append(found.low <= 2.0 <= found.high)
    assert 0.91 <= np.mean(held) <= 0.98


def test_images_that_belong_together_tell_less() -> None:
    labels, logits = drawn(200, 2.0)
    many = np.repeat(np.arange(200), 5)
    once, plain = fit_temperature(labels, logits), fit_temperature(labels[many], logits[many])
    grouped = fit_temperature(labels[many], logits[many], many)
    assert grouped.temperature == pytest.approx(once.temperature, rel=1e-4)
    assert grouped.high - grouped.low == pytest.approx(once.high - once.low, rel=0.01)
    assert grouped.high - grouped.low > 2 * (plain.high - plain.low)


def _all_right(count: int) -> tuple[np.ndarray, np.ndarray]:
    labels = np.arange(count) % 3
    return labels, 4 * np.eye(3, dtype=np.float32)[labels]


@pytest.mark.parametrize(
    ("labels", "logits"),
    [
        drawn(5, 3.0),
        _all_right(500),
        (np.arange(90) % 3, np.zeros((90, 3), np.float32)),
        (np.arange(9) % 3, np.full((9, 3), np.nan, np.float32)),
        (np.arange(1), np.ones((1, 2), np.float32)),
        (np.zeros(0, np.int64), np.zeros((0, 3), np.float32)),
    ],
    ids=["few", "no mistake", "nothing known", "not finite", "one image", "none"],
)
def test_too_little_to_tell(labels: np.ndarray, logits: np.ndarray) -> None:
    found = fit_temperature(labels, logits)
    assert not found.fitted
    assert (found.temperature, found.low, found.high) == (1, 1, 1)
    assert found.images == len(labels)
    assert math.isfinite(found.loss_before)
    assert found.loss_after == found.loss_before


@pytest.mark.parametrize("temperature", [0.0, -1.0, math.nan, math.inf, 1e6])
def test_what_is_no_temperature(temperature: float) -> None:
    with pytest.raises(ValueError, match="no temperature"):
        Calibration(temperature=temperature)


def _ece(correct: np.ndarray, sureness: np.ndarray) -> float:
    """As in the code of Guo et al. (github.com/gpleiss/temperature_scaling), a bin at a time."""
    error = 0.0
    for low, high in pairwise(np.linspace(0, 1, 16)):
        inside = (sureness > low) & (sureness <= high)
        if inside.any():
            error += abs(sureness[inside].mean() - correct[inside].mean()) * inside.mean()
    return error


def test_expected_calibration_error_against_the_authors_code() -> None:
    rng = np.random.default_rng(0)
    correct, sureness = rng.random(500) < 0.7, rng.random(500)
    assert expected_calibration_error(correct, sureness) == pytest.approx(_ece(correct, sureness))
    found = reliability(correct, sureness)
    assert found.error.value == pytest.approx(_ece(correct, sureness))
    assert found.error.low < found.error.value < found.error.high
    assert found.overconfidence == pytest.approx(sureness.mean() - correct.mean())


def test_bins_by_hand() -> None:
    sureness = np.array([1 / 15, 0.07, 0.5, 1.0, 0.99])
    assert bin_of(sureness).tolist() == [0, 1, 7, 14, 14]
    found = reliability(np.array([False, True, True, True, False]), sureness)
    assert [(one.images, one.accuracy.value) for one in found.bins] == [(1, 0), (1, 1), (1, 1), (2, 0.5)]
    assert found.bins[-1].sureness == pytest.approx(0.995)
    assert (found.bins[-1].low, found.bins[-1].high) == (14 / BINS, 1)
    assert found.error.value == pytest.approx((1 / 15 + 0.93 + 0.5 + 2 * 0.495) / 5)


def test_calibration_lowers_the_error() -> None:
    labels, logits = drawn(4000, 3.0)
    fitted = fit_temperature(labels[:1000], logits[:1000])
    labels, logits = labels[1000:], logits[1000:]
    correct = logits.argmax(axis=1) == labels
    before = reliability(correct, sureness_of(logits))
    after = reliability(correct, sureness_of(logits, fitted.temperature))
    assert before.error.value > 0.15
    assert before.error.low > before.by_chance
    assert after.error.value < 0.03
    assert after.error.low < after.by_chance


def test_chance_alone_makes_an_error() -> None:
    """Of perfectly calibrated models about one in twenty has a larger error than ``by_chance``."""
    above = []
    for seed in range(60):
        labels, logits = drawn(100, 1.0, seed=seed)
        sureness = sureness_of(logits)
        correct = logits.argmax(axis=1) == labels
        found = reliability(correct, sureness, seed=seed)
        above.append(found.error.value > found.by_chance)
    assert 0.01 <= np.mean(above) <= 0.12


def test_the_interval_of_the_error_holds_the_truth() -> None:
    """The error of a test set beside that of a very large one; a percentile interval holds it in half of them."""
    labels, logits = drawn(200_000, 2.0, seed=99)
    truth = expected_calibration_error(logits.argmax(axis=1) == labels, sureness_of(logits))
    held = []
    for seed in range(60):
        labels, logits = drawn(150, 2.0, seed=seed)
        error = reliability(logits.argmax(axis=1) == labels, sureness_of(logits), seed=seed).error
        held.append(error.low <= truth <= error.high)
    assert np.mean(held) >= 0.85


def test_groups_widen_the_interval() -> None:
    labels, logits = drawn(100, 2.0)
    correct, sureness = logits.argmax(axis=1) == labels, sureness_of(logits)
    many = np.repeat(np.arange(100), 8)
    plain, grouped = reliability(correct[many], sureness[many]), reliability(correct[many], sureness[many], many)
    assert grouped.error.value == pytest.approx(plain.error.value)
    assert grouped.error.high - grouped.error.low > 1.5 * (plain.error.high - plain.error.low)
