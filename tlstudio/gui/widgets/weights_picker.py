"""Where a model's first weights come from: pretrained, random, or a file."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tlstudio.core import paths
from tlstudio.core.catalog import Model
from tlstudio.core.history import RunState
from tlstudio.gui import icons
from tlstudio.gui.widgets.file_dialogs import ask_file
from tlstudio.gui.widgets.labels import MutedLabel

Place = Literal["none", "built-in", "here", "away"]


def weights_place(row: Model) -> Place:
    """Where the pretrained weights of a model are."""
    if not row.weights:
        return "none"
    if row.weights == "bundled":
        return "built-in"
    return "here" if (paths.weights_folder() / row.weights_file).is_file() else "away"


class WeightsPicker(QWidget):
    """``weights`` as in ``ModelSpec.weights``."""

    weights_chosen = Signal(str)
    fetch_requested = Signal()
    fetch_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Model | None = None
        self._weights = "default"
        self._fetching = False
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("First weights"))
        self._box.activated.connect(self._on_activated)
        self._note = MutedLabel(scale=0.92)
        self._fetch = QPushButton()
        self._fetch.clicked.connect(self._on_fetch)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Download"))
        self._bar.hide()
        label = QLabel(self.tr("First weights"))
        label.setBuddy(self._box)
        policy = self._fetch.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the list above would move away from under the mouse
        self._fetch.setSizePolicy(policy)
        line = QHBoxLayout()
        line.addWidget(self._fetch)
        line.addWidget(self._bar, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (label, self._box, self._note):
            layout.addWidget(widget)
        layout.addLayout(line)

    @property
    def box(self) -> QComboBox:
        return self._box

    def set_choice(self, row: Model, weights: str) -> None:
        """Show the weights of a model without telling them."""
        self._row, self._weights = row, weights
        with QSignalBlocker(self._box):
            self._box.clear()
            if row.weights:
                self._box.addItem(self.tr("Pretrained on ImageNet"), "default")
            self._box.addItem(self.tr("Random"), "none" if row.weights else "default")
            if weights not in ("default", "none"):
                self._box.addItem(Path(weights).name, weights)
            if row.weights:
                self._box.addItem(self.tr("From a file…"), "")
            wanted = "default" if weights == "none" and not row.weights else weights
            self._box.setCurrentIndex(self._box.findData(wanted))
        self._show_place()

    def set_fetching(self, state: RunState | None) -> None:
        """A download under way, or None."""
        self._fetching = state is not None and state.status in ("waiting", "running")
        progress = state.progress if state else None
        if progress and progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * progress.done / progress.total))
        else:
            self._bar.setRange(0, 0)
        self._show_place()

    def _show_place(self) -> None:
        if self._row is None:
            return
        place = weights_place(self._row) if self._weights == "default" else "none"
        texts = {
            "built-in": self.tr("Built in, nothing to download."),
            "here": self.tr("Already downloaded."),
            "away": self.tr("Downloaded when training starts, or now."),
            "none": "",
        }
        self._note.setText(texts[place])
        self._note.setVisible(bool(texts[place]))
        megabytes = round(self._row.weights_mb)
        text = self.tr("Cancel") if self._fetching else self.tr("Download {megabytes} MB")
        self._fetch.setText(text.format(megabytes=megabytes))
        self._fetch.setAccessibleName(self._fetch.text())
        self._fetch.setIcon(icons.icon("close" if self._fetching else "download"))
        self._fetch.setVisible(place == "away")
        self._bar.setVisible(self._fetching and place == "away")

    def _on_fetch(self) -> None:
        (self.fetch_cancelled if self._fetching else self.fetch_requested).emit()

    def _on_activated(self, index: int) -> None:
        chosen = self._box.itemData(index)
        if chosen:
            self.weights_chosen.emit(chosen)
            return
        if self._row is not None:
            self.set_choice(self._row, self._weights)
        kinds = self.tr("Weights (*.pth *.pt)")
        ask_file(self, self.tr("Choose a file of weights"), kinds, self._on_file)

    def _on_file(self, path: Path) -> None:
        self.weights_chosen.emit(str(path))
