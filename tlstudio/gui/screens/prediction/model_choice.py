"""Which models are active: those of the runs and any model file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidgetItem, QMenu, QPushButton, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.run_summary import RunSummary
from tlstudio.gui.look import icons
from tlstudio.gui.runs import selection
from tlstudio.gui.screens.prediction.deleting_list import DeletingList
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.file_dialogs import ask_files
from tlstudio.gui.widgets.labels import heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_FILE = int(Qt.ItemDataRole.UserRole)


class ModelChoice(Retranslated, QWidget):
    """A list with check marks. The best model of the newest one's data is checked until the user chooses.

    A file that was refused stays in the list with the reason, unchecked; to check it is to try it again.
    """

    changed = Signal()
    export_wanted = Signal(str, str)  #: model file, what it is called

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self._extra: list[str] = []
        self._checked: list[str] | None = None  # None: not chosen by the user
        self._refused: dict[str, Problem] = {}
        self._titles: dict[str, str] = {}  # model file → what it is called, in the order of the list
        self._title, self.add, self.list = heading_label(), QPushButton(), DeletingList()
        self.add.setProperty("flat", True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # accuracy and strategy tell models apart
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column(row((self._title, 1), self.add, spacing=6), (self.list, 1), spacing=6, inside=self)
        self.add.clicked.connect(self._on_add)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.removed.connect(self.remove_current)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self._retranslate()

    @property
    def checked(self) -> tuple[str, ...]:
        """Model files, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_FILE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def title(self, file: str) -> str:
        """What to call a model file: as its run is called, or by its name."""
        return self._titles.get(file, Path(file).name)

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """The runs of the workspace; those with a model file are listed."""
        self._runs = [run for run in runs if run.model_file]
        self._fill()

    def add_files(self, files: Sequence[Path]) -> None:
        """Model files from elsewhere; they are checked."""
        names = [str(file) for file in files]
        self._extra += [name for name in names if name not in self._extra]
        self._checked = [*self.checked, *names]
        self._forget_refusals(names)
        self._fill()
        self.changed.emit()

    def refuse(self, file: str, problem: Problem) -> None:
        """This file cannot be used: it is unchecked, and the reason is in the list."""
        self._refused[file] = problem
        self._checked = [other for other in self.checked if other != file]
        self._fill()
        self.changed.emit()

    def remove_current(self) -> None:
        """Take a file that was added out of the list; models of runs go with their runs."""
        item = self.list.currentItem()
        if item is None or item.data(_FILE) not in self._extra:
            return
        file = item.data(_FILE)
        self._checked = [other for other in self.checked if other != file]
        self._extra.remove(file)
        self._forget_refusals([file])
        self._fill()
        self.changed.emit()

    def menu(self, item: QListWidgetItem) -> QMenu:
        """What can be done with one of the models; it is deleted when it closes."""
        self.list.setCurrentItem(item)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = menu.addAction(icons.icon("close"), self.tr("Remove from list"), self.remove_current)
        remove.setEnabled(item.data(_FILE) in self._extra)
        file = item.data(_FILE)
        export = menu.addAction(
            icons.icon("download"),
            self.tr("Export model…"),
            lambda: self.export_wanted.emit(file, self.title(file)),
        )
        export.setEnabled(file not in self._refused)
        file_actions.add_to(menu, file)
        return menu

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Active models"))
        self.add.setText(self.tr("Add model file…"))
        self.list.setAccessibleName(
            self.tr("Active models; Space turns a model on or off, Delete removes an added file")
        )
        self._fill()

    def _name_all(self) -> dict[str, str]:
        """Runs by their names, files by theirs; of files with one name the folder tells them apart."""
        runs = {str(Path(run.model_file or "")): phrases.run_in_full(run) for run in self._runs}
        extra = [file for file in self._extra if file not in runs]
        times = Counter([*runs.values(), *(Path(file).name for file in extra)])
        for path in map(Path, extra):
            text = self.tr("{name} ({folder})") if times[path.name] > 1 else "{name}"
            runs[str(path)] = text.format(name=path.name, folder=path.parent.name)
        return runs

    def _fill(self) -> None:
        checked, place = self._wanted(), self.list.currentRow()
        self._titles = self._name_all()
        runs = {str(Path(run.model_file or "")): run for run in self._runs}
        with QSignalBlocker(self.list):
            self.list.clear()
            for file in self._titles:
                self._append(file, self._describe(file, runs.get(file)), checked)
            self.list.setCurrentRow(min(place, self.list.count() - 1))
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, at most five; the predictions have the rest."""
        rows = max(2, min(5, self.list.count()))
        self.list.setFixedHeight(rows * (self.list.fontMetrics().height() + 12) + 8)

    def _wanted(self) -> Sequence[str]:
        if self._checked is not None:
            return self._checked
        best = selection.best(self._runs)
        return [str(Path(best.model_file or ""))] if best else []

    def _describe(self, file: str, run: RunSummary | None) -> str:
        if file in self._refused:
            return messages.problem_text(named(self._refused[file]))
        if run is None:
            return self.title(file)
        accuracy = "" if run.test_accuracy is None else phrases.percent(run.test_accuracy)
        told = run.report is not None and run.apart != "strategy"  # else its name says it
        strategy = phrases.run_strategy(run) if told else ""
        return " · ".join(part for part in (self.title(file), strategy, accuracy) if part)

    def _append(self, file: str, text: str, checked: Sequence[str]) -> None:
        problem = self._refused.get(file)
        item = QListWidgetItem(icons.icon("warning", icons.DANGER) if problem else QIcon(), text)
        item.setData(_FILE, file)
        hint = messages.hint(problem.code, problem.values) if problem else ""
        item.setToolTip(phrases.as_tip("\n".join(line for line in (text, hint, file) if line)))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if file in checked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _forget_refusals(self, files: Sequence[str]) -> None:
        for file in files:
            self._refused.pop(file, None)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self._checked = list(self.checked)
        file = item.data(_FILE)
        if file in self._checked and file in self._refused:  # it is tried again
            self._forget_refusals([file])
            with QSignalBlocker(self.list):
                item.setIcon(QIcon())
                item.setText(self.title(file))
        self.changed.emit()

    def _on_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            self.menu(item).popup(self.list.viewport().mapToGlobal(place))

    def _on_add(self) -> None:
        ask_files(self, self.tr("Add model files"), self.tr("Model files (*.pt)"), self.add_files)


def named(problem: Problem) -> Problem:
    """The same with the file's name for its whole path, which a sentence in a narrow column has no room for."""
    file = Path(str(problem.values.get("file", ""))).name
    return Problem(code=problem.code, level=problem.level, values={**problem.values, "file": file})
