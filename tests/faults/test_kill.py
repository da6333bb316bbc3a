"""SIGKILL at any moment: what is on the disk can be used, and the run ends with the bits of one that never died."""

import contextlib
import multiprocessing
import os
import random
import signal
import warnings
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
import torch

from tests.faults.test_resume import digest, job, recorded
from tests.helpers.engine_here import EngineHere
from tlstudio.core import events as ev
from tlstudio.core import run_folder
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import Job, ResumeJob, decode_job, encode
from tlstudio.learn import fit
from tlstudio.learn.checkpoint import Checkpoint, is_intact, load_checkpoint, save_checkpoint, sound_checkpoint
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.safe_load import load_tensors

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

#: what a save asks of the file system
CALLS = ("fsync", "replace", "link", "unlink")
SAVES = 3
KILLS = int(os.environ.get("TLSTUDIO_KILLS", "300"))
#: seconds of processor time that a process lives at most, a little more than a whole run takes
LIFE = 1.3
#: what a training imports when it first needs it, four times as long as a whole run takes
_IMPORTED_LATER = ("torch._dynamo", "scipy.optimize", "tlstudio.audit.copies", "tlstudio.learn.cell")


@pytest.fixture(scope="module")
def start() -> Iterator[Callable[..., BaseProcess]]:
    """A child that does a function; torch is imported once, in a process of which all children are copies."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.test_kill", *_IMPORTED_LATER])

    def begin(work: Callable[..., None], *arguments: Any) -> BaseProcess:
        child = context.Process(target=work, args=arguments)
        child.start()
        return child

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))  # the server imports by itself
        yield begin


def _learner() -> Any:
    network = torch.nn.Linear(16, 16)
    optimizer = torch.optim.SGD(network.parameters(), 0.1)
    scaler = torch.amp.GradScaler("cpu", enabled=False)
    return SimpleNamespace(network=network, optimizer=optimizer, scaler=scaler, micro_batch=64, halved=False)


def _save_and_die(folder: Path, at: int) -> None:
    """Save a few times; end just before or just after one of the calls of the last time."""
    left = iter(range(at))

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            die_there(left)
            found = real(*arguments, **named)
            die_there(left)
            return found

        return call

    def die_there(left: Any) -> None:
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    learner = _learner()
    for number in range(1, SAVES + 1):
        for name in CALLS if number == SAVES else ():
            setattr(os, name, dying(getattr(os, name)))
        ended = [ev.EpochEnded(epoch=epoch, train_loss=1, train_accuracy=1) for epoch in range(number)]
        save_checkpoint(folder / "last.ckpt", learner, Checkpoint(ended))
        with (folder / "done").open("a") as done:
            done.write(".")


def _forked(work: Callable[..., None], *arguments: Any) -> int:
    """What a copy of this process, which does a function, ends with: 0, or the signal that killed it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads of the test runner, which the copy lacks
        child = os.fork()
    if not child:
        try:
            work(*arguments)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitpid(child, 0)[1]


def test_a_save_may_die_at_any_call(tmp_path: Path) -> None:
    """None is unreadable, none is lost that was complete, and nothing is left behind."""
    deaths = 0
    for at in range(200):
        place = tmp_path / str(at)
        place.mkdir()
        ended = _forked(_save_and_die, place, at)
        run = RunFolder(place)
        complete = len((place / "done").read_bytes()) if (place / "done").exists() else 0
        run_folder.sweep(place)
        assert not list(place.glob(".partial-*"))
        if complete:
            assert sound_checkpoint(run)
            assert len(load_checkpoint(run.checkpoint, _learner()).epochs) in (complete, complete + 1)
        elif run.checkpoint.exists():
            assert is_intact(run.checkpoint)
        if ended == 0:
            break
        assert ended == signal.SIGKILL
        deaths += 1
    assert deaths >= 8


def _train(line: bytes) -> None:
    """As an engine does."""
    torch.set_num_threads(1)
    fit._SECONDS_BETWEEN_CHECKPOINTS = 0.02
    for _event in EngineHere().run(decode_job(line)):
        pass


def _killed(child: BaseProcess, seconds: float) -> bool:
    """Whether the child was ended before it was done, once it had computed for so long.

    Not by the clock: on a busy machine most would die before they had begun.
    """
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(child.pid)
        while child.exitcode is None and sum(process.cpu_times()[:2]) < seconds:
            child.join(0.005)
    child.kill()
    child.join()
    return child.exitcode == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.timeout(14_400)
def test_a_run_may_die_at_any_moment(data: Path, tmp_path: Path, start: Callable[..., BaseProcess]) -> None:
    """Again and again, until it is complete; ``TLSTUDIO_KILLS`` says how often."""
    draw = random.Random(0)  # noqa: S311
    asked = {"train__epochs": 6}
    whole = digest(recorded(list(train(job(data, tmp_path / "whole", **asked), Control()))))
    kills = began = resumes = runs = 0
    while kills < KILLS:
        place = tmp_path / str(runs)
        wanted: Job = job(data, place, **asked)
        child = start(_train, encode(wanted))
        while True:
            if not _killed(child, draw.uniform(0, LIFE) if kills < KILLS else float("inf")):
                break
            kills += 1
            run = _usable(place)
            again = run is not None and run.checkpoint.exists()
            resumes += again
            began += run is not None
            child = start(_train, encode(ResumeJob(run=str(run.path)) if run and again else wanted))
        run = _usable(place)
        assert run is not None
        assert digest(run) == whole
        assert not [path.name for path in run.path.iterdir() if path.name.startswith((".partial", "before-"))]
        runs += 1
    print(f"{kills} kills, {began} after a run had begun, {resumes} resumes, {runs} runs complete")


def _usable(workspace: Path) -> RunFolder | None:
    """The newest run, whose files can be read, if there is one."""
    runs = sorted((workspace / "runs").glob("*/events.jsonl"), key=lambda path: path.stat().st_mtime)
    if not runs:
        return None
    run = RunFolder(runs[-1].parent)
    if run.checkpoint.exists():
        assert is_intact(run.checkpoint)
    if run.model is not None:
        load_tensors(run.model, known=True)
    return run
