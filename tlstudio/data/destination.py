"""Where something that was dropped on the window, or named on the command line, belongs."""

from pathlib import Path
from typing import Literal

from tlstudio.data.decode import is_image_name
from tlstudio.data.inside import is_source

Destination = Literal["run", "data", "image", "model", "weights", "unknown"]


def destination(path: Path) -> Destination:
    """What a file or folder is, by its name and kind only; nothing is opened."""
    if path.is_dir():
        return "run" if (path / "spec.json").is_file() else "data"
    if is_source(path):
        return "data"
    if path.suffix.lower() == ".pt":
        return "model"
    if path.suffix.lower() in (".pth", ".safetensors"):
        return "weights"
    return "image" if is_image_name(path.name) and path.is_file() else "unknown"


def is_many(path: Path) -> bool:
    """Whether it stands for many images: a folder, a table or an archive."""
    return path.is_dir() or is_source(path)
