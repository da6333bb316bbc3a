"""A sweep: what is to be trained, how long that takes, and the table as it fills."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QPushButton, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.sweep import Cell, Sweep, SweepRow, Way, to_train
from tlstudio.gui.look import icons
from tlstudio.gui.screens.sweep.axes import Axes
from tlstudio.gui.screens.sweep.table import SweepGrid
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.export_menu import ExportMenu
from tlstudio.gui.widgets.labels import MARGIN, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated


class SweepDialog(Retranslated, QDialog):
    """Is shown beside the window, which can be used meanwhile.

    Args:
        table: the table of results as CSV text, for saving.
    """

    sweep_chosen = Signal(str)  #: folder of a stored sweep; empty: a new one
    axes_changed = Signal(object)  #: Sweep, or None where it has no name
    start_requested = Signal(object)  #: tuple of Cell
    stop_requested = Signal()
    cell_opened = Signal(object)  #: Cell

    def __init__(self, table: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cells: Sequence[Cell] = ()
        self._queued: frozenset[int] = frozenset()
        self._running: int | None = None
        self._seconds: float | None = None
        self._measuring = self._wrong = False
        self._machine = ""
        self.choice, self.axes, self.grid = QComboBox(), Axes(), SweepGrid()
        self.problem, self.saved, self.cost = MessageCard(), MessageCard("good"), ScaledLabel(bold=True)
        self.save, self.stop, self.retry, self.start = (QPushButton() for _ in range(4))
        self.start.setProperty("primary", True)
        self.start.setIcon(icons.icon("play", icons.ON_ACCENT))
        self.menu = ExportMenu(self.save)
        self.export = self.menu.add_table(lambda: f"{self._name}.csv", table)
        self.menu.saver.report_to(self.saved, self.problem)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        column(
            row((self.choice, 1)),
            (self.axes, 2),
            self.problem,
            self.saved,
            (self.grid, 3),
            self.cost,
            row(self.save, None, self.stop, self.retry, self.start, self.buttons),
            spacing=10,
            margins=(MARGIN, MARGIN - 6, MARGIN, MARGIN - 8),
            inside=self,
        )
        self._connect()
        self.resize(1080, 720)
        self._retranslate()

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _place: self.sweep_chosen.emit(self.choice.currentData()))
        self.axes.changed.connect(lambda: self.axes_changed.emit(self.axes.sweep))
        self.grid.cell_opened.connect(self.cell_opened)
        self.grid.itemSelectionChanged.connect(self._show)
        self.start.clicked.connect(lambda: self.start_requested.emit(self._open))
        self.stop.clicked.connect(self.stop_requested)
        self.retry.clicked.connect(lambda: self.start_requested.emit(self._failed))

    @property
    def _name(self) -> str:
        return self.axes.sweep.name if self.axes.sweep is not None else "sweep"

    @property
    def _open(self) -> tuple[Cell, ...]:
        """What is to be trained, but for the one that is being trained."""
        return tuple(cell for cell in to_train(self._cells) if cell.number != self._running)

    @property
    def _failed(self) -> tuple[Cell, ...]:
        """The failed trainings that are selected, else all of them."""
        failed = tuple(cell for cell in self._cells if cell.status == "failed" and cell.number not in self._queued)
        chosen = {cell.number for cell in self.grid.chosen}
        return tuple(cell for cell in failed if cell.number in chosen) or failed

    def set_sweeps(self, stored: Sequence[tuple[str, str]], chosen: str) -> None:
        """``stored``: folder and name of the sweeps there are. ``chosen``: that on show; empty: a new one."""
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(self.tr("New sweep"), "")
            for folder, name in stored:
                self.choice.addItem(name, folder)
            self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

    def set_sweep(self, sweep: Sweep) -> None:
        """Show the axes of a sweep."""
        self.axes.set_sweep(sweep)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong with the sweep; none is begun where that is an error."""
        errors = [problem for problem in problems if problem.level == "error"]
        self._wrong = bool(errors)
        if errors:
            self.problem.show_problem(errors[0])
        else:
            self.problem.clear()
        self._show()

    def set_machine(self, name: str) -> None:
        """Where trainings will run; empty: on this computer."""
        self._machine = name
        self._show()

    def set_table(
        self,
        cells: Sequence[Cell],
        queued: frozenset[int],
        measured: Mapping[Way, SweepRow],
        *,
        running: int | None = None,
    ) -> None:
        """How its trainings stand. ``running``: number of the one under way."""
        self._cells, self._queued, self._running = cells, queued, running
        self.grid.set_table(cells, queued, measured, running)
        self._show()

    def set_cost(self, seconds: float | None, *, measuring: bool) -> None:
        """Seconds of all that is missing, as far as they are known."""
        self._seconds, self._measuring = seconds, measuring
        self._show()

    def _show(self) -> None:
        waiting = bool(self._queued) or self._running is not None
        missing = [cell for cell in self._open if cell.number not in self._queued]
        self.start.setEnabled(bool(missing) and not self._wrong)
        self.start.setText(self._start_text())
        self.stop.setEnabled(waiting)
        self.retry.setEnabled(bool(self._failed))
        self.save.setEnabled(any(cell.is_done for cell in self._cells))
        self.cost.setText(self._cost_text())
        self.cost.setAccessibleName(self.cost.text())

    def _start_text(self) -> str:
        begun = any(cell.run is not None for cell in self._cells)
        if self._machine:
            text = self.tr("Continue on {machine}") if begun else self.tr("Train all on {machine}")
            return text.format(machine=self._machine)
        return self.tr("Continue") if begun else self.tr("Train all")

    def _cost_text(self) -> str:
        done = sum(cell.is_done for cell in self._cells)
        counts = {"count": messages.number(len(self._cells)), "done": messages.number(done)}
        if done == len(self._cells) and self._cells:
            return self.tr("{count} trainings, all complete").format(**counts)
        if self._seconds is not None:
            text = self.tr("{count} trainings, {done} complete, about {time} for the rest")
            return text.format(**counts, time=phrases.span(self._seconds))
        if self._measuring:
            return self.tr("{count} trainings, {done} complete; measuring the time…").format(**counts)
        return self.tr("{count} trainings, {done} complete").format(**counts)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sweep"))
        self.choice.setAccessibleName(self.tr("Sweep"))
        if self.choice.count():
            self.choice.setItemText(0, self.tr("New sweep"))
        self.save.setText(self.tr("Save"))
        self.export.setText(self.tr("Save the table…"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("What is complete stays; the training under way can be continued"))
        self.retry.setText(self.tr("Retry failed"))
        self.retry.setToolTip(self.tr("The failed trainings that are selected, or all of them"))
        self._show()
