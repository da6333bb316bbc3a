"""Paints a confusion matrix: cells, the numbers that fit, names that stay in view, the marked and chosen cell."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from tlstudio.core.figures import per_cent
from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.screens.evaluation.confusion import shades
from tlstudio.gui.screens.evaluation.confusion.matrix_layout import MatrixLayout

_GRID = 9  # px: smaller cells have no lines between them


@dataclass(frozen=True)
class Content:
    """All in the order of the screen."""

    names: Sequence[str]
    counts: npt.NDArray[np.int64]
    strengths: npt.NDArray[np.float64]  #: how strongly each cell is coloured, 0..1
    shares: npt.NDArray[np.float64] | None  #: written instead of the counts
    marked: tuple[int, int] | None
    chosen: tuple[int, int] | None


class MatrixPainter:
    """Of one painting."""

    def __init__(
        self, painter: QPainter, places: MatrixLayout, content: Content, colours: Theme, font: QFont
    ) -> None:
        self._painter, self._places, self._content = painter, places, content
        self._colours, self._font = colours, font

    def paint(self) -> None:
        """All of it."""
        painter = self._painter
        painter.save()
        painter.setClipRect(self._places.inside)
        self._cells()
        self._numbers()
        self._marks()
        painter.restore()
        self._names(above=False)
        self._names(above=True)

    def _cells(self) -> None:
        painter, places, n = self._painter, self._places, self._places.count
        pixels = shades.colours(self._content.strengths, dark=self._colours is theme.DARK)
        image = QImage(pixels.tobytes(), n, n, 3 * n, QImage.Format.Format_RGB888)
        painter.drawImage(places.matrix, image)
        painter.setPen(QPen(QColor(self._colours.border), 1))
        painter.drawRect(places.matrix)
        if places.cell < _GRID:
            return
        rows, columns = places.in_view()
        for row in range(rows.start, rows.stop):
            y = places.rect(row, 0).top()
            painter.drawLine(places.inside.left(), y, min(places.matrix.right(), places.inside.right()), y)
        for column in range(columns.start, columns.stop):
            x = places.rect(0, column).left()
            painter.drawLine(x, places.inside.top(), x, min(places.matrix.bottom(), places.inside.bottom()))

    def _numbers(self) -> None:
        """Write what fits: nothing where cells are small, and no zeros."""
        content, metrics = self._content, QFontMetrics(self._font)
        shares = content.shares
        widest = "100" if shares is not None else str(int(content.counts.max(initial=0)))
        if self._places.cell < max(metrics.horizontalAdvance(widest) + 4, metrics.height()):
            return
        self._painter.setFont(self._font)
        rows, columns = self._places.in_view()
        for down, right in np.argwhere(content.counts[rows, columns] > 0).tolist():
            row, column = rows.start + down, columns.start + right
            dark = self._colours is theme.DARK
            self._painter.setPen(shades.ink(float(content.strengths[row, column]), dark=dark))
            text = short(float(shares[row, column])) if shares is not None else str(content.counts[row, column])
            self._painter.drawText(self._places.rect(row, column), Qt.AlignmentFlag.AlignCenter, text)

    def _marks(self) -> None:
        painter, places = self._painter, self._places
        if self._content.chosen is not None:
            painter.setPen(QPen(QColor(self._colours.text), 2))
            painter.drawRect(places.rect(*self._content.chosen).adjusted(-1, -1, 1, 1))
        if self._content.marked is None:
            return
        rect, origin = places.rect(*self._content.marked), places.origin
        painter.setPen(QPen(QColor(self._colours.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(origin.x(), rect.center().y(), rect.left(), rect.center().y())
        painter.drawLine(rect.center().x(), origin.y(), rect.center().x(), rect.top())
        painter.setPen(QPen(QColor(self._colours.series[1]), 2))
        painter.drawRect(rect)

    def _names(self, *, above: bool) -> None:
        """Each class beside its row or above its column; where rows are thin, every few and the marked one."""
        every = max(1, int(np.ceil(QFontMetrics(self._font).ascent() / self._places.cell)))
        marked = self._content.marked[above] if self._content.marked else None
        seen = self._places.in_view()[above]
        for number in range(seen.start, seen.stop):
            crowded = marked is not None and every > 1 and abs(number - marked) < every
            if number == marked or not (number % every or crowded):
                self._name(number, number == marked, above)

    def _name(self, number: int, marked: bool, above: bool) -> None:
        places, inside = self._places, self._places.inside
        centre = places.rect(number, number).center()
        place, first, last = (
            (centre.x(), inside.left(), inside.right()) if above else (centre.y(), inside.top(), inside.bottom())
        )
        if not first <= place <= last:
            return
        font = QFont(self._font)
        font.setWeight(theme.BOLD if marked else QFont.Weight.Normal)
        metrics = QFontMetrics(font)
        length = (inside.top() if above else inside.left()) - 6
        half = metrics.height() // 2 + 1
        painter = self._painter
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._colours.text if marked else self._colours.muted))
        painter.translate(*((place, length) if above else (0, place)))
        painter.rotate(-90 if above else 0)
        side = Qt.AlignmentFlag.AlignLeft if above else Qt.AlignmentFlag.AlignRight
        text = metrics.elidedText(self._content.names[number], Qt.TextElideMode.ElideMiddle, length)
        painter.drawText(QRect(0, -half, length, 2 * half), Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.restore()


def short(share: float) -> str:
    """``98``, ``0.4`` or ``<0.1`` per cent."""
    digits = 0 if share >= 0.0995 or share == 0 else 1
    mark, value = per_cent(share, digits)
    return f"{mark}{value:.{digits}f}"
