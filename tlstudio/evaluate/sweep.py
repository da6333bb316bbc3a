"""What the trainings of a sweep have reached: a row for each way of training, over its seeds."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import fmean

import msgspec

from tlstudio.core.catalog import MODELS
from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import Spread, spread
from tlstudio.core.sweep import Cell, SweepRow, SweepTable, Way, rows
from tlstudio.evaluate.many import row_of
from tlstudio.evaluate.series import Tested, read_test


def table_of(cells: Sequence[Cell]) -> SweepTable:
    """Every row with what its complete cells have reached; the best one is marked by validation alone.

    Mean and deviation are over the seeds, so that they say what another training would give on the same split. The
    interval is that of the accuracy on other images: the predictions of one image by several seeds are one unit.
    """
    found = [_row(way, of) for way, of in rows(cells).items()]
    best = max(
        (row for row in found if row.validation is not None),
        key=lambda row: row.validation.mean if row.validation else 0.0,
        default=None,
    )
    marked = (msgspec.structs.replace(row, best=row is best) for row in found)
    return SweepTable(rows=tuple(marked), cells=len(cells), done=sum(cell.is_done for cell in cells))


def _row(way: Way, cells: Sequence[Cell]) -> SweepRow:
    done = [cell for cell in cells if cell.is_done]
    row = SweepRow(
        way=way,
        title=MODELS[way.model].title,
        seeds=tuple(cell.job.train.seed for cell in done),
        cells=len(cells),
        validation=_spread(cell.accuracy("val") for cell in done),
        test=_spread(cell.accuracy("test") for cell in done),
        seconds=fmean(map(_seconds, done)) if done else 0.0,
    )
    tests = _tests(done)
    if not tests:
        return row
    together = row_of("", tests)
    return msgspec.structs.replace(row, interval=together.accuracy, images=together.images)


def _seconds(cell: Cell) -> float:
    report = cell.run.report if cell.run is not None else None
    return report.provenance.seconds if report is not None else 0.0


def _spread(values: Iterable[float | None]) -> Spread | None:
    there = [value for value in values if value is not None]
    return spread(there) if there else None


def _tests(cells: Sequence[Cell]) -> list[Tested]:
    """The predictions of each; none where one cannot be read, as an interval of the rest would lie."""
    try:
        return [read_test(RunFolder(Path(cell.run.folder))) for cell in cells if cell.run is not None]
    except TLStudioError:
        return []


def table_csv(table: SweepTable) -> str:
    """A line for each row of the table; shares 0..1."""
    titles = ("model", "title", "strategy", "first_stage", "input_size", "cells", "n", "seeds")
    figures = ("validation_mean", "validation_deviation", "test_mean", "test_deviation", "test_low", "test_high")
    lines = (
        (
            row.way.model,
            row.title,
            row.way.strategy,
            row.way.first_stage,
            row.way.size,
            row.cells,
            len(row.seeds),
            " ".join(map(str, row.seeds)),
            *_both(row.validation),
            *_both(row.test),
            *((row.interval.low, row.interval.high) if row.interval else (None, None)),
            row.images,
            row.seconds,
            row.best,
        )
        for row in table.rows
    )
    return csv_text((*titles, *figures, "test_images", "seconds", "best_by_validation"), lines)


def _both(value: Spread | None) -> tuple[float | None, float | None]:
    return (value.mean, value.deviation) if value is not None else (None, None)


def cells_csv(cells: Sequence[Cell]) -> str:
    """A line for each training."""
    titles = ("cell", "model", "strategy", "first_stage", "input_size", "seed", "status", "run")
    lines = (
        (
            cell.number,
            cell.job.model.name,
            cell.job.strategy.number,
            cell.job.strategy.first_stage,
            cell.job.image.crop,
            cell.job.train.seed,
            cell.status,
            cell.run.name if cell.run else None,
            cell.accuracy("val"),
            cell.accuracy("test"),
        )
        for cell in cells
    )
    return csv_text((*titles, "validation", "test"), lines)
