"""When to report progress, and how fast work goes."""

import time

from tlstudio.core.events import Progress

_PROGRESS_SECONDS = 0.1


class Pace:
    """Decides when to report progress, and how fast and how long still."""

    def __init__(
        self, phase: str, total: int, *, epoch: int = 0, later: int = 0, later_seconds: float = 0.0
    ) -> None:
        """``later``: images to come in later epochs; ``later_seconds``: what else is to come."""
        self._phase, self._total, self._epoch = phase, total, epoch
        self._later, self._later_seconds = later, later_seconds
        self._start = time.perf_counter()
        self._last = self._start

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._start

    def due(self, done: int) -> bool:
        """At most ten times a second, and at the end."""
        return done >= self._total or time.perf_counter() - self._last >= _PROGRESS_SECONDS

    def progress(self, done: int, loss: float | None = None) -> Progress:
        self._last = time.perf_counter()
        rate = done / max(self.seconds, 1e-9)
        return Progress(
            phase=self._phase,
            done=done,
            total=self._total,
            epoch=self._epoch,
            images_per_second=rate,
            loss=loss,
            eta_seconds=(self._total - done + self._later) / max(rate, 1e-9) + self._later_seconds,
        )
