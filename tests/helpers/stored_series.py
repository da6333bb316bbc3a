"""A series with its runs, as an engine leaves it: small, and every answer known."""

from collections.abc import Sequence
from pathlib import Path

from tests.helpers.stored_run import FILES, stored_run
from tlstudio.core import events as ev
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.series import read_job
from tlstudio.core.spec import DataSpec, SeriesJob, TrainJob, pretty
from tlstudio.core.train_spec import TrainSpec
from tlstudio.evaluate.series import report_on


def stored_series(
    workspace: Path,
    name: str,
    answers: Sequence[Sequence[int]],
    *,
    seed: int = 0,
    seeds: int = 2,
    swapped: bool = False,
    data: DataSpec | None = None,
) -> RunFolder:
    """Of two folds, complete where there are answers for each run; the second fold has images of its own.

    Args:
        swapped: the first image of each fold is tested in the other one.
    """
    job = SeriesJob(
        train=TrainJob(data=data or DataSpec(folder="/data"), train=TrainSpec(seed=seed)), folds=2, seeds=seeds
    )
    folder = RunFolder(workspace / "series" / name)
    folder.path.mkdir(parents=True)
    atomic_write(folder.spec, pretty(job))
    for number, (member, answered) in enumerate(zip(job.members(), answers, strict=False)):
        fold = [member.data.fold] * len(FILES)
        fold[0] = 1 - fold[0] if swapped else fold[0]
        run = stored_run(
            workspace / "runs" / f"{name}-{number}",
            answered,
            files=[f"{at}{file}" for at, file in zip(fold, FILES, strict=True)],
            digests=[f"{at}{file[0]}{file[2]}" for at, file in zip(fold, FILES, strict=True)],
            job=TrainJob(data=member.data, train=member.train, series=name),
        )
        atomic_write(run.events, ev.encode(ev.Finished(outcome="done")))
    return folder


def tell_story(folder: RunFolder, runs: int, *, complete: bool = True) -> RunFolder:
    """Its events up to the end of ``runs`` runs; where it is complete also its report."""
    job = read_job(folder)
    story: list[ev.AnyEvent] = [ev.JobStarted(kind="series", run=str(folder.path), runs=len(job.members()))]
    for number, member in enumerate(job.members()[:runs], 1):
        story.append(ev.RunBegun(number=number, runs=len(job.members()), fold=member.data.fold, seed=number))
        story.append(ev.RunEnded(number=number, run=f"{folder.name}-{number - 1}", outcome="done"))
    if complete:
        atomic_write(folder.report, pretty(report_on(folder)))
        story.append(ev.ReportReady(file=folder.report.name))
    story.append(ev.Finished(outcome="done" if complete else "stopped"))
    atomic_write(folder.events, b"".join(map(ev.encode, story)))
    return folder
