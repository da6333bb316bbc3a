"""All runs and a field that filters them; below, those that are compared, or why they cannot be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter, QWidget

from tlstudio.core.events import Failed
from tlstudio.core.many import ManyComparison
from tlstudio.core.results import Comparison
from tlstudio.core.series import SeriesComparison
from tlstudio.gui.screens.evaluation.comparison_view import ComparisonView, PairView, SeriesComparisonView
from tlstudio.gui.screens.evaluation.many_view import ManyView
from tlstudio.gui.screens.evaluation.run_table import RunTable
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, fill_splitter, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated


class RunsPage(Retranslated, QSplitter):
    """A comparison and the failure of one are never both there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.filter, self.how, self.swap = QLineEdit(), MutedLabel(), QPushButton()
        self.filter.setClearButtonEnabled(True)
        self.table, self.comparison, self.failure = RunTable(), ComparisonView(), MessageCard("danger")
        self.series, self.many = SeriesComparisonView(), ManyView()
        self.table.setMinimumHeight(110)
        picker, below = QWidget(), QWidget()
        above = row((self.filter, 2), (self.how, 4), self.swap, spacing=12)
        column(above, (self.table, 1), inside=picker)
        compared = ((view, 1) for view in (self.comparison, self.series, self.many))
        column((self.failure, Qt.AlignmentFlag.AlignTop), *compared, inside=below)
        fill_splitter(self, "evaluation", (picker, 210, 0), (below, 400, 1))
        self.filter.textChanged.connect(self.table.set_filter)
        self._retranslate()

    def set_comparison(
        self, comparison: Comparison | SeriesComparison | None, names: tuple[str, str] = ("", "")
    ) -> None:
        """``names``: what the two are called; None where there are no two or they are being compared."""
        self.many.hide()
        self.comparison.setVisible(isinstance(comparison, Comparison))
        self.series.setVisible(isinstance(comparison, SeriesComparison))
        if isinstance(comparison, Comparison):
            self.comparison.set_comparison(comparison, names)
        elif comparison is not None:
            self.series.set_comparison(comparison, names)

    def set_many(self, comparison: ManyComparison, names: list[str]) -> None:
        """More than two, and what they are called."""
        self.set_comparison(None)
        self.many.set_comparison(comparison, names)
        self.many.show()

    @property
    def pair(self) -> PairView | ManyView:
        """Those that are compared: runs, series, or more than two."""
        if self.many.compares:
            return self.many
        return self.series if self.series.compares else self.comparison

    def set_failure(self, failure: Failed) -> None:
        """Why the two cannot be compared."""
        self.set_comparison(None)
        self.failure.show_failure(failure)

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter runs"))
        self.filter.setAccessibleName(self.tr("Filter the runs by any column"))
        self.how.setText(self.tr("Check two or more runs to compare them. The first one is the reference."))
        self.swap.setText(self.tr("Swap"))
        self.swap.setAccessibleName(self.tr("Swap the two compared runs"))
        self.swap.setToolTip(self.tr("Make the other run the reference"))
