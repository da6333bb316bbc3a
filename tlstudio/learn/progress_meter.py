"""When to report progress, how fast work goes, and how long it still takes."""

from collections.abc import Callable

from tlstudio.core.events import Progress

_INTERVAL_SECONDS = 0.1


class Pace:
    """Decides when to report progress of a pass, and how fast and how long still.

    Args:
        phase: as in the events.
        total: images of the pass, or bytes of a download; 0: not known yet.
        now: a clock in seconds, such as one that stands still while the job is paused.
        epoch: from 1; 0 where there is none.
    """

    def __init__(self, phase: str, total: int, now: Callable[[], float], *, epoch: int = 0) -> None:
        self.total = total
        self._phase, self._epoch, self._now = phase, epoch, now
        self._start = self._last = now()
        self._before = 0

    def begin_at(self, done: int) -> None:
        """So many were done by an earlier pass, which tells nothing of the speed of this one."""
        self._before = done

    def due(self, done: int) -> bool:
        """At most ten times a second, and at the end."""
        return 0 < self.total <= done or self._now() - self._last >= _INTERVAL_SECONDS

    def progress(self, done: int, loss: float | None = None) -> Progress:
        """What to report now: ``done`` of the total, with the mean ``loss`` so far in nats."""
        self._last = self._now()
        rate = (done - self._before) / max(self._last - self._start, 1e-9)
        return Progress(
            phase=self._phase,
            done=done,
            total=self.total,
            epoch=self._epoch,
            images_per_second=rate,
            loss=loss,
            eta_seconds=(self.total - done) / rate if rate and self.total else None,
        )
