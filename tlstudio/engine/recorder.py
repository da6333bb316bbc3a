"""What is told of a run is written into its folder first."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import WAITING, RunFolder, not_written, open_events
from tlstudio.core.seal import seal

_log = logging.getLogger("tlstudio.engine")


Wait = Callable[[Callable[[], bool], ev.Note], bool]


def recorded(
    events: Iterator[ev.AnyEvent], recorder: "Recorder", wait: Wait = lambda _ready, _why: False
) -> Iterator[ev.AnyEvent]:
    """Each event once it is written down; the failure as the last where that is refused and the job is stopped.

    Args:
        wait: waits until an answer is yes, saying why; False where the job was stopped meanwhile.
    """
    for event in events:
        try:
            recorder.record(event)
        except TLStudioError as error:
            _log.exception("the run cannot be recorded")
            why = ev.note(WAITING[error.code], level="warning", **error.values)
            if not wait(recorder.catches_up, why):
                yield ev.Failed.of(error)
                return
        yield event


class Recorder:
    """Writes the events of a job where its run lies; those of a series there, and of its runs where they lie."""

    def __init__(self) -> None:
        self._job = _EventFile()
        self._member: _EventFile | None = None
        self._one = threading.Lock()  # that a job waits is told by the thread that waits

    def record(self, event: ev.AnyEvent) -> None:
        """Raises ``disk-full`` or ``cannot-write``; what was not written is written with the next event."""
        with self._one:
            self._record(event)

    def catches_up(self) -> bool:
        """Whether all that was refused is written now."""
        with self._one:
            try:
                for file in (self._member, self._job):
                    if file is not None:
                        file.write()
            except TLStudioError:
                return False
        return True

    def _record(self, event: ev.AnyEvent) -> None:
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
        self._unwritten = b""
        self._path: Path | None = None
        self._stream: IO[bytes] | None = None
        self._wanted = True

    def record(self, event: ev.AnyEvent) -> None:
        """Raises ``disk-full`` or ``cannot-write``."""
        if isinstance(event, ev.JobStarted) and not event.run:
            self._wanted = False  # a job without a run: its answers would only fill the memory
            self._unwritten = b""
        if not self._wanted or isinstance(event, ev.Progress):
            return
        line = seal(ev.encode(event))
        if isinstance(event, ev.JobStarted) and event.run:
            self._path = RunFolder(Path(event.run)).events
        self._unwritten += line
        self.write()

    def write(self) -> None:
        """What is there to be written, once it is known where. Raises ``disk-full`` or ``cannot-write``."""
        if self._path is None:
            return
        try:
            self._stream = self._stream or open_events(self._path)
            while self._unwritten:  # a disk that is nearly full takes a part first
                self._unwritten = self._unwritten[self._stream.write(self._unwritten) :]
        except OSError as refusal:
            raise not_written(self._path, refusal) from refusal

    def close(self) -> None:
        if self._stream is not None:
            os.fsync(self._stream.fileno())
            self._stream.close()
