"""The conversation of the setup panel with the engine that looks for a learning rate or a batch size."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from tlstudio.core.events import AnyEvent
from tlstudio.core.spec import TrainJob, value_at, with_value
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.setup.finder_dialogs import DIALOGS, FinderDialog

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel


class FinderFlow(QObject):
    """One search at a time, in a dialog that stands beside the window; closing it ends the search."""

    def __init__(self, panel: "SetupPanel", runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._runner = panel, runner
        self._dialog: FinderDialog | None = None
        self._asked: TrainJob | None = None
        panel.find_wanted.connect(self._open)
        panel.job_changed.connect(self.follow_job)
        runner.received.connect(self._on_event)
        runner.changed.connect(self._on_changed)

    def close(self) -> None:
        """End the search, as when a training begins that wants the machine for itself."""
        if self._dialog is not None:
            self._dialog.reject()

    def follow_job(self) -> None:
        """The settings, or the data, may no longer be those that were searched with."""
        if self._dialog is not None and self._asked is not None:
            self._dialog.set_stale(
                _question(self._panel.job, self._dialog) != _question(self._asked, self._dialog)
            )

    def _open(self, field: str) -> None:
        self.close()
        dialog = self._dialog = DIALOGS[field](self._panel.window())
        dialog.use_requested.connect(self._panel.set_values)
        dialog.again_requested.connect(self._search)
        dialog.finished.connect(self._on_closed)
        dialog.show()
        self._search()

    def _search(self) -> None:
        if self._dialog is not None:
            self._asked = self._panel.job
            self._dialog.begin()
            self._runner.start(self._dialog.job(self._asked))

    def _on_event(self, event: AnyEvent) -> None:
        if self._dialog is not None:
            self._dialog.take(event)

    def _on_changed(self) -> None:
        if self._dialog is not None:
            self._dialog.set_view(self._runner.view)

    def _on_closed(self) -> None:
        self._dialog = None
        self._runner.stop()


def _question(job: TrainJob, dialog: FinderDialog) -> TrainJob:
    """What of a job the answer follows from."""
    default = TrainJob(data=job.data)
    for field in (dialog.FIELD, *dialog.ALSO):
        job = with_value(job, field, value_at(default, field))
    return msgspec.structs.replace(job, name="", workspace="", parent="")
