"""The block ``known`` of a ``.pt``: the training images as the network sees them; see ``docs/model-file.md``."""

from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from tlstudio.evaluate.novelty import KnownImages

#: of each array: its type in the file, and its type in memory
_TYPES: dict[str, tuple[torch.dtype, npt.DTypeLike]] = {
    "directions": (torch.float16, np.float32),
    "vectors": (torch.float16, np.float32),
    "labels": (torch.int64, np.int64),
    "validation": (torch.float64, np.float64),
}
_NAMES = ("files", "digests")


def pack(known: KnownImages) -> dict[str, Any]:
    """Tensors and texts that ``torch.save`` writes without pickling a class."""
    arrays = {name: torch.tensor(getattr(known, name)).to(kind) for name, (kind, _) in _TYPES.items()}
    return {**arrays, **{name: tuple(getattr(known, name)) for name in _NAMES}}


def unpack(stored: Any, classes: int) -> KnownImages:
    """What :func:`pack` made, of a model of so many classes; a stranger may have made it.

    Raises:
        ValueError, KeyError, TypeError: it is something else.
    """
    arrays = {name: _array(stored[name], *kinds) for name, kinds in _TYPES.items()}
    known = KnownImages(**arrays, files=tuple(stored["files"]), digests=tuple(stored["digests"]))
    count, width = known.vectors.shape
    fits = (
        known.directions.shape[:1] == (width,)
        and known.labels.shape == (count,)
        and known.validation.ndim == 1
        and len(known.files) == len(known.digests) == count > 0
        and 0 <= known.labels.min() <= known.labels.max() < classes
        and all(isinstance(text, str) for text in (*known.files, *known.digests))
        and all(np.isfinite(array).all() for array in arrays.values())
        and bool((np.diff(known.validation) >= 0).all())
    )
    if not fits or known.directions.ndim != 2:
        raise ValueError("its training images are damaged")
    return known


def _array(tensor: Any, stored: torch.dtype, wanted: npt.DTypeLike) -> npt.NDArray[Any]:
    if not isinstance(tensor, torch.Tensor) or tensor.dtype != stored:
        raise ValueError("its training images are damaged")
    return tensor.numpy().astype(wanted)
