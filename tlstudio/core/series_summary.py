"""The series of a workspace as they stand among its runs, each in the place of its own; not on the GUI thread."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState, read_events, replay
from tlstudio.core.results import Report
from tlstudio.core.run_folder import RunFolder, is_held, list_runs
from tlstudio.core.run_names import began, tell_apart
from tlstudio.core.run_summary import RunSummary, name_of, read_note, summarise, with_damage
from tlstudio.core.series import HOME, Place, SeriesReport, Spread, place_of, read_job, read_series_report
from tlstudio.core.spec import SeriesJob

_log = logging.getLogger(__name__)
#: what the state of a series has from its newest run
_OF_NEWEST = ("started", "phase", "epochs", "model", "kept")


class SeriesRun(RunSummary, frozen=True, kw_only=True):
    """Its epochs and its model are those of its newest run, its result is that of all of them together.

    ``test_accuracy`` is the mean; ``report`` holds the test predictions of all runs as one result.
    """

    series: SeriesJob  #: the job that continues it
    done: int  #: complete runs
    accuracy: Spread | None = None  #: on the test images; None before all runs are complete

    @property
    def runs(self) -> int:
        """All that there will be."""
        return len(self.series.members())


def summarise_together(workspace: Path) -> list[RunSummary]:
    """What there is in a workspace, the newest first: series, and the runs that belong to none."""
    runs = [summarise(run) for run in list_runs(workspace)]
    members: dict[str, list[RunSummary]] = defaultdict(list)
    for run in runs:
        members[run.job.series].append(run)
    specs = (workspace / HOME).glob("*/spec.json")
    found = (_summarise(RunFolder(spec.parent), members.get(spec.parent.name, [])) for spec in specs)
    together = [series for series in found if series is not None]
    there = {series.name for series in together}
    alone = [run for run in runs if run.job.series not in there]
    return tell_apart(sorted([*alone, *together], key=lambda run: run.name, reverse=True))


def _summarise(folder: RunFolder, runs: Sequence[RunSummary]) -> SeriesRun | None:
    """None where it cannot be read: its runs stand alone then. ``runs``: its own, the newest first."""
    try:
        job, state = read_job(folder), replay(read_events(folder.events))
    except (TLStudioError, OSError, ValueError) as error:
        _log.warning("series left out: %s", error)
        return None
    there = _by_place(runs)
    complete = [there[place] for place in map(place_of, job.members()) if _is_complete(there.get(place))]
    status = state.status
    if elsewhere := status == "interrupted" and is_held(folder):
        status = "running"
    report = _report(folder)
    return SeriesRun(
        folder=str(folder.path),
        name=folder.name,
        title=name_of(job.train),
        model=job.train.model.name,
        strategy=job.train.strategy.number,
        status=status,
        test_accuracy=report.accuracy.mean if report else None,
        model_file=complete[-1].model_file if complete else None,
        report=_as_one(report) if report else None,
        state=_state(
            with_damage(folder, state, report), _under_way(job, state, there), folder.report.name if report else ""
        ),
        job=job.train,
        resumable=status not in ("done", "running"),
        note=read_note(folder),
        elsewhere=elsewhere,
        began=began(folder.name),
        folds=job.folds,
        seeds=job.seeds,
        series=job,
        done=len(complete),
        accuracy=report.accuracy if report else None,
    )


def _by_place(runs: Sequence[RunSummary]) -> dict[Place, RunSummary]:
    """Of two runs in one place the one that is complete, else the later one; see :func:`series.members`."""
    found: dict[Place, RunSummary] = {}
    for run in reversed(runs):
        place = place_of(run.job)
        if not _is_complete(found.get(place)):
            found[place] = run
    return found


def _is_complete(run: RunSummary | None) -> bool:
    return run is not None and run.status == "done" and run.report is not None


def _under_way(job: SeriesJob, state: RunState, there: Mapping[Place, RunSummary]) -> RunState:
    """The run that was begun last: those of one minute are not told apart by their names."""
    run = there.get(place_of(job.members()[state.run.number - 1])) if state.run else None
    return run.state if run else RunState()


def _state(state: RunState, newest: RunState, report: str) -> RunState:
    """That of a series, as it would be if its events had been followed live."""
    told = {name: getattr(newest, name) for name in _OF_NEWEST}
    return msgspec.structs.replace(state, **told, report=report)


def _as_one(report: SeriesReport) -> Report:
    return Report(
        file="",
        provenance=report.provenance,
        view="center",
        results=(report.pooled,),
        leak=report.leak,
        marks_digest=report.marks_digest,
    )


def _report(folder: RunFolder) -> SeriesReport | None:
    try:
        return read_series_report(folder.report)
    except TLStudioError:
        return None
