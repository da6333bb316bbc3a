"""The commands. Exit codes: 0 done, 1 failed, 2 wrong use, 130 stopped."""

import io
import sys
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import msgspec
import typer

from tlstudio.cli import (
    coach,
    desktop,
    engine,
    find,
    machine,
    marks,
    metrics,
    report,
    runs,
    settings,
    show,
    show_advice,
    show_audit,
    show_repair,
    sweep,
)
from tlstudio.cli.doctor import doctor
from tlstudio.cli.ending import Json, Workspace, absolute, fail, write, wrong_use
from tlstudio.cli.estimate import estimate
from tlstudio.cli.export import export
from tlstudio.cli.follow import (
    FAILED,
    STOPPED,
    ask_about,
    console,
    escape,
    exit_code,
    follow,
)
from tlstudio.cli.group import Commands
from tlstudio.cli.keep_together import KeepTogether, Looks, Resplit, keeping_together
from tlstudio.cli.options import (
    Column,
    Data,
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
    columns_of,
    data_given,
    job_maker,
)
from tlstudio.cli.runs import find_run
from tlstudio.cli.series import Shape, continued, finish_series
from tlstudio.cli.series import compare as compare_series
from tlstudio.cli.train_job import following, marked, read_spec, refuse_problems
from tlstudio.core import advisor_rule, catalog, rule, spec
from tlstudio.core import events as ev
from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.audit import AuditReport
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport
from tlstudio.core.prediction_csv import to_csv
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import summarise_all
from tlstudio.core.series import is_series
from tlstudio.core.train_spec import Device
from tlstudio.data.destination import is_many

Answer = TypeVar("Answer")

app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Train, compare and trust image classifiers on your own machine.",
)


app.add_typer(marks.app, name="marks")
app.add_typer(runs.app, name="runs")
app.add_typer(machine.app, name="machine")
app.command("follow")(machine.follow_job)
app.add_typer(engine.app, name="engine")
app.add_typer(desktop.app, name="desktop")
app.command()(find.find_rate)
app.command()(find.find_batch)
app.command()(estimate)
app.command("metrics")(metrics.show_metrics)
app.command()(report.report)
app.command()(report.figures)
app.command()(report.verify)
app.command()(doctor)
app.command()(export)
app.command()(sweep.sweep)


@app.command()
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


@app.command()
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


@app.command()
def compare(
    runs: Annotated[
        list[Path], typer.Argument(help="Folders of two or more runs or series, usually the baseline's first.")
    ],
    csv: Annotated[Path | None, typer.Option(help="Write a row for each pair to this file instead.")] = None,
    json: Json = False,
) -> None:
    """Put runs, or series, side by side on the same test images: two in detail, more each against each."""
    from tlstudio.evaluate.compare import compare as compare_runs

    if len(runs) < 2:
        wrong_use("Give two runs or more.")
    try:
        if len(runs) > 2 or csv is not None:
            metrics.compare_all([run.resolve() for run in runs], csv, json=json)
            return
        first, second = runs
        if is_series(first.resolve()) or is_series(second.resolve()):
            compare_series(first.resolve(), second.resolve(), json=json)
            return
        answer = compare_runs(RunFolder(first), RunFolder(second))
    except TLStudioError as error:
        fail(error)
    show.as_json(answer) if json else show.comparison(answer)


@app.command()
def predict(
    model: Annotated[Path, typer.Argument(help="A .pt file.")],
    images: Annotated[list[Path], typer.Argument(help="Image files, and folders of images at any depth.")],
    top: Annotated[int, typer.Option(min=1, help="How many answers for each image.")] = 5,
    csv: Annotated[Path | None, typer.Option(help="Write a table for spreadsheets to this file instead.")] = None,
    device: Device = "auto",
    raw: Annotated[
        bool,
        typer.Option("--raw", "--uncalibrated", help="Probabilities as the network gives them, not calibrated."),
    ] = False,
    json: Json = False,
) -> None:
    """Ask a saved model what is in some images."""
    most = max(top, 2) if csv else top
    job = spec.PredictJob(models=(str(model.resolve()),), device=device, top=most, calibrated=not raw)
    answers = ask_about(job, [str(image.resolve()) for image in images])
    if answers.failure is not None:
        fail(TLStudioError(answers.failure.kind, **answers.failure.values))
    if csv is not None:
        root = str(images[0].resolve()) if len(images) == 1 and is_many(images[0]) else ""
        write(csv, to_csv(answers.rows, answers.titles, root))
    if json or csv is None:
        told = [
            ev.Predicted(
                id=n,
                file=row.file,
                model=job.models[0],
                top=(*row.tops, ())[0],
                problem=row.problem,
                novelty=(*row.novelties, None)[0],
            )
            for n, row in enumerate(answers.rows)
        ]
        show.as_json(told) if json else show.predictions(told)
    if not answers.complete:
        raise typer.Exit(STOPPED)
    if any(row.problem for row in answers.rows):
        raise typer.Exit(FAILED)


@app.command()
def check(
    data: Data,
    column: Column = None,
    keep_together: KeepTogether = None,
    looks: Looks = True,
    resplit: Resplit = False,
    features: Annotated[
        bool, typer.Option(help="Also look with a network: wrong labels, outliers. Without: faster.")
    ] = True,
    what: Annotated[
        show_audit.Listing | None, typer.Option("--list", help="Print all of one finding, a line each.")
    ] = None,
    json: Json = False,
) -> None:
    """Say what is in a folder of images and what is wrong: copies, leaks, wrong labels, odd images.

    With --keep-together also what such a split would change. Exit code 1 where no training is possible.
    """
    plain = spec.DataSpec(folder=str(data.resolve()), columns=columns_of(column))
    repair = keeping_together(plain, keep_together, looks=looks, resplit=resplit)
    audit = _answered(spec.AuditJob(data=plain, features=features), AuditReport)
    answer = _checked(plain)
    if what is not None:
        show_audit.listed(audit, answer, what)
        return
    change = None if repair == plain else show_repair.Change.of(answer, _checked(repair))
    if json:
        summary = {**show.data_summary(answer), "audit": show_audit.summary(audit)}
        show.as_json(summary if change is None else {**summary, "repair": change.summary()})
    else:
        show.data_report(answer)
        show_audit.cards(audit, answer)
        if change is not None:
            change.show()
    if any(problem.level == "error" for problem in answer.problems):
        raise typer.Exit(FAILED)


def _checked(data: spec.DataSpec) -> DataReport:
    return _answered(spec.CheckJob(data=data), DataReport)


@app.command()
def advise(
    data: Data,
    column: Column = None,
    model: Annotated[
        list[str] | None, typer.Option(help="Measure only this network; may be repeated.", metavar="NAME")
    ] = None,
    keep_together: KeepTogether = None,
    looks: Looks = True,
    resplit: Resplit = False,
    json: Json = False,
) -> None:
    """Measure what pretrained networks make of a folder of images, and recommend how to train.

    Only training and validation images are looked at. Without --model every network whose weights need no
    download is measured.
    """
    for name in model or ():
        if name not in catalog.MODELS or catalog.MODELS[name].is_baseline:
            wrong_use(f"“{name}” is not a pretrained network: see tlstudio models.")
    folder = spec.DataSpec(folder=str(data.resolve()), columns=columns_of(column))
    wanted = keeping_together(folder, keep_together, looks=looks, resplit=resplit)
    answer = _answered(spec.AdviseJob(data=wanted, models=tuple(model or ())), AdvisorReport)
    if json:
        show.as_json(answer)
    else:
        measured = answer.measurement
        similarity = measured.similarity if measured else 0.0
        show_advice.advice(answer, rule.advise(answer.training, similarity, advisor_rule.SIMILAR))


def _answered(job: spec.CheckJob | spec.AuditJob | spec.AdviseJob, kind: type[Answer]) -> Answer:
    """The report of a job that ended well."""
    state = follow(job)
    if state.status != "done":
        raise typer.Exit(exit_code(state))
    return msgspec.json.decode(Path(state.report).read_bytes(), type=kind)


@app.command()
def models(json: Json = False) -> None:
    """List the models that can be trained."""
    rows = list(catalog.MODELS.values())
    show.as_json(rows) if json else show.models(rows)


@app.command("settings")
def list_settings(
    field: Annotated[str | None, typer.Argument(help="One of them, in full.")] = None,
    markdown: Annotated[bool, typer.Option(help="As a page of the documentation.")] = False,
    json: Json = False,
) -> None:
    """List what can be given to `tlstudio train --set`, with values, defaults and meanings."""
    rows = [row for row in spec.SETTINGS if field in (None, row.field)]
    if not rows:
        wrong_use(f"There is no setting “{field}”.")
    if json:
        show.as_json(settings.facts(rows))
    elif markdown:
        typer.echo(settings.as_markdown(rows), nl=False)
    elif field:
        settings.in_full(rows[0])
    else:
        settings.as_table(rows)


@app.command()
def gui(folder: Annotated[Path | None, typer.Argument(help="Folder of images to open.")] = None) -> None:
    """Open the window."""
    from tlstudio.gui.app import main as open_window

    raise typer.Exit(open_window([str(folder)] if folder else []))


def main() -> None:
    """Entry point of ``tlstudio``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # where there is no letter for a name
    app()


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
