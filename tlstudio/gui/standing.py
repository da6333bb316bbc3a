"""Keeps rail, strip and title of the frame true to what runs."""

from PySide6.QtCore import QObject, Signal

from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport
from tlstudio.core.spec import TrainJob
from tlstudio.gui import steps
from tlstudio.gui.engines import Engines
from tlstudio.gui.frame import Frame
from tlstudio.gui.jobs import JobRunner
from tlstudio.gui.run_desk import RunDesk
from tlstudio.gui.widgets.run_progress import run_share


class Standing(QObject):
    """Shows the state of the work; ``report`` and ``job`` are told to it, the rest it looks up."""

    stop_training = Signal()  #: what is kept of it is the user's choice

    def __init__(self, frame: Frame, engines: Engines, desk: RunDesk) -> None:
        super().__init__(frame)
        self._frame = frame
        self._engines = engines
        self._desk = desk
        self._report: DataReport | None = None
        self._job: TrainJob | None = None
        for runner in (engines.check, engines.train, engines.evaluate, engines.fetch):
            runner.changed.connect(self._on_changed)
            runner.ended.connect(self._on_changed)
        frame.retranslated.connect(self.show)
        frame.strip.stop_requested.connect(self._on_stop_requested)

    def set_report(self, report: DataReport | None) -> None:
        self._report = report
        self.show()

    def set_job(self, job: TrainJob) -> None:
        """The job that the setup panel holds."""
        self._job = job
        self.show()

    def show(self) -> None:
        self._show_strip()
        engines, runs = self._engines, self._desk.runs
        found = (
            steps.data(self._report, busy=engines.check.busy),
            steps.setup(self._job, has_data=self._report is not None),
            steps.training(engines.train.state, runs, busy=engines.train.busy),
            steps.evaluation(
                runs, busy=engines.evaluate.busy, folder=self._report.index.folder if self._report else ""
            ),
            steps.prediction(runs),
        )
        for number, (state, text) in enumerate(found):
            self._frame.rail.step(number).set_state(state, text)

    def _show_strip(self) -> None:
        runner = self._running()
        if runner is None:
            self._frame.strip.set_idle("")
            self._frame.set_progress("", None)
            return
        title = steps.job_title(runner.job, self._desk)
        pausable = runner is self._engines.train
        self._frame.strip.set_running(title, runner.state, pausable=pausable, stopping=runner.stopping)
        self._frame.set_progress(title, run_share(runner.state))

    def _running(self) -> JobRunner | None:
        """What the strip is about: the training before everything else."""
        engines = self._engines
        order = (engines.train, engines.check, engines.evaluate, engines.fetch)
        return next((runner for runner in order if runner.busy), None)

    def _on_changed(self, _state: RunState) -> None:
        self.show()

    def _on_stop_requested(self) -> None:
        runner = self._running()
        if runner is self._engines.train:
            self.stop_training.emit()
        elif runner is not None:
            runner.stop()
