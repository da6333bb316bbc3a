"""Axes in the colours of the theme: whole epochs, percent, plain numbers."""

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor, QPen

from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import language


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
