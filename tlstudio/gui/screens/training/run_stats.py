"""The numbers of a run that are read from across the room."""

from PySide6.QtWidgets import QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.stat_tile import StatTile


class RunStats(Retranslated, QWidget):
    """Best validation accuracy, its loss, the last training accuracy, the time spent, and what the run has taken.

    That is told at the end, beside what was foreseen, where that was asked.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState()
        self.val_accuracy, self.val_loss = StatTile(), StatTile()
        self.train_accuracy, self.time = StatTile(), StatTile()
        self.whole, self.memory = StatTile(), StatTile()
        tiles = (self.val_accuracy, self.val_loss, self.train_accuracy, self.time, self.whole, self.memory)
        row(*((tile, 1) for tile in tiles), spacing=20, inside=self)
        self._retranslate()

    def set_state(self, state: RunState) -> None:
        """The run as it stands; an en dash where a number is not known yet."""
        self._state = state
        self._show_spent(state)
        best, last = state.best, state.epochs[-1] if state.epochs else None
        tested = best if best and best.val_accuracy is not None and best.val_loss is not None else None
        when = self.tr("epoch {epoch}")
        in_best = when.format(epoch=tested.epoch) if tested else ""
        self.val_accuracy.set_value(phrases.percent(tested.val_accuracy or 0, 2) if tested else "", in_best)
        self.val_loss.set_value(f"{tested.val_loss:.4f}" if tested else "", in_best)
        if last is None:
            self.train_accuracy.set_value("")
            self.time.set_value("")
            return
        self.train_accuracy.set_value(phrases.percent(last.train_accuracy, 2), when.format(epoch=last.epoch))
        each = self.tr("{time} per epoch").format(time=phrases.span(state.seconds / len(state.epochs)))
        self.time.set_value(phrases.span(state.seconds), each)

    def _show_spent(self, state: RunState) -> None:
        """A run that was continued did a part of its work twice, so that nothing of that kind was foreseen."""
        spent, foreseen = state.spent, state.foreseen
        for tile in (self.whole, self.memory):
            tile.setVisible(spent is not None and state.status in ("done", "stopped"))
        if spent is None:
            return
        time = memory = ""
        if foreseen is not None and not any(note.code.startswith("note-resumed") for note in state.notes):
            text = self.tr("estimated: {amount}")
            on_device = spent.device_memory_bytes and foreseen.device_memory_bytes
            time = text.format(amount=phrases.between(foreseen.seconds_low, foreseen.seconds_high))
            expected = foreseen.device_memory_bytes if on_device else foreseen.memory_bytes
            memory = text.format(amount=phrases.about_size(expected))
        self.whole.set_value(phrases.span(spent.seconds), time)
        self.memory.set_value(phrases.about_size(spent.device_memory_bytes or spent.memory_bytes), memory)

    def _retranslate(self) -> None:
        self.val_accuracy.set_caption(self.tr("Best validation accuracy"))
        self.val_loss.set_caption(self.tr("Validation loss"))
        self.train_accuracy.set_caption(self.tr("Training accuracy"))
        self.time.set_caption(self.tr("Training time"))
        self.whole.set_caption(self.tr("Whole run"))
        self.memory.set_caption(self.tr("Peak memory"))
        self.set_state(self._state)
