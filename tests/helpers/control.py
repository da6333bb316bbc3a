"""Controls that stop a job at a known batch."""

from tlstudio.learn.control import Control


class StopAfter(Control):
    """Stops at the ``batches``-th question after :meth:`arm`; the loops ask once a batch."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self._left = batches
        self._armed = False

    def arm(self) -> None:
        self._armed = True

    def stopped(self) -> bool:
        if self._armed:
            self._left -= 1
            if self._left < 0:
                self.stop()
        return super().stopped()
