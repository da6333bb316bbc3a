"""Watching a run: curves, log, progress; stopping, pausing, what to do when it failed, and what comes next."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget

from tlstudio.core.events import EpochEnded
from tlstudio.core.history import RunState
from tlstudio.core.logbook import closing_line
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.training.coach_card import CoachCard
from tlstudio.gui.screens.training.curve_legend import CurveLegend
from tlstudio.gui.screens.training.curves import CurvesView
from tlstudio.gui.screens.training.log_view import LogView
from tlstudio.gui.screens.training.queue_card import QueueCard
from tlstudio.gui.screens.training.run_head import RunHead
from tlstudio.gui.screens.training.run_messages import NotesList, ResumeCard, RunFailure
from tlstudio.gui.screens.training.run_stats import RunStats
from tlstudio.gui.text import phases
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.labels import GAP, MARGIN, Card, heading_label
from tlstudio.gui.widgets.layouts import column, fill_splitter, stacked
from tlstudio.gui.widgets.message_card import FloatingCard, MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress


class TrainingPanel(Retranslated, QWidget):
    """Shows one run, live or stored; knows nothing but its view."""

    stop_requested = Signal()
    pause_requested = Signal(bool)
    cpu_requested = Signal(str)  #: run folder
    end_requested = Signal()  #: of an engine that does not answer
    resume_run_requested = Signal(str)  #: run folder
    test_requested = Signal(str)  #: run folder
    retry_requested = Signal()
    folder_chosen = Signal(str)  #: where the images of the run that could not go on were moved to
    weights_chosen = Signal(str)  #: file to start from, for those that could not be downloaded
    train_wanted = Signal()
    show_evaluation = Signal(str)  #: run folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = RunView()
        self._ghosts: list[tuple[str, RunState]] = []
        self._shown: dict[str, bool] = {}
        self._logged: tuple[EpochEnded, ...] = ()
        self._interrupted: dict[str, str] = {}
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_view(self, view: RunView) -> None:
        """The run on show as it stands; coalesced by the sender to five a second."""
        before, self._view = self._view, view
        if view.folder != before.folder or view.state.status == "waiting":
            self._begin()
        self._show_all()
        if view.job != before.job:
            self._show_key()

    def add_epoch(self, epoch: EpochEnded) -> None:
        """An epoch that has just ended, for the log; the curves follow with the next state."""
        self._show_log((*(e for e in self._logged if e.epoch < epoch.epoch), epoch))

    def set_ghosts(self, ghosts: Sequence[tuple[str, RunState]]) -> None:
        """Earlier runs, to be drawn behind this one; the first one is switched on until the user says else."""
        self._ghosts = list(ghosts)
        shown = [self._shown.get(_run(state) or name, number == 0) for number, (name, state) in enumerate(ghosts)]
        self.curves.set_ghosts(self._ghosts, shown)
        self._show_key(shown)

    def set_interrupted(self, interrupted: Mapping[str, str]) -> None:
        """Folders of runs that nobody wanted to end and that can go on, and what they are called."""
        self._interrupted = dict(interrupted)
        self._show_interrupted()

    # building

    def _make_widgets(self) -> None:
        self.head = RunHead()
        self.failure, self.problem = RunFailure(), MessageCard("danger")
        self.silence = MessageCard("warning")
        self.saved = FloatingCard()
        self.resumable = ResumeCard()
        self.progress, self.stats, self.notes = RunProgress(), RunStats(), NotesList()
        self.curves, self.log = CurvesView(), LogView()
        self.key_title, self.key = heading_label(), CurveLegend()
        self.queue, self.coach = QueueCard(), CoachCard()
        self.empty = EmptyState("training")

    def _build(self) -> None:
        nothing, page = QWidget(), QWidget()
        self._below_empty = column((self.empty, 1), spacing=6, inside=nothing)
        above = self.head, self.silence, self.failure, self.problem, self.progress, self.stats
        column(*above, (self._make_splitter(), 1), self.coach, spacing=GAP, inside=page)
        self._pages = stacked(nothing, page)
        column(
            self.resumable,
            (self._pages, 1),
            spacing=GAP,
            margins=(MARGIN - 6, MARGIN, MARGIN - 6, MARGIN),
            inside=self,
        )
        self.saved.float_over(self)

    def _make_splitter(self) -> QSplitter:
        card, side = Card(), QWidget()
        column(self.curves, margins=(1, 1, 1, 1), inside=card)
        self._side = column(self.queue, self.key_title, self.key, self.notes, 4, (self.log, 1), inside=side)
        return fill_splitter(QSplitter(), "training", (card, 640, 5), (side, 312, 2))

    def _connect(self) -> None:
        self.head.pause_toggled.connect(self.pause_requested)
        self.head.stop.clicked.connect(self.stop_requested)
        self.head.go_on.clicked.connect(lambda: self.resume_run_requested.emit(self._view.folder))
        self.head.test.clicked.connect(lambda: self.test_requested.emit(self._view.folder))
        self.head.evaluation.clicked.connect(lambda: self.show_evaluation.emit(self._view.folder))
        self.silence.action_clicked.connect(self.end_requested)
        self.failure.retry_requested.connect(self.retry_requested)
        self.failure.folder_chosen.connect(self.folder_chosen)
        self.failure.cpu_chosen.connect(lambda: self.cpu_requested.emit(self._view.folder))
        self.failure.weights_chosen.connect(self.weights_chosen)
        self.empty.action_clicked.connect(self.train_wanted)
        self.resumable.resume_requested.connect(self.resume_run_requested)
        self.key.ghost_toggled.connect(self._on_ghost_toggled)
        for saver in (self.curves.export.saver, self.log.saver):
            saver.report_to(self.saved, self.problem)

    def _retranslate(self) -> None:
        self.empty.set_text(
            self.tr("No run yet"),
            self.tr("Choose images in Data, then a model and a strategy, and press Train. "
                    "The curves appear here as the model learns."),
            self.tr("Choose a model to train"),
        )  # fmt: skip
        self.key_title.setText(self.tr("Runs in the plot"))
        self.key.setAccessibleName(self.tr("Runs in the plot; Space shows or hides an earlier run"))
        self._show_all()
        self._show_key()

    # showing

    def _begin(self) -> None:
        """Another run: nothing of the last one stays said."""
        self.problem.clear()
        self.saved.clear()

    def _show_all(self) -> None:
        view, state = self._view, self._view.state
        self._show_page(bool(view.job or view.live or state.started or state.failure))
        self.head.set_view(view)
        self._show_interrupted()
        self._show_silence()
        self.failure.set_state(state)
        self.progress.set_view(view)
        self.stats.set_state(state)
        self.notes.set_notes(state.notes)
        planned = state.started.epochs if state.started and view.live else 0
        self.curves.set_run(self.head.name, state.epochs, planned)
        self._show_log(state.epochs)

    def _show_page(self, has_run: bool) -> None:
        """The queue is seen beside a run and where there is none."""
        self._pages.setCurrentIndex(int(has_run))
        place, at = (self._side, 0) if has_run else (self._below_empty, 1)
        if place.indexOf(self.queue) < 0:
            place.insertWidget(at, self.queue)

    def _show_silence(self) -> None:
        if not self._view.silent or self._view.stopping:
            self.silence.clear()
            return
        hint = self.tr(
            "It may wait for a disk or for memory. If you end it, the run can continue from its last save."
        )
        said, end = phases.silence(self._view.silent), self.tr("End the engine")
        self.silence.show_message(said, hint=hint, action=end, closable=False)

    def _show_interrupted(self) -> None:
        """The run on show has its own button to go on."""
        others = {run: name for run, name in self._interrupted.items() if run != self._view.folder}
        self.resumable.set_runs(others)

    def _show_log(self, epochs: tuple[EpochEnded, ...]) -> None:
        """Blocks are made of what is new alone: this is called five times a second."""
        state = self._view.state
        closing = closing_line(state) if state.status in ("done", "stopped") else ""
        self._logged = epochs
        self.log.set_epochs(epochs, closing)

    def _show_key(self, shown: Sequence[bool] | None = None) -> None:
        """``shown``: which earlier runs are drawn; None: as before."""
        if shown is None:
            shown = [self.key.is_shown(number) for number in range(len(self._ghosts))]
        self.key.set_runs(self.head.name or self.tr("This run"), [name for name, _ in self._ghosts], shown)

    # intents

    def _on_ghost_toggled(self, number: int, shown: bool) -> None:
        name, state = self._ghosts[number]
        self._shown[_run(state) or name] = shown
        self.curves.show_ghost(number, shown)


def _run(state: RunState) -> str:
    """The folder of the run a state belongs to."""
    return state.started.run if state.started else ""
