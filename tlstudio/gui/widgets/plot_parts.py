"""Parts of plots in the colours of the theme: axes, pens, best epoch, learning rate, throughput."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from tlstudio.core.events import EpochEnded
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import language

MOST_SYMBOLS = 40  # epochs up to which each one gets a dot
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


class PlainAxis(pg.AxisItem):
    """Small numbers are written as they are; no factor in the label."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, maxTickLevel=0, autoExpandTextSpace=False)

    def set_colours(self, colours: Theme, scale: float = 1.0) -> None:
        """Of the theme; ``scale``: pixels of the device in a px."""
        self.setPen(_cosmetic(colours.border, scale))
        self.setTextPen(_cosmetic(colours.muted, scale))
        self.setTickPen(_cosmetic(colours.border, scale))
        self.setGrid(255)

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        if self.logMode:
            return [f"{10**value:.3g}" for value in values]
        return [f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}" for value in values]


class PercentAxis(PlainAxis):
    """Shares 0..1 written as per cent."""

    def tickStrings(self, values: list[float], _scale: float, spacing: float) -> list[str]:
        digits = max(0, -math.floor(math.log10(spacing * 100) + 1e-9)) if spacing > 0 else 0
        sign = language.percent_sign()
        return [f"{100 * value:.{digits}f}{sign}" if value <= 1 + 1e-9 else "" for value in values]


class EpochAxis(PlainAxis):
    """Ticks at whole epochs only."""

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        room = max(1.0, size / 44)
        step = next((s for s in _steps() if (high - low) / s <= room), 1000)
        return [(step, 0)]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = self.tickSpacing(low, high, size)[0][0]
        first = math.ceil(max(low, 1) / step) * step
        ticks = [float(first + n * step) for n in range(int(max(0.0, high - first) // step) + 1)]
        return [(step, ticks)]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        return [f"{value:.0f}" for value in values]


def _steps() -> list[int]:
    return [factor * 10**power for power in range(5) for factor in (1, 2, 5)]


def _cosmetic(colour: str, width: float) -> QPen:
    pen: Any = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen


def pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels whatever the scale of the plot."""
    made = QPen(colour, width, style)
    made.setCosmetic(True)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if style is Qt.PenStyle.SolidLine else Qt.PenCapStyle.FlatCap)
    return made


def vertical_lines(plots: Sequence[Any], z: float) -> list[Any]:
    """A hidden line over the whole height of each plot, which does not count for its range."""
    lines = []
    for plot in plots:
        line = pg.InfiniteLine(angle=90)
        line.setZValue(z)
        line.setVisible(False)
        plot.addItem(line, ignoreBounds=True)
        lines.append(line)
    return lines


class SmallCurves:
    """The learning rate of each group, and the images per second, from zero so that calm looks calm."""

    def __init__(self, rate_plot: Any, speed_plot: Any) -> None:
        self._rate_plot, self._speed_plot = rate_plot, speed_plot
        self.rates: list[Any] = []
        self.speed = self._curve(speed_plot)
        self.timed = False  #: whether the throughput of any epoch is known

    def set_epochs(self, epochs: Sequence[EpochEnded]) -> bool:
        """Draw them; True where there are new curves, which need their colours."""
        names = list(epochs[-1].learning_rates) if epochs else []
        new = range(len(self.rates), len(names))
        self.rates += [self._curve(self._rate_plot) for _ in new]
        for number, curve in enumerate(self.rates):
            group = names[number] if number < len(names) else None
            _fill(curve, [(e.epoch, e.learning_rates[group]) for e in epochs if group in e.learning_rates])
        _from_zero(self._rate_plot, [rate for epoch in epochs for rate in epoch.learning_rates.values()])
        speeds = [(epoch.epoch, epoch.images_per_second) for epoch in epochs if epoch.images_per_second]
        _fill(self.speed, speeds)
        _from_zero(self._speed_plot, [speed for _, speed in speeds])
        self.timed = bool(speeds)
        return bool(new)

    def set_colour(self, colour: QColor, scale: float) -> None:
        """Of all curves, which differ in their dashes; ``scale``: pixels of the device in a px."""
        for number, curve in enumerate((self.speed, *self.rates)):
            dash = _DASHES[max(0, number - 1) % len(_DASHES)]
            curve.setPen(pen(colour, 1.8 * scale, dash))
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)

    def _curve(self, plot: Any) -> Any:
        curve = pg.PlotDataItem(antialias=True, symbolSize=4)
        plot.addItem(curve)
        return curve


class BestMark:
    """A line through all plots at the best epoch, and a star on its validation loss and accuracy."""

    def __init__(self, plots: Mapping[str, Any]) -> None:
        self._lines = vertical_lines(list(plots.values()), 5)
        self._stars = {name: self._star(plots[name]) for name in ("loss", "accuracy")}

    def show(self, best: EpochEnded | None, *, log_loss: bool) -> None:
        """Mark an epoch, or none; ``log_loss``: whether the loss is plotted as its logarithm."""
        for line in self._lines:
            line.setVisible(best is not None)
            line.setValue(best.epoch if best else 0)
        loss = best.val_loss if best else None
        if loss is not None and log_loss:
            loss = math.log10(max(loss, 1e-12))
        values = {"loss": loss, "accuracy": best.val_accuracy if best else None}
        for name, star in self._stars.items():
            value = values[name]
            known = best is not None and value is not None
            star.setData([best.epoch] if best and known else [], [value] if known else [])

    def set_colours(self, colours: Theme, scale: float) -> None:
        """Of the theme; ``scale``: pixels of the device in a px."""
        good = QColor(colours.good)
        for line in self._lines:
            line.setPen(pen(good, 1.2 * scale, Qt.PenStyle.DotLine))
        for star in self._stars.values():
            star.setBrush(good)
            star.setPen(pen(QColor(colours.surface), 1.0 * scale))

    def _star(self, plot: Any) -> Any:
        star = pg.ScatterPlotItem(symbol="star", size=15)
        star.setZValue(15)
        plot.addItem(star, ignoreBounds=True)
        return star


def _fill(curve: Any, points: Sequence[tuple[int, float]]) -> None:
    """A dot for each of a few points: a single one would not be seen without."""
    symbol = "o" if len(points) <= MOST_SYMBOLS else None
    curve.setData([x for x, _ in points], [y for _, y in points], symbol=symbol)


def _from_zero(plot: Any, values: Sequence[float]) -> None:
    highest = max(values, default=0.0)
    if highest > 0:
        plot.setYRange(0, highest)
