"""Saved models that nobody trained, for tests of what is done with a model file."""

from pathlib import Path

import torch

from tests.helpers.images import CLASSES
from tlstudio.core.catalog import MODELS
from tlstudio.core.image_spec import Fit
from tlstudio.core.results import Provenance
from tlstudio.learn.models.build import architecture, build
from tlstudio.learn.models.model_file import Description, Preprocessing, TrainedModel, load_model, save_model


def saved_model(
    path: Path,
    name: str = "baseline",
    *,
    crop: int = 16,
    resize: int = 16,
    fit: Fit = "squash",
    seed: int = 0,
) -> TrainedModel:
    """A model with random weights, written to ``path`` and read again."""
    torch.manual_seed(seed)
    row = MODELS[name]
    described = architecture(row, classes=len(CLASSES), input_size=crop)
    about = Description(
        architecture=described,
        classes=CLASSES,
        preprocessing=Preprocessing(resize=resize, crop=crop, fit=fit, mean=row.mean, std=row.std),
        provenance=Provenance(
            model=name, title=row.title, strategy=1, initial_weights="random",
            training_images=1, epochs=1, best_epoch=1, seconds=1.0,
        ),
    )  # fmt: skip
    save_model(path, build(described), about)
    return load_model(path)
