"""Where a model's initial weights come from: pretrained, random, or a file."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton, QWidget

from tlstudio.core import local_weights
from tlstudio.core.catalog import MODELS, Model
from tlstudio.core.errors import Problem
from tlstudio.core.events import WeightsFit
from tlstudio.core.history import RunState
from tlstudio.gui.look import icons
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.file_dialogs import ask_file
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, keep_room, row
from tlstudio.gui.widgets.retranslated import Retranslated


def download_share(state: RunState) -> float | None:
    """How much of a download is done, 0..1; None before that is known."""
    progress = state.progress
    return progress.done / progress.total if progress and progress.total else None


class WeightsPicker(Retranslated, QWidget):
    """``weights`` as in ``ModelSpec.weights``."""

    weights_chosen = Signal(str)
    fetch_requested = Signal()
    fetch_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Model | None = None
        self._weights = "default"
        self._checked: tuple[bool, WeightsFit | None, RunState] = (False, None, RunState())
        self._fetched = ""  # model whose weights are on their way
        self._shown_problem: Problem | None = None
        self._label, self._box = QLabel(), QComboBox()
        self._box.setMinimumContentsLength(12)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.activated.connect(self._on_activated)
        self._label.setBuddy(self._box)
        self._note = MutedLabel(scale=0.92)
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._problem.setProperty("tone", "danger")
        self._problem.hide()
        self._fetch = QPushButton()
        self._fetch.clicked.connect(self._on_fetch)
        self._bar = QProgressBar(textVisible=False)
        self._bar.hide()
        keep_room(self._fetch)  # or the list above would move away from under the mouse
        line = row(self._fetch, (self._bar, 1), spacing=6)
        column(self._label, self._box, self._problem, self._note, line, spacing=6, inside=self)
        self._retranslate()

    def set_choice(self, model: Model, weights: str) -> None:
        """Show the weights of a model without telling them."""
        self._row, self._weights = model, weights
        with QSignalBlocker(self._box):
            self._box.clear()
            if model.weights:
                self._box.addItem(self.tr("Pretrained on ImageNet"), "default")
            self._box.addItem(self.tr("Random"), "none" if model.weights else "default")
            if weights not in ("default", "none"):
                self._box.addItem(Path(weights).name, weights)
            if model.weights:
                self._box.addItem(self.tr("From a file…"), "")
            wanted = "default" if weights == "none" and not model.weights else weights
            self._box.setCurrentIndex(self._box.findData(wanted))
        self._box.setToolTip(phrases.as_tip(weights) if weights not in ("default", "none") else "")
        self._show_place()

    def set_fetching(self, model: str, state: RunState) -> None:
        """How the download of a model's weights stands; of all models one at a time."""
        self._fetched = model if state.status in ("waiting", "running") else ""
        share = download_share(state)
        self._bar.setRange(0, 0 if share is None else 1000)
        if share is not None:
            self._bar.setValue(round(1000 * share))
        self._show_place()

    def set_checked(self, chosen: bool, fit: WeightsFit | None, state: RunState) -> None:
        """What the engine says of a file that is chosen, as far as it fits."""
        self._checked = (chosen, fit, state)
        self._show_place()

    def set_problem(self, problem: Problem | None) -> None:
        """What is wrong with the choice, shown below it."""
        self._shown_problem = problem
        self._problem.setText(phrases.problem_sentences(problem))
        self._problem.setVisible(problem is not None)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Initial weights"))
        self._box.setAccessibleName(self.tr("Initial weights"))
        self._bar.setAccessibleName(self.tr("Download"))
        self.set_problem(self._shown_problem)
        if self._row is not None:
            self.set_choice(self._row, self._weights)

    def _show_place(self) -> None:
        if self._row is None:
            return
        place = local_weights.place(self._row) if self._weights == "default" else "none"
        fetching, other = self._fetched == self._row.name, self._fetched not in ("", self._row.name)
        texts = {
            "built-in": self.tr("Built in; no download needed."),
            "here": self.tr("Already downloaded."),
            "away": self.tr("Will be downloaded when training starts."),
            "none": "",
        }
        note = texts[place] or self._checked_text()
        if other and place == "away":
            note = self.tr("{model} is being downloaded first.").format(model=MODELS[self._fetched].title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        text = self.tr("Cancel") if fetching else self.tr("Download {megabytes} MB")
        self._fetch.setText(text.format(megabytes=round(self._row.weights_mb)))
        self._fetch.setIcon(icons.icon("close" if fetching else "download"))
        self._fetch.setEnabled(not other)
        self._fetch.setVisible(place == "away")
        self._bar.setVisible(fetching and place == "away")

    def _checked_text(self) -> str:
        chosen, fit, state = self._checked
        if not chosen or state.failure is not None:
            return ""
        if fit is None:
            return self.tr("Checking the file…") if state.status in ("waiting", "running") else ""
        if fit.with_head:
            return self.tr("The file matches, including its classifier. Training continues from there.")
        if fit.published:
            return self.tr("The file matches the published ImageNet weights.")
        return self.tr("The file matches. The classifier starts from random weights.")

    def _on_fetch(self) -> None:
        cancel = self._row is not None and self._fetched == self._row.name
        (self.fetch_cancelled if cancel else self.fetch_requested).emit()

    def _on_activated(self, index: int) -> None:
        chosen = self._box.itemData(index)
        if chosen:
            self.weights_chosen.emit(chosen)
            return
        if self._row is not None:
            self.set_choice(self._row, self._weights)
        kinds = self.tr("Weights (*.pth *.pt *.safetensors)")
        title = self.tr("Choose a weights file")
        ask_file(self, title, kinds, lambda path: self.weights_chosen.emit(str(path)))
