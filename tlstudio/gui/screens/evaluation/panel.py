"""What the models are worth: the runs, two of them side by side, the mistakes, any model file on any folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.events import Failed
from tlstudio.core.many import ManyComparison
from tlstudio.core.results import Comparison
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.series import SeriesComparison
from tlstudio.core.series_summary import SeriesRun
from tlstudio.evaluate.review import Review
from tlstudio.gui.runs.selection import Selection, can_be_compared
from tlstudio.gui.screens.evaluation import result_sentences, series_sentences
from tlstudio.gui.screens.evaluation.calibration_view import CalibrationView
from tlstudio.gui.screens.evaluation.evaluate_head import EvaluateHead
from tlstudio.gui.screens.evaluation.result_review import CALIBRATION, MATRIX, ResultReview
from tlstudio.gui.screens.evaluation.result_tabs import RUNS, ResultTabs
from tlstudio.gui.screens.evaluation.runs_page import RunsPage
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.labels import GAP, MARGIN
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail


class EvaluationPanel(Retranslated, QWidget):
    """Shows results that others have computed, those of the runs that are selected; asks only for what is seen."""

    compare_requested = Signal(str, str)  #: run folders: the reference first
    many_requested = Signal(tuple)  #: folders of more than two
    review_requested = Signal(str, str)  #: folders: whose predictions, and beside whose; the second may be empty
    open_run = Signal(str)  #: run folder
    run_action_wanted = Signal(str, str)  #: ``reuse``, ``export``, ``reveal`` or ``trash``, run folder
    predict_requested = Signal(str)  #: path of an image
    train_wanted = Signal()
    again_wanted = Signal(str)  #: folder of a run that is to be trained again, following the marks
    report_wanted = Signal()
    review_shown = Signal()  #: the images of another run
    calibrated_wanted = Signal(bool)  #: probabilities are to be calibrated, or raw

    def __init__(self, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = selection
        self._comparison: Comparison | SeriesComparison | ManyComparison | None = None
        self._pair: tuple[str, ...] = ()  # which are compared
        self._wanted: tuple[str, ...] = ()  # the pair last asked for
        self._shown: RunSummary | None = None  # whose predictions are shown
        self._followed = ""  # the focused run to which the cursor of the table has gone
        self._review_of = ("", "")  # folders whose predictions were last asked for
        self.head, self.runs, self.review = EvaluateHead(), RunsPage(), ResultReview()
        self.table = self.runs.table
        self.tabs = ResultTabs(self.runs, self.review)
        self.empty = EmptyState("evaluation")
        items = self.head, (self.tabs, 1), (self.empty, 1)
        column(*items, spacing=GAP, margins=(MARGIN,) * 4, inside=self)
        self.head.saved.float_over(self)
        self._connect()
        self._retranslate()
        self._on_selected()

    @property
    def calibration(self) -> CalibrationView:
        """The view with the switch between calibrated and raw probabilities."""
        view = self.review.views[CALIBRATION]
        assert isinstance(view, CalibrationView)  # noqa: S101  (its row in VIEWS)
        return view

    @property
    def reviewed(self) -> str:
        """Folder of the result whose images are on show; empty where none is."""
        return self._review_of[0]

    # what the window tells

    def set_comparison(self, comparison: Comparison | SeriesComparison | ManyComparison) -> None:
        """Those that were asked for; late ones are left alone."""
        if isinstance(comparison, ManyComparison):
            runs = [row.run for row in comparison.rows]
        else:
            runs = [comparison.first.run, comparison.second.run]
        if runs == [Path(one).name for one in self._pair]:
            self._comparison = comparison
            self.runs.failure.clear()
            self._show()

    def set_comparison_failure(self, failure: Failed) -> None:
        """Why the two that were asked for cannot be compared."""
        self._comparison = None
        self.runs.set_failure(failure)
        self._show()

    def set_review(self, folder: str, other: str, review: Review) -> None:
        """The predictions that were asked for; late ones are left alone."""
        if (folder, other) == self._review_of:
            self.review.set_review(review, self._titles())
            self.review_shown.emit()

    def set_detail(self, folder: str, other: str, detail: "Detail") -> None:
        """Figures, curves and calibration of the result that was asked for; late ones are left alone."""
        if (folder, other) == self._review_of:
            self.review.set_detail(detail)

    def set_review_failure(self, folder: str, failure: Failed) -> None:
        """Why the predictions that were asked for cannot be shown."""
        if folder == self._review_of[0]:
            self.review.gallery.set_failure(" ".join(messages.failure_text(failure)))

    def show_result(self, folder: str) -> None:
        """Show this result: the evaluation that was asked for here has ended."""
        self.head.failure.clear()
        self.selection.focus(folder)
        if self.tabs.page == RUNS:
            self.tabs.show_page(MATRIX)

    # building

    def _connect(self) -> None:
        self.head.suggest = self._suggest
        self.empty.action_clicked.connect(self.train_wanted)
        self.selection.runs_changed.connect(self._on_runs_changed)
        self.selection.changed.connect(self._on_selected)
        self.table.toggled.connect(self.selection.toggle)
        self.table.opened.connect(self._on_opened)
        self.table.results_wanted.connect(self.show_result)
        self.table.action_wanted.connect(self.run_action_wanted)
        self.table.current_changed.connect(self._on_current)
        self.runs.swap.clicked.connect(self.selection.swap)
        self.runs.comparison.disputed_wanted.connect(self._on_disputed)
        self.tabs.page_changed.connect(self._show)
        self.tabs.page_changed.connect(self._ask)
        self.tabs.result_chosen.connect(self.selection.focus)
        self.head.report.clicked.connect(self.report_wanted)
        self.tabs.menu.saver.report_to(self.head.saved, self.head.failure)
        self.calibration.switched.connect(self.calibrated_wanted)
        self.review.gallery.predict_requested.connect(self.predict_requested)
        self.review.gallery.again_wanted.connect(lambda: self.again_wanted.emit(self._review_of[0]))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _retranslate(self) -> None:
        self.empty.set_text(
            self.tr("Nothing to evaluate yet"),
            self.tr(
                "When a run ends, its test results appear here. "
                "Train a baseline and a pretrained model to compare them."
            ),
            self.tr("Choose a model to train"),
        )
        self._fill()
        self._show()

    # showing

    def _fill(self) -> None:
        """The table and the choice of a result."""
        self.table.set_runs(self.selection.every)
        self.tabs.set_results(self.selection.with_result)
        self.tabs.choose(self._shown.folder if self._shown else "")

    def _show(self) -> None:
        something = bool(self.selection.every)
        self.empty.setVisible(not something)
        self.tabs.setVisible(something)
        self.head.report.setEnabled(any(map(can_be_compared, self.selection.runs)))
        self.runs.swap.setEnabled(len(self.selection.compared) == 2)
        if isinstance(self._comparison, ManyComparison):
            self.runs.set_many(self._comparison, self._many_titles())
        else:
            self.runs.set_comparison(self._comparison, self._pair_titles())
        self.head.say(*self._result_in_words())

    def _result_in_words(self) -> tuple[str, ...]:
        """The result on show in a sentence, what to think of it, and its figures."""
        if self.tabs.page == RUNS and isinstance(self._comparison, SeriesComparison):
            return series_sentences.of_comparison(self._comparison, self._pair_titles())
        if self.tabs.page == RUNS and isinstance(self._comparison, Comparison):
            names = self._pair_titles()
            return (
                result_sentences.of_comparison(self._comparison, names),
                result_sentences.of_difference(self._comparison, names),
                result_sentences.in_figures(self._comparison),
            )
        if self.tabs.page == RUNS and isinstance(self._comparison, ManyComparison):
            return self._many_in_words(self._comparison)
        run = self._shown
        if isinstance(run, SeriesRun):
            return series_sentences.of_series(run)
        if run is not None and run.report is not None:
            return result_sentences.of_report(phrases.run_title(run), run.report)
        return (self.tr("No run has been tested yet.") if self.selection.runs else self.tr("Evaluation")), ""

    def _many_titles(self) -> list[str]:
        """Of those that are compared, by themselves or, where some are called the same, in full."""
        found = [run for folder in self.selection.compared if (run := self.selection.find(folder))]
        short = [phrases.run_title(run) for run in found]
        return short if len(set(short)) == len(short) else [phrases.run_in_full(run) for run in found]

    def _many_in_words(self, compared: ManyComparison) -> tuple[str, str]:
        """The best one, and how many of the pairs differ."""
        names = self._many_titles()
        best = max(range(len(compared.rows)), key=lambda place: compared.rows[place].accuracy.value)
        text = self.tr("{name} has the highest accuracy of {count}: {accuracy}.")
        share = phrases.percent(compared.rows[best].accuracy.value)
        real = sum(pair.is_real for pair in compared.pairs)
        differ = self.tr("{real} of {pairs} pairs differ by more than chance (Holm's correction).")
        return (
            text.format(name=names[best], count=messages.number(len(names)), accuracy=share),
            differ.format(real=messages.number(real), pairs=messages.number(len(compared.pairs))),
        )

    def _pair_titles(self) -> tuple[str, str]:
        """Of the two that are compared, told apart."""
        first, second = (self.selection.find(folder) for folder in (*self.selection.compared, "", "")[:2])
        return phrases.two_titles(first, second) if first and second else ("", "")

    def _titles(self) -> tuple[str, str]:
        """Of the model whose predictions are shown, and of the one beside it."""
        first, second = (self.selection.find(folder) for folder in self._review_of)
        if first is not None and second is not None:
            return phrases.two_titles(first, second)
        return (phrases.run_title(first) if first else ""), ""

    # intents and choices

    def _suggest(self) -> RunSummary | None:
        """The focused run where it has a model, else the one on show."""
        focused = self.selection.find(self.selection.focused)
        return focused if focused is not None and focused.model_file else self._shown

    def _ask(self) -> None:
        """Ask for the chosen pair, once, and for the predictions that the gallery shows."""
        if not self.isVisible():
            return
        pair = self.selection.compared
        if len(pair) == 2 and pair != self._wanted:
            self._wanted = pair
            self.compare_requested.emit(*pair)
        if len(pair) > 2 and pair != self._wanted:
            self._wanted = pair
            self.many_requested.emit(pair)
        if self._shown is not None and self.tabs.page != RUNS:
            folder = self._shown.folder
            other = next((chosen for chosen in pair if chosen != folder), "") if folder in pair else ""
            if (folder, other) != self._review_of:
                self._review_of = (folder, other)
                self.review.set_review(None)
                self.review.set_detail(None)
                self.review_requested.emit(folder, other)

    def _on_runs_changed(self) -> None:
        self._fill()
        self._on_selected()

    def _on_selected(self) -> None:
        """Another choice, or the same result measured again."""
        if self.selection.compared != self._pair:  # nothing is said of two that are no longer compared
            self._pair, self._wanted = self.selection.compared, ()
            self._comparison = None
            self.runs.failure.clear()
        self.table.choose(self.selection.compared)
        before, self._shown = self._shown, self.selection.shown
        run = self._shown
        if before is None or run is None or (before.folder, before.report) != (run.folder, run.report):
            self._review_of = ("", "")
            self.review.set_result(run.result if run else None)
        self.tabs.choose(run.folder if run else "")
        focused = self.selection.focused
        if focused != self._followed and self.table.select(focused):
            self._followed = focused  # the cursor may then go where it likes
        self._show()
        self._ask()

    def _on_current(self, run: RunSummary | None) -> None:
        if run is not None:
            self.selection.mark(run.folder)

    def _on_opened(self, run: RunSummary) -> None:
        if isinstance(run, EvaluationSummary):
            self.show_result(run.folder)
        else:
            self.open_run.emit(run.folder)

    def _on_disputed(self, first: bool) -> None:
        if self._comparison is None or len(self.selection.compared) != 2:
            return
        self.selection.focus(self.selection.compared[0 if first else 1])
        self.tabs.show_page(MATRIX)
        self.review.show_disputed()
