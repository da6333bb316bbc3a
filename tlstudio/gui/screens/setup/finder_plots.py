"""What was tried by the searches for a learning rate and a batch size, as curves that grow."""

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QShowEvent
from PySide6.QtWidgets import QWidget

from tlstudio.core.batch_finder import BatchFinding, BatchPoint
from tlstudio.core.rate_finder import HIGHEST, LOWEST, RateFinding, RatePoint
from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.plot_parts import PlainAxis, pen, vertical_lines
from tlstudio.gui.widgets.retranslated import Retranslated

_LEAST = 240  # px, height of a plot
_HEADROOM = 1.6  # times the loss without training; what grows without bound leaves the plot
_BEFORE = 10  # batches that the loss without training is taken from
_GB = 1e9


class _Plots(Retranslated, QWidget):
    """Plots side by side in the colours of the theme; a line through each marks what is suggested."""

    _ready = False

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = [{side: PlainAxis(side) for side in ("left", "bottom")} for _ in range(count)]
        self.plots = [pg.PlotWidget(axisItems=axes, enableMenu=False) for axes in self._axes]
        for plot in self.plots:
            plot.setMinimumHeight(_LEAST)
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            plot.setMouseEnabled(x=False, y=False)
            plot.hideButtons()
        for axes in self._axes:
            axes["left"].setWidth(64)
            for axis in axes.values():
                axis.setZValue(-1000)  # the grid is behind the curves
        self._marks = vertical_lines(self.plots, 5)
        row(*((plot, 1) for plot in self.plots), spacing=12, inside=self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._apply_theme()

    def showEvent(self, event: QShowEvent) -> None:
        """The screen, and so how many pixels make a line, is known for sure."""
        super().showEvent(event)
        self._apply_theme()

    def describe(self, said: str) -> None:
        """In words what the plots show."""
        for plot in self.plots:
            plot.setAccessibleDescription(said)

    def _get_ready(self) -> None:
        self._ready = True
        self._apply_theme()
        self._retranslate()

    def _mark(self, place: float | None) -> None:
        for line in self._marks:
            line.setVisible(place is not None)
            line.setValue(place or 0.0)

    def _apply_theme(self) -> None:
        colours, scale = theme.of(QPalette()), self.devicePixelRatioF()
        for plot, axes in zip(self.plots, self._axes, strict=True):
            plot.setBackground(QColor(colours.surface))
            for axis in axes.values():
                axis.set_colours(colours, scale)
        for line in self._marks:
            line.setPen(pen(QColor(colours.good), 1.6 * scale, Qt.PenStyle.DashLine))
        self._colour(colours, scale)

    def _colour(self, colours: Theme, scale: float) -> None:
        """Give the curves their pens."""
        raise NotImplementedError


class RatePlot(_Plots):
    """The loss of each batch as a dot, and smoothed as a line, over the learning rate."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        (self._plot,) = self.plots
        self._plot.setLogMode(x=True)
        self._plot.setXRange(math.log10(LOWEST), math.log10(HIGHEST), padding=0.02)
        self._dots = pg.PlotDataItem(pen=None, symbol="o", symbolSize=4, symbolPen=None)
        self._line = pg.PlotDataItem(antialias=True)
        for item in (self._dots, self._line):
            self._plot.addItem(item)
        self._get_ready()

    def show_points(self, points: Sequence[RatePoint], finding: RateFinding | None) -> None:
        """Draw what was tried so far, and mark the rate that was found, with the line that it was found by."""
        losses = [(point.rate, point.loss) for point in points if point.loss is not None]
        so_far = [(point.rate, point.smoothed) for point in points if point.smoothed is not None]
        smoothed = list(finding.curve) if finding is not None and finding.curve else so_far
        for item, pairs in ((self._dots, losses), (self._line, smoothed)):
            item.setData([rate for rate, _ in pairs], [loss for _, loss in pairs])
        if smoothed:
            before = max(loss for _, loss in smoothed[:_BEFORE])
            self._plot.setYRange(0, _HEADROOM * before, padding=0)
        rate = finding.rate if finding else None
        self._mark(None if rate is None else math.log10(rate))

    def _retranslate(self) -> None:
        self._plot.setLabel("bottom", self.tr("Learning rate"))
        self._plot.setLabel("left", self.tr("Loss"))
        self._plot.setAccessibleName(self.tr("Loss by learning rate"))

    def _colour(self, colours: Theme, scale: float) -> None:
        self._line.setPen(pen(QColor(colours.series[0]), 2.2 * scale))
        faint = QColor(colours.series[0])
        faint.setAlphaF(0.4)
        self._dots.setSymbolBrush(faint)


class BatchPlot(_Plots):
    """Images per second, and memory, of each batch size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._curves: list[Any] = [pg.PlotDataItem(antialias=True, symbol="o", symbolSize=7) for _ in self.plots]
        for plot, curve in zip(self.plots, self._curves, strict=True):
            plot.addItem(curve)
        self._get_ready()

    def show_points(self, points: Sequence[BatchPoint], finding: BatchFinding | None) -> None:
        """Draw what was tried so far, and mark the size that was found."""
        names = [(place, str(point.size)) for place, point in enumerate(points)]
        values = ([point.images_per_second for point in points], [point.memory_bytes / _GB for point in points])
        drawn = zip(self.plots, self._curves, self._axes, values, strict=True)
        for plot, curve, axes, heights in drawn:
            axes["bottom"].setTicks([names])
            curve.setData(list(range(len(points))), heights)
            plot.setXRange(0, max(len(points) - 1, 1), padding=0.08)
            plot.setYRange(0, max(heights, default=0.0) * 1.1 or 1.0, padding=0)
        place = next((at for at, point in enumerate(points) if finding and point.size == finding.size), None)
        self._mark(place)

    def _retranslate(self) -> None:
        names = (self.tr("Images per second"), self.tr("Memory (GB)"))
        spoken = (self.tr("Images per second by batch size"), self.tr("Memory by batch size"))
        for plot, name, said in zip(self.plots, names, spoken, strict=True):
            plot.setLabel("left", name)
            plot.setLabel("bottom", self.tr("Batch size"))
            plot.setAccessibleName(said)

    def _colour(self, colours: Theme, scale: float) -> None:
        for number, curve in enumerate(self._curves):
            colour = QColor(colours.series[number])
            curve.setPen(pen(colour, 2.2 * scale))
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
