"""``tlstudio train`` and ``tlstudio evaluate``: a model is trained, or measured."""

from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer

from tlstudio.cli import coach, machine, show, sweep
from tlstudio.cli.ending import Json, Workspace, absolute, fail, wrong_use
from tlstudio.cli.follow import console, escape, exit_code, follow
from tlstudio.cli.keep_together import KeepTogether, Looks, Resplit, keeping_together
from tlstudio.cli.options import (
    Column,
    Epochs,
    FirstStage,
    Model,
    Recipe,
    Seed,
    Settings,
    SplitSeed,
    Strategy,
    Weights,
    adjusted,
    data_given,
    job_maker,
)
from tlstudio.cli.runs import find_run
from tlstudio.cli.series import Shape, continued, finish_series
from tlstudio.cli.train_job import following, marked, read_spec, refuse_problems
from tlstudio.core import spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import summarise_all
from tlstudio.core.series import is_series
from tlstudio.core.train_spec import Device


def train(
    data: Annotated[
        Path | None, typer.Argument(help="Folder, table or .tar of images; not with --spec or --resume.")
    ] = None,
    model: Model = "baseline",
    strategy: Strategy = 1,
    first_stage: FirstStage = "",
    recipe: Recipe = "recommended",
    epochs: Epochs = None,
    weights: Weights = "default",
    seed: Seed = 0,
    split_seed: SplitSeed = None,
    device: Device = "auto",
    workspace: Workspace = "",
    setting: Settings = None,
    column: Column = None,
    keep_together: KeepTogether = None,
    looks: Looks = True,
    resplit: Resplit = False,
    spec_file: Annotated[Path | None, typer.Option("--spec", help="Repeat a run from its spec.json.")] = None,
    again: Annotated[
        str | None, typer.Option(help="Train this run again with some changes; the new one follows from it.")
    ] = None,
    with_marks: Annotated[
        bool | None,
        typer.Option(
            "--with-marks/--without-marks",
            help="Follow the marks of the workspace, or none; else --again follows those that the run followed.",
        ),
    ] = None,
    folds: Annotated[
        int | None, typer.Option(min=2, help="Cross-validation: as many runs, which together test every image.")
    ] = None,
    seeds: Annotated[
        int | None,
        typer.Option(min=1, help="All of it with as many seeds, each with its own split but for --split-seed."),
    ] = None,
    resume: Annotated[Path | None, typer.Option(help="Continue this interrupted run or series.")] = None,
    moved: Annotated[
        Path | None, typer.Option("--data", help="With --resume: the folder that the images were moved to.")
    ] = None,
    on: machine.On = "",
    json: Json = False,
) -> None:
    """Train a model on a folder of images and evaluate it on its test images."""
    if sum(given is not None for given in (data, spec_file, again, resume)) != 1:
        wrong_use("Give a data folder, or --spec, or --again, or --resume.")
    if moved is not None and resume is None:
        wrong_use("--data goes with --resume.")
    if resume is not None:
        _resume(resume.resolve(), absolute(moved), on, json=json)
    shape = Shape()
    if spec_file is not None:
        job, shape = read_spec(spec_file)
    elif again is not None:
        job, shape = following(find_run(again, workspace))
    else:
        make = job_maker(
            data, model=model, recipe=recipe, weights=weights, seed=seed, split_seed=split_seed, columns=column
        )
        job = make(strategy, first_stage)
    job = adjusted(job, epochs=epochs, settings=setting or [], device=device, workspace=workspace)
    if with_marks is not None:
        job = marked(job, wanted=with_marks)
    kept = keeping_together(job.data, keep_together, looks=looks, resplit=resplit)
    job = msgspec.structs.replace(job, data=kept, machine=on)
    shape = Shape(folds or shape.folds, seeds or shape.seeds, shape.same_split or split_seed is not None)
    if shape.is_series:
        refuse_problems(shape.job(job))
        finish_series(follow(shape.job(job)), json=json)
    refuse_problems(job)
    if job.series:
        sweep.show_if_complete(job, json=json)
    _finish_training(follow(job), json=json)


def evaluate(
    model: Annotated[Path, typer.Argument(help="A .pt file, or the folder of a stopped run.")],
    data: Annotated[
        Path | None,
        typer.Argument(help="Folder of the model's classes; of a run: where its images were moved to."),
    ] = None,
    subset: Annotated[
        spec.Evaluated, typer.Option(help="auto: test images, or all where there are none.")
    ] = "auto",
    view: Annotated[spec.View, typer.Option(help="random-crop: as in the slides, seeded.")] = "center",
    seed: Seed = 0,
    split_seed: SplitSeed = None,
    device: Device = "auto",
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Measure a saved model: accuracy, loss, precision, recall, F1, confusion matrix."""
    if model.is_dir():
        job = spec.ResumeJob(run=str(model.resolve()), finish=True, data=absolute(data))
        _finish_training(follow(job), json=json)
    if data is None:
        wrong_use("Give the folder of images to evaluate the model on.")
    measured = spec.EvaluateJob(
        model=str(model.resolve()),
        data=data_given(data, seed if split_seed is None else split_seed),
        subset=subset,
        view=view,
        seed=seed,
        device=device,
        workspace=str(Path(workspace).resolve()) if workspace else "",
    )
    _finish_training(follow(measured), json=json)


def _finish_training(state: RunState, *, json: bool) -> NoReturn:
    """Show what a training or an evaluation left, and end."""
    run = RunFolder(Path(state.started.run)) if state.started else None
    answer = read_report(run.report) if run and state.report else None
    runs = summarise_all(run.path.parent.parent) if run else []
    trained = next((one for one in runs if run and one.name == run.name), None)
    if json:
        kept = run.model if run else None
        facts = {"status": state.status, "run": str(run.path) if run else None, "model": kept, "report": answer}
        advice = coach.facts(trained, runs) if trained else []
        ended = {"model": str(kept) if kept else None, "failure": state.failure, "advice": advice}
        show.as_json({**facts, **ended})
    elif answer is not None:
        show.report(msgspec.structs.replace(answer, results=answer.results[-1:]))
    if run is not None and state.model and not json:
        console.print(f"saved {escape(str(run.path / state.model))}")
    if trained is not None and not json:
        coach.show(trained, runs)
    if state.status == "stopped" and state.epochs and run is not None:
        console.print(f"continue with: tlstudio train --resume {escape(str(run.path))}")
        console.print(f"evaluate what it has with: tlstudio evaluate {escape(str(run.path))}")
    raise typer.Exit(exit_code(state))


def _resume(folder: Path, moved: str, on: str, *, json: bool) -> NoReturn:
    if not is_series(folder):
        _finish_training(follow(spec.ResumeJob(run=str(folder), data=moved, machine=on)), json=json)
    try:
        job = continued(folder, moved)
    except TLStudioError as error:
        fail(error)
    finish_series(follow(spec.on_machine(job, on)), json=json)
