"""The result in a sentence, and evaluating any model file on any folder: asking, progress, cancel, failure."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import EvaluateJob
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.evaluation.evaluate_dialog import EvaluateDialog
from tlstudio.gui.widgets.labels import GAP, MutedLabel, ScaledLabel, reserve_lines
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import FloatingCard, MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress

_VERDICT, _CAUTION = 80, 115  # characters of a usual comparison, and of what to think of it
_MOST_LINES = 4  # whose room is kept: more would be a hole above the matrix in a small window


class EvaluateHead(Retranslated, QWidget):
    """``suggest`` says which run the dialog should start from."""

    requested = Signal(object)  #: EvaluateJob
    undo_requested = Signal()  #: bring back what was removed last

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggest: Callable[[], RunSummary | None] = lambda: None
        self._asked: EvaluateJob | None = None
        self.sentence, self.caution = ScaledLabel(scale=1.3, bold=True), MutedLabel()
        self.evaluate, self.report, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.failure, self.saved = MessageCard("danger"), FloatingCard()
        self.progress = RunProgress()
        self.cancel.hide()
        for label in (self.sentence, self.caution):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._build()
        self.evaluate.clicked.connect(self.open_dialog)
        self.cancelled = self.cancel.clicked
        self.failure.action_clicked.connect(self._on_retry)
        self.saved.action_clicked.connect(self._on_undo)
        self._retranslate()

    def say(self, sentence: str, caution: str, figures: str = "") -> None:
        """The result, what to think of it, and the same in figures."""
        self.sentence.setText(sentence)
        self.caution.setText(caution)
        self.caution.setToolTip(figures)
        self._reserve()

    def set_busy(self, state: RunState) -> None:
        """An evaluation under way; hidden again when it ends."""
        running = state.status == "running"
        if running:
            self.failure.clear()
        self.progress.set_view(RunView(state=state, live=running))
        self.cancel.setVisible(running)
        self.evaluate.setEnabled(not running)

    def set_failure(self, failure: Failed, *, retry: bool = False) -> None:
        """What went wrong; ``retry``: in an evaluation, which can be asked for again."""
        if retry:
            self.set_busy(RunState())
        self.failure.show_failure(failure, action=self.tr("Try again…") if retry else "")

    def say_removed(self, title: str) -> None:
        """An evaluation is in the trash, from which it can be brought back."""
        text = self.tr("{name} was moved to the trash.").format(name=title)
        self.saved.show_message(text, action=self.tr("Undo"))

    def _on_undo(self) -> None:
        self.saved.clear()
        self.undo_requested.emit()

    def open_dialog(self) -> EvaluateDialog:
        """Ask which model file and folder."""
        dialog = EvaluateDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        run = self.suggest()
        if run is not None and run.model_file:
            dialog.set_paths(run.model_file, run.job.data.folder)
        dialog.requested.connect(self.request)
        dialog.open()
        return dialog

    def request(self, job: EvaluateJob) -> None:
        """Ask for an evaluation."""
        self._asked = job
        self.saved.clear()
        self.requested.emit(job)

    def _on_retry(self) -> None:
        dialog = self.open_dialog()
        if self._asked is not None:
            dialog.set_job(self._asked)

    def _build(self) -> None:
        texts = column(self.sentence, self.caution, spacing=4)
        buttons = column(self.evaluate, self.report, None, spacing=6)
        above = row((texts, 1), buttons, spacing=16)
        column(above, self.failure, row((self.progress, 1), self.cancel, spacing=16), spacing=GAP, inside=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room of a comparison, so that the table below stays where it is when runs are checked."""
        super().resizeEvent(event)
        reserve_lines(self.sentence, _VERDICT)
        reserve_lines(self.caution, _CAUTION)
        self._reserve()

    def _reserve(self) -> None:
        """Keep the room of the longest comparison so far, so that the tabs stay where they are."""
        if self.caution.isVisible():  # before that its width is not known
            wanted = self.caution.heightForWidth(self.caution.width())
            most = _MOST_LINES * self.caution.fontMetrics().lineSpacing()
            self.caution.setMinimumHeight(max(self.caution.minimumHeight(), min(wanted, most)))

    def _retranslate(self) -> None:
        self.evaluate.setText(self.tr("Evaluate a model file on a folder…"))
        self.evaluate.setAccessibleName(self.tr("Evaluate a model file on a folder of images"))
        self.report.setText(self.tr("Report…"))
        self.report.setAccessibleName(self.tr("Make a report of the selected runs"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the evaluation"))
