"""What the engine writes of a run while it tells it."""

import errno
import os
from pathlib import Path

import pytest

from tests.helpers.jobs import of_type, plain
from tlstudio.core import events as ev
from tlstudio.core.history import read_events
from tlstudio.engine import recorder as recording


class NearlyFull:
    """A file on a disk with room for so many bytes."""

    def __init__(self, path: Path, room: int) -> None:
        self._stream, self._room = path.open("a+b", buffering=0), room

    def write(self, data: bytes) -> int:
        if not self._room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = min(self._room, len(data))
        self._room -= taken
        return self._stream.write(data[:taken])

    def fileno(self) -> int:
        return self._stream.fileno()

    def close(self) -> None:
        self._stream.close()


def told_by_a_run(folder: Path) -> list[ev.AnyEvent]:
    return [
        ev.PhaseStarted(name="scan"),
        ev.JobStarted(kind="train", run=str(folder)),
        ev.Progress(phase="train", done=1, total=9),
        *(ev.note("note-resumed", epoch=number) for number in range(20)),
        ev.Finished(outcome="done"),
    ]


def test_everything_but_progress_is_written_before_it_is_told(tmp_path: Path) -> None:
    recorder, told = recording.Recorder(), []
    for event in recording.recorded(iter(told_by_a_run(tmp_path)), recorder):
        told.append(event)
        if of_type(told, ev.JobStarted):
            written = [event for event in told if not isinstance(event, ev.Progress)]
            assert plain(read_events(tmp_path / "events.jsonl")) == plain(written)
    recorder.close()
    assert told == told_by_a_run(tmp_path)


@pytest.mark.parametrize("room", [0, 1, 100, 600])
def test_a_full_disk_is_the_last_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(recording, "open_events", lambda path: NearlyFull(path, room))
    recorder = recording.Recorder()
    told = list(recording.recorded(iter(told_by_a_run(tmp_path)), recorder))
    recorder.close()
    assert [event.kind for event in told if isinstance(event, ev.Failed)] == ["disk-full"]
    assert isinstance(told[-1], ev.Failed)
    assert not of_type(told, ev.Finished)
    written = plain(read_events(tmp_path / "events.jsonl"))
    assert written == plain(told_by_a_run(tmp_path))[: len(written)]
    if of_type(told, ev.JobStarted):
        assert written == plain(told[:-1])


def test_each_run_of_a_series_has_its_own_events(tmp_path: Path) -> None:
    """Its end in place of what the series says of it; what fails while it works is its failure, too."""
    whole, first, second = (tmp_path / name for name in ("series", "first", "second"))
    for folder in (whole, first, second):
        folder.mkdir()
    failure = ev.Failed(kind="no-cuda", message="no")
    told = [
        ev.JobStarted(kind="series", run=str(whole), runs=3),
        ev.RunBegun(number=1, runs=3),
        ev.PhaseStarted(name="scan"),
        ev.JobStarted(kind="train", run=str(first)),
        ev.RunEnded(number=1, run="first", outcome="done"),
        ev.RunBegun(number=2, runs=3),
        ev.RunEnded(number=2, outcome="stopped"),  # before it had a folder
        ev.RunBegun(number=3, runs=3),
        ev.JobStarted(kind="train", run=str(second)),
        failure,
    ]
    recorder = recording.Recorder()
    assert list(recording.recorded(iter(told), recorder)) == told
    recorder.close()
    done = ev.Finished(outcome="done")
    assert read_events(first / "events.jsonl") == [told[2], told[3], done]
    assert read_events(second / "events.jsonl") == [told[8], failure]
    assert read_events(whole / "events.jsonl") == [told[0], told[1], *told[4:8], failure]
