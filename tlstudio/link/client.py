"""One engine process and the conversation with it; no Qt, so that window and command line use the same."""

import contextlib
import logging
import math
import os
import queue
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from tlstudio.core import events as ev
from tlstudio.core.errors import Text, TLStudioError
from tlstudio.core.out_of_memory import killed_for_memory
from tlstudio.core.run_folder import RunFolder, open_events
from tlstudio.core.seal import seal
from tlstudio.core.spec import Job
from tlstudio.core.spec import encode as encode_job
from tlstudio.link.commands import engine_command, engine_environment
from tlstudio.link.detached_job import DetachedJob, Order

_log = logging.getLogger(__name__)

#: seconds between a stop and the process being terminated, and between that and being killed
STOP_GRACE = 10.0
KILL_GRACE = 5.0
#: seconds between the closing of the window and the process being terminated, and being killed: the user waits,
#: and what was saved last is at most a minute old
LEAVE_GRACE = 2.0
LEAVE_KILL = 2.5
_LOG_LINES = 40
_START_SECONDS = 60.0  # that an engine may be silent while it imports torch from a slow disk


class Client(Protocol):
    """One conversation with an engine, here or on another machine; see :class:`EngineClient`."""

    @property
    def pid(self) -> int | None:
        """Of the engine's process on this computer; None where there is none."""

    @property
    def silence(self) -> float:
        """Seconds since an engine with a job has last given a sign of life; 0 where that is not known."""

    def start(self) -> None:
        """Make ready what a job will need."""

    def run(self, job: Job) -> Iterator[ev.AnyEvent]:
        """The events of ``job``; the last is ``Finished`` or ``Failed``, or ``Detached`` where it was told to."""

    def send(self, command: ev.Command) -> None:
        """Say something to the engine."""

    def stop(self) -> None:
        """Ask the engine to end after the current batch."""

    def detach(self, order: Order) -> None:
        """Have the engine go on without this program; see :mod:`tlstudio.link.detached_job`."""

    def leave(self) -> None:
        """The window closes: what can go on without it goes on, anything else ends."""

    def close(self) -> None:
        """End the conversation, and what of it is on this computer."""

    def kill(self) -> None:
        """The same, at once."""


class EngineClient:
    """Starts an engine, gives it a job, yields its events, and sees that the process ends.

    ``run`` belongs to one thread; ``stop``, ``send`` and ``close`` may be called from any other, at any time;
    ``stop`` and ``send`` also by the handler of a signal, for they wait for no lock.

    Args:
        command: program and arguments; the ordinary engine by default.
        environment: of the process; by default this one's and what the engine needs.
        stop_grace: seconds a stopped engine has before it is terminated.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
        *,
        stop_grace: float = STOP_GRACE,
    ) -> None:
        self._command = list(command or engine_command())
        self._environment = dict(environment or engine_environment())
        self._stop_grace = stop_grace
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._log_end: deque[str] = deque(maxlen=_LOG_LINES)
        self._log_file: Path | None = None
        self._log_thread: threading.Thread | None = None
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._job_line: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._stopping = False  # not an Event, whose lock a handler of a signal could wait for in vain
        self._ended = threading.Event()
        self._kills = 0  # of the system, for want of memory, before the engine was started
        self._heard = math.inf  # by the clock of silence
        self._detached = False  # it goes on without us
        self._talks = False  # somebody reads the events, and closes the pipe after the last one

    @property
    def pid(self) -> int | None:
        """Of the engine, or None before it was started."""
        return self._process.pid if self._process else None

    @property
    def silence(self) -> float:
        """Seconds since it was heard; one that starts has a minute for its imports first."""
        return max(0.0, time.monotonic() - self._heard)

    def start(self) -> None:
        """Start the process without a job, so that it is past its imports when one comes (standby).

        Raises:
            TLStudioError: ``engine-start``.
        """
        with self._lock:
            if self._process is None:
                process = self._process = self._spawn()
                self._log_thread = _thread(self._read_log, process)
                _thread(self._write_commands, process)
                if self._stopping:
                    _thread(self._enforce_stop, process)

    def run(self, job: Job) -> Iterator[ev.AnyEvent]:
        """The events of ``job``; the last is ``Finished`` or ``Failed``, or ``Detached`` where it was told to."""
        try:
            self.start()
        except TLStudioError as error:
            yield ev.Failed.of(error)
            return
        self._job_line.put(encode_job(job) + b"\n")
        try:
            yield from self._conversation()
        finally:
            self.close()

    def send(self, command: ev.Command) -> None:
        """Say something to the engine; what is said before the job follows it."""
        self._outbox.put(msgspec.json.encode(command) + b"\n")

    def stop(self) -> None:
        """Ask the engine to end after the current batch; make it end if it does not."""
        if self._stopping:
            return
        self._stopping = True
        self.send(ev.Stop())
        process = self._process
        if process is not None:  # else its start sees that it is to end
            _thread(self._enforce_stop, process)

    def detach(self, order: Order) -> None:
        """Ask the engine to go on without this program; it answers with ``Detached``, or a note why it cannot.

        Raises:
            TLStudioError: ``cannot-write`` or ``disk-full``: there is no place for what it will say.
        """
        self.send(ev.Detach(folder=str(DetachedJob.make(order).path)))

    def leave(self) -> None:
        """End an engine that was not detached, sooner than by :meth:`stop`: the user waits."""
        if not self._detached:
            self._stop_grace = min(self._stop_grace, LEAVE_GRACE)
            self.stop()
            if self._process is not None:  # it may have been told to stop before, with more time
                _thread(self._kill_after, self._process, LEAVE_KILL)

    def close(self) -> None:
        """End the process, at once if it must be, and wait until it is gone."""
        self._stopping = True
        self._job_line.put(b"")
        self._outbox.put(None)
        process = self._process
        if process is not None:
            if self._detached:
                _thread(process.wait)  # so that nothing of it is left where this program goes on
            else:
                self._reap(process)
            if process.stdout is not None and not self._talks:
                process.stdout.close()
        self._ended.set()

    def kill(self) -> None:
        """End it at once: a process that waits for a job, or one that does not answer."""
        self._stopping = True
        process = self._process
        if process is not None:
            process.kill()
        self.close()

    def _spawn(self) -> subprocess.Popen[bytes]:
        self._kills = killed_for_memory()
        try:
            return subprocess.Popen(  # noqa: S603  (our own program)
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=self._environment,
                # Ctrl-C in a terminal is for us; the engine is told to stop.
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
                | getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise TLStudioError("engine-start", detail=str(error)) from error

    def _conversation(self) -> Iterator[ev.AnyEvent]:
        process = self._process
        if process is None or process.stdout is None:
            raise RuntimeError("the engine has not been started")
        self._talks = True
        self._heard = time.monotonic() + _START_SECONDS
        with process.stdout as lines:
            for line in lines:
                self._heard = time.monotonic()
                if line == ev.ALIVE:
                    continue
                event = self._event(line)
                if event is None:
                    continue
                self._detached = isinstance(event, ev.Detached)
                yield event
                if self._detached or isinstance(event, ev.TERMINAL):
                    return
        yield self._died(process)

    def _event(self, line: bytes) -> ev.AnyEvent | None:
        """None for a line that is no event: noise, or one that was cut off as the engine died."""
        try:
            event = ev.decode(line)
        except (ValueError, msgspec.DecodeError):
            _log.warning("not an event: %r", line[:200])
            self._keep_log(line)
            return None
        if isinstance(event, ev.JobStarted) and event.run:
            self._log_file = RunFolder(Path(event.run)).log
        return event

    def _died(self, process: subprocess.Popen[bytes]) -> ev.AnyEvent:
        code = self._reap(process)
        if self._stopping:
            return ev.Finished(outcome="stopped")
        if self._log_thread is not None:
            self._log_thread.join(timeout=KILL_GRACE)
        log = "\n".join(self._log_end)
        if code == -signal.SIGKILL:
            no_memory = killed_for_memory() > self._kills
            failed = ev.Failed.of(TLStudioError("engine-no-memory" if no_memory else "engine-killed"), log)
            if no_memory:
                self._write_down(failed)
            return failed
        how = Text(code="detail-signal" if code < 0 else "detail-exit", values={"number": abs(code)})
        return ev.Failed.of(TLStudioError("engine-died", detail=how), log)

    def _write_down(self, failed: ev.Failed) -> None:
        """How the engine ended, which it could not say itself: so that the run is continued with less memory."""
        if self._log_file is not None:
            with contextlib.suppress(OSError), open_events(RunFolder(self._log_file.parent).events) as events:
                events.write(seal(ev.encode(failed)))

    def _reap(self, process: subprocess.Popen[bytes]) -> int:
        """The exit code of the process, which is given a little time, then terminated, then killed."""
        for end in (process.terminate, process.kill):
            try:
                return process.wait(timeout=KILL_GRACE)
            except subprocess.TimeoutExpired:
                end()
        return process.wait()

    def _enforce_stop(self, process: subprocess.Popen[bytes]) -> None:
        """Terminate, then kill, an engine that does not stop in time."""
        if self._ended.wait(self._stop_grace):
            return
        process.terminate()
        self._kill_after(process, KILL_GRACE)

    def _kill_after(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        if not self._ended.wait(seconds):
            process.kill()

    def _read_log(self, process: subprocess.Popen[bytes]) -> None:
        if process.stderr is not None:
            with process.stderr as stream:
                for line in stream:
                    self._keep_log(line)

    def _keep_log(self, line: bytes) -> None:
        """The end of the log for a failure's details; all of it beside the run, once there is one."""
        self._log_end.append(line.decode(errors="replace").rstrip())
        if self._log_file is not None:
            with contextlib.suppress(OSError), self._log_file.open("ab") as log:
                log.write(line)

    def _write_commands(self, process: subprocess.Popen[bytes]) -> None:
        """The job, then the commands, in a thread of their own, since a full pipe blocks; None closes the pipe."""
        if process.stdin is None:
            return
        try:
            with process.stdin as pipe:
                line: bytes | None = self._job_line.get()
                while line is not None:
                    pipe.write(line)
                    pipe.flush()
                    line = self._outbox.get()
        except OSError:
            _log.debug("the engine no longer listens")


def _thread(target: object, *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
    thread.start()
    return thread
