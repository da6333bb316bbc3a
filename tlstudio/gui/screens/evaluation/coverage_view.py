"""What is gained by withholding the answers that are least sure: accuracy over the share that is answered."""

from typing import TYPE_CHECKING

import numpy as np

from tlstudio.core.csv_text import csv_text
from tlstudio.core.results import SubsetResult
from tlstudio.gui.screens.evaluation.figures_view import interval_text
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.plot import Axis, Dot, Line, Plot, PlotView
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail

_ROOM = 0.05  # of the accuracy axis, below the lowest limit
_LEAST = 0.02  # coverage from which the curve is drawn: the accuracy of a few images jumps


class CoverageView(Retranslated, ResultView):
    """The curve above, some of its points with their thresholds below."""

    draws = True

    def __init__(self) -> None:
        super().__init__()
        self._detail: Detail | None = None
        self.said, self.view, self.table = MutedLabel(), PlotView(), RecordTable()
        self.table.setSortingEnabled(False)
        self.table.keep_order()
        self.table.setMinimumHeight(70)
        column(self.said, (self.view, 3), (self.table, 2), inside=self)
        self._retranslate()

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model, of which nothing is known yet."""
        self.set_detail(None)

    def set_detail(self, detail: "Detail | None") -> None:
        """The coverage of the result."""
        self._detail = detail
        self.table.set_records([detail.coverage.at(share) for share in _SHARES] if detail else ())
        self._show()

    def csv(self) -> str:
        """Every point of the curve."""
        if self._detail is None:
            return ""
        of = self._detail.coverage
        rows = zip(*of.curve, of.thresholds, strict=True)
        return csv_text(("coverage", "accuracy", "least_probability"), rows)

    def drawing(self, title: str) -> Drawing:
        """The curve on paper."""
        return self.view.drawing(title)

    def _retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Accuracy over the share of images that are answered"))
        self.table.setAccessibleName(self.tr("Thresholds and what they gain"))
        self.table.set_columns([
            Column(self.tr("Answered"), lambda a: a.images, self._answered, numeric=False),
            Column(self.tr("Probability at least"), lambda a: a.threshold, lambda a: phrases.percent(a.threshold)),
            Column(self.tr("Accuracy"), lambda a: a.accuracy.value, lambda a: phrases.percent(a.accuracy.value)),
            Column(self.tr("95 % interval"), lambda a: a.accuracy.low, lambda a: interval_text(a.accuracy)),
        ])  # fmt: skip
        self.set_detail(self._detail)

    def _answered(self, answered: object) -> str:
        count = int(getattr(answered, "images", 0))
        of = self._detail.coverage.images if self._detail else count
        return f"{phrases.percent(count / of)} ({messages.number(count)})"

    def _show(self) -> None:
        if self._detail is None:
            self.said.clear()
            self.view.show_plot(None)
            return
        of = self._detail.coverage
        text = self.tr(
            "The images are answered in the order of the probability of their prediction. Area under the risk "
            "(AURC): {area}; {best} at best, {chance} if the probability told nothing."
        )
        areas = {"area": of.risk_area, "best": of.best_area, "chance": of.chance_area}
        self.said.setText(text.format(**{name: phrases.percent(area, 2) for name, area in areas.items()}))
        x, y = of.curve
        drawn = x >= min(_LEAST, float(x[-1]))
        marks = [of.at(share) for share in _SHARES]
        dots = [Dot(a.images / of.images, a.accuracy.value, a.accuracy.low, a.accuracy.high) for a in marks]
        low = min(float(y[drawn].min()), *(dot.low for dot in dots))
        axes = Axis(self.tr("Share of images answered")), Axis(self.tr("Accuracy"), _floor(low), 1.0)
        self.view.show_plot(Plot(*axes, [Line("", x[drawn], y[drawn])], (), dots), self.said.text())


_SHARES = (1.0, 0.95, 0.9, 0.8, 0.7, 0.5)


def _floor(value: float) -> float:
    """A round share below."""
    return max(0.0, float(np.floor((value - _ROOM) * 10)) / 10)
