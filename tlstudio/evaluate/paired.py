"""Whether a difference between two ways to train, measured several times, is more than chance."""

import math

import numpy as np
import numpy.typing as npt
from scipy.special import stdtr, stdtrit  # scipy.stats has them too, but takes a second to import

from tlstudio.core.series import Interval
from tlstudio.evaluate.compare import interval, p_value

_UPPER = 0.975  # of a two-sided 95 % interval

Right = npt.NDArray[np.bool_]


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
