"""What a model said of each image, as the gallery shows it; from stored predictions, without the model."""

from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Score
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import EvaluateJob, TrainJob, decode_job
from tlstudio.evaluate.matching import Keys, match
from tlstudio.evaluate.predictions import read_predictions

Which = Literal["all", "wrong", "right", "only-this", "only-other"]
Numbers = npt.NDArray[np.int64]


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """Of one subset, in the order of the predictions."""

    folder: Path  #: of the images
    classes: tuple[str, ...]
    keys: Keys
    labels: Numbers  #: (N,)
    predicted: Numbers  #: (N,)
    log_probabilities: npt.NDArray[np.float32]  #: (N, classes)
    is_folder_there: bool = True  #: false where the images were moved or are on a disk that is not connected

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def files(self) -> tuple[str, ...]:
        return self.keys.files

    @property
    def right(self) -> npt.NDArray[np.bool_]:
        return np.asarray(self.predicted == self.labels)

    @property
    def losses(self) -> npt.NDArray[np.float32]:
        """−log probability of the true class, nats, (N,)."""
        return np.asarray(-self.log_probabilities[np.arange(len(self)), self.labels])

    def path(self, number: int) -> Path:
        return self.folder / self.files[number]

    def probability(self, number: int) -> float:
        """Of the class that was answered."""
        return float(np.exp(self.log_probabilities[number, self.predicted[number]]))

    def top(self, number: int, count: int = 5) -> tuple[Score, ...]:
        """The most probable classes."""
        row = self.log_probabilities[number]
        return tuple(
            Score(self.classes[n], float(np.exp(row[n]))) for n in np.argsort(-row, kind="stable")[:count]
        )


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """Images of one cell of the confusion matrix, of one class, or all; class numbers, -1 for any."""

    true: int = -1
    predicted: int = -1
    either: int = -1  #: of this class, or taken for it


EVERYTHING = Scope()


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """One model's answers, and those of the model it is compared with, where both saw the same images."""

    answers: Answers
    other: Answers | None = None
    places: Numbers | None = None  #: of each image in ``other``, (N,)

    def select(self, scope: Scope = EVERYTHING, which: Which = "all") -> Numbers:
        """Numbers of the images, the worst first: the highest loss, of the worse of two models."""
        chosen = _in_scope(self.answers, scope) & self._is(which)
        losses = self.answers.losses
        if self.other is not None and which in ("only-this", "only-other"):
            losses = np.maximum(losses, self.other.losses[self.places])
        numbers = np.flatnonzero(chosen)
        return numbers[np.argsort(-losses[numbers], kind="stable")]

    def other_number(self, number: int) -> int:
        """The same image among the other model's answers."""
        if self.places is None:
            raise ValueError("there is no other model")
        return int(self.places[number])

    def _is(self, which: Which) -> npt.NDArray[np.bool_]:
        right = self.answers.right
        if which == "all":
            return np.ones(len(right), dtype=bool)
        if which in ("right", "wrong"):
            return np.asarray(right == (which == "right"))
        if self.other is None:
            return np.zeros(len(right), dtype=bool)
        others = self.other.right[self.places]
        return right & ~others if which == "only-this" else others & ~right


def read_review(run: RunFolder, other: RunFolder | None = None) -> Review:
    """The answers of a run, with those of another that was tested on the same images; else it is left out.

    Raises:
        TLStudioError: ``run-unreadable``, ``no-predictions``.
    """
    answers = read_answers(run)
    if other is None:
        return Review(answers=answers)
    others = read_answers(other)
    places = match(answers.keys, others.keys)
    if len(places) != len(others) or (places < 0).any():
        return Review(answers=answers)
    return Review(answers=answers, other=others, places=places)


def read_answers(run: RunFolder) -> Answers:
    """Raises ``run-unreadable`` or ``no-predictions``."""
    result = read_report(run.report).shown
    if result is None:
        raise TLStudioError("no-predictions", run=run.name)
    predictions = read_predictions(run.predictions, result.subset)
    classes = tuple(score.name for score in result.classes)
    if predictions.logits.shape != (len(predictions.files), len(classes)):
        raise TLStudioError("no-predictions", run=run.name)
    folder = data_folder(run)
    return Answers(
        folder=folder,
        is_folder_there=folder.is_dir(),
        classes=classes,
        keys=Keys.of(run, predictions.files),
        labels=predictions.labels,
        predicted=predictions.logits.argmax(axis=1),
        log_probabilities=_log_softmax(predictions.logits),
    )


def find_again(run: RunFolder, folder: Path) -> None:
    """Remember that the images of a run, or of a stored evaluation, are in ``folder`` now.

    Raises:
        TLStudioError: ``images-elsewhere`` where none of them is there; or it cannot be remembered.
    """
    if not any((folder / file).is_file() for file in read_answers(run).files):
        raise TLStudioError("images-elsewhere", folder=str(folder))
    run.remember_data_folder(str(folder))


def data_folder(run: RunFolder) -> Path:
    """Where the images of a run, or of a stored evaluation, are. Raises ``run-unreadable``."""
    try:
        job = decode_job(run.spec.read_bytes())
        if not isinstance(job, TrainJob | EvaluateJob):
            raise ValueError("its spec.json names no images")
    except (OSError, ValueError) as error:
        raise TLStudioError("run-unreadable", folder=str(run.path), detail=str(error)) from error
    return Path(run.data_folder(job.data.folder))


def _log_softmax(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Without SciPy, whose import the window would feel."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=np.float32)


def _in_scope(answers: Answers, scope: Scope) -> npt.NDArray[np.bool_]:
    chosen = np.ones(len(answers), dtype=bool)
    if scope.true >= 0:
        chosen &= answers.labels == scope.true
    if scope.predicted >= 0:
        chosen &= answers.predicted == scope.predicted
    if scope.either >= 0:
        chosen &= (answers.labels == scope.either) | (answers.predicted == scope.either)
    return chosen
