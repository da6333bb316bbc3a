"""The table of a sweep: a row for each way of training, a column for each seed, and what they say together."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.sweep import Cell, SweepRow, Way, rows
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.retranslated import Retranslated

_CELL = int(Qt.ItemDataRole.UserRole)
_BEFORE, _AFTER = 3, 4  # columns before and behind those of the seeds


class SweepGrid(Retranslated, QTableWidget):
    """A cell says how its training stands, or its accuracy on the validation images."""

    cell_opened = Signal(object)  #: Cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Sequence[Cell] = ()
        self._queued: frozenset[int] = frozenset()
        self._running: int | None = None
        self._measured: Mapping[Way, SweepRow] = {}
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.cellClicked.connect(self._open)
        self._retranslate()

    def set_table(
        self,
        cells: Sequence[Cell],
        queued: frozenset[int],
        measured: Mapping[Way, SweepRow],
        running: int | None = None,
    ) -> None:
        """Show how the cells stand.

        Args:
            queued: numbers of the cells that wait for their turn.
            measured: what complete cells say.
            running: number of the cell under way, which may have no run yet.
        """
        now = cells, queued, measured, running
        if now != (self._cells, self._queued, self._measured, self._running):
            self._cells, self._queued, self._measured, self._running = now
            self._fill()

    @property
    def chosen(self) -> tuple[Cell, ...]:
        """The trainings whose cells are selected."""
        found = (item.data(_CELL) for item in self.selectedItems())
        return tuple(cell for cell in found if cell is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _open(self, place: int, column: int) -> None:
        item = self.item(place, column)
        cell = item.data(_CELL) if item is not None else None
        if cell is not None and cell.run is not None:
            self.cell_opened.emit(cell)

    def _fill(self) -> None:
        table = rows(self._cells)
        seeds = sorted({cell.job.train.seed for cell in self._cells})
        kept = self.currentRow(), self.currentColumn()
        self.setRowCount(len(table))
        self.setColumnCount(_BEFORE + len(seeds) + _AFTER)
        self.setHorizontalHeaderLabels([*self._heads[:_BEFORE], *map(self._seed, seeds), *self._heads[_BEFORE:]])
        for place, (way, cells) in enumerate(table.items()):
            by_seed = {cell.job.train.seed: cell for cell in cells}
            texts = [*self._way(way, cells[0]), *("" for _ in seeds), *self._said(self._measured.get(way))]
            for column, text in enumerate(texts):
                self._put(place, column, text, None if column < _BEFORE else Qt.AlignmentFlag.AlignRight)
            for column, seed in enumerate(seeds, _BEFORE):
                if (cell := by_seed.get(seed)) is not None:
                    self._put_cell(place, column, cell)
        self.setCurrentCell(*kept)

    def _put(self, place: int, column: int, text: str, align: Qt.AlignmentFlag | None) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if align is not None:
            item.setTextAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(place, column, item)
        return item

    def _put_cell(self, place: int, column: int, cell: Cell) -> None:
        item = self._put(place, column, self._state(cell), Qt.AlignmentFlag.AlignCenter)
        item.setData(_CELL, cell)
        item.setToolTip(phrases.as_tip(self._tip(cell)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._seed(cell.job.train.seed)}: {item.text()}")

    def _state(self, cell: Cell) -> str:
        accuracy = cell.accuracy("val")
        if cell.is_done:
            return messages.percent(accuracy) if accuracy is not None else self.tr("done")
        is_running = cell.status == "running" or cell.number == self._running
        if cell.number in self._queued and not is_running:
            return self.tr("queued")
        if cell.status == "running" and cell.run is not None and cell.run.state.epochs:
            return self.tr("epoch {epoch}").format(epoch=cell.run.state.epochs[-1].epoch)
        if is_running:
            return self.tr("running")
        texts = {
            "missing": "–",
            "waiting": self.tr("running"),
            "stopped": self.tr("stopped"),
            "interrupted": self.tr("interrupted"),
            "failed": self.tr("failed"),
        }
        return texts.get(cell.status, "–")

    def _tip(self, cell: Cell) -> str:
        if cell.failure is not None:
            return " ".join(messages.failure_text(cell.failure))
        validation, test = cell.accuracy("val"), cell.accuracy("test")
        if validation is None or test is None:
            return self.tr("Cell {number}").format(number=cell.number)
        return self.tr("Validation {validation}, test {test}. Click to open the run.").format(
            validation=messages.percent(validation), test=messages.percent(test)
        )

    def _way(self, way: Way, cell: Cell) -> tuple[str, str, str]:
        strategy = phrases.spec_strategy(cell.job.strategy, pretrained=cell.job.model.is_pretrained)
        return MODELS[way.model].title, strategy, self.tr("{pixels} px").format(pixels=way.size)

    def _said(self, measured: SweepRow | None) -> tuple[str, str, str, str]:
        if measured is None:
            return "", "", "", ""
        limits = measured.interval
        return (
            phrases.spread(measured.validation) if measured.validation is not None else "",
            phrases.spread(measured.test) if measured.test is not None else "",
            f"{messages.percent(limits.low)} – {messages.percent(limits.high)}" if limits is not None else "",
            self.tr("best") if measured.best else "",
        )

    def _seed(self, seed: int) -> str:
        return self.tr("Seed {seed}").format(seed=seed)

    def _retranslate(self) -> None:
        self._heads = (
            self.tr("Network"),
            self.tr("Strategy"),
            self.tr("Input"),
            self.tr("Validation"),
            self.tr("Test"),
            self.tr("95 % interval"),
            self.tr("Best"),
        )
        self.setAccessibleName(self.tr("Trainings of the sweep; Enter opens the run of a cell"))
        self._fill()
