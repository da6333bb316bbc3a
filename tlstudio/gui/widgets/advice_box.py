"""What the slides advise for this data set: its place among the four cases, and the reason."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from tlstudio.core.rule import Advice
from tlstudio.gui import messages
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.quadrant import Quadrant

_SIMILARITY = 0.65  # to begin with: photographs of things, as most data sets are
_WIDEST = 820  # px; a slider across a whole screen is no help


class AdviceBox(QWidget):
    """The quadrant with a slider for the similarity, which the user states."""

    advice_changed = Signal(object)  #: Advice
    taken = Signal(int)  #: the suggested strategy is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._quadrant = Quadrant()
        self._case = ScaledLabel(bold=True)
        self._reason = ScaledLabel()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setValue(round(100 * _SIMILARITY))
        self._slider.setAccessibleName(self.tr("Similarity to the images of the pretraining"))
        self._slider.valueChanged.connect(self._on_slid)
        question = QLabel(self.tr("How similar are your images to everyday photographs?"), wordWrap=True)
        question.setBuddy(self._slider)
        self._take = QPushButton()
        self._take.clicked.connect(self._on_take)
        ends = QHBoxLayout()
        ends.addWidget(MutedLabel(self.tr("X-rays, microscopy,\ndrawings"), scale=0.88, wrap=False))
        ends.addStretch(1)
        right = MutedLabel(self.tr("animals, plants,\nthings"), scale=0.88, wrap=False)
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends.addWidget(right)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._case)
        words.addWidget(self._reason)
        words.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        words.addWidget(question)
        words.addWidget(self._slider)
        words.addLayout(ends)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addWidget(self._quadrant)
        layout.addLayout(words, 1)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.setContentsMargins(0, 0, max(0, self.width() - _WIDEST), 0)

    @property
    def advice(self) -> Advice:
        return self._quadrant.advice

    @property
    def similarity(self) -> float:
        """0..1, as the user states it."""
        return self._slider.value() / 100

    def set_images(self, training_images: int) -> None:
        self._images = training_images
        self._show()

    def set_similarity(self, similarity: float) -> None:
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(100 * similarity))
        self._show()

    def set_strategy(self, number: int, *, useful: bool) -> None:
        """The strategy in use; the button is there while it is another than the suggested one."""
        self._take.setVisible(useful and number != self.advice.strategy)

    def _show(self) -> None:
        self._quadrant.set_place(self._images, self.similarity)
        advice = self.advice
        self._case.setText(self._case_text(advice))
        self._reason.setText(messages.advice_text(advice))
        self._take.setText(self.tr("Use strategy {number}").format(number=advice.strategy))
        self._take.setAccessibleName(self._take.text())

    def _case_text(self, advice: Advice) -> str:
        texts = {
            "large-different": self.tr("Case 1: large and different"),
            "large-similar": self.tr("Case 2: large and similar"),
            "small-different": self.tr("Case 3: small and different"),
            "small-similar": self.tr("Case 4: small and similar"),
        }
        return texts[advice.case]

    def _on_slid(self, _value: int) -> None:
        self._show()
        self.advice_changed.emit(self.advice)

    def _on_take(self) -> None:
        self.taken.emit(self.advice.strategy)
