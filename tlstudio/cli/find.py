"""``find-rate`` and ``find-batch``: search for a learning rate or a batch size, with the options of ``train``."""

from typing import NoReturn

import typer
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json
from tlstudio.cli.follow import escape, exit_code, follow
from tlstudio.cli.options import (
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
    job_maker,
)
from tlstudio.cli.train_job import refuse_problems
from tlstudio.core import events as ev
from tlstudio.core.batch_finder import BatchFinding, BatchPoint
from tlstudio.core.errors import Text
from tlstudio.core.rate_finder import RateFinding, RatePoint, written
from tlstudio.core.spec import FindBatchJob, FindRateJob
from tlstudio.core.train_spec import Device


def find_rate(
    data: Data,
    model: Model = "baseline",
    strategy: Strategy = 1,
    first_stage: FirstStage = "",
    recipe: Recipe = "recommended",
    epochs: Epochs = None,
    weights: Weights = "default",
    seed: Seed = 0,
    split_seed: SplitSeed = None,
    device: Device = "auto",
    setting: Settings = None,
    json: Json = False,
) -> None:
    """Suggest a learning rate for such a training by the learning rate range test; nothing is kept."""
    make = job_maker(data, model=model, recipe=recipe, weights=weights, seed=seed, split_seed=split_seed)
    job = adjusted(make(strategy, first_stage), epochs=epochs, settings=setting or [], device=device, workspace="")
    _finish(FindRateJob(job=job), json=json)


def find_batch(
    data: Data,
    model: Model = "baseline",
    strategy: Strategy = 1,
    first_stage: FirstStage = "",
    recipe: Recipe = "recommended",
    epochs: Epochs = None,
    weights: Weights = "default",
    seed: Seed = 0,
    split_seed: SplitSeed = None,
    device: Device = "auto",
    setting: Settings = None,
    json: Json = False,
) -> None:
    """Suggest a batch size for such a training by its speed and memory; nothing is kept."""
    make = job_maker(data, model=model, recipe=recipe, weights=weights, seed=seed, split_seed=split_seed)
    job = adjusted(make(strategy, first_stage), epochs=epochs, settings=setting or [], device=device, workspace="")
    _finish(FindBatchJob(job=job), json=json)


def _finish(job: FindRateJob | FindBatchJob, *, json: bool) -> NoReturn:
    """Search, say what was found, and end; a search without a suggestion has done what it could."""
    refuse_problems(job)
    points: list[RatePoint | BatchPoint] = []
    findings: list[RateFinding | BatchFinding] = []

    def note(event: ev.AnyEvent) -> None:
        match event:
            case ev.Tried():
                points.append(event.point)
            case ev.Found():
                findings.append(event.finding)

    state = follow(job, note)
    finding = next(iter(findings), None)
    if json:
        show.as_json(
            {"status": state.status, "tried": points, "finding": finding, "failure": state.failure}
            | {"said": _said(finding)}
        )
    elif finding is not None:
        _show(points, finding)
    raise typer.Exit(exit_code(state))


def _show(points: list[RatePoint | BatchPoint], finding: RateFinding | BatchFinding) -> None:
    if isinstance(finding, BatchFinding):
        table = Table(*(show.right(name) for name in ("batch size", "images/s", "memory (MB)")))
        for point in points:
            if isinstance(point, BatchPoint):
                megabytes = f"{point.memory_bytes / 1e6:.0f}"
                table.add_row(str(point.size), f"{point.images_per_second:.1f}", megabytes)
        show.out.print(table)
        show.out.print(f"batch size [bold]{finding.size}[/]")
    elif finding.rate is not None:
        show.out.print(f"learning rate [bold]{written(finding.rate)}[/]")
    show.out.print(escape(_said(finding)))


def _said(finding: RateFinding | BatchFinding | None) -> str:
    """The reasons in English."""
    texts: tuple[Text | None, ...] = () if finding is None else (finding.reason,)
    if isinstance(finding, BatchFinding):
        texts += (finding.ended, finding.rule)
    parts = (part for text in texts if text is not None for part in (text.message, text.hint))
    return " ".join(filter(None, parts))
