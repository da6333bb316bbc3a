"""The end of the window: a running training is asked about, engines and threads are waited for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.window.notify import ask_to_close

Action = Callable[[], None]


class Closing(QObject):
    """Nothing may be left behind: no thread, no process.

    Args:
        window: is hidden while the engines end.
        at_first: done once, before any engine is stopped.
        at_last: done when the engines have ended: ends the threads, and waits for them.
    """

    def __init__(
        self, window: QWidget, engines: Engines, at_first: Iterable[Action], at_last: Iterable[Action]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._engines = engines
        self._at_first, self.at_last = list(at_first), list(at_last)
        self._begun = False
        engines.idle.connect(self._on_idle)

    def is_allowed(self) -> bool:
        """Whether the window may close at once; else it is asked or waited, and closes when it may."""
        if self._engines.train.busy and not self._begun and not self._engines.train.outlives:
            ask_to_close(self._window, self.begin)
        elif self._engines.alive:
            self.begin()
        else:
            return True
        return False

    def begin(self) -> None:
        """Stop every engine, and close when the last one has ended."""
        if not self._begun:
            self._prepare()
            self._engines.stop_all()
            self._window.hide()
            if not self._engines.alive:
                self._on_idle()

    def finish(self) -> None:
        """Everything has ended but what belongs to the window itself."""
        if not self._begun:
            self._prepare()
        self._engines.shut_down()
        for end in self.at_last:
            end()

    def _prepare(self) -> None:
        self._begun = True
        for act in self._at_first:
            act()

    def _on_idle(self) -> None:
        if self._begun:
            QTimer.singleShot(0, self._window, self._window.close)
