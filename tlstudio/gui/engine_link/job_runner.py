"""Running jobs for the window: one runner for each kind of work, each with its worker thread and its state."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core import events as ev
from tlstudio.core import progress
from tlstudio.core.history import RunState, before_continuing
from tlstudio.core.spec import Job, ResumeJob, SeriesJob, Training, with_value
from tlstudio.gui.engine_link.live_run import LiveRun
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.engine_link.worker import EngineWorker
from tlstudio.link.client import Client
from tlstudio.link.detached_job import Order

MakeClient = Callable[[], Client]
Elsewhere = Callable[[Job], Client | None]

_REST_MS = 60_000  # so long a warm engine waits for a question: it holds memory, and takes seconds to start
_LOOK_MS = 1000
SILENT_SECONDS = 10  #: without a sign of life, from which on it is said
_ANSWERS = (ev.ModelReady, ev.Predicted, ev.AnswersEnded, ev.Explained, ev.ReportReady)


class JobRunner(QObject):
    """One job at a time; a new one takes the place of the old, which is stopped and no longer heard.

    Args:
        make_client: where a job's engine comes from.
        result_type: of the JSON file that ``ReportReady`` names, read by the worker; None: it is not read.
        rests: whether its jobs are warm engines, which end when they have had nothing to do for a while.
        elsewhere: who carries out a job that belongs to another machine; None for one that belongs here.
    """

    changed = Signal(object)  #: RunState, at most five times a second
    epoch_ended = Signal(object)  #: EpochEnded
    received = Signal(object)  #: each event
    result = Signal(object)  #: what the job's report file holds
    ended = Signal(object)  #: RunState, after the last event
    idle = Signal()  #: the engine of a job is gone
    detached = Signal(bool)  #: whether the engine goes on without this program, as it was asked to

    def __init__(
        self,
        make_client: MakeClient,
        parent: QObject | None = None,
        *,
        result_type: type | None = None,
        rests: bool = False,
        elsewhere: Elsewhere = lambda _job: None,
    ) -> None:
        super().__init__(parent)
        self.make_client = make_client
        self._elsewhere = elsewhere
        self._result_type = result_type
        self._worker: EngineWorker | None = None
        self._closed = False
        self._alive: set[EngineWorker] = set()  # a running QThread that is dropped aborts the program
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS) if rests else None
        if self._rest is not None:
            self._rest.timeout.connect(self.retire)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._listen_for_life)
        self.job: Job | None = None
        self._before: RunState | None = None
        self._lost: object = None  # where the run stood when the GPU was lost
        self._again: Job | None = None  # begins when the engine of the lost GPU is gone
        self._run = LiveRun(self)
        self._run.changed.connect(self.changed)
        self._run.epoch_ended.connect(self.epoch_ended)
        self._run.ended.connect(self._on_ended)

    @property
    def view(self) -> RunView:
        """The job under way, or the last one: how it stands, and what it was told to do."""
        return self._run.view

    @property
    def state(self) -> RunState:
        """How far the job under way is, or how the last one ended."""
        return self._run.view.state

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self.view.live

    @property
    def outlives(self) -> bool:
        """Whether the job goes on when the window is closed: one that is under way on another machine."""
        link = self.state.link
        return self.busy and link is not None and link.state != "connecting" and bool(self.state.started)

    @property
    def can_detach(self) -> bool:
        """Whether the job can go on without this program: one that computes here, and has begun its run."""
        return self.busy and self.state.link is None and bool(self.view.folder) and not self.view.stopping

    @property
    def alive(self) -> bool:
        """Whether any engine, also one that was told to stop, still runs."""
        return bool(self._alive)

    def start(self, job: Job, before: RunState | None = None, client: Client | None = None) -> None:
        """Begin a job.

        Args:
            before: what is known of a run that is continued.
            client: of a job that runs already, on another machine.
        """
        if self._closed:
            return
        if self._worker is not None:
            self._worker.stop()
        self.job, self._before = job, before
        client = client or self._elsewhere(job) or self.make_client()
        worker = EngineWorker(job, client, self, result_type=self._result_type)
        worker.received.connect(self._on_received)
        worker.result.connect(self._on_result)
        worker.finished.connect(self._on_finished)
        self._worker = worker
        self._alive.add(worker)
        if self._rest is not None:
            self._rest.stop()
        self._run.begin(msgspec.structs.replace(before or RunState(), course=progress.begin(job)))
        worker.start()
        self._look.start()

    def send(self, command: ev.Command) -> None:
        """Tell the engine something; nothing where no job was begun."""
        if self._worker is not None:
            if self._rest is not None:
                self._rest.stop()
            self._worker.send(command)

    def pause(self, wanted: bool) -> None:
        """Ask a training to wait after the current batch, or to go on."""
        if self.view.can_pause and wanted != self.view.pausing:
            self.send(ev.Pause() if wanted else ev.Resume())
            self._run.order(pausing=wanted)

    def detach(self, shown: Training | None) -> None:
        """Ask the engine to go on without this program; answered by ``detached``.

        Args:
            shown: the training that the job is or continues.

        Raises:
            TLStudioError: there is no place for what it will say.
        """
        if self._worker is not None and self.job is not None:
            self._worker.detach(Order(job=self.job, shown=shown, before=self._before))

    def retire(self) -> None:
        """End a warm engine that nobody asks; it is over at once, so that no later question is lost with it."""
        if self._worker is not None:
            self._worker.stop()
            self._tell(ev.Finished(outcome="stopped"))

    def finish(self, keep: ev.Keep) -> None:
        """Ask a training to end early, keep these weights and evaluate them."""
        self.send(ev.Stop(keep=keep))
        self._run.order(finishing=keep)

    def stop(self) -> None:
        """Ask the running job, and every older one, to end."""
        for worker in self._alive:
            worker.stop()
        if self.busy:
            self._run.order(stopping=True)

    def end(self) -> None:
        """End the engine at once, which does not answer; a run goes on where it was saved last."""
        if self._worker is not None:
            self._worker.end()
            self._run.order(stopping=True)

    def close(self) -> None:
        """Stop what ends with the window, and begin nothing any more.

        What an ending engine still tells must not start another one.
        """
        self._closed = True
        for worker in self._alive:
            worker.leave()
        if self.busy:
            self._run.order(stopping=True)

    def shut_down(self) -> None:
        """End all engines now and wait for them; the last resort when the program ends."""
        for worker in list(self._alive):
            worker.shut_down()

    def _on_received(self, event: ev.AnyEvent) -> None:
        if self.sender() is not self._worker:
            return
        if self._rest is not None and (self._rest.isActive() or isinstance(event, _ANSWERS)):
            self._rest.start()
        self._tell(event)

    def _tell(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Detached):
            self.detached.emit(True)
            return
        if isinstance(event, ev.Note) and event.code == "note-not-detached":
            self.detached.emit(False)
        if isinstance(event, ev.Failed) and self._goes_on_after(event):
            self._tell(ev.note("note-gpu-lost", level="warning"))
            return
        self.received.emit(event)
        self._run.feed(event)

    def _goes_on_after(self, failure: ev.Failed) -> bool:
        """Whether a lost GPU is answered by a new engine: where the run was saved since it was lost last."""
        state = self.state
        saved = (self.view.folder, len(state.epochs), state.stands_at)
        is_new = saved != self._lost and bool(state.epochs or state.stands_at)
        if failure.kind != "gpu-lost" or not is_new or self._closed or state.link is not None:
            return False
        self._lost = saved
        if isinstance(self.job, SeriesJob):
            self._again = with_value(self.job, "folder", self.view.folder)
        elif isinstance(self.job, ResumeJob):
            self._again = self.job
        else:
            self._again = ResumeJob(run=self.view.folder)
        return True

    def _on_result(self, result: object) -> None:
        if self.sender() is self._worker:
            self.result.emit(result)

    def _listen_for_life(self) -> None:
        silence = int(self._worker.silence) if self._worker is not None else 0
        silent = silence if silence >= SILENT_SECONDS else 0
        if self.busy and silent != self.view.silent:
            self._run.order(silent=silent)

    def _on_ended(self, state: RunState) -> None:
        self._worker = None
        self._look.stop()
        if self._rest is not None:
            self._rest.stop()
        self.ended.emit(state)

    def _on_finished(self) -> None:
        worker = self.sender()
        if isinstance(worker, EngineWorker):
            self._alive.discard(worker)
            worker.deleteLater()
        again, self._again = self._again, None
        if again is not None and worker is self._worker:
            if self.view.stopping:
                self._tell(ev.Finished(outcome="stopped"))
            else:
                self.start(again, before_continuing(self.state))
        if not self._alive:
            self.idle.emit()
