"""Copies of one picture: the same file, the same pixels, or one that was rescaled, recompressed, cut, turned."""

import contextlib
import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from tlstudio.audit.candidates import Candidates, candidates, first_maps, frequencies
from tlstudio.audit.registration import Agreement, agree, register
from tlstudio.audit.thumbnails import Thumbnails
from tlstudio.audit.ties import members, same_bytes
from tlstudio.audit.turns import Ints, nearest
from tlstudio.core.audit import Copy
from tlstudio.core.errors import ImageError, Stopped
from tlstudio.data import decode
from tlstudio.data.listing import StopCall
from tlstudio.data.read_ahead import read_ahead
from tlstudio.data.scan import ProgressCall

#: by measurement: of pairs that are no copies the most alike reach 0.64 and 0.87, planted copies 0.78 and 0.91
_DETAIL, _MOST = 0.72, 0.90
_OVERLAP = 0.5  # of the first picture, that the second one must show
_WORTH = 0.55  # after the rough registration: below it a pair is not compared exactly
_PAIRS = 512  # that are registered at a time
#: of each picture so many of the likeliest others are looked at, more where the pairs are not above a budget, and
#: all that are as likely as this; by measurement the original of a planted copy is among the first three
_BUDGET, _FIRST, _LIKELY = 100_000, 3, 0.92


def find_copies(folder: Path, small: Thumbnails, progress: ProgressCall, stopped: StopCall) -> tuple[Copy, ...]:
    """All pairs of copies, those that are most alike first; of many copies of one file only a chain.

    Args:
        folder: of the images.
        small: of its readable images.
        progress: told (images done, images in all).

    Raises:
        Stopped: ``stopped`` became true.
    """
    files = [record.file for record in small.records]
    groups = members(files, same_bytes(small.records).copies)
    exact = [Copy(first=a, second=b, kind="bytes", similarity=1.0) for group in groups for a, b in pairwise(group)]
    again = {file for group in groups for file in group[1:]}
    single = np.array([place for place, file in enumerate(files) if file not in again], np.intp)
    with threadpool_limits(1, "blas"):  # its threads would wait for ours, which is far slower than one alone
        near = list(_near(folder, small, single, progress, stopped)) if len(single) > 1 else []
    return (*exact, *sorted(near, key=lambda copy: -copy.similarity))


def _near(
    folder: Path, small: Thumbnails, single: Ints, progress: ProgressCall, stopped: StopCall
) -> Iterator[Copy]:
    grey = small.grey[single]
    fine = frequencies(grey)
    found = candidates(fine, lambda done: progress(done // 2, len(single)), _check(stopped))
    pictures, others = _worth_a_look(found)
    alike: dict[tuple[int, int], tuple[float, int]] = {}
    done = 0

    def compare(start: int) -> tuple[Ints, Ints, Agreement] | None:
        _check(stopped)()
        one, other = pictures[start : start + _PAIRS], others[start : start + _PAIRS]
        maps, rough = register(grey[one], grey[other], first_maps(fine, one, other))
        worth = rough > _WORTH
        if not worth.any():
            return None
        return one[worth], other[worth], agree(grey[one[worth]], grey[other[worth]], maps[worth])

    for compared in read_ahead(compare, range(0, len(pictures), _PAIRS), os.cpu_count() or 1):
        if compared is not None:
            one, other, seen = compared
            same = (seen.detail > _DETAIL) & (seen.most > _MOST) & (seen.overlap > _OVERLAP)
            for row in np.flatnonzero(same).tolist():
                _note(alike, int(one[row]), int(other[row]), seen, row)
        done += _PAIRS
        progress((len(single) + min(done, len(pictures)) * len(single) // len(pictures)) // 2, len(single))
    progress(len(single), len(single))
    for (first, second), (similarity, turn) in alike.items():
        files = [small.records[single[place]].file for place in (first, second)]
        equal = turn == 0 and similarity > 0.99 and _same_pixels(folder, small, single[first], single[second])
        yield Copy(
            first=files[0],
            second=files[1],
            kind="pixels" if equal else "near",
            similarity=1.0 if equal else min(1.0, similarity),
            turn=turn,
        )


def _worth_a_look(found: Candidates) -> tuple[Ints, Ints]:
    """Pairs of a picture and another one of which it may be a part, (P,) each; of many only the likelier way."""
    rank, first = np.arange(found.scores.shape[1]), max(_FIRST, _BUDGET // len(found.scores))
    pictures, place = np.nonzero((found.scores > -1) & ((rank < first) | (found.scores > _LIKELY)))
    others, scores = found.others[pictures, place], found.scores[pictures, place]
    if len(pictures) <= _BUDGET:
        return pictures, others
    low, high = np.minimum(pictures, others), np.maximum(pictures, others)
    order = np.lexsort((-scores, high, low))
    low, high = low[order], high[order]
    order = order[(np.diff(low, prepend=-1) != 0) | (np.diff(high, prepend=-1) != 0)]
    return pictures[order], others[order]


def _note(
    alike: dict[tuple[int, int], tuple[float, int]], one: int, other: int, seen: Agreement, row: int
) -> None:
    """Keep how alike a pair is, by the better of two ways, and the turn from its first picture to the second."""
    forward = int(nearest(seen.maps[row : row + 1])[0])
    pair = (min(one, other), max(one, other))
    turn = forward if one < other else _BACK[forward]
    if seen.detail[row] > alike.get(pair, (-1.0, 0))[0]:
        alike[pair] = (float(seen.detail[row]), turn)


#: the turn that takes a turned picture back: quarter turns go the other way, mirror images are their own
_BACK = (0, 3, 2, 1, 4, 5, 6, 7)


def _same_pixels(folder: Path, small: Thumbnails, first: int, second: int) -> bool:
    one, other = small.records[first], small.records[second]
    if (one.width, one.height) != (other.width, other.height):
        return False
    with contextlib.suppress(ImageError):  # gone since the scan: then nothing is claimed
        pictures = [decode.open_rgb(folder / record.file) for record in (one, other)]
        return bool(np.array_equal(np.asarray(pictures[0]), np.asarray(pictures[1])))
    return False


def _check(stopped: StopCall) -> Callable[[], None]:
    def check() -> None:
        if stopped():
            raise Stopped

    return check
