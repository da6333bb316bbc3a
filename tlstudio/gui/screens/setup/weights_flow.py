"""The conversation of the setup panel with the engine that looks at a file of starting weights."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core import events as ev
from tlstudio.core.spec import WeightsJob
from tlstudio.gui.engine_link.job_runner import JobRunner

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel


class WeightsFlow(QObject):
    """Has a file looked at as soon as it is chosen; the answer about an older one is no longer heard."""

    def __init__(self, panel: "SetupPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._runner = panel, runner
        panel.weights_wanted.connect(self._on_wanted)
        runner.received.connect(self._on_event)
        runner.changed.connect(panel.set_weights_state)
        runner.ended.connect(panel.set_weights_state)
        if panel.weights_question is not None:  # a file that was chosen the last time
            self._on_wanted(panel.weights_question)

    def _on_wanted(self, job: WeightsJob | None) -> None:
        if job is None:
            self._runner.stop()
        else:
            self._runner.start(job)

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.WeightsFit):
            self._panel.set_weights_fit(event)
