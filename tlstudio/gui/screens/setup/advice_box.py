"""What the slides advise for this data set: its place among the four cases, and the reason."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QWidget

from tlstudio.core.rule import LARGE, Advice
from tlstudio.gui.screens.setup.quadrant import Quadrant
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, keep_room
from tlstudio.gui.widgets.retranslated import Retranslated

#: similarity to begin with: of photographs of things, as most data sets are, and of what is drawn
PHOTOGRAPHS, DRAWINGS = 0.65, 0.3
_WORDS, _WIDEST = 230, 860  # px; a slider across a whole screen is no help


class AdviceBox(Retranslated, QWidget):
    """The quadrant with a slider for the similarity, which the user states."""

    advice_changed = Signal()
    taken = Signal(int)  #: the suggested strategy is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._quadrant = Quadrant()
        self._case = ScaledLabel(bold=True)
        self._size = MutedLabel()
        self._reason = ScaledLabel()
        self._question = QLabel(wordWrap=True)
        self._example = MutedLabel()
        self._take = QPushButton()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setValue(round(100 * PHOTOGRAPHS))
        self._question.setBuddy(self._slider)
        self._slider.valueChanged.connect(self._on_slid)
        self._take.clicked.connect(self._on_take)
        keep_room(self._take)  # or the slider would move while it is dragged
        right = QWidget()
        right.setMinimumWidth(_WORDS)
        advised = (self._case, self._size, self._reason, (self._take, Qt.AlignmentFlag.AlignLeft))
        column(*advised, None, self._question, self._slider, self._example, spacing=5, inside=right)
        self._box = column(FoldingRow(24, self._quadrant, (right, 1)), inside=self)
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._box.setContentsMargins(0, 0, max(0, self.width() - _WIDEST), 0)

    @property
    def advice(self) -> Advice | None:
        """None as long as there are no images."""
        return self._quadrant.advice

    @property
    def similarity(self) -> float:
        """0..1, as the user states it."""
        return self._slider.value() / 100

    def set_images(self, training_images: int) -> None:
        """How many images are trained on, 0 where there is no data set."""
        self._images = training_images
        self._show()

    def set_similarity(self, similarity: float) -> None:
        """Put the slider there without telling it."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(100 * similarity))
        self._show()

    def set_strategy(self, number: int, *, useful: bool) -> None:
        """The strategy in use; the button is there while it is another than the suggested one."""
        advice = self.advice
        self._take.setVisible(useful and advice is not None and number != advice.strategy)

    def _retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("Similarity to the pretraining images"))
        self._question.setText(self.tr("How similar are your images to everyday photographs?"))
        self._slider.setToolTip(
            self.tr(
                "The models were pretrained on ImageNet, a collection of photographs of animals, plants and "
                "objects."
            )
        )
        self._show()

    def _show(self) -> None:
        self._quadrant.set_place(self._images, self.similarity)
        self._example.setText(self._example_text())
        self._slider.setAccessibleDescription(self._example.text())
        advice = self.advice
        self._size.setVisible(advice is not None)
        if advice is None:
            self._case.setText(self.tr("No data set selected"))
            self._reason.setText(self.tr("Choose a folder of images to see which of the four cases applies."))
            self._take.hide()
            return
        self._case.setText(self._case_text(advice))
        self._size.setText(self._size_text())
        self._reason.setText(messages.advice_text(advice))
        self._take.setText(self.tr("Use strategy {number}").format(number=advice.strategy))

    def _case_text(self, advice: Advice) -> str:
        texts = {
            "large-different": self.tr("Case 1: large and different"),
            "large-similar": self.tr("Case 2: large and similar"),
            "small-different": self.tr("Case 3: small and different"),
            "small-similar": self.tr("Case 4: small and similar"),
        }
        return texts[advice.case]

    def _size_text(self) -> str:
        text = self.tr("{images} training images. {large} or more count as large.")
        return text.format(images=messages.number(self._images), large=messages.number(LARGE))

    def _example_text(self) -> str:
        """What kind of images has about this similarity."""
        examples = (
            (20, self.tr("Not similar at all: X-rays, microscope images, spectra.")),
            (35, self.tr("Hardly similar: satellite images, drawings, scanned text.")),
            (50, self.tr("Rather different: surfaces, textures, close-ups.")),
            (75, self.tr("Rather similar: photographs of leaves, food, products on a table.")),
            (101, self.tr("Very similar: photographs of animals, plants and everyday objects.")),
        )
        return next(text for end, text in examples if self._slider.value() < end)

    def _on_slid(self, _value: int) -> None:
        self._show()
        self.advice_changed.emit()

    def _on_take(self) -> None:
        if self.advice is not None:
            self.taken.emit(self.advice.strategy)
