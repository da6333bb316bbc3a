"""The confusion matrix as a table: which classes were taken for which, the most frequent pair first."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from tlstudio.core.results import SubsetResult
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.record_table import Column, RecordTable

_IMAGES = 2
_MOST = 1000  # two hundred classes have forty thousand pairs, which nobody reads and no table sorts at once


@dataclass(frozen=True)
class Pair:
    """Images of one class that were taken for another."""

    cell: tuple[int, int]  #: numbers of the true and the predicted class
    true: str
    predicted: str
    images: int
    share: float  #: of the true class's images


class PairTable(RecordTable):
    """The row that is chosen is told as a cell of the matrix."""

    cell_chosen = Signal(int, int)  #: true and predicted class

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.horizontalHeader().setMinimumSectionSize(80)
        self._retranslate()
        self.sortByColumn(_IMAGES, Qt.SortOrder.DescendingOrder)
        self.current_changed.connect(self._on_current)
        self.clicked.connect(lambda index: self._on_current(self.record_at(index.row())))

    def set_result(self, result: SubsetResult | None) -> None:
        every = sorted(pairs(result), key=lambda pair: -pair.images) if result else []
        self.set_records(every[:_MOST])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Confused pairs of classes, most frequent first"))
        self.setAccessibleDescription(
            self.tr("At most the 1,000 most frequent; the confusion matrix has them all")
        )
        self.set_columns([
            Column(self.tr("True class"), lambda p: p.true, numeric=False),
            Column(self.tr("Taken for"), lambda p: p.predicted, numeric=False),
            Column(self.tr("Images"), lambda p: p.images, lambda p: messages.number(p.images)),
            Column(self.tr("Share"), lambda p: p.share, lambda p: phrases.percent(p.share),
                   tip=lambda _: self.tr("Of the images of the true class")),
        ])  # fmt: skip
        self.stretch_column(0, 1)

    def _on_current(self, pair: Pair | None) -> None:
        if pair is not None:
            self.cell_chosen.emit(*pair.cell)


def pairs(result: SubsetResult) -> list[Pair]:
    """Every cell beside the diagonal that is not empty."""
    names = [score.name for score in result.classes]
    return [
        Pair((true, predicted), names[true], names[predicted], count, count / max(1, sum(row)))
        for true, row in enumerate(result.confusion)
        for predicted, count in enumerate(row)
        if count and true != predicted
    ]
