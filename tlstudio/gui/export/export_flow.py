"""The conversation of the export dialog with its engine, and what the window remembers of it."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from tlstudio.core.history import RunState
from tlstudio.core.spec import ExportJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.export.export_dialog import ExportDialog
from tlstudio.gui.settings import ExportChoices, Settings

_PURPOSE = "export"  # of the folder that is remembered


class ExportFlow(QObject):
    """One dialog at a time, and one export."""

    def __init__(self, window: QWidget, runner: JobRunner, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._runner, self._settings = window, runner, settings
        self.dialog: ExportDialog | None = None
        runner.changed.connect(self._on_changed)
        runner.ended.connect(self._on_ended)
        runner.result.connect(self._on_result)

    def ask(self, file: str, title: str) -> None:
        """Ask how a model is to be exported."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        folder = self._settings.dialog_folder(_PURPOSE) or str(self._settings.workspace / "exports")
        choices = self._settings.export or ExportChoices()
        dialog = ExportDialog(file, title, choices, Path(folder), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.requested.connect(self._on_requested)
        dialog.cancelled.connect(self._runner.stop)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _on_requested(self, job: ExportJob) -> None:
        if self.dialog is not None:
            self._settings.export = self.dialog.choices
        self._runner.start(job)

    def _on_changed(self, state: RunState) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(state)

    def _on_result(self, report: object) -> None:
        if self.dialog is not None:
            self.dialog.set_report(report)  # type: ignore[arg-type]  # the runner's result type
            self._settings.set_dialog_folder(_PURPOSE, Path(self.dialog.folder.path).parent)

    def _on_ended(self, state: RunState) -> None:
        if self.dialog is not None:
            self.dialog.set_busy(state)
            if state.failure is not None:
                self.dialog.set_failure(state.failure)

    def _on_closed(self) -> None:
        self.dialog = None
