"""Tells of the end of a training: in the window, and outside where the user is elsewhere."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.screens.training.tray import Tray
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import phases

_LONG = 30.0  # seconds from which on the end of a run is told outside the window too


class EndNotice(QObject):
    """A sentence where the run is not on show; a message of the system where the window is not in front.

    Args:
        window: asks for attention.
        tray: tells it outside the window.
        title: what the job under way is called.
    """

    def __init__(
        self,
        shell: Shell,
        session: TrainingSession,
        runner: JobRunner,
        window: QWidget,
        tray: Tray,
        title: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._shell = shell
        self._session = session
        self._window = window
        self._title = title
        self._began = 0.0
        self._tray = tray
        self._tray.opened.connect(session.show_live)
        session.began.connect(self._on_began)
        runner.ended.connect(self._on_ended)

    def _on_began(self) -> None:
        self._began = time.monotonic()

    def _on_ended(self, state: RunState) -> None:
        QApplication.alert(self._window)
        is_active = self._shell.is_active()
        if not is_active or self._shell.page() != Page.TRAINING:
            self._shell.say(phases.ending(state), self.tr("Show"), self._session.show_live)
        if self._tray.holds_window or (not is_active and time.monotonic() - self._began >= _LONG):
            self._tray.tell(self._title(), phases.ending(state))
