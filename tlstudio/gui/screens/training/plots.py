"""Loss, accuracy, learning rate and throughput over the epochs, sharing x. Draws what it is given, no controls."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.core.events import EpochEnded
from tlstudio.core.history import best_epoch
from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.widgets.plot_parts import (
    MOST_SYMBOLS,
    BestMark,
    EpochAxis,
    PercentAxis,
    PlainAxis,
    SmallCurves,
    pen,
    vertical_lines,
)

_MOST_SMOOTH = 500  # epochs up to which lines are smoothed, which takes its time
_ROOMY = 320  # px of height from which the two small plots below are drawn too
_BELOW = ("rate", "speed")
_AXIS_WIDTH, _TITLE_MARGIN, _COLUMN_GAP = 58, 24, 10  # px
_NO_LIMIT = 16_777_215  # px, Qt's own
#: plot → row, column, columns
_PLACES = {"loss": (0, 0, 2), "accuracy": (1, 0, 2), "rate": (2, 0, 1), "speed": (2, 1, 1)}

#: (plot, subset) of the four curves of a run → the value of an epoch
CURVES: dict[tuple[str, str], str] = {
    ("loss", "train"): "train_loss",
    ("loss", "val"): "val_loss",
    ("accuracy", "train"): "train_accuracy",
    ("accuracy", "val"): "val_accuracy",
}


@dataclass
class _Run:
    """The four curves of one run; made once, then only their data change."""

    curves: dict[tuple[str, str], Any]
    epochs: tuple[EpochEnded, ...] = ()
    visible: bool = True


class CurvePlots(pg.GraphicsLayoutWidget):
    """Training solid, validation dashed. Left and right move the marked epoch, Escape takes the mark away."""

    epoch_marked = Signal(object)  #: number of the epoch under the cross hair, or None
    copy_wanted = Signal()
    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(200)
        self._planned = 0
        self._log, self._below = False, True
        self._titles: dict[str, str] = {}
        self.marked: int | None = None  #: the epoch under the cross hair
        self.plots: dict[str, Any] = {}
        self._axes: dict[str, Any] = {}
        self._make_plots()
        self._ghosts: list[_Run] = []
        self._current = self._make_run()
        self.small = SmallCurves(self.plots["rate"], self.plots["speed"])
        self._best = BestMark(self.plots)
        self._cross_lines = vertical_lines(list(self.plots.values()), 20)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._ready = True
        self.apply_theme(theme.of(self.palette()))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    # what is drawn

    def set_epochs(self, epochs: Sequence[EpochEnded], planned: int = 0) -> None:
        """The epochs of the current run; ``planned`` keeps room for those to come."""
        if (tuple(epochs), planned) == (self._current.epochs, self._planned):
            return
        self._planned = planned
        self._fill(self._current, tuple(epochs))
        if self.small.set_epochs(self._current.epochs):
            self.apply_theme(theme.of(self.palette()))
        self._arrange()
        self._show_best()
        self._fit()

    def set_ghosts(self, ghosts: Sequence[Sequence[EpochEnded]]) -> None:
        """Earlier runs, drawn thin behind the current one."""
        while len(self._ghosts) < len(ghosts):
            self._ghosts.append(self._make_run())
        for number, run in enumerate(self._ghosts):
            self._fill(run, tuple(ghosts[number]) if number < len(ghosts) else ())
        self.apply_theme(theme.of(self.palette()))
        self._fit()

    def show_ghost(self, number: int, visible: bool) -> None:
        """Switch an earlier run on or off."""
        self._ghosts[number].visible = visible
        for curve in self._ghosts[number].curves.values():
            curve.setVisible(visible)
        self._fit()

    def set_log_loss(self, on: bool) -> None:
        """Whether the loss is drawn on a logarithmic scale."""
        self._log = on
        self.plots["loss"].setLogMode(y=on)
        self._show_best()

    def set_below(self, shown: bool) -> None:
        """Whether the learning rate and the throughput are drawn."""
        self._below = shown
        self._arrange()

    def set_titles(self, titles: dict[str, str]) -> None:
        """Names above the plots and of the axis below: ``loss``, ``accuracy``, ``rate``, ``speed``, ``epoch``."""
        if titles == self._titles:
            return
        self._titles = dict(titles)
        for name in self.plots:
            self._show_title(name, theme.of(self.palette()))
        for name in _BELOW:
            self.plots[name].setLabel("bottom", titles["epoch"])

    def set_key(self, names: Sequence[str], explanation: str) -> None:
        """Write the names of the current run and the drawn ghosts below, each with its colour; for drawings."""
        colours = theme.of(self.palette())
        series = colours.series
        numbers = [0, *(1 + n % (len(series) - 1) for n, ghost in enumerate(self._ghosts) if ghost.visible)]
        words = [
            f'<span style="color: {series[number]}">■</span> {html.escape(name)}'
            for number, name in zip(numbers, names, strict=True)
        ]
        text = "&nbsp;&nbsp;&nbsp;".join([*words, html.escape(explanation)])
        self.addLabel(text, row=3, col=0, colspan=2, color=colours.text)

    def mark(self, epoch: int | None) -> None:
        """Put the cross hair on an epoch, or take it away."""
        if epoch == self.marked:
            return
        self.marked = epoch
        for line in self._cross_lines:
            line.setVisible(epoch is not None)
            line.setValue(epoch or 0)
        self.epoch_marked.emit(epoch)

    # how it is drawn

    def apply_theme(self, colours: Theme, scale: float | None = None) -> None:
        """Set every pen. ``scale``: pixels of the device for each of the plot; those of the screen, where None."""
        scale = scale or self.devicePixelRatioF()
        self.setBackground(QColor(colours.surface))
        for axis in self._axes.values():
            axis.set_colours(colours, scale)
        for name in self.plots:
            self._show_title(name, colours)
        series = [QColor(colour) for colour in colours.series]
        for number, ghost in enumerate(self._ghosts):
            _pen_run(ghost, series[1 + number % (len(series) - 1)], 1.4 * scale, 0.75)
        _pen_run(self._current, series[0], 2.2 * scale, 1.0)
        self.small.set_colour(series[0], scale)
        self._best.set_colours(colours, scale)
        for line in self._cross_lines:
            line.setPen(pen(QColor(colours.muted), 1.0 * scale))

    def _show_title(self, name: str, colours: Theme) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        share = _PLACES[name][2] / 2 if self.small.timed else 1
        room = round(self.width() * share) - _AXIS_WIDTH - _TITLE_MARGIN
        text = QFontMetrics(font).elidedText(self._titles.get(name, ""), Qt.TextElideMode.ElideRight, room)
        size = f"{font.pointSizeF():.1f}pt"
        self.plots[name].setTitle(html.escape(text), color=colours.text, size=size, justify="left")
        self.plots[name].titleLabel.setMinimumWidth(0)  # or the plots would be wider than what shows them

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange) and self._ready:
            self.apply_theme(theme.of(QPalette()))

    def showEvent(self, event: QShowEvent) -> None:
        """The screen, and so how many pixels make a line, is known for sure."""
        super().showEvent(event)
        self.apply_theme(theme.of(self.palette()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ready:
            self._arrange()

    def _arrange(self) -> None:
        """Where there is little room, loss and accuracy have it to themselves."""
        below = self._below and self.height() >= _ROOMY
        timed = self.small.timed
        for name, shown in (("rate", below), ("speed", below and timed)):
            self.plots[name].setVisible(shown)
            self._axes[f"{name}-left"].setWidth(_AXIS_WIDTH)  # one that was hidden has lost it,
            self._axes[f"{name}-bottom"].setHeight()  # and this the room for its numbers
        self.ci.layout.setRowMaximumHeight(2, _NO_LIMIT if below else 0)
        self.plots["speed"].setMaximumWidth(_NO_LIMIT if timed else 0)  # hidden, it would still have its width
        self.ci.layout.setColumnSpacing(0, _COLUMN_GAP if timed else 0)
        for name in self.plots:
            self._show_title(name, theme.of(self.palette()))

    # building

    def _make_plots(self) -> None:
        axes = {name: PercentAxis("left") if name == "accuracy" else PlainAxis("left") for name in _PLACES}
        self.ci.layout.setRowStretchFactor(0, 5)
        self.ci.layout.setRowStretchFactor(1, 5)
        self.ci.layout.setRowStretchFactor(2, 3)
        self.ci.layout.setVerticalSpacing(2)
        self.ci.layout.setContentsMargins(4, 0, 8, 4)
        for name, axis in axes.items():
            row, column, columns = _PLACES[name]
            bottom = EpochAxis("bottom")
            plot = self.addPlot(
                row, column, 1, columns, axisItems={"left": axis, "bottom": bottom}, enableMenu=False
            )
            bottom.setStyle(showValues=name != "loss")  # it is right above the accuracy
            axis.setWidth(_AXIS_WIDTH)
            axis.setZValue(-1000)
            bottom.setZValue(-1000)
            plot.setMouseEnabled(x=False, y=False)
            plot.hideButtons()
            plot.setDefaultPadding(0.04)
            plot.enableAutoRange(x=False, y=True)
            self.plots[name] = plot
            self._axes[f"{name}-left"], self._axes[f"{name}-bottom"] = axis, bottom
        self.plots["accuracy"].setXLink(self.plots["loss"])

    def _make_run(self) -> _Run:
        curves = {}
        for plot, subset in CURVES:
            curve = pg.PlotDataItem(antialias=True, connect="finite", symbolSize=5)
            self.plots[plot].addItem(curve)
            curves[plot, subset] = curve
        return _Run(curves)

    # data

    def _fill(self, run: _Run, epochs: tuple[EpochEnded, ...]) -> None:
        if run.epochs == epochs:
            return
        run.epochs = epochs
        few = len(epochs) <= (MOST_SYMBOLS if run is self._current else 1)
        symbol = "o" if few else None
        for key, name in CURVES.items():
            known = [(epoch.epoch, getattr(epoch, name)) for epoch in epochs if getattr(epoch, name) is not None]
            smooth = len(epochs) <= _MOST_SMOOTH
            run.curves[key].setData([x for x, _ in known], [y for _, y in known], symbol=symbol, antialias=smooth)

    def _show_best(self) -> None:
        best = best_epoch(self._current.epochs)
        self._best.show(best, log_loss=self._log)

    def _fit(self) -> None:
        """Epochs from 1 to the last planned one, and never less than two, so that one point has a place."""
        runs = [self._current, *(ghost for ghost in self._ghosts if ghost.visible)]
        last = max([self._planned, *(run.epochs[-1].epoch for run in runs if run.epochs), 2])
        self._show_numbers(runs)
        for name in ("loss", *_BELOW):  # no link: between plots of different widths it aligns pixels, not epochs
            self.plots[name].setXRange(1, last, padding=0.03)

    def copy(self) -> None:
        """Edit > Copy: whoever knows the names draws them on paper."""
        self.copy_wanted.emit()

    def _show_numbers(self, runs: Sequence[_Run]) -> None:
        """Axes of a plot that has nothing to show have no numbers: they would be invented, or of another run."""
        drawn = any(run.epochs for run in runs)
        below = {
            "rate": any(epoch.learning_rates for epoch in self._current.epochs),
            "speed": bool(self._current.epochs),
        }
        for name in self.plots:
            known = below.get(name, drawn)
            self._axes[f"{name}-left"].setStyle(showValues=known)
            self._axes[f"{name}-bottom"].setStyle(showValues=name != "loss" and (known or self._planned > 0))

    # cross hair

    def _on_mouse_moved(self, position: Any) -> None:
        for plot in self.plots.values():
            if plot.sceneBoundingRect().contains(position):
                x = plot.vb.mapSceneToView(position).x()
                self.mark(min(self._numbers(), key=lambda number: abs(number - x), default=None))
                return
        self.mark(None)

    def _numbers(self) -> list[int]:
        runs = [self._current, *(ghost for ghost in self._ghosts if ghost.visible)]
        return sorted({epoch.epoch for run in runs for epoch in run.epochs})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        numbers = self._numbers()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.marked is not None:
            self.mark(None)
        elif step and numbers:
            at = numbers.index(self.marked) + step if self.marked in numbers else len(numbers) - 1
            self.mark(numbers[max(0, min(at, len(numbers) - 1))])
        else:
            event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        self.mark(None)
        super().leaveEvent(event)


def _pen_run(run: _Run, colour: QColor, width: float, opacity: float) -> None:
    for (_plot, subset), curve in run.curves.items():
        style = Qt.PenStyle.SolidLine if subset == "train" else Qt.PenStyle.DashLine
        curve.setPen(pen(colour, width, style))
        curve.setOpacity(opacity)
        curve.setSymbolBrush(colour)
        curve.setSymbolPen(None)
