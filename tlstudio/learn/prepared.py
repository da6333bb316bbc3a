"""Images decoded once: uint8 arrays on disk, keyed by content, shared between epochs and runs.

An array holds the same pixels as decoding each time would give; it only saves doing so every epoch.
"""

import hashlib
import math
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import PIL

from tlstudio.core import storage
from tlstudio.core.errors import ImageError, Stopped, TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.data.decode import decode
from tlstudio.data.read_ahead import read_ahead
from tlstudio.learn import array_cache
from tlstudio.learn.left_out import LeftOut

#: images that a thread decodes before it hands them over
_CHUNK = 8
_VERSION = 1

Pixels = npt.NDArray[np.uint8]


class Prepared:
    """Some rows of a prepared array: ``pixels`` uint8 (M, S, S, 3), ``places`` int64 (N,) into it."""

    def __init__(self, pixels: Pixels, places: npt.NDArray[np.int64]) -> None:
        self._pixels = pixels
        self._places = places

    @property
    def shape(self) -> tuple[int, ...]:
        """Of one image."""
        return self._pixels.shape[1:]

    @property
    def size(self) -> int:
        """Bytes of all images."""
        return len(self._places) * math.prod(self.shape)

    def take(self, indices: npt.NDArray[np.int64]) -> Pixels:
        """Copies of the images numbered ``indices``, (B, S, S, 3)."""
        return self._pixels[self._places[indices]]


def prepare(
    data: Path,
    rows: Sequence[SplitRow],
    image: ImageSpec,
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
    left_out: LeftOut | None = None,
) -> Pixels | None:
    """The decoded images of ``rows``, made if need be.

    Args:
        data: folder that the rows' files are relative to.
        rows: images; their digests decide whether an array that exists is the right one.
        image: size and fit.
        progress: told (images done, images in all).
        stopped: asked between images.
        left_out: images that can no longer be read, of which this may find more; None: then that is an error.

    Returns:
        uint8 (N, resize, resize, 3), read-only and mapped from disk, in the order of those ``rows`` that are not
        left out; None where there
        is no room for it: the images are then decoded as they are needed, with the same pixels.

    Raises:
        TLStudioError: ``image-gone``, ``images-gone``.
        Stopped: ``stopped()`` became true.
    """
    left_out = LeftOut() if left_out is None else left_out
    while True:
        there = [row for row in rows if row.file not in left_out]
        try:
            return _prepared(data, there, image, progress, stopped, left_out)
        except TLStudioError as error:
            if error.code != "image-gone":
                raise
            left_out.add(error)  # what follows from its content is another array: from the start


def _prepared(
    data: Path,
    rows: Sequence[SplitRow],
    image: ImageSpec,
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
    left_out: LeftOut,
) -> Pixels | None:
    path = array_cache.place(_key(rows, image))
    shape = shape_of(rows, image)

    def checked(count: int) -> None:
        if stopped():
            raise Stopped
        progress(count, len(rows))

    found = array_cache.open_array(path, shape, np.uint8, checked)
    if found is None and any(file not in left_out for file in left_out.changed):
        left_out.give_up_changed()
        there = [row for row in rows if row.file not in left_out]
        return _prepared(data, there, image, progress, stopped, left_out)
    if found is not None or not storage.make_room(int(np.prod(shape, dtype=np.int64))):
        return found
    try:
        with array_cache.new_array(path, shape, np.uint8) as array:
            count = 0
            for pixels in _decoded(data, rows, image, stopped):
                array.append(pixels)
                count += len(pixels)
                progress(count, len(rows))
    except OSError:  # the disk is full or not ours, or another process has made and opened it meanwhile
        return array_cache.open_array(path, shape, np.uint8, checked)
    return array_cache.open_array(path, shape, np.uint8, None)


def kept(rows: Sequence[SplitRow], image: ImageSpec) -> Pixels | None:
    """The decoded images of ``rows``, (N, side, side, 3), where they are there already; not verified."""
    return array_cache.open_array(array_cache.place(_key(rows, image)), shape_of(rows, image), np.uint8, None)


def shape_of(rows: Sequence[SplitRow], image: ImageSpec) -> tuple[int, int, int, int]:
    """Of the decoded images of ``rows``, uint8."""
    return len(rows), image.resize, image.resize, 3


def decode_some(data: Path, rows: Sequence[SplitRow], image: ImageSpec) -> Pixels:
    """``rows``, decoded as :func:`prepare` does, uint8 (N, resize, resize, 3). Raises ``image-gone``."""
    return np.concatenate(list(_decoded(data, rows, image, lambda: False)))


def _key(rows: Sequence[SplitRow], image: ImageSpec) -> str:
    digest = hashlib.blake2b(f"{_VERSION} {PIL.__version__} {image.resize} {image.fit}".encode(), digest_size=16)
    for row in rows:
        digest.update(row.digest.encode())
    return digest.hexdigest()


def _decoded(
    data: Path, rows: Sequence[SplitRow], image: ImageSpec, stopped: Callable[[], bool]
) -> Iterator[Pixels]:
    """The images of ``rows`` in their order, a few at a time: uint8 (n, resize, resize, 3)."""

    def work(start: int) -> Pixels:
        decoded = []
        for row in rows[start : start + _CHUNK]:
            if stopped():
                raise Stopped
            decoded.append(load(data, row.file, image))
        return np.stack(decoded)

    return read_ahead(work, range(0, len(rows), _CHUNK), min(8, os.cpu_count() or 1))


def load(data: Path, file: str, image: ImageSpec) -> Pixels:
    """One image, decoded, uint8 (resize, resize, 3), RGB. Raises ``image-gone``."""
    try:
        return decode(data / file, image.resize, image.fit)
    except ImageError as error:
        raise TLStudioError("image-gone", file=file, detail=error.text) from error
