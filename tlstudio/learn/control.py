"""What the outside may ask of a job while it works; asked between two batches."""

import threading

from tlstudio.core.events import Keep


class Control:
    """Stop and pause, set by the engine's listener, obeyed by the loops."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go_on = threading.Event()
        self._go_on.set()
        self.keep: Keep | None = None  #: what to keep of a training that is to end early
        self.training = False  #: whether there is a training to end early

    def finish(self, keep: Keep) -> None:
        """End the training but not the job, which goes on to evaluate what is kept."""
        self.keep = keep
        self._go_on.set()

    def stop(self) -> None:
        self._stop.set()
        self._go_on.set()

    def pause(self) -> None:
        if not self._stop.is_set() and self.keep is None:
            self._go_on.clear()

    def resume(self) -> None:
        self._go_on.set()

    def stopped(self) -> bool:
        """Whether to end; waits first for as long as the job is paused."""
        self._go_on.wait()
        return self._stop.is_set() or (self.training and self.keep is not None)
