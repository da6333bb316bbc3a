"""The marks of a workspace: a file that only grows, so that two programs never lose each other's marks.

Each line is one step: marks that were set and taken off together, or that an earlier step was undone or redone.
What holds now follows from all of them.
"""

import contextlib
import os
import secrets
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.marks import Mark, check
from tlstudio.core.run_folder import held, not_written

NAME = "marks.jsonl"
_TRIES, _PAUSE = 100, 0.05  # until the other program has written its line


class Step(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One line."""

    id: str
    time: str = ""  #: ISO 8601
    marks: tuple[Mark, ...] = ()  #: that are set
    removed: tuple[str, ...] = ()  #: digests of images that have none any more
    undo: str = ""  #: id of the step that is taken back
    redo: str = ""  #: id of the step that holds again


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What holds after some lines."""

    marks: dict[str, Mark]  #: by digest
    undoable: Step | None = None  #: what :meth:`MarkFile.undo` would take back
    redoable: Step | None = None
    damaged: tuple[int, ...] = ()  #: numbers of the lines that cannot be understood, from 1


class MarkFile:
    """Of one workspace. Reading and changing take milliseconds for thousands of marks."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of(cls, workspace: Path) -> "MarkFile":
        """That of a workspace, whether it is there already or not."""
        return cls(workspace / NAME)

    def read(self) -> State:
        """What holds now; without a file, nothing.

        Raises:
            TLStudioError: ``marks-unreadable``.
        """
        try:
            return fold(self.path.read_bytes().split(b"\n")) if self.path.exists() else State(marks={})
        except OSError as error:
            detail = error.strerror or str(error)
            raise TLStudioError("marks-unreadable", file=str(self.path), detail=detail) from error

    def add(self, marks: Iterable[Mark]) -> State:
        """Set some marks in one step.

        Raises:
            TLStudioError: see :func:`tlstudio.core.marks.check`; ``disk-full``, ``cannot-write``,
                ``marks-unreadable``.
        """
        wanted = [_timed(mark) for mark in marks]
        for mark in wanted:
            check(mark)
        return self._change(lambda state: _step(marks=_news(state, wanted)))

    def remove(self, digests: Iterable[str]) -> State:
        """Take the marks off some images, in one step. Raises the same as :meth:`add`."""
        wanted = tuple(dict.fromkeys(digests))
        return self._change(lambda state: _step(removed=tuple(one for one in wanted if one in state.marks)))

    def undo(self) -> State:
        """Take the last step back, whoever made it. Raises the same as :meth:`add`."""
        return self._change(lambda state: _step(undo=state.undoable.id if state.undoable else ""))

    def redo(self) -> State:
        """Do again what was undone last, unless something else has been marked since."""
        return self._change(lambda state: _step(redo=state.redoable.id if state.redoable else ""))

    def _change(self, make: Callable[[State], Step | None]) -> State:
        """Append what ``make`` makes of what holds now, while no other program writes."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._alone():
                state = self.read()
                step = make(state)
                if step is None:
                    return state
                self._append(msgspec.json.encode(step) + b"\n")
                return self.read()
        except OSError as error:
            raise not_written(self.path, error) from error

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        for _ in range(_TRIES):
            with held(self.path.with_name(f".{self.path.name}.lock")) as alone:
                if alone:
                    yield
                    return
            time.sleep(_PAUSE)
        raise TimeoutError(None, "another program holds it")

    def _append(self, line: bytes) -> None:
        """Whole or not at all; what a program left half written becomes a line of its own before it."""
        with self.path.open("a+b", buffering=0) as stream:
            size = stream.seek(0, os.SEEK_END)
            if size:
                stream.seek(size - 1)
                line = line if stream.read(1) == b"\n" else b"\n" + line
            try:
                while line:  # a disk that is nearly full takes a part first
                    line = line[stream.write(line) :]
                os.fsync(stream.fileno())
            except OSError:
                stream.truncate(size)
                raise


def fold(lines: Sequence[bytes]) -> State:
    """What holds after the lines of a file; those that cannot be understood are counted and change nothing."""
    folder, damaged = _Folder(), []
    for number, line in enumerate(lines, start=1):
        if line.strip() and not folder.obey(line):
            damaged.append(number)
    return folder.state(damaged)


class _Folder:
    """The state while lines are read. ``done`` and ``undone`` are the steps, the latest last."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._before: dict[str, dict[str, Mark | None]] = {}  # step → what it has replaced

    def obey(self, line: bytes) -> bool:
        """False where it cannot be understood."""
        try:
            step = msgspec.json.decode(line, type=Step)
            for mark in step.marks:
                check(mark)
        except (msgspec.DecodeError, UnicodeDecodeError, TLStudioError):
            return False
        if step.undo:
            return self._undo(step.undo)
        if step.redo:
            return self._redo(step.redo)
        self._undone.clear()
        self._do(step)
        return True

    def state(self, damaged: Sequence[int]) -> State:
        return State(
            marks=self._marks,
            undoable=self._done[-1] if self._done else None,
            redoable=self._undone[-1] if self._undone else None,
            damaged=tuple(damaged),
        )

    def _do(self, step: Step) -> None:
        news = {**dict.fromkeys(step.removed), **{mark.digest: mark for mark in step.marks}}
        self._before[step.id] = {digest: self._marks.get(digest) for digest in news}
        self._put(news)
        self._done.append(step)

    def _undo(self, wanted: str) -> bool:
        if not self._done or self._done[-1].id != wanted:
            return False
        self._undone.append(self._done.pop())
        self._put(self._before[wanted])
        return True

    def _redo(self, wanted: str) -> bool:
        if not self._undone or self._undone[-1].id != wanted:
            return False
        self._do(self._undone.pop())
        return True

    def _put(self, news: dict[str, Mark | None]) -> None:
        for digest, mark in news.items():
            if mark is None:
                self._marks.pop(digest, None)
            else:
                self._marks[digest] = mark


def _step(
    *, marks: tuple[Mark, ...] = (), removed: tuple[str, ...] = (), undo: str = "", redo: str = ""
) -> Step | None:
    """None where it would change nothing."""
    if not (marks or removed or undo or redo):
        return None
    return Step(id=secrets.token_hex(6), time=_now(), marks=marks, removed=removed, undo=undo, redo=redo)


def _news(state: State, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Those that say something else than what holds; of several for one image the last."""
    latest = {mark.digest: mark for mark in marks}
    return tuple(mark for mark in latest.values() if _untimed(state.marks.get(mark.digest)) != _untimed(mark))


def _timed(mark: Mark) -> Mark:
    return mark if mark.time else msgspec.structs.replace(mark, time=_now())


def _untimed(mark: Mark | None) -> Mark | None:
    return None if mark is None else msgspec.structs.replace(mark, time="")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
