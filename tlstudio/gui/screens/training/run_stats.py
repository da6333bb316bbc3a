"""The numbers of a run that are read from across the room."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.stat_tile import StatTile


class RunStats(QWidget):
    """Best validation accuracy, its loss, the last training accuracy, and the time spent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.val_accuracy, self.val_loss = StatTile(), StatTile()
        self.train_accuracy, self.time = StatTile(), StatTile()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        for tile in (self.val_accuracy, self.val_loss, self.train_accuracy, self.time):
            layout.addWidget(tile, 1)
        self._state = RunState()
        self._retranslate()

    def set_state(self, state: RunState) -> None:
        self._state = state
        best, last = state.best, state.epochs[-1] if state.epochs else None
        in_epoch = self.tr("epoch {epoch}").format(epoch=best.epoch) if best else ""
        if best is None or best.val_accuracy is None or best.val_loss is None:
            self.val_accuracy.set_value("")
            self.val_loss.set_value("")
        else:
            self.val_accuracy.set_value(phrases.percent(best.val_accuracy, 2), in_epoch)
            self.val_loss.set_value(f"{best.val_loss:.4f}", in_epoch)
        self.train_accuracy.set_value(
            phrases.percent(last.train_accuracy, 2) if last else "",
            self.tr("epoch {epoch}").format(epoch=last.epoch) if last else "",
        )
        per_epoch = state.seconds / len(state.epochs) if state.epochs else 0.0
        self.time.set_value(
            phrases.span(state.seconds) if last else "",
            self.tr("{time} per epoch").format(time=phrases.span(per_epoch)) if last else "",
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.val_accuracy.set_caption(self.tr("Best validation accuracy"))
        self.val_loss.set_caption(self.tr("Validation loss"))
        self.train_accuracy.set_caption(self.tr("Training accuracy"))
        self.time.set_caption(self.tr("Training time"))
        self.set_state(self._state)
