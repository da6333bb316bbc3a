"""The conversation with a training of this computer that goes on without a window, over its files."""

import contextlib
import signal
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, held
from tlstudio.core.spec import Job
from tlstudio.link.client import LEAVE_GRACE, LEAVE_KILL, STOP_GRACE
from tlstudio.link.detached_job import DetachedJob, Order, listening_lock
from tlstudio.link.tail import is_told, whole_lines

_POLL_SECONDS = 0.1
_LOG_CHARACTERS = 2000
_KILL_GRACE = 2.0
_KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


class DetachedClient:
    """Stands for an :class:`~tlstudio.link.client.EngineClient` whose engine goes on when this one leaves it.

    ``run`` belongs to one thread; everything else may be called from any other.
    """

    def __init__(self, job: DetachedJob) -> None:
        self._job = job
        self._left, self._over = threading.Event(), threading.Event()
        self._stopping = False

    @property
    def pid(self) -> int | None:
        """Of the engine."""
        return self._job.pid()

    @property
    def silence(self) -> float:
        """Seconds since the engine has last given a sign of life."""
        return self._job.silence()

    def start(self) -> None:
        """It has been started long ago."""

    def run(self, _job: Job) -> Iterator[ev.AnyEvent]:
        """The events of the job from its beginning; the last is ``Finished``, ``Failed`` or ``Detached``."""
        try:
            with held(listening_lock(self._job)) as free:
                if free:
                    last = yield from self._lines()
                else:
                    last = ev.Failed.of(TLStudioError("machine-heard", job=self._job.name))
        except OSError as error:
            last = ev.Failed.of(TLStudioError("run-unreadable", folder=str(self._job.path), detail=str(error)))
        else:
            if free and isinstance(last, ev.TERMINAL):
                self._wait_for_its_end()
                self._job.remove()
        self._over.set()
        yield last

    def send(self, command: ev.Command) -> None:
        """Say something to the engine."""
        with contextlib.suppress(OSError), self._job.inbox.open("ab", buffering=0) as inbox:
            inbox.write(msgspec.json.encode(command) + b"\n")

    def detach(self, _order: Order) -> None:
        """Listen no longer."""
        self._left.set()

    def stop(self, grace: float = STOP_GRACE) -> None:
        """Ask the engine to end after the current batch; make it end if it does not."""
        if not self._stopping:
            self._stopping = True
            self.send(ev.Stop())
            threading.Thread(target=self._enforce_stop, args=(grace,), daemon=True).start()

    def leave(self) -> None:
        """The window closes: end it, unless it is to go on."""
        if not self._left.is_set():
            self.stop(LEAVE_GRACE)
            threading.Thread(target=self._end_after, args=(LEAVE_KILL, _KILL), daemon=True).start()

    def close(self) -> None:
        """Listen no longer."""
        self._left.set()

    def kill(self) -> None:
        """End the engine at once."""
        self._stopping = True
        self._job.end(_KILL)

    def _lines(self) -> Generator[ev.AnyEvent, None, ev.AnyEvent]:
        """All that is said; returns the last of it."""
        run = ""
        with self._job.wire.open("rb") as wire:
            while not self._left.is_set():
                alive = self._job.is_alive()  # asked before the lines are read: what was said until then is told
                for line in whole_lines(wire):
                    if not is_told(line, wire):
                        continue
                    event = ev.decode(line)
                    if isinstance(event, ev.TERMINAL):
                        return event
                    run = event.run or run if isinstance(event, ev.JobStarted) else run
                    yield event
                if not alive:
                    return self._gone(run)
                self._left.wait(_POLL_SECONDS)
        return ev.Detached()

    def _gone(self, run: str) -> ev.AnyEvent:
        """It ended without a last word."""
        if self._stopping:
            return ev.Finished(outcome="stopped")
        log = RunFolder(Path(run)).log if run else None
        said = log.read_text(errors="replace")[-_LOG_CHARACTERS:] if log is not None and log.is_file() else ""
        return ev.Failed.of(TLStudioError("detached-gone"), said)

    def _wait_for_its_end(self) -> None:
        """Of an engine that has said its last word and gives back its memory."""
        until = time.monotonic() + _KILL_GRACE
        while self._job.is_alive() and time.monotonic() < until:
            time.sleep(_POLL_SECONDS)

    def _enforce_stop(self, grace: float) -> None:
        self._end_after(grace, signal.SIGTERM)
        self._end_after(_KILL_GRACE, _KILL)

    def _end_after(self, seconds: float, number: int) -> None:
        if not self._over.wait(seconds):
            self._job.end(number)
