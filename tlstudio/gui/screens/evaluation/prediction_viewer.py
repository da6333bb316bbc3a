"""One test image, large, with the five most probable classes of one or both models."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from tlstudio.core.events import Score
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, ScaledLabel, heading_label
from tlstudio.gui.widgets.layouts import clear_layout, column, row
from tlstudio.gui.widgets.picture_viewer import ImageDialog
from tlstudio.gui.widgets.score_bars import ScoreBars

_SIDE_WIDTH = 320  # px


@dataclass(frozen=True)
class ShownPrediction:
    """What the viewer says of an image; ``models``: title and most probable classes of each."""

    path: Path
    file: str
    true: str
    right: bool
    loss: float
    models: tuple[tuple[str, tuple[Score, ...]], ...]
    place: int  #: in the gallery, from 1
    count: int


class PredictionViewer(ImageDialog):
    """The image, beside it what the models said."""

    predict_requested = Signal(str)  #: path of the image

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownPrediction | None = None
        self.picture.setMinimumSize(320, 320)
        self.verdict, self.file, self.facts = heading_label(), MutedLabel(), ScaledLabel()
        self._models = column()
        self.place = MutedLabel(wrap=False)
        self.before, self.after = QPushButton(), QPushButton()
        self.predict, self.done_button = QPushButton(), QPushButton()
        self._build()
        self._retranslate()
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.done_button.clicked.connect(self.accept)
        self.predict.clicked.connect(self._on_predict)

    def show_prediction(self, shown: ShownPrediction) -> None:
        """Show this image; the picture follows when it has been read."""
        self._shown = shown
        self.picture.set_text("", self.tr("Reading the image…"))
        self._load(shown.path)
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(980, 640)

    def _build(self) -> None:
        side, scroll = QWidget(), QScrollArea(widgetResizable=True)
        items = self.verdict, self.facts, self.file, 6, self._models, None
        column(*items, spacing=10, margins=(0, 0, 8, 0), inside=side)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(_SIDE_WIDTH)
        scroll.setWidget(side)
        body = row((self.picture, 3), (scroll, 2), spacing=GAP)
        buttons = row(self.before, self.after, self.place, None, self.predict, self.done_button, spacing=10)
        self.done_button.setDefault(True)
        column((body, 1), buttons, spacing=GAP, margins=(MARGIN,) * 4, inside=self)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Test image"))
        again = self.tr("Predict this image again with the active models")
        for button, text, tip in (
            (self.before, self.tr("Previous"), self.tr("Previous image (Left)")),
            (self.after, self.tr("Next"), self.tr("Next image (Right)")),
            (self.predict, self.tr("Open in Prediction"), again),
            (self.done_button, self.tr("Close"), self.tr("Back to the gallery (Escape)")),
        ):
            button.setText(text)
            button.setToolTip(tip)
        self.picture.setAccessibleName(self.tr("Image"))
        if self._shown is not None:
            self._say(self._shown)

    def _say(self, shown: ShownPrediction) -> None:
        self.verdict.setText(self.tr("✓ Classified correctly") if shown.right else self.tr("✕ Misclassified"))
        text = self.tr("True class: {true}\nLoss: {loss}")
        self.facts.setText(text.format(true=shown.true, loss=f"{shown.loss:.3f}"))
        self.file.setText(shown.file)
        self.place.setText(self.tr("{place} of {count}").format(place=shown.place, count=shown.count))
        self.before.setEnabled(shown.place > 1)
        self.after.setEnabled(shown.place < shown.count)
        clear_layout(self._models)
        for title, scores in shown.models:
            bars = ScoreBars()
            bars.setAccessibleName(self.tr("Most probable classes of {model}").format(model=title))
            bars.set_scores(scores)
            self._models.addWidget(ScaledLabel(title, bold=True))
            self._models.addWidget(bars)
            self._models.addSpacing(8)

    def _refuse(self, text: str) -> None:
        self.picture.set_text("", text)

    def _on_predict(self) -> None:
        if self._shown is not None:
            path = str(self._shown.path)
            self.accept()
            self.predict_requested.emit(path)
