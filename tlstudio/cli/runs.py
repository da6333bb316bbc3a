"""``tlstudio runs``: the runs and series of a workspace, on the command line."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tlstudio.cli import coach, show
from tlstudio.cli.ending import Json, Workspace, fail, workspace_of, wrong_use
from tlstudio.cli.follow import escape
from tlstudio.cli.series import spread_text
from tlstudio.core import run_summary, series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.figures import percent
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import DAMAGE, RunSummary, lineage, summarise_all
from tlstudio.core.series import SeriesSummary, is_series, list_series

app = typer.Typer(no_args_is_help=True, help="List, rename, remove and bring back the runs of a workspace.")

Run = Annotated[str, typer.Argument(help="Folder of a run, or its name in the workspace.")]
Runs = Annotated[list[str], typer.Argument(help="Folders of runs, or their names in the workspace.")]


@app.command("list")
def list_runs(
    trash: Annotated[bool, typer.Option("--trash", help="Those that were removed.")] = False,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Show the runs of a workspace, the newest first; those of a series below it."""
    folder = workspace_of(workspace)
    found = summarise_all(folder, "trash" if trash else "runs")
    together = [] if trash else list_series(folder)
    parents = {run.name: run.job.parent for run in found}
    parents |= {one.name: one.job.train.parent for one in together if one.job}
    if json:
        rows = [_facts(run, lineage(run.name, parents), coach.facts(run, found)) for run in found]
        show.as_json({"runs": rows, "series": [_series_facts(one, parents) for one in together]})
    else:
        _show(found, together, parents)


@app.command()
def rename(
    run: Run,
    name: Annotated[str, typer.Argument(help="What it is to be called; empty: by model and strategy.")],
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Give a run or a series another name; its folder keeps its own."""
    folder = find_run(run, workspace)
    try:
        (series.rename if is_series(folder.path) else run_summary.rename)(folder, name)
    except TLStudioError as error:
        fail(error)
    _tell([folder.path], f"{folder.name} is called {name!r} now", json=json)


@app.command()
def delete(runs: Runs, workspace: Workspace = "", json: Json = False) -> None:
    """Move runs, or series with all their runs, to the trash, from which they can be brought back."""
    folders = [find_run(run, workspace) for run in runs]
    for folder in folders:
        if folder.path.parent.name not in ("runs", series.HOME):
            wrong_use(f"{folder.path} does not lie among the runs of a workspace.")
    try:
        moved = [
            (series.move_to_trash if is_series(folder.path) else run_summary.move_to_trash)(folder)
            for folder in folders
        ]
    except TLStudioError as error:
        fail(error)
    _tell(moved, f"moved to the trash: {len(moved)}", json=json)


@app.command()
def restore(runs: Runs, workspace: Workspace = "", json: Json = False) -> None:
    """Bring runs, or series with all their runs, back from the trash."""
    trashed = [find_run(run, workspace, home="trash") for run in runs]
    try:
        back = [_restore(folder) for folder in trashed]
    except TLStudioError as error:
        fail(error)
    _tell(back, f"brought back: {len(back)}", json=json)


def _restore(trashed: RunFolder) -> Path:
    home = run_summary.home_of(trashed)
    return series.restore(trashed) if home == series.HOME else run_summary.restore(trashed.path, home)


def find_run(run: str, workspace: str = "", *, home: str = "runs") -> RunFolder:
    """The folder of a run or a series that is given by its path, or by its name in the workspace; else the end."""
    homes = (home, "series") if home == "runs" else (home,)
    places = (*(workspace_of(workspace) / one / run for one in homes), Path(run).resolve())
    found = next((place for place in places if (place / "spec.json").is_file()), None)
    if found is None:
        fail(TLStudioError("run-unreadable", folder=run, detail="there is no spec.json"))
    return RunFolder(found)


def _facts(run: RunSummary, chain: Sequence[str], advice: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a script wants of a run."""
    return {
        "run": run.name,
        "folder": run.folder,
        "title": run.title,
        "data": run.job.data.folder,
        "model": run.model,
        "strategy": run.strategy,
        "status": run.status,
        "stands_at": run.state.stands_at,
        "test_accuracy": run.test_accuracy,
        "began": run.began.isoformat(timespec="minutes") if run.began else None,
        "chain": chain,
        "series": run.job.series,
        "marks_digest": run.job.data.marks_digest,
        "foreseen": run.state.foreseen,
        "spent": run.state.spent,
        "note": run.note,
        "damage": _damage(run),
        "advice": advice,
        "problem": run.problem,
    }


def _tell(folders: Sequence[Path], text: str, *, json: bool) -> None:
    show.as_json([str(folder) for folder in folders]) if json else show.out.print(escape(text))


def _series_facts(series: SeriesSummary, parents: Mapping[str, str]) -> dict[str, Any]:
    return {
        "series": series.name,
        "folder": series.folder,
        "title": series.title,
        "status": series.status,
        "runs": series.runs,
        "done": series.done,
        "folds": series.job.folds if series.job else 0,
        "seeds": series.job.seeds if series.job else 0,
        "test_accuracy": series.report.accuracy if series.report else None,
        "chain": lineage(series.name, parents),
        "note": series.note,
        "problem": series.problem,
    }


def _show(runs: Sequence[RunSummary], together: Sequence[SeriesSummary], parents: Mapping[str, str]) -> None:
    """A line each: a table would be too wide for most terminals."""
    there = {one.name for one in together}
    alone = [run for run in runs if run.job.series not in there]
    blocks = [(run.name, _lines(run, parents)) for run in alone]
    blocks += [(one.name, _series_lines(one, runs, parents)) for one in together]
    for _, lines in sorted(blocks, key=lambda block: block[0], reverse=True):
        show.out.print("\n".join(map(escape, lines)))


def _lines(run: RunSummary, parents: Mapping[str, str]) -> list[str]:
    if run.problem:
        return [f"{run.name}  unreadable: {run.problem}"]
    accuracy = "" if run.test_accuracy is None else f"  {percent(run.test_accuracy, 2)}"
    stands = run.state.stands_at if run.resumable else None
    where = "" if stands is None else f" at epoch {stands[0]}, image {stands[1]:,}"
    return [
        f"{run.name}  {run.status}{where}{accuracy}  {run.title} · {run.data_name}",
        *(f"    {text}" for text in _damage(run)),
        *_chain(run.name, parents),
    ]


def _damage(run: RunSummary) -> list[str]:
    """What is said of files of a run that are not what was written."""
    return [note.message for note in run.state.notes if note.code in DAMAGE]


def _series_lines(series: SeriesSummary, runs: Sequence[RunSummary], parents: Mapping[str, str]) -> list[str]:
    if series.job is None:
        return [f"{series.name}  unreadable: {series.problem}"]
    accuracy = f"  {spread_text(series.report.accuracy)}" if series.report else ""
    shape = f"series, {series.done} of {len(series.job.members())} runs"
    of = {run.name: run for run in runs}
    members = [f"    {_member_line(of[name])}" for name in series.runs if name in of]
    return [
        f"{series.name}  {series.status}{accuracy}  {series.title} · {shape}",
        *_chain(series.name, parents),
        *members,
    ]


def _member_line(run: RunSummary) -> str:
    accuracy = "" if run.test_accuracy is None else f"  {percent(run.test_accuracy, 2)}"
    fold = f"fold {run.job.data.fold + 1}, " if run.job.data.folds else ""
    return f"{run.name}  {run.status}{accuracy}  {fold}seed {run.job.train.seed}"


def _chain(name: str, parents: Mapping[str, str]) -> list[str]:
    chain = lineage(name, parents)
    return [f"    follows from {' → '.join(chain[:-1])}"] if len(chain) > 1 else []
