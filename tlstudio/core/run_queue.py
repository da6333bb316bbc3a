"""Jobs that wait to be trained one after the other: plain operations on a tuple, and how it is stored."""

import contextlib
import secrets
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed
from tlstudio.core.run_folder import atomic_write, held
from tlstudio.core.spec import Training

SCHEMA = 1


class Queued(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A job in its place."""

    id: str
    job: Training
    failure: Failed | None = None  #: how it ended when it was tried; it waits until the user tries again


Queue = tuple[Queued, ...]


class _Stored(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    queue: Queue
    schema: int = SCHEMA


def queued(job: Training) -> Queued:
    """A job with a name of its own to be found by."""
    return Queued(id=secrets.token_hex(4), job=job)


def find(queue: Queue, wanted: str) -> Queued | None:
    """The item of that id; None where it is not there."""
    return next((item for item in queue if item.id == wanted), None)


def first_waiting(queue: Queue) -> Queued | None:
    """What comes next: the first one that has not failed."""
    return next((item for item in queue if item.failure is None), None)


def ordered(queue: Queue, ids: Sequence[str]) -> Queue:
    """In the order of ``ids``; what they do not name stays at the end."""
    place = {name: number for number, name in enumerate(ids)}
    return tuple(sorted(queue, key=lambda item: place.get(item.id, len(place))))


def without(queue: Queue, unwanted: str) -> Queue:
    """The others, in their order."""
    return tuple(item for item in queue if item.id != unwanted)


def inserted(queue: Queue, place: int, item: Queued) -> Queue:
    """With one more, which has the index ``place`` then."""
    return (*queue[:place], item, *queue[place:])


def place_of(queue: Queue, wanted: str) -> int:
    """Its index. Raises ValueError where it is not there."""
    return [item.id for item in queue].index(wanted)


def duplicated(queue: Queue, wanted: str) -> Queue:
    """With the same job once more, right behind."""
    place = place_of(queue, wanted)
    return inserted(queue, place + 1, queued(queue[place].job))


def with_job(queue: Queue, wanted: str, job: Training) -> Queue:
    """With another job in that place; how the old one failed is forgotten."""
    return tuple(Queued(id=wanted, job=job) if item.id == wanted else item for item in queue)


def untried(queue: Queue) -> Queue:
    """All of them as if none had failed."""
    return tuple(Queued(id=item.id, job=item.job) for item in queue)


def stored(queue: Queue) -> bytes:
    """The JSON of a queue, indented for readers."""
    return msgspec.json.format(msgspec.json.encode(_Stored(queue=queue)), indent=2) + b"\n"


def read_queue(path: Path) -> Queue:
    """The queue of a file; empty where there is none.

    Raises:
        TLStudioError: ``queue-damaged``; the file has been renamed, so that nothing of it is lost.
    """
    if not path.exists():
        return ()
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Stored).queue
    except (OSError, msgspec.DecodeError) as error:
        raise TLStudioError("queue-damaged", file=str(_set_aside(path)), detail=str(error)) from error


class QueueFile:
    """Where one window keeps its queue; another window that is open at the same time gets a file of its own.

    Args:
        path: of the first window's file; that of the second is ``queue-2.json`` beside it.
    """

    def __init__(self, path: Path) -> None:
        self._first = path
        self._locks = contextlib.ExitStack()
        self.path = path
        with contextlib.suppress(OSError):  # not ours to write: told when the queue is stored
            path.parent.mkdir(parents=True, exist_ok=True)
            self.path = next(file for file in _numbered(path) if self._locks.enter_context(held(_lock(file))))

    def close(self) -> None:
        """Leave the file to the next window."""
        self._locks.close()

    def adopt(self, queue: Queue) -> Queue:
        """``queue`` and, behind it, what windows that are closed by now left in their files.

        Raises:
            TLStudioError: see :func:`read_queue`; or it cannot be stored.
        """
        for file in sorted(self._first.parent.glob(f"{self._first.stem}-*{self._first.suffix}")):
            if file != self.path and file.stem.removeprefix(f"{self._first.stem}-").isdecimal():
                queue = self._adopt(file, queue)
        return queue

    def _adopt(self, file: Path, queue: Queue) -> Queue:
        """``queue`` and that of ``file``, stored before the file goes; one that a window holds is left alone."""
        with contextlib.suppress(OSError), held(_lock(file)) as alone:
            if alone:
                queue = (*queue, *read_queue(file))
                atomic_write(self.path, stored(queue))
                file.unlink()
        return queue


def _numbered(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_stem(f"{path.stem}-{number}") for number in count(2))


def _lock(file: Path) -> Path:
    return file.with_suffix(".lock")


def _set_aside(path: Path) -> Path:
    aside = path.with_name(f"{path.stem}-damaged-{secrets.token_hex(2)}{path.suffix}")
    try:
        return path.rename(aside)
    except OSError:
        return path  # it cannot be moved, and so not be overwritten either
