"""The way back and forth between states of something, without Qt."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

#: seconds within which changes of one thing are one step back: an arrow held down, a border dragged
_TOGETHER = 1.0
_MOST_STEPS = 200


class UndoHistory(Generic[T]):
    """The states before and after the one at hand, which its owner keeps."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._past: list[T] = []
        self._future: list[T] = []
        self._last: tuple[str, float] = ("", 0.0)  # what changed last, and when

    @property
    def can_undo(self) -> bool:
        """Whether there is a state before this one."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return bool(self._future)

    def add(self, before: T, together: str = "") -> None:
        """A change was made. ``together``: what changed, where changes in quick succession are one step."""
        now = self._clock()
        what, when = self._last
        if not together or together != what or now - when > _TOGETHER:
            self._past = [*self._past, before][-_MOST_STEPS:]
        self._future.clear()
        self._last = (together, now)

    def undo(self, now: T) -> T:
        """The state before the last change; ``now`` where there is none."""
        return self._step(self._past, self._future, now)

    def redo(self, now: T) -> T:
        """The state after the change that was taken back last; ``now`` where there is none."""
        return self._step(self._future, self._past, now)

    def _step(self, source: list[T], target: list[T], now: T) -> T:
        self._last = ("", 0.0)
        if not source:
            return now
        target.append(now)
        return source.pop()
