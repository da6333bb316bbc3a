"""What the models are worth: the runs, two of them side by side, the mistakes, any model file on any folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.results import Comparison, Report
from tlstudio.core.spec import EvaluateJob
from tlstudio.gui import messages
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.class_scores import ClassScores
from tlstudio.gui.widgets.comparison_view import ComparisonView, names_of
from tlstudio.gui.widgets.confusion_box import ConfusionBox
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.evaluate_dialog import EvaluateDialog
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.run_progress import RunProgress
from tlstudio.gui.widgets.run_table import RunTable

_RUNS, _CONFUSION, _CLASSES = range(3)


class EvaluationPanel(QWidget):
    """Shows results that others have computed."""

    evaluate_requested = Signal(object)  #: EvaluateJob
    compare_requested = Signal(str, str)  #: run folders: the reference first
    open_run = Signal(str)  #: run folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self._extra: list[tuple[str, Report]] = []  # evaluated model files: what to call it, report
        self._asked: EvaluateJob | None = None
        self._comparison: Comparison | None = None
        self._wanted: tuple[str, ...] = ()  # the pair last asked for
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """All runs of the workspace; two that make sense together are chosen the first time."""
        self._runs = [run for run in runs if not run.problem]
        self.table.set_runs(self._runs)
        if not self.table.chosen:
            self.table.choose(_best_pair(self._runs))
        self._fill_reports()
        self._show()
        self._ask_comparison()

    def set_comparison(self, comparison: Comparison) -> None:
        self.failure.clear()
        self._comparison = comparison
        self.comparison.set_comparison(comparison)
        self.tabs.setCurrentIndex(_RUNS)
        self._show()

    def set_report(self, report: Report) -> None:
        """The result of an evaluation that was asked for here."""
        self.failure.clear()
        name = self._describe_extra(report)
        self._extra = [(name, report), *(known for known in self._extra if known[0] != name)]
        self._fill_reports()
        self.reports.setCurrentIndex(len(self._tested()))
        self.tabs.setCurrentIndex(_CONFUSION)
        self._show()

    def set_busy(self, state: RunState) -> None:
        """An evaluation under way; hidden again when it ends."""
        if state.status == "running":
            self.failure.clear()
        self.progress.set_state(state)

    def set_failure(self, failure: Failed) -> None:
        self.progress.set_state(RunState())
        self.failure.show_failure(failure)

    # building

    def _make_widgets(self) -> None:
        self.sentence = ScaledLabel(scale=1.3, bold=True)
        self.evaluate = QPushButton()
        self.failure, self.saved = MessageCard("danger"), MessageCard("good")
        self.progress = RunProgress()
        self.how, self.table = MutedLabel(), RunTable()
        self.comparison, self.confusion, self.classes = ComparisonView(), ConfusionBox(), ClassScores()
        self.reports = QComboBox()
        self.reports.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reports.setMinimumContentsLength(40)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.empty = EmptyState("evaluation")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.evaluate, 0, Qt.AlignmentFlag.AlignTop)
        for page in (self._make_runs_page(), self.confusion, self.classes):
            self.tabs.addTab(page, "")
        self.tabs.setCornerWidget(self.reports)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        for widget in (self.failure, self.saved, self.progress):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.empty, 1)

    def _make_runs_page(self) -> QWidget:
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.how)
        column.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        splitter.addWidget(above)
        splitter.addWidget(self.comparison)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([200, 400])
        self.table.setMinimumHeight(110)
        return splitter

    def _connect(self) -> None:
        self.evaluate.clicked.connect(self.open_dialog)
        self.table.pair_chosen.connect(self._ask_comparison)
        self.table.pair_lost.connect(self._on_pair_lost)
        self.table.opened.connect(lambda run: self.open_run.emit(run.folder))
        self.table.current_changed.connect(self._on_current_run)
        self.tabs.currentChanged.connect(self._show)
        self.reports.currentIndexChanged.connect(self._on_report)
        self.confusion.saved.connect(self._on_saved)
        self.confusion.save_failed.connect(lambda text, hint: self.failure.show_message(text, hint=hint))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_comparison()

    def _retranslate(self) -> None:
        self.evaluate.setText(self.tr("Evaluate a model file on a folder…"))
        self.reports.setAccessibleName(self.tr("Model whose mistakes are shown"))
        self.reports.setToolTip(self.tr("Model whose mistakes are shown"))
        for number, text in (
            (_RUNS, self.tr("Runs")),
            (_CONFUSION, self.tr("Confusion matrix")),
            (_CLASSES, self.tr("Classes")),
        ):
            self.tabs.setTabText(number, text)
        self.how.setText(self.tr("Check two runs to compare them. The first one checked is the yardstick."))
        self.empty.set_text(
            self.tr("Nothing to evaluate yet"),
            self.tr("When a run ends it is tested here. Train a baseline and a pretrained model to compare them."),
        )
        self._show()

    # showing

    def _show(self) -> None:
        has_runs, has_reports = bool(self._runs), self.reports.count() > 0
        self.empty.setVisible(not has_runs and not has_reports)
        self.tabs.setVisible(has_runs or has_reports)
        self.tabs.setTabVisible(_RUNS, has_runs)
        for number in (_CONFUSION, _CLASSES):
            self.tabs.setTabVisible(number, has_reports)
        self.comparison.setVisible(self._comparison is not None)
        self.reports.setVisible(has_reports and self.tabs.currentIndex() != _RUNS)
        self.sentence.setText(self._say())

    def _say(self) -> str:
        """The result in a sentence."""
        if self._comparison is not None:
            return self._say_comparison(self._comparison)
        if self._extra:
            name, report = self._extra[0]
            return self._say_report(name, report)
        best = max(self._tested(), key=lambda run: run.test_accuracy or 0, default=None)
        if best is None or best.report is None:
            return self.tr("No run has been tested yet.") if self._runs else self.tr("Evaluation")
        return self._say_report(best.title, best.report)

    def _say_comparison(self, comparison: Comparison) -> str:
        first, second = names_of(comparison)
        text = self.tr(
            "{second} {accuracy_second} against {first} {accuracy_first} on {images} test images; "
            "difference {points} points."
        )
        return text.format(
            first=first,
            second=second,
            accuracy_first=words.percent(comparison.first.test.accuracy),
            accuracy_second=words.percent(comparison.second.test.accuracy),
            images=messages.number(comparison.images),
            points=words.points(comparison.difference),
        )

    def _say_report(self, name: str, report: Report) -> str:
        result = words.shown_result(report)
        if result is None:
            return self.tr("{name} has not been tested.").format(name=name)
        text = self.tr("{name} is right on {accuracy} of {images} images.")
        return text.format(
            name=name, accuracy=words.percent(result.accuracy), images=messages.number(result.images)
        )

    def _describe_extra(self, report: Report) -> str:
        if self._asked is None:
            return report.file
        names = {"file": report.file, "folder": Path(self._asked.data.folder).name}
        if report.view == "random-crop":
            return self.tr("{file} on {folder}, random crop").format(**names)
        return self.tr("{file} on {folder}").format(**names)

    def _tested(self) -> list[RunSummary]:
        return [run for run in self._runs if run.report and words.shown_result(run.report)]

    def _fill_reports(self) -> None:
        """The choice keeps pointing at the same model."""
        chosen = self.reports.currentText()
        self.reports.blockSignals(True)
        self.reports.clear()
        for run in self._tested():
            self.reports.addItem(f"{run.title} · {run.name}", run.report)
        for name, report in self._extra:
            self.reports.addItem(name, report)
        at = self.reports.findText(chosen)
        best = max(range(len(self._tested())), key=lambda n: self._tested()[n].test_accuracy or 0, default=0)
        self.reports.setCurrentIndex((at if at >= 0 else best) if self.reports.count() else -1)
        self.reports.blockSignals(False)
        self._on_report()

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

    def _on_requested(self, job: EvaluateJob) -> None:
        self._asked = job
        self.evaluate_requested.emit(job)

    def _ask_comparison(self) -> None:
        """Ask for the chosen pair, once, and only when it can be seen."""
        pair = self.table.chosen
        if len(pair) == 2 and pair != self._wanted and self.isVisible():
            self._wanted = pair
            self.compare_requested.emit(*pair)

    def _on_pair_lost(self) -> None:
        self._wanted = ()
        self._comparison = None
        self._show()

    def _on_current_run(self, run: RunSummary | None) -> None:
        if run is not None and run in self._tested():
            self.reports.setCurrentIndex(self._tested().index(run))

    def _on_report(self) -> None:
        report = self.reports.currentData()
        result = words.shown_result(report) if report is not None else None
        self.confusion.set_result(result)
        self.classes.set_result(result)

    def _on_saved(self, path: str) -> None:
        self.saved.show_message(self.tr("Saved as “{file}”.").format(file=Path(path).name), hint=path)


def _best_pair(runs: Sequence[RunSummary]) -> tuple[str, ...]:
    """The best baseline and the best other run; the baseline is the yardstick."""
    tested = [run for run in runs if run.test_accuracy is not None]
    tested.sort(key=lambda run: -(run.test_accuracy or 0))
    yardstick = [run for run in tested if run.model == "baseline"]
    others = [run for run in tested if run.model != "baseline"]
    return (yardstick[0].folder, others[0].folder) if yardstick and others else ()
