"""Answers from models that stay loaded."""

import copy
import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import torch
from torch import nn

from tlstudio.core.errors import ImageError, Problem, TLStudioError
from tlstudio.core.events import (
    Explain,
    Explained,
    ModelReady,
    ModelRefused,
    Neighbour,
    Novelty,
    Predicted,
    Score,
    Withholding,
)
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import PredictJob
from tlstudio.data.decode import Pixels, digest, read_file, rgb_from_bytes, to_square
from tlstudio.evaluate.novelty import KnownImages, Vectors
from tlstudio.evaluate.predictions import log_probabilities, read_predictions
from tlstudio.evaluate.review import data_folder
from tlstudio.evaluate.withholding import withholding
from tlstudio.learn.device import choose_device, in_parts, measuring
from tlstudio.learn.explain import explain
from tlstudio.learn.fuse_batchnorm import fold_batchnorm
from tlstudio.learn.models.model_file import TrainedModel, load_model
from tlstudio.learn.penultimate import Lens

_NEIGHBOURS = 5  # training images that are shown beside an answer
_log = logging.getLogger(__name__)


class Answer(NamedTuple):
    """What a model says of an image: the most probable classes, and how unlike its training images it is."""

    top: tuple[Score, ...] = ()
    novelty: Novelty | None = None


class TrainingFiles:
    """Where the training images of a model lie, which each is looked for once."""

    def __init__(self, model: TrainedModel) -> None:
        self._known, self._found = model.known, dict[int, str]()
        try:
            self._folder: Path | None = data_folder(RunFolder(model.file.parent))
        except TLStudioError:  # the file was moved out of its run, and does not say where the images are
            self._folder = None

    def of(self, row: int) -> str:
        """Absolute path of a training image; empty where the same image is not there any more."""
        if row not in self._found:
            self._found[row] = self._look(row)
        return self._found[row]

    def _look(self, row: int) -> str:
        if self._known is None or self._folder is None:
            return ""
        file = Path(self._known.files[row])
        if file.is_absolute() or file.drive or ".." in file.parts:  # a stranger's model file asks for another one
            return ""
        try:
            same = digest(read_file(self._folder / file)) == self._known.digests[row]
        except ImageError:
            same = False
        return str(self._folder / file) if same else ""


class Predictor:
    """Some models, loaded once. A file that cannot be used is told by :meth:`ready`; the others answer."""

    def __init__(self, job: PredictJob) -> None:
        self.device = choose_device(job.device)
        self.models: list[TrainedModel] = []
        self.refused: dict[str, TLStudioError] = {}  #: model file → why it cannot be used
        self._top, self._calibrated = job.top, job.calibrated
        for file in job.models:
            try:
                self.models.append(load_model(Path(file), self.device))
            except TLStudioError as error:
                _log.warning("%s is refused: %r", file, error.__cause__)
                self.refused[file] = error
        self._paths = {str(model.file): TrainingFiles(model) for model in self.models}

    def ready(self) -> Iterator[ModelReady | ModelRefused]:
        """One event for each model, those that cannot be used first."""
        for file, error in self.refused.items():
            yield ModelRefused(file=file, problem=Problem(code=error.code, values=error.values))
        for model in self.models:
            about = model.about
            yield ModelReady(
                file=str(model.file),
                title=about.provenance.title,
                classes=about.classes,
                withholding=_withholding(model, about.temperature(calibrated=self._calibrated)),
            )

    def beside(self, *, faster: bool = False) -> "Predictor":
        """The same models for another thread, as the hooks of a network are one thread's; weights are shared.

        Args:
            faster: with BatchNorm inside the convolutions, which takes a moment and changes the last digits.
        """
        other = copy.copy(self)
        networks = (fold_batchnorm(model.network) if faster else model.network for model in self.models)
        other.models = [
            msgspec.structs.replace(model, network=_sharing_weights(network))
            for model, network in zip(self.models, networks, strict=True)
        ]
        return other

    def answer(self, number: int, path: Path) -> Iterator[Predicted]:
        """One event for each model; an image that cannot be read is told in the event."""
        for model in self.models:
            start = time.perf_counter()
            image = model.about.preprocessing.image
            try:
                data = read_file(path)
                pixels = to_square(rgb_from_bytes(data), image.resize, image.fit)
                (answer,), problem, learned = self.answers(model, [pixels]), None, model.has_learned(digest(data))
            except ImageError as error:
                answer, problem, learned = Answer(), Problem(code=error.code, values=error.values), False
            yield Predicted(
                id=number,
                file=str(path),
                model=str(model.file),
                top=answer.top,
                problem=problem,
                milliseconds=1000 * (time.perf_counter() - start),
                learned=learned,
                novelty=answer.novelty,
            )

    def answers(self, model: TrainedModel, pixels: Sequence[Pixels]) -> list[Answer]:
        """What a model says of some images, each uint8 (resize, resize, 3) of that model."""
        about, known = model.about, model.known
        images = torch.from_numpy(np.stack(pixels)).permute(0, 3, 1, 2).to(self.device)
        transform = about.preprocessing.transform()
        lens = None if known is None else Lens.of(model.head, known.directions, self.device)
        network = model.network if lens is None else lens.before(model.network)

        def answers_of(part: slice) -> torch.Tensor:
            inputs = transform.evaluate(images[part], np.arange(len(pixels))[part])
            answers: torch.Tensor = network(inputs.contiguous(memory_format=torch.channels_last))
            return answers

        with measuring():
            logits = in_parts(answers_of, len(pixels)).cpu()
        novelties: list[Novelty | None] = [None] * len(pixels)
        if known is not None and lens is not None:
            logits, features = lens.split(logits)
            novelties = [*self._novelties(model, known, features.numpy())]
        temperature = about.temperature(calibrated=self._calibrated)
        best = (logits / temperature).softmax(1).topk(min(self._top, len(about.classes)))
        tops = [
            tuple(Score(about.classes[number], share) for share, number in zip(shares, numbers, strict=True))
            for shares, numbers in zip(best.values.tolist(), best.indices.tolist(), strict=True)
        ]
        return [Answer(top, novelty) for top, novelty in zip(tops, novelties, strict=True)]

    def _novelties(self, model: TrainedModel, known: KnownImages, features: Vectors) -> Iterator[Novelty]:
        """How unlike the training images each of B images is, by their features (B, d)."""
        scores, threshold = known.score(features), known.threshold
        shares, (rows, cosines) = known.shares(scores), known.nearest(features, _NEIGHBOURS)
        for score, share, near, similar in zip(
            scores, shares.tolist(), rows.tolist(), cosines.tolist(), strict=True
        ):
            yield Novelty(
                share=None if threshold is None else share,
                unknown=threshold is not None and bool(score > threshold),
                false_alarms=known.false_alarms,
                images=len(known.validation),
                nearest=tuple(self._neighbour(model, known, *pair) for pair in zip(near, similar, strict=True)),
            )

    def _neighbour(self, model: TrainedModel, known: KnownImages, row: int, similarity: float) -> Neighbour:
        name, path = model.about.classes[known.labels[row]], self._paths[str(model.file)].of(row)
        return Neighbour(known.files[row], name, similarity, path)

    def explain(self, request: Explain) -> Iterator[Explained]:
        """Where the asked model looked; nothing where it is not one of these, or does not know the class."""
        for model in self.models:
            if str(model.file) == request.model and request.name in ("", *model.about.classes):
                yield explain(model, request, self.device)


def _sharing_weights(network: nn.Module) -> nn.Module:
    shared = {id(tensor): tensor for tensor in (*network.parameters(), *network.buffers())}
    return copy.deepcopy(network, shared)


def _withholding(model: TrainedModel, temperature: float) -> tuple[Withholding, ...]:
    """By the test images of the run that the model file lies in; empty where it lies elsewhere."""
    run = RunFolder(model.file.parent)
    try:
        tested = read_predictions(run.predictions)
    except TLStudioError:
        return ()
    if tested.logits.shape != (len(tested.labels), len(model.about.classes)) or not len(tested.labels):
        return ()
    shares = np.exp(log_probabilities(tested.logits, temperature))
    return withholding(shares.max(axis=1), shares.argmax(axis=1) == tested.labels)
