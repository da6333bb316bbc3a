"""Whether a difference between two ways to train, measured several times, is more than chance."""

import math

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr, stdtr, stdtrit  # scipy.stats has them too, but takes a second to import

from tlstudio.core.series import Interval
from tlstudio.evaluate.intervals import Z

_UPPER = 0.975  # of a two-sided 95 % interval
_HALVINGS = 60  # of an interval of at most 2: to the last digit of a float

Right = npt.NDArray[np.bool_]


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


def over_images(first: Right, second: Right, units: npt.NDArray[np.int64]) -> Interval:
    """Of pooled predictions: would the difference be there on other images?

    Predictions of one image by several runs, or of several photographs of one thing, are not independent. So the
    numbers of disagreements and of predictions are divided by a design effect, the variance of the sums of the
    units over that of single predictions (Rao and Scott, Biometrics 48, 1992). What is left is McNemar's test,
    which becomes the modified Obuchowski test of Yang, Sun and Hardin (Biometrical Journal 52, 2010), and Tango's
    interval; where each unit was tested once, both are those of two single runs. A design effect below 1 is taken
    for 1: predictions of one image do not tell more than those of different ones.

    Args:
        first, second: whether each answer was right, (N,).
        units: number of the image, or of the group, that each answer is about, from 0, (N,).
    """
    differences = second.astype(np.int64) - first
    only_first, only_second = int((differences < 0).sum()), int((differences > 0).sum())
    sums, sizes = np.bincount(units, differences), np.bincount(units)
    disagreements = only_first + only_second
    if disagreements:
        effect = max(1.0, float(np.square(sums).sum()) / disagreements)
    else:  # nothing to estimate it from: as if all answers of a unit were always the same
        effect = float(np.square(sizes).sum()) / len(units)
    low, high = interval(only_first / effect, only_second / effect, len(units) / effect)
    return Interval(low=low, high=high, p_value=p_value(only_first / effect, only_second / effect))


def over_runs(differences: npt.NDArray[np.float64], overlap: float) -> Interval:
    """Of the differences of single runs: would they be there after other trainings?

    The corrected resampled t test (Nadeau and Bengio, Machine Learning 52, 2003; for repeated cross-validation
    Bouckaert and Frank, PAKDD 2004). Runs whose training images overlap resemble each other, so that the plain
    t test finds differences everywhere.

    Args:
        differences: of the accuracies, (J,), J ≥ 2.
        overlap: test images over all other images of a run; 0 where all runs have the same split, and differ in
            their seeds alone.
    """
    runs, mean = len(differences), float(differences.mean())
    error = math.sqrt((1 / runs + overlap) * float(differences.var(ddof=1)))
    half = float(stdtrit(runs - 1, _UPPER)) * error
    if not error:
        return Interval(low=mean, high=mean, p_value=0.0 if mean else 1.0)
    p = float(2 * stdtr(runs - 1, -abs(mean) / error))
    return Interval(low=mean - half, high=mean + half, p_value=p)
