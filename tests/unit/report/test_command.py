"""The command of a report asks for the same training again."""

import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tlstudio.cli import train
from tlstudio.core.history import RunState
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, GroupRule, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.core.train_spec import TrainSpec
from tlstudio.report.command import arguments, command_line

LITE = ModelSpec(name="efficientnet_lite0")
HOSTILE = 'it\'s $(rm -rf) "x"\n--set -- {{7*7}} =cmd <b> \u202e'
JOBS = [
    TrainJob(data=DataSpec(folder="leaves")),
    make_job(
        data=DataSpec(folder=HOSTILE, seed=7, train=0.5, val=0.25, test=0.25), model=LITE,
        strategy=StrategySpec(number=2, first_stage="blocks5"), recipe="recommended", seed=3, images=90,
    ),
    make_job(data=DataSpec(folder="-leaves"), model=LITE, strategy=StrategySpec(number=3), recipe="slides"),
    TrainJob(
        data=DataSpec(
            folder="잎", folds=5, fold=2, copies=True, regroup=True,
            groups=GroupRule(by="pattern", pattern="^(.+)_[0-9]+ '=", looks=True, gap=3, seconds=1.5),
        ),
        name="이름, with $ and = and\nlines", image=ImageSpec(resize=72, crop=64, fit="crop", normalize=False),
        augment=AugmentSpec(crop="resized", min_area=0.123456789, erase=0.1, views=3),
        train=TrainSpec(epochs=3, learning_rate=1e-7, optimizer="sgd", threads=2, precision="float32", device="cpu"),
    ),
]  # fmt: skip


@pytest.mark.parametrize("job", JOBS)
def test_the_command_asks_for_the_same_job(
    job: TrainJob, cli: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(train, "follow", lambda job: asked.append(job) or RunState(status="done"))
    folder = tmp_path / job.data.folder
    folder.mkdir()
    job = with_value(job, "data.folder", str(folder))
    cli("train", *arguments(job))
    assert asked == [job]


@pytest.mark.parametrize("job", JOBS)
@pytest.mark.skipif(os.name == "nt", reason="quoted for another shell there")
def test_the_shell_reads_it_as_it_was_meant(job: TrainJob) -> None:
    assert tuple(shlex.split(command_line(job))) == ("tlstudio", "train", *arguments(job))


def test_what_belongs_to_this_run_alone_is_left_out() -> None:
    job = msgspec.structs.replace(JOBS[0], workspace="/w", parent="before", series="some")
    assert arguments(job) == arguments(JOBS[0])
