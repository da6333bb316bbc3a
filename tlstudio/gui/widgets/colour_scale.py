"""The key to a range of colours."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.gui.look import theme

_GAP, _HEIGHT = 8, 10  # px


class ColourScale(QWidget):
    """A strip of the colours with its two ends written beside it.

    Args:
        colours: RGB uint8 (n, 3) from the low end to the high one; gets whether the theme is dark.
        width: of the strip, px.
    """

    def __init__(
        self, colours: Callable[[bool], npt.NDArray[np.uint8]], width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours, self._strip = colours, width
        self._low, self._high = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_ends(self, low: str, high: str) -> None:
        """What the two ends mean."""
        self._low, self._high = low, high
        self.setAccessibleName(f"{low} – {high}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        ends = metrics.horizontalAdvance(self._low) + metrics.horizontalAdvance(self._high)
        return QSize(self._strip + ends + 2 * _GAP + 4, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        pixels = self._colours(colours is theme.DARK)
        image = QImage(pixels.tobytes(), len(pixels), 1, pixels.nbytes, QImage.Format.Format_RGB888)
        left = self.fontMetrics().horizontalAdvance(self._low) + _GAP
        strip = QRect(left, (self.height() - _HEIGHT) // 2, self._strip, _HEIGHT)
        painter = QPainter(self)
        painter.drawImage(strip, image)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(strip)
        painter.setPen(QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, left, self.height()), middle, self._low)
        painter.drawText(QRect(strip.right() + _GAP, 0, self.width(), self.height()), middle, self._high)
