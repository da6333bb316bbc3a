"""The pages of the evaluation: the runs, and each view of one result; which result; what can be taken away."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QPushButton, QTabBar, QWidget

from tlstudio.core.run_summary import RunSummary
from tlstudio.gui.screens.evaluation.result_csv import runs_csv
from tlstudio.gui.screens.evaluation.result_review import ResultReview
from tlstudio.gui.screens.evaluation.runs_page import RunsPage
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.drawing import Drawing, offer
from tlstudio.gui.widgets.export_menu import ExportMenu, copy_table
from tlstudio.gui.widgets.layouts import column, row, stacked
from tlstudio.gui.widgets.retranslated import Retranslated

RUNS = "runs"  #: the first page; the others are named as the rows of the review
_DRAWN = ("svg", "pdf", "png")


class ResultTabs(Retranslated, QWidget):
    """The views of a result share the gallery beside them, so they are one page of the stack."""

    page_changed = Signal()
    result_chosen = Signal(str)  #: folder

    def __init__(self, runs: RunsPage, review: ResultReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs, self._review = runs, review
        self._results: list[RunSummary] = []
        self.bar, self.reports, self.export = QTabBar(), QComboBox(), QPushButton()
        self.menu = ExportMenu(self.export)
        self._pages = stacked(runs, review)
        self._build()
        self._fill_menu()
        self.menu.aboutToShow.connect(self._show)  # another pair may have been chosen
        self.bar.currentChanged.connect(self._on_page)
        self.reports.activated.connect(lambda number: self.result_chosen.emit(self.reports.itemData(number)))
        self._retranslate()

    @property
    def page(self) -> str:
        """``RUNS``, or the name of the view that is on show."""
        return str(self.bar.tabData(self.bar.currentIndex()))

    def show_page(self, name: str) -> None:
        """``RUNS``, or the view of this name."""
        self.bar.setCurrentIndex(self._names.index(name))

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
        self.reports.setToolTip(phrases.as_tip(self.reports.currentText()))

    def _build(self) -> None:
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)  # nine views have no room in a narrow window
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._names = [RUNS, *self._review.views]
        for number, name in enumerate(self._names):
            self.bar.addTab("")
            self.bar.setTabData(number, name)
        self.reports.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reports.setMinimumContentsLength(5)
        above = row((self.bar, 3), (self.reports, 1), self.export, spacing=12)
        column(above, (self._pages, 1), spacing=12, inside=self)

    # taking away

    def _fill_menu(self) -> None:
        """An entry for each table and each drawing; their texts are set by language."""
        menu, runs, views = self.menu, self._runs, self._review.views
        self._actions = {
            RUNS: menu.add_table(lambda: "runs.csv", lambda: runs_csv(runs.table.records.records)),
            "comparison": menu.add_table(lambda: f"{runs.pair.stem}.csv", lambda: runs.pair.csv()),
            **{name: menu.add_table(self._named(f"{name}.csv"), view.csv) for name, view in views.items()},
            "images": menu.add_table(self._named("images.csv"), self._review.gallery.csv),
        }
        menu.addSeparator()
        drawn = [name for name, view in views.items() if view.draws]
        for name in drawn:
            self._actions |= {f"{name}-{ending}": self._add_drawing(name, ending) for ending in _DRAWN}
        menu.addSeparator()
        self._actions["copy"] = menu.add_copy(self._copy_table)
        self._actions["copy-comparison"] = menu.add_copy(lambda: runs.pair.copy())
        for name in drawn:
            copy = menu.add_copy(partial(self._copy_drawing, name))
            self._actions[f"copy-{name}"] = copy
            exports = [*(self._actions[f"{name}-{ending}"] for ending in _DRAWN), self._actions[name]]
            views[name].offer(copy, exports)
        for ending in _DRAWN:
            many = menu.add_drawing(_many_name(runs, ending), runs.many.drawing)
            self._actions[f"many-comparison-{ending}"] = many
        for comparison in (runs.comparison, runs.series, runs.many):
            offer(comparison, [self._actions["copy-comparison"], self._actions["comparison"]])

    def _add_drawing(self, name: str, ending: str) -> QAction:
        return self.menu.add_drawing(self._named(f"{name}.{ending}"), lambda: self._drawing(name))

    def _drawing(self, name: str) -> Drawing:
        return self._review.views[name].drawing(self.reports.currentText())

    def _copy_drawing(self, name: str) -> None:
        self._drawing(name).copy()

    def _copy_table(self) -> None:
        """The one on show."""
        copy_table(self._runs.table.records.csv() if self.page == RUNS else self._review.view.csv())

    def _named(self, ending: str) -> Callable[[], str]:
        """The name of a file about the result on show."""
        return lambda: f"{phrases.file_stem(self.reports.currentText())}-{ending}"

    # showing

    def _retranslate(self) -> None:
        self.bar.setTabText(0, self.tr("Runs"))
        self.bar.setAccessibleName(self.tr("Views of the results"))
        self.reports.setAccessibleName(self.tr("Model whose predictions are shown"))
        self.export.setText(self.tr("Export"))
        self.export.setAccessibleName(self.tr("Export or copy tables and images"))
        for number, view in enumerate(self._review.rows, 1):
            self.bar.setTabText(number, view.text)
            for name, text in self._texts(view.name).items():
                if name in self._actions:
                    self._actions[name].setText(text.format(view=view.text))
        self._actions[RUNS].setText(self.tr("Runs as CSV…"))
        self._actions["comparison"].setText(self.tr("Comparison as CSV…"))
        for ending, text in zip(_DRAWN, self._many_texts(), strict=True):
            self._actions[f"many-comparison-{ending}"].setText(text)
        self._actions["images"].setText(self.tr("Listed images as CSV…"))
        self._actions["copy"].setText(self.tr("Copy the current table"))
        self._actions["copy-comparison"].setText(self.tr("Copy the comparison as an image"))
        self._show()

    def _many_texts(self) -> tuple[str, str, str]:
        return (
            self.tr("Comparison as a drawing (SVG)…"),
            self.tr("Comparison as a document (PDF)…"),
            self.tr("Comparison as an image (PNG)…"),
        )

    def _texts(self, name: str) -> dict[str, str]:
        """Of the entries about one view."""
        return {
            name: self.tr("{view} as CSV…"),
            f"{name}-svg": self.tr("{view} as a drawing (SVG)…"),
            f"{name}-pdf": self.tr("{view} as a document (PDF)…"),
            f"{name}-png": self.tr("{view} as an image (PNG)…"),
            f"copy-{name}": self.tr("Copy as an image: {view}"),
        }

    def _show(self) -> None:
        has_result = bool(self._results)
        for number in range(1, self.bar.count()):
            self.bar.setTabEnabled(number, has_result)
        self.reports.setVisible(has_result and self.page != RUNS)
        self.reports.setToolTip(phrases.as_tip(self.reports.currentText()))
        compares, many = self._runs.pair.compares, self._runs.many.compares
        for name, action in self._actions.items():
            if name.startswith("many"):
                action.setVisible(many)
            elif name not in (RUNS, "copy"):
                action.setEnabled(compares if "comparison" in name else has_result)

    def _on_page(self) -> None:
        on_runs = self.page == RUNS
        self._pages.setCurrentIndex(0 if on_runs else 1)
        if not on_runs:
            self._review.show_view(self.page)
        self._show()
        self.page_changed.emit()


def _many_name(runs: RunsPage, ending: str) -> Callable[[], str]:
    return lambda: f"{runs.many.stem}.{ending}"
