"""Keeps rail, strip and title of the frame true to what runs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport
from tlstudio.core.spec import TrainJob
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunDesk
from tlstudio.gui.window import step_texts
from tlstudio.gui.window.frame import Frame


class Standing(QObject):
    """Shows the state of the work; what is not told to it it looks up.

    Args:
        is_watched: whether the run that is trained is on the screen, so that the strip need not repeat it.
    """

    stop_training = Signal()  #: what is kept of it is the user's choice

    def __init__(self, frame: Frame, engines: Engines, desk: RunDesk, is_watched: Callable[[], bool]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._engines = engines
        self._desk = desk
        self._is_watched = is_watched
        self._queued = 0
        self._report: DataReport | None = None
        self._job: TrainJob | None = None
        for runner in (engines.check, engines.train, engines.evaluate, engines.fetch):
            runner.changed.connect(self._on_changed)
            runner.ended.connect(self._on_changed)
        frame.retranslated.connect(self.show)
        frame.pages.currentChanged.connect(self._show_strip)
        frame.strip.stop_requested.connect(self._on_stop_requested)

    def set_report(self, report: DataReport | None) -> None:
        self._report = report
        self.show()

    def set_job(self, job: TrainJob) -> None:
        """The job that the setup panel holds."""
        self._job = job
        self.show()

    def set_queued(self, count: int) -> None:
        """How many trainings wait."""
        self._queued = count
        self.show()

    def show(self) -> None:
        self._show_strip()
        engines, runs = self._engines, self._desk.runs
        found = (
            step_texts.data(self._report, busy=engines.check.busy),
            step_texts.setup(self._job, has_data=self._report is not None),
            step_texts.training(engines.train.state, runs, busy=engines.train.busy, queued=self._queued),
            step_texts.evaluation(
                runs, busy=engines.evaluate.busy, folder=self._report.index.folder if self._report else ""
            ),
            step_texts.prediction(runs),
        )
        for number, (state, text) in enumerate(found):
            self._frame.rail.step(number).set_state(state, text)

    def _show_strip(self) -> None:
        """The window's title is about the first job that runs, the strip about the first that is not on show."""
        running = self._running()
        if running:
            state = running[0].state
            title = step_texts.job_title(running[0].job, self._desk)
            self._frame.set_progress(title, state.course.share, paused=state.paused)
        else:
            self._frame.set_progress("", None)
        runner, strip = self._in_strip(), self._frame.strip
        if runner is not None:
            strip.set_running(
                step_texts.job_title(runner.job, self._desk),
                runner.state,
                pausable=runner is self._engines.train,
                pausing=runner.pausing,
                stopping=runner.stopping,
            )
        elif running:
            strip.set_watched(running[0].state)
        else:
            strip.set_idle("")

    def _running(self) -> list[JobRunner]:
        """The training before everything else."""
        engines = self._engines
        return [r for r in (engines.train, engines.check, engines.evaluate, engines.fetch) if r.busy]

    def _in_strip(self) -> JobRunner | None:
        watched = self._engines.train if self._is_watched() else None
        return next((runner for runner in self._running() if runner is not watched), None)

    def _on_changed(self, _state: RunState) -> None:
        self.show()

    def _on_stop_requested(self) -> None:
        runner = self._in_strip()
        if runner is self._engines.train:
            self.stop_training.emit()
        elif runner is not None:
            runner.stop()
