"""How a command ends that cannot go on, and what several commands ask for."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tlstudio.cli import said
from tlstudio.cli.follow import FAILED, WRONG_USE, console, escape
from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

Json = Annotated[bool, typer.Option("--json", help="The answer as JSON on stdout.")]
Workspace = Annotated[str, typer.Option(help="Folder that holds the runs.")]


def fail(error: TLStudioError, code: int = FAILED) -> NoReturn:
    """Say what went wrong and what to do, and end with an exit code."""
    said.remember(error.code, error.message, error.hint, error.values)
    console.print(error.message, style="bold red", markup=False)
    console.print(error.hint, markup=False)
    raise typer.Exit(code)


def wrong_use(text: str) -> NoReturn:
    """Say what cannot be asked for, and end."""
    said.remember("wrong-use", text)
    console.print(text, style="bold red", markup=False)
    raise typer.Exit(WRONG_USE)


def write(path: Path, data: bytes) -> None:
    """Write a file that was asked for, and say so."""
    try:
        atomic_write(path, data)
    except TLStudioError as error:
        fail(error)
    console.print(f"saved {escape(str(path))}")


def workspace_of(given: str) -> Path:
    """Absolute; the default one where none was given."""
    return Path(given).resolve() if given else paths.default_workspace()


def absolute(path: Path | None) -> str:
    """Empty where no path was given."""
    return str(path.resolve()) if path is not None else ""
