"""ROC and precision-recall curves of a result: the mean of all classes, and one class against the rest."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QComboBox

from tlstudio.core.csv_text import csv_text
from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.curves import Curve, precision_recall_curve, roc_curve
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.plot import Axis, Line, Plot, PlotView
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail

_ROC, _PRECISION = 0, 1  # places of the kinds in their box
_CHANCE = np.array([0.0, 1.0])


class RankingCurves(Retranslated, ResultView):
    """A class that is chosen in its box shows its images too."""

    draws = True

    def __init__(self) -> None:
        super().__init__()
        self._detail: Detail | None = None
        self._names: list[str] = []
        self.kind, self.single, self.said, self.view = QComboBox(), QComboBox(), MutedLabel(), PlotView()
        self.kind.addItems(["", ""])
        for box in (self.kind, self.single):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        column(row((self.kind, 1), (self.single, 1)), self.said, (self.view, 1), inside=self)
        self.kind.currentIndexChanged.connect(self._show)
        self.single.currentIndexChanged.connect(self._on_single)
        self._retranslate()

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model, whose curves are not known yet."""
        self._names = [score.name for score in result.classes] if result else []
        self._detail = None
        self._fill()

    def set_detail(self, detail: "Detail | None") -> None:
        """The curves of the result."""
        self._detail = detail
        self._show()

    def set_scope(self, scope: Scope) -> None:
        """The curve of the class whose images are on show."""
        number = max(scope.either, -1) + 1
        if number < self.single.count() and scope.cell is None:
            self.single.blockSignals(True)
            self.single.setCurrentIndex(number)
            self.single.blockSignals(False)
            self._show()

    def csv(self) -> str:
        """The points of all curves of the kind on show."""
        x, y = self._axes()
        points = [(name, *point) for name, curve in self._curves() for point in zip(*curve, strict=True)]
        return csv_text([self.tr("Class"), x, y], points)

    def drawing(self, title: str) -> Drawing:
        """The curves on show, on paper."""
        return self.view.drawing(title)

    def _retranslate(self) -> None:
        self.kind.setAccessibleName(self.tr("Kind of curve"))
        self.kind.setItemText(_ROC, self.tr("ROC"))
        self.kind.setItemText(_PRECISION, self.tr("Precision and recall"))
        self.single.setAccessibleName(self.tr("Class whose curve is shown beside the mean"))
        self.view.setAccessibleName(self.tr("ROC or precision-recall curve"))
        self._fill()

    def _fill(self) -> None:
        kept = self.single.currentIndex() if self.single.count() == len(self._names) + 1 else 0
        self.single.blockSignals(True)
        self.single.clear()
        self.single.addItems([self.tr("All classes"), *self._names])
        self.single.setCurrentIndex(max(kept, 0))
        self.single.blockSignals(False)
        self._show()

    def _on_single(self) -> None:
        self._show()
        self.scope_chosen.emit(Scope(either=self.single.currentIndex() - 1))

    def _axes(self) -> tuple[str, str]:
        if self.kind.currentIndex() == _ROC:
            return self.tr("False positive rate"), self.tr("True positive rate")
        return self.tr("Recall"), self.tr("Precision")

    def _curves(self) -> list[tuple[str, Curve]]:
        """Those on show, by name."""
        detail, number = self._detail, self.single.currentIndex() - 1
        if detail is None:
            return []
        roc = self.kind.currentIndex() == _ROC
        mean = detail.roc if roc else detail.precision_recall
        found = [] if mean is None else [(self.tr("Mean of all classes"), mean)]
        own = detail.labels == number
        if number >= 0 and own.any() and not own.all():
            draw = roc_curve if roc else precision_recall_curve
            found.append((self._names[number], draw(own, detail.scores[:, number])))
        return found

    def _show(self) -> None:
        curves = self._curves()
        if not curves:
            self.said.clear()
            self.view.show_plot(None)
            return
        lines = [Line(name, curve.x, curve.y, tone) for tone, (name, curve) in enumerate(curves)]
        if self.kind.currentIndex() == _ROC:
            lines.insert(0, Line("", _CHANCE, _CHANCE, -1))
        self.said.setText(self._sentence())
        x, y = self._axes()
        self.view.show_plot(Plot(Axis(x), Axis(y), lines), self.said.text())

    def _sentence(self) -> str:
        detail, number = self._detail, self.single.currentIndex() - 1
        if detail is None:
            return ""
        of, roc = detail.measured.figures, self.kind.currentIndex() == _ROC
        text = self.tr("Area under the curve: {area}.") if roc else self.tr("Average precision: {area}.")
        if number < 0:
            area = of.roc_area if roc else of.average_precision
        else:
            one = of.classes[number]
            area = one.roc_area if roc else one.average_precision
        if area is None:
            return self.tr("This class has no curve: all test images are of it, or none.")
        chance = self.tr("50 % is chance, 100 % separates every pair of images.") if roc else ""
        return " ".join(filter(None, (text.format(area=phrases.percent(area)), chance)))
