"""A small grey picture of every image, and the little else that copies and poor images are told by.

They are kept in the cache, a file for each folder, and found again by the content of the images: a second look
decodes only what is new.
"""

import contextlib
import hashlib
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import PIL
from PIL import Image

from tlstudio.core import storage
from tlstudio.core.errors import ImageError, Stopped, TLStudioError
from tlstudio.core.index import DataIndex, ImageRecord
from tlstudio.core.run_folder import atomic_open
from tlstudio.data import decode
from tlstudio.data.listing import StopCall
from tlstudio.data.read_ahead import read_ahead
from tlstudio.data.scan import ProgressCall

SIDE = 64  #: px of a thumbnail, whatever the shape of its image
COLOUR_SIDE = 8  #: px of the coloured one

_log = logging.getLogger(__name__)
_VERSION = f"1, Pillow {PIL.__version__}"
_SHARP_SIDE = 256  # px of the shorter side at which sharpness is measured: what a network sees
_CHUNK = 16  # images that a thread decodes before it hands them over
_THREADS = min(8, os.cpu_count() or 1)
_ROW = np.dtype(
    [
        ("digest", "S32"),
        ("grey", np.uint8, (SIDE, SIDE)),
        ("colour", np.uint8, (COLOUR_SIDE, COLOUR_SIDE, 3)),
        ("sharpness", np.float32),
        ("format", "S8"),
    ]
)
_Rows = npt.NDArray[np.void]


@dataclass(frozen=True)
class Thumbnails:
    """Of the readable images of a folder, in the order of the index."""

    records: tuple[ImageRecord, ...]
    rows: _Rows

    @property
    def grey(self) -> npt.NDArray[np.uint8]:
        """(N, SIDE, SIDE), each image squeezed into a square."""
        return self.rows["grey"]

    @property
    def colour(self) -> npt.NDArray[np.uint8]:
        """(N, COLOUR_SIDE, COLOUR_SIDE, 3), RGB."""
        return self.rows["colour"]

    @property
    def sharpness(self) -> npt.NDArray[np.float32]:
        """(N,), see :func:`sharpness`; NaN where there is nothing to see."""
        return self.rows["sharpness"]

    @property
    def formats(self) -> tuple[str, ...]:
        """Of each file's content, see :data:`tlstudio.data.decode.EXTENSIONS`."""
        return tuple(name.decode() for name in self.rows["format"].tolist())


def thumbnails(
    index: DataIndex, progress: ProgressCall | None = None, stopped: StopCall | None = None
) -> Thumbnails:
    """The thumbnails of a folder's readable images, from the cache where it has them.

    Images that can no longer be read are left out.

    Args:
        progress: called with the images done and in all.
        stopped: asked between images; what was decoded until then is kept.

    Raises:
        Stopped: ``stopped`` became true.
    """
    records = index.readable
    rows = np.zeros(len(records), _ROW)
    missing = _remembered(records, rows, _file(index))
    try:
        _make(Path(index.folder), records, rows, missing, progress or _ignore, stopped or _never)
    finally:
        made = np.flatnonzero(rows["digest"])
        rows = rows if len(made) == len(rows) else rows[made]
        if missing:
            _keep(rows, _file(index))
    return Thumbnails(tuple(records[place] for place in made), rows)


def sharpness(grey: npt.NDArray[np.uint8]) -> float:
    """How much of the change from pixel to pixel is lost at half the size.

    The mean squared difference of neighbouring pixels over that of neighbouring 2 x 2 means. About 1/4 where
    everything is smooth, 1/2 for sharp edges, 4 for noise; no matter how strong the contrast is.

    Args:
        grey: (H, W).

    Returns:
        The ratio; NaN where nothing changes or a side has fewer than 4 px.
    """
    height, width = (side // 2 * 2 for side in grey.shape)
    if min(height, width) < 4:
        return float("nan")
    fine = grey[:height, :width].astype(np.float32)
    coarse = fine.reshape(height // 2, 2, width // 2, 2).mean((1, 3))
    change = _change(coarse)
    return _change(fine) / change if change else float("nan")


def _change(grey: npt.NDArray[np.float32]) -> float:
    return float(sum(np.square(np.diff(grey, axis=axis)).mean() for axis in (0, 1)))


def _make(
    folder: Path,
    records: Sequence[ImageRecord],
    rows: _Rows,
    missing: Sequence[int],
    progress: ProgressCall,
    stopped: StopCall,
) -> None:
    """Decode the images at the places ``missing`` into ``rows``."""

    def work(start: int) -> int:
        for place in missing[start : start + _CHUNK]:
            if stopped():
                raise Stopped
            with contextlib.suppress(ImageError):  # gone since the scan, which tells of what cannot be read
                rows[place] = _row(decode.read_file(folder / records[place].file))
        return min(start + _CHUNK, len(missing))

    known = len(records) - len(missing)
    progress(known, len(records))
    for done in read_ahead(work, range(0, len(missing), _CHUNK), _THREADS):
        progress(known + done, len(records))


def _row(data: bytes) -> tuple[object, ...]:
    image, name = decode.small_rgb(data, _SHARP_SIDE)
    size = (max(1, round(side * min(1, _SHARP_SIDE / min(image.size)))) for side in image.size)
    grey = _resized(image.convert("L"), *size)
    return (
        decode.digest(data).encode(),
        np.asarray(_resized(grey, SIDE, SIDE)),
        np.asarray(_resized(image, COLOUR_SIDE, COLOUR_SIDE)),
        sharpness(np.asarray(grey)),
        name.encode(),
    )


def _resized(image: Image.Image, width: int, height: int) -> Image.Image:
    return image.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=3)


def _ignore(done: int, total: int) -> None:
    pass


def _never() -> bool:
    return False


# ---- what is kept ----------------------------------------------------------------------------------------


def _file(index: DataIndex) -> Path:
    name = hashlib.blake2b(_VERSION.encode() + os.fsencode(index.folder), digest_size=16).hexdigest()
    return storage.folder() / f"thumbnails-{name}.npy"


def _remembered(records: Sequence[ImageRecord], rows: _Rows, path: Path) -> list[int]:
    """Fill in the rows that are kept; the places of the others."""
    kept = _load(path)
    place_of = {digest: place for place, digest in enumerate(kept["digest"].tolist())}
    places = [place_of.get(record.digest.encode(), -1) for record in records]
    known = np.flatnonzero(np.array(places, int) >= 0)
    for start in range(0, len(known), 1024):  # not a second copy of them all
        part = known[start : start + 1024]
        rows[part] = kept[[places[place] for place in part]]
    return [place for place, kept_at in enumerate(places) if kept_at < 0]


def _load(path: Path) -> _Rows:
    try:
        kept: _Rows = np.load(path, mmap_mode="r")
        os.utime(path)  # the clean-up removes what was not used for longest
    except (OSError, ValueError):  # none, or one that was damaged
        return np.zeros(0, _ROW)
    return kept if kept.dtype == _ROW else np.zeros(0, _ROW)


def _keep(rows: _Rows, path: Path) -> None:
    """Without them the next look is slow, nothing more."""
    if not storage.make_room(rows.nbytes):
        return
    try:
        with atomic_open(path) as stream:
            np.lib.format.write_array(stream, rows, allow_pickle=False)
    except (OSError, TLStudioError) as error:
        _log.info("thumbnails are not kept: %s", error)
