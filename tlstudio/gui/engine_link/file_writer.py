"""Writing a file of the user's beside the window's thread, whole or not at all."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write


class FileWriter(QObject):
    """Answers each :meth:`write` with a signal; its thread ends before it does."""

    written = Signal(str)  #: path
    failed = Signal(str, str)  #: path, the system's reason

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write what ``make`` gives; both are done in a thread."""
        self._pool.start(lambda: self._write(path, make))

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone: there is nobody left to tell
            try:
                atomic_write(path, make())
            except TLStudioError as error:
                self.failed.emit(str(path), str(error.values["detail"]))
            else:
                self.written.emit(str(path))
