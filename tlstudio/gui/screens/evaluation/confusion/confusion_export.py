"""The confusion matrix on paper: every cell a shape, the axes named, nothing marked."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation.confusion import shades
from tlstudio.gui.screens.evaluation.confusion.confusion_paint import Content, MatrixPainter
from tlstudio.gui.screens.evaluation.confusion.matrix_layout import MatrixLayout
from tlstudio.gui.widgets.drawing import Drawing

_SIDE, _SMALLEST, _LARGEST = 620, 12, 44  # px of a matrix that is not too large, and of its cells
_MARGIN = 16  # px


@dataclass(frozen=True)
class Caption:
    """What stands around the matrix."""

    title: str
    true: str  #: along the rows
    predicted: str  #: along the columns


def matrix_drawing(content: Content, names: int, font: QFont, caption: Caption) -> Drawing:
    """A drawing of the whole matrix.

    Args:
        content: in the order in which it is to be drawn.
        names: room that the longest name wants, px.
        font: of names and numbers.
    """
    count = len(content.names)
    side = count * min(_LARGEST, max(_SMALLEST, _SIDE // max(1, count)))
    line = QFontMetrics(font).height() + 6
    # MatrixLayout gives names a share of the view at most, so the view is made for them
    width = max(side + names + 8, round(names / 0.27) + 1)
    height = max(side + names + 8, 4 * names + 4)
    places = MatrixLayout(count=count, width=width, height=height, names=names)
    corner = QPoint(_MARGIN + line, _MARGIN + 2 * line)
    size = QSize(corner.x() + places.left + places.side, corner.y() + places.top + places.side)

    def paint(painter: QPainter, _scale: float) -> None:
        _write(painter, QRect(_MARGIN, _MARGIN, size.width(), line), caption.title, theme.font(bold=True, of=font))
        across = QRect(corner.x() + places.left, corner.y() - line, places.side, line)
        _write(painter, across, caption.predicted, font, Qt.AlignmentFlag.AlignHCenter)
        painter.save()
        painter.translate(_MARGIN, corner.y() + places.top + places.side)
        painter.rotate(-90)
        _write(painter, QRect(0, 0, places.side, line), caption.true, font, Qt.AlignmentFlag.AlignHCenter)
        painter.restore()
        painter.translate(corner)
        plain = replace(content, marked=None, chosen=None)
        _PaperPainter(painter, places, plain, theme.LIGHT, font).paint()

    return Drawing(caption.title, size + QSize(_MARGIN, _MARGIN), paint)


class _PaperPainter(MatrixPainter):
    def _cells(self) -> None:
        """An image of one pixel a cell, as on the screen, would be smoothed by whoever shows the file."""
        painter, places = self._painter, self._places
        pixels = shades.colours(self._content.strengths, dark=False)
        painter.setPen(QPen(QColor(self._colours.border), 1))
        for row in range(places.count):
            for column in range(places.count):
                painter.setBrush(QColor(*pixels[row, column].tolist()))
                painter.drawRect(places.rect(row, column))


def _write(
    painter: QPainter, area: QRect, text: str, font: QFont, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(theme.LIGHT.text))
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
