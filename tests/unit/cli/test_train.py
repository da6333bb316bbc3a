"""What ``tlstudio train`` asks the engine for; nothing is trained."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from typer.testing import CliRunner

from tests.helpers.images import make_folder
from tests.helpers.marks import mark
from tests.helpers.stored_run import stored_run
from tests.helpers.stored_series import stored_series
from tlstudio.cli import app, estimate
from tlstudio.cli import train as training
from tlstudio.core.history import RunState
from tlstudio.core.mark_csv import to_csv
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import DataSpec, ResumeJob, SeriesJob, TrainJob, pretty
from tlstudio.core.train_spec import TrainSpec

RIGHT = (0, 0, 1, 1, 2, 2)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    jobs: list[Any] = []

    def follow(job: object) -> RunState:
        jobs.append(job)
        return RunState(status="done")

    monkeypatch.setattr(training, "follow", follow)
    return jobs


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """One that followed marks and was of a series, in a workspace that has been moved since."""
    data = DataSpec(folder="/data", marks="/old/runs/run/marks.csv", marks_digest="of then", seed=4)
    job = TrainJob(data=data, name="잎", workspace="/old", series="some", train=TrainSpec(epochs=7, threads=3))
    made = stored_run(tmp_path / "work" / "runs" / "run", RIGHT, job=job)
    atomic_write(made.marks, to_csv([mark("a")]))
    return made


def train(*arguments: object, code: int = 0) -> None:
    done = CliRunner().invoke(app.app, ["train", *map(str, arguments)])
    assert done.exit_code == code, done.output


def test_again_is_the_same_job_that_follows_from_the_run(run: RunFolder, asked: list[Any]) -> None:
    work = run.path.parent.parent
    for given in ((run.path,), ("run", "--workspace", work)):
        train("--again", *given)
    expected = msgspec.structs.replace(run.job(), parent="run", series="", name="", workspace=str(work))
    assert asked == [expected] * 2
    assert expected.data.marks == str(run.marks)


def test_with_the_marks_of_now_of_then_or_none(run: RunFolder, asked: list[Any]) -> None:
    for option in ((), ("--with-marks",), ("--without-marks",)):
        train("--again", run.path, *option)
    of_now = str(run.path.parent.parent / "marks.jsonl")
    assert [job.data.marks for job in asked] == [str(run.marks), of_now, ""]
    assert [job.data.marks_digest for job in asked] == ["of then", "", ""]


def test_marks_of_the_workspace_for_a_new_run(tmp_path: Path, asked: list[Any]) -> None:
    data = make_folder(tmp_path / "data")
    train(data, "--with-marks", "--workspace", tmp_path / "work")
    assert Path(asked[0].data.marks) == tmp_path / "work" / "marks.jsonl"


@pytest.mark.parametrize(
    ("options", "shape"),
    [
        (("--folds", 3), (3, 1, False)),
        (("--seeds", 2), (0, 2, False)),
        (("--folds", 3, "--seeds", 2, "--split-seed", 9), (3, 2, True)),
    ],
)
def test_folds_and_seeds_make_a_series(
    options: tuple[object, ...], shape: tuple[int, int, bool], tmp_path: Path, asked: list[Any]
) -> None:
    data = make_folder(tmp_path / "data")
    train(data, *options, "--epochs", 2, "--keep-together", "copies")
    job = asked[0]
    assert isinstance(job, SeriesJob)
    assert (job.folds, job.seeds, job.same_split) == shape
    assert job.train.train.epochs == 2
    assert job.train.data.copies
    assert job.train.data.seed == (9 if shape[2] else 0)


@pytest.mark.parametrize("options", [("--folds", 1), ("--seeds", 0), ("--folds", 1000)])
def test_what_is_no_series(options: tuple[object, ...], tmp_path: Path, asked: list[Any]) -> None:
    train(make_folder(tmp_path / "data"), *options, code=2)
    assert asked == []


def test_a_series_is_repeated_continued_and_followed(tmp_path: Path, asked: list[Any]) -> None:
    work = tmp_path / "work"
    series = stored_series(work, "s", (RIGHT,) * 4)
    train("--spec", series.spec)
    train("--again", "s", "--workspace", work, "--set", "train.epochs=3")
    train("--resume", series.path)
    train("--resume", series.path, "--data", tmp_path)
    repeated, followed, continued, moved = asked
    assert (repeated.folder, repeated.folds, repeated.seeds, repeated.train.parent) == ("", 2, 2, "")
    assert (followed.folder, followed.train.parent, followed.train.train.epochs) == ("", "s", 3)
    assert continued.folder == str(series.path)
    assert moved.train.data.folder == str(tmp_path)
    assert moved.folder == continued.folder


def test_a_run_of_a_series_is_repeated_alone(run: RunFolder, asked: list[Any]) -> None:
    train("--spec", run.spec)
    train("--resume", run.path)
    assert (asked[0].series, asked[0].parent, asked[0].name) == ("", "", "잎")
    assert asked[1] == ResumeJob(run=str(run.path))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("--again", "nothing"), 1), (("--again", "run", "--spec", "x"), 2), (("--resume", "s"), 1)],
)
def test_what_is_not_there(arguments: tuple[object, ...], code: int, tmp_path: Path, asked: list[Any]) -> None:
    damaged = tmp_path / "series" / "s"
    damaged.mkdir(parents=True)
    (damaged / "spec.json").write_bytes(pretty(TrainSpec()))
    given = [damaged if one == "s" else one for one in arguments]
    train(*given, code=code)
    assert asked == []


def test_estimate_asks_for_the_strategy_first_and_the_others_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(estimate, "follow", lambda job, _hear: asked.append(job) or RunState(status="done"))
    data = make_folder(tmp_path / "data")
    options = ["--model", "efficientnet_lite0", "--strategy", "3", "--epochs", "5", "--set", "train.batch_size=8"]
    done = CliRunner().invoke(app.app, ["estimate", str(data), *options, "--json"])
    assert done.exit_code == 0, done.output
    assert [job.strategy.number for job in asked[0].jobs] == [3, 1, 2]
    assert {(job.train.epochs, job.train.batch_size) for job in asked[0].jobs} == {(5, 8)}


def test_a_training_and_its_estimate_are_the_same_job(
    tmp_path: Path, asked: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    foreseen: list[Any] = []
    monkeypatch.setattr(estimate, "follow", lambda job, _hear: foreseen.append(job) or RunState(status="done"))
    options = [str(make_folder(tmp_path / "data")), "--model", "resnet18", "--strategy", "2", "--from", "layer3"]
    assert CliRunner().invoke(app.app, ["estimate", *options]).exit_code == 0
    train(*options)
    assert foreseen[0].jobs[0] == asked[0]
