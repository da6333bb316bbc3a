"""The end of the window: a running training is asked about, engines and threads are waited for."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.screens.training.tray import Tray
from tlstudio.gui.text import messages
from tlstudio.gui.window.notify import ask_to_close

Action = Callable[[], None]


class Closing(QObject):
    """Nothing may be left behind: no thread, no process.

    Args:
        window: is hidden while the engines end.
        tray: takes the place of the window while the training goes on, where the system has one.
        detach: has the training go on without the program; raises TLStudioError where it cannot.
        is_queued: whether something waits to be trained after it.
        refused: told why it cannot go on.
        at_first: done once, before any engine is stopped.
        at_last: done when the engines have ended: ends the threads, and waits for them.
    """

    def __init__(
        self,
        window: QWidget,
        engines: Engines,
        tray: Tray,
        *,
        detach: Action,
        is_queued: Callable[[], bool],
        refused: Callable[[str], None],
        at_first: Iterable[Action],
        at_last: Iterable[Action],
    ) -> None:
        super().__init__(window)
        self._detach, self._is_queued, self._refused = detach, is_queued, refused
        self._box: QMessageBox | None = None
        self._leaving = False
        self._window = window
        self._engines = engines
        self._tray = tray
        self._at_first, self.at_last = list(at_first), list(at_last)
        self._begun = False
        tray.quit_requested.connect(self.quit)
        engines.idle.connect(self._on_idle)
        engines.train.detached.connect(self._on_detached)
        engines.train.ended.connect(self._on_ended)

    def is_allowed(self) -> bool:
        """Whether the window may close at once; else it is asked or waited, and closes when it may."""
        train = self._engines.train
        if train.busy and not self._begun and not train.outlives:
            self._ask(self._tray.is_available)
        elif self._engines.alive:
            self.begin()
        else:
            return True
        return False

    def quit(self) -> None:
        """End the program while the window is in the tray."""
        self._tray.open_window()
        if self._engines.train.busy and not self._engines.train.outlives:
            self._ask(to_tray=False)
        else:
            self._window.close()

    def _ask(self, to_tray: bool) -> None:
        """Once: whoever closes the window again has the question before his eyes."""
        if self._box is not None and isValid(self._box) and self._box.isVisible():
            return
        leave = self._leave if self._engines.train.can_detach else None
        hide = self._hide if to_tray else None
        self._box = ask_to_close(self._window, self.begin, leave, hide, queued=self._is_queued())

    def _hide(self) -> None:
        """Into the tray, unless all is over by then."""
        if self._engines.train.busy or self._is_queued():
            self._tray.hold_window()
        else:
            self.begin()

    def _leave(self) -> None:
        """Close when the training has gone on alone, or is over by then."""
        if not self._engines.train.busy:
            self.begin()
            return
        try:
            self._detach()
            self._leaving = True
        except TLStudioError as error:
            self._refused(messages.failure_text(Failed.of(error))[0])

    def _on_detached(self, done: bool) -> None:
        self._leaving = False
        if done:
            self.begin()
        else:
            self._refused(self.tr("The training cannot continue without the window; its notes say why."))

    def _on_ended(self, _state: RunState) -> None:
        if self._leaving:
            self.begin()

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
            # not QTimer.singleShot: see MainWindow
            QMetaObject.invokeMethod(self._window, "close", Qt.ConnectionType.QueuedConnection)
