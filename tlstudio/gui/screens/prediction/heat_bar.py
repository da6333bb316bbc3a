"""Whether the image is covered with where the network looked, how strongly, and what the colours mean."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from tlstudio.gui.screens.prediction import heat_colours
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.colour_scale import ColourScale
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel

_SCALE = 76  # px
_SLIDER = 90, 140  # px, narrowest and widest


class HeatBar(QWidget):
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
        self.legend, self._caption = (
            ColourScale(lambda _dark: heat_colours.table(), _SCALE),
            MutedLabel(scale=0.92),
        )
        self.switch.toggled.connect(self._on_toggled)
        self.slider.valueChanged.connect(self._on_slid)
        strength = QWidget()
        beside = QHBoxLayout(strength)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addStretch(1)
        beside.addWidget(self.slider, 2)
        beside.addWidget(self.legend)
        row = FoldingRow(12)
        row.add(self.switch)
        row.add(strength, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(row)
        layout.addWidget(self._caption)
        self._show_parts()
        self._retranslate()

    @property
    def is_on(self) -> bool:
        return self.switch.isChecked()

    @property
    def opacity(self) -> float:
        return self.slider.value() / 100

    @property
    def caption(self) -> str:
        return self._caption.text()

    def set_opacity(self, opacity: float) -> None:
        self.slider.setValue(round(100 * opacity))

    def set_caption(self, text: str, tip: str = "") -> None:
        self._caption.setText(text)
        self._caption.setToolTip(tip)
        self._show_parts()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.switch.setText(self.tr("Where the network &looked"))
        self.switch.setToolTip(
            self.tr("Colours the places of the image that spoke for the answer (Grad-CAM). Alt+L")
        )
        self.slider.setAccessibleName(self.tr("How strongly the colours cover the image"))
        self.legend.set_ends(self.tr("less"), self.tr("more"))
        self._tell_opacity()

    def _on_toggled(self, on: bool) -> None:
        self._show_parts()
        self.switched.emit(on)

    def _on_slid(self, _value: int) -> None:
        self._tell_opacity()
        self.opacity_changed.emit(self.opacity)

    def _tell_opacity(self) -> None:
        text = self.tr("The colours cover {share} of the image beneath.")
        self.slider.setToolTip(text.format(share=phrases.percent(self.opacity, 0)))

    def _show_parts(self) -> None:
        for widget in (self.slider, self.legend):
            widget.setVisible(self.is_on)
        self._caption.setVisible(self.is_on and bool(self.caption))
