"""What changes over the epochs as it will be: the learning rate of each group that learns, or the weight decay."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from tlstudio.core.schedule import factor_curve, learning_rate_factor, penalty
from tlstudio.core.train_spec import TrainSpec
from tlstudio.gui.look import theme
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.plot_parts import EpochAxis, PlainAxis, pen
from tlstudio.gui.widgets.retranslated import Retranslated

_LOWEST = 1e-6  # share of the full rate that a logarithmic plot still shows; a cosine ends at zero
_LEAST, _MOST = 96, 220  # px, height of the plot


class SchedulePlot(Retranslated, QWidget):
    """Classifier solid, base dashed. What the curves show is also said in a sentence each.

    L-BFGS has no learning rate; for it the weight decay that falls from epoch to epoch is shown.
    """

    _ready = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._train = TrainSpec()
        self._base_learns = False
        self._title, self._log = heading_label(), QCheckBox()
        self._said = MutedLabel()
        self._axes = {"left": PlainAxis("left"), "bottom": EpochAxis("bottom")}
        self._plot = pg.PlotWidget(axisItems=self._axes, enableMenu=False)
        self._plot.setMinimumHeight(_LEAST)
        self._plot.setMaximumHeight(_MOST)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._axes["left"].setWidth(64)
        for axis in self._axes.values():
            axis.setZValue(-1000)  # the grid is behind the curves and their names
        self._legend = self._plot.addLegend(offset=(-12, 6))
        self._curves = {name: pg.PlotDataItem(antialias=True) for name in ("head", "backbone")}
        for curve in self._curves.values():
            self._plot.addItem(curve)
        self._log.toggled.connect(self._draw)
        head = row((self._title, 1), self._log, spacing=4)
        column(head, (self._plot, 1), self._said, spacing=4, inside=self)
        self._ready = True
        self._apply_theme()
        self._retranslate()

    def set_train(self, train: TrainSpec, *, base_learns: bool) -> None:
        """Show the schedule of a job; ``base_learns``: whether any stage of the base is trained."""
        self._train, self._base_learns = train, base_learns
        self._name()
        self._draw()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._apply_theme()

    def showEvent(self, event: QShowEvent) -> None:
        """The screen, and so how many pixels make a line, is known for sure."""
        super().showEvent(event)
        self._apply_theme()

    @property
    def _solves(self) -> bool:
        return self._train.optimizer == "lbfgs"

    def _curve(self) -> list[tuple[float, float]]:
        if not self._solves:
            return factor_curve(self._train)
        return [(float(epoch), self._penalty(epoch)) for epoch in range(1, self._train.epochs + 1)]

    def _penalty(self, epoch: int) -> float:
        return penalty(epoch, self._train.epochs)

    def _rates(self) -> dict[str, float]:
        """The full value of each group's curve."""
        if self._solves:
            return {"head": 1.0}
        rates = {"head": self._train.learning_rate}
        if self._base_learns:
            rates["backbone"] = self._train.learning_rate * self._train.base_ratio
        return rates

    def _draw(self) -> None:
        rates, curve = self._rates(), self._curve()
        self._log.setVisible(not self._solves)
        log = self._log.isChecked() or self._solves
        shown = [(x, factor) for x, factor in curve if not log or factor >= _LOWEST]
        self._plot.setLogMode(y=log)
        for group, item in self._curves.items():
            rate = rates.get(group)
            item.setData([x for x, _ in shown] if rate else [], [rate * f for _, f in shown] if rate else [])
            item.setVisible(rate is not None)
        self._plot.setXRange(0, self._train.epochs, padding=0.02)
        if log:
            self._plot.enableAutoRange(y=True)
        else:
            self._plot.setYRange(0, max(rates.values()), padding=0.06)
        self._show_legend()

    def _say(self) -> None:
        said = self._said_of_penalties() if self._solves else self._said_of_rates()
        self._said.setText(said)
        self._plot.setAccessibleDescription(said)

    def _said_of_penalties(self) -> str:
        said = self.tr(
            "Each epoch fits the classifier with a weaker weight decay: {first} in the first, {last} in the last."
        )
        first, last = self._penalty(1), self._penalty(self._train.epochs)
        return f"{said.format(first=f'{first:.2g}', last=f'{last:.2g}')} {self._said_of_base()}"

    def _said_of_base(self) -> str:
        return self.tr("The backbone is frozen.")

    def _said_of_rates(self) -> str:
        last = learning_rate_factor(self._train, max(self._train.epochs - 0.5, 0.0))
        peak = max(factor for _, factor in factor_curve(self._train))
        texts = {
            "head": self.tr("Classifier: at most {peak}, {last} in the last epoch."),
            "backbone": self.tr("Backbone: at most {peak}, {last} in the last epoch."),
        }
        said = [
            texts[group].format(peak=f"{rate * peak:.3g}", last=f"{rate * last:.3g}")
            for group, rate in self._rates().items()
        ]
        if not self._base_learns:
            said.append(self._said_of_base())
        return " ".join(said)

    def _retranslate(self) -> None:
        self._name()
        self._log.setText(self.tr("Log scale"))
        self._log.setToolTip(self.tr("Shows small values, too. Each grid line is ten times the one below."))
        self._plot.setLabel("bottom", self.tr("Epoch"))
        self._show_legend()
        self._say()

    def _name(self) -> None:
        title = self.tr("Weight decay") if self._solves else self.tr("Learning rate")
        over = self.tr("Weight decay by epoch") if self._solves else self.tr("Learning rate by epoch")
        self._title.setText(title)
        self._plot.setAccessibleName(over)

    def _show_legend(self) -> None:
        names = {"head": self.tr("classifier"), "backbone": self.tr("backbone")}
        self._legend.clear()
        for group in self._rates():
            self._legend.addItem(self._curves[group], names[group])

    def _apply_theme(self) -> None:
        colours, scale = theme.of(QPalette()), self.devicePixelRatioF()
        self._plot.setBackground(QColor(colours.surface))
        for axis in self._axes.values():
            axis.set_colours(colours, scale)
        self._legend.setLabelTextColor(QColor(colours.text))
        ground = QColor(colours.surface)
        ground.setAlphaF(0.75)  # in a small plot a curve may run below the names
        self._legend.setBrush(ground)
        lines = {
            "head": (colours.series[0], Qt.PenStyle.SolidLine),
            "backbone": (colours.series[1], Qt.PenStyle.DashLine),
        }
        for group, (colour, style) in lines.items():
            self._curves[group].setPen(pen(QColor(colour), 2.2 * scale, style))
        self._show_legend()
