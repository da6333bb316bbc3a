"""Batch sizes tried on a job's own model and images; see :mod:`tlstudio.core.batch_finder`."""

import statistics
from collections.abc import Generator, Iterator

from tlstudio.core.batch_finder import LARGEST, BatchPoint, fits, sizes, too_slow
from tlstudio.core.batch_finder import find_batch as decide
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, Found, PhaseStarted, Progress, Tried
from tlstudio.core.out_of_memory import memory_short
from tlstudio.core.spec import FindBatchJob
from tlstudio.learn.control import Control
from tlstudio.learn.peak_memory import PeakMemory
from tlstudio.learn.progress_meter import Pace
from tlstudio.learn.rehearsal import endless_batches, rehearse
from tlstudio.learn.session import Inputs, Session

_STEPS = 5  #: that are timed, after one to warm up


def find_batch(job: FindBatchJob, control: Control) -> Iterator[AnyEvent]:
    """One ``Tried`` for each size, then ``Found``, unless it is stopped.

    Raises:
        TLStudioError: ``out-of-memory`` where not even the smallest batch fits; and see
            :func:`tlstudio.learn.rehearsal.rehearse`.
        Stopped: it was stopped.
    """
    begun = yield from rehearse(job, control)
    if begun is None:
        yield Finished(outcome="stopped")
        return
    session, inputs = begun
    yield PhaseStarted(name="find_batch")
    trial = _Trial(session, inputs, control)
    points: list[BatchPoint] = []
    ended = None
    for size in trial.sizes:
        point = (yield from trial.measured(size)) if not points or trial.may_double else None
        if point is None:
            ended = Text(code="batch-end-memory", values={"size": size})
            break
        points.append(point)
        yield Tried(point=point)
        if too_slow(points) and size != trial.sizes[-1]:
            ended = Text(code="batch-end-speed")
            break
    if not points:
        raise TLStudioError("out-of-memory", device=Text(code=trial.short))
    yield Found(finding=decide(points, session.job.train, len(inputs), ended or _no_larger(points[-1].size)))
    yield Finished(outcome="done")


def _no_larger(size: int) -> Text:
    if size < LARGEST:
        return Text(code="batch-end-images")
    return Text(code="batch-end-largest", values={"size": size})


class _Trial:
    """Steps of one session with batches of several sizes; its weights stay as they are."""

    def __init__(self, session: Session, inputs: Inputs, control: Control) -> None:
        self._learner, self._device = session.learner, session.device
        self._inputs, self._control = inputs, control
        self._learner.rate_factor = lambda _position: 0.0  # a step costs the same, and none diverges
        self._memory = PeakMemory(session.device)
        self.sizes = sizes(len(inputs))
        self._pace = Pace("find_batch", (1 + _STEPS) * sum(self.sizes), control.now)
        self._done = 0
        self.short = ""  #: whose memory was not enough for the last size, as in ``memory_short``; empty: it was

    @property
    def may_double(self) -> bool:
        """Whether twice the last size may be tried; CUDA says when its memory runs out, and no harm is done."""
        return self._device.type == "cuda" or fits(self._memory.cost, self._memory.free)

    def measured(self, size: int) -> Generator[Progress, None, BatchPoint | None]:
        """Speed and memory of a size; None where the memory ran out.

        Raises:
            Stopped: it was stopped.
        """
        try:
            with self._memory.watching():
                speeds = yield from self._steps(size)
        except (RuntimeError, MemoryError) as error:
            self.short = memory_short(error)
            if not self.short:
                raise
            return None
        finally:
            self._learner.optimizer.zero_grad(set_to_none=True)
        return BatchPoint(size=size, images_per_second=statistics.median(speeds), memory_bytes=self._memory.peak)

    def _steps(self, size: int) -> Generator[Progress, None, list[float]]:
        """Images per second of each timed step, from asking for the batch to its end on the device."""
        speeds: list[float] = []
        start = self._control.now()
        for epoch, batch in endless_batches(self._learner, self._inputs, size):
            if self._control.stopped():
                raise Stopped
            if len(batch) >= size:  # not the rest of an epoch
                float(self._learner.step(batch, epoch, 0)[0])  # waits for the device
                speeds.append(len(batch) / max(self._control.now() - start, 1e-9))
                self._done += size
                if self._pace.due(self._done):
                    yield self._pace.progress(self._done)
            if len(speeds) > _STEPS:
                break
            start = self._control.now()
        return speeds[1:]
