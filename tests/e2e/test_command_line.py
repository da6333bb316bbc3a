"""The commands as a user types them: what they print, what they leave, and how they end.

Each way to talk with an engine is gone once with the real processes, which take seconds to start; what else is
asked is asked of the same commands in the process of the test.
"""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from tests.helpers.engine_here import EngineHere
from tests.helpers.images import make_folder, spoil
from tlstudio.cli import app, follow, train
from tlstudio.core.history import RunState
from tlstudio.core.spec import TrainJob

TINY = (
    "--set", "train.threads=1", "--set", "train.workers=0", "--set", "train.batch_size=4", "--recipe", "slides",
)  # fmt: skip
#: what a terminal library may take for colour, an emoji or a tag
NAME = "잎 (leaves) :smile: [bold]"


def tlstudio(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tlstudio.cli", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False, encoding="utf-8")
    assert done.returncode == code, done.stderr + done.stdout
    return done


class Here:
    """The commands without processes."""

    def run(self, *arguments: object, code: int = 0) -> Result:
        done = CliRunner().invoke(app.app, list(map(str, arguments)))
        assert done.exit_code == code, done.output
        return done

    def answer(self, *arguments: object, code: int = 0) -> Any:
        return answered(self.run(*arguments, "--json", code=code))


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Here:
    monkeypatch.setattr(follow, "EngineClient", EngineHere)
    return Here()


def answered(done: subprocess.CompletedProcess[str] | Result) -> Any:
    """What ``--json`` puts on stdout, which must be JSON and nothing else."""
    return json.loads(done.stdout)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / NAME, count=6)


def test_the_whole_journey(tmp_path: Path, data: Path, here: Here) -> None:
    work = ("--workspace", tmp_path / "work")
    first = answered(tlstudio("train", data, "--epochs", 2, *TINY, *work, "--json"))
    assert first["status"] == "done"
    assert Path(first["model"]).name == "baseline.pt"
    again = here.answer("train", "--spec", Path(first["run"]) / "spec.json", *work)
    assert again["report"]["results"] == first["report"]["results"]
    assert again["report"]["provenance"]["data"] == NAME

    changed = ("--set", "train.seed=1", "--epochs", 1)
    second = here.answer("train", "--spec", Path(first["run"]) / "spec.json", *changed, *work)
    assert second["report"]["results"] != first["report"]["results"]
    assert second["report"]["provenance"]["epochs"] == 1
    compared = here.answer("compare", first["run"], second["run"])
    accuracies = [run["report"]["results"][-1]["accuracy"] for run in (first, second)]
    assert compared["difference"] == pytest.approx(accuracies[1] - accuracies[0])
    assert "random" in tlstudio("compare", first["run"], second["run"]).stdout

    measured = here.answer("evaluate", first["model"], data, *work)
    assert measured["report"]["results"][0]["subset"] == "test"
    assert measured["report"]["results"][0]["accuracy"] == accuracies[0]
    predicted = answered(tlstudio("predict", first["model"], data / "red" / "000.png", "--top", 2, "--json"))
    assert len(predicted[0]["top"]) == 2
    broken = tmp_path / "broken.jpg"
    broken.write_text("no image")
    assert here.answer("predict", first["model"], broken, code=1)[0]["problem"]["code"] == "image-format"
    table = tmp_path / "answers.csv"
    here.run("predict", first["model"], data, "--csv", table)
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(",") == [
        *("file", "model", "answer", "probability", "second", "second_probability", "problem"),
        *("unknown", "unlike", "nearest", "nearest_class", "similarity", "withheld"),
    ]
    assert len(lines) == 1 + sum(1 for _ in data.rglob("*.png"))
    assert lines[1].startswith("blue/000.png,")
    assert here.answer("evaluate", first["run"])["report"]["results"] == first["report"]["results"]
    here.run("train", "--resume", first["run"], code=1)  # it is complete


@pytest.mark.slow
def test_check_and_models(data: Path, here: Here) -> None:
    summary = answered(tlstudio("check", spoil(data), "--json"))
    assert len(summary["unreadable"]) == 3
    assert summary["audit"]["features"]
    assert {"copies", "suspects", "odd", "proposals"} <= summary["audit"].keys()
    assert here.run("check", data, "--list", "labels").stdout.count("\n") == len(summary["audit"]["suspects"])
    kept = here.answer(
        "check", data, "--keep-together", "names=1", "--keep-together", "copies", "--no-looks", "--no-features"
    )["repair"]
    assert kept["before"]["leak"]["leaked"] > 0
    assert kept["after"]["leak"]["rests_on"][-1] == "names"
    assert "left out" in here.run("check", data).stdout
    assert {row["name"] for row in here.answer("models")} >= {"baseline", "resnet50", "efficientnet_lite0"}
    assert "built in" in tlstudio("models").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("train",),
        ("train", "DATA", "--strategy", 7),
        ("train", "DATA", "--model", "nothing"),
        ("train", "DATA", "--model", "resnet18", "--strategy", 2),
        ("train", "DATA", "--set", "train.nothing=1"),
        ("train", "DATA", "--set", "train.epochs.more=1"),
        ("train", "DATA", "--set", "nothing"),
        ("train", "--spec", "nowhere.json"),
        ("train", "DATA", "--set", "train.epochs=many"),
        ("train", "DATA", "--set", "train.epochs=0"),
        ("train", "DATA", "--resume", "run"),
        ("train", "DATA", "--keep-together", "nothing"),
        ("evaluate", "model.pt"),
        ("nothing",),
    ],
)
def test_wrong_use(data: Path, here: Here, arguments: tuple[object, ...]) -> None:
    done = here.run(*(data if argument == "DATA" else argument for argument in arguments), code=2)
    assert done.stderr
    assert not done.stdout


def test_what_fails_says_why(tmp_path: Path, here: Here) -> None:
    assert "does not exist" in tlstudio("train", tmp_path / "nowhere", code=1).stderr
    assert tlstudio("nothing", code=2).stderr
    assert "not a run" in here.run("compare", tmp_path, tmp_path, code=1).stderr
    (tmp_path / "fake.pt").write_bytes(b"fake")
    assert "not a model file" in here.run("predict", tmp_path / "fake.pt", tmp_path / "x.png", code=1).stderr


@pytest.mark.parametrize(
    ("seeds", "training", "split"),
    [((), 0, 0), (("--seed", "7"), 7, 7), (("--seed", "8", "--split-seed", "7"), 8, 7)],
)
def test_the_seed_decides_the_split_too(
    seeds: tuple[str, ...], training: int, split: int, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen in the job; nothing is trained."""
    jobs: list[Any] = []

    def asked(job: object) -> RunState:
        jobs.append(job)
        return RunState(status="done")

    monkeypatch.setattr(train, "follow", asked)
    for command in (["train", str(data)], ["evaluate", str(data / "model.pt"), str(data)]):
        assert CliRunner().invoke(app.app, [*command, *seeds]).exit_code == 0
    trained, measured = jobs
    assert (trained.train.seed, trained.data.seed) == (training, split)
    assert (measured.seed, measured.data.seed) == (training, split)


@pytest.mark.parametrize("recipe", ["slides", "recommended"])
@pytest.mark.parametrize("given", [("--epochs", "2"), ("--set", "train.epochs=2")])
def test_two_epochs_can_be_had_with_every_recipe(
    given: tuple[str, str], recipe: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[TrainJob] = []

    def asked(job: TrainJob) -> RunState:
        jobs.append(job)
        return RunState(status="done")

    monkeypatch.setattr(train, "follow", asked)
    result = CliRunner().invoke(app.app, ["train", str(data), "--recipe", recipe, *given])
    assert result.exit_code == 0, result.output
    assert jobs[0].train.epochs == 2
    assert jobs[0].problems() == ()


def test_a_run_goes_on_where_its_images_were_moved(tmp_path: Path, data: Path, here: Here) -> None:
    first = here.answer("train", data, "--epochs", 1, *TINY, "--workspace", tmp_path / "work")
    moved = data.rename(tmp_path / "moved [1]")
    assert "does not exist" in here.run("evaluate", first["run"], code=1).stderr
    again = here.answer("evaluate", first["run"], moved)
    assert again["report"]["results"] == first["report"]["results"]
    assert "already complete" in here.run("train", "--resume", first["run"], "--data", moved, code=1).stderr
    here.run("train", moved, "--data", moved, code=2)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_keeps_the_best_and_the_run_can_go_on(tmp_path: Path, data: Path, here: Here) -> None:
    arguments = ["train", str(data), "--epochs", "4000", *TINY, "--workspace", str(tmp_path), "--json"]
    process = subprocess.Popen(
        [sys.executable, "-m", "tlstudio.cli", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "epoch 3" in line:
            process.send_signal(signal.SIGINT)
            break
    stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    stopped = json.loads(stdout)
    assert Path(stopped["model"]).is_file()
    assert stopped["report"] is None
    evaluated = here.answer("evaluate", stopped["run"])
    assert evaluated["report"]["results"][-1]["subset"] == "test"

    spec = Path(stopped["run"]) / "spec.json"  # 4,000 epochs are too many for a test: one more
    job = json.loads(spec.read_text(encoding="utf-8"))
    done = len((spec.parent / "metrics.csv").read_text().splitlines()) - 1
    job["train"]["epochs"] = done + 1
    spec.write_text(json.dumps(job))
    resumed = here.answer("train", "--resume", stopped["run"])
    assert resumed["status"] == "done"
    assert resumed["report"]["provenance"]["epochs"] == done + 1
