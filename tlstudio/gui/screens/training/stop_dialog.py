"""What to keep of a training that is ended early."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QRadioButton, QWidget

from tlstudio.core.events import EpochEnded
from tlstudio.core.history import RunState
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import ScaledLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

StopChoice = Literal["best", "last", "discard"]


class StopDialog(Retranslated, QDialog):
    """Best, last or nothing: ``choice``. Follows the training, which goes on until the answer is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = RunState()
        self._next = ""
        self._text = ScaledLabel(scale=1.15, bold=True)
        self.best, self.last, self.discard = QRadioButton(), QRadioButton(), QRadioButton()
        self._hints = {button: QLabel(wordWrap=True) for button in (self.best, self.last, self.discard)}
        self.pause_queue = QCheckBox()
        self._buttons = QDialogButtonBox()
        self.stop = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self.best.setChecked(True)
        self.stop.setDefault(True)
        self.stop.setProperty("primary", True)
        self._build()
        self._retranslate()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    @property
    def choice(self) -> StopChoice:
        """What is chosen now."""
        if self.discard.isChecked():
            return "discard"
        return "last" if self.last.isChecked() else "best"

    def set_state(self, state: RunState, next_in_queue: str) -> None:
        """The training as it stands, and the title of what would come after it."""
        if (state.epochs, next_in_queue) != (self._state.epochs, self._next):
            if not self._state.epochs:
                self.best.setChecked(True)
            self._state, self._next = state, next_in_queue
            self._retranslate()

    def _build(self) -> None:
        for hint in self._hints.values():
            hint.setProperty("tone", "muted")
            hint.setContentsMargins(26, 0, 0, 6)
        choices = (widget for pair in self._hints.items() for widget in pair)
        items = self._text, 8, *choices, self.pause_queue, 10, self._buttons
        column(*items, spacing=6, margins=(24, 22, 24, 18), inside=self)
        self.setMinimumWidth(460)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Stop training"))
        self._text.setText(self.tr("What do you want to keep?"))
        self.stop.setText(self.tr("Stop training"))
        self.go_on.setText(self.tr("Keep training"))
        self.pause_queue.setText(
            self.tr("Do not start the next job in the queue, “{name}”").format(name=self._next)
        )
        self.pause_queue.setVisible(bool(self._next))
        self.discard.setText(self.tr("Discard the run"))
        self._hints[self.discard].setText(self.tr("The run is moved to the trash. You can undo this."))
        self._show_epochs()

    def _show_epochs(self) -> None:
        """The weights that there are to be kept."""
        best, last = self._state.best, self._state.epochs[-1] if self._state.epochs else None
        if last is None:
            self._text.setText(self.tr("No epoch is complete yet, so there is nothing to keep."))
            self.discard.setChecked(True)
        elif best is not None:
            self.best.setText(self.tr("Keep the best weights: epoch {epoch}").format(epoch=best.epoch))
            self._hints[self.best].setText(self._validation(best))
            self.last.setText(self.tr("Keep the last weights: epoch {epoch}").format(epoch=last.epoch))
            self._hints[self.last].setText(self._validation(last))
        for button in (self.best, self.last, self.discard):  # all in their places, which epoch ever is the best
            shown = last is not None or button is self.discard
            button.setVisible(shown)
            self._hints[button].setVisible(shown)
            button.setAccessibleDescription(self._hints[button].text())

    def _validation(self, epoch: EpochEnded) -> str:
        if epoch.val_accuracy is None:
            return self.tr("Tested afterwards.")
        text = self.tr("Validation accuracy {accuracy}. Tested afterwards.")
        return text.format(accuracy=phrases.percent(epoch.val_accuracy, 2))
