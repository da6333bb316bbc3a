"""A queued job in the setup panel and back."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from tlstudio.core import run_queue
from tlstudio.core.run_summary import name_of
from tlstudio.core.spec import TrainJob
from tlstudio.gui.screens.training.queue_edit_bar import QueueEditBar
from tlstudio.gui.shell import Page

if TYPE_CHECKING:
    from tlstudio.gui.screens.training.queue_flow import QueueFlow
    from tlstudio.gui.window.main_window import MainWindow


class QueueEditFlow(QObject):
    """Lends the setup panel to a queued job; what was set there before comes back afterwards."""

    def __init__(self, window: "MainWindow", queue: "QueueFlow") -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue
        self._edited = ""
        self._before: TrainJob | None = None
        self.bar = QueueEditBar()
        window.put_above(Page.SETUP, self.bar)
        self.bar.updated.connect(self._on_updated)
        self.bar.cancelled.connect(self._on_cancelled)
        queue.changed.connect(self._on_queue_changed)

    def edit(self, item: str) -> None:
        """Bring a job into the setup panel."""
        found = run_queue.find(self._queue.queue, item)
        if found is None:
            return
        setup = self._window.setup
        if not self._edited:
            self._before = setup.job
        self._edited = item
        setup.set_job(found.job)
        self.bar.set_job(name_of(found.job), run_queue.place_of(self._queue.queue, item) + 1)
        self.bar.show()
        self._window.go_to(Page.SETUP)
        self.bar.update_job.setFocus()

    def _on_updated(self) -> None:
        """The panel knows neither the images nor the name of a queued job: these stay."""
        found, new = run_queue.find(self._queue.queue, self._edited), self._window.setup.job
        item = self._edited
        self._leave()
        if found is not None:
            old = found.job
            kept = {"data": old.data, "workspace": old.workspace, "name": new.name or old.name}
            self._queue.change(item, msgspec.structs.replace(new, **kept))
            self._window.training.queue.select(item)
            self._window.go_to(Page.TRAINING)

    def _on_cancelled(self) -> None:
        self._leave()
        self._window.go_to(Page.TRAINING)

    def _leave(self) -> None:
        before, self._before, self._edited = self._before, None, ""
        self.bar.hide()
        if before is not None:
            self._window.setup.set_job(before)

    def _on_queue_changed(self) -> None:
        """A job that has been removed, or has begun, can no longer be changed."""
        if self._edited and run_queue.find(self._queue.queue, self._edited) is None:
            self._leave()
            self._window.notice.say(self.tr("The job that you were editing is no longer in the queue."))
