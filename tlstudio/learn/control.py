"""What the outside may ask of a job while it works; asked between two batches."""

import queue
import threading
import time
from collections.abc import Callable

from tlstudio.core.events import Keep, Note, Paused, Request, Resumed

#: between two looks whether what a job waits for has been mended
RETRY_SECONDS = 2.0

#: what a warm engine has been asked, in the order of asking; None ends it
Requests = queue.SimpleQueue[Request | None]


class Control:
    """Stop and pause, set by the engine's listener, obeyed by the loops.

    Args:
        tell: told when the work really waits, and when it goes on, in the thread that waits.
        clock: seconds.
    """

    def __init__(
        self,
        tell: Callable[[Paused | Resumed | Note], None] = lambda _event: None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._tell, self._clock = tell, clock
        self._rested = 0.0  # seconds of all pauses
        self._one = threading.Lock()  # several threads may wait in one pause
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
        """End the job after the current batch, also out of a pause."""
        self._stop.set()
        self._go_on.set()

    def pause(self) -> None:
        """Wait after the current batch; a job that is to end does not."""
        if not self._stop.is_set() and self.keep is None:
            self._go_on.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self._go_on.set()

    def stopped(self) -> bool:
        """Whether to end; waits first for as long as the job is paused."""
        if not self._go_on.is_set():
            self._rest()
        return self._is_to_end

    @property
    def _is_to_end(self) -> bool:
        return self._stop.is_set() or (self.training and self.keep is not None)

    def wait_until(self, ready: Callable[[], bool], why: Note) -> bool:
        """Wait like in a pause for what the outside has to mend, saying why; False where it is to end instead.

        Args:
            ready: asked every ``RETRY_SECONDS``.
        """
        with self._one:
            if ready():  # another thread has waited
                return True
            since = self._clock()
            self._tell(why)
            self._tell(Paused())
            while not (there := ready()) and not self._is_to_end:
                self._stop.wait(RETRY_SECONDS)
            self._rested += self._clock() - since
            self._tell(Resumed())
        return there

    def now(self) -> float:
        """Seconds on a clock that stands still while the job is paused."""
        return self._clock() - self._rested

    def _rest(self) -> None:
        with self._one:
            if self._go_on.is_set():
                return  # another thread has waited
            since = self._clock()
            self._tell(Paused())
            self._go_on.wait()
            self._rested += self._clock() - since
            self._tell(Resumed())
