"""The confusion matrix with its controls: counts or per cent, order of the classes, size of the cells."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QToolButton

from tlstudio.core.csv_text import csv_text
from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.confusion import MOST_CLASSES, matrix_of
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.confusion import shades
from tlstudio.gui.screens.evaluation.confusion.confusion import ConfusionView
from tlstudio.gui.screens.evaluation.confusion.confusion_export import Caption
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets import drawing
from tlstudio.gui.widgets.colour_scale import ColourScale
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_STEP = 1.5  # of a zoom button
_INFO_WIDTH, _SCALE = 190, 120  # px


class ConfusionBox(Retranslated, ResultView):
    """A click or Enter chooses a cell, a click on a name a class."""

    draws = True

    def __init__(self) -> None:
        super().__init__()
        self.view = ConfusionView()
        self.view.describe = self.describe
        self.unit, self.order = QComboBox(), QComboBox()
        self.smaller, self.larger = QToolButton(), QToolButton()
        self.info, self.scale = MutedLabel(), ColourScale(shades.scale, _SCALE)
        self._too_many = False
        self._build()
        self._retranslate()
        self.unit.currentIndexChanged.connect(self._on_unit)
        self.order.currentIndexChanged.connect(self._on_order)
        self.smaller.clicked.connect(lambda: self.view.zoom(1 / _STEP))
        self.larger.clicked.connect(lambda: self.view.zoom(_STEP))
        self.view.cell_marked.connect(self._on_cell_marked)
        self.view.scope_chosen.connect(self.scope_chosen)

    def set_result(self, result: SubsetResult | None) -> None:
        """Its matrix; an empty one where there is none."""
        self._too_many = result is not None and len(result.classes) > MOST_CLASSES
        drawn = result if not self._too_many else None
        names = [score.name for score in drawn.classes] if drawn else []
        self.view.set_matrix(names, matrix_of(drawn) if drawn else ())
        self._on_order()
        self._show_scale()
        self._on_cell_marked(-1, -1)

    def set_scope(self, scope: Scope) -> None:
        """Frame the cell whose images are on show beside it."""
        self.view.set_chosen(scope.cell)

    def csv(self) -> str:
        """The matrix with the names of the classes: rows true, columns predicted."""
        rows = zip(self.view.classes, self.view.counts.tolist(), strict=True)
        return csv_text(["true \\ predicted", *self.view.classes], ([name, *counts] for name, counts in rows))

    def drawing(self, title: str) -> Drawing:
        """The matrix on paper, in the order and the unit on show. ``title``: what its model is called."""
        return self.view.drawing(Caption(title, self.tr("True class"), self.tr("Predicted class")))

    def offer(self, copy: QAction, exports: Sequence[QAction]) -> None:
        """Ways out of the program for the context menu of the matrix, and for Edit > Copy."""
        drawing.offer(self.view, [copy, *exports])
        self.view.copy_wanted.connect(copy.trigger)

    def describe(self, true: int, predicted: int) -> str:
        """A cell in words."""
        if true < 0 and self._too_many:
            return self.tr("A matrix of more than 1,000 classes is not drawn; the confused pairs are listed.")
        if true < 0:
            return self.tr(
                "Rows: true class. Columns: predicted class. Click a cell or a class name to see its images."
            )
        count, share = int(self.view.counts[true, predicted]), float(self.view.shares()[true, predicted])
        values = {
            "true": self.view.classes[true],
            "predicted": self.view.classes[predicted],
            "count": messages.number(count),
            "all": messages.number(int(self.view.counts[true].sum())),
            "share": phrases.percent(share),
        }
        if true == predicted:
            return self.tr("{true}: {count} of {all} images classified correctly ({share})").format(**values)
        return self.tr("{true} predicted as {predicted}: {count} of {all} images ({share})").format(**values)

    def _build(self) -> None:
        for box, count in ((self.unit, 2), (self.order, 3)):
            box.addItems([""] * count)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(90)  # in a narrow window
        self.smaller.setText("−")
        self.larger.setText("+")
        self.info.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # room for two long names: without it the matrix would jump under the mouse
        self.info.setMinimumWidth(_INFO_WIDTH)
        self.info.setMinimumHeight(2 * self.info.fontMetrics().lineSpacing() + 2)
        below = FoldingRow(16, (self.info, 1), self.scale)
        above = row(self.unit, self.order, self.smaller, self.larger, None)
        column(above, below, (self.view, 1), inside=self)

    def _retranslate(self) -> None:
        texts: list[tuple[QComboBox, str, list[str]]] = [
            (self.unit, self.tr("Unit"), [self.tr("Images"), self.tr("Percent of class")]),
            (
                self.order,
                self.tr("Class order"),
                [self.tr("By name"), self.tr("Worst class first"), self.tr("Largest class first")],
            ),
        ]
        for box, name, items in texts:
            box.setAccessibleName(name)
            box.setToolTip(name)
            for number, text in enumerate(items):
                box.setItemText(number, text)
        for button, text in (
            (self.smaller, self.tr("Smaller cells (− or Ctrl+mouse wheel)")),
            (self.larger, self.tr("Larger cells (+ or Ctrl+mouse wheel)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.view.setAccessibleName(
            self.tr("Confusion matrix; the arrow keys move from cell to cell, Enter shows the images of a cell")
        )
        self._show_scale()
        self._on_cell_marked(*(self.view.marked or (-1, -1)))

    def _show_scale(self) -> None:
        most = int(self.view.counts.max(initial=0))
        high = phrases.percent(1, 0) if self.view.percent else messages.number(most)
        self.scale.set_ends("0", high)

    def _on_unit(self) -> None:
        self.view.set_percent(self.unit.currentIndex() == 1)
        self._show_scale()

    def _on_order(self) -> None:
        counts = self.view.counts
        recall = np.diagonal(self.view.shares()) if len(counts) else np.zeros(0)
        keys: dict[int, Callable[[], object]] = {
            0: lambda: np.arange(len(counts)),
            1: lambda: np.argsort(recall, kind="stable"),
            2: lambda: np.argsort(-counts.sum(axis=1), kind="stable"),
        }
        order = np.asarray(keys[max(0, self.order.currentIndex())]())
        self.view.set_order([int(number) for number in order])

    def _on_cell_marked(self, true: int, predicted: int) -> None:
        self.info.setText(self.describe(true, predicted))
        self.view.setAccessibleDescription(self.info.text())
