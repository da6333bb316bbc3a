"""Which run is on show, and what is trained: the state behind the training page, without the page."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QObject, Signal

from tlstudio.core import events as ev
from tlstudio.core.evaluation_summary import EvaluationSummary
from tlstudio.core.history import RunState, before_continuing
from tlstudio.core.machines import machine_names
from tlstudio.core.series_summary import SeriesRun
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, Training, TrainJob, training_of, with_value
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import phrases
from tlstudio.link.client import Client
from tlstudio.link.detached import DetachedClient
from tlstudio.link.detached_job import DetachedJob, Order
from tlstudio.link.keeper_words import JobThere
from tlstudio.link.remote_client import RemoteClient


class TrainingSession(QObject):
    """Starts and follows trainings; ``shown`` is the folder of the run on show, empty before there is one.

    It is the run that is selected; an evaluation has no curves, and leaves the run before it on show.
    """

    view_changed = Signal(object)  #: RunView of the run on show, at most five times a second while it is trained
    epoch_ended = Signal(object)  #: EpochEnded of the run on show
    refreshed = Signal()  #: which run is on show, or what is known of the stored ones, may be new
    began = Signal()  #: a training
    continued = Signal()  #: a run that had ended goes on
    queue_wanted = Signal(object)  #: Training that cannot start now, to be queued

    def __init__(
        self, shell: Shell, runner: JobRunner, store: RunStore, selection: Selection, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._runner = runner
        self._store = store
        self._selection = selection
        self._job: Training | None = None  # what is trained, or was trained last
        self._folder = ""  # of its run, once it is known
        self._unread = False  # the run has ended, and the store has not read it since
        self.shown = ""
        selection.changed.connect(self._on_selected)
        store.changed.connect(self._on_store_changed)
        runner.changed.connect(self._on_changed)
        runner.received.connect(self._on_event)
        runner.epoch_ended.connect(self._on_epoch_ended)
        runner.ended.connect(self._on_ended)

    # ---- which run is on show -------------------------------------------------------------------------------

    @property
    def view(self) -> RunView:
        """The run on show: live where it is trained, else as it is stored."""
        run = self._store.find(self.shown)
        if self._shows_live() and (run is None or self._runner.busy or self._unread):
            return msgspec.structs.replace(self._runner.view, job=self._job)
        if run is None or run.problem:
            return RunView()
        job = run.series if isinstance(run, SeriesRun) else run.job
        return RunView(state=run.state, job=job, resumable=run.resumable, elsewhere=run.elsewhere)

    def is_watched(self) -> bool:
        """Whether the run that is trained is on the screen, with all that is known of it."""
        return self._runner.busy and self._shows_live() and self._shell.page() == Page.TRAINING

    def ghosts(self) -> list[tuple[str, RunState]]:
        """Earlier runs on the images of the one on show, and what they are called."""
        job = self.view.job
        return self._store.ghosts(self.shown, training_of(job).data.folder if job else "")

    def interrupted(self) -> Mapping[str, str]:
        """Folders of the runs that nobody wanted to end and that can go on, and what they are called."""
        waiting = [run for run in self._store.runs if run.resumable and run.state.cut_short]
        return {run.folder: phrases.unfinished(run) for run in waiting}

    def show(self, folder: str) -> None:
        """Make a run the one that everything is about."""
        self._selection.focus(folder)

    def show_live(self) -> None:
        """The run that is trained, or was trained last, on its page."""
        self.show(self._folder)
        self._shell.go_to(Page.TRAINING)

    def on_page_opened(self) -> None:
        """Whoever opens the page sees the run that is trained, or before anything was shown the newest one."""
        newest = next(iter(self._selection.runs), None)
        if self._runner.busy and not self._shows_live():
            self.show(self._folder)
        elif newest is not None and not self.shown and self._runner.job is None:
            self.show(newest.folder)

    def _shows_live(self) -> bool:
        return self.shown == self._folder

    # ---- what is wanted -------------------------------------------------------------------------------------

    def train(self, job: Training, *, unasked: bool = False) -> None:
        """Start a run or a series. ``unasked``: from the queue; the user may be busy with something else."""
        if self._runner.busy:
            text = self.tr("Another run is training. This one can wait in the queue.")
            self._shell.say(text, self.tr("Add to queue"), lambda: self.queue_wanted.emit(job))
        else:
            self._start(job, job, follow=not unasked)

    def resume(self, job: ResumeJob) -> None:
        """Go on with a run that has ended, or with the missing runs of a series."""
        if self._runner.busy:
            self._shell.say(self.tr("Another run is training. This one can continue when it has ended."))
            return
        known = self._store.find(job.run)
        if isinstance(known, SeriesRun):
            going_on = _moved(known.series, job.data)
            if going_on.train.machine not in machine_names():
                going_on = with_value(going_on, "train.machine", "")
            self._start(going_on, going_on)
        else:
            if known is not None and known.job.machine in machine_names():
                job = with_value(job, "machine", known.job.machine)
            self._start(job, known.job if known else None, known.state if known else None)
        self.continued.emit()

    def attach(self, machine: str, there: JobThere) -> None:
        """Listen to a job of another machine that runs already, or whose run has not come back."""
        job = there.job
        client = RemoteClient(machine, there.id)
        known = self._store.find(job.run) if isinstance(job, ResumeJob) else None
        if isinstance(job, TrainJob | SeriesJob):
            self._start(job, job, follow=False, client=client)
        elif known is not None:
            self._start(job, known.job, known.state, follow=False, client=client)
        else:
            self._start(job, None, follow=False, client=client)

    def follow(self, job: DetachedJob, order: Order) -> None:
        """Listen to a training that went on without a window; what was to follow it follows it."""
        self._start(order.job, order.shown, order.before, follow=False, client=DetachedClient(job))
        self.continued.emit()

    def detach(self) -> None:
        """Have what is trained go on without this program. Raises TLStudioError."""
        self._runner.detach(self._job)

    def retry(self) -> None:
        """Once more what has failed."""
        job = self._failed_job()
        if isinstance(job, TrainJob | SeriesJob):
            self.train(job)
        elif isinstance(job, ResumeJob):
            self.resume(job)

    def retry_from(self, weights: str) -> None:
        """The same training, from weights that came by another way than the download."""
        job = self._failed_job()
        if isinstance(job, TrainJob):
            self.train(with_value(job, "model.weights", weights))
        elif isinstance(job, SeriesJob):
            self.train(with_value(with_value(job, "train.model.weights", weights), "folder", ""))  # another one

    def retry_in(self, folder: str) -> None:
        """Go on with the run whose images have been moved there."""
        job = self._runner.job
        if isinstance(job, ResumeJob):
            self.resume(with_value(job, "data", folder))
        elif isinstance(job, SeriesJob):
            self.train(_moved(job, folder))

    def _failed_job(self) -> Job | None:
        run = self._store.find(self.shown)
        if isinstance(run, SeriesRun):
            return run.series
        return run.job if run else self._runner.job

    def _start(
        self,
        job: Job,
        shown: Training | None,
        before: RunState | None = None,
        *,
        follow: bool = True,
        client: Client | None = None,
    ) -> None:
        follow_run = follow or self._shows_live()
        self._job, self._folder, self._unread = shown, "", False
        if follow_run:
            self.show("")
        self.began.emit()
        self._runner.start(job, before_continuing(before) if before else None, client)
        self.refreshed.emit()
        if follow:  # the page, opened with nothing under way, would show the newest stored run
            self._shell.go_to(Page.TRAINING)

    # ---- what has happened ----------------------------------------------------------------------------------

    def _on_selected(self) -> None:
        """Another run; an empty page where there is none any more, until one begins."""
        focused = self._selection.focused
        if focused != self.shown and not isinstance(self._selection.find(focused), EvaluationSummary):
            self.shown = focused
            self._tell()

    def _on_store_changed(self) -> None:
        self._unread = self._unread and self._runner.busy
        self._tell()

    def _tell(self) -> None:
        self.view_changed.emit(self.view)
        self.refreshed.emit()

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.JobStarted) and self._runner.state.series is None:  # else one of its runs
            self._folder = event.run
            if not self.shown:
                self.show(event.run)
        if isinstance(event, ev.JobStarted | ev.Paused | ev.Resumed):
            self._store.refresh()

    def _on_changed(self, _state: RunState) -> None:
        if self._shows_live():
            self.view_changed.emit(self.view)

    def _on_epoch_ended(self, epoch: ev.EpochEnded) -> None:
        if self._shows_live():
            self.epoch_ended.emit(epoch)

    def _on_ended(self, state: RunState) -> None:
        self._unread = True
        self._on_changed(state)
        self._store.refresh()


def _moved(job: SeriesJob, folder: str) -> SeriesJob:
    """With its images in another folder, where one is given."""
    moved: SeriesJob = with_value(job, "train.data.folder", folder) if folder else job
    return moved
