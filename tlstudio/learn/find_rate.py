"""The learning rate range test on a job's own model and images; see :mod:`tlstudio.core.rate_finder`."""

import math
from collections.abc import Iterator

from tlstudio.core.events import AnyEvent, Finished, Found, PhaseStarted, Tried
from tlstudio.core.rate_finder import RatePoint, Smoother, has_diverged, rates
from tlstudio.core.rate_finder import find_rate as decide
from tlstudio.core.spec import FindRateJob
from tlstudio.learn.control import Control
from tlstudio.learn.progress_meter import Pace
from tlstudio.learn.rehearsal import endless_batches, rehearse


def find_rate(job: FindRateJob, control: Control) -> Iterator[AnyEvent]:
    """One ``Tried`` for each batch, then ``Found``, unless it is stopped. Base and head are scaled together.

    Raises:
        TLStudioError, Stopped: see :func:`tlstudio.learn.rehearsal.rehearse`.
    """
    begun = yield from rehearse(job, control)
    if begun is None:
        yield Finished(outcome="stopped")
        return
    session, inputs = begun
    learner, train = session.learner, session.job.train
    tried = rates(pretrained=session.job.model.is_pretrained)
    learner.rate_factor = lambda step: tried[round(step)] / train.learning_rate
    yield PhaseStarted(name="find_rate")
    pace = Pace("find_rate", len(tried) * min(train.batch_size, len(inputs)), control.now)
    points: list[RatePoint] = []
    smoother, done = Smoother(), 0
    batches = endless_batches(learner, inputs, train.batch_size)
    for (step, rate), (epoch, batch) in zip(enumerate(tried), batches, strict=False):
        if control.stopped():
            yield Finished(outcome="stopped")
            return
        loss_sum, _ = learner.step(batch, epoch, step)
        points.append(_point(rate, float(loss_sum) / len(batch), smoother))
        yield Tried(point=points[-1])
        done += len(batch)
        if pace.due(done):
            yield pace.progress(min(done, pace.total))
        if has_diverged(points):
            break
    yield Found(finding=decide(points, len(session.split.classes)))
    yield Finished(outcome="done")


def _point(rate: float, loss: float, smoother: Smoother) -> RatePoint:
    if not math.isfinite(loss):
        return RatePoint(rate=rate, loss=None, smoothed=None)
    return RatePoint(rate=rate, loss=loss, smoothed=smoother.add(loss))
