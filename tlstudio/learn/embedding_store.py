"""Vectors that a network has made of images, kept by the content of each image.

A second look at a folder finds them all, and a folder with a few more images only needs those. They lie in the
cache in files of up to a thousand, each an array with its checksum that :mod:`tlstudio.core.storage` may remove.
"""

import contextlib
import hashlib
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.core import storage
from tlstudio.learn import array_cache

Vectors = npt.NDArray[np.float16]  #: (N, D)
Digests = npt.NDArray[np.bytes_]  #: (N,), hexadecimal

#: images of a file, at most
SHARD = 1024
_DIGEST = "S32"

_log = logging.getLogger(__name__)
_Rows = npt.NDArray[np.void]


def digests_of(names: list[str]) -> Digests:
    """Hexadecimal digests of N images as the keys of the store, (N,)."""
    return np.array(names, _DIGEST)


class EmbeddingStore:
    """The vectors of one way to look at images.

    Args:
        key: names that way, for a file name.
    """

    def __init__(self, key: str) -> None:
        self._prefix = f"embeddings-{key}-"
        self._small: list[tuple[Path, _Rows]] = []  # files that were of use and have room
        self.widths: tuple[int, ...] = ()  #: numbers of each stage in a vector; set before the first is kept

    def find(self, wanted: Digests) -> tuple[Vectors | None, npt.NDArray[np.bool_]]:
        """What is kept of some images.

        Args:
            wanted: (N,), sorted, each once.

        Returns:
            (N, D) with zeros where nothing is kept, None where nothing is kept at all; and (N,), what is.
        """
        found: Vectors | None = None
        known = np.zeros(len(wanted), np.bool_)
        for path, rows, widths in self._shards():
            places = np.searchsorted(wanted, rows["digest"]).clip(max=len(wanted) - 1)
            hits = wanted[places] == rows["digest"]
            if not hits.any():
                continue
            if found is None:
                found, self.widths = np.zeros((len(wanted), sum(widths)), np.float16), widths
            found[places[hits]], known[places[hits]] = rows["vector"][hits], True
            if len(rows) < SHARD:
                self._small.append((path, rows.copy()))
        return found, known

    def keep(self, digests: Digests, vectors: Vectors) -> None:
        """Write more of them, together with those that were found in files with room.

        Without them the next look takes as long again, nothing more.
        """
        new = np.empty(len(digests), _dtype(self.widths))
        new["digest"], new["vector"] = digests, vectors
        merged, self._small = self._small, []
        rows = np.concatenate([*(rows for _, rows in merged), new])
        try:
            for start in range(0, len(rows), SHARD):
                self._write(rows[start : start + SHARD])
        except OSError as error:
            _log.info("embeddings are not kept: %s", error)
            return
        for path, _ in merged:
            with contextlib.suppress(OSError):  # then they are kept twice
                path.unlink()

    def _shards(self) -> Iterator[tuple[Path, _Rows, tuple[int, ...]]]:
        """Named ``<images>x<width>x<width>…-<digest of their digests>``."""
        for path in sorted(storage.folder().glob(f"{self._prefix}*.npy")):
            count, *widths = map(int, path.stem.removeprefix(self._prefix).split("-")[0].split("x"))
            dtype = _dtype(widths)
            stored = array_cache.open_array(path, (count, dtype.itemsize), np.uint8, lambda _rows: None)
            if stored is not None:
                yield path, stored.view(dtype)[:, 0], tuple(widths)

    def _write(self, rows: _Rows) -> None:
        if not storage.make_room(rows.nbytes):
            raise OSError("there is no room")
        tag = hashlib.blake2b(rows["digest"].tobytes(), digest_size=8).hexdigest()
        shape = (len(rows), rows.dtype.itemsize)
        path = array_cache.place(f"{self._prefix}{'x'.join(map(str, (len(rows), *self.widths)))}-{tag}")
        with array_cache.new_array(path, shape, np.uint8) as array:
            array.append(rows.view(np.uint8).reshape(shape))


def _dtype(widths: Sequence[int]) -> np.dtype[np.void]:
    return np.dtype([("digest", _DIGEST), ("vector", np.float16, (sum(widths),))])
