"""A training that belongs to a table of trainings: begun once, and continued where an earlier try ended."""

from collections.abc import Iterator

from tlstudio.core.events import AnyEvent
from tlstudio.core.run_summary import move_to_trash
from tlstudio.core.spec import TrainJob
from tlstudio.core.sweep import continuation, run_of
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train


def train_cell(job: TrainJob, control: Control) -> Iterator[AnyEvent]:
    """Train a job, or go on with its own earlier run; whoever asks for it again, its run is there once.

    A run that ended before its first epoch did goes to the trash, as nothing of it can be used.

    Raises:
        TLStudioError: ``cell-done``, ``run-busy``, or the job cannot be done.
    """
    run = run_of(job)
    if run is None:
        return train(job, control)
    going_on = continuation(job, run)
    if going_on is None:
        move_to_trash(run)
        return train(job, control)
    return resume(going_on, control)
