"""The confusion matrix with its controls: counts or per cent, order, the confused pairs as a table, CSV."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import SubsetResult
from tlstudio.core.run_folder import atomic_write
from tlstudio.gui import messages
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.confusion import ConfusionView
from tlstudio.gui.widgets.file_dialogs import ask_save
from tlstudio.gui.widgets.labels import GAP, MutedLabel, heading_label
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.shade_bar import ShadeBar


@dataclass(frozen=True)
class Pair:
    """Images of one class that were taken for another."""

    true: str
    predicted: str
    images: int
    share: float  #: of the true class's images


class ConfusionBox(QWidget):
    """Shows one result."""

    saved = Signal(str)
    save_failed = Signal(str, str)  #: what happened, what to do

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: SubsetResult | None = None
        self.view, self.pairs = ConfusionView(), RecordTable()
        self.unit, self.order = QComboBox(), QComboBox()
        self.export = QPushButton()
        self.info, self.scale = MutedLabel(), ShadeBar()
        self.pairs_title = heading_label()
        self._build()
        self._fill_choices()
        self._retranslate()
        self.unit.currentIndexChanged.connect(self._on_unit)
        self.order.currentIndexChanged.connect(self._on_order)
        self.export.clicked.connect(self._on_export)
        self.view.cell_marked.connect(self._on_cell_marked)
        self.pairs.current_changed.connect(self._on_pair)

    def set_result(self, result: SubsetResult | None) -> None:
        self._result = result
        names = [score.name for score in result.classes] if result else []
        self.view.set_matrix(names, result.confusion if result else ())
        pairs = sorted(_pairs(result), key=lambda pair: -pair.images) if result else []
        self.pairs.set_records(pairs)
        self._on_order()
        self._show_scale()
        self._on_cell_marked(-1, -1)

    def csv(self) -> str:
        """The matrix with the names of the classes: rows true, columns predicted."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["true \\ predicted", *self.view.classes])
        for name, row in zip(self.view.classes, self.view.counts.tolist(), strict=True):
            writer.writerow([name, *row])
        return stream.getvalue()

    def save(self, path: Path) -> None:
        try:
            atomic_write(path, self.csv().encode("utf-8-sig"))
        except TLStudioError as error:
            self.save_failed.emit(
                messages.sentence(error.code, error.values), messages.hint(error.code, error.values)
            )
        else:
            self.saved.emit(str(path))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self) -> None:
        self.info.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # room for the longest pair of names: without it the list would jump under the mouse
        self.info.setMinimumHeight(3 * self.info.fontMetrics().lineSpacing())
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for box in (self.unit, self.order):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choices.addWidget(box, 1)
        pairs_head = QHBoxLayout()
        pairs_head.addWidget(self.pairs_title, 1)
        pairs_head.addWidget(self.export)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addLayout(choices)
        side.addWidget(self.scale)
        side.addWidget(self.info)
        side.addLayout(pairs_head)
        side.addWidget(self.pairs, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, GAP, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.view, 3)
        layout.addLayout(side, 2)

    def _fill_choices(self) -> None:
        for box, count in ((self.unit, 2), (self.order, 3)):
            box.addItems([""] * count)

    def _retranslate(self) -> None:
        texts: list[tuple[QComboBox, str, list[str]]] = [
            (self.unit, self.tr("Unit"), [self.tr("Images"), self.tr("Per cent of class")]),
            (
                self.order,
                self.tr("Order of the classes"),
                [self.tr("By name"), self.tr("Worst class first"), self.tr("Largest class first")],
            ),
        ]
        for box, name, items in texts:
            box.setAccessibleName(name)
            box.setToolTip(name)
            for number, text in enumerate(items):
                box.setItemText(number, text)
        self.pairs_title.setText(self.tr("Confused pairs"))
        self.export.setText(self.tr("Export CSV…"))
        self.export.setAccessibleName(self.tr("Export the confusion matrix as CSV"))
        self.view.setAccessibleName(self.tr("Confusion matrix; arrow keys move from cell to cell"))
        self.pairs.setAccessibleName(self.tr("Confused pairs of classes, most frequent first"))
        self.pairs.set_columns(
            [
                Column(self.tr("True class"), lambda p: p.true, numeric=False),
                Column(self.tr("Taken for"), lambda p: p.predicted, numeric=False),
                Column(self.tr("Images"), lambda p: p.images, lambda p: messages.number(p.images)),
            ]
        )
        self.pairs.stretch_column(0, 1)
        self._show_scale()
        self._on_cell_marked(-1, -1)

    def _show_scale(self) -> None:
        most = int(self.view.counts.max(initial=0))
        high = words.percent(1, 0) if self.view.percent else self.tr("{count} images").format(count=most)
        self.scale.set_ends("0", high)

    def _on_pair(self, pair: Pair | None) -> None:
        if pair is not None:
            names = self.view.classes
            self.view.mark(names.index(pair.true), names.index(pair.predicted))

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
        self.info.setText(self._describe(true, predicted))
        self.view.setAccessibleDescription(self.info.text())

    def _describe(self, true: int, predicted: int) -> str:
        if true < 0:
            return self.tr("Rows: true class. Columns: predicted class. Point at a cell, or use the arrow keys.")
        count, share = int(self.view.counts[true, predicted]), float(self.view.shares()[true, predicted])
        values = {
            "true": self.view.classes[true],
            "predicted": self.view.classes[predicted],
            "count": messages.number(count),
            "all": messages.number(int(self.view.counts[true].sum())),
            "share": words.percent(share),
        }
        if true == predicted:
            return self.tr("{true}: {count} of {all} images recognised ({share})").format(**values)
        return self.tr("{true} taken for {predicted}: {count} of {all} images ({share})").format(**values)

    def _on_export(self) -> None:
        ask_save(
            self, self.tr("Export the confusion matrix"), "confusion.csv", self.tr("CSV table (*.csv)"), self.save
        )


def _pairs(result: SubsetResult) -> list[Pair]:
    names = [score.name for score in result.classes]
    return [
        Pair(names[true], names[predicted], count, count / max(1, sum(row)))
        for true, row in enumerate(result.confusion)
        for predicted, count in enumerate(row)
        if count and true != predicted
    ]
