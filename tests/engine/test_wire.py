"""Where an engine's events go: to its pipe, and into a file once it is alone; and its sign of life."""

import io
import os
import threading
import time
from pathlib import Path

import pytest

from tlstudio.core import events as ev
from tlstudio.engine import wire as module
from tlstudio.engine.wire import Wire, beat_for_ever
from tlstudio.link.detached_job import DetachedJob


class Pipe(io.BytesIO):
    """Keeps what was written when it is closed."""

    def close(self) -> None:
        self.lines = self.getvalue().splitlines(keepends=True)
        super().close()


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Descriptors 1 and 2 stay those of pytest."""
    monkeypatch.setattr(Wire, "_print_to", staticmethod(lambda _log: None))


def begun(pipe: io.BytesIO, run: Path) -> Wire:
    wire = Wire(pipe)
    wire.remember()
    wire.say(ev.JobStarted(kind="train", run=str(run)))
    wire.say(ev.Progress(phase="train", done=1, total=9))
    return wire


def test_all_that_was_said_goes_into_the_file_once(tmp_path: Path, quiet: None) -> None:
    pipe = Pipe()
    wire = begun(pipe, tmp_path)
    wire.go_alone(tmp_path)
    wire.say(ev.Finished(outcome="done"))
    told = [ev.decode(line) for line in (tmp_path / "wire.jsonl").read_bytes().splitlines()]
    assert [type(event) for event in told] == [ev.JobStarted, ev.Finished]
    assert ev.decode(pipe.lines[-1]) == ev.Detached()
    job = DetachedJob(tmp_path)
    assert job.is_alive()
    assert job.pid() == os.getpid()
    wire.close()
    assert not job.is_alive()


def test_without_a_run_nothing_goes_alone(tmp_path: Path) -> None:
    wire = Wire(Pipe())
    with pytest.raises(OSError, match="no run"):
        wire.go_alone(tmp_path)
    assert not wire.alone


def test_where_the_disk_refuses_all_stays_as_it_was(
    tmp_path: Path, quiet: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    pipe = io.BytesIO()
    wire = begun(pipe, tmp_path)
    monkeypatch.setattr(module, "_write_whole", refuse)
    with pytest.raises(OSError, match="space"):
        wire.go_alone(tmp_path)
    wire.say(ev.Finished(outcome="done"))
    assert ev.decode(pipe.getvalue().splitlines()[-1]) == ev.Finished(outcome="done")
    job = DetachedJob(tmp_path)
    assert not job.is_alive()
    assert not job.wire.exists()


def test_progress_comes_twice_a_second_at_most(tmp_path: Path, quiet: None) -> None:
    wire = begun(Pipe(), tmp_path)
    wire.go_alone(tmp_path)
    for done in range(100):
        wire.say(ev.Progress(phase="train", done=done, total=100))
    wire.say(ev.Progress(phase="train", done=100, total=100))
    lines = (tmp_path / "wire.jsonl").read_bytes().splitlines()
    assert len(lines) <= 4
    assert b'"done":100' in lines[-1]
    wire.close()


def test_a_sign_of_life_is_said_only_into_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    wire = Wire(pipe)
    wire.say(ev.Finished(outcome="done"))
    wire.beat()
    assert ev.ALIVE not in pipe.getvalue()
    monkeypatch.setattr(module, "BEAT_SECONDS", 0.0)
    wire.beat()
    assert pipe.getvalue().endswith(ev.ALIVE)


def test_a_busy_engine_beats_and_one_without_listeners_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    ended, source, target = threading.Event(), *os.pipe()
    monkeypatch.setattr(module, "BEAT_SECONDS", 0.02)
    monkeypatch.setattr(module, "_ORPHAN_SECONDS", 0.02)

    monkeypatch.setattr(module.os, "_exit", lambda _code: ended.set())
    wire = Wire(os.fdopen(target, "wb", buffering=0))
    thread = threading.Thread(target=beat_for_ever, args=(wire,))
    thread.start()
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        sum(range(1000))  # the main thread computes
    assert os.read(source, 1 << 16).count(ev.ALIVE) > 2
    assert not ended.is_set()
    os.close(source)
    assert ended.wait(10)
    thread.join()
    wire._stream.close()
