"""The conversation of the map of the images with the engine that lays it out."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from tlstudio.core import events as ev
from tlstudio.core.spec import MapJob
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.text import messages

if TYPE_CHECKING:
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel


class MapFlow(QObject):
    """Has the images of the result on show laid out by UMAP, in an engine: that takes seconds to minutes."""

    def __init__(self, panel: "EvaluationPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._runner = panel, runner
        self._asked = ""  # folder of the result
        self._reader = Background(self)
        self._reader.done.connect(self._on_read)
        panel.review.map.umap_wanted.connect(self._on_wanted)
        runner.received.connect(self._on_event)

    def shut_down(self) -> None:
        """End the thread that reads."""
        self._reader.close()

    def _on_wanted(self, subset: str) -> None:
        self._asked = self._panel.reviewed
        self._runner.start(MapJob(run=self._asked, subset=subset))

    def _on_event(self, event: ev.AnyEvent) -> None:
        match event:
            case ev.ReportReady():
                self._reader.submit(self._asked, lambda: np.load(Path(event.file), allow_pickle=False))
            case ev.Failed():
                self._refuse(" ".join(messages.failure_text(event)))

    def _on_read(self, folder: str, result: object) -> None:
        if folder != self._panel.reviewed:  # another result is on show by now
            return
        if isinstance(result, np.ndarray):
            self._panel.review.map.set_umap(result)
        else:
            self._refuse(str(result))

    def _refuse(self, why: str) -> None:
        if self._asked == self._panel.reviewed:
            self._panel.review.map.refuse_umap(why)
