"""The state of the running job for the panels: folded from its events, told at most five times a second."""

from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core import events as ev
from tlstudio.core.history import RunState, fold

_INTERVAL_MS = 200


class RunModel(QObject):
    """Folds events. The first change is told at once, later ones together, the last one never lost."""

    changed = Signal(object)  #: RunState
    epoch_ended = Signal(object)  #: EpochEnded, each one
    ended = Signal(object)  #: RunState, after Finished or Failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = RunState()
        self._dirty = False
        self._timer = QTimer(self, singleShot=True, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self._on_timeout)

    def reset(self, before: RunState | None = None) -> None:
        """Forget the job; a new one begins, or one goes on from what is known of it."""
        self.state = before or RunState()
        self._tell()

    def feed(self, event: ev.AnyEvent) -> None:
        self.state = fold(self.state, event)
        if isinstance(event, ev.EpochEnded):
            self.epoch_ended.emit(event)
        if isinstance(event, ev.TERMINAL):
            self._tell()
            self.ended.emit(self.state)
        elif self._timer.isActive():
            self._dirty = True
        else:
            self._tell()
            self._timer.start()

    def _tell(self) -> None:
        self._dirty = False
        self.changed.emit(self.state)

    def _on_timeout(self) -> None:
        if self._dirty:
            self._tell()
            self._timer.start()
