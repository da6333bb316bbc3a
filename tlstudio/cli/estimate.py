"""``tlstudio estimate``: what a training would take, and what the other strategies would."""

from dataclasses import dataclass, field

import typer
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace
from tlstudio.cli.follow import console, escape, exit_code, follow
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
    job_maker,
)
from tlstudio.cli.train_job import refuse_problems
from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core.estimate import Estimate
from tlstudio.core.logbook import duration
from tlstudio.core.spec import EstimateJob, TrainJob
from tlstudio.core.train_spec import Device


def estimate(
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
    workspace: Workspace = "",
    setting: Settings = None,
    column: Column = None,
    json: Json = False,
) -> None:
    """Say what a training would take: time, memory, disk, for the three strategies. Nothing is trained."""
    make = job_maker(
        data, model=model, recipe=recipe, weights=weights, seed=seed, split_seed=split_seed, columns=column
    )

    def job(number: int) -> TrainJob:
        stages = catalog.MODELS[model].stage_names
        first = (first_stage or stages[max(1, len(stages) // 2)]) if number == 2 and len(stages) > 1 else ""
        given = first_stage if number == strategy else first
        made = make(number, given)
        return adjusted(made, epochs=epochs, settings=setting or [], device=device, workspace=workspace)

    asked = job(strategy)
    refuse_problems(asked)
    numbers = [number for number in (1, 2, 3) if number != strategy] if asked.model.is_pretrained else []
    others = (other for number in numbers if not _is_wrong(other := job(number)))
    answers = _Answers()
    state = follow(EstimateJob(jobs=(asked, *others)), answers.hear)
    if state.status == "done":
        show.as_json(answers.found) if json else _show(answers.found)
    raise typer.Exit(exit_code(state))


@dataclass
class _Answers:
    found: list[Estimate] = field(default_factory=list)

    def hear(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Foreseen):
            self.found.append(event.estimate)


def _is_wrong(job: TrainJob) -> bool:
    return any(problem.level == "error" for problem in job.problems())


def _show(estimates: list[Estimate]) -> None:
    heads = ("total", "between", "an epoch", "memory", "GPU memory", "disk", "download")
    table = Table("strategy", *(show.right(name) for name in heads))
    for one in estimates:
        span = f"{duration(one.seconds_low)} – {duration(one.seconds_high)}"
        sizes = (one.memory_bytes, one.device_memory_bytes, one.disk_bytes, one.download_bytes)
        times = duration(one.seconds_total), span, f"{one.seconds_epoch:.1f} s"
        table.add_row(str(one.strategy), *times, *(_size(size) for size in sizes))
    show.out.print(table)
    for one in estimates:
        for problem in one.problems:
            said = f"strategy {one.strategy}: {problem.message} {problem.hint}"
            console.print(escape(said), style="yellow")


def _size(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size else "–"
