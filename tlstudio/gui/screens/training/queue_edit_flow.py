"""A queued job in the setup panel and back, and the bar that says so."""

from typing import Protocol

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core import run_queue
from tlstudio.core.spec import SeriesJob, Training, training_of
from tlstudio.gui.look import icons
from tlstudio.gui.screens.training.queue_card import QueueCard
from tlstudio.gui.screens.training.queue_flow import QueueFlow
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import MARGIN, Card, ScaledLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated


class QueueEditBar(Retranslated, QWidget):
    """Hidden until a queued job is edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._number = "", 0
        self._text = ScaledLabel(bold=True)
        self.back, self.update_job = QPushButton(), QPushButton()
        self.update_job.setProperty("primary", True)
        card = Card()
        row((self._text, 1), self.back, self.update_job, spacing=12, margins=(16, 10, 12, 10), inside=card)
        row(card, margins=(MARGIN, MARGIN - 8, MARGIN, 0), inside=self)
        self._retranslate()
        self.hide()

    def set_job(self, name: str, number: int) -> None:
        """Which job is edited: its name and its place in the queue, from 1."""
        self._name, self._number = name, number
        self._retranslate()

    def _retranslate(self) -> None:
        text = self.tr("You are editing “{name}”, number {number} in the queue.")
        self._text.setText(text.format(name=self._name, number=self._number))
        self.back.setText(self.tr("Discard changes"))
        self.back.setAccessibleName(self.tr("Discard the changes to the queued job"))
        self.update_job.setText(self.tr("Update job"))
        self.update_job.setIcon(icons.icon("check", icons.ON_ACCENT))
        self.update_job.setAccessibleName(self.tr("Update the queued job with these settings"))


class JobForm(Protocol):
    """Where a job is set: the setup panel."""

    @property
    def training(self) -> Training: ...

    def set_job(self, job: Training) -> None: ...


class QueueEditFlow(QObject):
    """Lends the form to a queued job; what was set there before comes back afterwards."""

    def __init__(self, shell: Shell, queue: QueueFlow, card: QueueCard, form: JobForm) -> None:
        super().__init__(queue)
        self._shell = shell
        self._queue = queue
        self._card = card
        self._form = form
        self._edited = ""
        self._before: Training | None = None
        self.bar = QueueEditBar()
        self.bar.update_job.clicked.connect(self._on_updated)
        self.bar.back.clicked.connect(self._on_cancelled)
        queue.changed.connect(self._on_queue_changed)

    def edit(self, item: str) -> None:
        """Bring a job into the form."""
        found = run_queue.find(self._queue.queue, item)
        if found is None:
            return
        if not self._edited:
            self._before = self._form.training
        self._edited = item
        self._form.set_job(found.job)
        self.bar.set_job(phrases.training_name(found.job), run_queue.place_of(self._queue.queue, item) + 1)
        self.bar.show()
        self._shell.go_to(Page.SETUP)
        self.bar.update_job.setFocus()

    def _on_updated(self) -> None:
        """The form knows neither the images nor the name of a queued job: these stay."""
        found, new = run_queue.find(self._queue.queue, self._edited), self._form.training
        item = self._edited
        self._leave()
        if found is not None:
            old, job = training_of(found.job), training_of(new)
            kept = {"data": old.data, "workspace": old.workspace, "name": job.name or old.name}
            job = msgspec.structs.replace(job, **kept)
            changed = msgspec.structs.replace(new, train=job) if isinstance(new, SeriesJob) else job
            self._queue.change(item, changed)
            self._card.select(item)
            self._shell.go_to(Page.TRAINING)

    def _on_cancelled(self) -> None:
        self._leave()
        self._shell.go_to(Page.TRAINING)

    def _leave(self) -> None:
        before, self._before, self._edited = self._before, None, ""
        self.bar.hide()
        if before is not None:
            self._form.set_job(before)

    def _on_queue_changed(self) -> None:
        """A job that has been removed, or has begun, can no longer be changed."""
        if self._edited and run_queue.find(self._queue.queue, self._edited) is None:
            self._leave()
            self._shell.say(self.tr("The job that you were editing is no longer in the queue."))
