"""``tlstudio sweep``: what it asks the engine for; nothing is trained."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.helpers.images import make_folder
from tests.unit.core.test_sweep import ended
from tlstudio.cli import app
from tlstudio.cli import sweep as command
from tlstudio.cli import train as training
from tlstudio.core import events as ev
from tlstudio.core.estimate import Estimate
from tlstudio.core.history import RunState
from tlstudio.core.spec import EstimateJob, TrainJob

FILE = """
data = "images"
models = ["baseline", "efficientnet_lite0"]
strategies = [3]
sizes = [64]
seeds = {seeds}
epochs = 2

[set]
"train.threads" = 1
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Any]:
    """An engine that ends each training at once."""
    jobs: list[Any] = []

    def follow(job: Any, hear: Any = None) -> RunState:
        jobs.append(job)
        if isinstance(job, EstimateJob):
            one = Estimate(
                strategy=1, device="cpu", epochs=2, seconds_epoch=1, seconds_total=60, seconds_low=1,
                seconds_high=99, memory_bytes=10**9,
            )  # fmt: skip
            for number in range(len(job.jobs)):
                hear(ev.Foreseen(number=number, estimate=one))
        else:
            ended(tmp_path / "work", job)
        return RunState(status="done")

    monkeypatch.setattr(command, "follow", follow)
    monkeypatch.setattr(training, "follow", follow)
    make_folder(tmp_path / "images")
    return jobs


def sweep(tmp_path: Path, *options: object, seeds: int = 2, source: Path | None = None, code: int = 0) -> str:
    file = tmp_path / "signs.toml"
    file.write_text(FILE.format(seeds=seeds), encoding="utf-8")
    arguments = ["sweep", str(source or file), "--workspace", str(tmp_path / "work"), *map(str, options)]
    done = CliRunner().invoke(app.app, arguments)
    assert done.exit_code == code, done.output
    return done.stdout


def test_every_cell_is_trained_once_and_more_are_added(asked: list[Any], tmp_path: Path) -> None:
    sweep(tmp_path)
    assert [(job.model.name, job.train.seed) for job in asked] == [
        ("baseline", 0), ("baseline", 1), ("efficientnet_lite0", 0), ("efficientnet_lite0", 1),
    ]  # fmt: skip
    sweep(tmp_path)
    assert len(asked) == 4
    sweep(tmp_path, seeds=3)
    assert [job.train.seed for job in asked[4:]] == [2, 2]
    folder = tmp_path / "work" / "sweeps" / "signs"
    shown = json.loads(sweep(tmp_path, "--results", "--json", source=folder))
    assert shown["done"] == 6
    assert [row["way"]["strategy"] for row in shown["rows"]] == [1, 3]


def test_a_dry_run_writes_nothing(asked: list[Any], tmp_path: Path) -> None:
    shown = sweep(tmp_path, "--dry-run")
    assert "4 trainings, 4 to be trained" in shown
    assert [len(job.jobs) for job in asked] == [2]  # a seed of each row
    assert not (tmp_path / "work").exists()


def test_specs_for_a_cluster_and_each_of_them_once(asked: list[Any], tmp_path: Path) -> None:
    sweep(tmp_path, "--prepare")
    assert asked == []
    spec = tmp_path / "work" / "sweeps" / "signs" / "3.json"
    for _ in range(2):  # as an array that is submitted twice
        done = CliRunner().invoke(app.app, ["train", "--spec", str(spec)])
        assert done.exit_code == 0, done.output
    assert [type(job) for job in asked] == [TrainJob]
    assert asked[0].series == "signs"


def test_single_cells_and_files_of_results(asked: list[Any], tmp_path: Path) -> None:
    sweep(tmp_path, "--only", 2, "--csv", tmp_path / "t.csv", "--cells-csv", tmp_path / "c.csv")
    assert [job.model.name for job in asked] == ["efficientnet_lite0"]
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").startswith("model,")
    assert (tmp_path / "c.csv").read_text(encoding="utf-8-sig").count("done") == 1
    sweep(tmp_path, "--only", 4, code=2)


@pytest.mark.parametrize("text", ["models = [", 'data = "images"\nmodels = ["x"]', 'data = "images"\nbogus = 1'])
def test_files_that_say_nothing(asked: list[Any], tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.toml"
    file.write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app.app, ["sweep", str(file), "--workspace", str(tmp_path / "work")])
    assert done.exit_code in (1, 2)
    assert done.exception is None or isinstance(done.exception, SystemExit)
