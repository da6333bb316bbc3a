"""What is wanted of stored runs: opened, renamed, noted, used again, shown, removed and brought back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from tlstudio.core.events import Failed
from tlstudio.gui.shell import Page
from tlstudio.gui.text import messages, phrases

if TYPE_CHECKING:
    from tlstudio.gui.window.main_window import MainWindow


class RunsFlow(QObject):
    """Between the list of runs and the desk that keeps them."""

    trashed_changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.trashed: dict[str, str] = {}  #: folders removed since the start, the last one last, and what was said
        runs, desk = window.runs, window.desk
        runs.open_requested.connect(self.open)
        runs.rename_requested.connect(desk.rename)
        runs.note_requested.connect(desk.annotate)
        runs.reuse_requested.connect(self._on_reuse_requested)
        runs.reveal_requested.connect(self._on_reveal_requested)
        runs.trash_requested.connect(self.trash)
        desk.failed.connect(self._on_failed)

    def open(self, folder: str) -> None:
        """Show the curves and the log of a run."""
        window = self._window
        run = window.desk.find(folder)
        if run is None or run.problem:
            window.notice.say(run.problem if run else self.tr("This run is gone."))
            return
        window.go_to(Page.TRAINING)
        window.training_flow.show(folder)

    def act(self, name: str, folder: str) -> None:
        """Do what a menu elsewhere offers: ``reuse``, ``reveal`` or ``trash``."""
        actions = {"reuse": self._on_reuse_requested, "reveal": self._on_reveal_requested, "trash": self.trash}
        actions[name](folder)

    def restore_last(self) -> None:
        """Bring back the run that was removed last."""
        if self.trashed:
            self._restore(next(reversed(self.trashed)))

    def _restore(self, folder: str) -> None:
        if folder in self.trashed:
            self._window.notice.withdraw(self.trashed.pop(folder))
            self._window.desk.restore(folder)
            self._window.selection.focus(folder)
            self.trashed_changed.emit()

    def _on_reuse_requested(self, folder: str) -> None:
        run = self._window.desk.find(folder)
        if run is not None:
            self._window.setup.set_job(run.job)
            self._window.go_to(Page.SETUP)

    def _on_reveal_requested(self, folder: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def trash(self, folder: str) -> None:
        """Move a run to the trash, with a way back; another one is selected when it is gone."""
        window = self._window
        run = window.desk.find(folder)
        text = self.tr("“{run}” was moved to the trash.").format(run=phrases.run_in_full(run)) if run else ""
        window.desk.trash(folder)
        self.trashed[folder] = text or self.tr("The run was moved to the trash.")
        self.trashed_changed.emit()
        window.notice.say(self.trashed[folder], self.tr("Undo"), lambda: self._restore(folder))

    def _on_failed(self, failure: Failed) -> None:
        self._window.notice.say(messages.failure_text(failure)[0])
