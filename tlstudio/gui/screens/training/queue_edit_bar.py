"""Says that the settings above belong to a job in the queue, and offers to put them there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.widgets.labels import MARGIN, Card, ScaledLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated


class QueueEditBar(Retranslated, QWidget):
    """Hidden until a queued job is edited."""

    updated = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._number = "", 0
        self._text = ScaledLabel(bold=True)
        self.back, self.update_job = QPushButton(), QPushButton()
        self.update_job.setProperty("primary", True)
        card = Card()
        row((self._text, 1), self.back, self.update_job, spacing=12, margins=(16, 10, 12, 10), inside=card)
        row(card, margins=(MARGIN, MARGIN - 8, MARGIN, 0), inside=self)
        self.back.clicked.connect(self.cancelled)
        self.update_job.clicked.connect(self.updated)
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
