"""Answers for single images from models that stay loaded."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from tlstudio.core.errors import ImageError, Problem
from tlstudio.core.events import ModelReady, Predicted, Score
from tlstudio.core.spec import PredictJob
from tlstudio.data.decode import decode
from tlstudio.learn.device import autocast, choose_device
from tlstudio.learn.model_file import TrainedModel, load_model


class Predictor:
    """Some models, loaded once.

    Raises:
        TLStudioError: a model file cannot be used.
    """

    def __init__(self, job: PredictJob) -> None:
        self._device = choose_device(job.device)
        self._top = job.top
        self._models = [load_model(Path(file), self._device) for file in job.models]

    def ready(self) -> Iterator[ModelReady]:
        """One event for each model."""
        for model in self._models:
            yield ModelReady(file=str(model.file), title=model.about.provenance.title, classes=model.about.classes)

    def answer(self, number: int, path: Path) -> Iterator[Predicted]:
        """One event for each model; an image that cannot be read is told in the event."""
        for model in self._models:
            start = time.perf_counter()
            try:
                top, problem = self._top_scores(model, path), None
            except ImageError as error:
                top, problem = (), Problem(code=error.code, values=error.values)
            yield Predicted(
                id=number,
                file=str(path),
                model=str(model.file),
                top=top,
                problem=problem,
                milliseconds=1000 * (time.perf_counter() - start),
            )

    def _top_scores(self, model: TrainedModel, path: Path) -> tuple[Score, ...]:
        about = model.about
        pixels = decode(path, about.preprocessing.resize, about.preprocessing.image.fit)
        images = torch.from_numpy(pixels).permute(2, 0, 1)[None].to(self._device)
        inputs = about.preprocessing.transform().evaluate(images, np.zeros(1, np.int64))
        with torch.inference_mode(), autocast(self._device):
            logits = model.network(inputs.contiguous(memory_format=torch.channels_last)).float()
        best = logits[0].softmax(0).cpu().topk(min(self._top, len(about.classes)))
        chosen = zip(best.values.tolist(), best.indices.tolist(), strict=True)
        return tuple(Score(about.classes[number], share) for share, number in chosen)
