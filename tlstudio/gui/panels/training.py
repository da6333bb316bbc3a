"""Watching a run: curves, log, progress; stopping, pausing and what to do when it failed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from tlstudio.core.catalog import MODELS
from tlstudio.core.events import EpochEnded
from tlstudio.core.history import RunState
from tlstudio.core.logbook import closing_line, epoch_block
from tlstudio.core.spec import TrainJob
from tlstudio.gui import icons, messages
from tlstudio.gui.widgets import words
from tlstudio.gui.widgets.curves import CurvesView
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.labels import GAP, MARGIN, Card, MutedLabel, heading_label, title_label
from tlstudio.gui.widgets.log_view import LogView
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.notes_list import NotesList
from tlstudio.gui.widgets.resume_card import ResumeCard
from tlstudio.gui.widgets.run_key import RunKey
from tlstudio.gui.widgets.run_progress import RunProgress
from tlstudio.gui.widgets.run_stats import RunStats


class TrainingPanel(QWidget):
    """Shows one run, live or stored; knows nothing but its state and its job."""

    stop_requested = Signal()
    pause_requested = Signal(bool)
    resume_run_requested = Signal(str)  #: run folder
    retry_requested = Signal()
    show_evaluation = Signal(str)  #: run folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RunState()
        self._job: TrainJob | None = None
        self._ghosts: list[tuple[str, RunState]] = []
        self._shown: dict[str, bool] = {}
        self._epochs: tuple[EpochEnded, ...] = ()
        self._stopping = False
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()

    # what the window tells

    def set_job(self, job: TrainJob | None) -> None:
        """The job whose state comes next; None where no run was begun."""
        self._job = job
        self._show_all()
        self._show_key([self.key.is_shown(n) for n in range(len(self._ghosts))])

    def set_state(self, state: RunState) -> None:
        """The run as it stands; coalesced by the sender to five a second."""
        if _run(state) != _run(self._state) or state.status == "waiting":
            self._begin()
        self._state = state
        self._epochs = state.epochs
        self._show_all()

    def add_epoch(self, epoch: EpochEnded) -> None:
        """An epoch that has just ended, for the log; the curves follow with the next state."""
        self._epochs = (*(e for e in self._epochs if e.epoch < epoch.epoch), epoch)
        self._show_log()

    def set_ghosts(self, ghosts: Sequence[tuple[str, RunState]]) -> None:
        """Earlier runs, to be drawn behind this one; the first one is switched on until the user says else."""
        self._ghosts = list(ghosts)
        shown = [self._shown.get(_run(state) or name, number == 0) for number, (name, state) in enumerate(ghosts)]
        self.curves.set_ghosts(self._ghosts, shown)
        self._show_key(shown)

    def set_resumable(self, runs: Sequence[str]) -> None:
        """Folders of interrupted runs."""
        self.resumable.set_runs(runs)

    # building

    def _make_widgets(self) -> None:
        self.title, self.subtitle = title_label(), MutedLabel()
        self.pause, self.stop = QPushButton(), QPushButton()
        self.pause.setCheckable(True)
        self.evaluation = QPushButton()
        self.evaluation.setProperty("primary", True)
        self.failure, self.problem = MessageCard("danger"), MessageCard("danger")
        self.saved = MessageCard("good")
        self.resumable = ResumeCard()
        self.progress, self.stats, self.notes = RunProgress(), RunStats(), NotesList()
        self.curves, self.log = CurvesView(), LogView()
        self.key_title, self.key = heading_label(), RunKey()
        self.empty = EmptyState("training")

    def _build(self) -> None:
        head_text = QVBoxLayout()
        head_text.setSpacing(2)
        head_text.addWidget(self.title)
        head_text.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(head_text, 1)
        for button in (self.pause, self.stop, self.evaluation):
            button.setIconSize(QSize(14, 14))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        run = QVBoxLayout()
        run.setContentsMargins(0, 0, 0, 0)
        run.setSpacing(GAP)
        run.addLayout(head)
        for widget in (self.failure, self.problem, self.saved, self.progress, self.stats):
            run.addWidget(widget)
        run.addWidget(self._make_splitter(), 1)
        page = QWidget()
        page.setLayout(run)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(self.resumable)
        layout.addWidget(self._pages, 1)

    def _make_splitter(self) -> QSplitter:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.curves)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.key_title)
        column.addWidget(self.key)
        column.addWidget(self.notes)
        column.addSpacing(4)
        column.addWidget(self.log, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(card)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([640, 312])
        return splitter

    def _connect(self) -> None:
        self.pause.toggled.connect(self._on_pause_toggled)
        self.stop.clicked.connect(self._on_stop)
        self.evaluation.clicked.connect(self._on_evaluation)
        self.failure.action_clicked.connect(self.retry_requested)
        self.resumable.resume_requested.connect(self.resume_run_requested)
        self.key.ghost_toggled.connect(self._on_ghost_toggled)
        for view in (self.curves, self.log):
            view.saved.connect(self._on_saved)
            view.save_failed.connect(self._on_save_failed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.empty.set_text(
            self.tr("No run yet"),
            self.tr("Choose images in Data, then a model and a strategy, and press Train. "
                    "The curves grow here while the model learns."),
        )  # fmt: skip
        self.stop.setText(self.tr("Stop"))
        self.stop.setIcon(icons.icon("stop"))
        self.stop.setToolTip(self.tr("End after the current batch and keep the best weights so far"))
        self.stop.setAccessibleName(self.tr("Stop the run and keep the best weights so far"))
        self.evaluation.setText(self.tr("Show evaluation"))
        self.evaluation.setAccessibleName(self.tr("Show the evaluation of this run"))
        self.key_title.setText(self.tr("Runs in the plot"))
        self.key.setAccessibleName(self.tr("Runs in the plot; Space shows or hides an earlier run"))
        self._show_all()
        self._show_key([self.key.is_shown(n) for n in range(len(self._ghosts))])

    # showing

    def _begin(self) -> None:
        """Another run: nothing of the last one stays pressed or said."""
        self._stopping = False
        self.pause.blockSignals(True)
        self.pause.setChecked(False)
        self.pause.blockSignals(False)
        self.problem.clear()
        self.saved.clear()

    def _show_all(self) -> None:
        state = self._state
        nothing = self._job is None and state.started is None and state.failure is None
        self._pages.setCurrentIndex(0 if nothing else 1)
        self._show_head()
        self._show_failure()
        self.progress.set_state(state, paused=self.pause.isChecked(), stopping=self._stopping)
        self.stats.set_state(state)
        self.notes.set_notes(state.notes)
        running = state.status in ("running", "waiting") and state.started is not None
        planned = state.started.epochs if state.started and running else 0
        self.curves.set_run(self._name(), state.epochs, planned)
        self._show_log()

    def _show_head(self) -> None:
        running = self._state.status == "running"
        self.title.setText(self._name())
        self.subtitle.setText(self._describe())
        self.pause.setVisible(running)
        self.stop.setVisible(running)
        self.stop.setEnabled(not self._stopping)
        self.pause.setEnabled(not self._stopping)
        self._show_pause()
        self.evaluation.setVisible(not running and bool(self._state.report))

    def _show_pause(self) -> None:
        paused = self.pause.isChecked()
        text = self.tr("Continue") if paused else self.tr("Pause")
        self.pause.setText(text)
        self.pause.setAccessibleName(text)
        self.pause.setIcon(icons.icon("play" if paused else "pause"))

    def _show_failure(self) -> None:
        failure = self._state.failure
        if failure is None:
            self.failure.clear()
        elif failure is not self.failure.shown:
            self.failure.show_failure(failure, action=self.tr("Try again"))

    def _show_log(self) -> None:
        blocks = [epoch_block(epoch) for epoch in self._epochs]
        ended = self._state.status in ("done", "stopped")
        closing = closing_line(self._state) if ended else ""
        self.log.set_blocks([*blocks, closing] if closing else blocks)

    def _show_key(self, shown: Sequence[bool]) -> None:
        self.key.set_runs(self._name() or self.tr("This run"), [name for name, _ in self._ghosts], shown)

    def _name(self) -> str:
        if self._job is None:
            return ""
        row = MODELS.get(self._job.model.name)
        return self._job.name or (row.title if row else self._job.model.name)

    def _describe(self) -> str:
        """Strategy, images, device, and how it ended."""
        parts = []
        if self._job is not None and self._job.model.name in MODELS:
            pretrained = MODELS[self._job.model.name].starts_pretrained(self._job.model.weights)
            parts.append(words.spec_strategy(self._job.strategy, pretrained=pretrained))
        started = self._state.started
        if started and started.images:
            text = self.tr("{count} training images in {classes} classes")
            count = messages.number(started.images.get("train", 0))
            parts.append(text.format(count=count, classes=len(started.classes)))
        if started and started.device:
            parts.append(started.device)
        parts.append(self._outcome())
        return "  ·  ".join(part for part in parts if part)

    def _outcome(self) -> str:
        endings = {
            "done": self.tr("finished after {count} epochs"),
            "stopped": self.tr("stopped after {count} epochs"),
            "failed": self.tr("failed after {count} epochs"),
            "interrupted": self.tr("interrupted after {count} epochs"),
        }
        return endings.get(self._state.status, "").format(count=len(self._state.epochs))

    # intents

    def _on_pause_toggled(self, paused: bool) -> None:
        self._show_pause()
        self.progress.set_state(self._state, paused=paused, stopping=self._stopping)
        self.pause_requested.emit(paused)

    def _on_stop(self) -> None:
        self._stopping = True
        self._show_head()
        self.progress.set_state(self._state, stopping=True)
        self.stop_requested.emit()

    def _on_evaluation(self) -> None:
        self.show_evaluation.emit(_run(self._state))

    def _on_ghost_toggled(self, number: int, shown: bool) -> None:
        name, state = self._ghosts[number]
        self._shown[_run(state) or name] = shown
        self.curves.plots.show_ghost(number, shown)

    def _on_saved(self, path: str) -> None:
        self.saved.show_message(self.tr("Saved as “{file}”.").format(file=Path(path).name), hint=path)

    def _on_save_failed(self, sentence: str, hint: str) -> None:
        self.problem.show_message(sentence, hint=hint)


def _run(state: RunState) -> str:
    """The folder of the run a state belongs to."""
    return state.started.run if state.started else ""
