"""From a job to a trained run: what the training panel wants and what its engine says, and which run is on show."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tlstudio.core import events as ev
from tlstudio.core.history import RunState
from tlstudio.core.spec import Job, ResumeJob, TrainJob
from tlstudio.gui import frame, steps
from tlstudio.gui.jobs import run_path

if TYPE_CHECKING:
    from tlstudio.gui.main_window import MainWindow
    from tlstudio.gui.panels.training import TrainingPanel


class TrainingFlow(QObject):
    """Starts, pauses and follows trainings; ``shown`` is the run folder whose curves are on the screen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._runner = window.engines.train
        self.shown = ""
        self._runner.changed.connect(self._on_changed)
        self._runner.received.connect(self._on_event)
        self._runner.epoch_ended.connect(self._on_epoch_ended)
        self._runner.ended.connect(self._on_ended)
        window.strip.pause_requested.connect(lambda paused: window.training.pause.setChecked(paused))

    def connect_panel(self, panel: "TrainingPanel") -> None:
        """What the panel asks for, once it has been made."""
        panel.stop_requested.connect(self._runner.stop)
        panel.pause_requested.connect(self._on_pause_requested)
        panel.resume_run_requested.connect(self._on_resume_requested)
        panel.retry_requested.connect(self._on_retry_requested)
        panel.show_evaluation.connect(lambda _run: self._window.go_to(frame.EVALUATION))

    # ---- which run is on show -------------------------------------------------------------------------------

    def show(self, folder: str) -> None:
        """Put the curves and the log of a run, live or stored, on the screen; ``""``: of the one at hand."""
        self.shown = folder
        self.refresh()

    def refresh(self) -> None:
        """The shown run as it was last read."""
        panel, desk = self._window.training, self._window.desk
        run = desk.find(self.shown)
        if run is not None and not run.problem:
            self._window.runs.choose(self.shown)
            panel.set_job(run.job)
            panel.set_state(run.state)
        panel.set_ghosts(desk.ghosts(self.shown, self._window.flow.spec.folder))

    def forget(self, folder: str) -> None:
        """This run is gone."""
        if self.shown == folder:
            self.shown = ""
            self._window.training.set_job(None)
            self._window.training.set_state(RunState())

    def _shows_live(self) -> bool:
        live = run_path(self._runner.state)
        return not self.shown or live is None or str(live) == self.shown

    # ---- what is wanted -------------------------------------------------------------------------------------

    def train(self, job: TrainJob) -> None:
        """Start a run."""
        self._start(job, job)

    def _on_resume_requested(self, run: str) -> None:
        known = self._window.desk.find(run)
        self._start(ResumeJob(run=run), known.job if known else None)

    def _on_retry_requested(self) -> None:
        run = self._window.desk.find(self.shown)
        job = run.job if run else self._runner.job
        if job is not None:
            self._start(job, job if isinstance(job, TrainJob) else None)

    def _start(self, job: Job, shown: TrainJob | None) -> None:
        window = self._window
        if self._runner.busy:
            window.notice.say(self.tr("A training is running; the next one can start when it has ended."))
            return
        self.shown = ""
        window.go_to(frame.TRAINING)
        window.training.set_job(shown)
        window.setup.set_busy(True)
        self._runner.start(job)
        window.training.set_ghosts(window.desk.ghosts("", window.flow.spec.folder))

    def _on_pause_requested(self, paused: bool) -> None:
        self._window.strip.set_paused(paused)
        self._runner.send(ev.Pause() if paused else ev.Resume())

    # ---- what the engine says -------------------------------------------------------------------------------

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.JobStarted):
            self.shown = self.shown or event.run
            self._window.desk.refresh()

    def _on_changed(self, state: RunState) -> None:
        if self._shows_live():
            self._window.training.set_state(state)

    def _on_epoch_ended(self, epoch: ev.EpochEnded) -> None:
        if self._shows_live():
            self._window.training.add_epoch(epoch)

    def _on_ended(self, state: RunState) -> None:
        window = self._window
        window.setup.set_busy(False)
        window.desk.refresh()
        QApplication.alert(window)
        if not window.isActiveWindow() or window.step() != frame.TRAINING:
            window.notice.say(steps.ending(state), self.tr("Show"), lambda: window.go_to(frame.TRAINING))


def live_folder(window: "MainWindow") -> Path | None:
    """The run folder that is being trained in now."""
    train = window.engines.train
    return run_path(train.state) if train.busy else None
