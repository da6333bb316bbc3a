"""The slides' four cases, drawn: size of the data set upwards, similarity to the right, and a dot for it."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from tlstudio.core.rule import LARGE, Advice, advise
from tlstudio.gui import theme

_AXIS = 22.0
_ROOM = 0.22  # of the height, on either side of the border: the words of the cases lie further out
_DECADES = 2.0  # shown on either side of the border between small and large


class Quadrant(QWidget):
    """The case of the data set is lit; its border and the dot do not need colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._similarity = 0.5
        self.setMinimumSize(250, 186)
        self.setAccessibleName(self.tr("Size and similarity of the data set"))

    @property
    def advice(self) -> Advice:
        return advise(self._images, self._similarity)

    def set_place(self, images: int, similarity: float) -> None:
        self._images, self._similarity = images, similarity
        text = self.tr("{images} training images, similarity {percent} %: case {case}")
        self.setAccessibleDescription(
            text.format(images=images, percent=round(100 * similarity), case=self.advice.number)
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 186)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(_AXIS, 1, self.width() - _AXIS - 1, self.height() - _AXIS - 1)
        for large in (True, False):
            for similar in (False, True):
                self._paint_case(painter, field, large, similar, colours)
        self._paint_axes(painter, field, colours)
        self._paint_dot(painter, field, colours)
        painter.end()

    def _paint_case(
        self, painter: QPainter, field: QRectF, large: bool, similar: bool, colours: theme.Theme
    ) -> None:
        case = advise(LARGE if large else LARGE - 1, 1.0 if similar else 0.0)
        lit = case.case == self.advice.case
        half_w, half_h = field.width() / 2, field.height() / 2
        left = field.left() + (half_w if similar else 0)
        top = field.top() + (0 if large else half_h)
        cell = QRectF(left, top, half_w, half_h).adjusted(2, 2, -2, -2)
        painter.setBrush(QColor(colours.accent_soft if lit else colours.sunken))
        painter.setPen(QPen(QColor(colours.accent), 2) if lit else QPen(QColor(colours.border), 1))
        painter.drawRoundedRect(cell, 7, 7)
        font = QApplication.font()
        font.setWeight(font.Weight.DemiBold if lit else font.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if lit else colours.muted))
        # The dot is often near the middle, so the words keep to the outer edges.
        edge = Qt.AlignmentFlag.AlignTop if large else Qt.AlignmentFlag.AlignBottom
        text = self.tr("Case {case}\nstrategy {strategy}").format(case=case.number, strategy=case.strategy)
        painter.drawText(cell.adjusted(10, 8, -6, -8), Qt.AlignmentFlag.AlignLeft | edge, text)

    def _paint_axes(self, painter: QPainter, field: QRectF, colours: theme.Theme) -> None:
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        centre = Qt.AlignmentFlag.AlignCenter
        below = QRectF(field.left(), field.bottom() + 2, field.width() / 2, _AXIS - 2)
        painter.drawText(below, centre, self.tr("different"))
        painter.drawText(below.translated(field.width() / 2, 0), centre, self.tr("similar"))
        painter.save()
        painter.translate(0, field.bottom())
        painter.rotate(-90)
        side = QRectF(0, 0, field.height() / 2, _AXIS - 4)
        painter.drawText(side, centre, self.tr("small"))
        painter.drawText(side.translated(field.height() / 2, 0), centre, self.tr("large"))
        painter.restore()

    def _paint_dot(self, painter: QPainter, field: QRectF, colours: theme.Theme) -> None:
        if self._images <= 0:
            return
        height = max(-1.0, min(1.0, math.log10(self._images / LARGE) / _DECADES))
        share = 0.5 + _ROOM * height
        x = field.left() + field.width() * min(0.96, max(0.04, self._similarity))
        y = field.bottom() - field.height() * share
        painter.setPen(QPen(QColor(colours.surface), 2.5))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QPointF(x, y), 8, 8)
        painter.setBrush(QColor(colours.surface))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, y), 2.5, 2.5)
