"""Which images show the same thing, photographed again: by names, times, folders or a table."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tlstudio.audit.capture import capture_times
from tlstudio.audit.group_names import by_pattern, from_table
from tlstudio.audit.looks import Looks, abrupt_changes, noise_of
from tlstudio.audit.reach import Sequences
from tlstudio.audit.series import place_in, series_of
from tlstudio.audit.ties import ALONE, Labels, labels_by, without_single
from tlstudio.core.index import ImageRecord
from tlstudio.core.spec import GroupRule
from tlstudio.data.listing import StopCall
from tlstudio.data.scan import ProgressCall


def chained(row: Sequences, pause: float, looks: Looks | None = None) -> Labels:
    """Labels of images that follow one another with no step larger than ``pause``.

    Args:
        looks: a group ends also where these change abruptly.
    """
    order = np.lexsort((row.positions, row.series))
    order = order[row.series[order] != ALONE]
    begins = np.ones(len(order), np.bool_)
    begins[1:] = (np.diff(row.series[order]) != 0) | (np.diff(row.positions[order]) > pause)
    if looks is not None:
        begins = _changes(looks[order], begins)
    labels = np.full(len(row.series), ALONE)
    labels[order] = np.cumsum(begins)
    return without_single(labels)


def _changes(looks: Looks, begins: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Where groups begin, also inside of those that were known to begin at ``begins``, (N,)."""
    inner = np.flatnonzero(~begins)
    noise = noise_of(looks, inner - 1, inner)
    for start, end in pairwise([*np.flatnonzero(begins).tolist(), len(begins)]):
        begins[[start + place for place in abrupt_changes(looks[start:end], noise)]] = True
    return begins


def by_names(images: Sequence[ImageRecord]) -> Sequences:
    """By the number in the name, within one folder."""
    series, numbers = series_of(images)
    return Sequences(series, numbers.astype(np.float64))


def by_time(
    images: Sequence[ImageRecord],
    folder: Path,
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> Sequences:
    """By the time at which a camera took them, whatever the class: a person may show one thing after another."""
    return Sequences(*capture_times(folder, images, progress, stopped))


def by_folder(images: Sequence[ImageRecord]) -> dict[str, str]:
    """File → the folder that it lies in inside its class; files of the class folder itself are left out."""
    parts = {image.file: place_in(image)[0].split("/") for image in images}
    return {file: "/".join(path[:2]) for file, path in parts.items() if len(path) > 1}


def companions(
    images: Sequence[ImageRecord],
    rule: GroupRule,
    folder: Path,
    looks: Looks | None = None,
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> Labels:
    """Labels of the images that show the same thing, by a rule whose gap or pause is decided.

    Args:
        images: readable.
        folder: the data folder.
        looks: of the images, (N, D), where the rule asks for them.

    Raises:
        TLStudioError: a pattern or a table that cannot be used.
        Stopped: ``stopped`` became true.
    """
    seen = looks if rule.looks else None
    files = [image.file for image in images]
    match rule.by:
        case "names":
            return chained(by_names(images), rule.gap or 0, seen)
        case "time":
            return chained(by_time(images, folder, progress, stopped), rule.seconds or 0.0, seen)
        case "folders":
            return labels_by(files, by_folder(images))
        case "pattern":
            return labels_by(files, by_pattern(files, rule.pattern))
        case "csv":
            return labels_by(files, from_table(images, Path(rule.file), folder))
        case "none":
            return np.full(len(images), ALONE)
