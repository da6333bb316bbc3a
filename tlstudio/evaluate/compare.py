"""Two runs side by side, image by image, and whether their difference is more than chance."""

import math

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr  # scipy.stats has it too, but takes a second to import

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Comparison, ComparisonRow, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.cautions import Training, cautions, training_of
from tlstudio.evaluate.matching import Keys, match
from tlstudio.evaluate.predictions import Predictions, read_predictions
from tlstudio.evaluate.review import data_folder

_Z = 1.959963984540054  # of 95 %
_HALVINGS = 60  # of an interval of at most 2: to the last digit of a float


def compare(first: RunFolder, second: RunFolder) -> Comparison:
    """The second run against the first on their common test images, which are known by their content.

    Raises:
        TLStudioError: ``no-predictions`` for a run that was not evaluated, ``compare-different-images`` where
            the runs were not tested on the same images.
    """
    trainings = [training_of(run) for run in (first, second)]
    rows = [_row(run, training) for run, training in zip((first, second), trainings, strict=True)]
    predictions = [
        read_predictions(run.predictions, row.test.subset) for run, row in zip((first, second), rows, strict=True)
    ]
    places = match(Keys.of(first, predictions[0].files), Keys.of(second, predictions[1].files))
    common = int((places >= 0).sum())
    if common < max(len(part.files) for part in predictions):
        raise TLStudioError("compare-different-images", common=common)
    right_first, right_second = _right(predictions[0]), _right(predictions[1])[places]
    only_first = int((right_first & ~right_second).sum())
    only_second = int((right_second & ~right_first).sum())
    low, high = interval(only_first, only_second, common)
    return Comparison(
        first=rows[0],
        second=rows[1],
        difference=(only_second - only_first) / common,
        images=common,
        only_first=only_first,
        only_second=only_second,
        low=low,
        high=high,
        p_value=p_value(only_first, only_second),
        cautions=cautions(trainings),
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

    return limit(-1.0, observed, _Z), limit(observed, 1.0, -_Z)


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
    )


def _data_of(run: RunFolder) -> str:
    try:
        return str(data_folder(run))
    except TLStudioError:
        return ""  # the numbers stand without it


def _right(predictions: Predictions) -> npt.NDArray[np.bool_]:
    """Whether each answer was right, (N,)."""
    right: npt.NDArray[np.bool_] = predictions.logits.argmax(axis=1) == predictions.labels
    return right
