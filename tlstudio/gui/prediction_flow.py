"""The conversation of the prediction panel with its engine."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.gui.jobs import JobRunner

if TYPE_CHECKING:
    from tlstudio.gui.panels.prediction import PredictionPanel


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
