"""The whole program and its engine as processes: closed, killed and left while it trains.

``TLSTUDIO_CLOSES=50 python -m pytest -n 0 -s -m slow tests/e2e/test_closing.py`` closes it 50 times at random moments.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import psutil
import pytest

from tests.helpers.fake_client import alive
from tests.helpers.images import make_folder
from tlstudio.core.history import read_events, replay
from tlstudio.core.run_folder import RunFolder
from tlstudio.learn.checkpoint import sound_checkpoint
from tlstudio.link.detached_job import DetachedJob

pytestmark = [pytest.mark.slow, pytest.mark.timeout(7200)]

SCRIPT = Path(__file__).parents[1] / "helpers" / "window_process.py"
CLOSES = int(os.environ.get("TLSTUDIO_CLOSES", "5"))
FOREVER = "10000"


class Program:
    """A window process, and what it says."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.said: list[dict] = []

    def until(self, name: str) -> dict:
        """What it says first that has this in it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(json.loads(line))
            assert "failure" not in self.said[-1], self.said[-1]
            if name in self.said[-1]:
                return self.said[-1]
        raise AssertionError(f"no {name}: {self.said[-5:]}")

    def epochs(self) -> list[int]:
        return [fact["epoch"] for fact in self.said if "epoch" in fact]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """With images; afterwards no engine is left that goes on."""
    make_folder(tmp_path / "사진", count=6)
    yield tmp_path
    for job in map(DetachedJob, (tmp_path / "home" / "detached").glob("*")):
        job.end(signal.SIGKILL)


@contextmanager
def program(place: Path, what: str, seconds: float = 0.0, *, epochs: str = FOREVER) -> Iterator[Program]:
    environment = {**os.environ, "TLSTUDIO_TEST_EPOCHS": epochs, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(SCRIPT), what, str(place / "사진"), str(place / "work"), str(seconds)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Program(process)
        finally:
            process.kill()


def gone_after(pid: int, most: float) -> float:
    """Seconds until a process is gone; fails after so many."""
    start = time.monotonic()
    while alive(pid):
        assert time.monotonic() - start < most, f"process {pid} is still there"
        time.sleep(0.02)
    return time.monotonic() - start


def test_a_training_ends_without_the_window_and_the_next_start_knows(place: Path) -> None:
    with program(place, "leave", epochs="12") as first:
        run = RunFolder(Path(first.until("started")["started"]))
        engine = first.until("engine")["engine"]
        assert first.until("over")["over"] == 0
        assert first.process.wait(10) == 0
    assert max(first.epochs()) < 12, "it was over before the window was closed: nothing is shown"
    gone_after(engine, 300)
    stored = replay(read_events(run.events))
    assert stored.status == "done"
    with program(place, "follow") as second:
        told = second.until("status")
        assert second.process.wait(60) == 0
    assert (told["status"], told["run"]) == ("done", str(run.path))
    assert second.epochs() == told["shown"] == list(range(1, 13)), "lost or doubled"
    with program(place, "stop") as third:
        third.until("engine")
        assert len(list((place / "home" / "detached").iterdir())) == 0, "it is followed once"


def test_a_window_that_starts_meanwhile_follows_to_the_end(place: Path) -> None:
    with program(place, "leave", epochs="15") as first:
        engine = first.until("engine")["engine"]
        first.until("over")
    assert alive(engine)
    with program(place, "follow") as second:
        told = second.until("status")
        assert second.process.wait(60) == 0
    assert second.epochs() == told["shown"] == list(range(1, 16))
    assert not alive(engine)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_an_engine_goes_with_a_window_that_is_ended(place: Path, number: int) -> None:
    with program(place, "stay") as window:
        engine = window.until("engine")["engine"]
        window.process.send_signal(number)
        print(f"signal {number}: engine gone after {gone_after(engine, 5):.1f} s")


def test_a_training_that_was_left_outlives_a_window_that_is_killed(place: Path) -> None:
    with program(place, "leave") as first:
        engine = first.until("engine")["engine"]
        first.until("over")
    with program(place, "follow") as second:
        second.until("epoch")
        second.process.kill()
        second.process.wait()
    assert alive(engine)
    psutil.Process(engine).kill()


def test_closes_at_any_moment_end_clean_in_three_seconds(place: Path) -> None:
    """The time in which other programs had the processor is not counted."""
    draw, took, wall, ends = random.Random(7), [], [], Counter[str]()  # noqa: S311  (chance, not secrecy)
    for _ in range(CLOSES):
        with program(place, "stop", draw.uniform(0, 3)) as window:
            run = RunFolder(Path(window.until("started")["started"]))
            engine = window.until("engine")["engine"]
            before = window.until("closing")
            after = window.until("over")
            assert after["over"] == 0
            assert window.process.wait(10) == 0
        wall.append(after["at"] - before["at"])
        took.append(wall[-1] - (after["queued"] - before["queued"]))
        ends[replay(read_events(run.events)).status] += 1
        print(f"{took[-1]:.2f} s of {wall[-1]:.2f} s, {dict(ends)}", flush=True)
        assert took[-1] < 3, took
        assert not alive(engine)
        assert sound_checkpoint(run)
    assert set(ends) <= {"stopped", "interrupted"}
    print(
        f"{CLOSES} closes: median {median(took):.2f} s, longest {max(took):.2f} s; by the clock {max(wall):.2f} s"
    )
