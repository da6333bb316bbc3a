"""A plot of shares: lines, bars and intervals on two axes, the same on the screen and on white paper."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.painting import paint_line, smooth_painter

_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 3), (1, 2.5), (6, 3, 1, 3))
_PAPER = QSize(520, 420)  # px
_TICKS = 6  # at most
_GAP, _SAMPLE, _CAP, _DOT = 6.0, 26.0, 3.0, 3.5  # px

Floats = npt.NDArray[np.float64]  #: (P,)


class Axis(NamedTuple):
    """What is measured along it, and from where to where."""

    title: str
    low: float = 0.0
    high: float = 1.0


class Line(NamedTuple):
    """Points that are joined; told apart by colour and by dashes."""

    name: str  #: in the legend; empty: not there
    x: Floats  #: (P,)
    y: Floats  #: (P,)
    tone: int = 0  #: number of its colour and its dashes; below zero: a plain one for comparison


class Bar(NamedTuple):
    """From 0 up to ``height``."""

    left: float
    right: float
    height: float


class Dot(NamedTuple):
    """A value with its interval, along y."""

    x: float
    y: float
    low: float
    high: float
    tone: int = 0


class Plot(NamedTuple):
    """All that is drawn."""

    x: Axis
    y: Axis
    lines: Sequence[Line] = ()
    bars: Sequence[Bar] = ()
    dots: Sequence[Dot] = ()


class PlotView(QWidget):
    """A plot as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot: Plot | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_plot(self, plot: Plot | None, said: str = "") -> None:
        """None: an empty place. ``said``: the same in words."""
        self.plot = plot
        self.setAccessibleDescription(said)
        self.update()

    def drawing(self, title: str) -> Drawing:
        """It on paper, with a title above."""
        plot = self.plot or Plot(Axis(""), Axis(""))
        font = QApplication.font()

        def paint(painter: QPainter, _scale: float) -> None:
            area = QRectF(0, 0, _PAPER.width(), _PAPER.height()).adjusted(12, 10, -16, -10)
            line = QFontMetricsF(font).height() + _GAP
            head = QRectF(area.left(), area.top(), area.width(), line)
            paint_line(painter, head, title, theme.font(bold=True, of=font), theme.LIGHT.text)
            paint_plot(painter, area.adjusted(0, line, 0, 0), plot, theme.LIGHT, font)

        return Drawing(title, _PAPER, paint)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.plot is None:
            return
        painter, colours = smooth_painter(self), theme.of(self.palette())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        area = self.rect().toRectF().adjusted(4, 6, -10, -4)
        paint_plot(painter, area, self.plot, colours, theme.font(0.92, of=self.font()))


def paint_plot(painter: QPainter, area: QRectF, plot: Plot, colours: Theme, font: QFont) -> None:
    """Into ``area``, px: the legend above, titles and ticks of the axes around."""
    metrics = QFontMetricsF(font)
    line = metrics.height()
    painter.setFont(font)
    ticks = [ticks_of(axis) for axis in (plot.x, plot.y)]
    wide = max(metrics.horizontalAdvance(text) for text in map(_share, ticks[1]))
    named = [one for one in plot.lines if one.name]
    rows = _legend(painter, area, named, colours, font)
    top = area.top() + rows * (line + 2) + (_GAP if rows else line / 2)
    inner = QRectF(area.left() + line + _GAP + wide + _GAP, top, 0, 0)
    inner.setRight(area.right() - metrics.horizontalAdvance(_share(1.0)) / 2)
    inner.setBottom(area.bottom() - 2 * line - _GAP)
    if inner.width() < 20 or inner.height() < 20:
        return
    scale = _Scale(plot, inner)
    _axes(painter, area, scale, ticks, colours, line)
    painter.save()
    painter.setClipRect(inner.adjusted(-4, -4, 4, 4))
    painter.setBrush(QColor(colours.accent_soft))
    painter.setPen(QPen(QColor(colours.accent), 1))
    for bar in plot.bars:
        painter.drawRect(QRectF(scale.at(bar.left, bar.height), scale.at(bar.right, plot.y.low)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for one in plot.lines:
        painter.setPen(_pen(one.tone, colours))
        painter.drawPolyline(scale.polygon(one))
    for dot in plot.dots:
        middle, low, high = (scale.at(dot.x, y) for y in (dot.y, dot.low, dot.high))
        _interval(painter, middle, low, high, QColor(colours.series[dot.tone % len(colours.series)]))
    painter.restore()


class _Scale:
    """From values to px."""

    def __init__(self, plot: Plot, inner: QRectF) -> None:
        self.plot, self.inner = plot, inner
        self._across = inner.width() / ((plot.x.high - plot.x.low) or 1.0)
        self._up = inner.height() / ((plot.y.high - plot.y.low) or 1.0)

    def at(self, x: float, y: float) -> QPointF:
        return QPointF(
            self.inner.left() + (x - self.plot.x.low) * self._across,
            self.inner.bottom() - (y - self.plot.y.low) * self._up,
        )

    def polygon(self, line: Line) -> QPolygonF:
        """Without points that fall onto the one before."""
        across = self.inner.left() + (np.asarray(line.x) - self.plot.x.low) * self._across
        down = self.inner.bottom() - (np.asarray(line.y) - self.plot.y.low) * self._up
        places = np.round(2 * np.stack([across, down], axis=1)) / 2
        moved = np.ones(len(places), dtype=bool)
        moved[1:] = np.any(np.diff(places, axis=0) != 0, axis=1)
        return QPolygonF([QPointF(x, y) for x, y in places[moved].tolist()])


def ticks_of(axis: Axis) -> list[float]:
    """Round values along an axis: steps of 1, 2 or 5 times a power of ten, six at most."""
    span = max(axis.high - axis.low, 1e-9)
    power = 10.0 ** math.floor(math.log10(span / _TICKS))
    step = next(factor * power for factor in (1, 2, 5, 10, 20) if span / (factor * power) <= _TICKS - 1 + 1e-9)
    first = math.ceil(axis.low / step - 1e-9)
    return [number * step for number in range(first, math.floor(axis.high / step + 1e-9) + 1)]


def _share(value: float) -> str:
    digits = 0 if abs(100 * value - round(100 * value)) < 1e-6 else 1
    return phrases.percent(value, digits)


def _pen(tone: int, colours: Theme) -> QPen:
    if tone < 0:
        return QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine)
    pen = QPen(QColor(colours.series[tone % len(colours.series)]), 1.8)
    if dashes := _DASHES[tone % len(_DASHES)]:
        pen.setDashPattern(dashes)
    return pen


def _legend(painter: QPainter, area: QRectF, named: Sequence[Line], colours: Theme, font: QFont) -> int:
    """A row for each; the answer is how many."""
    metrics = QFontMetricsF(font)
    for row, one in enumerate(named):
        middle = area.top() + row * (metrics.height() + 2) + metrics.height() / 2
        painter.setPen(_pen(one.tone, colours))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + _SAMPLE, middle))
        text = QRectF(area.left() + _SAMPLE + _GAP, middle - metrics.height() / 2, 0, metrics.height())
        text.setRight(area.right())
        paint_line(painter, text, one.name, font, colours.text)
    return len(named)


def _axes(
    painter: QPainter, area: QRectF, scale: _Scale, ticks: Sequence[Sequence[float]], colours: Theme, line: float
) -> None:
    inner, plot = scale.inner, scale.plot
    flags = int(Qt.AlignmentFlag.AlignVCenter)
    for x in ticks[0]:
        place = scale.at(x, plot.y.low)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(place, QPointF(place.x(), inner.top()))
        painter.setPen(QColor(colours.muted))
        below = QRectF(place.x() - 40, inner.bottom() + 4, 80, line)
        painter.drawText(below, flags | int(Qt.AlignmentFlag.AlignHCenter), _share(x))
    for y in ticks[1]:
        place = scale.at(plot.x.low, y)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(place, QPointF(inner.right(), place.y()))
        painter.setPen(QColor(colours.muted))
        beside = QRectF(area.left(), place.y() - line / 2, inner.left() - _GAP - area.left(), line)
        painter.drawText(beside, flags | int(Qt.AlignmentFlag.AlignRight), _share(y))
    font = painter.font()
    title = QRectF(inner.left(), area.bottom() - line, inner.width(), line)
    paint_line(painter, title, plot.x.title, font, colours.muted, side=Qt.AlignmentFlag.AlignHCenter)
    painter.save()
    painter.translate(area.left(), inner.bottom())
    painter.rotate(-90)
    title = QRectF(0, 0, inner.height(), line)
    paint_line(painter, title, plot.y.title, font, colours.muted, side=Qt.AlignmentFlag.AlignHCenter)
    painter.restore()


def _interval(painter: QPainter, middle: QPointF, low: QPointF, high: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.4))
    painter.drawLine(low, high)
    for end in (low, high):
        painter.drawLine(end - QPointF(_CAP, 0), end + QPointF(_CAP, 0))
    painter.setBrush(colour)
    painter.drawEllipse(middle, _DOT, _DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
