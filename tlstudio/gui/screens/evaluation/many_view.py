"""More than two runs or series: what each is worth with its interval, and which differ by more than chance."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QWidget

from tlstudio.core import figures
from tlstudio.core.csv_text import csv_text
from tlstudio.core.many import ManyComparison, NoPair, Pair, Row
from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.screens.evaluation.figures_view import interval_text
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, fill_splitter
from tlstudio.gui.widgets.painting import paint_line, smooth_painter
from tlstudio.gui.widgets.plot import Axis, ticks_of
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

_PAPER, _GAP, _DOT, _CAP = 620, 8.0, 4.0, 4.0  # px
_LINE = 1.15  # of the height of the font, at least
_NAMES = 0.36  # of the width, at most
_ROOM = 0.02  # of the accuracy axis, beyond the limits


class _Named(NamedTuple):
    """A pair with what its two are called."""

    pair: Pair | NoPair
    first: str
    second: str


class IntervalPlot(QWidget):
    """A line for each run: its accuracy as a dot, its interval as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, Row]] = []
        self.axis = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(200)

    def show_rows(self, rows: list[tuple[str, Row]], axis: str, said: str) -> None:
        """Names and runs; ``axis``: its title; ``said``: the same in words."""
        self.rows, self.axis = rows, axis
        self.setMinimumHeight(round((len(rows) + 2.5) * self.fontMetrics().height() * _LINE))
        self.setAccessibleDescription(said)
        self.update()

    def drawing(self, title: str) -> Drawing:
        """It on paper."""
        rows, axis, font = self.rows, self.axis, QApplication.font()
        line = QFontMetricsF(font).height()
        size = QSize(_PAPER, round((len(rows) * 1.6 + 4) * line) + 40)

        def paint(painter: QPainter, _scale: float) -> None:
            area = QRectF(0, 0, size.width(), size.height()).adjusted(14, 12, -20, -12)
            head = QRectF(area.left(), area.top(), area.width(), line)
            paint_line(painter, head, title, theme.font(bold=True, of=font), theme.LIGHT.text)
            paint_intervals(painter, area.adjusted(0, line + _GAP, 0, 0), rows, axis, theme.LIGHT, font)

        return Drawing(title, size, paint)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth_painter(self), theme.of(self.palette())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        area = self.rect().toRectF().adjusted(4, 4, -14, -4)
        paint_intervals(painter, area, self.rows, self.axis, colours, self.font())


def paint_intervals(
    painter: QPainter, area: QRectF, rows: list[tuple[str, Row]], axis: str, colours: Theme, font: QFont
) -> None:
    """A line for each of ``rows``, an axis of shares below."""
    if not rows:
        return
    metrics = QFontMetricsF(font)
    line = metrics.height()
    names = min(_NAMES * area.width(), max(metrics.horizontalAdvance(name) for name, _ in rows) + _GAP)
    shares = [share for _, row in rows for share in (row.accuracy.low, row.accuracy.high)]
    across = Axis(axis, max(0.0, min(shares) - _ROOM), min(1.0, max(shares) + _ROOM))
    inner = QRectF(area.left() + names + _GAP, area.top(), 0, 0)
    inner.setRight(area.right() - metrics.horizontalAdvance("100%") / 2)
    inner.setBottom(area.bottom() - 2 * line - 2)
    wide = inner.width() / (across.high - across.low)
    each = inner.height() / len(rows)

    def at(share: float) -> float:
        return inner.left() + (share - across.low) * wide

    painter.setFont(font)
    for share in ticks_of(across):
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(at(share), inner.top()), QPointF(at(share), inner.bottom()))
        place = QRectF(at(share) - 40, inner.bottom() + 2, 80, line)
        digits = 0 if abs(100 * share - round(100 * share)) < 1e-6 else 1
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_line(painter, place, phrases.percent(share, digits), font, colours.muted, side=middle)
    title = QRectF(inner.left(), area.bottom() - line, inner.width(), line)
    paint_line(painter, title, axis, font, colours.muted, side=Qt.AlignmentFlag.AlignHCenter)
    for number, (name, row) in enumerate(rows):
        y = inner.top() + (number + 0.5) * each
        paint_line(painter, QRectF(area.left(), y - line / 2, names, line), name, font, colours.text)
        low, high = QPointF(at(row.accuracy.low), y), QPointF(at(row.accuracy.high), y)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawLine(low, high)
        for end in (low, high):
            painter.drawLine(end - QPointF(0, _CAP), end + QPointF(0, _CAP))
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QPointF(at(row.accuracy.value), y), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)


class ManyView(Retranslated, QWidget):
    """The plot above, all pairs below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: ManyComparison | None = None
        self._names: list[str] = []
        self.said, self.plot, self.table = MutedLabel(), IntervalPlot(), RecordTable()
        self.table.setMinimumHeight(60)
        parts = QSplitter(Qt.Orientation.Vertical)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.plot)
        scroll.setMinimumHeight(60)
        fill_splitter(parts, "many", (scroll, 190, 1), (self.table, 160, 1))
        column(self.said, (parts, 1), inside=self)
        self._retranslate()

    @property
    def compares(self) -> bool:
        """Whether there are some to export."""
        return self._comparison is not None and not self.isHidden()

    @property
    def stem(self) -> str:
        """The beginning of the names of files about them."""
        return f"comparison-of-{len(self._names)}"

    def set_comparison(self, comparison: ManyComparison | None, names: list[str]) -> None:
        """``names``: what they are called, in the order of the rows."""
        self._comparison, self._names = comparison, names
        self._show()

    def csv(self) -> str:
        """A row for each pair."""
        if self._comparison is None:
            return ""
        rows = self._comparison.rows
        sides = [(name, row.run, row.accuracy.value, row.accuracy.low, row.accuracy.high) for name, row in
                 zip(self._names, rows, strict=True)]  # fmt: skip
        titles = [
            f"{side}_{name}"
            for side in ("first", "second")
            for name in ("run", "folder", "accuracy", "low", "high")
        ]
        numbers = ("difference", "low", "high", "p_value", "adjusted")
        lines = [
            (*sides[p.first], *sides[p.second], *(getattr(p, name) for name in numbers))
            for p in self._comparison.pairs
        ]
        return csv_text([*titles, "difference", "low", "high", "p_value", "p_value_holm"], lines)

    def copy(self) -> None:
        """Put the plot on the clipboard as an image."""
        self.drawing().copy()

    def drawing(self) -> Drawing:
        """The plot on paper."""
        return self.plot.drawing(self.tr("Test accuracy with 95 % intervals"))

    def _retranslate(self) -> None:
        self.plot.setAccessibleName(self.tr("Accuracy of each run with its 95 % interval"))
        self.table.setAccessibleName(self.tr("Every pair of the checked runs, tested against each other"))
        self.table.set_columns([
            Column(self.tr("Run"), lambda n: n.second, numeric=False),
            Column(self.tr("Against"), lambda n: n.first, numeric=False),
            Column(self.tr("Points"), lambda n: _number(n, "difference"), _points),
            Column(self.tr("95 % interval"), lambda n: _number(n, "low"), _limits),
            Column(self.tr("p"), lambda n: _number(n, "p_value"), lambda n: _p(n, "p_value")),
            Column(self.tr("p (Holm)"), lambda n: _number(n, "adjusted"), lambda n: _p(n, "adjusted")),
            Column(self.tr("Difference"), self._verdict, numeric=False),
        ])  # fmt: skip
        self.table.stretch_column(0, 1, 6)
        self._show()

    def _verdict(self, named: _Named) -> str:
        if isinstance(named.pair, NoPair):
            return phrases.problem_sentences(named.pair.problem)
        return self.tr("more than chance") if named.pair.is_real else self.tr("may be chance")

    def _show(self) -> None:
        found, names = self._comparison, self._names
        if found is None:
            self.table.set_records(())
            self.plot.show_rows([], "", "")
            self.said.clear()
            return
        rows = [(f"{name}  {_worth(row)}", row) for name, row in zip(names, found.rows, strict=True)]
        text = self.tr("{count} runs and {pairs} pairs; p-values are corrected for the number of pairs (Holm).")
        self.said.setText(text.format(count=len(rows), pairs=len(found.pairs)))
        words = [f"{name}: {interval_text(row.accuracy)}" for name, row in rows]
        self.plot.show_rows(rows, self.tr("Test accuracy"), "; ".join(words))
        pairs: list[Pair | NoPair] = [*found.pairs, *found.left_out]
        self.table.set_records([_Named(pair, names[pair.first], names[pair.second]) for pair in pairs])


def _worth(row: Row) -> str:
    return phrases.percent(row.accuracy.value) if row.spread is None else phrases.spread(row.spread)


def _number(named: _Named, name: str) -> float | None:
    return getattr(named.pair, name) if isinstance(named.pair, Pair) else None


def _points(named: _Named) -> str:
    return figures.signed_points(_number(named, "difference") or 0.0)


def _limits(named: _Named) -> str:
    low, high = (figures.signed_points(_number(named, name) or 0.0) for name in ("low", "high"))
    return f"{low} – {high}"


def _p(named: _Named, name: str) -> str:
    return figures.p_value(_number(named, name) or 0.0).removeprefix("p ").removeprefix("= ")
