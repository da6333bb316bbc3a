"""Arrays on disk that were costly to make: decoded images and frozen features, shared between runs.

Each file is named by a digest of all that its content follows from: a ``.npy`` file that ends with the CRC-32 of
everything before it. A whole read at two gigabytes a second finds what a disk has changed, and brings into
memory what the first epoch wants anyway. :mod:`tlstudio.core.storage` makes room.
"""

import contextlib
import io
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from tlstudio.core import run_folder, storage

Array = npt.NDArray[Any]

_BLOCK = 1 << 24
_CHECKSUM_BYTES = 4


def place(key: str) -> Path:
    """Where the array of a key is, or would be."""
    return storage.folder() / f"{key}.npy"


def open_array(
    path: Path, shape: tuple[int, ...], dtype: npt.DTypeLike, checked: Callable[[int], None] | None
) -> Array | None:
    """The array, read-only and mapped from disk; None where there is none of that shape and type that is whole.

    Args:
        path: of the file.
        shape: (rows, …), as it was written.
        dtype: of its values.
        checked: told now and then how many rows are verified; may raise to end it. None: not verified, for an
            array that this process has verified or written.
    """
    header = _header(shape, dtype)
    try:
        with path.open("rb") as stream:
            size = len(header) + int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize
            if os.fstat(stream.fileno()).st_size != size + _CHECKSUM_BYTES or stream.read(len(header)) != header:
                return None
            if checked is not None and not _is_whole(stream, header, size, shape[0], checked):
                return None
        array = np.memmap(path, dtype, "r", len(header), shape)
        os.utime(path)  # the clean-up removes what was not used for longest
    except (OSError, ValueError):
        return None
    return np.asarray(array)


def _is_whole(stream: IO[bytes], header: bytes, size: int, rows: int, checked: Callable[[int], None]) -> bool:
    """Whether the file, read after its header up to ``size`` bytes, ends with its checksum.

    It is read and not mapped: a disk that fails then raises an error and does not end the process.
    """
    checksum, done, block = zlib.crc32(header), len(header), memoryview(bytearray(_BLOCK))
    while done < size:
        count = stream.readinto(block[: size - done])  # type: ignore[attr-defined]
        if not count:
            return False
        checksum = zlib.crc32(block[:count], checksum)
        done += count
        checked(rows * (done - len(header)) // (size - len(header)))
    return stream.read() == _as_bytes(checksum)


class ArrayWriter:
    """Appends rows to a new array by plain writes: a full disk is then an error, and not a signal that kills."""

    def __init__(self, stream: IO[bytes], header: bytes, dtype: npt.DTypeLike) -> None:
        self._stream = stream
        self._dtype = dtype
        self._checksum = 0
        self._write(header)

    def append(self, rows: Array) -> None:
        """The next rows, (n, …), of any n; converted to the type of the array. Raises OSError."""
        self._write(np.ascontiguousarray(rows, self._dtype).data.cast("B"))

    def finish(self) -> None:
        """Write the checksum, once all rows are there. Raises OSError."""
        self._stream.write(_as_bytes(self._checksum))

    def _write(self, data: bytes | memoryview) -> None:
        self._checksum = zlib.crc32(data, self._checksum)
        self._stream.write(data)


@contextlib.contextmanager
def new_array(path: Path, shape: tuple[int, ...], dtype: npt.DTypeLike) -> Iterator[ArrayWriter]:
    """An array to append all its rows to; it appears under its name when the block ends well, else not at all.

    It is held while it is written, so that :func:`tlstudio.core.storage.clean_up` knows that somebody does, and
    closed before it gets its name: Windows renames no file that is open or mapped.

    Raises:
        OSError: the disk is full, or the folder is not ours to write.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            run_folder.hold(stream)
            writer = ArrayWriter(stream, _header(shape, dtype), dtype)
            yield writer
            writer.finish()
        part.replace(path)
    finally:
        with contextlib.suppress(OSError):  # then the next clean-up takes it
            part.unlink(missing_ok=True)


def _header(shape: tuple[int, ...], dtype: npt.DTypeLike) -> bytes:
    """Of a ``.npy`` file."""
    stream = io.BytesIO()
    described = np.lib.format.dtype_to_descr(np.dtype(dtype))
    np.lib.format.write_array_header_1_0(stream, {"descr": described, "fortran_order": False, "shape": shape})
    return stream.getvalue()


def _as_bytes(checksum: int) -> bytes:
    return checksum.to_bytes(_CHECKSUM_BYTES, "little")
