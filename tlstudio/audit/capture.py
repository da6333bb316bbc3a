"""When the photographs of a folder were taken, by what their cameras wrote into them."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.core.errors import Stopped
from tlstudio.core.index import ImageRecord
from tlstudio.data import decode
from tlstudio.data.listing import StopCall
from tlstudio.data.read_ahead import read_ahead
from tlstudio.data.scan import ProgressCall

_CHUNK = 64  # files that a thread looks into before it hands them over
_THREADS = 4


def capture_times(
    folder: Path,
    images: Sequence[ImageRecord],
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """For each image the number of its camera, -1 where no time is known, and the time in seconds.

    Only the headers are read. The times of one camera compare; its clock may be wrong.

    Raises:
        Stopped: ``stopped`` became true.
    """

    def work(start: int) -> list[tuple[str, float] | None]:
        if stopped is not None and stopped():
            raise Stopped
        return [decode.captured(folder / image.file) for image in images[start : start + _CHUNK]]

    cameras, times = np.full(len(images), -1), np.zeros(len(images))
    known: dict[str, int] = {}
    place = 0
    for found in read_ahead(work, range(0, len(images), _CHUNK), _THREADS):
        for capture in found:
            if capture is not None:
                cameras[place] = known.setdefault(capture[0], len(known))
                times[place] = capture[1]
            place += 1
        if progress is not None:
            progress(place, len(images))
    return cameras, times
