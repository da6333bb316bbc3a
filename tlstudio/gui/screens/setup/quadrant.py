"""The slides' four cases, drawn: size of the data set upwards, similarity to the right, and a dot for it."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tlstudio.core.rule import LARGE, Advice, advise
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.painting import paint_box, paint_line, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_AXIS = 22.0
_ROOM = 0.22  # of the height, on either side of the border: the words of the cases lie further out
_DECADES = 2.0  # shown on either side of the border between small and large


class Quadrant(Retranslated, QWidget):
    """The case of the data set is lit and carries its strategy as a badge; border and dot do not need colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._similarity = 0.5
        self.setMinimumSize(270, 206)
        self.setMaximumSize(340, 206)
        self._retranslate()

    @property
    def advice(self) -> Advice | None:
        """None as long as there are no images."""
        return advise(self._images, self._similarity) if self._images > 0 else None

    def set_place(self, images: int, similarity: float) -> None:
        """Of a data set of so many training images, 0 where there is none; ``similarity`` is 0..1."""
        self._images, self._similarity = images, similarity
        self._retranslate()

    def _retranslate(self) -> None:
        self.update()
        self.setAccessibleName(self.tr("Size and similarity of the data set"))
        advice = self.advice
        if advice is None:
            self.setAccessibleDescription(self.tr("No data set selected."))
            return
        text = self.tr("{images} training images, similarity {percent}: case {case}, strategy {strategy}")
        self.setAccessibleDescription(
            text.format(
                images=messages.number(self._images),
                percent=messages.percent(self._similarity, 0),
                case=advice.number,
                strategy=advice.strategy,
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(310, 206)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        field = QRectF(_AXIS, 1, self.width() - _AXIS - 1, self.height() - _AXIS - 1)
        for large in (True, False):
            for similar in (False, True):
                self._paint_case(painter, field, large, similar, colours)
        self._paint_axes(painter, field, colours)
        self._paint_dot(painter, field, colours)

    def _paint_case(
        self, painter: QPainter, field: QRectF, large: bool, similar: bool, colours: theme.Theme
    ) -> None:
        case = advise(LARGE if large else LARGE - 1, 1.0 if similar else 0.0)
        lit = case == self.advice
        half_w, half_h = field.width() / 2, field.height() / 2
        corner = QPointF(field.left() + (half_w if similar else 0), field.top() + (0 if large else half_h))
        cell = QRectF(corner, QSizeF(half_w, half_h)).adjusted(2, 2, -2, -2)
        fill, edge = (colours.accent_soft, colours.accent) if lit else (colours.sunken, colours.border)
        paint_box(painter, cell, 7, fill=fill, edge=edge, width=2 if lit else 1)
        # The dot is often near the middle, so the words keep to the outer edges.
        inner = cell.adjusted(8, 7, -8, -7)
        font = theme.font(0.92, bold=lit)
        line = QFontMetrics(theme.font(0.92)).height()
        top = inner.top() if large else inner.bottom() - 2 * line - 4
        name = QRectF(inner.left(), top, inner.width(), line)
        words = self.tr("Case {case}").format(case=case.number)
        paint_line(painter, name, words, font, colours.text if lit else colours.muted)
        self._paint_badge(painter, name.translated(0, line + 4), case, lit, colours)

    def _paint_badge(self, painter: QPainter, line: QRectF, case: Advice, lit: bool, colours: theme.Theme) -> None:
        """The case's strategy, on the line below its name."""
        painter.setFont(theme.font(0.85, bold=lit))
        text = self.tr("Strategy {number}").format(number=case.strategy)
        width = min(line.width(), painter.fontMetrics().horizontalAdvance(text) + 16.0)
        badge = QRectF(line.left(), line.top(), width, line.height() + 1)
        fill, edge = (colours.accent, "") if lit else (colours.surface, colours.border)
        paint_box(painter, badge, badge.height() / 2, fill=fill, edge=edge)
        painter.setPen(QColor(colours.on_accent if lit else colours.muted))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_axes(self, painter: QPainter, field: QRectF, colours: theme.Theme) -> None:
        painter.setFont(theme.font(0.85))
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
