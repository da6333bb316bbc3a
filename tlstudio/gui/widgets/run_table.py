"""The runs of a workspace: sortable, two of them chosen to be compared."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from tlstudio.gui import icons, messages
from tlstudio.gui.evaluation_list import EvaluationSummary
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.record_table import Column, RecordModel, RecordTable

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NOTE = 7


class _RunRecords(RecordModel):
    """The first column can be checked for runs that were tested."""

    toggled = Signal(object)  #: RunSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.chosen: list[str] = []

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == 0 and self.records[index.row()].test_accuracy is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.CheckStateRole and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            chosen = self.records[index.row()].folder in self.chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, _value: Any, role: int = _Role.EditRole) -> bool:
        if role == _Role.CheckStateRole:
            self.toggled.emit(self.records[index.row()])
            return True
        return False

    def set_chosen(self, folders: Sequence[str]) -> None:
        self.chosen = list(folders)
        if self.records:
            last = self.index(len(self.records) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [_Role.CheckStateRole])


class RunTable(RecordTable):
    """Space or a click on its box chooses a run; a third choice lets the oldest one go."""

    pair_chosen = Signal(str, str)  #: folders: the reference first
    pair_lost = Signal()
    remove_requested = Signal(str)  #: folder of an evaluation; runs are removed in the list of runs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent, records=_RunRecords())
        self.remove = QAction(self)
        self.remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(self.remove)
        self.horizontalHeader().setMinimumSectionSize(90)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.remove.triggered.connect(self._on_remove)
        self.current_changed.connect(self._on_current)
        self.records.toggled.connect(self._on_toggled)
        self._retranslate()
        self._on_current(None)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self.records.chosen)

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """What was chosen stays chosen where it is still there; so does the current row."""
        current = self.record_at(self.currentIndex().row()) if self.currentIndex().isValid() else None
        self.set_records(runs)
        self.setColumnHidden(_NOTE, not any(run.note for run in runs))
        known = {run.folder for run in runs if run.test_accuracy is not None}
        self.records.set_chosen([folder for folder in self.records.chosen if folder in known])
        self.select(current.folder if current else "")

    def select(self, folder: str) -> None:
        """Make the run of this folder the current one."""
        for row in range(self.row_count()):
            if self.record_at(row).folder == folder:
                self.selectRow(row)

    def choose(self, folders: Sequence[str]) -> None:
        """Choose runs to compare without telling anyone."""
        self.records.set_chosen(folders)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def swap(self) -> None:
        """The other one of the two is the yardstick."""
        self.records.set_chosen(self.records.chosen[::-1])
        if len(self.records.chosen) == 2:
            self.pair_chosen.emit(*self.records.chosen)

    def _on_current(self, run: RunSummary | None) -> None:
        self.remove.setEnabled(isinstance(run, EvaluationSummary))

    def _on_remove(self) -> None:
        self.remove_requested.emit(self.record_at(self.currentIndex().row()).folder)

    def _on_toggled(self, run: RunSummary) -> None:
        had_two = len(self.records.chosen) == 2
        others = [folder for folder in self.records.chosen if folder != run.folder]
        added = run.folder not in self.records.chosen
        self.records.set_chosen([*others[-1:], run.folder] if added else others)
        if len(self.records.chosen) == 2:
            self.pair_chosen.emit(*self.records.chosen)
        elif had_two:
            self.pair_lost.emit()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Runs; Space chooses two to compare, Enter opens one"))
        self.remove.setText(self.tr("Move the evaluation to the trash"))
        self.remove.setIcon(icons.icon("trash"))
        states = {
            "waiting": self.tr("waiting"),
            "running": self.tr("running"),
            "done": self.tr("done"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
            "interrupted": self.tr("interrupted"),
        }
        measured = self.tr("evaluation")
        self.set_columns([
            Column(self.tr("Run"), words.run_title, numeric=False, tip=lambda r: r.folder),
            Column(self.tr("Strategy"), words.run_strategy, numeric=False),
            Column(self.tr("Accuracy"), _accuracy, lambda r: words.percent(_accuracy(r) or 0, 2)),
            Column(self.tr("Tested on"), _images, self._tested_on),
            Column(self.tr("Validation"), _val_accuracy, lambda r: words.percent(_val_accuracy(r) or 0, 2)),
            Column(self.tr("Time"), lambda r: r.state.seconds or None, lambda r: words.span(r.state.seconds)),
            Column(self.tr("State"), lambda r: measured if isinstance(r, EvaluationSummary) else states[r.status],
                   numeric=False),
            Column(self.tr("Note"), lambda r: " ".join(r.note.split()), numeric=False, tip=lambda r: r.note),
        ])  # fmt: skip
        self.stretch_column(0, 1, _NOTE)

    def _tested_on(self, run: RunSummary) -> str:
        names = {
            "test": self.tr("{count} test images"),
            "val": self.tr("{count} validation images"),
            "train": self.tr("{count} training images"),
            "all": self.tr("all {count} images"),
        }
        subset = run.report.shown.subset if run.report and run.report.shown else "all"
        return names.get(subset, names["all"]).format(count=messages.number(_images(run) or 0))


def _accuracy(run: RunSummary) -> float | None:
    return run.report.shown.accuracy if run.report and run.report.shown else None


def _images(run: RunSummary) -> int | None:
    return run.report.shown.images if run.report and run.report.shown else None


def _val_accuracy(run: RunSummary) -> float | None:
    return run.state.best.val_accuracy if run.state.best else None
