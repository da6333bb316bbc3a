"""Arrays on disk that were costly to make: decoded images and frozen features, shared between runs.

Each file is named by a digest of all that its content follows from. :mod:`tlstudio.core.storage` makes room.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.core import storage


def place(key: str) -> Path:
    return storage.folder() / f"{key}.npy"


def open_array(path: Path) -> npt.NDArray[np.generic] | None:
    """The array, read-only and mapped from disk; None where there is none that can be read."""
    try:
        array: npt.NDArray[np.generic] = np.load(path, mmap_mode="r", allow_pickle=False)
        os.utime(path)  # the clean-up removes what was not used for longest
    except (OSError, ValueError):
        return None
    return array


@contextmanager
def new_array(path: Path, shape: tuple[int, ...], dtype: npt.DTypeLike) -> Iterator[npt.NDArray[np.generic]]:
    """An array to fill; it appears under its name when the block ends well, and not at all otherwise."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        array = np.lib.format.open_memmap(part, mode="w+", dtype=np.dtype(dtype), shape=shape)
        yield array
        array.flush()
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
