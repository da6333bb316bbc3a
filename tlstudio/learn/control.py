"""What the outside may ask of a job while it works; asked between two batches."""

import threading


class Control:
    """Stop and pause, set by the engine's listener, obeyed by the loops."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go_on = threading.Event()
        self._go_on.set()

    def stop(self) -> None:
        self._stop.set()
        self._go_on.set()

    def pause(self) -> None:
        if not self._stop.is_set():
            self._go_on.clear()

    def resume(self) -> None:
        self._go_on.set()

    def stopped(self) -> bool:
        """Whether to end; waits first for as long as the job is paused."""
        self._go_on.wait()
        return self._stop.is_set()
