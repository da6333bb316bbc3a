"""``tlstudio marks``: what was decided about single images, on the command line."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, absolute, fail, workspace_of, write, wrong_use
from tlstudio.cli.follow import FAILED, console, escape
from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import TABLE_BYTES, read_regular
from tlstudio.core.mark_csv import from_csv, to_csv
from tlstudio.core.mark_file import MarkFile, State
from tlstudio.core.marks import KINDS, Kind, Mark, select
from tlstudio.data.decode import digest, read_file
from tlstudio.data.named_images import listing_of

app = typer.Typer(
    no_args_is_help=True,
    help="Mark images as wrongly labelled, excluded, duplicate or ambiguous; the images themselves never change.",
)


Folder = Annotated[
    Path | None, typer.Option("--data", help="Data folder of the images; else two folders above each.")
]


@app.command("list")
def list_marks(
    kind: Annotated[Kind | None, typer.Option(help="Only marks of this kind.")] = None,
    find: Annotated[str, typer.Option(help="Only where file, class, reason or digest has this in it.")] = "",
    data: Annotated[Path | None, typer.Option("--data", help="Only images seen last in this folder.")] = None,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Show the marks of a workspace, the newest first."""
    state = _read(MarkFile.of(workspace_of(workspace)))
    kinds = (kind,) if kind else KINDS
    found = select(state.marks.values(), kinds=kinds, text=find, folder=absolute(data))
    if json:
        show.as_json({"marks": found, "damaged_lines": state.damaged})
    else:
        _show(found)


@app.command()
def add(
    kind: Annotated[Kind, typer.Argument(help="What is wrong with them.")],
    images: Annotated[list[Path], typer.Argument(help="Image files.")],
    right: Annotated[str, typer.Option("--class", help="wrong-label: the class that they belong to.")] = "",
    original: Annotated[
        Path | None, typer.Option("--of", help="duplicate-of: the image that they repeat.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why, for those who ask later.")] = "",
    data: Folder = None,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Mark some images, in one step; an earlier mark of an image is replaced."""
    said = {"right_class": right, "duplicate_of": _digest(original) if original else "", "reason": _clean(reason)}
    marks = [Mark(kind=kind, digest=_digest(image), **said, **_place(image, data)) for image in images]
    file = MarkFile.of(workspace_of(workspace))
    _change(lambda: file.add(marks), f"images marked: {len(marks)}", json=json)


@app.command()
def remove(
    images: Annotated[list[str], typer.Argument(help="Image files, or their digests.")],
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Take the marks off some images, in one step."""
    file = MarkFile.of(workspace_of(workspace))
    known = _read(file).marks
    wanted = [image if image in known else _digest(Path(image)) for image in images]
    _change(lambda: file.remove(wanted), f"marks removed: {len(known.keys() & set(wanted))}", json=json)


@app.command()
def undo(workspace: Workspace = "", json: Json = False) -> None:
    """Take the last step back."""
    file = MarkFile.of(workspace_of(workspace))
    step = _read(file).undoable
    _change(file.undo, f"the step of {step.time} is undone" if step else "there is nothing to undo", json=json)


@app.command()
def redo(workspace: Workspace = "", json: Json = False) -> None:
    """Do the step again that was undone last."""
    file = MarkFile.of(workspace_of(workspace))
    step = _read(file).redoable
    _change(file.redo, f"the step of {step.time} holds again" if step else "there is nothing to redo", json=json)


@app.command("import")
def import_marks(
    table: Annotated[Path, typer.Argument(help="A CSV file with the columns kind and digest, or kind and file.")],
    data: Annotated[Path | None, typer.Option("--data", help="Data folder of files without a digest.")] = None,
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Take over the marks of a table, in one step; what is not understood is told and left out."""

    def lookup(folder: str, file: str) -> str:
        try:
            return digest(read_file(Path(absolute(data) or folder) / file))
        except TLStudioError:
            return ""  # told of that line

    try:
        found = from_csv(read_regular(table, TABLE_BYTES), lookup)
        state = MarkFile.of(workspace_of(workspace)).add(found.marks)
    except TLStudioError as error:
        fail(error)
    except OSError as error:
        wrong_use(f"{table}: {error.strerror}")
    for one in found.refused:
        text = f"line {one.line} ({one.image}) is left out: {one.problem.message} {one.problem.hint}"
        console.print(text, style="yellow", markup=False)
    if json:
        show.as_json({"imported": len(found.marks), "refused": found.refused, "marks": len(state.marks)})
    else:
        show.out.print(f"marks imported: {len(found.marks)}; lines left out: {len(found.refused)}")
    if found.refused:
        raise typer.Exit(FAILED)


@app.command("export")
def export_marks(
    table: Annotated[Path, typer.Argument(help="The CSV file to write.")],
    workspace: Workspace = "",
    json: Json = False,
) -> None:
    """Write all marks to a table for spreadsheets, which can be imported again."""
    marks = select(_read(MarkFile.of(workspace_of(workspace))).marks.values())
    write(table, to_csv(marks))
    if json:
        show.as_json({"file": str(table.resolve()), "marks": len(marks)})


def _read(file: MarkFile) -> State:
    try:
        state = file.read()
    except TLStudioError as error:
        fail(error)
    if state.damaged:
        lines = ", ".join(map(str, state.damaged))
        damage = TLStudioError("marks-damaged", count=len(state.damaged), file=str(file.path), lines=lines)
        console.print(f"{damage.message} {damage.hint}", style="yellow", markup=False)
    return state


def _change(change: Callable[[], State], text: str, *, json: bool) -> None:
    try:
        state = change()
    except TLStudioError as error:
        fail(error)
    if json:
        show.as_json({"marks": select(state.marks.values())})
    else:
        show.out.print(f"{escape(text)}; now there are {len(state.marks)}")


def _digest(image: Path) -> str:
    try:
        return digest(read_file(image))
    except TLStudioError as error:
        fail(TLStudioError("note-skipped", file=str(image), reason=error.message))


def _place(image: Path, data: Path | None) -> dict[str, str]:
    """Where an image lies: its data folder, its file in there, and its class."""
    path = image.resolve()
    folder = data.resolve() if data else path.parent.parent
    if folder not in path.parents:
        wrong_use(f"{image} does not lie in {folder}.")
    file = path.relative_to(folder).as_posix()
    return {"folder": str(folder), "file": file, "class_name": _classes(folder).get(file, "")}


@cache
def _classes(folder: Path) -> dict[str, str]:
    """File → class, by the names of folders alone."""
    try:
        return {
            found.record.file: found.record.class_name
            for found in listing_of(folder.absolute(), lambda: False).images
        }
    except TLStudioError as error:
        fail(error)


def _clean(text: str) -> str:
    """What a terminal with another encoding hands over becomes text that a file can hold."""
    return text.encode("utf-8", "replace").decode()


def _show(marks: Sequence[Mark]) -> None:
    table = Table("image", "class", "mark", "reason", "marked")
    for mark in marks:
        meant = mark.right_class or mark.duplicate_of[:12]
        kind = f"{mark.kind}: {meant}" if meant else mark.kind
        cells = (mark.file or mark.digest, mark.class_name, kind, mark.reason, mark.time[:16])
        table.add_row(*map(escape, cells))
    show.out.print(table)
