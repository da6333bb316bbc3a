"""``tlstudio gui``."""

from pathlib import Path
from typing import Annotated

import typer


def gui(folder: Annotated[Path | None, typer.Argument(help="Folder of images to open.")] = None) -> None:
    """Open the window."""
    from tlstudio.gui.app import main as open_window

    raise typer.Exit(open_window([str(folder)] if folder else []))
