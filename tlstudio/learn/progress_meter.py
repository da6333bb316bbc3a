"""When to report progress, and how fast work goes."""

from tlstudio.core.events import Progress
from tlstudio.learn.control import Control

_PROGRESS_SECONDS = 0.1


class Pace:
    """Decides when to report progress of a pass, and how fast and how long still; pauses do not count."""

    def __init__(self, phase: str, total: int, control: Control, *, epoch: int = 0) -> None:
        self._phase, self._total, self._epoch = phase, total, epoch
        self._now = control.now
        self._start = self._last = self._now()

    def due(self, done: int) -> bool:
        """At most ten times a second, and at the end."""
        return done >= self._total or self._now() - self._last >= _PROGRESS_SECONDS

    def progress(self, done: int, loss: float | None = None) -> Progress:
        self._last = self._now()
        rate = done / max(self._last - self._start, 1e-9)
        return Progress(
            phase=self._phase,
            done=done,
            total=self._total,
            epoch=self._epoch,
            images_per_second=rate,
            loss=loss,
            eta_seconds=(self._total - done) / max(rate, 1e-9),
        )
