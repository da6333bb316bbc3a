"""What a model predicted for each image of a stored result, and which of them to look at; without the model."""

from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Score
from tlstudio.core.json_file import SPEC_BYTES, read_json
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import EvaluateJob, Job, TrainJob
from tlstudio.evaluate.image_map import Points, principal_map
from tlstudio.evaluate.matching import Keys, match
from tlstudio.evaluate.predictions import log_probabilities, read_features, read_predictions

#: which images to look at: of one model, or those that only one of two classified correctly
Which = Literal["all", "misclassified", "correct", "only-this", "only-other"]
Numbers = npt.NDArray[np.int64]


class ImagePredictions(msgspec.Struct, frozen=True, kw_only=True):
    """The predictions for the N images of one subset, in the order in which they are stored."""

    folder: Path  #: of the images
    classes: tuple[str, ...]
    keys: Keys
    labels: Numbers  #: true class of each image, 0..classes-1, (N,)
    predicted: Numbers  #: most probable class of each image, (N,)
    log_probabilities: npt.NDArray[np.float32]  #: nats, calibrated where asked, (N, classes)
    subset: str = ""  #: name of the subset
    points: Points | None = None  #: places on the map of the images, (N, 2); None where none are stored
    is_folder_there: bool = True  #: false where the images were moved or are on a disk that is not connected

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def files(self) -> tuple[str, ...]:
        """Relative to ``folder``."""
        return self.keys.files

    @property
    def correct(self) -> npt.NDArray[np.bool_]:
        """Whether the most probable class is the true one, (N,)."""
        return np.asarray(self.predicted == self.labels)

    @property
    def losses(self) -> npt.NDArray[np.float32]:
        """Cross-entropy: −log probability of the true class, nats, (N,)."""
        return np.asarray(-self.log_probabilities[np.arange(len(self)), self.labels])

    def path(self, number: int) -> Path:
        """Of an image, whether or not it is there."""
        return self.folder / self.files[number]

    def probability(self, number: int) -> float:
        """Of the predicted class of an image, 0..1."""
        return float(np.exp(self.log_probabilities[number, self.predicted[number]]))

    def top(self, number: int, count: int = 5) -> tuple[Score, ...]:
        """The ``count`` most probable classes of an image, the first one first."""
        row = self.log_probabilities[number]
        return tuple(
            Score(self.classes[n], float(np.exp(row[n]))) for n in np.argsort(-row, kind="stable")[:count]
        )


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """Images of one cell of the confusion matrix, of one class, some, or all; numbers of classes, -1 for any."""

    true: int = -1
    predicted: int = -1
    either: int = -1  #: images of this class and images predicted as it
    images: tuple[int, ...] | None = None  #: only those of these numbers

    @property
    def cell(self) -> tuple[int, int] | None:
        """True and predicted class, where it is about one cell."""
        return (self.true, self.predicted) if self.true >= 0 and self.predicted >= 0 else None


EVERYTHING = Scope()


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """One model's predictions, and those of the model it is compared with, where both saw the same images."""

    predictions: ImagePredictions
    other: ImagePredictions | None = None
    places: Numbers | None = None  #: of each image in ``other``, (N,)

    def select(self, scope: Scope = EVERYTHING, which: Which = "all") -> Numbers:
        """Numbers of the images, (M,), the worst first: the highest loss, of the worse of two models."""
        chosen = in_scope(self.predictions, scope) & self._is(which)
        losses = self.predictions.losses
        if self.other is not None and which in ("only-this", "only-other"):
            losses = np.maximum(losses, self.other.losses[self.places])
        numbers = np.flatnonzero(chosen)
        return numbers[np.argsort(-losses[numbers], kind="stable")]

    def other_number(self, number: int) -> int:
        """The same image among the other model's predictions.

        Raises:
            ValueError: there is no other model.
        """
        if self.places is None:
            raise ValueError("there is no other model")
        return int(self.places[number])

    def _is(self, which: Which) -> npt.NDArray[np.bool_]:
        """Whether each image is one of these, (N,)."""
        correct = self.predictions.correct
        if which == "all":
            return np.ones(len(correct), dtype=bool)
        if which in ("correct", "misclassified"):
            return np.asarray(correct == (which == "correct"))
        if self.other is None:
            return np.zeros(len(correct), dtype=bool)
        others = self.other.correct[self.places]
        return correct & ~others if which == "only-this" else others & ~correct


def read_review(run: RunFolder, other: RunFolder | None = None, *, calibrated: bool = True) -> Review:
    """The predictions of a run, with those of another where that was tested on the same images.

    Args:
        run, other: of single runs or stored evaluations.
        calibrated: whether the logits are divided by the temperature that was fitted for the model.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    predictions = read_image_predictions(run, calibrated=calibrated)
    if other is None:
        return Review(predictions=predictions)
    others = read_image_predictions(other, calibrated=calibrated)
    places = match(predictions.keys, others.keys)
    if len(places) != len(others) or (places < 0).any():
        return Review(predictions=predictions)
    return Review(predictions=predictions, other=others, places=places)


def read_image_predictions(run: RunFolder, *, calibrated: bool = True) -> ImagePredictions:
    """The predictions behind the result that a run's report is about; ``calibrated`` as for :func:`read_review`.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    report = read_report(run.report)
    result = report.shown
    if result is None:
        raise TLStudioError("no-predictions", run=run.name)
    predictions = read_predictions(run.predictions, result.subset)
    classes = tuple(score.name for score in result.classes)
    if predictions.logits.shape != (len(predictions.files), len(classes)):
        raise TLStudioError("no-predictions", run=run.name)
    folder = data_folder(run)
    temperature = report.temperature if calibrated else 1.0
    return ImagePredictions(
        folder=folder,
        is_folder_there=folder.is_dir(),
        classes=classes,
        subset=result.subset,
        points=_points(run, result.subset, len(predictions.files)),
        keys=Keys.of(run, predictions.files),
        labels=predictions.labels,
        predicted=predictions.logits.argmax(axis=1),
        log_probabilities=log_probabilities(predictions.logits, temperature),
    )


def find_again(run: RunFolder, folder: Path) -> None:
    """Remember that the images of a run, or of a stored evaluation, are in ``folder`` now.

    Raises:
        TLStudioError: ``images-elsewhere`` where none of them is there; or it cannot be remembered.
    """
    if not any((folder / file).is_file() for file in read_image_predictions(run).files):
        raise TLStudioError("images-elsewhere", folder=str(folder))
    run.remember_data_folder(str(folder))


def data_folder(run: RunFolder) -> Path:
    """Where the images of a run, or of a stored evaluation, are.

    Raises:
        TLStudioError: ``run-unreadable``.
    """
    try:
        job = read_json(run.spec, SPEC_BYTES, Job)
        if not isinstance(job, TrainJob | EvaluateJob):
            raise ValueError("its spec.json names no images")
    except (OSError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(run.path), detail=str(error)) from error
    return Path(run.data_folder(job.data.folder))


def _points(run: RunFolder, subset: str, images: int) -> Points | None:
    """Of the images on the map of the run; None of an older one, or where the file belongs to another test."""
    try:
        features = read_features(run.features, subset)
    except TLStudioError:
        return None
    return principal_map(features) if len(features) == images else None


def in_scope(predictions: ImagePredictions, scope: Scope) -> npt.NDArray[np.bool_]:
    """Whether each image is one of those that are asked for, (N,)."""
    chosen = np.ones(len(predictions), dtype=bool)
    if scope.images is not None:
        chosen[:] = False
        chosen[list(scope.images)] = True
    if scope.true >= 0:
        chosen &= predictions.labels == scope.true
    if scope.predicted >= 0:
        chosen &= predictions.predicted == scope.predicted
    if scope.either >= 0:
        chosen &= (predictions.labels == scope.either) | (predictions.predicted == scope.either)
    return chosen
