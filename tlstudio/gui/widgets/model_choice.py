"""Which models answer: those of the runs and any model file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.file_dialogs import ask_files
from tlstudio.gui.widgets.labels import heading_label

_FILE = int(Qt.ItemDataRole.UserRole)


class ModelChoice(QWidget):
    """A list with check marks. The best model is checked as long as the user has not chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self._extra: list[str] = []
        self._checked: list[str] | None = None  # None: not chosen by the user
        self._title, self.add, self.list = heading_label(), QPushButton(), QListWidget()
        self.add.setProperty("flat", True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.add.clicked.connect(self._on_add)
        self.list.itemChanged.connect(self._on_item_changed)
        self._retranslate()

    @property
    def checked(self) -> tuple[str, ...]:
        """Model files, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_FILE) for item in items if item.checkState() is Qt.CheckState.Checked)

    @property
    def count(self) -> int:
        return self.list.count()

    def title(self, file: str) -> str:
        """What to call a model file; where two are called the same, the folder tells them apart."""
        names = {str(Path(run.model_file or "")): run.title for run in self._runs}
        names |= {extra: Path(extra).name for extra in self._extra if extra not in names}
        name = names.get(file, Path(file).name)
        twice = list(names.values()).count(name) > 1
        return self.tr("{name} ({folder})").format(name=name, folder=Path(file).parent.name) if twice else name

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        self._runs = [run for run in runs if run.model_file]
        self._fill()

    def add_files(self, files: Sequence[Path]) -> None:
        """Model files from elsewhere; they are checked."""
        names = [str(file) for file in files]
        self._extra += [name for name in names if name not in self._extra]
        self._checked = [*self.checked, *names]
        self._fill()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Models that answer"))
        self.add.setText(self.tr("Add model file…"))
        self.list.setAccessibleName(self.tr("Models that answer; Space switches one on or off"))
        self._fill()

    def _fill(self) -> None:
        checked = self._wanted()
        self.list.blockSignals(True)
        self.list.clear()
        for run in self._runs:
            self._append(str(Path(run.model_file or "")), self._describe(run), checked)
        known = {str(Path(run.model_file or "")) for run in self._runs}
        for file in self._extra:
            if file not in known:
                self._append(file, Path(file).name, checked)
        self.list.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, at most five; the answers have the rest."""
        rows = max(2, min(5, self.list.count()))
        self.list.setFixedHeight(rows * (self.list.fontMetrics().height() + 12) + 8)

    def _wanted(self) -> Sequence[str]:
        if self._checked is not None:
            return self._checked
        best = max(self._runs, key=lambda run: run.test_accuracy or 0, default=None)
        return [str(Path(best.model_file or ""))] if best else []

    def _describe(self, run: RunSummary) -> str:
        accuracy = "" if run.test_accuracy is None else words.percent(run.test_accuracy)
        strategy = words.provenance_strategy(run.report.provenance) if run.report else ""
        return " · ".join(part for part in (run.title, accuracy, strategy) if part)

    def _append(self, file: str, text: str, checked: Sequence[str]) -> None:
        item = QListWidgetItem(text)
        item.setData(_FILE, file)
        item.setToolTip(file)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if file in checked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self._checked = list(self.checked)
        self.changed.emit()

    def _on_add(self) -> None:
        ask_files(self, self.tr("Add model files"), self.tr("Model files (*.pt)"), self.add_files)
