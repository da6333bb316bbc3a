"""The conversations of the evaluation and the prediction panel with their engines."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core import events as ev
from tlstudio.core.history import RunState
from tlstudio.core.results import Report
from tlstudio.core.spec import EvaluateJob, PredictJob
from tlstudio.gui.jobs import JobRunner
from tlstudio.gui.run_desk import RunDesk, failed

if TYPE_CHECKING:
    from tlstudio.gui.panels.evaluation import EvaluationPanel
    from tlstudio.gui.panels.prediction import PredictionPanel


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


class PredictionFlow(QObject):
    """Keeps one engine warm with the chosen models and asks it about images."""

    def __init__(self, panel: "PredictionPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._runner = runner
        self._asked = 0
        panel.models_chosen.connect(self._on_models_chosen)
        panel.image_dropped.connect(self._on_image_dropped)
        runner.received.connect(self._on_event)

    def _on_models_chosen(self, models: tuple[str, ...]) -> None:
        if models:
            self._runner.start(PredictJob(models=tuple(models)))
        else:
            self._runner.stop()

    def _on_image_dropped(self, path: str) -> None:
        self._asked += 1
        self._runner.send(ev.Predict(id=self._asked, path=str(Path(path))))

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.ModelReady):
            self._panel.model_ready(event)
        elif isinstance(event, ev.Predicted):
            self._panel.set_prediction(event)
        elif isinstance(event, ev.TERMINAL):
            self._panel.forget_engine()
        if isinstance(event, ev.Failed):
            self._panel.set_failure(event)
