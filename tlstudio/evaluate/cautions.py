"""What a comparison of two trained networks does not say of the two ways to train them."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tlstudio.core.errors import Problem, TLStudioError, Value
from tlstudio.core.history import RunState, read_events, replay
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import EvaluateJob, TrainJob, decode_job


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """How a model came to be."""

    run: str  #: name of the folder
    job: TrainJob
    state: RunState


def training_of(run: RunFolder) -> Training | None:
    """The training of a run, or of the model of a stored evaluation; None where its folder is not there."""
    try:
        job = decode_job(run.spec.read_bytes())
        trained = RunFolder(Path(job.model).parent) if isinstance(job, EvaluateJob) else run
        return Training(run=run.name, job=trained.job(), state=replay(read_events(trained.events)))
    except (OSError, ValueError, TLStudioError):
        return None  # a model file can be evaluated without the run that saved it


def cautions(trainings: Sequence[Training | None]) -> tuple[Problem, ...]:
    """What to keep in mind beside the verdict, by code; of a training that is not known, nothing.

    One that was stopped before its last epoch, unless early stopping ended it, is named; and two runs are one seed
    each, whatever the test says of them.
    """
    short = [_cut_short(training) for training in trainings if training is not None]
    once = Problem(code="caution-one-seed", level="warning")
    return (*(problem for problem in short if problem is not None), once)


def _cut_short(training: Training) -> Problem | None:
    trained, planned = len(training.state.epochs), training.job.train.epochs
    ended_itself = any(note.code == "note-stopped-early" for note in training.state.notes)
    if ended_itself or not 0 < trained < planned:
        return None
    values: dict[str, Value] = {"run": training.run, "epoch": trained, "epochs": planned}
    return Problem(code="caution-cut-short", level="warning", values=values)
