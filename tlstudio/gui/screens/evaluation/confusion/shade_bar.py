"""The key to the colours of the confusion matrix."""

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation.confusion import shades

_BAR = 120  # px


class ShadeBar(QWidget):
    """A strip of the scale with its two ends written beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = "0", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_ends(self, low: str, high: str) -> None:
        self._low, self._high = low, high
        self.setAccessibleName(f"{low} – {high}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        ends = metrics.horizontalAdvance(self._low) + metrics.horizontalAdvance(self._high)
        return QSize(_BAR + ends + 20, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        pixels = shades.colours(np.linspace(0, 1, _BAR)[None, :], dark=colours is theme.DARK)
        image = QImage(pixels.tobytes(), _BAR, 1, 3 * _BAR, QImage.Format.Format_RGB888)
        painter = QPainter(self)
        painter.setPen(QColor(colours.muted))
        metrics = self.fontMetrics()
        low = metrics.horizontalAdvance(self._low)
        painter.drawText(QRect(0, 0, low + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._low)
        bar = QRect(low + 8, (self.height() - 10) // 2, _BAR, 10)
        painter.drawImage(bar, image)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(bar)
        painter.setPen(QColor(colours.muted))
        right = QRect(bar.right() + 8, 0, self.width(), self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, self._high)
