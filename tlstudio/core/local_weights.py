"""Which pretrained weights are already on this machine."""

import os
from pathlib import Path

from tlstudio.core import paths
from tlstudio.core.catalog import Model


def local_file(row: Model) -> Path | None:
    """The default weights of a model as a file here: in our own folder or in torch's cache; None where absent."""
    folders = (paths.weights_folder(), _torch_cache())
    return next((folder / row.weights_file for folder in folders if (folder / row.weights_file).is_file()), None)


def is_at_hand(row: Model) -> bool:
    """Whether the default weights need no download."""
    return row.weights == "bundled" or (bool(row.weights_file) and local_file(row) is not None)


def _torch_cache() -> Path:
    """``torch.hub``'s folder of downloads, found as torch finds it, without importing torch."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    home = Path(os.environ.get("TORCH_HOME") or Path(cache) / "torch")
    return home.expanduser() / "hub" / "checkpoints"
