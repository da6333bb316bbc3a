"""One thread for small work beside the window, such as reading runs and images."""

import contextlib
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

_log = logging.getLogger(__name__)


class Background(QObject):
    """Does tasks in turn. A task that raises answers with its exception; all of them end before the owner does."""

    done = Signal(object, object)  #: key, result or Exception

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._turn = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def submit(self, key: object, work: Callable[[], object], *, first: bool = False) -> None:
        """Do ``work`` soon; its result comes with ``done`` under ``key``. ``first``: before all that waits."""
        self._turn += first
        if not self._closed:
            self._pool.start(lambda: self._do(key, work), self._turn if first else 0)

    def forget(self) -> None:
        """What waits is not to be done."""
        if isValid(self._pool):  # as its owner goes, the pool may be gone first
            self._pool.clear()

    def close(self) -> None:
        """End after the task in hand; waits for it."""
        self._closed = True
        self.forget()
        self._pool.waitForDone()

    def _do(self, key: object, work: Callable[[], object]) -> None:
        result = _result(work)
        with contextlib.suppress(RuntimeError):  # the window is gone: there is nobody left to tell
            self.done.emit(key, result)


def _result(work: Callable[[], object]) -> object:
    try:
        return work()
    except Exception as error:
        _log.debug("background task failed", exc_info=True)
        return error
