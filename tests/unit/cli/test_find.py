"""What ``find-rate`` and ``find-batch`` ask the engine for and say; nothing is trained."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.helpers.images import make_folder
from tlstudio.cli import app, find, train
from tlstudio.core import events as ev
from tlstudio.core.batch_finder import BatchFinding, BatchPoint
from tlstudio.core.errors import Text
from tlstudio.core.history import RunState
from tlstudio.core.rate_finder import RateFinding, RatePoint
from tlstudio.core.spec import FindBatchJob, FindRateJob

STEEPEST = Text(code="rate-steepest", values={"steepest": "0.0042", "lowest": "0.1"})
ANSWERS: dict[type, tuple[Any, Any]] = {
    FindRateJob: (
        RatePoint(rate=1e-5, loss=2.5, smoothed=2.5),
        RateFinding(rate=0.0042, reason=STEEPEST, lowest=0.1),
    ),
    FindBatchJob: (
        BatchPoint(size=4, images_per_second=12.34, memory_bytes=345_600_000),
        BatchFinding(
            size=4,
            reason=Text(code="batch-fastest", values={"size": 4}),
            ended=Text(code="batch-end-memory", values={"size": 8}),
        ),
    ),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    jobs: list[Any] = []

    def follow(job: Any, on_event: Callable[[ev.AnyEvent], None]) -> RunState:
        jobs.append(job)
        point, finding = ANSWERS[type(job)]
        on_event(ev.Tried(point=point))
        on_event(ev.Found(finding=finding))
        return RunState(status="done")

    monkeypatch.setattr(find, "follow", follow)
    return jobs


def ask(command: str, *options: object, code: int = 0) -> Result:
    done = CliRunner().invoke(app.app, [command, *map(str, options)])
    assert done.exit_code == code, done.output
    return done


@pytest.mark.parametrize("command", ["find-rate", "find-batch"])
def test_the_job_is_that_of_train(
    command: str, asked: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = make_folder(tmp_path / "data")
    options = (data, "--epochs", 4, "--seed", 3, "--device", "cpu", "--set", "train.optimizer=sgd")
    ask(command, *options)
    trained: list[Any] = []
    monkeypatch.setattr(train, "follow", lambda job: trained.append(job) or RunState(status="done"))
    ask("train", *options)
    assert asked[0].job == trained[0]
    assert (trained[0].train.epochs, trained[0].train.optimizer, trained[0].train.device) == (4, "sgd", "cpu")


def test_the_answer_is_said(asked: list[Any], tmp_path: Path) -> None:
    data = make_folder(tmp_path / "data")
    rate = ask("find-rate", data).stdout
    assert "learning rate 0.0042" in rate
    assert "At 0.0042 the loss falls fastest; it is lowest at 0.1" in rate
    batch = ask("find-batch", data).stdout
    assert "batch size 4" in batch
    assert "12.3" in batch
    assert "346" in batch
    assert "The memory does not suffice for a batch size of 8." in batch


def test_the_answer_as_json(asked: list[Any], tmp_path: Path) -> None:
    answer = json.loads(ask("find-rate", make_folder(tmp_path / "data"), "--json").stdout)
    assert answer["status"] == "done"
    assert answer["tried"] == [{"type": "rate", "rate": 1e-5, "loss": 2.5, "smoothed": 2.5}]
    assert answer["finding"]["rate"] == 0.0042
    assert answer["said"] == STEEPEST.message


def test_lbfgs_is_refused_before_anything_starts(asked: list[Any], tmp_path: Path) -> None:
    data = make_folder(tmp_path / "data")
    ask("find-rate", data, "--model", "efficientnet_lite0", "--strategy", 3, code=2)
    assert asked == []
