"""Two runs side by side, image by image, and whether their difference is more than chance."""

import math

import numpy as np
import numpy.typing as npt
from scipy.special import bdtr  # scipy.stats has it too, but takes a second to import

from tlstudio.core.errors import TLStudioError
from tlstudio.core.results import Comparison, ComparisonRow, read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate.answers import data_folder
from tlstudio.evaluate.cautions import Training, cautions, training_of
from tlstudio.evaluate.matching import Keys, match
from tlstudio.evaluate.predictions import Predictions, read_predictions

_Z = 1.959963984540054  # of 95 %


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


def interval(only_first: int, only_second: int, images: int) -> tuple[float, float]:
    """The 95 % interval of the difference of two accuracies measured on the same images.

    Agresti and Min (2005): Wald's interval after half an image is added to each of the four cells, which keeps
    it honest for few images and for models that never differ.
    """
    total = images + 2
    difference = only_second - only_first
    spread = math.sqrt(only_first + only_second + 1 - difference**2 / total)
    return max(-1.0, (difference - _Z * spread) / total), min(1.0, (difference + _Z * spread) / total)


def p_value(only_first: int, only_second: int) -> float:
    """McNemar's test with the mid-p correction (Fagerland, Lydersen and Laake 2013), two-sided."""
    fewer, disagreements = min(only_first, only_second), only_first + only_second
    below = bdtr(fewer - 1, disagreements, 0.5) if fewer else 0.0
    return float(bdtr(fewer, disagreements, 0.5) + below)


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
