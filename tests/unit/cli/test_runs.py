"""``tlstudio runs``: what is listed, and that nothing is lost."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.helpers.curve_files import Curve
from tests.helpers.stored_run import stored_run
from tlstudio.cli import coach
from tlstudio.cli.app import app
from tlstudio.cli.follow import console
from tlstudio.cli.train_job import following, with_settings
from tlstudio.core import events as ev
from tlstudio.core.coach import Tip
from tlstudio.core.errors import Text
from tlstudio.core.run_folder import RunFolder, locked
from tlstudio.core.run_summary import lineage, summarise_all
from tlstudio.core.spec import DataSpec, EvaluateJob, StrategySpec, TrainJob

RIGHT = (0, 0, 1, 1, 2, 2)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Two runs, the second one following from the first, and a folder that is no run."""
    for name, parent in (("first", ""), ("second", "first")):
        job = TrainJob(data=DataSpec(folder="/data"), parent=parent)
        stored_run(tmp_path / "work" / "runs" / name, RIGHT, job=job)
    broken = tmp_path / "work" / "runs" / "broken"
    broken.mkdir()
    (broken / "spec.json").write_text("{}")
    return tmp_path / "work"


def run(workspace: Path, *arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["runs", *map(str, arguments), "--workspace", str(workspace)])
    assert done.exit_code == code, done.output
    return done.stdout


def listed(workspace: Path, *arguments: str) -> dict[str, dict[str, Any]]:
    return {row["run"]: row for row in json.loads(run(workspace, "list", "--json", *arguments))["runs"]}


def test_runs_are_listed_with_what_they_follow_from(workspace: Path) -> None:
    rows = listed(workspace)
    assert list(rows) == ["second", "first", "broken"]
    assert rows["second"]["chain"] == ["first", "second"]
    assert rows["second"]["test_accuracy"] == 1.0
    assert rows["broken"]["problem"]
    assert "unreadable" in run(workspace, "list")


def test_what_a_run_took_stands_beside_what_was_foreseen(workspace: Path) -> None:
    spent = ev.Spent(seconds=12.5, memory_bytes=10**9)
    events = (ev.JobStarted(kind="train"), spent, ev.Finished(outcome="done"))
    RunFolder(workspace / "runs" / "first").events.write_bytes(b"".join(map(ev.encode, events)))
    row = listed(workspace)["first"]
    assert (row["spent"]["seconds"], row["spent"]["memory_bytes"]) == (12.5, 10**9)
    assert row["foreseen"] is None
    assert listed(workspace)["second"]["spent"] is None


def test_advice_comes_with_the_command_that_follows_it(tmp_path: Path) -> None:
    run_folder = Curve.read("rate-low").store(tmp_path)
    row = listed(tmp_path)[run_folder.name]
    (tip,) = row["advice"]
    assert (tip["code"], tip["level"]) == ("coach-rate-low", "warning")
    command = f"tlstudio train --again {run_folder.name} --set train.learning_rate=0.0003"
    assert tip["command"] == command
    (summary,) = summarise_all(tmp_path)
    with console.capture() as said:
        coach.show(summary, [summary])
    assert tip["message"] in said.get()
    assert f"Train again with a learning rate of 0.0003: {command}" in said.get()


def test_a_command_names_each_field_that_it_changes(tmp_path: Path) -> None:
    run_folder = Curve.read("loss-high").store(tmp_path)
    (summary,) = summarise_all(tmp_path)
    changes = {"strategy": StrategySpec(number=2, first_stage="blocks5"), "train.epochs": 7}
    tip = Tip(code="coach-short", level="info", action=Text(code="coach-do-whole"), changes=changes)
    settings = re.findall(r"--set (\S+)", coach._command(tip, summary, [summary]))
    assert settings == ["strategy.number=2", "strategy.first_stage=blocks5", "train.epochs=7"]
    job = with_settings(following(run_folder)[0], settings)
    assert (job.strategy, job.train.epochs, job.problems()) == (changes["strategy"], 7, ())


def test_they_are_renamed_removed_and_brought_back(workspace: Path) -> None:
    run(workspace, "rename", "first", "잎")
    assert listed(workspace)["first"]["title"] == "잎"
    assert json.loads(run(workspace, "delete", "first", "broken", "--json")) == [
        str(workspace / "trash" / name) for name in ("first", "broken")
    ]
    assert listed(workspace)["second"]["chain"] == ["first", "second"]  # its parent is gone, not forgotten
    assert set(listed(workspace, "--trash")) == {"first", "broken"}
    run(workspace, "restore", "first")
    assert list(listed(workspace)) == ["second", "first"]


def test_an_evaluation_comes_back_to_where_it_was(workspace: Path) -> None:
    job = EvaluateJob(model="/model.pt", data=DataSpec(folder="/data"))
    stored_run(workspace / "trash" / "evaluation", RIGHT, job=job)
    assert listed(workspace, "--trash") == {}
    run(workspace, "restore", "evaluation")
    assert (workspace / "evaluations" / "evaluation" / "report.json").is_file()


def test_what_is_not_done(workspace: Path, tmp_path: Path) -> None:
    run(workspace, "delete", "nothing", code=1)
    run(workspace, "restore", "first", code=1)
    elsewhere = stored_run(tmp_path / "elsewhere" / "run", RIGHT)
    run(workspace, "delete", elsewhere.path, code=2)
    with locked(RunFolder(workspace / "runs" / "first")):
        run(workspace, "delete", "first", code=1)
    assert set(listed(workspace)) == {"first", "second", "broken"}


def test_a_chain_that_bites_its_tail_ends() -> None:
    assert lineage("c", {"c": "b", "b": "a"}) == ("a", "b", "c")
    assert lineage("a", {"a": "b", "b": "a"}) == ("b", "a")
    assert lineage("a", {"a": "a"}) == ("a",)
