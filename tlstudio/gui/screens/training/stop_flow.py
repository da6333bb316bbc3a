"""Ending a training: at once where there is nothing to choose, else as the user decides."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tlstudio.core.history import RunState
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.training.stop_dialog import StopDialog


class StopFlow(QObject):
    """One question at a time.

    Args:
        next_title: what starts by itself afterwards; empty where nothing does.
        parent: of the question.
    """

    queue_held = Signal()  #: the next one is not to start by itself
    discarded = Signal(str)  #: run folder that is not to be kept; its engine is gone

    def __init__(self, runner: JobRunner, next_title: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._runner = runner
        self._next_title = next_title
        self._dialog: StopDialog | None = None
        self._discarded = ""
        self._runner.changed.connect(self._on_changed)
        self._runner.ended.connect(self._on_ended)
        self._runner.idle.connect(self._on_idle)

    def ask(self) -> None:
        """Ask what to keep of the running training. Before it learns and while it is tested, just end it.

        A series is just ended too: all of it is kept, and it goes on where it was.
        """
        view = self._runner.view
        if not view.can_stop:
            return
        if not _learns(view.state) or view.finishing or view.state.series is not None:
            self._runner.stop()
        elif self._dialog is None:
            self._dialog = StopDialog(self._parent)
            self._dialog.accepted.connect(self._on_accepted)
            self._dialog.finished.connect(self._on_finished)
            self._on_changed(view.state)
            self._dialog.open()

    def _on_accepted(self) -> None:
        if self._dialog is None:
            return
        if self._dialog.pause_queue.isChecked():
            self.queue_held.emit()
        choice = self._dialog.choice
        if choice == "discard":
            self._discarded = self._runner.view.folder
            self._runner.stop()
        else:
            self._runner.finish(choice)

    def _on_changed(self, state: RunState) -> None:
        if self._dialog is not None:
            self._dialog.set_state(state, self._next_title())

    def _on_ended(self, _state: RunState) -> None:
        if self._dialog is not None:
            self._dialog.reject()  # there is nothing left to stop

    def _on_finished(self) -> None:
        self._dialog = None

    def _on_idle(self) -> None:
        discarded, self._discarded = self._discarded, ""
        if discarded:
            self.discarded.emit(discarded)


def _learns(state: RunState) -> bool:
    return state.started is not None and (state.phase is None or state.phase.name != "evaluate")
