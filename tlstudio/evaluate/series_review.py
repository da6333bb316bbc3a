"""The single predictions of all runs of a series, to be looked at together."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tlstudio.core import series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import place_of
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.review import ImagePredictions, Review, find_again, read_image_predictions


def read_series_review(folder: RunFolder, *, calibrated: bool = True) -> Review:
    """An image that several runs have tested is there as often, in the order of the runs.

    Args:
        folder: of the series.
        calibrated: whether the logits of each run are divided by the temperature that was fitted for its model.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    parts = [read_image_predictions(run, calibrated=calibrated) for run in _tested(folder)]
    if not parts or any(part.classes != parts[0].classes or part.folder != parts[0].folder for part in parts):
        raise TLStudioError("no-predictions", run=folder.name)
    return Review(predictions=_together(parts))


def find_series_again(folder: RunFolder, images: Path) -> None:
    """Remember that the images of all its runs are in ``images`` now.

    Raises:
        TLStudioError: see :func:`find_again`.
    """
    for run in _tested(folder):
        find_again(run, images)


def _tested(folder: RunFolder) -> list[RunFolder]:
    there = series.members(folder)
    runs = (there.get(place_of(job)) for job in series.read_job(folder).members())
    return [run for run in runs if run is not None and run.report.is_file()]


def _together(parts: Sequence[ImagePredictions]) -> ImagePredictions:
    keys = [part.keys for part in parts]
    digests = tuple(digest for key in keys for digest in key.digests)
    files = tuple(file for key in keys for file in key.files)
    return ImagePredictions(
        folder=parts[0].folder,
        is_folder_there=parts[0].is_folder_there,
        classes=parts[0].classes,
        keys=Keys(files, digests if all(key.digests for key in keys) else ()),
        labels=np.concatenate([part.labels for part in parts]),
        predicted=np.concatenate([part.predicted for part in parts]),
        log_probabilities=np.concatenate([part.log_probabilities for part in parts]),
    )
