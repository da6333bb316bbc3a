"""The job that the options of ``tlstudio train`` ask for."""

from pathlib import Path

import msgspec
import typer

from tlstudio.cli import said
from tlstudio.cli.ending import fail, workspace_of, wrong_use
from tlstudio.cli.follow import WRONG_USE, console
from tlstudio.cli.series import Shape, shape_of
from tlstudio.core import catalog, spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.recipes import resize_for
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series, read_job
from tlstudio.core.sweep import is_sweep


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
    """What a run, a series or a cell of a sweep is to do, with the marks that lie beside it.

    A run that was of a series or a sweep is repeated alone.
    """
    try:
        if is_series(path.resolve().parent):
            series = read_job(RunFolder(path.resolve().parent))
            return series.train, shape_of(series)
        if is_sweep(path.resolve().parent):
            return spec.read_job(path), Shape()  # a cell of it, which is trained once
        job = RunFolder(path.parent).job() if path.name == "spec.json" else spec.read_job(path)
        return msgspec.structs.replace(job, series=""), Shape()
    except TLStudioError as error:
        fail(error, WRONG_USE)
    except (OSError, ValueError) as error:
        wrong_use(f"{path}: {error}")


def training_images(folder: Path | None, columns: spec.Columns = spec.PROPOSED) -> int | None:
    """How many images will be trained on, by their names alone; nothing is opened."""
    if folder is None:
        return None
    from tlstudio.data.named_images import listing_of  # NumPy and Pillow, which a check does without

    try:
        listing = listing_of(folder.absolute(), lambda: False, columns)
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
    try:
        return spec.with_settings(job, dict(setting.partition("=")[::2] for setting in settings))
    except TLStudioError as error:
        fail(error, WRONG_USE)
    except msgspec.ValidationError as error:
        wrong_use(str(error))


def refuse_problems(job: spec.TrainJob | spec.SeriesJob | spec.FindRateJob | spec.FindBatchJob) -> None:
    """Tell what is wrong with a job; end the program where that makes it impossible."""
    problems = job.problems()
    for problem in problems:
        if problem.level == "error":
            said.remember(problem.code, problem.message, problem.hint, problem.values)
        style = "bold red" if problem.level == "error" else "yellow"
        console.print(f"{problem.field}: {problem.message} {problem.hint}", style=style, markup=False)
    if any(problem.level == "error" for problem in problems):
        raise typer.Exit(WRONG_USE)
