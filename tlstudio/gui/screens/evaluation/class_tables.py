"""Two tables of one result: how each class came out, and which classes are confused."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tlstudio.core.results import ClassScore, SubsetResult
from tlstudio.evaluate.confusion import ConfusedPair, confused_pairs
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

_IMAGES, _F1 = 2, 4  # columns that the tables are sorted by
_MOST_PAIRS = 1000  # two hundred classes have forty thousand, which nobody reads and no table sorts at once


class ClassScores(Retranslated, ResultView):
    """Precision, recall and F1 of each class, the worst one first, with a field that filters by name."""

    def __init__(self) -> None:
        super().__init__()
        self._result: SubsetResult | None = None
        self.table, self.filter, self.summary = RecordTable(), QLineEdit(), MutedLabel()
        self.filter.setClearButtonEnabled(True)
        column(row((self.filter, 2), (self.summary, 3), spacing=12), (self.table, 1), inside=self)
        self.filter.textChanged.connect(self.table.set_filter)
        self.table.current_changed.connect(self._on_class)
        self.table.clicked.connect(lambda index: self._on_class(self.table.record_at(index.row())))
        self._retranslate()
        self.table.sortByColumn(_F1, Qt.SortOrder.AscendingOrder)

    def set_result(self, result: SubsetResult | None) -> None:
        """Its classes; an empty table where there is none."""
        self._result = result
        self.table.set_records(result.classes if result else ())
        self._show_summary()

    def csv(self) -> str:
        """All its rows as comma-separated text."""
        return str(self.table.records.csv())

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find a class"))
        self.filter.setAccessibleName(self.tr("Find a class"))
        self.table.setAccessibleName(self.tr("Precision, recall and F1 of each class"))
        self.table.set_columns([
            Column(self.tr("Class"), lambda c: c.name, numeric=False),
            Column(self.tr("Images"), lambda c: c.images, lambda c: messages.number(c.images)),
            Column(self.tr("Precision"), lambda c: c.precision, lambda c: phrases.percent(c.precision),
                   tip=lambda _: self.tr("Share of the images predicted as this class that belong to it")),
            Column(self.tr("Recall"), lambda c: c.recall, lambda c: phrases.percent(c.recall),
                   tip=lambda _: self.tr("Share of the images of this class that were classified correctly")),
            Column(self.tr("F1"), lambda c: c.f1, lambda c: phrases.percent(c.f1),
                   tip=lambda _: self.tr("The harmonic mean of precision and recall")),
        ])  # fmt: skip
        self._show_summary()

    def _on_class(self, score: ClassScore | None) -> None:
        if score is not None and self._result is not None:
            self.scope_chosen.emit(Scope(either=self._result.classes.index(score)))

    def _show_summary(self) -> None:
        result = self._result
        if result is None:
            self.summary.clear()
            return
        text = self.tr("{count} classes, {images} images. Macro F1 (mean over the classes): {f1}.")
        count, images = len(result.classes), messages.number(result.images)
        self.summary.setText(text.format(count=count, images=images, f1=phrases.percent(result.macro_f1)))


class ConfusedPairs(Retranslated, ResultView):
    """Which classes were predicted as which, the most frequent pair first."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable()
        self.table.horizontalHeader().setMinimumSectionSize(80)
        column(self.table, inside=self)
        self._retranslate()
        self.table.sortByColumn(_IMAGES, Qt.SortOrder.DescendingOrder)
        self.table.current_changed.connect(self._on_pair)
        self.table.clicked.connect(lambda index: self._on_pair(self.table.record_at(index.row())))

    def set_result(self, result: SubsetResult | None) -> None:
        """Its most frequent pairs; an empty table where there is none."""
        self.table.set_records(confused_pairs(result)[:_MOST_PAIRS] if result else ())

    def csv(self) -> str:
        """All its rows as comma-separated text."""
        return str(self.table.records.csv())

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Confused pairs of classes, most frequent first"))
        self.table.setAccessibleDescription(self.tr("Up to 1,000 pairs; the confusion matrix shows them all"))
        self.table.set_columns([
            Column(self.tr("True class"), lambda p: p.true, numeric=False),
            Column(self.tr("Predicted as"), lambda p: p.predicted, numeric=False),
            Column(self.tr("Images"), lambda p: p.images, lambda p: messages.number(p.images)),
            Column(self.tr("Share"), lambda p: p.share, lambda p: phrases.percent(p.share),
                   tip=lambda _: self.tr("Share of the images of the true class")),
        ])  # fmt: skip
        self.table.stretch_column(0, 1)

    def _on_pair(self, pair: ConfusedPair | None) -> None:
        if pair is not None:
            true, predicted = pair.cell
            self.scope_chosen.emit(Scope(true=true, predicted=predicted))
