"""The runs of a workspace: sortable, some of them checked to be compared, and what can be done with one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.series_summary import SeriesRun
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.record_table import Column, RecordModel, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_DATA, _NOTE = 1, 9
#: name and icon of what the menu of a run offers
_ACTIONS = (
    ("results", "evaluation"),
    ("compare", ""),
    ("open", "training"),
    ("reuse", "copy"),
    ("export", "download"),
    ("reveal", "folder"),
    ("trash", "trash"),
)
_OF_RUNS = ("open", "reuse", "export")  # no use for an evaluation


class _RunRecords(RecordModel):
    """The first column can be checked for runs that were tested."""

    toggled = Signal(str)  #: folder

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
            self.toggled.emit(self.records[index.row()].folder)
            return True
        return False

    def set_chosen(self, folders: Sequence[str]) -> None:
        self.chosen = list(folders)
        if self.records:
            last = self.index(len(self.records) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [_Role.CheckStateRole])


class RunTable(Retranslated, RecordTable):
    """Space or a click on its box asks for a run to be compared; which ones are is told by ``choose``."""

    toggled = Signal(str)  #: folder
    results_wanted = Signal(str)  #: folder
    action_wanted = Signal(str, str)  #: ``reuse``, ``export``, ``reveal`` or ``trash``, folder of a run
    remove_requested = Signal(str)  #: folder of an evaluation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent, records=_RunRecords())
        self.actions_by_name = {name: self._make_action(name, icon) for name, icon in _ACTIONS}
        self.actions_by_name["compare"].setCheckable(True)
        self.actions_by_name["trash"].setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.horizontalHeader().setMinimumSectionSize(90)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.current_changed.connect(self._enable_actions)
        self.records.toggled.connect(self.toggled)
        self._retranslate()
        self._enable_actions()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Folders of the runs that are compared, the reference first."""
        return tuple(self.records.chosen)

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """The current row stays the current one where it is still there."""
        current = self._current()
        with QSignalBlocker(self):  # nobody has gone anywhere
            self.set_records(runs)
            self.select(current.folder if current else "")
        self.setColumnHidden(_NOTE, not any(run.note for run in runs))
        self._enable_actions()

    def select(self, folder: str) -> bool:
        """Make the run of this folder the current one, if it is there."""
        row = next((row for row in range(self.row_count()) if self.record_at(row).folder == folder), None)
        if row is not None:
            self.selectRow(row)
        return row is not None

    def choose(self, folders: Sequence[str]) -> None:
        """These are compared."""
        self.records.set_chosen(folders)
        self._enable_actions()

    def _make_action(self, name: str, icon: str) -> QAction:
        action = QAction(self)
        if icon:
            action.setIcon(icons.icon(icon))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._on_action(name))
        self.addAction(action)
        return action

    def _current(self) -> RunSummary | None:
        index = self.currentIndex()
        current: RunSummary | None = self.record_at(index.row()) if index.isValid() else None
        return current

    def _enable_actions(self) -> None:
        """Offer what makes sense for the current run."""
        run, actions = self._current(), self.actions_by_name
        evaluation = isinstance(run, EvaluationSummary)
        for name, action in actions.items():
            action.setEnabled(run is not None)
            action.setVisible(not (evaluation and name in _OF_RUNS))
        actions["trash"].setText(
            self.tr("Move evaluation to trash") if evaluation else self.tr("Move run to trash")
        )
        if run is not None:
            actions["results"].setEnabled(run.result is not None)
            actions["compare"].setEnabled(run.test_accuracy is not None)
            actions["export"].setEnabled(bool(run.model_file))
            actions["trash"].setEnabled(run.status != "running")
        actions["compare"].setChecked(run is not None and run.folder in self.chosen)

    def _on_action(self, name: str) -> None:
        run = self._current()
        if run is None:
            return
        if name == "results":
            self.results_wanted.emit(run.folder)
        elif name == "compare":
            self.toggled.emit(run.folder)
        elif name == "open":
            self.opened.emit(run)
        elif name == "trash" and isinstance(run, EvaluationSummary):
            self.remove_requested.emit(run.folder)
        else:
            self.action_wanted.emit(name, run.folder)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Runs; Space selects those to compare, Enter opens one"))
        texts = {
            "results": self.tr("Show results"),
            "compare": self.tr("Compare"),
            "open": self.tr("Open run"),
            "reuse": self.tr("Use these settings again"),
            "export": self.tr("Export model…"),
            "reveal": self.tr("Show in file manager"),
        }
        for name, text in texts.items():
            self.actions_by_name[name].setText(text)
        self._enable_actions()
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
            Column(self.tr("Run"), phrases.run_title, numeric=False),
            Column(self.tr("Data set"), _data_name, numeric=False, tip=lambda r: r.job.data.folder),
            Column(self.tr("Strategy"), phrases.run_strategy, numeric=False),
            Column(self.tr("Accuracy"), _accuracy, _accuracy_text),
            Column(self.tr("Tested on"), _images, self._tested_on),
            Column(self.tr("Leak"), _leaked, lambda r: phrases.leak_short(r.report.leak), numeric=False),
            Column(self.tr("Validation"), _val_accuracy, lambda r: phrases.percent(_val_accuracy(r) or 0, 2)),
            Column(self.tr("Time"), _seconds, lambda r: phrases.span(_seconds(r) or 0)),
            Column(self.tr("State"), lambda r: measured if isinstance(r, EvaluationSummary) else states[r.status],
                   numeric=False),
            Column(self.tr("Note"), lambda r: " ".join(r.note.split()), numeric=False, tip=lambda r: r.note),
        ])  # fmt: skip
        self.stretch_column(0, _DATA, 2, _NOTE)

    def _tested_on(self, run: RunSummary) -> str:
        names = {
            "test": self.tr("{count} test images"),
            "val": self.tr("{count} validation images"),
            "train": self.tr("{count} training images"),
            "all": self.tr("all {count} images"),
        }
        subset = run.result.subset if run.result else "all"
        return names.get(subset, names["all"]).format(count=messages.number(_images(run) or 0))


def _data_name(run: RunSummary) -> str:
    return run.data_name or Path(run.job.data.folder).name


def _accuracy(run: RunSummary) -> float | None:
    if isinstance(run, SeriesRun):
        return run.test_accuracy
    return run.result.accuracy if run.result else None


def _accuracy_text(run: RunSummary) -> str:
    return phrases.accuracy_of(run, 2) if isinstance(run, SeriesRun) else phrases.percent(_accuracy(run) or 0, 2)


def _seconds(run: RunSummary) -> float | None:
    """Of training; of a series those of all its runs, known when it is complete."""
    if isinstance(run, SeriesRun):
        return run.report.provenance.seconds if run.report else None
    return run.state.seconds or None


def _images(run: RunSummary) -> int | None:
    return run.result.images if run.result else None


def _leaked(run: RunSummary) -> float | None:
    """Share of the test images that have a copy or companion in training; -1 where nobody has looked."""
    if run.report is None or run.report.result("test") is None:
        return None
    leak = run.report.leak
    return leak.leaked / max(1, leak.test) if leak.checked else -1.0


def _val_accuracy(run: RunSummary) -> float | None:
    return run.state.best.val_accuracy if run.state.best and not isinstance(run, SeriesRun) else None
