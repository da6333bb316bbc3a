"""One thread for small work beside the window, such as reading runs."""

import logging
from collections import deque
from collections.abc import Callable, Hashable
from threading import Condition

from PySide6.QtCore import QObject, QThread, Signal

_log = logging.getLogger(__name__)

Task = tuple[Hashable, Callable[[], object]]


class Background(QThread):
    """Does tasks in turn. A task that raises answers with its exception."""

    done = Signal(object, object)  #: key, result or Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: deque[Task] = deque()
        self._wake = Condition()
        self._closing = False

    def submit(self, key: Hashable, work: Callable[[], object]) -> None:
        """Do ``work`` soon; its result comes with ``done`` under ``key``."""
        with self._wake:
            self._tasks.append((key, work))
            self._wake.notify()
        if not self.isRunning():
            self.start()

    def close(self) -> None:
        """End after the task in hand; waits for it."""
        with self._wake:
            self._closing = True
            self._tasks.clear()
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        while (task := self._next()) is not None:
            key, work = task
            self.done.emit(key, _result(work))

    def _next(self) -> Task | None:
        with self._wake:
            while not self._tasks and not self._closing:
                self._wake.wait()
            if self._closing:
                return None
            return self._tasks.popleft()


def _result(work: Callable[[], object]) -> object:
    try:
        return work()
    except Exception as error:
        _log.debug("background task failed", exc_info=True)
        return error
