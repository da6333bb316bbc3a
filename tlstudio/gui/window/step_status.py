"""Keeps rail, strip and title of the frame true to what runs."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.window import step_texts
from tlstudio.gui.window.frame import Frame
from tlstudio.gui.window.step import Facts


class StepStatusUpdater(QObject):
    """Shows how the steps stand and what runs.

    Args:
        facts: what the standing of the steps follows from, as it is now.
        is_watched: whether the run that is trained is on the screen, so that the strip need not repeat it.
    """

    stop_training = Signal()  #: what is kept of it is the user's choice

    def __init__(
        self,
        frame: Frame,
        engines: Engines,
        store: RunStore,
        facts: Callable[[], Facts],
        is_watched: Callable[[], bool],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._engines = engines
        self._store = store
        self._facts = facts
        self._is_watched = is_watched
        for runner in (engines.train, *self._others()):
            runner.changed.connect(self.show)
            runner.ended.connect(self.show)
        frame.retranslated.connect(self.show)
        frame.pages.currentChanged.connect(self._show_strip)
        frame.strip.stop_requested.connect(self._on_stop_requested)

    def show(self) -> None:
        """Called whenever a fact may be new."""
        self._show_strip()
        facts = self._facts()
        for step in self._frame.steps:
            self._frame.rail.step(step.page).set_status(step.status(facts))

    def _show_strip(self) -> None:
        """The window's title is about the first job that runs, the strip about the first that is not on show."""
        running = self._running()
        if running:
            state = running[0].state
            title = step_texts.job_title(running[0].job, self._store)
            self._frame.set_progress(title, state.course.share, paused=state.paused)
        else:
            self._frame.set_progress("", None)
        runner, strip = self._in_strip(), self._frame.strip
        if runner is not None:
            title = step_texts.job_title(runner.job, self._store)
            strip.set_running(title, runner.view, pausable=runner is self._engines.train)
        elif running:
            strip.set_watched(running[0].state)
        else:
            strip.set_idle("")

    def _running(self) -> list[JobRunner]:
        """The training before everything else."""
        return [runner for runner in (self._engines.train, *self._others()) if runner.busy]

    def _others(self) -> tuple[JobRunner, ...]:
        engines = self._engines
        return engines.check, engines.evaluate, engines.fetch, engines.audit, engines.advise

    def _in_strip(self) -> JobRunner | None:
        watched = self._engines.train if self._is_watched() else None
        return next((runner for runner in self._running() if runner is not watched), None)

    def _on_stop_requested(self) -> None:
        runner = self._in_strip()
        if runner is not None and runner.view.silent:
            runner.end()
        elif runner is self._engines.train:
            self.stop_training.emit()
        elif runner is not None:
            runner.stop()
