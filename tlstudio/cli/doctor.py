"""``tlstudio doctor``: one text for whoever is to help."""

import typer

from tlstudio.cli import show
from tlstudio.cli.ending import Json, Workspace, workspace_of
from tlstudio.link.diagnosis import as_text, diagnose


def doctor(workspace: Workspace = "", json: Json = False) -> None:
    """Versions, machine, engine, folders, limits, last failure and log in one text, to be copied into a mail."""
    sections = diagnose(workspace_of(workspace))
    if json:
        show.as_json({section.title: section.lines for section in sections})
    else:
        typer.echo(as_text(sections), nl=False)
