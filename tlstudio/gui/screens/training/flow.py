"""From a job to a trained run: what the training panel wants, what its engine says, and which run is on show."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from tlstudio.core import events as ev
from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.history import RunState, before_continuing
from tlstudio.core.spec import Job, ResumeJob, TrainJob, with_value
from tlstudio.gui.engine_link.job_runner import run_path
from tlstudio.gui.screens.training.tray_notice import TrayNotice
from tlstudio.gui.shell import Page
from tlstudio.gui.text import phrases
from tlstudio.gui.window import step_texts

if TYPE_CHECKING:
    from tlstudio.gui.screens.training.panel import TrainingPanel
    from tlstudio.gui.window.main_window import MainWindow

_LONG = 30.0  # seconds from which on the end of a run is told outside the window too


class TrainingFlow(QObject):
    """Starts, pauses and follows trainings; ``shown`` is the run folder whose curves are on the screen.

    It is the run that is selected; an evaluation has no curves, and leaves the run before it on the screen.
    """

    queue_wanted = Signal(object)  #: TrainJob that cannot start now, to be queued
    continued = Signal()  #: a run that had ended goes on
    refreshed = Signal()  #: which run is on show may be new

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._runner = window.engines.train
        self._tray = TrayNotice(window)
        self._tray.clicked.connect(self.show_live)
        self._began = 0.0
        self.shown = ""
        window.selection.changed.connect(self._on_selected)
        self._runner.changed.connect(self._on_changed)
        self._runner.received.connect(self._on_event)
        self._runner.epoch_ended.connect(self._on_epoch_ended)
        self._runner.ended.connect(self._on_ended)
        window.strip.pause_requested.connect(self._runner.pause)

    def connect_panel(self, panel: "TrainingPanel") -> None:
        """What the panel asks for, once it has been made."""
        panel.pause_requested.connect(self._runner.pause)
        panel.resume_run_requested.connect(lambda run: self._continue(ResumeJob(run=run)))
        panel.test_requested.connect(lambda run: self._continue(ResumeJob(run=run, finish=True)))
        panel.retry_requested.connect(self._on_retry_requested)
        panel.folder_chosen.connect(self._on_folder_chosen)
        panel.weights_chosen.connect(self._on_weights_chosen)
        panel.show_evaluation.connect(self._on_show_evaluation)

    # ---- which run is on show -------------------------------------------------------------------------------

    def show(self, folder: str) -> None:
        """Put the curves and the log of a run on the screen."""
        self._window.selection.focus(folder)
        self.refresh()

    def show_live(self) -> None:
        """The run that is trained, or was trained last."""
        self._focus_live()
        self._window.go_to(Page.TRAINING)

    def on_page_opened(self) -> None:
        """Whoever opens the page sees the run that is trained, or before anything was shown the newest one."""
        newest = next(iter(self._window.selection.runs), None)
        if self._runner.busy and not self._shows_live():
            self._focus_live()
        elif newest is not None and not self.shown and self._runner.job is None:
            self.show(newest.folder)

    def _focus_live(self) -> None:
        self._window.selection.focus(str(run_path(self._runner.state) or ""))
        if isinstance(self._runner.job, TrainJob):
            self._window.training.set_job(self._runner.job)
        self.refresh()
        self._show_state(self._runner.state)

    def refresh(self) -> None:
        """The shown run as it was last read, and which runs can go on."""
        panel, desk = self._window.training, self._window.desk
        run = desk.find(self.shown)
        if run is not None and not run.problem:
            panel.set_job(run.job)
            self._show_state(run.state)
        panel.set_ghosts(desk.ghosts(self.shown, self._window.flow.spec.folder))
        waiting = [run for run in desk.runs if run.resumable]
        unwanted = {run.folder: phrases.run_in_full(run) for run in waiting if run.state.cut_short}
        panel.set_resumable(unwanted, [run.folder for run in waiting])
        self.refreshed.emit()

    def _on_selected(self) -> None:
        """Another run; an empty page where there is none any more, until one begins."""
        selection = self._window.selection
        if selection.focused == self.shown or isinstance(selection.find(selection.focused), EvaluationSummary):
            return
        self.shown = selection.focused
        if self.shown:
            self.refresh()
        else:
            self._window.training.set_job(None)
            self._window.training.set_state(RunState())

    def _show_state(self, state: RunState) -> None:
        runner = self._runner
        if runner.busy and self._shows_live():
            self._window.training.set_state(
                state,
                live=True,
                pausing=runner.pausing,
                stopping=runner.stopping,
                finishing=runner.finishing,
            )
        else:
            self._window.training.set_state(state)

    def is_watched(self) -> bool:
        """Whether the run that is trained is on the screen, with all that is known of it."""
        return self._runner.busy and self._shows_live() and self._window.page() == Page.TRAINING

    def _shows_live(self) -> bool:
        return not self.shown or self.shown == str(run_path(self._runner.state))

    # ---- what is wanted -------------------------------------------------------------------------------------

    def train(self, job: TrainJob, *, unasked: bool = False) -> None:
        """Start a run. ``unasked``: from the queue; the user may be busy with something else."""
        if self._runner.busy:
            text = self.tr("A training is running. This one can wait in the queue.")
            self._window.notice.say(text, self.tr("Add to queue"), lambda: self.queue_wanted.emit(job))
        else:
            self._start(job, job, follow=not unasked)

    def _continue(self, job: ResumeJob) -> None:
        known = self._window.desk.find(job.run)
        if self._runner.busy:
            self._window.notice.say(self.tr("A training is running; this one can go on when it has ended."))
        else:
            self._start(job, known.job if known else None, known.state if known else None)
            self.continued.emit()

    def _failed_job(self) -> Job | None:
        run = self._window.desk.find(self.shown)
        return run.job if run else self._runner.job

    def _on_retry_requested(self) -> None:
        job = self._failed_job()
        if isinstance(job, TrainJob):
            self.train(job)
        elif isinstance(job, ResumeJob):
            self._continue(job)

    def _on_weights_chosen(self, file: str) -> None:
        """The same training, from weights that came by another way than the download."""
        job = self._failed_job()
        if isinstance(job, TrainJob):
            self.train(with_value(job, "model.weights", file))

    def _on_folder_chosen(self, folder: str) -> None:
        job = self._runner.job
        if isinstance(job, ResumeJob):
            self._continue(with_value(job, "data", folder))

    def _start(
        self, job: Job, shown: TrainJob | None, before: RunState | None = None, *, follow: bool = True
    ) -> None:
        window = self._window
        self._began = time.monotonic()
        if follow or self._shows_live():
            window.selection.focus("")
            window.training.set_job(shown)
            window.training.set_ghosts(window.desk.ghosts("", window.flow.spec.folder))
        window.setup.set_busy(True)
        self._runner.start(job, before_continuing(before) if before else None)
        if follow:  # the page, opened with nothing under way, would show the newest stored run
            window.go_to(Page.TRAINING)

    def _on_show_evaluation(self, folder: str) -> None:
        self._window.selection.focus(folder)
        self._window.go_to(Page.EVALUATION)

    # ---- what the engine says -------------------------------------------------------------------------------

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.JobStarted) and not self.shown:
            self._window.selection.focus(event.run)
        if isinstance(event, ev.JobStarted | ev.Paused | ev.Resumed):
            self._window.desk.refresh()

    def _on_changed(self, state: RunState) -> None:
        if self._shows_live():
            self._show_state(state)

    def _on_epoch_ended(self, epoch: ev.EpochEnded) -> None:
        if self._shows_live():
            self._window.training.add_epoch(epoch)

    def _on_ended(self, state: RunState) -> None:
        window = self._window
        if self._shows_live():
            self._show_state(state)  # no longer live
        window.setup.set_busy(False)
        window.desk.refresh()
        QApplication.alert(window)
        if not window.isActiveWindow() or window.page() != Page.TRAINING:
            window.notice.say(step_texts.ending(state), self.tr("Show"), self.show_live)
        if not window.isActiveWindow() and time.monotonic() - self._began >= _LONG:
            self._tray.tell(step_texts.job_title(self._runner.job, window.desk), step_texts.ending(state))


def live_folder(window: "MainWindow") -> Path | None:
    """The run folder that is being trained in now."""
    train = window.engines.train
    return run_path(train.state) if train.busy else None
