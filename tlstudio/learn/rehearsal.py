"""A training that is put together as it will run, makes some steps and is thrown away: no run, no model file.

What it computes on the way and the training would compute again stays in the cache: decoded images, features of
the frozen half, and which number of threads is fastest.
"""

import itertools
from collections.abc import Generator, Iterator

from tlstudio.core.events import AnyEvent, JobStarted, PhaseStarted
from tlstudio.core.index import SUBSETS
from tlstudio.core.spec import FindBatchJob, FindRateJob, with_value
from tlstudio.learn.control import Control
from tlstudio.learn.device import device_title
from tlstudio.learn.fit import refuse
from tlstudio.learn.images import Batch
from tlstudio.learn.inspection import inspected
from tlstudio.learn.learner import Learner
from tlstudio.learn.seed import epoch_order
from tlstudio.learn.session import Inputs, Session, open_session


def rehearse(
    job: FindRateJob | FindBatchJob, control: Control
) -> Generator[AnyEvent, None, tuple[Session, Inputs] | None]:
    """A session at the point where its first epoch begins, and what that learns from; None where it was stopped.

    Where features are kept, all steps learn from those of the first epoch.

    Raises:
        TLStudioError: the job cannot be done.
        Stopped: it was stopped before there was a session.
    """
    refuse(job.problems())
    found = yield from inspected(job.job.data, control)
    refuse(found.report.problems)
    session = yield from open_session(with_value(job.job, "data", found.spec), found.report.split, control)
    yield JobStarted(
        kind=str(job.__struct_config__.tag),
        device=device_title(session.device),
        classes=session.split.classes,
        images={subset: len(session.images[subset]) for subset in SUBSETS},
    )
    if session.job.train.head_start == "solved":
        yield PhaseStarted(name="head")
        if not (yield from session.solve_head(control)):
            return None
    inputs = yield from session.training_set(1, control)
    return None if inputs is None else (session, inputs)


def endless_batches(learner: Learner, inputs: Inputs, size: int) -> Iterator[tuple[int, Batch]]:
    """(epoch, batch) as training sees them, epoch after epoch; each epoch is begun."""
    for epoch in itertools.count(1):
        learner.begin_epoch(epoch)
        for batch in inputs.batches(epoch_order(learner.train.seed, epoch, len(inputs)), size):
            yield epoch, batch
