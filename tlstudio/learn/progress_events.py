"""A function that reports through a callback, told as a generator of progress events."""

import queue
import threading
import time
from collections.abc import Callable, Generator
from typing import TypeVar

from tlstudio.core.events import PhaseStarted, Progress
from tlstudio.learn.progress_meter import Pace

T = TypeVar("T")
#: (done, in all)
ProgressCall = Callable[[int, int], None]


def told(
    phase: str, work: Callable[[ProgressCall], T], now: Callable[[], float] = time.perf_counter
) -> Generator[PhaseStarted | Progress, None, T]:
    """Run ``work`` in a thread of its own; yield what it reports, at most ten times a second; return its result.

    An error of ``work`` is raised here.

    Args:
        now: the clock in seconds, such as one that stands still while the job is paused.
    """
    latest: queue.SimpleQueue[tuple[int, int] | None] = queue.SimpleQueue()
    outcome: list[T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work(lambda done, total: latest.put((done, total))))
        except BaseException as error:
            failure.append(error)
        latest.put(None)

    thread = threading.Thread(target=run, name=phase, daemon=True)
    yield PhaseStarted(name=phase)
    pace = Pace(phase, 0, now)
    thread.start()
    while (news := latest.get()) is not None:
        done, pace.total = news
        if pace.due(done):
            yield pace.progress(done)
    thread.join()
    if failure:
        raise failure[0]
    return outcome[0]
