"""``predictions.npz``: the labels, logits and files that every number of a report follows from."""

import contextlib
import io
import math
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import read_regular
from tlstudio.core.run_folder import atomic_open

_NONE = np.empty((0, 0), np.float32)
_PARTS = ("files", "labels", "logits")
#: directions that the map is drawn from: the features are in the order of how much they tell
_MAPPED = 64
#: of arrays, unpacked: how many times their file, and bytes; names of images pack best
_UNPACKED, _MOST = 100, 1_000_000_000
_BLOCK = 4_000_000  #: numbers that are computed with at a time
#: what NumPy and zipfile raise for a file that is not what was written
_DAMAGED = (
    *(OSError, EOFError, KeyError, ValueError, MemoryError, NotImplementedError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)


class Predictions(msgspec.Struct, frozen=True):
    """Of one subset, in the order of the files."""

    files: npt.NDArray[np.str_]  #: (N,), relative to the data folder
    labels: npt.NDArray[np.int64]  #: (N,)
    logits: npt.NDArray[np.float32]  #: (N, classes)
    features: npt.NDArray[np.float32] = (
        _NONE  #: (N, d), in a file of their own; (0, 0) where nobody asked for them
    )


def write_predictions(path: Path, subsets: dict[str, Predictions]) -> None:
    """``predictions.npz`` of some subsets by name. Raises ``disk-full`` or ``cannot-write``."""
    arrays = {
        f"{subset}_{part}": getattr(predictions, part)
        for subset, predictions in subsets.items()
        for part in _PARTS
    }
    with atomic_open(path) as stream:
        np.savez_compressed(stream, **arrays)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Mapping[str, npt.NDArray[Any]]]:
    """The arrays (N, …) of an ``.npz`` file, each read when it is asked for; a small file cannot claim all memory.

    Raises:
        OSError, ValueError: it cannot be read, or claims more than such a file holds.
        zipfile.BadZipFile: it is none.
    """
    size = path.stat().st_size
    with io.BytesIO(read_regular(path, _MOST)) as stream, zipfile.ZipFile(stream) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > min(_MOST, size * _UNPACKED + 1_000_000):
            raise ValueError(f"its arrays claim {unpacked} bytes")
        for entry in archive.infolist():
            _check_claim(archive, entry)
        stream.seek(0)
        with np.load(stream, allow_pickle=False) as arrays:
            yield arrays


def _check_claim(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Raises ``ValueError`` where an array has another size than its entry: NumPy would make room for it first."""
    with archive.open(entry) as part:
        version = np.lib.format.read_magic(part)
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, _, dtype = read(part)
        if math.prod(shape) * dtype.itemsize != entry.file_size - part.tell():
            raise ValueError(f"{entry.filename} has another size than it says")


def read_predictions(path: Path, subset: str = "test") -> Predictions:
    """Raises ``no-predictions`` where the file or the subset is missing or damaged."""
    try:
        with opened(path) as arrays:
            return Predictions(*(arrays[f"{subset}_{part}"] for part in _PARTS))
    except _DAMAGED as error:
        raise TLStudioError("no-predictions", run=path.parent.name) from error


def in_blocks(logits: npt.NDArray[np.generic]) -> Iterator[slice]:
    """Slices of the images of logits, (N, C), of which each has few enough numbers for copies in float64."""
    rows = max(1, _BLOCK // max(logits.shape[1], 1))
    for start in range(0, len(logits), rows):
        yield slice(start, start + rows)


def log_probabilities(logits: npt.NDArray[np.float32], temperature: float = 1.0) -> npt.NDArray[np.float32]:
    """Log softmax along the classes, nats; without SciPy, whose import the window would feel.

    Args:
        logits: float32 (N, classes).
        temperature: by which they are divided before.

    Returns:
        Float32 (N, classes).
    """
    shifted = logits - logits.max(axis=1, keepdims=True)
    if temperature != 1:
        shifted /= np.float32(temperature)
    for part in in_blocks(shifted):
        shifted[part] -= np.log(np.exp(shifted[part]).sum(axis=1, keepdims=True))
    return shifted


def write_features(path: Path, subsets: dict[str, Predictions]) -> None:
    """``features.npz``: of each subset the first features, float16, for a map of the images.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    arrays = {name: part.features[:, :_MAPPED].astype(np.float16) for name, part in subsets.items()}
    with atomic_open(path) as stream:
        np.savez_compressed(stream, **arrays)  # type: ignore[arg-type]


def read_features(path: Path, subset: str = "test") -> npt.NDArray[np.float16]:
    """(N, d), in the order of the predictions. Raises ``no-features`` where they are missing or damaged."""
    try:
        with opened(path) as arrays:
            features: npt.NDArray[np.float16] = arrays[subset]
    except _DAMAGED as error:
        raise TLStudioError("no-features", run=path.parent.name) from error
    if features.ndim != 2:
        raise TLStudioError("no-features", run=path.parent.name)
    return features
