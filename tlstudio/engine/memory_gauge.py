"""How much memory a job takes, told with its progress."""

import sys
import time

import msgspec
import psutil

from tlstudio.core.events import AnyEvent, Progress

_SECONDS = 1.0


class MemoryGauge:
    """Read at most once a second: progress comes ten times as often."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._bytes = 0
        self._next = 0.0

    def add_to(self, event: AnyEvent) -> AnyEvent:
        """A progress with the memory in it; any other event as it is."""
        if not isinstance(event, Progress):
            return event
        now = time.monotonic()
        if now >= self._next:
            self._bytes, self._next = self._read(), now + _SECONDS
        return msgspec.structs.replace(event, memory_bytes=self._bytes)

    def _read(self) -> int:
        """Of the GPU where the job computes there, else of this process."""
        torch = sys.modules.get("torch")
        if torch is not None and torch.cuda.is_initialized():
            return int(torch.cuda.memory_reserved())
        return int(self._process.memory_info().rss)
