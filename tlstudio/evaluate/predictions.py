"""``predictions.npz``: the labels, logits and files that every number of a report follows from."""

import zipfile
import zlib
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_open

_NONE = np.empty((0, 0), np.float32)
_PARTS = ("files", "labels", "logits")
#: directions that the map is drawn from: the features are in the order of how much they tell
_MAPPED = 64

#: what NumPy and zipfile raise for a file that is not what was written
_DAMAGE = (
    *(OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError),
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


def read_predictions(path: Path, subset: str = "test") -> Predictions:
    """Raises ``no-predictions`` where the file or the subset is missing or damaged."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return Predictions(*(arrays[f"{subset}_{part}"] for part in _PARTS))
    except _DAMAGE as error:
        raise TLStudioError("no-predictions", run=path.parent.name) from error


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
    shifted -= np.log(np.exp(shifted).sum(axis=1, keepdims=True))
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
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            features: npt.NDArray[np.float16] = arrays[subset]
    except _DAMAGE as error:
        raise TLStudioError("no-features", run=path.parent.name) from error
    if features.ndim != 2:
        raise TLStudioError("no-features", run=path.parent.name)
    return features
