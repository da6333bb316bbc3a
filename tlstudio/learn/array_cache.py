"""Arrays on disk that were costly to make: decoded images and frozen features, shared between runs.

Each file is named by a digest of all that its content follows from. Nothing is lost when one is removed.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.core import paths

#: most that all arrays together may take
LIMIT_BYTES = 20 * 2**30
#: share of the free disk that a new array may take
_FREE_SHARE = 0.5


def folder() -> Path:
    return paths.cache_folder() / "prepared"


def place(key: str) -> Path:
    return folder() / f"{key}.npy"


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


def make_room(size: int) -> bool:
    """Whether ``size`` bytes of arrays may be made, after removing those that were not used for longest."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        if size > LIMIT_BYTES or size > _FREE_SHARE * shutil.disk_usage(place).free:
            return False
        clean_up(LIMIT_BYTES - size)
    except OSError:
        return False
    return True


def clean_up(limit: int) -> None:
    """Remove the arrays that were not used for longest until the rest takes at most ``limit`` bytes."""
    files = sorted(folder().glob("*.npy"), key=lambda path: path.stat().st_mtime, reverse=True)
    total = 0
    for path in files:
        total += path.stat().st_size
        if total > limit:
            path.unlink()
