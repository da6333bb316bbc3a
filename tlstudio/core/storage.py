"""The cache of arrays that were costly to make: how large it is, how large it may become, making room.

Nothing is lost with an array: it is made again when it is wanted.
"""

import contextlib
import shutil
from pathlib import Path

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

GB = 10**9
DEFAULT_LIMIT = 20 * GB
#: share of the free disk that a new array may take
_FREE_SHARE = 0.5


def folder() -> Path:
    return paths.cache_folder() / "prepared"


def limit() -> int:
    """Bytes that all arrays together may take, as the user has chosen."""
    try:
        return int(_limit_file().read_text(encoding="ascii"))
    except (OSError, ValueError):
        return DEFAULT_LIMIT


def set_limit(size: int) -> None:
    """Remember the user's choice and keep to it from now on.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(folder()), detail=error.strerror or str(error)) from error
    atomic_write(_limit_file(), str(size).encode("ascii"))
    clean_up(size)


def used() -> int:
    """Bytes that the arrays take."""
    return sum(size for _, _, size in _arrays())


def make_room(size: int) -> bool:
    """Whether ``size`` bytes of arrays may be made, after removing those that were not used for longest."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        if size > limit() or size > _FREE_SHARE * shutil.disk_usage(place).free:
            return False
    except OSError:
        return False
    clean_up(limit() - size)
    return True


def clean_up(size: int) -> None:
    """Remove the arrays that were not used for longest until the rest takes at most ``size`` bytes."""
    total = 0
    for _, path, taken in sorted(_arrays(), reverse=True):
        total += taken
        if total > size:
            with contextlib.suppress(OSError):  # in use, where the system does not allow it then: next time
                path.unlink()


def _arrays() -> list[tuple[float, Path, int]]:
    """When each was last used, where it is, its bytes."""
    found = []
    for path in folder().glob("*.npy"):
        with contextlib.suppress(FileNotFoundError):
            about = path.stat()
            found.append((about.st_mtime, path, about.st_size))
    return found


def _limit_file() -> Path:
    return folder() / "limit.txt"
