"""The conversation about a report: what may be in it, who makes it, what became of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.history import RunState
from tlstudio.core.spec import ReportJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.selection import can_be_compared
from tlstudio.gui.screens.evaluation.report_dialog import ReportDialog
from tlstudio.gui.settings import ReportChoices, Settings

if TYPE_CHECKING:
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel


class ReportFlow(QObject):
    """Opens the dialog for what is compared, else for the run on show, and has its report made."""

    def __init__(self, panel: "EvaluationPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._runner = panel, runner
        self.dialog: ReportDialog | None = None
        panel.report_wanted.connect(self.open)
        runner.changed.connect(self._on_changed)
        runner.ended.connect(self._on_ended)

    def open(self) -> None:
        """Ask what the report is to be of."""
        selection = self._panel.selection
        runs = [run for run in selection.runs if can_be_compared(run) and not isinstance(run, EvaluationSummary)]
        shown = selection.shown
        chosen = selection.compared or ((shown.folder,) if shown else ())
        dialog = ReportDialog(runs, chosen, self._panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language = self._panel.locale().name().split("_")[0]
        dialog.set_choices(Settings().report or ReportChoices(language=language))
        dialog.requested.connect(self._on_requested)
        dialog.cancelled.connect(self._runner.stop)
        dialog.destroyed.connect(self._on_destroyed)
        self.dialog = dialog
        dialog.open()

    def _on_requested(self, job: ReportJob) -> None:
        if self.dialog is not None:
            Settings().report = self.dialog.choices
        self._runner.start(job)

    def _on_changed(self, state: RunState) -> None:
        if self.dialog is not None:
            self.dialog.set_state(state)

    def _on_ended(self, state: RunState) -> None:
        if self.dialog is None:
            return
        if state.failure is not None:
            self.dialog.set_failure(state.failure)
        else:
            self.dialog.set_state(state)

    def _on_destroyed(self) -> None:
        self.dialog = None
