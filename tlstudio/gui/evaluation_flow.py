"""The conversation of the evaluation panel with its engine, and with the stored runs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core.history import RunState
from tlstudio.core.results import Report
from tlstudio.core.spec import EvaluateJob
from tlstudio.gui.jobs import JobRunner
from tlstudio.gui.run_desk import RunDesk, failed

if TYPE_CHECKING:
    from tlstudio.gui.panels.evaluation import EvaluationPanel


class EvaluationFlow(QObject):
    """Evaluates a model file on a folder, and compares two runs."""

    def __init__(self, panel: "EvaluationPanel", runner: JobRunner, desk: RunDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._runner = runner
        panel.evaluate_requested.connect(self._on_evaluate_requested)
        panel.compare_requested.connect(desk.compare)
        desk.compared.connect(panel.set_comparison)
        desk.compare_failed.connect(panel.set_failure)
        runner.changed.connect(panel.set_busy)
        runner.result.connect(self._on_result)
        runner.ended.connect(self._on_ended)

    def _on_evaluate_requested(self, job: EvaluateJob) -> None:
        self._runner.start(job)

    def _on_result(self, result: object) -> None:
        if isinstance(result, Report):
            self._panel.set_report(result)
        elif isinstance(result, Exception):
            self._panel.set_failure(failed(result))

    def _on_ended(self, state: RunState) -> None:
        if state.failure is not None:
            self._panel.set_failure(state.failure)
