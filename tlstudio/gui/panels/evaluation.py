"""What the models are worth: the runs, two of them side by side, the mistakes, any model file on any folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.results import Comparison
from tlstudio.core.spec import EvaluateJob
from tlstudio.evaluate.answers import Review
from tlstudio.gui import messages
from tlstudio.gui.evaluation_list import EvaluationSummary
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import verdict, words
from tlstudio.gui.widgets.comparison_view import ComparisonView, names_of
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.evaluate_dialog import EvaluateDialog
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.result_review import ResultReview
from tlstudio.gui.widgets.result_tabs import MATRIX, RUNS, ResultTabs
from tlstudio.gui.widgets.run_picker import RunPicker
from tlstudio.gui.widgets.run_progress import RunProgress


class EvaluationPanel(QWidget):
    """Shows results that others have computed."""

    evaluate_requested = Signal(object)  #: EvaluateJob
    cancel_requested = Signal()  #: end the evaluation under way
    compare_requested = Signal(str, str)  #: run folders: the reference first
    review_requested = Signal(str, str)  #: folders: whose answers, and beside whose; the second may be empty
    open_run = Signal(str)  #: run folder
    predict_requested = Signal(str)  #: path of an image
    train_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self._evaluations: list[EvaluationSummary] = []
        self._asked: EvaluateJob | None = None
        self._comparison: Comparison | None = None
        self._wanted: tuple[str, ...] = ()  # the pair last asked for
        self._shown: RunSummary | None = None  # whose answers are shown
        self._review_of = ("", "")  # folders whose answers were last asked for
        self._disputed = False  # whether to show what only this model got right, once the answers are there
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """All runs of the workspace; two that make sense together are chosen the first time."""
        self._runs = [run for run in runs if not run.problem]
        self._fill()
        if not self.table.chosen:
            self.table.choose(_best_pair(self._runs))
        self._show()
        self._ask()

    def set_evaluations(self, evaluations: Sequence[EvaluationSummary]) -> None:
        """All stored evaluations of the workspace."""
        self._evaluations = list(evaluations)
        self._fill()
        self._show()
        self._ask()

    def set_comparison(self, comparison: Comparison) -> None:
        self.failure.clear()
        self._comparison = comparison
        self._show()

    def set_review(self, folder: str, other: str, review: Review) -> None:
        """The answers that were asked for; late ones are left alone."""
        if (folder, other) == self._review_of:
            self.review.set_review(review, self._titles())
            self._show_disputed()

    def set_review_failure(self, folder: str, failure: Failed) -> None:
        if folder == self._review_of[0]:
            self.review.gallery.set_failure(" ".join(messages.failure_text(failure)))

    def show_result(self, folder: str) -> None:
        """Show this result: the evaluation that was asked for here has ended."""
        self.failure.clear()
        self.tabs.choose(folder)
        if self.tabs.page == RUNS:
            self.tabs.show_page(MATRIX)

    def set_busy(self, state: RunState) -> None:
        """An evaluation under way; hidden again when it ends."""
        running = state.status == "running"
        if running:
            self.failure.clear()
        self.progress.set_state(state)
        self.cancel.setVisible(running)
        self.evaluate.setEnabled(not running)

    def set_failure(self, failure: Failed, *, retry: bool = False) -> None:
        """What went wrong; ``retry``: in an evaluation, which can be asked for again."""
        self.set_busy(RunState())
        self.failure.show_failure(failure, action=self.tr("Try again…") if retry else "")

    def close_workers(self) -> None:
        """End the threads of this panel; before it goes."""
        self.review.gallery.close_loader()

    # building

    def _make_widgets(self) -> None:
        self.sentence, self.caution = ScaledLabel(scale=1.3, bold=True), MutedLabel()
        self.evaluate, self.cancel = QPushButton(), QPushButton()
        self.failure, self.saved = MessageCard("danger"), MessageCard("good")
        self.progress = RunProgress()
        self.picker, self.comparison, self.review = RunPicker(), ComparisonView(), ResultReview()
        self.table = self.picker.table
        self.tabs = ResultTabs(self._make_runs_page(), self.review)
        self.empty = EmptyState("evaluation")
        self.cancel.hide()

    def _build(self) -> None:
        words_column = QVBoxLayout()
        words_column.setSpacing(4)
        words_column.addWidget(self.sentence)
        words_column.addWidget(self.caution)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words_column, 1)
        head.addWidget(self.evaluate, 0, Qt.AlignmentFlag.AlignTop)
        busy = QHBoxLayout()
        busy.setSpacing(16)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self.failure)
        layout.addWidget(self.saved)
        layout.addLayout(busy)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.empty, 1)

    def _make_runs_page(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.setObjectName("evaluation")
        splitter.addWidget(self.picker)
        splitter.addWidget(self.comparison)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([210, 400])
        return splitter

    def _connect(self) -> None:
        self.evaluate.clicked.connect(self.open_dialog)
        self.cancel.clicked.connect(self.cancel_requested)
        self.failure.action_clicked.connect(self._on_retry)
        self.empty.action_clicked.connect(self.train_wanted)
        self.table.pair_chosen.connect(self._ask)
        self.table.pair_lost.connect(self._on_pair_lost)
        self.table.opened.connect(self._on_opened)
        self.table.current_changed.connect(self._on_current_run)
        self.comparison.disputed_wanted.connect(self._on_disputed)
        self.tabs.page_changed.connect(self._on_page)
        self.tabs.result_chosen.connect(self._on_result)
        self.tabs.saved.connect(self._on_saved)
        self.tabs.save_failed.connect(lambda text, hint: self.failure.show_message(text, hint=hint))
        self.review.predict_requested.connect(self.predict_requested)
        tables = {"runs": self.table.records.csv, "comparison": self.comparison.table.records.csv}
        self.tabs.set_tables(tables, self.review)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _retranslate(self) -> None:
        self.evaluate.setText(self.tr("Evaluate a model file on a folder…"))
        self.evaluate.setAccessibleName(self.tr("Evaluate a model file on a folder of images"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the evaluation"))
        self.empty.set_text(
            self.tr("Nothing to evaluate yet"),
            self.tr("When a run ends it is tested here. Train a baseline and a pretrained model to compare them."),
            self.tr("Choose a model to train"),
        )
        self._fill()
        self._show()

    # showing

    def _fill(self) -> None:
        """The table and the choice of a result keep what was chosen in them."""
        every = sorted([*self._runs, *self._evaluations], key=lambda run: run.name, reverse=True)
        self.table.set_runs(every)
        self.tabs.set_results([run for run in every if run.report and run.report.shown])

    def _show(self) -> None:
        something = bool(self._runs or self._evaluations)
        self.empty.setVisible(not something)
        self.tabs.setVisible(something)
        self.picker.set_pair(len(self.table.chosen) == 2)
        self.comparison.setVisible(self._comparison is not None)
        if self._comparison is not None:
            self.comparison.set_comparison(self._comparison, self._names(self._comparison))
        sentence, caution = self._say()
        self.sentence.setText(sentence)
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self.caution.setToolTip(
            verdict.in_figures(self._comparison) if self._comparison and self.tabs.page == RUNS else ""
        )

    def _say(self) -> tuple[str, str]:
        """The result on show in a sentence, and what to think of it."""
        if self.tabs.page == RUNS and self._comparison is not None:
            names = self._names(self._comparison)
            return verdict.of_comparison(self._comparison, names), verdict.of_difference(self._comparison, names)
        best = max(self._tested(), key=lambda run: run.test_accuracy or 0, default=None)
        run = best if self.tabs.page == RUNS else self._shown
        if run is not None and run.report is not None:
            return verdict.of_report(words.run_title(run), run.report)
        return (self.tr("No run has been tested yet.") if self._runs else self.tr("Evaluation")), ""

    def _tested(self) -> list[RunSummary]:
        return [run for run in (*self._runs, *self._evaluations) if run.report and run.report.shown]

    def _find(self, folder: str) -> RunSummary | None:
        return next((run for run in (*self._runs, *self._evaluations) if run.folder == folder), None)

    def _names(self, comparison: Comparison) -> tuple[str, str]:
        """What the user calls the two that are compared."""
        titles = {run.name: words.run_title(run) for run in (*self._runs, *self._evaluations)}
        first, second = comparison.first, comparison.second
        return names_of(
            comparison,
            (
                titles.get(first.run, first.report.provenance.title),
                titles.get(second.run, second.report.provenance.title),
            ),
        )

    def _titles(self) -> tuple[str, str]:
        """Of the model whose answers are shown, and of the one beside it."""
        if self._comparison is not None and self._review_of[1]:
            names = self._names(self._comparison)
            shown_first = Path(self._review_of[0]).name == self._comparison.first.run
            return names if shown_first else (names[1], names[0])
        first, second = (self._find(folder) for folder in self._review_of)
        return words.run_title(first) if first else "", words.run_title(second) if second else ""

    # intents and choices

    def open_dialog(self) -> EvaluateDialog:
        """Ask which model file and folder."""
        dialog = EvaluateDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.table.currentIndex()
        run = self.table.record_at(current.row()) if current.isValid() else next(iter(self._tested()), None)
        if run is not None and run.model_file:
            dialog.set_model(run.model_file)
            dialog.set_folder(run.job.data.folder)
        dialog.requested.connect(self._on_requested)
        dialog.open()
        return dialog

    def _on_retry(self) -> None:
        dialog = self.open_dialog()
        if self._asked is not None:
            dialog.set_job(self._asked)

    def _on_requested(self, job: EvaluateJob) -> None:
        self._asked = job
        self.saved.clear()
        self.evaluate_requested.emit(job)

    def _ask(self) -> None:
        """Ask for what can be seen: the chosen pair, once, and the answers beside which the gallery stands."""
        if not self.isVisible():
            return
        pair = self.table.chosen
        if len(pair) == 2 and pair != self._wanted:
            self._wanted = pair
            self.compare_requested.emit(*pair)
        if self._shown is not None and self.tabs.page != RUNS:
            folder = self._shown.folder
            other = next((chosen for chosen in pair if chosen != folder), "") if folder in pair else ""
            if (folder, other) != self._review_of:
                self._review_of = (folder, other)
                self.review.set_review(None)
                self.review_requested.emit(folder, other)

    def _on_pair_lost(self) -> None:
        self._wanted = ()
        self._comparison = None
        self._show()

    def _on_opened(self, run: RunSummary) -> None:
        if isinstance(run, EvaluationSummary):
            self.show_result(run.folder)
        else:
            self.open_run.emit(run.folder)

    def _on_current_run(self, run: RunSummary | None) -> None:
        if run is not None:
            self.tabs.choose(run.folder)

    def _on_page(self) -> None:
        self._show()
        self._ask()

    def _on_result(self, run: RunSummary | None) -> None:
        """Another result, or the same one measured again."""
        before, self._shown = self._shown, run
        if before is None or run is None or (before.folder, before.report) != (run.folder, run.report):
            self._review_of = ("", "")
            self.review.set_result(run.report.shown if run is not None and run.report is not None else None)
        self._show()
        self._ask()

    def _on_disputed(self, first: bool) -> None:
        if self._comparison is None or len(self.table.chosen) != 2:
            return
        self._disputed = True
        self.tabs.choose(self.table.chosen[0 if first else 1])
        self.tabs.show_page(MATRIX)
        self._show_disputed()

    def _show_disputed(self) -> None:
        if self._disputed and self.review.gallery.compares:
            self._disputed = False
            self.review.gallery.set_which("only-this")

    def _on_saved(self, path: str) -> None:
        self.saved.show_message(self.tr("Saved as “{file}”.").format(file=Path(path).name), hint=path)


def _best_pair(runs: Sequence[RunSummary]) -> tuple[str, ...]:
    """The best baseline and the best other run; the baseline is the yardstick."""
    tested = [run for run in runs if run.test_accuracy is not None]
    tested.sort(key=lambda run: -(run.test_accuracy or 0))
    yardstick = [run for run in tested if run.model == "baseline"]
    others = [run for run in tested if run.model != "baseline"]
    return (yardstick[0].folder, others[0].folder) if yardstick and others else ()
