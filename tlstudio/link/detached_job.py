"""Trainings of this computer that go on without a window: their folders.

The window that closes makes one with ``job.json`` and tells the engine to
:class:`~tlstudio.core.events.Detach` into it. The engine then writes all that it has said and will say into
``wire.jsonl``, whose only writer it is, takes commands from ``inbox.jsonl`` and holds ``held.lock`` until it ends.
Whoever listens reads the wire from its beginning, so that nothing is lost and nothing comes twice, and removes the
folder after the last word.
"""

import contextlib
import logging
import os
import secrets
import shutil
import time
from pathlib import Path
from typing import IO

import msgspec

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.json_file import EVENTS_BYTES, read_json
from tlstudio.core.run_folder import atomic_write, held, hold
from tlstudio.core.spec import Job, Training

_log = logging.getLogger(__name__)

_MAKING_SECONDS = 60.0  # after which a folder that nobody holds was never completed


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What was begun, and how it was shown."""

    job: Job
    shown: Training | None = None  #: the training that it is or continues; None where that is not known
    before: RunState | None = None  #: what was known of a run that is continued


class DetachedJob:
    """The folder of one of them."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        self.order_file = path / "job.json"
        self.wire, self.inbox = path / "wire.jsonl", path / "inbox.jsonl"
        self._pid, self._lock = path / "pid", path / "held.lock"

    @classmethod
    def make(cls, order: Order) -> "DetachedJob":
        """A new folder. Raises ``cannot-write`` or ``disk-full``."""
        job = cls(paths.detached_folder() / f"{int(time.time()):x}{secrets.token_hex(3)}")
        try:
            job.path.mkdir(parents=True, mode=0o700)
        except OSError as error:
            raise TLStudioError("cannot-write", file=str(job.path), detail=error.strerror or str(error)) from error
        atomic_write(job.order_file, msgspec.json.encode(order))
        return job

    def order(self) -> Order:
        """As it was given. Raises OSError or ValueError where it cannot be read."""
        order: Order = read_json(self.order_file, EVENTS_BYTES, Order)
        return order

    def take(self) -> IO[bytes]:
        """Of the engine: its lock, held for as long as the file is open. Raises OSError."""
        stream = self._lock.open("a+b")
        if not hold(stream):
            raise BlockingIOError(f"{self._lock} is held")
        self._pid.write_text(str(os.getpid()), encoding="ascii")
        return stream

    def beat(self) -> None:
        """Of the engine: it lives."""
        os.utime(self._lock)

    def silence(self) -> float:
        """Seconds since its engine has last given a sign of life."""
        with contextlib.suppress(OSError):
            return max(0.0, time.time() - self._lock.stat().st_mtime)
        return 0.0

    def pid(self) -> int | None:
        """Of the engine that holds it; None where none does."""
        if not self.is_alive():
            return None
        with contextlib.suppress(OSError, ValueError):
            return int(self._pid.read_text(encoding="ascii"))
        return None

    def is_alive(self) -> bool:
        """Whether an engine holds it."""
        with contextlib.suppress(OSError), self._lock.open("r+b") as stream:
            return not hold(stream)
        return False

    def is_left(self) -> bool:
        """Whether it was never begun, or has been followed to its end: nobody will ask for it again."""
        age = time.time() - self.path.stat().st_mtime
        return not self.wire.is_file() and age > _MAKING_SECONDS and not self.is_alive()

    def end(self, number: int) -> None:
        """Send the engine a signal, where there is one."""
        if (pid := self.pid()) is not None:
            with contextlib.suppress(OSError):
                os.kill(pid, number)

    def remove(self) -> None:
        """Forget it; what its engine still holds open is removed at the next start."""
        self.wire.unlink(missing_ok=True)
        shutil.rmtree(self.path, ignore_errors=True)


def detached_jobs() -> tuple[tuple[DetachedJob, Order], ...]:
    """Those that go on, or whose end nobody has followed, and that nobody listens to; the oldest first."""
    found = []
    for path in sorted(paths.detached_folder().glob("*")):
        job = DetachedJob(path)
        try:
            if job.is_left():
                job.remove()
            elif job.wire.is_file() and not is_followed(job):
                found.append((job, job.order()))
        except (OSError, ValueError):
            _log.warning("%s is left alone", path, exc_info=True)
    return tuple(found)


def is_followed(job: DetachedJob) -> bool:
    """Whether a program of this computer listens to it."""
    with held(listening_lock(job)) as free:
        return not free


def listening_lock(job: DetachedJob) -> Path:
    """Held by the program that follows it."""
    return job.path / "listening.lock"
