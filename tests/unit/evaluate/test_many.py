"""More than two runs and series, and in which classes two models differ."""

import csv
from pathlib import Path

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from tests.helpers.stored_run import FILES, stored_run
from tests.helpers.stored_series import stored_series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.class_differences import class_differences, compare_classes
from tlstudio.evaluate.common import Common
from tlstudio.evaluate.compare import compare
from tlstudio.evaluate.many import compare_many, holm, many_csv
from tlstudio.evaluate.paired import interval, p_value
from tlstudio.evaluate.series import compare_series

RIGHT = [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("values", [[0.01, 0.04, 0.03, 0.005], [0.2, 0.2], [1.0, 0.5, 0.6], [0.04], []])
def test_holm_against_statsmodels(values: list[float]) -> None:
    expected = multipletests(values, method="holm")[1].tolist() if values else []
    assert holm(values) == pytest.approx(expected)


def test_three_runs(tmp_path: Path) -> None:
    runs = [
        stored_run(tmp_path / "=a", RIGHT),
        stored_run(tmp_path / "b", [0, 1, 0, 1, 2, 0]),
        stored_run(tmp_path / "c", [1, 1, 0, 0, 0, 0]),
    ]
    found = compare_many(runs)
    assert [(row.run, row.accuracy.value, row.images) for row in found.rows] == [
        ("=a", 1, 6), ("b", 0.5, 6), ("c", 0, 6),
    ]  # fmt: skip
    limits = proportion_confint(3, 6, method="wilson")
    assert (found.rows[1].accuracy.low, found.rows[1].accuracy.high) == pytest.approx(limits)
    assert [(pair.first, pair.second) for pair in found.pairs] == [(0, 1), (0, 2), (1, 2)]
    for pair in found.pairs:
        alone = compare(runs[pair.first], runs[pair.second])
        assert (pair.difference, pair.low, pair.high, pair.p_value) == (
            alone.difference, alone.low, alone.high, alone.p_value,
        )  # fmt: skip
    assert [pair.adjusted for pair in found.pairs] == pytest.approx(holm([p.p_value for p in found.pairs]))
    assert [pair.is_real for pair in found.pairs] == [False, True, False]
    rows = list(csv.DictReader(many_csv(found).splitlines()))
    assert rows[1]["first_run"] == "'=a", "no formula"
    assert float(rows[1]["p_value_holm"]) == pytest.approx(found.pairs[1].adjusted)
    assert rows[1]["second_accuracy"] == "0.0"


def test_what_cannot_be_compared_is_told_and_the_rest_is(tmp_path: Path) -> None:
    runs = [
        stored_run(tmp_path / "a", RIGHT),
        stored_run(tmp_path / "b", [0, 1, 0, 1, 2, 0]),
        stored_run(tmp_path / "other", RIGHT, files=[f"x{file}" for file in FILES]),
    ]
    found = compare_many(runs)
    assert [(pair.first, pair.second) for pair in found.pairs] == [(0, 1)]
    assert [(one.first, one.second, one.problem.code) for one in found.left_out] == [
        (0, 2, "compare-different-images"), (1, 2, "compare-different-images"),
    ]  # fmt: skip
    assert "not tested on the same" in many_csv(found) or found.left_out[0].problem.message in many_csv(found)


def test_series_are_one_row_each(tmp_path: Path) -> None:
    first = stored_series(tmp_path, "first", [RIGHT, [0, 1, 1, 1, 2, 0], RIGHT, [0, 1, 1, 1, 2, 2]])
    second = stored_series(tmp_path, "second", [[0, 1, 0, 1, 2, 0]] * 4)
    run = stored_run(tmp_path / "runs" / "alone", RIGHT)
    found = compare_many([first, second, run])
    assert found.rows[0].spread is not None
    assert found.rows[0].spread.mean == pytest.approx(np.mean([1, 4 / 6, 1, 5 / 6]))
    assert found.rows[0].spread.deviation == pytest.approx(np.std([1, 4 / 6, 1, 5 / 6], ddof=1))
    assert found.rows[0].accuracy.value == pytest.approx(21 / 24)
    assert found.rows[0].images == 12
    assert found.rows[0].accuracy.low < found.rows[0].accuracy.value < found.rows[0].accuracy.high
    (pair,) = found.pairs
    both = compare_series(first, second)
    assert pair.difference == both.difference.mean
    assert pair.p_value == max(both.over_runs.p_value, both.over_images.p_value)
    assert {one.problem.code for one in found.left_out} == {"compare-series-run"}


def test_a_run_that_was_not_tested(tmp_path: Path) -> None:
    with pytest.raises(TLStudioError) as refusal:
        compare_many([stored_run(tmp_path / "a", RIGHT), RunFolder(tmp_path / "nowhere")])
    assert refusal.value.code == "run-unreadable"


# ---- classes ------------------------------------------------------------------------------------------------


def _common(units: list[str] | None = None) -> Common:
    rng = np.random.default_rng(0)
    labels = np.repeat(["a", "b", "c"], 60)
    first = rng.random(180) < 0.9
    second = first.copy()
    second[60:120] &= rng.random(60) < 0.5  # worse in "b" alone
    return Common(
        first=first, second=second, labels=labels, complete=True, units=units or [str(n) for n in range(180)]
    )


def test_the_class_that_differs_is_found() -> None:
    common = _common()
    found = class_differences(common)
    assert [(one.name, one.images) for one in found] == [("a", 60), ("b", 60), ("c", 60)]
    assert [one.is_real for one in found] == [False, True, False]
    b = found[1]
    assert b.difference == pytest.approx(common.second[60:120].mean() - common.first[60:120].mean())
    assert (b.low, b.high) == interval(b.only_first, b.only_second, 60)
    assert b.p_value == p_value(b.only_first, b.only_second)
    assert [one.adjusted for one in found] == pytest.approx(
        multipletests([one.p_value for one in found], method="holm")[1].tolist()
    )


def test_of_groups_less_is_known() -> None:
    grouped = class_differences(_common([str(n // 12) for n in range(180)]))
    assert grouped[1].p_value > class_differences(_common())[1].p_value


def test_classes_of_two_runs(tmp_path: Path) -> None:
    runs = stored_run(tmp_path / "a", RIGHT), stored_run(tmp_path / "b", [0, 1, 0, 1, 2, 0])
    assert [(one.name, one.first, one.second) for one in compare_classes(*runs)] == [
        ("a", 1, 0.5), ("b", 1, 0.5), ("c", 1, 0.5),
    ]  # fmt: skip
    with pytest.raises(TLStudioError) as refusal:
        compare_classes(runs[0], stored_run(tmp_path / "x", RIGHT, files=[f"x{file}" for file in FILES]))
    assert refusal.value.code == "compare-different-images"
