"""What the runs of a series have measured together, and one series against another."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core import series
from tlstudio.core.audit import Leak
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.results import Report, SubsetResult, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import Member, Place, SeriesComparison, SeriesReport, SeriesRow, Spread, place_of, spread
from tlstudio.evaluate.cautions import Training, leak_worth, of_leaks, only_repair
from tlstudio.evaluate.common import Part, joined, on_common
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.metrics import subset_result
from tlstudio.evaluate.paired import over_images, over_runs
from tlstudio.evaluate.predictions import Predictions, read_predictions

#: below it the test over runs sees only large differences: 3 degrees of freedom or fewer
_FEW_RUNS = 5
_SIDES = ("first", "second")


class Tested(msgspec.Struct, frozen=True, kw_only=True):
    """The test of one run."""

    run: RunFolder
    place: Place
    report: Report
    result: SubsetResult
    predictions: Predictions
    keys: Keys

    @property
    def seen(self) -> int:
        """Images that it was trained with, validation included."""
        validated = self.report.result("val")
        return self.report.provenance.training_images + (validated.images if validated else 0)


def read_tests(folder: RunFolder) -> list[Tested]:
    """The tests of all runs of a series, in their order.

    Raises:
        TLStudioError: ``series-incomplete``, ``run-unreadable``, ``no-predictions``.
    """
    there, jobs = series.members(folder), series.read_job(folder).members()
    runs = [there[place_of(job)] for job in jobs if place_of(job) in there]
    tests = [read_test(run) for run in runs if run.report.is_file()]
    if len(tests) < len(jobs):
        raise TLStudioError("series-incomplete", run=folder.name, done=len(tests), runs=len(jobs))
    return tests


def report_on(folder: RunFolder) -> SeriesReport:
    """Every figure of a series. Raises the same as :func:`read_tests`."""
    tests = read_tests(folder)
    classes = [score.name for score in tests[0].result.classes]
    labels = np.concatenate([test.predictions.labels for test in tests])
    logits = np.concatenate([test.predictions.logits for test in tests])
    origin = tests[0].report.provenance
    seconds = sum(test.report.provenance.seconds for test in tests)
    return SeriesReport(
        members=tuple(_member(test) for test in tests),
        accuracy=spread(test.result.accuracy for test in tests),
        macro_f1=spread(test.result.macro_f1 for test in tests),
        recalls=_recalls(tests),
        pooled=subset_result("test", labels, logits, classes),
        images=len({image for test in tests for image in test.keys.images}),
        provenance=msgspec.structs.replace(origin, seconds=seconds),
        marks_digest=tests[0].report.marks_digest,
        leak=_leak(tests),
    )


def compare_series(first: RunFolder, second: RunFolder) -> SeriesComparison:
    """The second series against the first, seed by seed on the same test images.

    Where both test the same folds their runs are pairs, too. Else, as where only one keeps groups together, a run
    of one is paired with any of the other: the differences vary as much as both together, and the test holds.

    Raises:
        TLStudioError: see :func:`read_tests`; ``compare-different-series``, ``compare-different-images``.
    """
    tests = [read_tests(folder) for folder in (first, second)]
    if len(tests[0]) != len(tests[1]):
        raise TLStudioError("compare-different-series", first=len(tests[0]), second=len(tests[1]))
    common = [on_common(*pair) for pair in zip(*map(_by_seed, (first, second), tests), strict=True)]
    if not all(part.complete or (part.marked is not None and len(part)) for part in common):
        raise TLStudioError("compare-different-images", common=min(map(len, common)))
    right_first, right_second = (np.concatenate([getattr(part, side) for part in common]) for side in _SIDES)
    units = _numbers([unit for part in common for unit in part.units])
    differences = [two.result.accuracy - one.result.accuracy for one, two in zip(*tests, strict=True)]
    rows = [_row(folder) for folder in (first, second)]
    return SeriesComparison(
        first=rows[0],
        second=rows[1],
        difference=spread(differences),
        over_runs=over_runs(np.array(differences), _overlap(tests[0])),
        images=len(set(units.tolist())),
        predictions=len(units),
        only_first=sum(part.counts[0] for part in common),
        only_second=sum(part.counts[1] for part in common),
        over_images=over_images(right_first, right_second, units),
        cautions=(
            *_worth(first, second, spread(differences).mean),
            *common[0].cautions,
            *of_leaks(rows),
            *_few(len(differences)),
        ),
    )


def _row(folder: RunFolder) -> SeriesRow:
    parent = series.read_job(folder).train.parent
    return SeriesRow(run=folder.name, report=report_on(folder), parent=parent)


def read_test(run: RunFolder) -> Tested:
    """The test of one run. Raises ``run-unreadable``, ``no-predictions``."""
    report = read_report(run.report)
    result = report.result("test")
    if result is None:
        raise TLStudioError("no-predictions", run=run.name)
    predictions = read_predictions(run.predictions)
    return Tested(
        run=run,
        place=place_of(run.job()),
        report=report,
        result=result,
        predictions=predictions,
        keys=Keys.of(run, predictions.files),
    )


def _member(test: Tested) -> Member:
    fold, seed = test.place
    return Member(
        run=test.run.name,
        fold=fold,
        seed=seed,
        training_images=test.report.provenance.training_images,
        test_images=test.result.images,
        accuracy=test.result.accuracy,
        macro_f1=test.result.macro_f1,
    )


def _recalls(tests: Sequence[Tested]) -> dict[str, Spread]:
    found: dict[str, list[float]] = defaultdict(list)
    for test in tests:
        for score in test.result.classes:
            if score.images:
                found[score.name].append(score.recall)
    return {name: spread(values) for name, values in found.items()}


def _by_seed(folder: RunFolder, tests: Sequence[Tested]) -> list[Part]:
    """All folds of each seed as one test."""
    parts: dict[int, list[Part]] = defaultdict(list)
    for test in tests:
        classes = [score.name for score in test.result.classes]
        part = Part.of(folder.name, test.keys, test.predictions, classes, test.report.marks_digest)
        parts[test.place[1]].append(part)
    return [joined(parts[seed]) for seed in sorted(parts)]


def _numbers(names: Sequence[str]) -> npt.NDArray[np.int64]:
    """Equal names as equal numbers, (N,)."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names], dtype=np.int64)


def _overlap(tests: Sequence[Tested]) -> float:
    """Of the mean run; see :func:`tlstudio.evaluate.paired.over_runs`."""
    if len({frozenset(test.keys.images) for test in tests}) == 1:
        return 0.0
    return sum(test.result.images for test in tests) / max(sum(test.seen for test in tests), 1)


def _leak(tests: Sequence[Tested]) -> Leak:
    leaks = [test.report.leak for test in tests]
    counts = ("test", "leaked", "by_copy", "by_companion", "val", "val_leaked")
    return msgspec.structs.replace(
        leaks[0],
        checked=all(leak.checked for leak in leaks),
        **{name: sum(getattr(leak, name) for leak in leaks) for name in counts},
    )


def _worth(first: RunFolder, second: RunFolder, difference: float) -> tuple[Problem, ...]:
    """What the leak was worth, where only one of the two was repaired."""
    jobs = [series.read_job(folder) for folder in (first, second)]
    trainings = [Training(run="", job=job.train, state=RunState()) for job in jobs]
    return (leak_worth(difference),) if only_repair(*trainings) else ()


def _few(runs: int) -> tuple[Problem, ...]:
    few = Problem(code="caution-few-runs", level="warning", values={"runs": runs})
    return (few,) if runs < _FEW_RUNS else ()
