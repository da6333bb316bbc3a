"""The runs of a series one after the other in one process, so that what they share is made once."""

from collections.abc import Generator, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from tlstudio.core import paths, run_folder, series
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.events import AnyEvent, Finished, JobStarted, Outcome, ReportReady, RunBegun, RunEnded
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import move_to_trash
from tlstudio.core.series import Place, is_complete, place_of
from tlstudio.core.spec import ResumeJob, SeriesJob, TrainJob, with_value
from tlstudio.evaluate.series import report_on
from tlstudio.learn.control import Control
from tlstudio.learn.fit import keep_marks, refuse, resume, train
from tlstudio.learn.inspection import inspected

#: what the first run of a series decides for all, so that they differ in nothing but images and seeds
_DECIDED = ("threads", "precision", "features")


def run_series(job: SeriesJob, control: Control) -> Iterator[AnyEvent]:
    """Train all runs of a series that are not complete, and sum them up.

    Raises:
        TLStudioError: the job, or one of its runs, cannot be done; what is complete is kept.
        Stopped: it was stopped before there was a series.
    """
    refuse(job.problems())
    job = _continued(job) if job.folder else (yield from _create(job, control))
    folder = RunFolder(Path(job.folder))
    with run_folder.locked(folder):
        there, jobs = series.members(folder), job.members()
        done = sum(is_complete(there.get(place_of(member))) for member in jobs)
        yield JobStarted(kind="series", run=job.folder, runs=len(jobs), done=done)
        for number, member in enumerate(jobs, start=1):
            if is_complete(there.get(place_of(member))):
                continue
            fold = member.data.fold if job.folds else None
            yield RunBegun(number=number, runs=len(jobs), fold=fold, seed=member.train.seed)
            ended = yield from _one(number, member, folder, control)
            yield ended
            if ended.outcome == "stopped":
                yield Finished(outcome="stopped")
                return
        folder.write_report(report_on(folder))
        yield ReportReady(file=folder.report.name)
        yield Finished(outcome="done")


def _continued(job: SeriesJob) -> SeriesJob:
    """The series as it was begun, with the marks that it keeps; only its images may lie elsewhere now."""
    kept = series.read_job(RunFolder(Path(job.folder)))
    moved: SeriesJob = with_value(kept, "train.data.folder", job.train.data.folder)
    return moved


def _create(job: SeriesJob, control: Control) -> Generator[AnyEvent, None, SeriesJob]:
    """Its folder, with the marks as they are now: whatever is marked meanwhile, all its runs follow the same.

    Raises:
        TLStudioError: also ``folds-many`` or ``no-test``, where a run would have nothing to be tested on.
    """
    found = yield from inspected(job.members()[-1].data, control, search=True)  # no fold is larger
    refuse(found.report.problems)
    if not found.report.split.subset("test"):
        raise TLStudioError("folds-many", folds=job.folds) if job.folds else TLStudioError("no-test")
    workspace = Path(job.train.workspace) if job.train.workspace else paths.default_workspace()
    folder = series.create(job, workspace, datetime.now())
    decided = with_value(job.train, "data.groups", found.spec.groups)  # the same for every fold
    job = msgspec.structs.replace(job, train=keep_marks(folder, decided, found.report.marks))
    folder.write_spec(job)
    return series.read_job(folder)


def _one(
    number: int, member: TrainJob, folder: RunFolder, control: Control
) -> Generator[AnyEvent, None, RunEnded]:
    """One run, begun or continued; its own end is told by what is returned."""
    there = series.members(folder)
    outcome: Outcome = "stopped"
    run: RunFolder | None = None
    try:
        for event in _begin(member, folder, there, control):
            if isinstance(event, Finished):
                outcome = event.outcome
                break
            if isinstance(event, JobStarted):
                run = RunFolder(Path(event.run))
            yield event
    except Stopped:
        pass
    name = run.name if run else ""
    accuracy = _accuracy(run) if run and outcome == "done" else None
    return RunEnded(number=number, run=name, outcome=outcome, test_accuracy=accuracy)


def _begin(
    member: TrainJob, folder: RunFolder, there: Mapping[Place, RunFolder], control: Control
) -> Iterator[AnyEvent]:
    earlier = there.get(place_of(member))
    if earlier is not None and earlier.checkpoint.is_file():
        known = earlier.data_folder(earlier.job().data.folder)
        moved = member.data.folder if member.data.folder != known else ""
        return resume(ResumeJob(run=str(earlier.path), data=moved), control)
    if earlier is not None:
        move_to_trash(earlier)  # it ended before its first epoch did, so that nothing of it can be used
    decided = next((run.job().train for run in there.values() if run is not earlier), None)
    settings = msgspec.structs.replace(
        member.train, **({name: getattr(decided, name) for name in _DECIDED} if decided else {})
    )
    return train(msgspec.structs.replace(member, series=folder.name, train=settings), control)


def _accuracy(run: RunFolder) -> float | None:
    try:
        result = read_report(run.report).result("test")
    except TLStudioError:
        return None
    return result.accuracy if result else None
