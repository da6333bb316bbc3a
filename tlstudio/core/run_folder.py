"""The names of everything in a run folder, and the only way files are written there: whole or not at all."""

import contextlib
import errno
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec

from tlstudio.core import spec as specs
from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import read_regular
from tlstudio.core.json_file import NOTE_BYTES, SPEC_BYTES, is_changed
from tlstudio.core.seal import seal

_TEMPORARY = ".partial-"
_PAUSE = 0.04  # seconds between two tries
_HOLD_TRIES, _REPLACE_TRIES = 5, 12


@contextlib.contextmanager
def atomic_open(path: Path) -> Iterator[IO[bytes]]:
    """A binary file that appears under ``path`` only when the block ends without an error.

    Written to a temporary name beside it, synced, then renamed over ``path``.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``; an older file of that name is then untouched.
    """
    temporary = path.with_name(f"{_TEMPORARY}{secrets.token_hex(4)}-{path.name}")
    try:
        with temporary.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        replace(temporary, path)
    except (OSError, RuntimeError) as error:
        refusal = _refusal(error)
        if refusal is None:
            raise
        raise not_written(path, refusal) from error
    finally:
        _remove(temporary)


def replace(source: Path, target: Path) -> None:
    """Rename ``source`` over ``target``, also where another program has ``target`` open for a moment.

    Windows refuses that while a scanner, an indexer or a reader holds either file, which lasts milliseconds.

    Raises:
        OSError: it is still refused after half a second.
    """
    for _ in range(_REPLACE_TRIES):
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    source.replace(target)


def _remove(leftover: Path) -> None:
    """A file that is held open stays, to be swept the next time."""
    with contextlib.suppress(OSError):
        leftover.unlink(missing_ok=True)


#: code of why a file could not be written → the note that the job waits for that
WAITING = {"disk-full": "note-disk-full", "cannot-write": "note-cannot-write"}


def not_written(path: Path, refusal: OSError) -> TLStudioError:
    """``disk-full`` or ``cannot-write``."""
    code = "disk-full" if refusal.errno in (errno.ENOSPC, errno.EDQUOT) else "cannot-write"
    return TLStudioError(code, file=str(path), detail=refusal.strerror or str(refusal))


def _refusal(error: BaseException | None) -> OSError | None:
    """What the system said: ``torch.save`` covers it with a RuntimeError about its own bookkeeping."""
    while error is not None and not isinstance(error, OSError):
        error = error.__context__
    return error


def atomic_write(path: Path, data: bytes) -> None:
    """Write a small file whole; see :func:`atomic_open`."""
    with atomic_open(path) as stream:
        stream.write(data)


def open_events(path: Path) -> IO[bytes]:
    """To append to an ``events.jsonl``, unbuffered; a last line that was left incomplete is cut off first.

    Each line has a checksum of its own (:func:`~tlstudio.core.seal.seal`).

    Raises:
        OSError: it cannot be written.
    """
    stream = path.open("a+b", buffering=0)
    stream.seek(0)
    whole = stream.read().rpartition(b"\n")
    stream.truncate(len(whole[0]) + len(whole[1]))
    return stream


def sweep(folder: Path) -> None:
    """Remove what a killed process left half written."""
    for leftover in folder.glob(f"{_TEMPORARY}*"):
        _remove(leftover)


class RunFolder:
    """The paths of one run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.spec = path / "spec.json"
        self.environment = path / "environment.json"
        self.split = path / "split.csv"
        self.left_out = path / "left-out.csv"
        self.marks = path / "marks.csv"
        self.events = path / "events.jsonl"
        self.metrics = path / "metrics.csv"
        self.checkpoint = path / "last.ckpt"
        self.predictions = path / "predictions.npz"
        self.features = path / "features.npz"
        self.advice = path / "advice.json"
        self.report = path / "report.json"
        self.log = path / "engine.log"
        self.note = path / "note.txt"
        self.moved_to = path / "data-folder.txt"

    @property
    def name(self) -> str:
        """Of the folder; a run is known by it."""
        return self.path.name

    @property
    def model(self) -> Path | None:
        """The model to keep, or None before the first epoch has ended."""
        models = (path for path in self.path.glob("*.pt") if not path.name.startswith(_TEMPORARY))
        return min(models, default=None)

    @property
    def _results(self) -> tuple[Path, ...]:
        return self.report, self.predictions, self.features

    @property
    def spec_changed(self) -> bool:
        """Whether spec.json is not as it was written: somebody has changed it, or the disk."""
        return is_changed(self.spec, SPEC_BYTES)

    def write_spec(self, job: msgspec.Struct) -> None:
        """What was asked; in place of one that was changed, it goes on to say so.

        Raises:
            TLStudioError: ``cannot-write`` or ``disk-full``.
        """
        atomic_write(self.spec, seal(specs.pretty(job), intact=not self.spec_changed))

    def write_report(self, report: msgspec.Struct) -> None:
        """What was measured. Raises ``cannot-write`` or ``disk-full``."""
        atomic_write(self.report, seal(specs.pretty(report)))

    def set_results_aside(self) -> None:
        """Report and predictions belong to an earlier state of the model: kept under another name until replaced.

        Raises:
            TLStudioError: ``cannot-write``.
        """
        for path in self._results:
            if path.is_file():
                try:
                    replace(path, _earlier(path))
                except OSError as error:
                    raise not_written(path, error) from error

    def drop_earlier_results(self, *, keep_checkpoint: bool = False) -> None:
        """Report and predictions have been written anew; what a crash might have needed goes with the old ones.

        Args:
            keep_checkpoint: whether the checkpoint before the last one is still wanted.
        """
        for path in self._results:
            _remove(_earlier(path))
        if not keep_checkpoint:
            _remove(before_last(self.checkpoint))

    def data_folder(self, recorded: str) -> str:
        """Where the images are: in the folder that was given for this run last, else in that of its spec."""
        return read_regular(self.moved_to, NOTE_BYTES).decode() if self.moved_to.is_file() else recorded

    def remember_data_folder(self, folder: str) -> None:
        """The images lie in ``folder`` now; spec.json goes on to say what was trained on.

        Raises:
            TLStudioError: ``cannot-write`` or ``disk-full``.
        """
        atomic_write(self.moved_to, folder.encode())

    def job(self) -> specs.TrainJob:
        """The job of this run; the marks it was made with are those in its folder, wherever that lies now.

        Raises:
            TLStudioError: ``run-unreadable`` where there is none.
        """
        try:
            job = specs.read_job(self.spec)
            own = job.data.marks and self.marks.is_file()
            return specs.with_value(job, "data.marks", str(self.marks)) if own else job
        except (OSError, ValueError) as error:
            raise TLStudioError("run-unreadable", folder=str(self.path), detail=str(error)) from error


def before_last(checkpoint: Path) -> Path:
    """Where the checkpoint before the last one is kept."""
    return checkpoint.with_name(f"before-{checkpoint.name}")


def _earlier(path: Path) -> Path:
    return path.with_name(f"earlier-{path.name}")


def create(job: specs.TrainJob, workspace: Path, now: datetime) -> RunFolder:
    """A new, empty folder for ``job``: ``runs/<time>_<model>_<strategy>_<six digits>``."""
    return create_in(workspace / "runs", label(job, now))


def see_writable(workspace: Path) -> None:
    """See that runs can be made there, before hours of work are done for one. Raises ``cannot-write``."""
    wanted = workspace / "runs"
    place = next(there for there in (wanted, *wanted.parents) if there.exists())
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        raise not_written(wanted, error) from error


def label(job: specs.TrainJob, now: datetime) -> str:
    """What the name of its folder begins with."""
    return f"{now:%Y-%m-%dT%H%M}_{job.model.name}_{_strategy_label(job)}"


def create_in(parent: Path, begin: str) -> RunFolder:
    """A new folder ``<begin>_<six digits>`` in ``parent``. Raises ``cannot-write``."""
    path = parent / f"{begin}_{secrets.token_hex(3)}"  # those of an array begin in one minute, in folders apart
    try:
        path.mkdir(parents=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise TLStudioError("cannot-write", file=str(parent), detail=detail) from error
    return RunFolder(path)


def _strategy_label(job: specs.TrainJob) -> str:
    if not job.model.is_pretrained:
        return "scratch"
    return {1: "full", 2: "partial", 3: "head"}[job.strategy.number]


def list_runs(workspace: Path, home: str = "runs") -> list[RunFolder]:
    """All runs of a workspace, newest first; ``home`` is the folder they lie in."""
    folders = (workspace / home).glob("*/spec.json")
    return [RunFolder(spec.parent) for spec in sorted(folders, key=lambda p: p.parent.name, reverse=True)]


@contextlib.contextmanager
def locked(run: RunFolder) -> Iterator[None]:
    """Hold the run for this process, so that two engines never write one run.

    Raises:
        TLStudioError: ``run-busy`` where another living process holds it.
    """
    path = run.path / ".lock"
    with path.open("a+b") as stream:
        if not any(_try_lock(stream) for _ in _tries()):
            raise TLStudioError("run-busy", run=run.name)
        yield


@contextlib.contextmanager
def held(path: Path) -> Iterator[bool]:
    """Hold a lock file while the block lasts, in which it may be removed.

    False where another living process holds it, or has just removed it: a third one may then hold a new file.
    """
    with path.open("a+b") as stream:
        yield _try_lock(stream) and _is_there(path, stream)


def _is_there(path: Path, stream: IO[bytes]) -> bool:
    """Whether an open file is still the one of that name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except OSError:
        return False


def hold(stream: IO[bytes]) -> bool:
    """Hold an open file until it is closed; False where another living process holds it."""
    return _try_lock(stream)


def is_held(run: RunFolder) -> bool:
    """Whether a living process holds the run; only looked at, for which it is held for a moment."""
    try:
        with (run.path / ".lock").open("r+b") as stream:
            return not _try_lock(stream)
    except OSError:  # never held, or not ours to write
        return False


def _tries() -> Iterator[None]:
    """Several, with a pause between: somebody may be looking whether the run is held."""
    yield
    for _ in range(_HOLD_TRIES - 1):
        time.sleep(_PAUSE)
        yield


def _posix_lock(stream: IO[bytes]) -> bool:
    import fcntl

    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _windows_lock(stream: IO[bytes]) -> bool:
    import msvcrt

    stream.seek(0)
    try:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


_try_lock: Callable[[IO[bytes]], bool] = _windows_lock if os.name == "nt" else _posix_lock
