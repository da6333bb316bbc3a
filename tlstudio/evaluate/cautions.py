"""What a comparison of two trained networks does not say of the two ways to train them."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tlstudio.core.errors import Problem, TLStudioError, Value
from tlstudio.core.figures import points
from tlstudio.core.history import RunState, read_events, replay, stopped_after
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.results import ComparisonRow
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import SeriesRow
from tlstudio.core.spec import EvaluateJob, GroupRule, Job, TrainJob


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """How a model came to be."""

    run: str  #: name of the folder
    job: TrainJob
    state: RunState


def training_of(run: RunFolder) -> Training | None:
    """The training of a run, or of the model of a stored evaluation; None where its folder is not there."""
    try:
        job = read_json(run.spec, SPEC_BYTES, Job)
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
    return (*(problem for problem in short if problem is not None), _warning("caution-one-seed"))


def of_leaks(rows: Sequence[ComparisonRow | SeriesRow]) -> tuple[Problem, ...]:
    """Which of the runs leak, and of which nobody knows."""
    if not any(row.report.leak.checked for row in rows):
        return (_warning("caution-leaks-unchecked"),)
    found = []
    for row in rows:
        leak = row.report.leak
        if not leak.checked:
            found.append(_warning("caution-leak-unchecked", run=row.run))
        elif leak.leaked:
            found.append(_warning("caution-leaks", run=row.run, leaked=leak.leaked, test=leak.test))
    return tuple(found)


def only_repair(first: Training | None, second: Training | None) -> bool:
    """Whether two runs differ in what their splits keep together, and in nothing else that decides a result."""
    if first is None or second is None:
        return False
    same = _without_repair(first.job) == _without_repair(second.job)
    return same and _kept_together(first.job) != _kept_together(second.job)


def leak_worth(difference: float) -> Problem:
    """What to say of the difference of two runs that :func:`only_repair` tells apart."""
    return _warning("caution-leak-worth", points=points(difference))


def _kept_together(job: TrainJob) -> tuple[GroupRule, bool, bool]:
    return job.data.groups, job.data.copies, job.data.regroup


def _without_repair(job: TrainJob) -> TrainJob:
    """The job without what its split keeps together, and without what changes no more than the last digits."""
    data = msgspec.structs.replace(job.data, groups=GroupRule(), copies=False, regroup=False, marks="")
    decided = {"threads": 0, "workers": 0, "features": "auto", "precision": "auto", "device": "auto"}
    train = msgspec.structs.replace(job.train, **decided)
    return msgspec.structs.replace(job, data=data, train=train, workspace="", name="", parent="", series="")


def _warning(code: str, **values: Value) -> Problem:
    return Problem(code=code, level="warning", values=values)


def _cut_short(training: Training) -> Problem | None:
    trained, planned = len(training.state.epochs), training.job.train.epochs
    if not stopped_after(training.state, planned):
        return None
    return _warning("caution-cut-short", run=training.run, epoch=trained, epochs=planned)
