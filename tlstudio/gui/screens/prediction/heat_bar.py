"""Whether the image is covered with where the network looked, how strongly, and what the colours mean."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSlider, QWidget

from tlstudio.gui.screens.prediction import heat_colours
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.colour_scale import ColourScale
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_SCALE = 76  # px
_SLIDER = 90, 140  # px, narrowest and widest


class HeatBar(Retranslated, QWidget):
    """A switch; while it is on also a slider, the key to the colours, and what the map is about."""

    switched = Signal(bool)
    opacity_changed = Signal(float)  #: 0..1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch, self.slider = QCheckBox(), QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(5, 100)
        self.slider.setPageStep(10)
        self.slider.setMinimumWidth(_SLIDER[0])
        self.slider.setMaximumWidth(_SLIDER[1])
        self.legend = ColourScale(lambda _dark: heat_colours.table(), _SCALE)
        self.caption = MutedLabel(scale=0.92)
        self.switch.toggled.connect(self._on_toggled)
        self.slider.valueChanged.connect(self._on_slid)
        strength = QWidget()
        row(None, (self.slider, 2), self.legend, spacing=12, inside=strength)
        column(FoldingRow(12, self.switch, (strength, 1)), self.caption, spacing=2, inside=self)
        self._show_parts()
        self._retranslate()

    @property
    def is_on(self) -> bool:
        """Whether the image is to be covered."""
        return self.switch.isChecked()

    @property
    def opacity(self) -> float:
        """How strongly, 0..1."""
        return self.slider.value() / 100

    def set_opacity(self, opacity: float) -> None:
        """How strongly the image is covered, 0..1."""
        self.slider.setValue(round(100 * opacity))

    def set_caption(self, text: str, tip: str = "") -> None:
        """What the map is about, or why there is none."""
        self.caption.setText(text)
        self.caption.setToolTip(tip)
        self._show_parts()

    def _retranslate(self) -> None:
        self.switch.setText(self.tr("Where the model &looks"))
        self.switch.setToolTip(
            self.tr("Colors the regions of the image that support the prediction (Grad-CAM). Alt+L")
        )
        self.slider.setAccessibleName(self.tr("Opacity of the colors"))
        self.legend.set_ends(self.tr("less"), self.tr("more"))
        self._tell_opacity()

    def _on_toggled(self, on: bool) -> None:
        self._show_parts()
        self.switched.emit(on)

    def _on_slid(self, _value: int) -> None:
        self._tell_opacity()
        self.opacity_changed.emit(self.opacity)

    def _tell_opacity(self) -> None:
        text = self.tr("Opacity: {share}")
        self.slider.setToolTip(text.format(share=phrases.percent(self.opacity, 0)))

    def _show_parts(self) -> None:
        for widget in (self.slider, self.legend):
            widget.setVisible(self.is_on)
        self.caption.setVisible(self.is_on and bool(self.caption.text()))
