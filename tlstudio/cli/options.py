"""The options that several commands have in common, and the job that those of a training ask for."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tlstudio.cli.ending import absolute, wrong_use
from tlstudio.cli.train_job import (
    known_model,
    training_images,
    weights_given,
    whole_number,
    with_input,
    with_settings,
)
from tlstudio.core import spec
from tlstudio.core.recipes import make_job, scaled
from tlstudio.core.train_spec import Device
from tlstudio.core.train_spec import Recipe as AnyRecipe

Data = Annotated[
    Path,
    typer.Argument(help="Folder with one sub-folder of images for each class; or a table, or a .tar of images."),
]
Seed = Annotated[int, typer.Option(min=0, help="Decides everything that is drawn at random, the split as well.")]
SplitSeed = Annotated[
    int | None, typer.Option(min=0, help="Decides the split alone, as for runs that are to be compared.")
]
Model = Annotated[str, typer.Option(help="A name from `tlstudio models`.")]
Strategy = Annotated[int, typer.Option(min=1, max=3, help="1 whole model, 2 from a stage on, 3 classifier only.")]
FirstStage = Annotated[str, typer.Option("--from", help="Strategy 2: the first trained stage.")]
Recipe = Annotated[AnyRecipe, typer.Option(help="Where all other values come from.")]
Epochs = Annotated[int | None, typer.Option(min=1, help="Instead of the recipe's number.")]
Weights = Annotated[str, typer.Option(help="default, none, or the file of a state dict.")]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", help="Any setting, as in train.batch_size=64; `tlstudio settings` lists them."),
]


Column = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="ROLE=NAME",
        help="Of a table: which column is the path, label, subset or group of an image; may be repeated.",
    ),
]


def columns_of(given: list[str] | None) -> spec.Columns:
    """``label=species`` and the like."""
    named = dict(text.partition("=")[::2] for text in given or ())
    wrong = next((role for role, name in named.items() if role not in _ROLES or not name), None)
    if wrong is not None:
        wrong_use(f"--column takes path, label, subset or group with a name, and not “{wrong}”.")
    return spec.Columns(**named)


_ROLES = frozenset(spec.Columns.__struct_fields__)


def data_given(folder: Path | None, split_seed: int, columns: spec.Columns = spec.PROPOSED) -> spec.DataSpec:
    """What is trained on or measured on."""
    return spec.DataSpec(folder=absolute(folder), seed=split_seed, columns=columns)


def job_maker(
    data: Path | None,
    *,
    model: str,
    recipe: AnyRecipe,
    weights: str,
    seed: int,
    split_seed: int | None,
    columns: list[str] | None = None,
) -> Callable[[int, str], spec.TrainJob]:
    """From a strategy and its first trained stage to the recipe's job."""
    named = columns_of(columns)
    images = training_images(data, named)
    given = data_given(data, seed if split_seed is None else split_seed, named)
    chosen = spec.ModelSpec(name=known_model(model), weights=weights_given(weights))

    def make(number: int, first_stage: str) -> spec.TrainJob:
        strategy = spec.StrategySpec(number=number, first_stage=first_stage)  # type: ignore[arg-type]
        return make_job(data=given, model=chosen, strategy=strategy, recipe=recipe, seed=seed, images=images)

    return make


def adjusted(
    job: spec.TrainJob, *, epochs: int | None, settings: list[str], device: Device, workspace: str
) -> spec.TrainJob:
    """A recipe's job with what was given by hand."""
    epochs = epochs or whole_number(settings, "train.epochs")
    if epochs is not None:
        job = msgspec.structs.replace(job, train=scaled(job.train, epochs))
    device_given = [] if device == "auto" else [f"train.device={device}"]
    job = with_settings(with_input(job, settings), [*device_given, *settings])
    if workspace:
        job = msgspec.structs.replace(job, workspace=str(Path(workspace).resolve()))
    return job
