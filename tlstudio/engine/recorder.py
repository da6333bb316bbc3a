"""What is told of a run is written into its folder first."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, not_written

_log = logging.getLogger("tlstudio.engine")


def recorded(events: Iterator[ev.AnyEvent], recorder: "Recorder") -> Iterator[ev.AnyEvent]:
    """Each event once it is written down; where that is refused, the failure as the last."""
    for event in events:
        try:
            recorder.record(event)
        except TLStudioError as error:
            _log.exception("the run cannot be recorded")
            yield ev.Failed.of(error)
            return
        yield event


class Recorder:
    """Writes the events of a job where its run lies; those of a series there, and of its runs where they lie."""

    def __init__(self) -> None:
        self._job = _EventFile()
        self._member: _EventFile | None = None

    def record(self, event: ev.AnyEvent) -> None:
        """Raises ``disk-full`` or ``cannot-write``."""
        match event:
            case ev.RunBegun():
                self._job.record(event)
                self._member = _EventFile()
            case ev.RunEnded() if self._member is not None:
                self._end_member(ev.Finished(outcome=event.outcome))
                self._job.record(event)
            case ev.Failed() if self._member is not None:
                self._end_member(event)
                self._job.record(event)
            case _:
                (self._member or self._job).record(event)

    def close(self) -> None:
        """Let the system write what it holds, and close the files."""
        for file in (self._member, self._job):
            if file is not None:
                file.close()

    def _end_member(self, event: ev.Finished | ev.Failed) -> None:
        member, self._member = self._member, None
        if member is not None:
            try:
                member.record(event)
            finally:
                member.close()


class _EventFile:
    """An ``events.jsonl``: every event but the progress, which nobody needs later."""

    def __init__(self) -> None:
        self._early: list[bytes] = []
        self._path: Path | None = None
        self._stream: IO[bytes] | None = None
        self._wanted = True

    def record(self, event: ev.AnyEvent) -> None:
        """Raises ``disk-full`` or ``cannot-write``."""
        if isinstance(event, ev.JobStarted) and not event.run:
            self._wanted = False  # a job without a run: its answers would only fill the memory
            self._early.clear()
        if not self._wanted or isinstance(event, ev.Progress):
            return
        line = ev.encode(event)
        if isinstance(event, ev.JobStarted) and event.run:
            self._path = RunFolder(Path(event.run)).events
        self._early.append(line)
        if self._path is None:
            return
        try:
            self._stream = self._stream or _open_for_append(self._path)
            data = b"".join(self._early)
            while data:  # a disk that is nearly full takes a part first
                data = data[self._stream.write(data) :]
        except OSError as refusal:
            raise not_written(self._path, refusal) from refusal
        self._early.clear()

    def close(self) -> None:
        if self._stream is not None:
            os.fsync(self._stream.fileno())
            self._stream.close()


def _open_for_append(path: Path) -> IO[bytes]:
    """Unbuffered; a last line that a killed engine or a full disk left incomplete is cut off first."""
    stream = path.open("a+b", buffering=0)
    stream.seek(0)
    whole = stream.read().rpartition(b"\n")
    stream.truncate(len(whole[0]) + len(whole[1]))
    return stream
