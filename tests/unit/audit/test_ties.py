"""What belongs together follows from pairs and labels, through as many links as it takes."""

import numpy as np

from tlstudio.audit.ties import ALONE, Ties, copy_labels, joined, named, without_single
from tlstudio.core.audit import Copy

FILES = ("b", "a", "c", "d", "e", "f")


def copy(first: str, second: str) -> Copy:
    return Copy(first=first, second=second, kind="near", similarity=0.99)


def test_copies_of_copies_are_copies() -> None:
    labels = copy_labels(FILES, [copy("a", "b"), copy("b", "d"), copy("e", "gone")])
    assert named(FILES, labels) == {"a": "a", "b": "a", "d": "a"}


def test_a_copy_of_a_companion_is_a_companion() -> None:
    ties = Ties(
        files=FILES,
        copies=copy_labels(FILES, [copy("a", "c")]),
        companions=np.array([0, 0, ALONE, 1, 1, ALONE]),
        rests_on=("copies", "names"),
    )
    assert ties.groups == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d"}
    assert ties.together[5] == ALONE


def test_groups_of_one_image_are_none() -> None:
    assert without_single(np.array([3, 3, 1, ALONE])).tolist() == [3, 3, ALONE, ALONE]
    assert without_single(np.zeros(0, np.int64)).tolist() == []
    assert joined(3, [], []).tolist() == [ALONE] * 3


def test_joined_is_what_a_walk_would_find() -> None:
    draw = np.random.default_rng(0)
    for _ in range(20):
        first, second = draw.integers(0, 40, (2, 25))
        labels = joined(40, first, second)
        known = [{n} for n in range(40)]
        for a, b in zip(first.tolist(), second.tolist(), strict=True):
            merged = known[a] | known[b]
            for n in merged:
                known[n] = merged
        for n in range(40):
            same = set(np.flatnonzero(labels == labels[n]).tolist()) if labels[n] != ALONE else {n}
            assert same == known[n]
