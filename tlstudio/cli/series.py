"""Series on the command line: how one is asked for, how it ends, and two of them side by side."""

from pathlib import Path
from typing import NamedTuple, NoReturn

import msgspec
import typer
from rich.table import Column, Table

from tlstudio.cli import show
from tlstudio.cli.follow import console, escape, exit_code
from tlstudio.core.errors import TLStudioError
from tlstudio.core.figures import p_value, percent, signed_points
from tlstudio.core.history import RunState
from tlstudio.core.logbook import duration
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import (
    Interval,
    Member,
    SeriesComparison,
    SeriesReport,
    SeriesRow,
    Spread,
    is_series,
    members,
    read_job,
    read_series_report,
)
from tlstudio.core.spec import SeriesJob, TrainJob


class Shape(NamedTuple):
    """How often a job is trained."""

    folds: int = 0
    seeds: int = 1
    same_split: bool = False

    @property
    def is_series(self) -> bool:
        """Whether it is trained more than once."""
        return self.folds > 0 or self.seeds > 1

    def job(self, train: TrainJob) -> SeriesJob:
        """The series of a training in this shape."""
        return SeriesJob(train=train, folds=self.folds, seeds=self.seeds, same_split=self.same_split)


def shape_of(job: SeriesJob) -> Shape:
    """That of a series there is."""
    return Shape(job.folds, job.seeds, job.same_split)


def continued(folder: Path, moved: str) -> SeriesJob:
    """The job that goes on with a series, with its images in another folder where one is given."""
    job = read_job(RunFolder(folder.resolve()))
    if not moved:
        return job
    data = msgspec.structs.replace(job.train.data, folder=moved)
    return msgspec.structs.replace(job, train=msgspec.structs.replace(job.train, data=data))


def finish_series(state: RunState, *, json: bool) -> NoReturn:
    """Show what a series has left, and end."""
    folder = RunFolder(Path(state.series.run)) if state.series else None
    report = read_series_report(folder.report) if folder and state.status == "done" else None
    if json:
        runs = [str(run.path) for run in members(folder).values()] if folder else []
        place = str(folder.path) if folder else None
        show.as_json(
            {"status": state.status, "series": place, "runs": runs, "report": report, "failure": state.failure}
        )
    elif report is not None:
        show_series(report)
    if folder is not None and report is None:
        console.print(f"continue with: tlstudio train --resume {escape(str(folder.path))}")
    raise typer.Exit(exit_code(state))


def compare(first: Path, second: Path, *, json: bool) -> None:
    """Two series side by side.

    Raises:
        TLStudioError: ``compare-series-run``, or see :func:`tlstudio.evaluate.series.compare_series`.
    """
    from tlstudio.evaluate.series import compare_series

    if not (is_series(first) and is_series(second)):
        one, other = (first, second) if is_series(first) else (second, first)
        raise TLStudioError("compare-series-run", series=one.name, run=other.name)
    answer = compare_series(RunFolder(first), RunFolder(second))
    show.as_json(answer) if json else _show_comparison(answer)


def show_series(report: SeriesReport) -> None:
    """A row for each run, and what they say together."""
    columns = (Column(name, justify="right", no_wrap=True) for name in ("fold", "seed", "images", "accuracy"))
    table = Table(Column("run", overflow="ellipsis", no_wrap=True), *columns)
    for member in report.members:
        table.add_row(*_cells(member))
    show.out.print(table)
    show.out.print(
        f"[bold]{escape(report.provenance.title)}[/]: test accuracy [bold]{spread_text(report.accuracy)}[/] "
        f"(mean ± standard deviation of {len(report.members)} runs), macro F1 {spread_text(report.macro_f1)}"
    )
    show.out.print(show.leak_sentences(report.leak))
    pooled = report.pooled
    show.out.print(
        f"all test predictions together: {percent(pooled.accuracy, 2)} of {pooled.images} "
        f"on {report.images} different images"
    )


def _cells(member: Member) -> tuple[str, ...]:
    numbers = (str(member.fold + 1), str(member.seed), str(member.test_images), percent(member.accuracy, 2))
    return (escape(member.run), *numbers)


def _show_comparison(value: SeriesComparison) -> None:
    rows = (value.first, value.second)
    table = Table("", *(escape(row.report.provenance.title) for row in rows))
    for label, text in _COMPARED:
        if any(cells := [text(row) for row in rows]):
            table.add_row(label, *cells)
    show.out.print(table)
    difference = value.difference
    show.out.print(
        f"difference [bold]{signed_points(difference.mean)} ± {100 * difference.deviation:.1f}[/] points "
        f"over {len(difference.values)} pairs of runs"
    )
    show.out.print(f"with other trainings: {_interval(value.over_runs)} (corrected resampled t test)")
    show.out.print(f"on other images: {_interval(value.over_images)} (McNemar's test for clustered pairs)")
    show.out.print(
        f"of {value.predictions} predictions on {value.images} images only the first was right in "
        f"{value.only_first}, only the second in {value.only_second}"
    )
    show.out.print(f"[bold]{_verdict(value)}[/]")
    show.cautions(value.cautions)


def _verdict(value: SeriesComparison) -> str:
    if value.is_real:
        return "more than chance"
    if value.over_images.is_real:
        return "more than chance of these networks; of the two ways of training, more folds or seeds would tell"
    return "it may be chance"


def _interval(value: Interval) -> str:
    return (
        f"95 % interval {signed_points(value.low)} to {signed_points(value.high)} points, {p_value(value.p_value)}"
    )


def spread_text(value: Spread) -> str:
    """``91.2 ± 1.3 %``."""
    return f"{100 * value.mean:.1f} ± {100 * value.deviation:.1f} %"


def _training_images(row: SeriesRow) -> str:
    images = [member.training_images for member in row.report.members]
    return f"{min(images):,}" if min(images) == max(images) else f"{min(images):,} to {max(images):,}"


_COMPARED = (
    ("test accuracy", lambda row: spread_text(row.report.accuracy)),
    ("macro F1", lambda row: spread_text(row.report.macro_f1)),
    ("runs", lambda row: str(len(row.report.members))),
    ("training images", _training_images),
    ("initial weights", lambda row: escape(row.report.provenance.initial_weights)),
    ("training time", lambda row: duration(row.report.provenance.seconds)),
    ("leak", lambda row: show.leak(row.report.leak)),
    ("series", lambda row: escape(row.run)),
    ("follows from", lambda row: escape(row.parent)),
)
