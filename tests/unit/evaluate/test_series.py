"""The figures of a series, against scikit-learn and NumPy; and two series image by image."""

from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, recall_score

from tests.helpers.stored_run import CLASSES, LABELS
from tests.helpers.stored_series import stored_series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.series import read_series_report
from tlstudio.core.spec import DataSpec, pretty
from tlstudio.evaluate.confusion import matrix_of
from tlstudio.evaluate.paired import over_images, over_runs
from tlstudio.evaluate.series import compare_series, report_on

#: answers of four runs: two folds, each with two seeds; every image of FILES is tested once a seed
GOOD = ((0, 0, 1, 1, 2, 2), (0, 0, 1, 2, 2, 2), (0, 1, 1, 1, 2, 2), (0, 0, 1, 1, 2, 1))
BAD = ((1, 0, 1, 0, 2, 0), (0, 2, 1, 2, 0, 2), (2, 1, 1, 1, 0, 2), (0, 0, 0, 0, 2, 1))


def test_the_figures_are_those_of_the_predictions(tmp_path: Path) -> None:
    folder = stored_series(tmp_path, "one", BAD)
    report = report_on(folder)
    accuracies = [accuracy_score(LABELS, answered) for answered in BAD]
    assert report.accuracy.values == pytest.approx(accuracies)
    assert report.accuracy.mean == pytest.approx(np.mean(accuracies))
    assert report.accuracy.deviation == pytest.approx(np.std(accuracies, ddof=1))
    f1 = [f1_score(LABELS, answered, average="macro") for answered in BAD]
    assert report.macro_f1.deviation == pytest.approx(np.std(f1, ddof=1))
    for number, name in enumerate(CLASSES):
        recalls = [recall_score(LABELS, answered, labels=[number], average="macro") for answered in BAD]
        assert report.recalls[name].values == pytest.approx(recalls)
    truth, said = np.tile(LABELS, 4), np.concatenate(BAD)
    assert np.array_equal(matrix_of(report.pooled), confusion_matrix(truth, said))
    assert report.pooled.accuracy == pytest.approx(accuracy_score(truth, said))
    assert report.images == 12
    assert [(member.fold, member.seed) for member in report.members] == [(0, 0), (1, 0), (0, 1), (1, 1)]
    atomic_write(folder.report, pretty(report))
    assert read_series_report(folder.report) == report


def test_two_series_are_compared_on_the_same_images(tmp_path: Path) -> None:
    """Whatever their own seeds are, which only have to follow each other."""
    first, second = stored_series(tmp_path, "one", BAD), stored_series(tmp_path, "two", GOOD, seed=7)
    answer = compare_series(first, second)
    right = [np.concatenate([np.array(answered) == LABELS for answered in part]) for part in (BAD, GOOD)]
    differences = right[1].reshape(4, 6).mean(axis=1) - right[0].reshape(4, 6).mean(axis=1)
    assert answer.difference.values == pytest.approx(differences)
    assert answer.only_first == (right[0] & ~right[1]).sum()
    assert answer.only_second == (right[1] & ~right[0]).sum()
    assert (answer.images, answer.predictions) == (12, 24)
    units = np.tile(np.arange(12), 2)
    assert answer.over_images == over_images(*right, units)
    assert answer.over_runs == over_runs(differences, 6 / 9)  # 9 training images, none for validation
    assert [caution.code for caution in answer.cautions] == ["caution-leaks-unchecked", "caution-few-runs"]
    back = compare_series(second, first)
    assert back.difference.mean == pytest.approx(-answer.difference.mean)
    assert back.over_images.p_value == pytest.approx(answer.over_images.p_value)


def test_a_group_is_one_observation(tmp_path: Path) -> None:
    first, second = stored_series(tmp_path, "one", BAD), stored_series(tmp_path, "two", GOOD)
    for split in (tmp_path / "runs").glob("*/split.csv"):
        lines = split.read_text(encoding="utf-8").splitlines()
        fields = [line.split(",") for line in lines]
        split.write_text(
            "\n".join([lines[0], *(f"{f[0]},{f[1]},{f[2]},leaf {f[0][:2]},{f[4]}" for f in fields[1:])])
        )
    answer = compare_series(first, second)
    assert answer.images == 6  # classes of each fold
    assert answer.predictions == 24


def test_what_cannot_be_compared(tmp_path: Path) -> None:
    whole, part = stored_series(tmp_path, "one", GOOD), stored_series(tmp_path, "two", GOOD[:3])
    short = stored_series(tmp_path, "three", GOOD[:2], seeds=1)
    for other, code in ((part, "series-incomplete"), (short, "compare-different-series")):
        with pytest.raises(TLStudioError) as refusal:
            compare_series(whole, other)
        assert refusal.value.code == code


def test_other_images_are_refused(tmp_path: Path) -> None:
    first, second = stored_series(tmp_path, "one", GOOD), stored_series(tmp_path, "two", GOOD)
    split = tmp_path / "runs" / "two-1" / "split.csv"
    split.write_text(split.read_text().replace("1a1", "another"))
    with pytest.raises(TLStudioError) as refusal:
        compare_series(first, second)
    assert refusal.value.code == "compare-different-images"


def test_a_repair_is_compared_image_by_image_although_its_folds_are_others(tmp_path: Path) -> None:
    """Each seed tests every image once in both; their difference is what the leak was worth."""
    together = DataSpec(folder="/data", copies=True)
    first = stored_series(tmp_path, "one", BAD)
    second = stored_series(tmp_path, "two", GOOD, swapped=True, data=together)
    answer = compare_series(first, second)
    assert (answer.images, answer.predictions) == (12, 24)
    bad, good = ([np.array(answered) == LABELS for answered in part] for part in (BAD, GOOD))
    for seed in (0, 2):  # back to where the other series tests it
        good[seed][0], good[seed + 1][0] = good[seed + 1][0], good[seed][0]
    assert answer.only_second == (np.concatenate(good) & ~np.concatenate(bad)).sum()
    assert answer.cautions[0].code == "caution-leak-worth"
    other_images = stored_series(tmp_path, "three", GOOD, data=DataSpec(folder="/other"), swapped=True)
    assert "caution-leak-worth" not in [caution.code for caution in compare_series(first, other_images).cautions]
