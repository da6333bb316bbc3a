"""Series in file names: which text they share, and which of their numbers counts on from image to image."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tlstudio.core.index import ImageRecord

Numbers = npt.NDArray[np.int64]

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_HASH = r"(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,}"
#: drawn at random by whoever stored the file: says nothing, and would end in a number by chance
_RANDOM_ID = re.compile(rf"(?<![0-9a-z])(?:{_UUID}|{_HASH})(?![0-9a-z])")
_NUMBER = re.compile(r"[0-9]{1,18}")  # what 64 bits hold


def series_of(images: Sequence[ImageRecord]) -> tuple[Numbers, Numbers]:
    """For each image the series that its name belongs to, and its number in it.

    A series is the folder and the text before the number. Of several numbers in a name the one is taken that has
    most values beside the same text before it: in ``s12_003`` the frame where a subject has many, else the
    subject.

    Returns:
        Series, counted from 0, or -1 where the name has no number; and numbers. Both (N,).
    """
    readings = [_readings(image) for image in images]
    values: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for reading in readings:
        for key, number in reading:
            values[key].add(number)
    series, numbers = np.full(len(images), -1), np.zeros(len(images), np.int64)
    known: dict[tuple[str, str], int] = {}
    for place, reading in enumerate(readings):
        if reading:
            key, numbers[place] = max(reversed(reading), key=lambda pair: len(values[pair[0]]))
            series[place] = known.setdefault(key, len(known))
    return series, numbers


def place_in(image: ImageRecord) -> tuple[str, str]:
    """Folder and name of an image, without the folder of its subset: a series goes on from training to test."""
    folder, _, name = image.file.rpartition("/")
    return folder.partition("/")[2] if image.subset else folder, name


def _readings(image: ImageRecord) -> list[tuple[tuple[str, str], int]]:
    """Each number of a name with the folder and the text before it."""
    folder, name = place_in(image)
    stem = unicodedata.normalize("NFC", name.rpartition(".")[0]).casefold()
    stem = " ".join(_RANDOM_ID.sub("", stem).split())
    return [((folder, stem[: found.start()]), int(found.group())) for found in _NUMBER.finditer(stem)]
