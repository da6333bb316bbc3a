"""The running job for the panels: folded from its events, told at most five times a second."""

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core import events as ev
from tlstudio.core.history import RunState, fold
from tlstudio.gui.engine_link.run_view import RunView

_INTERVAL_MS = 200


class LiveRun(QObject):
    """Folds events. The first change is told at once, later ones together, the last one never lost."""

    changed = Signal(object)  #: RunState
    epoch_ended = Signal(object)  #: EpochEnded, each one
    ended = Signal(object)  #: RunState, after Finished or Failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = RunView()
        self._dirty = False
        self._timer = QTimer(self, singleShot=True, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self, before: RunState | None = None) -> None:
        """Forget the job; a new one begins, or one goes on from what is known of it."""
        self.view = RunView(state=before or RunState(), live=True)
        self._tell()

    def order(self, **orders: object) -> None:
        """What the job was told to do: ``pausing``, ``stopping`` or ``finishing`` of its view."""
        self.view = msgspec.structs.replace(self.view, **orders)
        self._tell()

    def feed(self, event: ev.AnyEvent) -> None:
        """The next event of the job; what it was told to do is over with the last one."""
        state = fold(self.view.state, event)
        is_over = isinstance(event, ev.TERMINAL)
        self.view = RunView(state=state) if is_over else msgspec.structs.replace(self.view, state=state)
        if isinstance(event, ev.EpochEnded):
            self.epoch_ended.emit(event)
        if is_over:
            self._tell()
            self.ended.emit(state)
        elif self._timer.isActive():
            self._dirty = True
        else:
            self._tell()
            self._timer.start()

    def _tell(self) -> None:
        self._dirty = False
        self.changed.emit(self.view.state)

    def _on_timeout(self) -> None:
        if self._dirty:
            self._tell()
            self._timer.start()
