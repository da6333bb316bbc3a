"""``tlstudio runs``: the runs of a workspace, on the command line."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Column, Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, fail, workspace_of, wrong_use
from tlstudio.cli.follow import escape
from tlstudio.core import run_summary
from tlstudio.core.errors import TLStudioError
from tlstudio.core.figures import percent
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import RunSummary, lineage, summarise_all

app = typer.Typer(no_args_is_help=True, help="List, rename, remove and bring back the runs of a workspace.")

Run = Annotated[str, typer.Argument(help="Folder of a run, or its name in the workspace.")]
Runs = Annotated[list[str], typer.Argument(help="Folders of runs, or their names in the workspace.")]


@app.command("list")
def list_runs(
    trash: Annotated[bool, typer.Option("--trash", help="Those that were removed.")] = False,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Show the runs of a workspace, the newest first."""
    runs = summarise_all(workspace_of(workspace), "trash" if trash else "runs")
    parents = {run.name: run.job.parent for run in runs}
    facts = [_facts(run, lineage(run.name, parents)) for run in runs]
    show.as_json(facts) if json else _show(runs)


@app.command()
def rename(
    run: Run,
    name: Annotated[str, typer.Argument(help="What it is to be called; empty: by model and strategy.")],
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Give a run another name; its folder keeps its own."""
    folder = find_run(run, workspace)
    try:
        run_summary.rename(folder, name)
    except TLStudioError as error:
        fail(error)
    _tell([folder.path], f"{folder.name} is called {name!r} now", json=json)


@app.command()
def delete(runs: Runs, workspace: Workspace = "", json: Json = False) -> None:
    """Move runs to the trash of the workspace, from which they can be brought back."""
    folders = [find_run(run, workspace) for run in runs]
    for folder in folders:
        if folder.path.parent.name != "runs":
            wrong_use(f"{folder.path} does not lie among the runs of a workspace.")
    try:
        moved = [run_summary.move_to_trash(folder) for folder in folders]
    except TLStudioError as error:
        fail(error)
    _tell(moved, f"moved to the trash: {len(moved)}", json=json)


@app.command()
def restore(runs: Runs, workspace: Workspace = "", json: Json = False) -> None:
    """Bring runs back from the trash."""
    trashed = [find_run(run, workspace, home="trash") for run in runs]
    try:
        back = [run_summary.restore(folder.path, run_summary.home_of(folder)) for folder in trashed]
    except TLStudioError as error:
        fail(error)
    _tell(back, f"brought back: {len(back)}", json=json)


def find_run(run: str, workspace: str = "", *, home: str = "runs") -> RunFolder:
    """The folder of a run that is given by its path, or by its name in the workspace; else the program ends."""
    places = (workspace_of(workspace) / home / run, Path(run).resolve())
    found = next((place for place in places if (place / "spec.json").is_file()), None)
    if found is None:
        fail(TLStudioError("run-unreadable", folder=run, detail="there is no spec.json"))
    return RunFolder(found)


def _facts(run: RunSummary, chain: Sequence[str]) -> dict[str, Any]:
    """What a script wants of a run."""
    return {
        "run": run.name,
        "folder": run.folder,
        "title": run.title,
        "data": run.job.data.folder,
        "model": run.model,
        "strategy": run.strategy,
        "status": run.status,
        "test_accuracy": run.test_accuracy,
        "began": run.began.isoformat(timespec="minutes") if run.began else None,
        "chain": chain,
        "series": run.job.series,
        "marks_digest": run.job.data.marks_digest,
        "note": run.note,
        "problem": run.problem,
    }


def _tell(folders: Sequence[Path], text: str, *, json: bool) -> None:
    show.as_json([str(folder) for folder in folders]) if json else show.out.print(escape(text))


def _show(runs: Sequence[RunSummary]) -> None:
    names = ("name", "data", "status", "test", "follows from")
    table = Table(Column("run", no_wrap=True), *(Column(name, overflow="fold") for name in names))
    for run in runs:
        if run.problem:
            table.add_row(escape(run.name), "", "", "[red]unreadable[/]", "", "")
            continue
        accuracy = "" if run.test_accuracy is None else percent(run.test_accuracy, 2)
        cells = (run.name, run.title, run.data_name, run.status, accuracy, run.job.parent)
        table.add_row(*map(escape, cells))
    show.out.print(table)
