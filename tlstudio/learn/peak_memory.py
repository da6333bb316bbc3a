"""How much memory a piece of work takes at most, and how much there was for it."""

import contextlib
import threading
from collections.abc import Iterator

import psutil
import torch

from tlstudio.learn.device import free_memory

_SECONDS = 0.003  # between two looks


class PeakMemory:
    """Of this process, on the device where it computes.

    Only CUDA keeps count itself; elsewhere a thread looks all the time, and may miss what is there for a moment.
    """

    def __init__(self, device: torch.device) -> None:
        self._device, self._process = device, psutil.Process()
        self._base = self._read()
        self.peak = self._base  #: bytes at most taken by the work that was watched last
        self.free = free_memory(device) if device.type != "cpu" else psutil.virtual_memory().available

    @property
    def cost(self) -> int:
        """Bytes that the work watched last took beyond what was taken at the beginning."""
        return self.peak - self._base

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """For a block: set :attr:`peak`, also where it fails."""
        if self._device.type == "cuda":
            torch.cuda.empty_cache()
            torch.cuda.reset_peak_memory_stats(self._device)
            try:
                yield
            finally:
                self.peak = int(torch.cuda.max_memory_reserved(self._device))
            return
        self.peak, over = self._read(), threading.Event()

        def look() -> None:
            while not over.wait(_SECONDS):
                self.peak = max(self.peak, self._read())

        watcher = threading.Thread(target=look, name="peak-memory", daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()

    def _read(self) -> int:
        if self._device.type == "cuda":
            return int(torch.cuda.memory_reserved(self._device))
        if self._device.type == "mps":
            return int(torch.mps.driver_allocated_memory())
        return int(self._process.memory_info().rss)
