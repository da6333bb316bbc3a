"""Whether the probabilities of a result hold what they promise: the reliability diagram, before and after."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from tlstudio.core.csv_text import csv_text
from tlstudio.core.results import SubsetResult
from tlstudio.gui.screens.evaluation.figures_view import interval_text
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.plot import Axis, Bar, Dot, Line, Plot, PlotView
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.calibration import Reliability
    from tlstudio.evaluate.measured import Detail, Measured

_DIAGONAL = np.array([0.0, 1.0])


class CalibrationView(Retranslated, ResultView):
    """The switch decides which probabilities the whole window shows."""

    switched = Signal(bool)  #: calibrated probabilities are wanted, or raw ones
    draws = True

    def __init__(self) -> None:
        super().__init__()
        self._detail: Detail | None = None
        self.switch, self.view = QCheckBox(), PlotView()
        self.said, self.figures = ScaledLabel(), MutedLabel()
        self.switch.setChecked(True)
        column(self.switch, self.said, self.figures, (self.view, 1), inside=self)
        self.switch.toggled.connect(self._on_switched)
        self._retranslate()

    def set_calibrated(self, on: bool) -> None:
        """As it was left the last time; tells nobody."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self._show()

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model, of which nothing is known yet."""
        self.set_detail(None)

    def set_detail(self, detail: "Detail | None") -> None:
        """What the probabilities of the result are worth."""
        self._detail = detail
        self._show()

    def csv(self) -> str:
        """A row for each bin, before and after."""
        rows: list[tuple[object, ...]] = []
        if self._detail is not None:
            measured = self._detail.measured
            for name, one in (("raw", measured.before), ("calibrated", measured.after)):
                rows += [
                    (name, b.low, b.high, b.images, b.sureness, b.accuracy.value, b.accuracy.low, b.accuracy.high)
                    for b in (one.bins if one else ())
                ]
        titles = ("probabilities", "from", "to", "images", "mean_probability", "accuracy", "low", "high")
        return csv_text(titles, rows)

    def drawing(self, title: str) -> Drawing:
        """The diagram on show, on paper."""
        return self.view.drawing(title)

    def _retranslate(self) -> None:
        self.switch.setText(self.tr("Calibrated probabilities"))
        self.switch.setToolTip(
            self.tr("Shows calibrated probabilities wherever the program shows a probability; off: as the network "
                    "gives them")
        )  # fmt: skip
        self.view.setAccessibleName(self.tr("Reliability diagram: accuracy over probability"))
        self._show()

    def _on_switched(self, on: bool) -> None:
        self._show()
        self.switched.emit(on)

    @property
    def _shown(self) -> "Reliability | None":
        if self._detail is None:
            return None
        measured = self._detail.measured
        return measured.after if self.switch.isChecked() and measured.after else measured.before

    def _show(self) -> None:
        shown, detail = self._shown, self._detail
        if shown is None or detail is None:
            self.said.clear()
            self.figures.clear()
            self.view.show_plot(None)
            return
        self.said.setText(self._sentence(shown))
        self.figures.setText(" ".join(filter(None, (self._before_and_after(), self._basis()))))
        tone = 0 if shown is detail.measured.after else 1
        bars = [Bar(one.low, one.high, one.accuracy.value) for one in shown.bins]
        dots = [
            Dot(one.sureness, one.accuracy.value, one.accuracy.low, one.accuracy.high, tone) for one in shown.bins
        ]
        axes = Axis(self.tr("Probability of the prediction")), Axis(self.tr("Accuracy"))
        plot = Plot(*axes, [Line("", _DIAGONAL, _DIAGONAL, -1), *self._lines(detail.measured)], bars, dots)
        self.view.show_plot(plot, self.said.text())

    def _lines(self, measured: "Measured") -> list[Line]:
        """Both as lines, where there are two: the bars are of the one on show."""
        if measured.after is None:
            return []
        both = (
            (self.tr("Before calibration"), measured.before, 1),
            (self.tr("After calibration"), measured.after, 0),
        )
        return [
            Line(
                name,
                np.array([one.sureness for one in reliability.bins]),
                np.array([one.accuracy.value for one in reliability.bins]),
                tone,
            )
            for name, reliability, tone in both
        ]

    def _sentence(self, shown: "Reliability") -> str:
        if shown.error.value <= shown.by_chance:
            return self.tr("The probabilities are as reliable as these test images can tell.")
        by = phrases.percent(abs(shown.overconfidence))
        if shown.overconfidence > 0:
            text = self.tr("The model is too confident: on average its probability is {by} above its accuracy.")
        else:
            text = self.tr("The model is too cautious: on average its probability is {by} below its accuracy.")
        return text.format(by=by)

    def _before_and_after(self) -> str:
        if self._detail is None:
            return ""
        measured = self._detail.measured
        values = {
            "before": phrases.percent(measured.before.error.value),
            "interval": interval_text(measured.before.error),
            "chance": phrases.percent((measured.after or measured.before).by_chance),
        }
        if measured.after is None:
            text = self.tr(
                "Expected calibration error: {before} (95 % interval {interval}); by chance alone up to {chance}."
            )
            return text.format(**values)
        text = self.tr(
            "Expected calibration error: {before} ({interval}) before calibration, {after} ({limits}) after; by "
            "chance alone up to {chance}."
        )
        after = measured.after.error
        return text.format(**values, after=phrases.percent(after.value), limits=interval_text(after))

    def _basis(self) -> str:
        if self._detail is None:
            return ""
        measured = self._detail.measured
        told = measured.calibration
        if told is None and measured.after is not None:
            return self.tr("Each run is calibrated with a temperature of its own.")
        if told is None:
            return self.tr("Not calibrated: it had no validation images, or an older version evaluated it.")
        images = messages.number(told.images)
        if not told.fitted:
            text = self.tr(
                "Not calibrated: {images} validation images, {wrong} of them misclassified, are too few."
            )
            return text.format(images=images, wrong=messages.number(told.wrong))
        text = self.tr("Temperature {value} ({low} – {high}), fitted on {images} validation images.")
        numbers = {"value": told.temperature, "low": told.low, "high": told.high}
        return text.format(images=images, **{name: f"{number:.2f}" for name, number in numbers.items()})
