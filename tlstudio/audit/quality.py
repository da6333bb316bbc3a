"""Images that are hardly one: dark, bright, blurred, tiny, oddly shaped, of one colour, or named wrongly."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tlstudio.audit.thumbnails import Thumbnails
from tlstudio.core.audit import Odd, OddKind
from tlstudio.data.decode import EXTENSIONS

_Values = npt.NDArray[np.float32]


class _Row(NamedTuple):
    """A kind of oddness: what is measured of each image, and from where on it is odd."""

    kind: OddKind
    measure: Callable[[Thumbnails], _Values]
    is_odd: Callable[[_Values], npt.NDArray[np.bool_]]


def find_odd(small: Thumbnails) -> tuple[Odd, ...]:
    """The odd images, kind by kind; an image of one colour is not told as dark or blurred too."""
    if not small.records:
        return ()
    found: list[Odd] = []
    plain: npt.NDArray[np.bool_] = np.zeros(len(small.records), np.bool_)
    for row in _ROWS:
        values = row.measure(small)
        odd = row.is_odd(values)
        if row.kind == "one-colour":
            plain = odd
        elif row.kind in ("dark", "bright", "blurred"):
            odd &= ~plain
        found += [
            Odd(file=small.records[place].file, kind=row.kind, value=float(values[place]))
            for place in np.flatnonzero(odd).tolist()
        ]
    return tuple(found)


def _brightness(small: Thumbnails) -> _Values:
    """Mean grey level, 0..255."""
    return small.grey.mean((1, 2), dtype=np.float32)


def _contrast(small: Thumbnails) -> _Values:
    """Standard deviation of the grey levels and of the colours, 0..128."""
    grey = small.grey.astype(np.float32).std((1, 2))
    colour = small.colour.astype(np.float32).std((1, 2)).max(1)
    spread: _Values = np.maximum(grey, colour)
    return spread


def _sharpness(small: Thumbnails) -> _Values:
    """See :func:`tlstudio.audit.thumbnails.sharpness`; infinite where there is nothing to see."""
    return np.where(np.isnan(small.sharpness), np.inf, small.sharpness).astype(np.float32)


def _shorter(small: Thumbnails) -> _Values:
    """Shorter side, px."""
    return np.array([min(record.width, record.height) for record in small.records], np.float32)


def _length(small: Thumbnails) -> _Values:
    """Longer over shorter side."""
    return np.array([max(r.width, r.height) / max(1, min(r.width, r.height)) for r in small.records], np.float32)


def _misnamed(small: Thumbnails) -> _Values:
    """1 where the name says another format than the file has."""
    pairs = zip(small.records, small.formats, strict=True)
    said = [EXTENSIONS.get(PurePosixPath(record.file).suffix.lower(), name) != name for record, name in pairs]
    return np.array(said, np.float32)


def _much_less(values: _Values, share: float) -> npt.NDArray[np.bool_]:
    """Below a share of what is usual in this data set."""
    known = values[np.isfinite(values)]
    less: npt.NDArray[np.bool_] = values < share * (np.median(known) if len(known) else 0.0)
    return less


_ROWS: tuple[_Row, ...] = (
    _Row("one-colour", _contrast, lambda values: values < 2.5),
    _Row("dark", _brightness, lambda values: values < 20),
    _Row("bright", _brightness, lambda values: (values > 245) & (values > 1.1 * np.median(values))),
    # about 0.25 where everything is smooth; also less than is usual, so that a set of smooth images has none
    _Row("blurred", _sharpness, lambda values: (values < 0.28) & _much_less(values, 0.75)),
    _Row("tiny", _shorter, lambda values: (values < 16) | ((values < 48) & _much_less(values, 0.34))),
    _Row("shape", _length, lambda values: (values > 3) & (values > 2 * np.median(values))),
    _Row("extension", _misnamed, lambda values: values > 0),
)
