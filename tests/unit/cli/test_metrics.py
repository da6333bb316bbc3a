"""``tlstudio metrics``, and more than two runs side by side."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.helpers.stored_run import stored_run
from tlstudio.cli.app import app
from tlstudio.core.results import Calibration, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.evaluate.measured import measure

RIGHT, WRONG = (0, 0, 1, 1, 2, 2), (1, 0, 1, 1, 2, 0)


def run(*arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(app, list(map(str, arguments)))
    assert done.exit_code == code, done.output
    return done.stdout


def calibrated(path: Path, calibration: Calibration) -> RunFolder:
    import msgspec

    folder = stored_run(path, WRONG)
    report = msgspec.structs.replace(read_report(folder.report), calibration=calibration)
    atomic_write(folder.report, pretty(report))
    return folder


def test_metrics(tmp_path: Path) -> None:
    stored_run(tmp_path / "runs" / "a [b]", WRONG)
    facts = json.loads(run("metrics", "a [b]", "--workspace", tmp_path, "--json"))
    assert facts["figures"]["accuracy"]["value"] == pytest.approx(4 / 6)
    assert facts["calibration"] is None
    assert [row["images"] for row in facts["coverage"]] == [6] * 6, "all are equally sure"
    shown = run("metrics", "a [b]", "--workspace", tmp_path)
    assert "balanced accuracy (mean recall)" in shown
    assert "66.67 %" in shown
    assert "not calibrated" in shown


def test_calibration(tmp_path: Path) -> None:
    folder = calibrated(tmp_path / "a", Calibration(temperature=2.0, fitted=True, low=1.5, high=2.6, images=80))
    found = measure(folder)
    assert found.after is not None
    assert found.after.error.value != found.before.error.value
    assert "with temperature 2.00 (1.50 to 2.60), fitted on 80 validation images" in run("metrics", folder.path)
    folder = calibrated(tmp_path / "b", Calibration(images=4))
    assert measure(folder).after is None
    assert "4 validation images are too few" in run("metrics", folder.path)


def test_metrics_as_a_table(tmp_path: Path) -> None:
    folder = stored_run(tmp_path / "a", WRONG)
    run("metrics", folder.path, "--csv", tmp_path / "metrics.csv")
    with (tmp_path / "metrics.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {(row["figure"], row["class"]): row for row in csv.DictReader(stream)}
    assert float(rows["accuracy", ""]["value"]) == pytest.approx(4 / 6)
    assert float(rows["recall", "c"]["low"]) < 0.5 < float(rows["recall", "c"]["high"])
    assert rows["temperature", ""]["value"] == ""


def test_three_runs(tmp_path: Path) -> None:
    runs = [stored_run(tmp_path / name, answers).path for name, answers in
            (("[red]a", RIGHT), ("b", WRONG), ("c", (1, 1, 0, 0, 0, 0)))]  # fmt: skip
    shown = run("compare", *runs)
    assert "[red]a" in shown
    assert "3 against 1" in shown
    assert "more than" in shown, "the table may be too narrow for the line"
    facts = json.loads(run("compare", *runs, "--json"))
    assert len(facts["pairs"]) == 3
    run("compare", *runs[:2], "--csv", tmp_path / "pairs.csv")
    assert len((tmp_path / "pairs.csv").read_text(encoding="utf-8-sig").splitlines()) == 2
    assert json.loads(run("compare", *runs[:2], "--json"))["only_first"] == 2
    run("compare", runs[0], code=2)


def test_a_run_without_predictions(tmp_path: Path) -> None:
    folder = stored_run(tmp_path / "a", WRONG)
    folder.predictions.unlink()
    run("metrics", folder.path, code=1)
    run("compare", folder.path, folder.path, folder.path, code=1)
