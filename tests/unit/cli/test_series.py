"""Series as they are shown: listed, compared, and at their end."""

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from tests.helpers.stored_run import stored_run
from tests.helpers.stored_series import stored_series
from tlstudio.cli.app import app
from tlstudio.cli.series import finish_series
from tlstudio.core import events as ev
from tlstudio.core.history import RunState
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.evaluate.series import report_on

RIGHT, WRONG = (0, 0, 1, 1, 2, 2), (1, 0, 1, 1, 2, 0)


@pytest.fixture
def series(tmp_path: Path) -> RunFolder:
    return stored_series(tmp_path, "잎 [1]", (RIGHT, WRONG, RIGHT, RIGHT))


def run(*arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(app, list(map(str, arguments)))
    assert done.exit_code == code, done.output
    return done.stdout


def listed(workspace: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("runs", "list", "--json", "--workspace", workspace))
    return found


def test_it_is_listed_as_one(series: RunFolder, tmp_path: Path) -> None:
    atomic_write(series.report, pretty(report_on(series)))
    facts = listed(tmp_path)["series"]
    assert [(one["series"], one["done"], len(one["runs"])) for one in facts] == [("잎 [1]", 4, 4)]
    assert facts[0]["test_accuracy"]["mean"] == pytest.approx(11 / 12)
    lines = run("runs", "list", "--workspace", tmp_path).splitlines()
    assert "91.7 ± 16.7 %" in lines[0]
    assert all(line.startswith("    잎 [1]-") for line in lines[1:])
    assert "fold 2, seed 1" in lines[4]


def test_it_is_removed_and_brought_back_whole(series: RunFolder, tmp_path: Path) -> None:
    work = ("--workspace", tmp_path)
    run("runs", "rename", series.name, "이름", *work)
    assert listed(tmp_path)["series"][0]["title"] == "이름"
    run("runs", "delete", series.name, *work)
    assert listed(tmp_path) == {"runs": [], "series": []}
    run("runs", "restore", series.name, *work)
    assert len(listed(tmp_path)["runs"]) == 4


def test_two_are_compared(series: RunFolder, tmp_path: Path) -> None:
    other = stored_series(tmp_path, "other", (WRONG,) * 4)
    answer = json.loads(run("compare", other.path, series.path, "--json"))
    assert answer["difference"]["mean"] == pytest.approx(0.25)
    shown = run("compare", other.path, series.path)
    assert "+25.0 ± 16.7 points" in shown
    assert "corrected resampled t test" in shown
    single = stored_run(tmp_path / "runs" / "single", RIGHT)
    for pair in ((series.path, single.path), (single.path, series.path)):
        run("compare", *pair, code=1)


@pytest.mark.parametrize("status", ["done", "stopped"])
@pytest.mark.parametrize("as_json", [False, True])
def test_how_it_ends(status: str, as_json: bool, series: RunFolder, capsys: pytest.CaptureFixture[str]) -> None:
    if status == "done":
        atomic_write(series.report, pretty(report_on(series)))
    state = RunState(status=status, series=ev.JobStarted(kind="series", run=str(series.path), runs=4))
    with pytest.raises(typer.Exit) as ended:
        finish_series(state, json=as_json)
    assert ended.value.exit_code == (0 if status == "done" else 130)
    out, err = capsys.readouterr()
    if as_json:
        facts = json.loads(out)
        assert (facts["status"], facts["series"], len(facts["runs"])) == (status, str(series.path), 4)
        assert (facts["report"] is None) == (status == "stopped")
    else:
        assert ("mean ± standard deviation of 4 runs" in out) == (status == "done")
    assert ("--resume" in err) == (status == "stopped")
