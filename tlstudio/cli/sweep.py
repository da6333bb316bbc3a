"""``tlstudio sweep``: a table of trainings, worked through one after the other, and what it has measured."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, NoReturn

import msgspec
import typer
from rich.table import Column, Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, fail, workspace_of, write, wrong_use
from tlstudio.cli.follow import DONE, STOPPED, console, escape, exit_code, follow
from tlstudio.cli.series import spread_text
from tlstudio.cli.train_job import training_images
from tlstudio.core import events as ev
from tlstudio.core import sweep as sweeps
from tlstudio.core.errors import TLStudioError
from tlstudio.core.estimate import Estimate
from tlstudio.core.files import read_regular
from tlstudio.core.history import RunState
from tlstudio.core.json_file import SPEC_BYTES
from tlstudio.core.logbook import duration
from tlstudio.core.run_summary import summarise, title_of
from tlstudio.core.series import runs_of
from tlstudio.core.spec import PROPOSED, Columns, DataSpec, EstimateJob, TrainJob
from tlstudio.core.sweep import Cell, Stored, Sweep, SweepTable, Way
from tlstudio.core.train_spec import Recipe


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``sweep.toml``."""

    data: str  #: relative to the file
    columns: Columns = PROPOSED  #: of a table
    models: tuple[str, ...]
    name: str = ""  #: empty: that of the file
    strategies: tuple[int, ...] = (1,)
    sizes: tuple[int, ...] = ()
    seeds: int | tuple[int, ...] = 1  #: how many, from 0; or which
    split_seed: int = 0
    recipe: Recipe = "recommended"
    epochs: int = 0
    first_stage: dict[str, str] = {}
    set: dict[str, Any] = {}


def sweep(
    source: Annotated[Path, typer.Argument(help="A sweep.toml, or the folder of a sweep that was begun.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the table and what it will take; write and train nothing.")
    ] = False,
    prepare: Annotated[
        bool, typer.Option("--prepare", help="Only write the folder of specs, for a cluster or another machine.")
    ] = False,
    results: Annotated[bool, typer.Option("--results", help="Only show what has been measured.")] = False,
    only: Annotated[
        list[int] | None, typer.Option(min=0, help="Train only this cell, also if it failed; may be repeated.")
    ] = None,
    retry: Annotated[bool, typer.Option("--retry", help="Train also what has failed before.")] = False,
    csv: Annotated[Path | None, typer.Option(help="Write the table of results to this file.")] = None,
    cells_csv: Annotated[Path | None, typer.Option(help="Write a line for each training to this file.")] = None,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Train every network with every strategy, input size and seed; what is complete is never trained again."""
    try:
        stored = _asked_for(source, workspace)
        table = sweeps.read_cells(stored)
        chosen = _chosen(table, only, retry=retry)
        if dry_run:
            _dry_run(stored, table, json=json)
        if not results:
            _refuse(cell.job for cell in table)
            sweeps.store(stored)
            console.print(f"sweep {escape(str(stored.folder))}: {len(table)} trainings")
        code = DONE if prepare or results else _train(stored, chosen)
        _show(stored, csv, cells_csv, json=json)
    except TLStudioError as error:
        fail(error)
    raise typer.Exit(code)


def _asked_for(source: Path, workspace: str) -> Stored:
    """The sweep of a file or a folder, with all its cells."""
    if source.is_dir():
        return sweeps.read(source.resolve())
    try:
        file = msgspec.convert(tomllib.loads(read_regular(source, SPEC_BYTES).decode()), _File)
        strategies: Any = file.strategies
        data = (source.resolve().parent / file.data).resolve()
        asked = Sweep(
            name=sweeps.plain_name(file.name or source.stem) or "sweep",
            data=DataSpec(folder=str(data), columns=file.columns, seed=file.split_seed),
            models=file.models,
            strategies=strategies,
            sizes=file.sizes,
            seeds=tuple(range(file.seeds)) if isinstance(file.seeds, int) else file.seeds,
            first_stages=file.first_stage,
            recipe=file.recipe,
            epochs=file.epochs,
            settings=file.set,
            images=training_images(data, file.columns),
            workspace=str(workspace_of(workspace)),
        )
        asked = msgspec.convert(msgspec.to_builtins(asked), Sweep)  # the types of what the file gives
    except (OSError, ValueError) as error:
        wrong_use(f"{source}: {error}")
    planned = sweeps.planned(asked)
    if not planned.jobs:
        raise TLStudioError("sweep-empty")
    return planned


def _chosen(table: Sequence[Cell], only: list[int] | None, *, retry: bool) -> tuple[Cell, ...]:
    if not only:
        return sweeps.to_train(table, retry=retry)
    if wrong := [number for number in only if number >= len(table)]:
        wrong_use(f"There is no cell {wrong[0]}: they are numbered from 0 to {len(table) - 1}.")
    return tuple(cell for cell in sweeps.to_train(table, retry=True) if cell.number in only)


def _refuse(jobs: Any) -> None:
    problems = sweeps.problems(jobs)
    for problem in problems:
        style = "bold red" if problem.level == "error" else "yellow"
        console.print(f"{problem.field}: {problem.message} {problem.hint}", style=style, markup=False)
    if any(problem.level == "error" for problem in problems):
        wrong_use("The sweep was not begun.")


def _train(stored: Stored, chosen: Sequence[Cell]) -> int:
    """One after the other; one that fails does not stop the others. Ctrl-C does."""
    code = DONE
    for place, cell in enumerate(chosen, 1):
        way = sweeps.way_of(cell.job)
        told = f"cell {cell.number} ({place} of {len(chosen)}): {_way_text(way)}, seed {cell.job.train.seed}"
        console.print(f"[bold]{escape(told)}[/]")
        state = follow(cell.job)
        if state.status == "stopped":
            console.print(f"continue with: tlstudio sweep {escape(str(stored.folder))}")
            return STOPPED
        code = code or exit_code(state)
    return code


# ---- what it will take ---------------------------------------------------------------------------------------


def _dry_run(stored: Stored, table: Sequence[Cell], *, json: bool) -> NoReturn:
    _refuse(cell.job for cell in table)
    asked = sweeps.questions(table)
    foreseen: dict[Way, Estimate] = {}

    def hear(event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Foreseen):
            foreseen[sweeps.way_of(asked[event.number])] = event.estimate

    state = follow(EstimateJob(jobs=asked), hear) if asked else RunState(status="done")
    if state.status != "done":
        raise typer.Exit(exit_code(state))
    left = sweeps.seconds_left(table, foreseen)
    if json:
        rows = [{"way": way._asdict(), "estimate": one} for way, one in foreseen.items()]
        shown = [_cell_facts(cell) for cell in table]
        show.as_json({"folder": str(stored.folder), "cells": shown, "rows": rows, "seconds": left})
        raise typer.Exit(DONE)
    listing = Table("training", *map(show.right, _DRY))
    for way, cells in sweeps.rows(table).items():
        missing = sum(not cell.is_done for cell in cells)
        one = foreseen.get(way)
        figures = (duration(one.seconds_total), f"{one.memory_bytes / 1e6:.0f} MB") if one else ("–", "–")
        shared = "once" if sweeps.shares_features(cells[0].job) else "each seed"
        listing.add_row(_way_text(way), _numbers([cell.number for cell in cells]), str(missing), *figures, shared)
    show.out.print(listing)
    missing = sum(not cell.is_done for cell in table)
    took = duration(left) if left is not None else "–"
    show.out.print(f"{len(table)} trainings, {missing} to be trained, about [bold]{took}[/] one after the other")
    raise typer.Exit(DONE)


_DRY = ("cells", "missing", "first training", "memory", "frozen features")


def _numbers(numbers: list[int]) -> str:
    if numbers == list(range(numbers[0], numbers[-1] + 1)) and len(numbers) > 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return " ".join(map(str, numbers))


def _way_text(way: Way) -> str:
    strategy = f"{way.strategy} from {way.first_stage}" if way.first_stage else str(way.strategy)
    return escape(f"{way.model}, strategy {strategy}, {way.size} px")


# ---- what came out -------------------------------------------------------------------------------------------


def _show(stored: Stored, csv: Path | None, cells_csv: Path | None, *, json: bool) -> None:
    from tlstudio.evaluate import sweep as measured

    cells = sweeps.read_cells(stored)
    table = measured.table_of(cells)
    if csv is not None:
        write(csv, measured.table_csv(table).encode("utf-8-sig"))
    if cells_csv is not None:
        write(cells_csv, measured.cells_csv(cells).encode("utf-8-sig"))
    if json:
        facts = [_cell_facts(cell) for cell in cells]
        rows = [{**msgspec.to_builtins(row), "way": row.way._asdict()} for row in table.rows]
        show.as_json({"folder": str(stored.folder), "cells": facts, "rows": rows, "done": table.done})
    else:
        _show_table(table)
        _show_open(cells)


def _cell_facts(cell: Cell) -> dict[str, object]:
    return {
        "number": cell.number,
        **sweeps.way_of(cell.job)._asdict(),
        "seed": cell.job.train.seed,
        "status": cell.status,
        "run": cell.run.folder if cell.run else None,
        "validation": cell.accuracy("val"),
        "test": cell.accuracy("test"),
    }


def _show_table(table: SweepTable) -> None:
    heads = ("n", "validation", "test", "95 %", "each")
    listing = Table("training", *map(_figures, heads))
    for row in table.rows:
        limits = row.interval
        listing.add_row(
            _way_text(row.way),
            str(len(row.seeds)) if len(row.seeds) == row.cells else f"{len(row.seeds)} of {row.cells}",
            spread_text(row.validation) if row.validation else "–",
            spread_text(row.test) if row.test else "–",
            f"{100 * limits.low:.1f}–{100 * limits.high:.1f}" if limits else "–",
            duration(row.seconds) if row.seeds else "–",
            style="bold" if row.best else None,
        )
    show.out.print(listing)
    best = next((row for row in table.rows if row.best), None)
    if best is not None:
        show.out.print(f"best by validation: [bold]{_way_text(best.way)}[/]")
    show.out.print(
        f"{table.done} of {table.cells} trainings are complete; mean ± standard deviation over n seeds on one "
        "split, the interval for other images"
    )


def _figures(name: str) -> Column:
    return Column(name, justify="right", no_wrap=True)


def _show_open(cells: Sequence[Cell]) -> None:
    for cell in cells:
        if cell.status in ("failed", "stopped", "interrupted"):
            why = f": {cell.failure.message}" if cell.failure is not None else ""
            told = f"cell {cell.number} {cell.status}{why}"
            console.print(escape(told), style="red" if cell.status == "failed" else "yellow")


# ---- a single cell, by its spec ------------------------------------------------------------------------------


def show_if_complete(job: TrainJob, *, json: bool) -> None:
    """End the program where the cell of a sweep has been trained already: an array may be submitted twice."""
    runs = map(summarise, runs_of(job.series, workspace_of(job.workspace)))
    run = sweeps.by_place(runs).get(sweeps.place_of(job))
    if run is None or run.report is None or not sweeps.is_complete(run):
        return
    console.print(f"{escape(title_of(job))} is complete: {escape(run.folder)}")
    if json:
        show.as_json({"status": "done", "run": run.folder, "report": run.report})
    else:
        show.report(msgspec.structs.replace(run.report, results=run.report.results[-1:]))
    raise typer.Exit(DONE)
