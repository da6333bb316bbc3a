"""The curves of a run with their controls: logarithmic loss, the same numbers as a table, export."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from tlstudio.core.events import EpochEnded
from tlstudio.core.history import RunState, best_epoch
from tlstudio.gui.screens.training import curve_export
from tlstudio.gui.screens.training.plots import CurvePlots
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.drawing import Drawing, offer
from tlstudio.gui.widgets.export_menu import ExportMenu
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row, stacked
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

_T = TypeVar("_T")
_ENDINGS = ("svg", "pdf", "png", "csv")


class CurvesView(Retranslated, QWidget):
    """Shows one run and, behind it, earlier ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._epochs: tuple[EpochEnded, ...] = ()
        self._ghosts: list[tuple[str, RunState]] = []
        self._shown: list[bool] = []
        self.plots = CurvePlots()
        self.table = RecordTable()
        self.log_loss, self.below, self.as_table = (QToolButton() for _ in range(3))
        for button in (self.log_loss, self.below, self.as_table):
            button.setCheckable(True)
        self.below.setChecked(True)
        self.export_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export = ExportMenu(self.export_button)
        self.heading, self.readout = heading_label(), MutedLabel()
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = stacked(self.plots, self.table)
        self._build()
        self._fill_menu()
        self._retranslate()
        self.log_loss.toggled.connect(self.plots.set_log_loss)
        self.below.toggled.connect(self.plots.set_below)
        self.as_table.toggled.connect(self._on_as_table)
        self.plots.epoch_marked.connect(self._on_epoch_marked)

    def set_run(self, name: str, epochs: Sequence[EpochEnded], planned: int = 0) -> None:
        """The run to show and how many epochs it is to have."""
        grown = tuple(epochs) != self._epochs
        self._name, self._epochs = name, tuple(epochs)
        self.plots.set_epochs(self._epochs, planned)
        if grown:
            self._fill_table()
            self._show_titles()
            self._on_epoch_marked(self.plots.marked)
            self._reserve()

    def set_ghosts(self, ghosts: Sequence[tuple[str, RunState]], shown: Sequence[bool]) -> None:
        """Earlier runs and which of them are drawn."""
        self._ghosts, self._shown = list(ghosts), list(shown)
        self.plots.set_ghosts([state.epochs for _, state in ghosts])
        for number, visible in enumerate(shown):
            self.plots.show_ghost(number, visible)

    def show_ghost(self, number: int, visible: bool) -> None:
        """Switch an earlier run on or off."""
        self._shown[number] = visible
        self.plots.show_ghost(number, visible)

    def content(self, ending: str) -> bytes:
        """The curves as an ``svg``, ``pdf``, ``png`` or ``csv`` file: this run and the earlier ones."""
        if ending == "csv":
            runs = [(self._name, self._epochs), *((name, state.epochs) for name, state in self._ghosts)]
            return curve_export.curves_csv(runs).encode("utf-8-sig")
        return self._drawn(lambda drawing: drawing.file(ending))

    def copy(self) -> None:
        """Put the curves on the clipboard as an image."""
        self._drawn(Drawing.copy)

    def _drawn(self, use: Callable[[Drawing], _T]) -> _T:
        """What is drawn now, on paper: this run and the earlier ones that are switched on."""
        drawn = [(n, s.epochs) for (n, s), ghost in zip(self._ghosts, self._shown, strict=True) if ghost]
        runs = [(self._name, self._epochs), *drawn]
        plots = curve_export.on_paper(runs, self.titles(), self._explain(), log_loss=self.log_loss.isChecked())
        try:
            return use(curve_export.drawing(plots, self._name))
        finally:
            plots.hide()
            plots.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    def _reserve(self) -> None:
        """Keep the room of the longest text: without it the plots would jump under the mouse."""
        metrics, width = self.readout.fontMetrics(), self.readout.width()
        longest = max(map(self._describe, self._epochs), key=len, default="")
        wrap = Qt.TextFlag.TextWordWrap
        heights = [
            metrics.boundingRect(0, 0, width, 0, wrap, text).height() for text in (longest, self._invitation())
        ]
        self.readout.setMinimumHeight(max(heights))

    def _build(self) -> None:
        buttons = self.log_loss, self.below, self.as_table, self.export_button
        above = row((self.heading, 1), *buttons, spacing=6)
        column(above, self.readout, (self._stack, 1), spacing=4, margins=(16, 12, 12, 10), inside=self)

    def _fill_menu(self) -> None:
        self._exports = {ending: self._export_as(ending) for ending in _ENDINGS}
        self.export.addSeparator()
        self.copy_action = self.export.add_copy(self.copy)
        offer(self.plots, self.export.actions())
        self.plots.copy_wanted.connect(self.copy)

    def _export_as(self, ending: str) -> QAction:
        return self.export.add(lambda: f"{phrases.file_stem(self._name)}-curves.{ending}", self.content)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Curves"))
        self.log_loss.setText(self.tr("Log loss"))
        self.log_loss.setToolTip(self.tr("Show the loss on a logarithmic scale"))
        self.log_loss.setAccessibleName(self.tr("Show the loss on a logarithmic scale"))
        self.below.setText(self.tr("Rate and speed"))
        self.below.setToolTip(self.tr("Show the learning rate and the images per second below"))
        self.below.setAccessibleName(self.tr("Show the learning rate and the images per second below"))
        self.as_table.setText(self.tr("Table"))
        self.as_table.setToolTip(self.tr("Show the same values as a table"))
        self.as_table.setAccessibleName(self.tr("Show the curves as a table"))
        self.export_button.setText(self.tr("Export"))
        self.export_button.setAccessibleName(self.tr("Export the curves"))
        names = {
            "svg": self.tr("Drawing (SVG)…"),
            "pdf": self.tr("Document (PDF)…"),
            "png": self.tr("Image (PNG)…"),
            "csv": self.tr("Table (CSV)…"),
        }
        for ending, action in self._exports.items():
            action.setText(names[ending])
        self.copy_action.setText(self.tr("Copy as an image"))
        self.plots.setAccessibleName(
            self.tr("Loss, accuracy, learning rate and speed by epoch; the arrow keys move from epoch to epoch")
        )
        self._show_titles()
        self.table.setAccessibleName(self.tr("Table of loss, accuracy, learning rate and speed by epoch"))
        self.table.set_columns(self._columns())
        self.table.stretch_column()  # none: each one is as wide as its numbers
        self._on_epoch_marked(self.plots.marked)

    def _show_titles(self) -> None:
        self.plots.set_titles(self.titles())

    def titles(self) -> dict[str, str]:
        """What stands above the plots and below the axis of epochs, see :meth:`CurvePlots.set_titles`."""
        return {
            "loss": self.tr("Loss"),
            "accuracy": self.tr("Accuracy"),
            "rate": self._rate_title(),
            "speed": self.tr("Images per second"),
            "epoch": self.tr("Epoch"),
        }

    def _rate_title(self) -> str:
        """With the line style of each group where there are several."""
        groups = list(self._epochs[-1].learning_rates) if self._epochs else []
        if self._epochs and not groups:
            return self.tr("No learning rate: solved directly")
        if len(groups) == 2 and any(len(set(epoch.learning_rates.values())) > 1 for epoch in self._epochs):
            text = self.tr("Learning rate (solid: {first}, dashed: {second})")
            return text.format(first=phrases.group_text(groups[0]), second=phrases.group_text(groups[1]))
        return self.tr("Learning rate")

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Epoch"), lambda e: e.epoch),
            Column(self.tr("Train loss"), lambda e: e.train_loss, lambda e: f"{e.train_loss:.4f}"),
            Column(self.tr("Train acc."), lambda e: e.train_accuracy,
                   lambda e: phrases.percent(e.train_accuracy, 2)),
            Column(self.tr("Val. loss"), lambda e: e.val_loss, lambda e: f"{e.val_loss:.4f}"),
            Column(self.tr("Val. acc."), lambda e: e.val_accuracy,
                   lambda e: phrases.percent(e.val_accuracy, 2)),
            Column(self.tr("Learning rate"), lambda e: max(e.learning_rates.values(), default=None), _rates),
            Column(self.tr("Images/s"), lambda e: e.images_per_second or None,
                   lambda e: messages.number(round(e.images_per_second))),
            Column(self.tr("Time"), lambda e: e.seconds, lambda e: phrases.span(e.seconds)),
            Column(self.tr("Best"), lambda e: int(e.best), lambda e: "★" if e.best else ""),
        ]  # fmt: skip

    def _on_as_table(self, on: bool) -> None:
        self._stack.setCurrentWidget(self.table if on else self.plots)
        self._fill_table()
        for widget in (self.log_loss, self.below, self.readout):
            widget.setVisible(not on)

    def _fill_table(self) -> None:
        """Only where it is seen; the row that was chosen stays chosen."""
        shown = self._stack.currentWidget() is self.table
        chosen = self.table.currentIndex().row()
        self.table.set_records(self._epochs if shown else ())
        if shown and chosen >= 0:
            self.table.selectRow(chosen)

    def _on_epoch_marked(self, number: int | None) -> None:
        epoch = next((epoch for epoch in self._epochs if epoch.epoch == number), None)
        self.readout.setText(self._describe(epoch) if epoch else self._invitation())
        self.plots.setAccessibleDescription(self.readout.text())

    def _invitation(self) -> str:
        hint = self.tr("Point to an epoch, or use the arrow keys in the plot, to read its values.")
        return f"{self._explain()}\n{hint}"

    def _explain(self) -> str:
        best = best_epoch(self._epochs)
        if best is None:
            return self.tr("Solid: training. Dashed: validation.")
        return self.tr("Solid: training. Dashed: validation. ★ best epoch: {epoch}.").format(epoch=best.epoch)

    def _describe(self, epoch: EpochEnded) -> str:
        values = {
            "epoch": epoch.epoch,
            "loss": f"{epoch.train_loss:.4f}",
            "accuracy": phrases.percent(epoch.train_accuracy, 2),
        }
        lines = [self.tr("Epoch {epoch}. Training: loss {loss}, accuracy {accuracy}.").format(**values)]
        if epoch.val_loss is not None and epoch.val_accuracy is not None:
            values |= {"loss": f"{epoch.val_loss:.4f}", "accuracy": phrases.percent(epoch.val_accuracy, 2)}
            lines.append(self.tr("Validation: loss {loss}, accuracy {accuracy}.").format(**values))
        last = []
        if epoch.learning_rates:
            last.append(self.tr("Learning rate: {rates}.").format(rates=_rates(epoch)))
        if epoch.images_per_second:
            speed = messages.number(round(epoch.images_per_second))
            last.append(self.tr("Images per second: {speed}.").format(speed=speed))
        return "\n".join([" ".join(lines), " ".join(last)])


def _rates(epoch: EpochEnded) -> str:
    return ", ".join(f"{name} {rate:.2g}" for name, rate in epoch.learning_rates.items())
