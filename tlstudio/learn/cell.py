"""A training that belongs to a table of trainings: begun once, and continued where an earlier try ended."""

from collections.abc import Iterator
from pathlib import Path

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import AnyEvent
from tlstudio.core.run_summary import move_to_trash, summarise
from tlstudio.core.series import runs_of
from tlstudio.core.spec import ResumeJob, TrainJob
from tlstudio.core.sweep import by_place, is_complete, place_of
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train


def train_cell(job: TrainJob, control: Control) -> Iterator[AnyEvent]:
    """Train a job, or go on with its own earlier run; whoever asks for it again, its run is there once.

    A run that ended before its first epoch did goes to the trash, as nothing of it can be used.

    Raises:
        TLStudioError: ``cell-done``, ``run-busy``, or the job cannot be done.
    """
    workspace = Path(job.workspace) if job.workspace else paths.default_workspace()
    runs = {run.name: run for run in runs_of(job.series, workspace)}
    earlier = by_place(map(summarise, runs.values())).get(place_of(job))
    if earlier is None:
        return train(job, control)
    run = runs[earlier.name]
    if is_complete(earlier):
        raise TLStudioError("cell-done", run=run.name)
    if not run.checkpoint.is_file():
        move_to_trash(run)
        return train(job, control)
    known = run.data_folder(earlier.job.data.folder)
    moved = job.data.folder if job.data.folder != known else ""
    return resume(ResumeJob(run=str(run.path), data=moved), control)
