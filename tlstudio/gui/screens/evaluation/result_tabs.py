"""The pages of the evaluation: the runs, and three views of one result; which result; tables to take away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from tlstudio.core.run_summary import RunSummary
from tlstudio.gui.screens.evaluation.comparison_view import ComparisonView
from tlstudio.gui.screens.evaluation.export_button import ExportButton, copy_table
from tlstudio.gui.screens.evaluation.result_csv import runs_csv
from tlstudio.gui.screens.evaluation.result_review import ResultReview
from tlstudio.gui.screens.evaluation.run_table import RunTable
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing, offer

RUNS, MATRIX, PAIRS, CLASSES = range(4)


class ResultTabs(QWidget):
    """The three views share the gallery beside them, so they are one page of the stack."""

    page_changed = Signal()
    result_chosen = Signal(str)  #: folder
    saved = Signal(str)
    save_failed = Signal(str, str)  #: what happened, what to do

    def __init__(self, runs: QWidget, review: ResultReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._results: list[RunSummary] = []
        self._actions: dict[str, QAction] = {}
        self._comparison: ComparisonView | None = None
        self.bar, self.reports, self.export = QTabBar(), QComboBox(), ExportButton()
        self._pages = QStackedWidget()
        self._pages.addWidget(runs)
        self._pages.addWidget(review)
        self._build()
        self.export.menu().aboutToShow.connect(self._show)  # another pair may have been chosen
        self.bar.currentChanged.connect(self._on_page)
        self.reports.activated.connect(lambda number: self.result_chosen.emit(self.reports.itemData(number)))
        self.export.saved.connect(self.saved)
        self.export.failed.connect(self.save_failed)
        self._retranslate()

    @property
    def page(self) -> int:
        return self.bar.currentIndex()

    def show_page(self, number: int) -> None:
        self.bar.setCurrentIndex(number)

    def set_exports(self, runs: RunTable, comparison: ComparisonView, review: ResultReview) -> None:
        """Where the tables and drawings of the menu come from."""
        confusion, export = review.confusion, self.export
        of_result: dict[str, Callable[[], str]] = {
            "matrix": confusion.csv,
            "pairs": review.pairs.records.csv,
            "classes": review.classes.table.records.csv,
            "images": review.gallery.csv,
        }
        self._comparison = comparison
        actions = {
            "runs": export.add_table(lambda: "runs.csv", lambda: runs_csv(runs.records.records)),
            "comparison": export.add_table(lambda: f"{comparison.stem}.csv", comparison.csv),
        }
        actions |= {name: export.add_table(self._named(f"{name}.csv"), of_result[name]) for name in of_result}
        export.add_line()
        for ending in ("svg", "pdf", "png"):
            drawn = export.add_drawing(self._named(f"matrix.{ending}"), self._matrix)
            actions[f"matrix-{ending}"] = drawn
        export.add_line()
        shown = {RUNS: runs.records.csv}
        actions["copy"] = export.add_copy(lambda: copy_table(shown.get(self.page, review.csv)()))
        actions["copy-comparison"] = export.add_copy(comparison.copy)
        actions["copy-matrix"] = export.add_copy(lambda: self._matrix().copy())
        self._actions = actions
        offer(comparison, [actions["copy-comparison"], actions["comparison"]])
        of_matrix = [actions[f"matrix-{ending}"] for ending in ("svg", "pdf", "png")]
        offer(confusion.view, [actions["copy-matrix"], *of_matrix, actions["matrix"]])
        confusion.view.copy_wanted.connect(actions["copy-matrix"].trigger)
        self._retranslate()
        self._show()

    def set_results(self, results: Sequence[RunSummary]) -> None:
        """What there is to choose from; which one is shown is told by ``choose``."""
        self._results = list(results)
        self.reports.clear()
        for run in results:
            self.reports.addItem(phrases.run_in_full(run), run.folder)
        self._show()

    def choose(self, folder: str) -> None:
        """The result of this run is on show."""
        self.reports.setCurrentIndex(self.reports.findData(folder))
        self.reports.setToolTip(self.reports.currentText())

    def _named(self, ending: str) -> Callable[[], str]:
        """The name of a file about the result on show."""
        return lambda: f"{phrases.file_stem(self.reports.currentText())}-{ending}"

    def _matrix(self) -> Drawing:
        return self._review.confusion.drawing(self.reports.currentText())

    def _build(self) -> None:
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        for _ in range(4):
            self.bar.addTab("")
        self.reports.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reports.setMinimumContentsLength(5)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.bar, 1)
        above.addWidget(self.reports, 3)
        above.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(above)
        layout.addWidget(self._pages, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names = (self.tr("Runs"), self.tr("Confusion matrix"), self.tr("Confused pairs"), self.tr("Classes"))
        for number, text in enumerate(names):
            self.bar.setTabText(number, text)
        self.bar.setAccessibleName(self.tr("Views of the results"))
        self.reports.setAccessibleName(self.tr("Model whose answers are shown"))
        self.export.setText(self.tr("Export"))
        self.export.setAccessibleName(self.tr("Export or copy tables and pictures"))
        texts = {
            "runs": self.tr("Runs as CSV…"),
            "comparison": self.tr("Comparison as CSV…"),
            "matrix": self.tr("Confusion matrix as CSV…"),
            "pairs": self.tr("Confused pairs as CSV…"),
            "classes": self.tr("Classes as CSV…"),
            "images": self.tr("Listed images as CSV…"),
            "copy": self.tr("Copy the table on show"),
            "matrix-svg": self.tr("Confusion matrix as a drawing (SVG)…"),
            "matrix-pdf": self.tr("Confusion matrix as a document (PDF)…"),
            "matrix-png": self.tr("Confusion matrix as a picture (PNG)…"),
            "copy-matrix": self.tr("Copy the confusion matrix as a picture"),
            "copy-comparison": self.tr("Copy the comparison as a picture"),
        }
        for name, action in self._actions.items():
            action.setText(texts[name])

    def _show(self) -> None:
        has_result = bool(self._results)
        for number in (MATRIX, PAIRS, CLASSES):
            self.bar.setTabEnabled(number, has_result)
        self.reports.setVisible(has_result and self.page != RUNS)
        self.reports.setToolTip(self.reports.currentText())
        compares = self._comparison is not None and self._comparison.compares
        for name, action in self._actions.items():
            if name not in ("runs", "copy"):
                action.setEnabled(compares if "comparison" in name else has_result)

    def _on_page(self, number: int) -> None:
        self._pages.setCurrentIndex(0 if number == RUNS else 1)
        if number != RUNS:
            self._review.show_page(number - MATRIX)
        self._show()
        self.page_changed.emit()
