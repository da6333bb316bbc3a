"""What a job really takes: its time, its energy, and the most memory that it had at any moment."""

import threading
from collections.abc import Callable, Generator, Iterator
from types import TracebackType
from typing import Self

import psutil
import torch

from tlstudio.core.events import AnyEvent, Finished, Spent
from tlstudio.learn.control import Control
from tlstudio.learn.device import has_cuda
from tlstudio.learn.energy import Energy, of_gpu, of_processors

_INTERVAL_SECONDS = 0.05
_LOOK_SECONDS = 10  # between two looks at counters of energy, which turn over after minutes


def private_bytes() -> int:
    """Of this process, without what is mapped from files: that the system takes back when others need it."""
    memory = psutil.Process().memory_info()
    return int(memory.rss - getattr(memory, "shared", 0))


class Peak:
    """The most private memory while the block lasts, looked at many times a second by a thread of its own.

    Args:
        interval: seconds between two looks.
    """

    def __init__(self, interval: float = _INTERVAL_SECONDS) -> None:
        self._interval, self._over = interval, threading.Event()
        self._most, self._one = private_bytes(), threading.Lock()
        self._thread = threading.Thread(target=self._watch, name="memory", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def most(self) -> int:
        """Bytes, up to now."""
        self._look()
        return self._most

    def begin_again(self) -> None:
        """Forget what was before."""
        with self._one:
            self._most = private_bytes()

    def _watch(self) -> None:
        while not self._over.wait(self._interval):
            self._look()

    def _look(self) -> None:
        with self._one:
            self._most = max(self._most, private_bytes())


def device_peak(device: torch.device) -> int:
    """Bytes of a CUDA device that torch has held at most since :func:`begin_device_peak`; of others 0."""
    return int(torch.cuda.max_memory_reserved(device)) if device.type == "cuda" else 0


def begin_device_peak(device: torch.device) -> None:
    """Let :func:`device_peak` begin again."""
    if device.type == "cuda":
        torch.cuda.reset_peak_memory_stats(device)


def metered(events: Iterator[AnyEvent], control: Control) -> Generator[AnyEvent, None, None]:
    """The events of a job, and before its ``Finished`` what it has taken."""
    start = looked = control.now()
    if has_cuda():
        torch.cuda.reset_peak_memory_stats()
    energy, counts_gpu = Energy(), False
    energy.add(of_processors())
    with Peak() as peak:
        for event in events:
            if has_cuda() and not counts_gpu:  # a training takes hold of it some time after its beginning
                counts_gpu = True
                energy.add(of_gpu())
            if control.now() - looked > _LOOK_SECONDS:
                looked = control.now()
                energy.look()
            if isinstance(event, Finished):
                yield _spent(control.now, start, peak, energy)
            yield event


def _spent(now: Callable[[], float], start: float, peak: Peak, energy: Energy) -> Spent:
    on_device = torch.cuda.max_memory_reserved() if has_cuda() else 0
    return Spent(
        seconds=now() - start,
        memory_bytes=peak.most(),
        device_memory_bytes=int(on_device),
        joules=energy.joules(),
    )
