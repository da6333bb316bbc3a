"""Two runs side by side, image by image, and whether their difference is more than chance."""

import math

import msgspec
from scipy.special import ndtr  # scipy.stats has it too, but takes a second to import

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Comparison, ComparisonRow, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.cautions import Training, cautions, leak_worth, of_leaks, only_repair, training_of
from tlstudio.evaluate.common import Part, on_common
from tlstudio.evaluate.intervals import Z, proportion
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.evaluate.review import data_folder

_HALVINGS = 60  # of an interval of at most 2: to the last digit of a float


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
    if paired:
        low, high = interval(only_first, only_second, len(common))
        chance = p_value(only_first, only_second)
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
        only_first=only_first,
        only_second=only_second,
        low=low,
        high=high,
        p_value=chance,
        paired=paired,
        cautions=(*worth, *common.cautions, *of_leaks(rows), *cautions(trainings)),
    )


def interval(only_first: float, only_second: float, images: float) -> tuple[float, float]:
    """The 95 % interval of the difference of two accuracies measured on the same images, second minus first.

    Tango's score interval (Statistics in Medicine 17, 1998): every difference that the score test does not
    reject at 5 %. For a difference of zero that test is :func:`p_value`, so zero lies outside exactly where
    p < 0.05. Its coverage (10 to 60 images, models that disagree on at most half of them) is 93 % at least, on
    average 95.6 % of 60 images and more of fewer. For models that never differ it reaches z² / (images + z²) to
    either side.
    """
    observed = (only_second - only_first) / images

    def limit(low: float, high: float, wanted: float) -> float:
        """Where the statistic, which falls from ``low`` to ``high``, is ``wanted``."""
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if _score(only_first, only_second, images, middle) > wanted:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    return limit(-1.0, observed, Z), limit(observed, 1.0, -Z)


def _score(only_first: float, only_second: float, images: float, difference: float) -> float:
    """Tango's statistic: how far the observed difference lies above ``difference``, in standard errors of it."""
    room = difference * (1 - difference)
    linear = (2 * images + only_first - only_second) * difference - only_first - only_second
    # The likeliest share of images that only the first gets right, if the difference is this one.
    share = (math.sqrt(max(linear**2 + 8 * images * only_first * room, 0.0)) - linear) / (4 * images)
    variance = images * (2 * share + room)
    above = only_second - only_first - images * difference
    return above / math.sqrt(variance) if variance > 0 else math.copysign(math.inf, above) if above else 0.0


def p_value(only_first: float, only_second: float) -> float:
    """McNemar's test (Psychometrika 12, 1947), the score test of no difference, two-sided.

    Where there is none it says p < 0.05 in 5.4 % of all test sets at most (10 images or more, disagreement on at
    most half of them); Fagerland, Lydersen and Laake (2013) recommend it beside the mid-p test.
    """
    disagreements = only_first + only_second
    if not disagreements:
        return 1.0
    return float(2 * ndtr(-abs(only_second - only_first) / math.sqrt(disagreements)))


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
