"""The results of a sweep: over the seeds, and the best by validation, never by test."""

import csv
import io
from pathlib import Path

import msgspec
import pytest

from tests.unit.core.test_sweep import LITE, ended, sweep
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.core.sweep import planned, read_cells
from tlstudio.evaluate.sweep import cells_csv, table_csv, table_of


def validated(run: RunFolder, accuracy: float) -> None:
    report = read_report(run.report)
    test = report.results[0]
    results = (msgspec.structs.replace(test, subset="val", accuracy=accuracy), test)
    atomic_write(run.report, pretty(msgspec.structs.replace(report, results=results)))


def table(workspace: Path):
    stored = planned(sweep(workspace, strategies=(1, 3)))
    for job, accuracy in zip(stored.jobs, (0.5, 0.7, 0.9, 0.9, 0.2), strict=False):
        validated(ended(workspace, job), accuracy)
    return read_cells(stored)


def test_mean_deviation_interval_and_best(tmp_path: Path) -> None:
    found = table_of(table(tmp_path))
    baseline, whole, head = found.rows
    assert (found.cells, found.done) == (6, 5)
    assert (baseline.seeds, whole.seeds, head.seeds, head.cells) == ((0, 1), (0, 1), (0,), 2)
    assert baseline.validation.mean == pytest.approx(0.6)
    assert baseline.validation.deviation == pytest.approx(0.02**0.5)
    assert head.test.mean == 1.0  # the best test of all
    assert [row.best for row in found.rows] == [False, True, False]
    assert whole.interval.low < 5 / 6 < whole.interval.high
    assert whole.images == 6  # by two seeds, and each image counts once


def test_an_empty_sweep(tmp_path: Path) -> None:
    found = table_of(read_cells(planned(sweep(tmp_path))))
    assert not any(row.best or row.test or row.interval for row in found.rows)


def test_without_predictions_there_is_no_interval(tmp_path: Path) -> None:
    cells = table(tmp_path)
    Path(cells[0].run.folder, "predictions.npz").unlink()
    assert table_of(cells).rows[0].interval is None
    assert table_of(cells).rows[0].test is not None


def test_tables_are_guarded(tmp_path: Path) -> None:
    cells = table(tmp_path)
    lines = list(csv.DictReader(io.StringIO(table_csv(table_of(cells)))))
    assert [(line["model"], line["n"], line["best_by_validation"]) for line in lines] == [
        ("baseline", "2", "0"), (LITE, "2", "1"), (LITE, "1", "0"),
    ]  # fmt: skip
    run = msgspec.structs.replace(cells[0].run, name="=1+1")
    forged = [msgspec.structs.replace(cells[0], run=run)]
    assert "'=1+1" in cells_csv(forged)
    assert [line["status"] for line in csv.DictReader(io.StringIO(cells_csv(cells)))] == ["done"] * 5 + ["missing"]
