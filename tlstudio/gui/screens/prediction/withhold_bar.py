"""How many of the least certain answers the program may withhold, and what is gained."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from tlstudio.core.events import Withholding
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated

_WIDTH = 130  # px

Curve = tuple[Withholding, ...]


class WithholdBar(Retranslated, QWidget):
    """One slider for all models of a table; each has its own limit, measured on its own test images."""

    changed = Signal(list)  #: of each model the probability that an answer needs not to be withheld

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: list[str] = []
        self._curves: list[Curve] = []
        self._withheld: list[int] = []
        self._rows = 0
        self.name, self.slider, self.gain = QLabel(), QSlider(Qt.Orientation.Horizontal), MutedLabel(scale=0.92)
        self.name.setBuddy(self.slider)
        self.slider.setFixedWidth(_WIDTH)
        row(self.name, self.slider, (self.gain, 1), inside=self)
        self.slider.valueChanged.connect(self._on_moved)
        self._retranslate()

    def begin(self, models: Sequence[str], curves: Sequence[Curve]) -> None:
        """Models by what to call them, and what each gains, by share; nothing is withheld."""
        self._models, self._curves = list(models), list(curves)
        self._withheld, self._rows = [], 0
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(0, min(map(len, self._known), default=1) - 1))
            self.slider.setValue(0)
        self.slider.setEnabled(bool(self._known))
        self._show()

    @property
    def curves(self) -> list[Curve]:
        """Of each model what it gains."""
        return self._curves

    def set_withheld(self, withheld: Sequence[int], rows: int) -> None:
        """Of each model how many of so many answers in the table are withheld."""
        self._withheld, self._rows = list(withheld), rows
        self._show()

    @property
    def least(self) -> list[float]:
        """Of each model the probability that an answer needs; 0 where nothing is known of the model."""
        return [curve[self.slider.value()].least if curve else 0.0 for curve in self._curves]

    @property
    def _known(self) -> list[Curve]:
        return [curve for curve in self._curves if curve]

    def _on_moved(self) -> None:
        self.changed.emit(self.least)
        self._show()

    def _retranslate(self) -> None:
        self.name.setText(self.tr("Withhold:"))
        self.slider.setAccessibleName(self.tr("Share of the least certain answers to withhold"))
        self.slider.setToolTip(
            self.tr(
                "Withhold the answers that are less probable than this share of the answers on the test images. "
                "The accuracy of the rest was measured there."
            )
        )
        self._show()

    def _show(self) -> None:
        if not self._known:
            self.gain.setText(
                self.tr("No test result lies beside the model file, so nothing says what withholding would gain.")
                if self._curves
                else ""
            )
            return
        lines = [self._line(number) for number, curve in enumerate(self._curves) if curve]
        self.gain.setText("\n".join(lines))
        self.slider.setAccessibleDescription(self.gain.text())

    def _line(self, number: int) -> str:
        """What one model gains."""
        curve, place = self._curves[number], self.slider.value()
        values = {
            "share": phrases.percent(curve[place].share, 0),
            "with": phrases.percent(curve[place].accuracy),
            "without": phrases.percent(curve[0].accuracy),
            "count": self._withheld[number] if number < len(self._withheld) else 0,
            "rows": self._rows,
        }
        if not place:
            line = self.tr("nothing; {without} of the test images were classified correctly").format(**values)
        else:
            text = self.tr("{share}: {with} correct on the test images, not {without}; here {count} of {rows}")
            line = text.format(**values)
        return line if len(self._models) == 1 else f"{self._models[number]}: {line}"
