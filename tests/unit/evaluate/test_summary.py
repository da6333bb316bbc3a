"""All figures of a test against scikit-learn, their intervals against SciPy, and no loop over images."""

import sys
from pathlib import Path
from types import FrameType

import numpy as np
import pytest
from scipy import stats
from scipy.special import softmax
from sklearn import metrics
from statsmodels.stats.proportion import proportion_confint

from tlstudio.evaluate import curves, intervals, predictions, summary
from tlstudio.evaluate.summary import figures

NAMES = tuple("abcde")


def _test(count: int = 300, classes: int = 5, seed: int = 0, gain: float = 2.0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, classes, count)
    logits = rng.normal(0, 1, (count, classes)).astype(np.float32)
    logits[np.arange(count), labels] += gain
    return labels, logits


def test_against_scikit_learn() -> None:
    labels, logits = _test()
    found, answers = figures(labels, logits, NAMES), logits.argmax(axis=1)
    shares = softmax(logits.astype(np.float64), axis=1)
    assert (found.images, found.units, found.grouped) == (300, 300, False)
    assert found.accuracy.value == pytest.approx(metrics.accuracy_score(labels, answers))
    assert found.balanced_accuracy.value == pytest.approx(metrics.balanced_accuracy_score(labels, answers))
    assert found.macro_precision.value == pytest.approx(metrics.precision_score(labels, answers, average="macro"))
    assert found.macro_f1.value == pytest.approx(metrics.f1_score(labels, answers, average="macro"))
    for k, top in enumerate(found.top, 1):
        expected = 1.0 if k == 5 else metrics.top_k_accuracy_score(labels, shares, k=k)
        assert top.value == pytest.approx(expected)
    assert found.roc_area == pytest.approx(metrics.roc_auc_score(labels, shares, multi_class="ovr"), abs=1e-6)
    one_hot = np.eye(5)[labels]
    assert found.average_precision == pytest.approx(metrics.average_precision_score(one_hot, shares), abs=1e-6)
    scores = metrics.precision_recall_fscore_support(labels, answers)
    for row, *expected in zip(found.classes, *scores, strict=True):
        assert [row.precision.value, row.recall.value, row.f1.value, row.images] == pytest.approx(expected)


def test_intervals_of_proportions_are_wilsons() -> None:
    labels, logits = _test()
    found, answers = figures(labels, logits, NAMES), logits.argmax(axis=1)
    right = labels == answers
    limits = proportion_confint(int(right.sum()), 300, method="wilson")
    assert (found.accuracy.low, found.accuracy.high) == pytest.approx(limits)
    for number, row in enumerate(found.classes):
        hits = int((right & (labels == number)).sum())
        for share, counted in ((row.recall, labels == number), (row.precision, answers == number)):
            limits = proportion_confint(hits, int(counted.sum()), method="wilson")
            assert (share.low, share.high) == pytest.approx(limits)
        either = int(((labels == number) | (answers == number)).sum())
        low, high = proportion_confint(hits, either, method="wilson")
        assert (row.f1.low, row.f1.high) == pytest.approx((2 * low / (1 + low), 2 * high / (1 + high)))


@pytest.mark.parametrize("grouped", [False, True])
def test_bootstrap_against_scipy(grouped: bool) -> None:
    """Of means over classes; where images belong together whole groups are drawn, for all figures."""
    labels, logits = _test(120, 3, gain=1.2)
    answers = logits.argmax(axis=1)
    units = np.sort(np.random.default_rng(1).integers(0, 40, 120)) if grouped else np.arange(120)
    units = np.unique(units, return_inverse=True)[1]
    found = figures(labels, logits, NAMES[:3], units)
    assert found.grouped is grouped
    members = [np.flatnonzero(units == unit) for unit in range(int(units.max()) + 1)]
    functions = {
        "balanced_accuracy": lambda a, b: np.mean([(b[a == c] == c).mean() for c in np.unique(a)]),
        "macro_f1": lambda a, b: np.mean(
            [2 * (b[a == c] == c).sum() / ((a == c).sum() + (b == c).sum()) for c in np.unique(a)]
        ),
        **({"accuracy": lambda a, b: (a == b).mean()} if grouped else {}),
    }
    for name, function in functions.items():

        def statistic(chosen: np.ndarray, function: object = function) -> float:
            images = np.concatenate([members[unit] for unit in chosen])
            return function(labels[images], answers[images])  # type: ignore[operator]

        expected = stats.bootstrap(
            (np.arange(len(members)),), statistic, vectorized=False, n_resamples=1500, method="percentile",
            rng=np.random.default_rng(0),
        ).confidence_interval  # fmt: skip
        estimate = getattr(found, name)
        assert (estimate.low, estimate.high) == pytest.approx(tuple(expected), abs=0.015), name


def test_groups_widen_every_interval() -> None:
    """Ten photographs of each thing, all right or all wrong, are as much as one."""
    labels, logits = _test(80, 4)
    many = np.repeat(np.arange(80), 10)
    plain = figures(labels[many], logits[many], NAMES[:4])
    found = figures(labels[many], logits[many], NAMES[:4], many)
    once = figures(labels, logits, NAMES[:4])
    assert found.units == 80
    assert found.accuracy.low == pytest.approx(once.accuracy.low, abs=0.03)
    assert found.accuracy.high - found.accuracy.low > 2.5 * (plain.accuracy.high - plain.accuracy.low)
    for row, other in zip(found.classes, plain.classes, strict=True):
        assert row.recall.high - row.recall.low > 2 * (other.recall.high - other.recall.low)
        assert row.f1.high - row.f1.low > 2 * (other.f1.high - other.f1.low)


@pytest.mark.parametrize("groups", [1, 2])
def test_all_right_is_no_certainty(groups: int) -> None:
    labels = np.repeat(np.arange(3), 8)
    logits = 9 * np.eye(3, dtype=np.float32)[labels]
    found = figures(labels, logits, NAMES[:3], np.arange(24) // groups)
    low = proportion_confint(24 // groups, 24 // groups, method="wilson")[0]
    for estimate in (found.accuracy, found.balanced_accuracy, found.macro_f1, *found.top):
        assert (estimate.value, estimate.low, estimate.high) == (1, pytest.approx(low), 1)
    low = proportion_confint(8 // groups, 8 // groups, method="wilson")[0]
    for row in found.classes:
        assert (row.recall.low, row.recall.high) == (pytest.approx(low), 1)


def test_classes_that_are_not_there() -> None:
    """One that no image is of and one that is never answered; ties are answered with the first class."""
    labels = np.array([0, 0, 1, 3])
    logits = np.zeros((4, 4), np.float32)
    logits[2, 1] = logits[3, 1] = 1
    found = figures(labels, logits, NAMES[:4])
    assert [row.precision.value for row in found.classes] == [1, 0.5, 0, 0]
    assert [row.images for row in found.classes] == [2, 1, 0, 1]
    assert (found.classes[2].recall.low, found.classes[2].recall.high) == (0, 1)
    assert found.classes[2].roc_area is None
    assert found.macro_f1.value == pytest.approx((1 + 2 / 3 + 0) / 3)
    assert [top.value for top in found.top] == [0.75, 0.75, 0.75, 1]
    assert found.accuracy.value == 0.75


def test_one_image() -> None:
    found = figures(np.array([1]), np.array([[0.0, 2.0]], np.float32), ("a", "b"))
    assert found.accuracy.value == 1
    assert found.roc_area is None
    assert found.average_precision == 1


def test_no_loop_over_images() -> None:
    """Of 10,000 images and 200 classes: no line of the package runs as often as there are images."""
    labels, logits = _test(10_000, 200, gain=4)
    files = {module.__file__ for module in (summary, intervals, curves, predictions)}
    lines: dict[tuple[str, int], int] = {}

    def count(frame: FrameType, event: str, _argument: object) -> object:
        if frame.f_code.co_filename not in files:
            return None
        if event == "line":
            place = (Path(frame.f_code.co_filename).name, frame.f_lineno)
            lines[place] = lines.get(place, 0) + 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        found = figures(labels, logits, [str(number) for number in range(200)])
    finally:
        sys.settrace(before)
    assert len(found.classes) == 200
    assert lines
    assert max(lines.values()) < 2000, max(lines, key=lines.__getitem__)
