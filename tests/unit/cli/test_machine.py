"""``tlstudio machine`` and ``follow``: added, tested, trained on, listened to again."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tests.helpers.machines import machine_here
from tests.unit.core.test_sweep import ended
from tlstudio.cli import app
from tlstudio.core.machines import read_machines
from tlstudio.core.spec import DataSpec, pretty
from tlstudio.core.sweep import Sweep, planned, read_cells, store
from tlstudio.link.remote_client import jobs_of


def run(*words: object, code: int = 0) -> str:
    done = CliRunner().invoke(app.app, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done.stdout


def test_a_cluster_is_added_listed_and_removed() -> None:
    run("machine", "add", "cluster", "--host", "me@login", "--slurm", "--gpus", 1, "--sbatch=--account=lab")
    (machine,) = read_machines()
    assert (machine.kind, machine.slurm.gpus, machine.slurm.extra) == ("slurm", 1, ("--account=lab",))
    assert json.loads(run("machine", "list", "--json"))[0]["host"] == "me@login"
    assert "me@login" in run("machine", "list")
    run("machine", "remove", "cluster")
    run("machine", "remove", "cluster", code=2)


def test_a_name_or_host_that_is_none() -> None:
    run("machine", "add", "lab", "--host=-oProxyCommand=x", code=2)
    run("train", ".", "--on", "nowhere", code=1)


def test_what_a_test_says(tmp_path: Path) -> None:
    machine_here(tmp_path)
    assert "are free" in run("machine", "test", "lab")
    machine_here(tmp_path, setup=("exit 3",))
    assert json.loads(run("machine", "test", "lab", "--json", code=1))["problem"]["code"] == "machine-unreachable"


@pytest.mark.slow
def test_jobs_that_are_begun_and_followed(tmp_path: Path) -> None:
    machine = machine_here(tmp_path, "kept epochs=2 delay=0.1")
    data = make_folder(tmp_path / "data", count=2)
    specs = []
    for number in (0, 1):
        (tmp_path / str(number)).mkdir()
        specs.append(tmp_path / str(number) / "spec.json")
        specs[-1].write_bytes(pretty(tiny_job(data, tmp_path / f"work{number}")))
    said = run("machine", "submit", "lab", *specs)
    assert len(said.splitlines()) == 2
    assert "Baseline CNN" in run("machine", "jobs", "lab")
    for _ in specs:
        run("follow", "lab")
    assert jobs_of(machine) == ()
    assert len(list(tmp_path.glob("work?/runs/*/fake.pt"))) == 2


@pytest.mark.slow
def test_the_missing_cells_of_a_sweep_are_sent_once_and_come_home(tmp_path: Path) -> None:
    machine = machine_here(tmp_path, "kept epochs=1 name=auto")
    data = make_folder(tmp_path / "data", count=2)
    work = tmp_path / "work"
    wanted = Sweep(
        name="leaves", data=DataSpec(folder=str(data)), models=("baseline",), sizes=(32, 48), seeds=(0, 1),
        epochs=1, workspace=str(work),
    )  # fmt: skip
    stored = planned(wanted)
    store(stored)
    ended(work, stored.jobs[0])
    cut = ended(work, stored.jobs[1], outcome="stopped")
    cut.report.unlink()
    cut.checkpoint.write_bytes(b"last epoch")
    said = run("machine", "submit", "lab", stored.folder)
    assert [Path(line.split()[1]).name for line in said.splitlines()] == ["1.json", "2.json", "3.json"]
    kinds = [type(there.job).__name__ for there in jobs_of(machine)]
    assert sorted(kinds) == ["ResumeJob", "TrainJob", "TrainJob"]
    assert run("machine", "submit", "lab", stored.folder) == ""  # they are there already
    run("follow", "lab", "--all")
    assert jobs_of(machine) == ()
    cells = read_cells(stored)
    assert all(cell.run is not None for cell in cells)
    assert cells[1].run is not None
    assert cells[1].run.folder == str(cut.path)
    assert (cut.path / "fake.pt").is_file()
    assert len(list((work / "runs").glob("*/spec.json"))) == 4
