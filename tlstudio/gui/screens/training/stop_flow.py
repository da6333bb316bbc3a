"""Ending a training: at once where there is nothing to choose, else as the user decides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.job_runner import run_path
from tlstudio.gui.screens.training.stop_dialog import StopDialog

if TYPE_CHECKING:
    from tlstudio.gui.window.main_window import MainWindow


class StopFlow(QObject):
    """One question at a time; a run that is discarded goes to the trash when its engine is gone."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._runner = window.engines.train
        self._dialog: StopDialog | None = None
        self._discarded = ""
        self._runner.changed.connect(self._on_changed)
        self._runner.ended.connect(self._on_ended)
        self._runner.idle.connect(self._on_idle)

    def ask(self) -> None:
        """Ask what to keep of the running training. Before it learns and while it is tested, just end it."""
        if not self._runner.busy or self._runner.stopping:
            return
        if not _learns(self._runner.state) or self._runner.finishing:
            self._runner.stop()
        elif self._dialog is None:
            self._dialog = StopDialog(self._window)
            self._dialog.accepted.connect(self._on_accepted)
            self._dialog.finished.connect(self._on_finished)
            self._on_changed(self._runner.state)
            self._dialog.open()

    def _on_accepted(self) -> None:
        if self._dialog is None:
            return
        if self._dialog.pause_queue.isChecked():
            self._window.queue_flow.hold()
        choice = self._dialog.choice
        if choice == "discard":
            self._discarded = str(run_path(self._runner.state) or "")
            self._runner.stop()
        else:
            self._runner.finish(choice)

    def _on_changed(self, state: RunState) -> None:
        if self._dialog is not None:
            self._dialog.set_state(state, self._window.queue_flow.next_title())

    def _on_ended(self, _state: RunState) -> None:
        if self._dialog is not None:
            self._dialog.reject()  # there is nothing left to stop

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_idle(self) -> None:
        discarded, self._discarded = self._discarded, ""
        if discarded:
            self._window.runs_flow.trash(discarded)


def _learns(state: RunState) -> bool:
    return state.started is not None and (state.phase is None or state.phase.name != "evaluate")
