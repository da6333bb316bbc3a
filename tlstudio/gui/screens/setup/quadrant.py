"""The slides' four cases, drawn: size of the data set upwards, similarity to the right, and a dot for it."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tlstudio.core.rule import LARGE, SIMILAR, Advice, advise
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.painting import paint_box, paint_line, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_AXIS = 22.0
_ROOM = 0.22  # of the height, on either side of the border: the words of the cases lie further out
_DECADES = 2.0  # shown on either side of the border between small and large


class Likeness(NamedTuple):
    """How similar a data set is to the images of the pretraining, 0..1."""

    value: float | None = None  #: None: not known
    low: float = 0.0  #: of an interval that holds four of five outcomes
    high: float = 1.0
    border: float = SIMILAR  #: from which on it counts as similar
    measured: bool = False  #: else it is what the user says


class Quadrant(Retranslated, QWidget):
    """The case of the data set is lit and carries its strategy as a badge; border and dot do not need colour.

    The dot is filled where the similarity was measured, with a line for how sure that is; else it is a ring.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = 0
        self._likeness = Likeness()
        self.setMinimumSize(270, 206)
        self.setMaximumSize(340, 206)
        self._retranslate()

    @property
    def advice(self) -> Advice | None:
        """None as long as there are no images, or their similarity is not known."""
        similarity, border = self._likeness.value, self._likeness.border
        return advise(self._images, similarity, border) if self._images > 0 and similarity is not None else None

    def set_place(self, images: int, likeness: Likeness) -> None:
        """Of a data set of so many training images, 0 where there is none."""
        self._images, self._likeness = images, likeness
        self._retranslate()

    def _retranslate(self) -> None:
        self.update()
        self.setAccessibleName(self.tr("Size and similarity of the data set"))
        self.setAccessibleDescription(self._description())
        self.setToolTip(self._description())

    def _description(self) -> str:
        advice, likeness = self.advice, self._likeness
        numbers = {"images": messages.number(self._images)}
        if self._images <= 0:
            return self.tr("No data set selected.")
        if advice is None:
            return self.tr("{images} training images; how similar they are is not known yet").format(**numbers)
        if likeness.low < likeness.high and likeness.measured:
            text = self.tr(
                "{images} training images, similarity {percent} ({low} to {high}): case {case}, "
                "strategy {strategy}"
            )
        else:
            text = self.tr("{images} training images, similarity {percent}: case {case}, strategy {strategy}")
        return text.format(
            **numbers,
            percent=messages.percent(likeness.value or 0.0, 0),
            low=messages.percent(likeness.low, 0),
            high=messages.percent(likeness.high, 0),
            case=advice.number,
            strategy=advice.strategy,
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
        border, height = field.width() * self._likeness.border, field.height() / 2
        width = field.width() - border if similar else border
        corner = QPointF(field.left() + (border if similar else 0), field.top() + (0 if large else height))
        cell = QRectF(corner, QSizeF(width, height)).adjusted(2, 2, -2, -2)
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
        names = (self.tr("different"), messages.percent(self._likeness.border, 0), self.tr("similar"))
        line = QRectF(field.left(), field.bottom() + 2, field.width(), _AXIS - 2)
        self._paint_axis(painter, line, names, self._likeness.border)
        painter.save()
        painter.translate(0, field.bottom())
        painter.rotate(-90)
        names = (self.tr("small"), messages.number(LARGE), self.tr("large"))
        self._paint_axis(painter, QRectF(0, 0, field.height(), _AXIS - 4), names, 0.5)
        painter.restore()

    def _paint_axis(self, painter: QPainter, line: QRectF, names: tuple[str, str, str], border: float) -> None:
        """Both parts by name, and the number at which they meet, at a share of the line."""
        metrics = painter.fontMetrics()
        number, meet = metrics.horizontalAdvance(names[1]) + 8.0, line.width() * border
        widths = (meet - number / 2, number, line.width() - meet - number / 2)
        lefts = (0.0, widths[0], widths[0] + number)
        for text, left, width in zip(names, lefts, widths, strict=True):
            place = QRectF(line.left() + left, line.top(), width, line.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_dot(self, painter: QPainter, field: QRectF, colours: theme.Theme) -> None:
        if self._images <= 0:
            return
        likeness = self._likeness
        height = max(-1.0, min(1.0, math.log10(self._images / LARGE) / _DECADES))
        y = field.bottom() - field.height() * (0.5 + _ROOM * height)
        low, x, high = (
            field.left() + field.width() * min(0.96, max(0.04, share))
            for share in (likeness.low, 0.5 if likeness.value is None else likeness.value, likeness.high)
        )
        if likeness.measured or likeness.value is None:
            pen = QPen(QColor(colours.accent), 2)
            if not likeness.measured:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(low, y), QPointF(high, y))
        ground, ring = (
            (colours.surface, colours.accent) if likeness.measured else (colours.accent, colours.surface)
        )
        painter.setPen(QPen(QColor(ground), 2.5))
        painter.setBrush(QColor(ring))
        painter.drawEllipse(QPointF(x, y), 8 if likeness.measured else 7, 8 if likeness.measured else 7)
        painter.setBrush(QColor(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        if likeness.measured:
            painter.drawEllipse(QPointF(x, y), 2.5, 2.5)
