"""The accuracy that each way to train is expected to reach, on one scale, and what runs have reached."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from tlstudio.core.advisor import Expectation
from tlstudio.gui.look import theme
from tlstudio.gui.screens.setup import advice_texts
from tlstudio.gui.text.messages import percent
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import clear_layout, column
from tlstudio.gui.widgets.painting import smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

Way = tuple[str, int]  #: network and strategy

_MARGIN = 6.0  # px at both ends of the scale
_DOT, _CAP = 4.0, 5.0  # px


class Whisker(QWidget):
    """A line from the low to the high end with a dot at what is expected, and a ring at what a run has reached."""

    def __init__(
        self,
        expected: Expectation,
        scale: tuple[float, float],
        came: float | None,
        *,
        strong: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._expected, self._scale, self._came, self._strong = expected, scale, came, strong
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 18)

    def place(self, accuracy: float) -> float:
        """px from the left of an accuracy, 0..1."""
        low, high = self._scale
        return _MARGIN + (self.width() - 2 * _MARGIN) * (accuracy - low) / (high - low)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme.of(self.palette()), smooth_painter(self)
        middle, ink = self.height() / 2, QColor(colours.accent if self._strong else colours.muted)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(QPointF(_MARGIN, middle), QPointF(self.width() - _MARGIN, middle))
        painter.setPen(QPen(ink, 2))
        low, high = self.place(self._expected.low), self.place(self._expected.high)
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - _CAP), QPointF(end, middle + _CAP))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(self.place(self._expected.accuracy), middle), _DOT, _DOT)
        if self._came is not None:
            at = self.place(self._came)
            painter.setBrush(QColor(colours.surface))
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawRect(QRectF(at - _DOT, middle - _DOT, 2 * _DOT, 2 * _DOT))


class ExpectedTable(Retranslated, QWidget):
    """Hidden where nothing is expected. All of it in words is its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected: Sequence[Expectation] = ()
        self._strategy: int | None = None
        self._came: Mapping[Way, float] = {}
        self._title, self._caption = ScaledLabel(bold=True), MutedLabel()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        column(self._title, self._grid, self._caption, spacing=6, inside=self)
        self._retranslate()

    def set_expected(self, expected: Sequence[Expectation], strategy: int | None) -> None:
        """What is expected, of the recommended network first; ``strategy`` is the recommended one."""
        self._expected, self._strategy = expected, strategy
        self._retranslate()

    def set_came(self, came: Mapping[Way, float]) -> None:
        """What runs on the same images have reached, 0..1."""
        if came != self._came:
            self._came = came
            self._retranslate()

    def _retranslate(self) -> None:
        clear_layout(self._grid)
        self.setVisible(bool(self._expected))
        if not self._expected:
            return
        model = advice_texts.model_title(self._expected[0].model)
        self._title.setText(self.tr("Expected test accuracy with {model}").format(model=model))
        self._caption.setText(
            self.tr("Four of five outcomes lie on the line; a square is what a run on these images has reached.")
            if self._came_of_these()
            else self.tr("Four of five outcomes lie on the line.")
        )
        for number, one in enumerate(self._expected):
            self._add_row(number, one)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription("; ".join(map(self._sentence, self._expected)))

    def _add_row(self, number: int, one: Expectation) -> None:
        came = self._came.get((one.model, one.strategy))
        strong = number == self._recommended_row()
        name = ScaledLabel(advice_texts.expected_name(one), bold=strong, wrap=False)
        words = self.tr("{accuracy} ({interval})").format(**_figures(one))
        figures = ScaledLabel(words, bold=strong, wrap=False)
        whisker = Whisker(one, self._scale(), came, strong=strong)
        whisker.setToolTip(self._sentence(one))
        for place, widget in enumerate((name, figures, self._came_label(one, came))):
            if widget is not None:
                self._grid.addWidget(widget, 2 * number, place)
        self._grid.addWidget(whisker, 2 * number + 1, 0, 1, 3)

    def _came_label(self, one: Expectation, came: float | None) -> QLabel | None:
        if came is None:
            return None
        label = ScaledLabel(self.tr("came {accuracy}").format(accuracy=percent(came)), wrap=False)
        label.setProperty("tone", "good" if one.low <= came <= one.high else "warning")
        return label

    def _recommended_row(self) -> int:
        """-1 where none of them is recommended."""
        of_network = [one for one in self._expected if one.model == self._expected[0].model]
        return next((n for n, one in enumerate(of_network) if one.strategy == self._strategy), -1)

    def _came_of_these(self) -> list[float]:
        found = (self._came.get((one.model, one.strategy)) for one in self._expected)
        return [came for came in found if came is not None]

    def _scale(self) -> tuple[float, float]:
        """Accuracies at both ends; the same for all rows."""
        low = min([*(one.low for one in self._expected), *self._came_of_these()])
        high = max([*(one.high for one in self._expected), *self._came_of_these()])
        return (low, high) if high > low else (low - 0.01, high + 0.01)

    def _sentence(self, one: Expectation) -> str:
        words = {"name": advice_texts.expected_name(one), **_figures(one)}
        came = self._came.get((one.model, one.strategy))
        if came is None:
            return self.tr("{name}: expected {accuracy} ({interval})").format(**words)
        text = self.tr("{name}: expected {interval}, came {came}")
        return text.format(**words, came=percent(came))


def _figures(one: Expectation) -> dict[str, str]:
    return {"accuracy": percent(one.accuracy), "interval": advice_texts.interval(one.low, one.high)}
