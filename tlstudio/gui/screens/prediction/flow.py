"""The conversation of the prediction panel with its engine, and what the window remembers of the panel."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.settings import Settings

if TYPE_CHECKING:
    from tlstudio.gui.screens.prediction.panel import PredictionPanel


class PredictionFlow(QObject):
    """Keeps one engine warm with the chosen models and asks it about images and folders."""

    def __init__(self, panel: "PredictionPanel", runner: JobRunner, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._runner = runner
        self._settings = settings
        self._asked = 0
        self._rests = False  # the engine has ended because nobody asked; the next request starts another
        self._folder = 0  # number of the request whose rows are wanted
        self._calibrated = settings.calibrated  # as the engine was told
        panel.installEventFilter(self)
        panel.pending.models_chosen.connect(self._on_models_chosen)
        panel.pending.image_wanted.connect(self._on_image_wanted)
        panel.pending.folder_wanted.connect(self._on_folder_wanted)
        panel.table.cancelled.connect(self._on_folder_cancelled)
        panel.view.heat.wanted.connect(self._on_explanation_wanted)
        runner.received.connect(self._on_event)
        self._restore()

    def _restore(self) -> None:
        """The switch and the slider are as they were left."""
        settings, bar = self._settings, self._panel.view.heat_bar
        bar.set_opacity(settings.heat_opacity)
        bar.switch.setChecked(settings.heat_shown)
        bar.switched.connect(lambda on: setattr(settings, "heat_shown", on))
        bar.opacity_changed.connect(lambda share: setattr(settings, "heat_opacity", share))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page is on show again: what it says of probabilities may have been switched meanwhile."""
        if event.type() == QEvent.Type.Show and self._calibrated != self._settings.calibrated:
            self._calibrated = self._settings.calibrated
            self._panel.start_over()  # the page loads the models as it appears
        return super().eventFilter(watched, event)

    def _on_models_chosen(self, models: tuple[str, ...]) -> None:
        self._rests = False
        if models:
            self._calibrated = self._settings.calibrated
            self._runner.start(PredictJob(models=tuple(models), calibrated=self._calibrated))
        else:
            self._runner.stop()

    def _on_image_wanted(self, path: str) -> None:
        self._runner.send(ev.Predict(id=self._number(), path=str(Path(path))))

    def _on_folder_wanted(self, paths: tuple[str, ...]) -> None:
        self._folder = self._number()
        self._runner.send(ev.PredictAll(id=self._folder, paths=tuple(paths)))

    def _on_folder_cancelled(self) -> None:
        if self._panel.pending.folder_waits:
            self._panel.pending.drop_folder()
            self._panel.table.interrupt()
        else:
            self._runner.send(ev.CancelAll(id=self._folder))

    def _on_explanation_wanted(self, path: str, model: str, name: str) -> None:
        if self._rests:
            self._panel.pending.load_models()  # and then it is asked again
            return
        self._runner.send(ev.Explain(id=self._number(), path=path, model=model, name=name))

    def _number(self) -> int:
        self._asked += 1
        return self._asked

    def _on_event(self, event: ev.AnyEvent) -> None:
        panel = self._panel
        match event:
            case ev.ModelReady():
                panel.model_ready(event)
            case ev.ModelRefused():
                panel.refuse_model(event)
            case ev.Predicted():
                panel.set_prediction(event)
            case ev.Progress(phase="scan" | "predict"):
                panel.table.set_progress(event)
            case ev.AnswersReady(id=self._folder):
                panel.table.add(event.rows)
            case ev.AnswersEnded(id=self._folder):
                panel.table.end(event)
            case ev.Explained():
                panel.view.heat.set_explanation(event)
            case ev.Failed():
                panel.set_failure(event)
            case ev.Finished():
                panel.pending.forget_engine()
                panel.view.heat.forget_engine()  # what was asked meanwhile waits until somebody asks again
                self._rests = True
