"""Where events go: to whoever started the engine, or into a file once it was told to go on alone."""

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tlstudio.core import events as ev
from tlstudio.core.run_folder import RunFolder
from tlstudio.engine.memory_gauge import MemoryGauge
from tlstudio.link.detached_job import DetachedJob
from tlstudio.link.tail import whole_lines

_PROGRESS_SECONDS = 0.5  # between two lines of progress in a file: a week of training is to stay a small one
_INBOX_SECONDS = 0.5
BEAT_SECONDS = 1.0
_ORPHAN_SECONDS = 3.0  # for the batch in hand and what is saved after it, once nobody listens


def beat_for_ever(wire: "Wire") -> None:
    """To be run in a thread of its own: a busy engine is told from a dead one, and one without a window ends."""
    try:
        while True:
            time.sleep(BEAT_SECONDS)
            wire.beat()
    except OSError:
        if not wire.alone:
            time.sleep(_ORPHAN_SECONDS)
            os._exit(1)


class Wire:
    """Says events, of any thread, each as a whole line.

    Args:
        stream: unbuffered; takes them until the engine goes on alone.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._gauge = stream, MemoryGauge()
        self._one = threading.Lock()
        self._remembers = False
        self._said: list[bytes] = []  # all but the progress
        self._run = ""
        self._job: DetachedJob | None = None
        self._lock: IO[bytes] | None = None
        self._unwritten = b""
        self._next_progress = 0.0
        self._last = 0.0

    @property
    def alone(self) -> bool:
        """Whether nobody need listen any more."""
        return self._job is not None

    def remember(self) -> None:
        """The job is one that may go on alone: what is said from now on is kept for that."""
        self._remembers = True

    def say(self, event: ev.AnyEvent) -> None:
        """Raises BrokenPipeError where nobody listens, unless the engine is alone."""
        with self._one:
            line = ev.encode(self._gauge.add_to(event))
            if self._remembers and not self.alone and not isinstance(event, ev.Progress):
                self._said.append(line)
            if isinstance(event, ev.JobStarted):
                self._run = event.run or self._run
            self._last = time.monotonic()
            if not self.alone:
                self._stream.write(line)
            elif self._is_due(event):
                self._write(line)

    def go_alone(self, folder: Path) -> None:
        """Say all that was said, and all that follows, in this folder.

        Raises:
            OSError: it cannot be written; all stays as it was.
        """
        with self._one:
            if self.alone or not self._run:
                raise FileNotFoundError("no run has begun")
            job = DetachedJob(folder)
            with contextlib.ExitStack() as undo:
                self._lock = undo.enter_context(job.take())
                undo.callback(job.wire.unlink, missing_ok=True)
                file = undo.enter_context(job.wire.open("wb", buffering=0))
                self._print_to(RunFolder(Path(self._run)).log)
                _write_whole(file, b"".join(self._said))
                undo.pop_all()
            pipe, self._stream, self._job, self._said = self._stream, file, job, []
            with contextlib.suppress(OSError), pipe:  # where the window has died meanwhile, it goes on as well
                pipe.write(ev.encode(ev.Detached()))

    def beat(self) -> None:
        """Say that the engine lives, unless it just said something. Raises OSError where nobody listens."""
        with self._one:
            if self._job is not None:
                self._job.beat()
            elif time.monotonic() - self._last >= BEAT_SECONDS:
                self._stream.write(ev.ALIVE)

    def close(self) -> None:
        """Of an engine that is alone: it is over."""
        with self._one:
            if self._lock is not None:
                self._stream.close()
                self._lock.close()

    def commands(self) -> Iterator[bytes]:
        """What an engine that is alone is told, for ever."""
        if self._job is None:
            return
        self._job.inbox.touch()
        with self._job.inbox.open("rb") as inbox:
            while True:
                yield from whole_lines(inbox)
                time.sleep(_INBOX_SECONDS)

    def _is_due(self, event: ev.AnyEvent) -> bool:
        """Progress twice a second, and whenever a pass is over."""
        if not isinstance(event, ev.Progress) or event.done >= event.total:
            return True
        now = time.monotonic()
        due = now >= self._next_progress
        self._next_progress = now + _PROGRESS_SECONDS if due else self._next_progress
        return due

    def _write(self, line: bytes) -> None:
        """What a full disk refuses is written with the next event; the training is not disturbed."""
        self._unwritten += line
        try:
            while self._unwritten:
                self._unwritten = self._unwritten[self._stream.write(self._unwritten) :]
        except OSError:
            self._next_progress = time.monotonic() + _PROGRESS_SECONDS

    @staticmethod
    def _print_to(log: Path) -> None:
        """From now on whatever a library prints: nobody will read the pipe."""
        with log.open("ab") as stream:
            for descriptor in (1, 2):
                os.dup2(stream.fileno(), descriptor)


def _write_whole(file: IO[bytes], data: bytes) -> None:
    """Raises OSError."""
    while data:  # a disk that is nearly full takes a part first
        data = data[file.write(data) :]
