"""Which pretrained weights are already on this machine."""

import os
from pathlib import Path
from typing import Literal

from tlstudio.core import paths
from tlstudio.core.catalog import MODELS, Model

#: there are none; built in; downloaded, or put there by hand; to be downloaded
Place = Literal["none", "built-in", "here", "away"]


def local_file(row: Model) -> Path | None:
    """The default weights of a model as a file here: in our own folder or in torch's cache; None where absent."""
    folders = (paths.weights_folder(), _torch_cache())
    return next((folder / row.weights_file for folder in folders if (folder / row.weights_file).is_file()), None)


def place(row: Model) -> Place:
    """Where the pretrained weights of a model are. It looks for names of files and opens none."""
    if not row.weights:
        return "none"
    if row.is_bundled:
        return "built-in"
    return "away" if local_file(row) is None else "here"


def is_at_hand(row: Model) -> bool:
    """Whether the default weights need no download; False where there are none."""
    return place(row) in ("built-in", "here")


def at_hand() -> tuple[Model, ...]:
    """Every pretrained model that needs no network, in the order of the catalogue."""
    return tuple(row for row in MODELS.values() if is_at_hand(row))


def _torch_cache() -> Path:
    """``torch.hub``'s folder of downloads, found as torch finds it, without importing torch."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    home = Path(os.environ.get("TORCH_HOME") or Path(cache) / "torch")
    return home.expanduser() / "hub" / "checkpoints"
