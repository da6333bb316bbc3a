"""Reading files that a stranger may have put there: regular ones only, and never more than is asked for."""

import errno
import os
import stat
from pathlib import Path

_LEAST_SHARE = 10  #: of a file that was written, at least a tenth lies on the disk, also where the disk packs
TABLE_BYTES = 300_000_000  #: of a table of images, groups or marks: millions of rows
_SMALL = 1_000_000  #: bytes of a file that may be all holes


def is_mostly_holes(status: os.stat_result) -> bool:
    """Whether a file claims a size of which hardly anything is on the disk; False where nobody says."""
    blocks: int | None = getattr(status, "st_blocks", None)
    return blocks is not None and blocks * 512 * _LEAST_SHARE < status.st_size - _SMALL


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a regular file; never waits for a pipe or a device.

    Args:
        path: of the file, or of a link to it.
        most: bytes; a larger file is not read.

    Raises:
        OSError: it cannot be read, is no regular file that was written (``EINVAL``), or too large (``EFBIG``).
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or is_mostly_holes(status):
            raise OSError(errno.EINVAL, "not a file that was written")
        # as much as it has now: to read to its end takes room for all that is asked for
        data = stream.read(status.st_size + 1) if status.st_size <= most else b""
    if status.st_size > most or len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data
