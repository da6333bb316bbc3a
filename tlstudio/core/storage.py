"""The cache of what was costly to make: how large it is, how large it may become, making room.

Nothing is lost with a file of it: it is made again when it is wanted.
"""

import contextlib
import shutil
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write, held

GB = 10**9
DEFAULT_LIMIT = 20 * GB
#: share of the free disk that a new array may take
_FREE_SHARE = 0.5
#: when a file was last used, where it is, its bytes
_Stored = tuple[float, Path, int]


def folder() -> Path:
    """Of the arrays."""
    return paths.cache_folder() / "prepared"


def checks_folder() -> Path:
    """Of what was found out about folders of images; a file for each way to divide one."""
    return paths.cache_folder() / "checks"


def maps_folder() -> Path:
    """Of maps of images that took their time; a file for each content of the features."""
    return paths.cache_folder() / "maps"


def audits_folder() -> Path:
    """Of what a check has found; a file for each content of a folder."""
    return paths.cache_folder() / "audits"


def advice_folder() -> Path:
    """Reports of the advisor by the content of the images that were looked at."""
    return paths.cache_folder() / "advice"


def limit() -> int:
    """Bytes that everything together may take, as the user has chosen."""
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
    """Bytes that are taken, also by arrays that are being written or that a killed engine left half written."""
    return sum(size for _, _, size in [*_unfinished(), *_finished()])


def has_room(size: int) -> bool:
    """Whether ``size`` bytes of arrays may be made, if need be after removing others."""
    place = folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        return size <= limit() and size <= _FREE_SHARE * shutil.disk_usage(place).free
    except OSError:
        return False


def make_room(size: int) -> bool:
    """Whether ``size`` bytes of arrays may be made, after removing what was not used for longest."""
    if not has_room(size):
        return False
    clean_up(limit() - size)
    return True


def clean_up(size: int) -> None:
    """Remove what was not used for longest until the rest takes at most ``size`` bytes.

    What nobody writes any more, although it is not finished, goes in any case.
    """
    _sweep()
    total = sum(taken for _, _, taken in _unfinished())
    for _, path, taken in sorted(_finished(), reverse=True):
        total += taken
        if total > size:
            _remove(path)


def keep_newest(files: Iterable[Path], count: int) -> None:
    """Remove all but the newest of some files."""
    for _, path, _ in sorted(_stored(files), reverse=True)[count:]:
        _remove(path)


def _sweep() -> None:
    """Remove the arrays that a killed engine left half written: a living one holds its own."""
    for _, part, _ in _unfinished():
        with contextlib.suppress(OSError):  # finished or swept by another process meanwhile
            with held(part) as abandoned:
                pass
            if abandoned:
                part.unlink()


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):  # in use, where the system does not allow it then: next time
        path.unlink()


def _unfinished() -> list[_Stored]:
    return _stored(folder().glob("*.part"))


def _finished() -> list[_Stored]:
    reports = (place.glob("*.json") for place in (checks_folder(), audits_folder(), advice_folder()))
    return _stored(chain(folder().glob("*.npy"), maps_folder().glob("*.npy"), *reports))


def _stored(files: Iterable[Path]) -> list[_Stored]:
    found = []
    for path in files:
        with contextlib.suppress(FileNotFoundError):
            about = path.stat()
            found.append((about.st_mtime, path, about.st_size))
    return found


def _limit_file() -> Path:
    return folder() / "limit.txt"
