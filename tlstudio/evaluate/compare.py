"""Two runs side by side, image by image, and whether their difference is more than chance."""

import math

import msgspec
from scipy.special import ndtr  # scipy.stats has it too, but takes a second to import

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Comparison, ComparisonRow, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.cautions import Training, cautions, leak_worth, of_leaks, only_repair, training_of
from tlstudio.evaluate.common import Part, on_common
from tlstudio.evaluate.intervals import numbered, proportion
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.paired import over_images
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.evaluate.review import data_folder


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the runs that are compared, read once."""

    row: ComparisonRow
    training: Training | None
    part: Part


def read_side(run: RunFolder) -> Side:
    """Raises ``run-unreadable``, or ``no-predictions`` for a run that was not evaluated."""
    training = training_of(run)
    row = _row(run, training)
    return Side(row=row, training=training, part=_part(run, row))


def compare(first: RunFolder, second: RunFolder) -> Comparison:
    """The second run against the first on their common test images, which are known by their content.

    Two runs that differ only in what their split keeps together are compared on the images of each: there the
    difference is what the leak was worth. Runs that follow different marks are compared on what these leave.

    Raises:
        TLStudioError: ``no-predictions`` for a run that was not evaluated, ``compare-different-images`` where
            the runs were not tested on the same images.
    """
    return compare_sides(read_side(first), read_side(second))


def compare_sides(first: Side, second: Side) -> Comparison:
    """What :func:`compare` says of two runs that were read. Raises ``compare-different-images``."""
    rows, trainings = (first.row, second.row), (first.training, second.training)
    common = on_common(first.part, second.part)
    repaired = only_repair(*trainings)
    paired = common.complete or (len(common) > 0 and common.marked is not None and not repaired)
    if not paired and not repaired:
        raise TLStudioError("compare-different-images", common=len(common))
    only_first, only_second = common.counts
    units = numbered(common.units)
    if paired:
        tested = over_images(common.first, common.second, units)
        low, high, chance = tested.low, tested.high, tested.p_value
    else:
        counts = [(round(row.test.accuracy * row.test.images), row.test.images) for row in rows]
        low, high = separate_interval(*counts)
        chance = separate_p_value(*counts)
    difference = rows[1].test.accuracy - rows[0].test.accuracy
    worth = (leak_worth(difference),) if repaired else ()
    return Comparison(
        first=rows[0],
        second=rows[1],
        difference=(only_second - only_first) / len(common) if paired else difference,
        images=len(common),
        units=int(units.max()) + 1 if paired else 0,
        only_first=only_first,
        only_second=only_second,
        low=low,
        high=high,
        p_value=chance,
        paired=paired,
        cautions=(*worth, *common.cautions, *of_leaks(rows), *cautions(trainings)),
    )


def separate_interval(first: tuple[int, int], second: tuple[int, int]) -> tuple[float, float]:
    """The 95 % interval of the difference of two accuracies measured on separate images, second minus first.

    Newcombe's hybrid of two score intervals (Statistics in Medicine 17, 1998, method 10). Of test sets that have
    images in common it is too wide rather than too narrow.

    Args:
        first, second: images that were right, and images in all.
    """
    one, two = (proportion(*counts) for counts in (first, second))
    p, low, high, other, other_low, other_high = one.value, one.low, one.high, two.value, two.low, two.high
    below, above = math.hypot(other - other_low, high - p), math.hypot(other_high - other, p - low)
    return other - p - below, other - p + above


def separate_p_value(first: tuple[int, int], second: tuple[int, int]) -> float:
    """The score test of no difference of two accuracies measured on separate images, two-sided."""
    images = first[1] + second[1]
    pooled = (first[0] + second[0]) / images
    error = math.sqrt(pooled * (1 - pooled) * (1 / first[1] + 1 / second[1]))
    difference = abs(first[0] / first[1] - second[0] / second[1])
    return float(2 * ndtr(-difference / error)) if error else 1.0


def _row(run: RunFolder, training: Training | None) -> ComparisonRow:
    report = read_report(run.report)
    if report.tested is None:
        raise TLStudioError("no-predictions", run=run.name)
    return ComparisonRow(
        run=run.name,
        report=report,
        test=report.tested,
        data=_data_of(run),
        seed=training.job.train.seed if training else None,
        parent=training.job.parent if training else "",
    )


def _data_of(run: RunFolder) -> str:
    try:
        return str(data_folder(run))
    except TLStudioError:
        return ""  # the numbers stand without it


def _part(run: RunFolder, row: ComparisonRow) -> Part:
    predictions = read_predictions(run.predictions, row.test.subset)
    classes = [score.name for score in row.test.classes]
    return Part.of(run.name, Keys.of(run, predictions.files), predictions, classes, row.report.marks_digest)
