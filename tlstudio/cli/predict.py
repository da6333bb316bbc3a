"""``tlstudio predict``: what a saved model says of images."""

from pathlib import Path
from typing import Annotated

import typer

from tlstudio.cli import show
from tlstudio.cli.ending import Json, fail, write
from tlstudio.cli.follow import FAILED, STOPPED, ask_about
from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.prediction_csv import to_csv
from tlstudio.core.train_spec import Device
from tlstudio.data.destination import is_many


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
