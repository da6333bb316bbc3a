"""The conversations of the setup panel with the engines that draw its preview and look at starting weights."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from tlstudio.core import events as ev
from tlstudio.core.spec import PreviewJob, WeightsJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import failed

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel

_DEBOUNCE_MS = 150


class PreviewFlow(QObject):
    """Has one draw made at a time, of what is wanted last; the engine stays warm for the next."""

    def __init__(self, panel: "SetupPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._preview = panel.preview
        self._runner = runner
        self._wanted: PreviewJob | None = None
        self._asked: PreviewJob | None = None  # under way
        self._later = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._later.timeout.connect(self._ask)
        panel.preview_wanted.connect(self._on_wanted)
        runner.received.connect(self._on_event)

    def _on_wanted(self, job: PreviewJob | None) -> None:
        self._wanted = job
        if job is None:
            self._later.stop()
        else:
            self._later.start()

    def _ask(self) -> None:
        job = self._wanted
        if job is None or self._asked is not None:
            return
        self._asked = job
        self._preview.set_busy(True)
        if self._runner.busy:
            self._runner.send(ev.Redraw(job=job))
        else:
            self._runner.start(job)

    def _on_event(self, event: ev.AnyEvent) -> None:
        asked = self._asked
        if isinstance(event, ev.ReportReady) and asked is not None:
            self._asked = None
            self._show(asked, event.file)
        elif isinstance(event, ev.Failed):
            self._asked = None
            self._preview.set_failure(event)
        elif isinstance(event, ev.Finished):  # it rests until something else is wanted
            self._asked = None
            return
        else:
            return
        if self._wanted != asked:
            self._later.start()

    def _show(self, job: PreviewJob, file: str) -> None:
        try:
            pixels = np.load(file, allow_pickle=False)
        except (OSError, ValueError) as error:
            self._preview.set_failure(failed(error))
            return
        self._preview.set_epoch(job.epoch)
        self._preview.set_pictures([_picture(image) for image in pixels], job.files)


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


def _picture(pixels: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> QImage:
    """Of uint8 (side, side, 3)."""
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
