"""More than two runs or series: what each is worth, and which of them differ by more than chance."""

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from tlstudio.core.csv_text import csv_text
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.many import ManyComparison, NoPair, Pair, Row
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series, spread
from tlstudio.evaluate.compare import Side, compare_sides, read_side
from tlstudio.evaluate.intervals import accuracy, numbered
from tlstudio.evaluate.series import Tested, compare_series, read_tests


def compare_many(runs: Sequence[RunFolder]) -> ManyComparison:
    """Each run or series against each other one, in the order in which they are given.

    The tests are those of :mod:`tlstudio.evaluate.compare` and :mod:`tlstudio.evaluate.series`; two series differ
    where both of their tests say so, so that the larger p counts (Berger, Technometrics 24, 1982). A run and a
    series, or runs that were not tested on the same images, are told and left out.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``, ``series-incomplete``.
    """
    sides = [None if is_series(run.path) else read_side(run) for run in runs]
    rows = tuple(_row(run, side) for run, side in zip(runs, sides, strict=True))
    found: list[tuple[int, int, _Test]] = []
    left_out: list[NoPair] = []
    for first, second in combinations(range(len(runs)), 2):
        try:
            found.append((first, second, _test(runs[first], sides[first], runs[second], sides[second])))
        except TLStudioError as error:
            problem = Problem(code=error.code, values=error.values)
            left_out.append(NoPair(first=first, second=second, problem=problem))
    adjusted = holm([test.p_value for *_, test in found])
    pairs = (
        Pair(first=first, second=second, **test._asdict(), adjusted=p)
        for (first, second, test), p in zip(found, adjusted, strict=True)
    )
    return ManyComparison(rows=rows, pairs=tuple(pairs), left_out=tuple(left_out))


def holm(p_values: Sequence[float]) -> list[float]:
    """P-values, corrected so that all of them together are wrong in as many cases as one (Holm, 1979).

    Scandinavian Journal of Statistics 6. Each is multiplied by the number of those that are not smaller.
    """
    ordered = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted, largest = [0.0] * len(p_values), 0.0
    for place, number in enumerate(ordered):
        largest = max(largest, min(1.0, (len(p_values) - place) * p_values[number]))
        adjusted[number] = largest
    return adjusted


def many_csv(value: ManyComparison) -> str:
    """A row for each pair, with the accuracies of both."""
    sides = ("run", "model", "strategy", "accuracy", "low", "high", "mean_of_runs", "deviation", "images")
    titles = [f"{side}_{name}" for side in ("first", "second") for name in sides]
    titles += ["difference", "low", "high", "p_value", "p_value_holm", "problem"]
    cells = [_cells(row) for row in value.rows]
    numbers = ("difference", "low", "high", "p_value", "adjusted")
    tested = [
        (*cells[pair.first], *cells[pair.second], *(getattr(pair, name) for name in numbers), None)
        for pair in value.pairs
    ]
    untested = [
        (*cells[pair.first], *cells[pair.second], *(None for _ in numbers), pair.problem.message)
        for pair in value.left_out
    ]
    return csv_text(titles, [*tested, *untested])


def _cells(row: Row) -> tuple[object, ...]:
    spread = (row.spread.mean, row.spread.deviation) if row.spread else (None, None)
    accuracy = row.accuracy
    return (row.run, row.title, row.strategy, accuracy.value, accuracy.low, accuracy.high, *spread, row.images)


class _Test(NamedTuple):
    difference: float
    low: float
    high: float
    p_value: float


def _test(first: RunFolder, one: Side | None, second: RunFolder, other: Side | None) -> _Test:
    if one is not None and other is not None:
        answer = compare_sides(one, other)
        return _Test(answer.difference, answer.low, answer.high, answer.p_value)
    if one is not None or other is not None:
        series, run = (second, first) if one is not None else (first, second)
        raise TLStudioError("compare-series-run", series=series.name, run=run.name)
    both = compare_series(first, second)
    stricter = max((both.over_runs, both.over_images), key=lambda interval: interval.p_value)
    return _Test(both.difference.mean, stricter.low, stricter.high, stricter.p_value)


def _row(run: RunFolder, side: Side | None) -> Row:
    if side is None:
        return row_of(run.name, read_tests(run))
    origin, part = side.row.report.provenance, side.part
    units = numbered(part.keys.units)
    return Row(
        run=run.name,
        title=origin.title,
        strategy=origin.strategy,
        accuracy=accuracy(part.answers == part.labels, units),
        images=len(units),
        grouped=int(units.max()) + 1 < len(units),
    )


def row_of(name: str, tests: Sequence[Tested]) -> Row:
    """What the tests of several trainings are worth together; ``name`` is that of their series."""
    right = np.concatenate([test.predictions.logits.argmax(axis=1) == test.predictions.labels for test in tests])
    origin = tests[0].report.provenance
    return Row(
        run=name,
        title=origin.title,
        strategy=origin.strategy,
        accuracy=accuracy(right, numbered([unit for test in tests for unit in test.keys.units])),
        spread=spread(test.result.accuracy for test in tests),
        images=len({image for test in tests for image in test.keys.images}),
        grouped=any(any(test.keys.groups) for test in tests),
    )
