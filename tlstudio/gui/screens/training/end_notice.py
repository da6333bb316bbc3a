"""Tells of the end of a training: in the window, and outside where the user is elsewhere."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import phases

_SECONDS = 15  # that a message of the system lasts
_LONG = 30.0  # seconds from which on the end of a run is told outside the window too


class TrayNotice(QObject):
    """Shows an icon beside the clock for as long as its message lasts; where there is no such place, nothing."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self._hide)

    def tell(self, title: str, text: str) -> None:
        """Show a message of the system, where it can show one."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
        self._icon.setToolTip(text)
        self._icon.show()
        self._icon.showMessage(title, text, self._window.windowIcon(), _SECONDS * 1000)
        self._timer.start()

    def _hide(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def _on_clicked(self) -> None:
        self._hide()
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.clicked.emit()


class EndNotice(QObject):
    """A sentence where the run is not on show; a message of the system where the window is not in front.

    Args:
        window: asks for attention.
        title: what the job under way is called.
    """

    def __init__(
        self, shell: Shell, session: TrainingSession, runner: JobRunner, window: QWidget, title: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._shell = shell
        self._session = session
        self._window = window
        self._title = title
        self._began = 0.0
        self._tray = TrayNotice(window)
        self._tray.clicked.connect(session.show_live)
        session.began.connect(self._on_began)
        runner.ended.connect(self._on_ended)

    def _on_began(self) -> None:
        self._began = time.monotonic()

    def _on_ended(self, state: RunState) -> None:
        QApplication.alert(self._window)
        is_active = self._shell.is_active()
        if not is_active or self._shell.page() != Page.TRAINING:
            self._shell.say(phases.ending(state), self.tr("Show"), self._session.show_live)
        if not is_active and time.monotonic() - self._began >= _LONG:
            self._tray.tell(self._title(), phases.ending(state))
