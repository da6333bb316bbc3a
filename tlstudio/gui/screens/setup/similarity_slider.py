"""How similar the images are to those of the pretraining, stated by the user where nothing was measured."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

#: similarity to begin with: of photographs of things, as most data sets are, and of what is drawn
PHOTOGRAPHS, DRAWINGS = 0.65, 0.3


class SimilaritySlider(Retranslated, QWidget):
    """A question, the slider, and an example of what has about this similarity."""

    changed = Signal()  #: by the user

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question, self._example = QLabel(wordWrap=True), MutedLabel()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, 100)
        self._slider.setPageStep(10)
        self._slider.setValue(round(100 * PHOTOGRAPHS))
        self._question.setBuddy(self._slider)
        self._slider.valueChanged.connect(self._on_slid)
        column(self._question, self._slider, self._example, spacing=5, inside=self)
        self._retranslate()

    @property
    def similarity(self) -> float:
        """0..1."""
        return self._slider.value() / 100

    def set_similarity(self, similarity: float) -> None:
        """Put the slider there without telling it."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(100 * similarity))
        self._show_example()

    def _retranslate(self) -> None:
        self._slider.setAccessibleName(self.tr("Similarity to the pretraining images"))
        self._question.setText(self.tr("How similar are your images to everyday photographs?"))
        self._slider.setToolTip(
            self.tr(
                "The models were pretrained on ImageNet, a collection of photographs of animals, plants and "
                "objects."
            )
        )
        self._show_example()

    def _show_example(self) -> None:
        examples = (
            (20, self.tr("Not similar at all: X-rays, microscope images, spectra.")),
            (35, self.tr("Hardly similar: satellite images, drawings, scanned text.")),
            (50, self.tr("Rather different: surfaces, textures, close-ups.")),
            (75, self.tr("Rather similar: photographs of leaves, food, products on a table.")),
            (101, self.tr("Very similar: photographs of animals, plants and everyday objects.")),
        )
        self._example.setText(next(text for end, text in examples if self._slider.value() < end))
        self._slider.setAccessibleDescription(self._example.text())

    def _on_slid(self, _value: int) -> None:
        self._show_example()
        self.changed.emit()
