"""What ties images together: copies of one picture, and companions, which show the same thing again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tlstudio.core.audit import Copy, Ground
from tlstudio.core.index import ImageRecord

Labels = npt.NDArray[np.int64]  #: (N,), the same number for the images of a group; ``ALONE`` for those in none

ALONE = -1
_OF_COPIES = {"bytes", "copies"}  # what copies are told by; companions by everything else


@dataclass(frozen=True)
class Ties:
    """Of the readable images of a folder, in the order of its index."""

    files: tuple[str, ...]
    copies: Labels  #: of one picture
    companions: Labels  #: the same thing, photographed again
    rests_on: tuple[Ground, ...] = ()  #: how they were told; empty: nobody looked
    confidence: float | None = None  #: of the companions, see :class:`tlstudio.core.audit.Leak`

    @property
    def together(self) -> Labels:
        """What has to stay on one side of a split: a copy of a companion is a companion."""
        first, second = (
            np.concatenate(ends) for ends in zip(_links(self.copies), _links(self.companions), strict=True)
        )
        return joined(len(self.files), first, second)

    def or_else(self, other: "Ties") -> "Ties":
        """The same, with the copies or the companions of ``other`` where nobody looked for them here."""
        copies = other if "copies" in other.rests_on and "copies" not in self.rests_on else self
        told = self if set(self.rests_on) - _OF_COPIES else other
        looked = tuple(ground for ground in copies.rests_on if ground in _OF_COPIES)
        by = tuple(ground for ground in told.rests_on if ground not in _OF_COPIES)
        return Ties(self.files, copies.copies, told.companions, (*looked, *by), told.confidence)

    @property
    def groups(self) -> dict[str, str]:
        """File → name of its group, which is its first file; images that stand alone are left out."""
        return named(self.files, self.together)


def none_known(images: Sequence[ImageRecord]) -> Ties:
    """Of images that nobody has looked at."""
    alone = np.full(len(images), ALONE)
    return Ties(tuple(image.file for image in images), alone, alone)


def same_bytes(images: Sequence[ImageRecord]) -> Ties:
    """Copies of which a scan already tells, byte for byte."""
    none = none_known(images)
    copies = labels_by(none.files, {image.file: image.digest for image in images if image.digest})
    return Ties(none.files, copies, none.companions, ("bytes",))


def joined(count: int, first: npt.ArrayLike, second: npt.ArrayLike) -> Labels:
    """Labels of ``count`` images of which some pairs belong together, and so does what they connect."""
    first, second = np.asarray(first, np.int64), np.asarray(second, np.int64)
    labels = np.arange(count)  # SciPy has this too, but to import it takes longer than all else of a known folder
    while True:
        ends = labels[first], labels[second]
        if np.array_equal(*ends):
            return without_single(np.unique(labels, return_inverse=True)[1])
        for end in ends:
            np.minimum.at(labels, end, np.minimum(*ends))
        labels = labels[labels]


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


def members(files: Sequence[str], labels: Labels) -> tuple[tuple[str, ...], ...]:
    """The files of each group of two or more, in the order of their names."""
    groups: dict[int, list[str]] = {}
    for file, label in zip(files, labels.tolist(), strict=True):
        groups.setdefault(label, []).append(file)
    groups.pop(ALONE, None)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values() if len(group) > 1))


def named(files: Sequence[str], labels: Labels) -> dict[str, str]:
    """File → name of its group, which is its first file; images that stand alone are left out."""
    return {file: group[0] for group in members(files, labels) for file in group}


def labels_by(files: Sequence[str], names: Mapping[str, object]) -> Labels:
    """Labels of images whose group has a name; those without one are alone."""
    known: dict[object, int] = {}
    labels = [known.setdefault(names[file], len(known)) if file in names else ALONE for file in files]
    return without_single(np.array(labels, np.int64))


def _links(labels: Labels) -> tuple[Labels, Labels]:
    """Pairs of images that connect each group: every image with the next one of its group."""
    order = np.argsort(labels, kind="stable")
    order = order[labels[order] != ALONE]
    same = labels[order[1:]] == labels[order[:-1]]
    return order[:-1][same], order[1:][same]
