"""``tlstudio compare``: runs, or series, side by side."""

from pathlib import Path
from typing import Annotated

import typer

from tlstudio.cli import metrics, show
from tlstudio.cli.ending import Json, fail, wrong_use
from tlstudio.cli.series import compare as compare_series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series


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
