"""How many images a model is measured on that it has as good as seen: a copy or a companion is in training."""

import numpy as np

from tlstudio.audit.ties import ALONE, Labels, Ties, labels_by
from tlstudio.core.audit import Leak
from tlstudio.core.index import SUBSETS, DataReport, Split


def leak_of(split: Split, ties: Ties) -> Leak:
    """The leak of a split, as far as the ties between its images are known.

    Args:
        split: its images; those that ``ties`` does not know have neither copies nor companions.
        ties: of the images of the folder.
    """
    place_of = {file: place for place, file in enumerate(ties.files)}
    places = {
        subset: np.array([place_of[row.file] for row in split.subset(subset) if row.file in place_of], np.int64)
        for subset in SUBSETS
    }
    return Leak(
        checked=bool(ties.rests_on),
        test=len(split.subset("test")),
        leaked=_count(ties.together, places["test"], places["train"]),
        by_copy=_count(ties.copies, places["test"], places["train"]),
        by_companion=_count(ties.companions, places["test"], places["train"]),
        val=len(split.subset("val")),
        val_leaked=_count(ties.together, places["val"], places["train"]),
        rests_on=ties.rests_on,
        confidence=ties.confidence,
    )


def leak_without(split: Split, repaired: DataReport) -> Leak:
    """The leak of the division that a repair took the place of, by what the repaired one keeps together."""
    files = tuple(row.file for row in repaired.split.rows)
    groups = {row.file: row.group for row in repaired.split.rows if row.group}
    alone = labels_by(files, {})
    leak = repaired.leak
    return leak_of(split, Ties(files, alone, labels_by(files, groups), leak.rests_on, leak.confidence))


def _count(labels: Labels, measured: Labels, learned: Labels) -> int:
    """How many of the measured images are in a group with one that was learned from."""
    seen = np.unique(labels[learned])
    return int(np.isin(labels[measured], seen[seen != ALONE]).sum())
