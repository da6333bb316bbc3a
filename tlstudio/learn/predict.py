"""Answers from models that stay loaded."""

import logging
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from tlstudio.core.errors import ImageError, Problem, TLStudioError
from tlstudio.core.events import Explain, Explained, ModelReady, ModelRefused, Predicted, Score
from tlstudio.core.spec import PredictJob
from tlstudio.data.decode import Pixels, digest, read_file, rgb_from_bytes, to_square
from tlstudio.learn.device import choose_device, in_parts, measuring
from tlstudio.learn.explain import explain
from tlstudio.learn.models.model_file import TrainedModel, load_model

_log = logging.getLogger(__name__)


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

    def ready(self) -> Iterator[ModelReady | ModelRefused]:
        """One event for each model, those that cannot be used first."""
        for file, error in self.refused.items():
            yield ModelRefused(file=file, problem=Problem(code=error.code, values=error.values))
        for model in self.models:
            yield ModelReady(file=str(model.file), title=model.about.provenance.title, classes=model.about.classes)

    def answer(self, number: int, path: Path) -> Iterator[Predicted]:
        """One event for each model; an image that cannot be read is told in the event."""
        for model in self.models:
            start = time.perf_counter()
            image = model.about.preprocessing.image
            try:
                data = read_file(path)
                pixels = to_square(rgb_from_bytes(data), image.resize, image.fit)
                (top,), problem, learned = self.scores(model, [pixels]), None, model.has_learned(digest(data))
            except ImageError as error:
                top, problem, learned = (), Problem(code=error.code, values=error.values), False
            yield Predicted(
                id=number,
                file=str(path),
                model=str(model.file),
                top=top,
                problem=problem,
                milliseconds=1000 * (time.perf_counter() - start),
                learned=learned,
            )

    def scores(self, model: TrainedModel, pixels: Sequence[Pixels]) -> list[tuple[Score, ...]]:
        """The most probable classes of some images, each uint8 (resize, resize, 3) of that model."""
        about = model.about
        images = torch.from_numpy(np.stack(pixels)).permute(0, 3, 1, 2).to(self.device)
        transform = about.preprocessing.transform()

        def logits_of(part: slice) -> torch.Tensor:
            inputs = transform.evaluate(images[part], np.arange(len(pixels))[part])
            return model.network(inputs.contiguous(memory_format=torch.channels_last))

        with measuring():
            logits = in_parts(logits_of, len(pixels))
        temperature = about.temperature(calibrated=self._calibrated)
        best = (logits / temperature).softmax(1).cpu().topk(min(self._top, len(about.classes)))
        return [
            tuple(Score(about.classes[number], share) for share, number in zip(shares, numbers, strict=True))
            for shares, numbers in zip(best.values.tolist(), best.indices.tolist(), strict=True)
        ]

    def explain(self, request: Explain) -> Iterator[Explained]:
        """Where the asked model looked; nothing where it is not one of these, or does not know the class."""
        for model in self.models:
            if str(model.file) == request.model and request.name in ("", *model.about.classes):
                yield explain(model, request, self.device)
