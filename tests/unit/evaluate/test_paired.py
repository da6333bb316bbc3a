"""Whether a difference is more than chance: against SciPy, against permutation, and where there is none."""

import numpy as np
import pytest
from scipy import stats

from tlstudio.evaluate.paired import interval, over_images, over_runs, p_value

RNG = np.random.default_rng(0)


def answers(images: int, better: float = 0.1) -> tuple[np.ndarray, np.ndarray]:
    """Right answers of two models of which the second is ``better`` by that share."""
    return RNG.random(images) < 0.7, RNG.random(images) < 0.7 + better


# ---- over images --------------------------------------------------------------------------------------------


def test_each_image_once_is_the_test_of_two_single_runs() -> None:
    first, second = answers(200)
    only_first, only_second = int((first & ~second).sum()), int((second & ~first).sum())
    found = over_images(first, second, RNG.permutation(200))
    assert (found.low, found.high) == interval(only_first, only_second, 200)
    assert found.p_value == p_value(only_first, only_second)


@pytest.mark.parametrize("copies", [2, 5])
def test_the_same_answers_again_tell_nothing_new(copies: int) -> None:
    first, second = answers(80)
    once = over_images(first, second, np.arange(80))
    again = over_images(np.tile(first, copies), np.tile(second, copies), np.tile(np.arange(80), copies))
    assert again.p_value == pytest.approx(once.p_value)
    assert (again.low, again.high) == pytest.approx((once.low, once.high))


def test_groups_are_flipped_as_a_whole() -> None:
    """Against the distribution of the difference where each group may as well be the other way round."""
    units = np.repeat(np.arange(60), 3)
    leaning = RNG.normal(0.05, 0.25, 60)[units]  # images of one group go wrong together
    first, second = RNG.random(180) < 0.6 - leaning, RNG.random(180) < 0.6 + leaning
    sums = np.bincount(units, second.astype(int) - first)
    flips = RNG.choice([-1, 1], (20_000, 60)) @ sums
    flipped = (np.abs(flips) >= abs(sums.sum())).mean()
    found = over_images(first, second, units)
    assert found.p_value == pytest.approx(flipped, abs=0.02)
    assert found.p_value > over_images(first, second, np.arange(180)).p_value


@pytest.mark.parametrize("copies", [1, 4])
def test_two_that_never_differ_are_not_known_to_be_the_same(copies: int) -> None:
    right = np.tile(RNG.random(50) < 0.5, copies)
    found = over_images(right, right, np.tile(np.arange(50), copies))
    assert (found.low, found.high) == pytest.approx(interval(0, 0, 50))
    assert found.p_value == 1


def test_seeds_that_contradict_each_other_are_no_evidence() -> None:
    first = np.array([True, False] * 40)
    found = over_images(first, ~first, np.repeat(np.arange(40), 2))
    assert found.p_value == 1
    assert found.low < 0 < found.high


# ---- over runs ----------------------------------------------------------------------------------------------


def test_runs_that_share_no_images_are_a_paired_t_test() -> None:
    first, second = RNG.normal(0.7, 0.05, 12), RNG.normal(0.75, 0.05, 12)
    expected = stats.ttest_rel(second, first)
    found = over_runs(second - first, 0.0)
    assert found.p_value == pytest.approx(expected.pvalue)
    assert (found.low, found.high) == pytest.approx(tuple(expected.confidence_interval()))


def test_overlap_widens_the_interval() -> None:
    """By the factor of Nadeau and Bengio: ten folds of ten, nine tenths of the images in common."""
    differences = RNG.normal(0.02, 0.02, 10)
    plain, corrected = over_runs(differences, 0.0), over_runs(differences, 1 / 9)
    factor = np.sqrt((1 / 10 + 1 / 9) / (1 / 10))
    assert corrected.high - corrected.low == pytest.approx(factor * (plain.high - plain.low))
    statistic = differences.mean() / (differences.std(ddof=1) * np.sqrt(1 / 10 + 1 / 9))
    assert corrected.p_value == pytest.approx(2 * stats.t.sf(abs(statistic), 9))


def test_equal_runs() -> None:
    assert over_runs(np.zeros(3), 0.5).p_value == 1
    assert over_runs(np.full(3, 0.25), 0.5).low == 0.25


def test_two_learners_of_the_same_worth_are_rarely_told_apart() -> None:
    """Five folds, twice: the plain t test finds a difference in a third of all data sets where there is none."""
    plain = corrected = 0
    sets = 300
    for _ in range(sets):
        differences = _cross_validated()
        plain += over_runs(differences, 0.0).p_value < 0.05
        corrected += over_runs(differences, 1 / 4).p_value < 0.05
    assert corrected / sets < 0.08
    assert plain / sets > 0.15


def _cross_validated() -> np.ndarray:
    """Differences of the accuracy of two classifiers, each with a feature of its own that is worth as much."""
    labels = np.arange(60) % 2
    features = RNG.normal(labels[:, None] * 1.0, 1.0, (60, 2))
    found = []
    for _ in range(2):
        fold = RNG.permutation(60) % 5
        for tested in range(5):
            known, asked = fold != tested, fold == tested
            means = [features[known & (labels == label)].mean(axis=0) for label in (0, 1)]
            answers = np.abs(features[asked] - means[1]) < np.abs(features[asked] - means[0])
            right = answers == labels[asked][:, None]
            found.append(right[:, 1].mean() - right[:, 0].mean())
    return np.array(found)
