"""Intervals against statsmodels, SciPy and what they promise."""

import numpy as np
import pytest
from scipy import stats
from sklearn import metrics
from statsmodels.stats.proportion import proportion_confint

from tlstudio.evaluate.intervals import accuracy, draw, f1_interval, numbered, percentiles, proportion, wilson


@pytest.mark.parametrize(("right", "images"), [(0, 5), (5, 5), (1, 7), (81, 263), (9990, 10_000)])
def test_wilson_against_statsmodels(right: int, images: int) -> None:
    found = proportion(right, images)
    assert (found.low, found.high) == pytest.approx(proportion_confint(right, images, method="wilson"), abs=1e-12)
    assert found.value == right / images


def test_wilson_against_a_published_example() -> None:
    """Newcombe (Statistics in Medicine 17, 1998, p. 857), table I, method 3."""
    for right, images, limits in ((81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611))):
        found = proportion(right, images)
        assert (found.low, found.high) == pytest.approx(limits, abs=5e-5)


def test_of_no_images_nothing_is_known() -> None:
    low, high = wilson(np.array([0.0, 0.5]), np.array([0.0, 2.0]))
    assert (low[0], high[0]) == (0, 1)
    assert proportion(0, 0).high == 1


def test_an_f1_is_a_function_of_a_proportion() -> None:
    rng = np.random.default_rng(0)
    labels, answers = rng.random(200) < 0.4, rng.random(200) < 0.5
    f1, jaccard = metrics.f1_score(labels, answers), metrics.jaccard_score(labels, answers)
    counted = int((labels | answers).sum())
    low, high = f1_interval(np.array([f1]), np.array([float(counted)]))
    limits = proportion_confint(round(jaccard * counted), counted, method="wilson")
    assert (low[0], high[0]) == pytest.approx([2 * j / (1 + j) for j in limits])


def test_the_interval_of_an_f1_holds_its_promise() -> None:
    rng, held, true = np.random.default_rng(1), [], 2 * 0.3 / (2 * 0.3 + 0.1 + 0.2)
    for hits, missed, extra, _ in rng.multinomial(120, [0.3, 0.1, 0.2, 0.4], size=4000):
        counted = hits + missed + extra
        low, high = f1_interval(np.array([2 * hits / (counted + hits)]), np.array([float(counted)]))
        held.append(low[0] <= true <= high[0])
    assert 0.94 <= np.mean(held) <= 0.965


def test_draws_are_a_multinomial_of_the_units() -> None:
    kinds = np.array([0, 0, 0, 1, 2, 2])
    drawn = draw(kinds, seed=3)
    assert (drawn.sum(axis=1) == len(kinds)).all()
    shares = np.array([3, 1, 2]) / 6
    np.testing.assert_allclose(drawn.mean(axis=0), 6 * shares, atol=0.1)
    np.testing.assert_allclose(np.cov(drawn.T), 6 * (np.diag(shares) - np.outer(shares, shares)), atol=0.15)
    assert np.array_equal(drawn, draw(kinds, seed=3))
    assert not np.array_equal(drawn, draw(kinds, seed=4))


def test_percentiles_leave_out_what_is_not_known() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(size=(401, 3))
    values[:100, 1], values[:, 2] = np.nan, np.nan
    low, high = percentiles(values)
    for column in (0, 1):
        expected = np.nanpercentile(values[:, column], [2.5, 97.5])
        assert (low[column], high[column]) == pytest.approx(tuple(expected))
    assert np.isnan(low[2])
    assert np.isnan(high[2])


def test_a_bootstrap_over_groups_against_scipy() -> None:
    rng = np.random.default_rng(2)
    units = np.repeat(np.arange(60), rng.integers(1, 6, 60))
    right = rng.random(len(units)) < rng.beta(4, 1, 60)[units]
    sums, sizes = np.bincount(units, right), np.bincount(units)
    expected = stats.bootstrap(
        (sums, sizes), lambda s, n, axis: s.sum(axis=axis) / n.sum(axis=axis), paired=True, vectorized=True,
        n_resamples=20_000, method="percentile", rng=np.random.default_rng(0),
    ).confidence_interval  # fmt: skip
    found = accuracy(right, units)
    assert found.value == right.mean()
    assert (found.low, found.high) == pytest.approx(tuple(expected), abs=0.006)
    alone = accuracy(right, np.arange(len(right)))
    assert found.high - found.low > alone.high - alone.low


def test_groups_that_are_all_right_are_no_certainty() -> None:
    units = np.repeat(np.arange(10), 30)
    found = accuracy(np.ones(300, bool), units)
    assert (found.low, found.high) == pytest.approx(proportion_confint(10, 10, method="wilson"))


def test_numbers_of_names() -> None:
    assert numbered(["b", "a", "b", "c"]).tolist() == [0, 1, 0, 2]
    assert numbered([]).shape == (0,)
