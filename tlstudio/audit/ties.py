"""What ties images together: copies of one picture, and companions, which show the same thing again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from tlstudio.core.audit import Copy, Ground

Labels = npt.NDArray[np.int64]  #: (N,), the same number for the images of a group; ``ALONE`` for those in none

ALONE = -1


@dataclass(frozen=True)
class Ties:
    """Of the readable images of a folder, in the order of its index."""

    files: tuple[str, ...]
    copies: Labels  #: of one picture
    companions: Labels  #: the same thing, photographed again
    rests_on: tuple[Ground, ...] = ()

    @property
    def together(self) -> Labels:
        """What has to stay on one side of a split: a copy of a companion is a companion."""
        first, second = (
            np.concatenate(ends) for ends in zip(_links(self.copies), _links(self.companions), strict=True)
        )
        return joined(len(self.files), first, second)

    @property
    def groups(self) -> dict[str, str]:
        """File → name of its group, which is its first file; images that stand alone are left out."""
        return named(self.files, self.together)


def joined(count: int, first: npt.ArrayLike, second: npt.ArrayLike) -> Labels:
    """Labels of ``count`` images of which some pairs belong together, and so does what they connect."""
    first, second = np.asarray(first, np.int64), np.asarray(second, np.int64)
    links = coo_array((np.ones(len(first), np.int8), (first, second)), shape=(count, count))
    labels = connected_components(links, directed=False)[1].astype(np.int64)
    return without_single(labels)


def without_single(labels: Labels) -> Labels:
    """The same labels where groups of one image are ``ALONE``."""
    sizes = np.bincount(labels[labels != ALONE], minlength=1)
    return np.where((labels == ALONE) | (sizes[labels] < 2), ALONE, labels)


def copy_labels(files: Sequence[str], copies: Iterable[Copy]) -> Labels:
    """The same number for all copies of one picture; copies of files that are not there are passed over."""
    place_of = {file: place for place, file in enumerate(files)}
    pairs = ((place_of.get(copy.first, ALONE), place_of.get(copy.second, ALONE)) for copy in copies)
    known = np.array([pair for pair in pairs if ALONE not in pair], np.int64).reshape(-1, 2)
    return joined(len(files), known[:, 0], known[:, 1])


def named(files: Sequence[str], labels: Labels) -> dict[str, str]:
    """File → name of its group, which is its first file; images that stand alone are left out."""
    members: dict[int, list[str]] = {}
    for file, label in zip(files, without_single(labels).tolist(), strict=True):
        members.setdefault(label, []).append(file)
    members.pop(ALONE, None)
    return {file: min(group) for group in members.values() for file in group}


def _links(labels: Labels) -> tuple[Labels, Labels]:
    """Pairs of images that connect each group: every image with the next one of its group."""
    order = np.argsort(labels, kind="stable")
    order = order[labels[order] != ALONE]
    same = labels[order[1:]] == labels[order[:-1]]
    return order[:-1][same], order[1:][same]
