"""All of one stored test, of a run, of an evaluation, of a series."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from tests.helpers.stored_run import FILES, LABELS, stored_run
from tests.helpers.stored_series import stored_series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Calibration, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.series import members
from tlstudio.core.spec import pretty
from tlstudio.evaluate.curves import coverage
from tlstudio.evaluate.measured import measure, read_detail
from tlstudio.evaluate.summary import figures

RIGHT, WRONG, SURE = [0, 0, 1, 1, 2, 2], [0, 1, 1, 2, 0, 2], [5.0, 4.0, 3.0, 2.0, 1.0, 6.0]


def calibrate(run: RunFolder, temperature: float) -> None:
    told = Calibration(temperature=temperature, fitted=True, low=temperature, high=temperature, images=9)
    atomic_write(run.report, pretty(msgspec.structs.replace(read_report(run.report), calibration=told)))


def test_a_run(tmp_path: Path) -> None:
    run = stored_run(tmp_path / "a", WRONG, SURE)
    found = measure(run)
    assert (found.run, found.title, found.subset) == ("a", "Baseline CNN", "test")
    logits = np.eye(3, dtype=np.float32)[WRONG] * np.array(SURE, np.float32)[:, None]
    assert found.figures.accuracy == figures(LABELS, logits, "abc").accuracy
    assert found.after is None
    sure = np.exp(SURE) / (np.exp(SURE) + 2)
    assert found.risk_area == pytest.approx(coverage(LABELS == WRONG, sure).risk_area)
    assert found.before.overconfidence == pytest.approx(sure.mean() - 0.5, abs=1e-6)
    calibrate(run, 4.0)
    again = measure(run)
    assert again.before == found.before
    assert again.after is not None
    assert again.after.overconfidence < again.before.overconfidence
    assert again.figures.accuracy == found.figures.accuracy


@pytest.mark.parametrize("calibrated", [True, False])
def test_curves_are_of_the_probabilities_that_are_shown(calibrated: bool, tmp_path: Path) -> None:
    run = stored_run(tmp_path / "a", WRONG, SURE)
    calibrate(run, 4.0)
    found = read_detail(run, calibrated=calibrated)
    temperature = 4.0 if calibrated else 1.0
    sure = 1 / (1 + 2 * np.exp(-np.array(SURE) / temperature))
    assert np.exp(found.scores.max(axis=1)) == pytest.approx(sure, rel=1e-5)
    assert found.coverage.thresholds[-1] == pytest.approx(sure.min(), rel=1e-5)
    assert found.differences == ()


def test_differences_to_another_run(tmp_path: Path) -> None:
    first, second = stored_run(tmp_path / "a", WRONG), stored_run(tmp_path / "b", RIGHT)
    found = read_detail(second, first)
    assert [(one.name, one.difference) for one in found.differences] == [("a", 0.5), ("b", 0.5), ("c", 0.5)]
    elsewhere = stored_run(tmp_path / "c", WRONG, files=[f"x{file}" for file in FILES])
    assert read_detail(second, elsewhere).differences == ()


def test_a_series_is_all_its_tests_together(tmp_path: Path) -> None:
    series = stored_series(tmp_path, "s", [RIGHT, WRONG, RIGHT, WRONG])
    found = measure(series)
    assert found.figures.accuracy.value == pytest.approx(18 / 24)
    assert found.figures.grouped, "each image was tested with two seeds"
    assert (found.figures.images, found.figures.units) == (24, 12)
    assert found.after is None
    for run in members(series).values():
        calibrate(run, 2.0)
    again = read_detail(series).measured
    assert again.after is not None
    assert again.calibration is None, "each run has its own"


def test_images_of_one_class_have_no_roc(tmp_path: Path) -> None:
    run = stored_run(tmp_path / "a", [0, 1, 0, 0, 0, 0], labels=[0] * 6)
    found = read_detail(run)
    assert found.roc is None
    assert found.measured.figures.roc_area is None


def test_what_cannot_be_read(tmp_path: Path) -> None:
    run = stored_run(tmp_path / "a", WRONG)
    run.predictions.unlink()
    with pytest.raises(TLStudioError) as refusal:
        measure(run)
    assert refusal.value.code == "no-predictions"
