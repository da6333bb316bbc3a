"""The job that the options of ``tlstudio train`` ask for."""

from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from tlstudio.cli.ending import absolute, fail, workspace_of, wrong_use
from tlstudio.cli.follow import WRONG_USE, console
from tlstudio.cli.series import Shape, shape_of
from tlstudio.core import catalog, spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.recipes import make_job, resize_for, scaled
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series, read_job
from tlstudio.core.train_spec import Recipe
from tlstudio.data.listing import Listing

Data = Annotated[Path, typer.Argument(help="Folder with one sub-folder of images for each class.")]
Model = Annotated[str, typer.Option(help="A name from `tlstudio models`.")]
Strategy = Annotated[int, typer.Option(min=1, max=3, help="1 whole model, 2 from a stage on, 3 classifier only.")]
FirstStage = Annotated[str, typer.Option("--from", help="Strategy 2: the first trained stage.")]
RecipeName = Annotated[Recipe, typer.Option(help="Where all other values come from.")]
Epochs = Annotated[int | None, typer.Option(min=1, help="Instead of the recipe's number.")]
Weights = Annotated[str, typer.Option(help="default, none, or the file of a state dict.")]
Seed = Annotated[int, typer.Option(min=0, help="Decides everything that is drawn at random, the split as well.")]
SplitSeed = Annotated[
    int | None, typer.Option(min=0, help="Decides the split alone, as for runs that are to be compared.")
]
Settings = Annotated[
    list[str] | None,
    typer.Option("--set", help="Any setting, as in train.batch_size=64; `tlstudio settings` lists them."),
]


def first_job(
    data: Path | None,
    model: str,
    strategy: int,
    first_stage: str,
    recipe: Recipe,
    weights: str,
    seed: int,
    split_seed: int | None,
) -> spec.TrainJob:
    """The recipe's job for a folder of images."""
    return make_job(
        data=data_of(data, seed if split_seed is None else split_seed),
        model=spec.ModelSpec(name=known_model(model), weights=weights_given(weights)),
        strategy=spec.StrategySpec(number=strategy, first_stage=first_stage),  # type: ignore[arg-type]
        recipe=recipe,
        seed=seed,
        images=training_images(data),
    )


def adjusted(job: spec.TrainJob, epochs: int | None, device: str, settings: list[str]) -> spec.TrainJob:
    """The job with what was given beside the recipe; what follows from epochs and input size follows them."""
    epochs = epochs or whole_number(settings, "train.epochs")
    if epochs is not None:
        job = msgspec.structs.replace(job, train=scaled(job.train, epochs))
    device_given = [] if device == "auto" else [f"train.device={device}"]
    return with_settings(with_input(job, settings), [*device_given, *settings])


def data_of(folder: Path | None, split_seed: int) -> spec.DataSpec:
    """A folder, divided by a seed."""
    return spec.DataSpec(folder=absolute(folder), seed=split_seed)


def known_model(name: str) -> str:
    """The name of a model of the catalogue; any other one ends the program."""
    if name not in catalog.MODELS:
        fail(TLStudioError("unknown-model", name=name), WRONG_USE)
    return name


def weights_given(value: str) -> str:
    """Of an option: a path as an absolute one."""
    return value if value in ("default", "none") else str(Path(value).resolve())


def following(run: RunFolder) -> tuple[spec.TrainJob, Shape]:
    """The job of a run or a series as that of the next one of its chain, in the workspace where that lies now."""
    job, shape = read_spec(run.spec)
    home = run.path.parent
    workspace = str(home.parent) if home.name in ("runs", "series") else job.workspace
    folder = run.data_folder(job.data.folder)
    job = msgspec.structs.replace(job, parent=run.name, name="", workspace=workspace)
    return spec.with_value(job, "data.folder", folder), shape


def marked(job: spec.TrainJob, *, wanted: bool) -> spec.TrainJob:
    """The job with the marks of its workspace as they are now, or with none."""
    file = str(MarkFile.of(workspace_of(job.workspace)).path) if wanted else ""
    data = msgspec.structs.replace(job.data, marks=file, marks_digest="")
    return msgspec.structs.replace(job, data=data)


def read_spec(path: Path) -> tuple[spec.TrainJob, Shape]:
    """What a run or a series was asked to do, with the marks that lie beside it; a run alone, if it was of one."""
    try:
        if is_series(path.resolve().parent):
            series = read_job(RunFolder(path.resolve().parent))
            return series.train, shape_of(series)
        job = RunFolder(path.parent).job() if path.name == "spec.json" else spec.read_job(path)
        return msgspec.structs.replace(job, series=""), Shape()
    except TLStudioError as error:
        fail(error, WRONG_USE)
    except (OSError, ValueError) as error:
        wrong_use(f"{path}: {error}")


def training_images(folder: Path | None) -> int | None:
    """How many images will be trained on, by their names alone; nothing is opened."""
    if folder is None:
        return None
    try:
        listing = Listing(folder, lambda: False)
    except TLStudioError as error:
        fail(error)
    if listing.layout == "subsets":
        return sum(image.record.subset == "train" for image in listing.images)
    return round(len(listing.images) * spec.DataSpec(folder="").train)


def with_input(job: spec.TrainJob, settings: list[str]) -> spec.TrainJob:
    """The job with the images brought to what fits another input size, where only that is given."""
    crop = whole_number(settings, "image.crop")
    if crop is None or any(setting.startswith("image.resize=") for setting in settings):
        return job
    image = msgspec.structs.replace(job.image, resize=resize_for(job.image, crop))
    return msgspec.structs.replace(job, image=image)


def whole_number(settings: list[str], field: str) -> int | None:
    """The whole number that a ``FIELD=VALUE`` gives, the last one of several."""
    given = dict(setting.partition("=")[::2] for setting in settings).get(field, "")
    return int(given) if given.isdecimal() and int(given) else None


def with_settings(job: spec.TrainJob, settings: list[str]) -> spec.TrainJob:
    """``train.batch_size=64`` and the like put into the job, each converted to the type of its field."""
    facts: dict[str, Any] = msgspec.to_builtins(job)
    for setting in settings:
        field, _, value = setting.partition("=")
        *path, name = field.split(".")
        place: Any = facts
        for part in path:
            place = place.get(part) if isinstance(place, dict) else None
        if not isinstance(place, dict) or name not in place:
            wrong_use(f"There is no setting “{field}”.")
        place[name] = value
    try:
        return msgspec.convert(facts, spec.TrainJob, strict=False)
    except msgspec.ValidationError as error:
        wrong_use(str(error))


def refuse_problems(job: spec.Training | spec.FindRateJob | spec.FindBatchJob) -> None:
    """Tell what is wrong with a job; end the program where that makes it impossible."""
    problems = job.problems()
    for problem in problems:
        style = "bold red" if problem.level == "error" else "yellow"
        console.print(f"{problem.field}: {problem.message} {problem.hint}", style=style, markup=False)
    if any(problem.level == "error" for problem in problems):
        raise typer.Exit(WRONG_USE)
