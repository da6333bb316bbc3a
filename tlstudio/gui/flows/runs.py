"""What is wanted of stored runs: opened, renamed, noted, used again, shown, removed and brought back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from tlstudio.core.events import Failed
from tlstudio.gui import frame, messages

if TYPE_CHECKING:
    from tlstudio.gui.main_window import MainWindow


class RunsFlow(QObject):
    """Between the list of runs and the desk that keeps them."""

    trashed_changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.trashed: list[str] = []  #: folders that were removed since the start, the last one last
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
        window.training_flow.show(folder)
        window.go_to(frame.TRAINING)

    def restore_last(self) -> None:
        """Bring back the run that was removed last."""
        if self.trashed:
            self._restore(self.trashed[-1])

    def _restore(self, folder: str) -> None:
        if folder in self.trashed:
            self.trashed.remove(folder)
            self._window.desk.restore(folder)
            self.trashed_changed.emit()

    def _on_reuse_requested(self, folder: str) -> None:
        run = self._window.desk.find(folder)
        if run is not None:
            self._window.setup.set_job(run.job)
            self._window.go_to(frame.SETUP)

    def _on_reveal_requested(self, folder: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def trash(self, folder: str) -> None:
        """Move a run to the trash, with a way back."""
        window = self._window
        run = window.desk.find(folder)
        window.desk.trash(folder)
        window.training_flow.forget(folder)
        self.trashed.append(folder)
        self.trashed_changed.emit()
        text = self.tr("“{run}” was moved to the trash.").format(run=run.title if run else Path(folder).name)
        window.notice.say(text, self.tr("Undo"), lambda: self._restore(folder))

    def _on_failed(self, failure: Failed) -> None:
        self._window.notice.say(messages.failure_text(failure)[0])
