"""The leak of a split is what counting by hand would find."""

import numpy as np
import pytest

from tlstudio.audit.leak import leak_of
from tlstudio.audit.ties import ALONE, Ties, copy_labels
from tlstudio.core.audit import Copy, Leak
from tlstudio.core.index import SUBSETS, Split, SplitRow


@pytest.mark.parametrize("seed", range(10))
def test_the_leak_is_what_counting_finds(seed: int) -> None:
    draw = np.random.default_rng(seed)
    files = tuple(f"{number:03}.png" for number in range(90))
    rows = tuple(
        SplitRow(file=f, class_name="a", subset=SUBSETS[draw.choice(3, p=(0.3, 0.3, 0.4))]) for f in files
    )
    pairs = [tuple(draw.choice(files, 2, replace=False)) for _ in range(25)]
    copies = [Copy(first=a, second=b, kind="near", similarity=0.99) for a, b in pairs]
    companions = np.where(draw.random(90) < 0.5, draw.integers(0, 25, 90), ALONE)
    ties = Ties(files, copy_labels(files, copies), companions, ("copies", "names"), 0.5)
    leak = leak_of(Split(folder="/data", classes=("a",), rows=rows), ties)

    copied = {f: {f} for f in files}
    for _ in files:
        for a, b in pairs:
            merged = copied[a] | copied[b]
            copied |= dict.fromkeys(merged, merged)
    known = {
        f: {g for g, n in zip(files, companions, strict=True) if n == label} if label != ALONE else set()
        for f, label in zip(files, companions, strict=True)
    }
    both = {f: {f} for f in files}
    for _ in range(10):
        both = {f: set().union(*(copied[g] | known[g] for g in near)) for f, near in both.items()}
    learned = {row.file for row in rows if row.subset == "train"}

    def count(near: dict[str, set[str]], subset: str) -> int:
        return sum(bool(near[row.file] & learned) for row in rows if row.subset == subset)

    assert (leak.by_copy, leak.by_companion, leak.leaked) == tuple(
        count(near, "test") for near in (copied, known, both)
    )
    assert leak.val_leaked == count(both, "val")
    assert (leak.test, leak.val) == tuple(sum(row.subset == s for row in rows) for s in ("test", "val"))
    assert leak.leaked > 0
    assert (leak.checked, leak.rests_on, leak.confidence) == (True, ("copies", "names"), 0.5)


@pytest.mark.parametrize(
    ("leak", "code", "grounds"),
    [
        (Leak(), "leak-unchecked", []),
        (Leak(checked=True, test=5, rests_on=("copies",)), "leak-none", ["leak-by-copies"]),
        (
            Leak(checked=True, test=5, leaked=2, rests_on=("copies", "names"), confidence=0.5),
            "leak-found",
            ["leak-by-copies", "leak-by-names", "groups-alike"],
        ),
    ],
)
def test_a_leak_is_said_in_a_sentence(leak: Leak, code: str, grounds: list[str]) -> None:
    assert leak.statement.code == code
    assert "{" not in leak.statement.message
    assert [ground.code for ground in leak.grounds] == grounds
    assert all("{" not in ground.message for ground in leak.grounds)
    if leak.confidence:
        assert "75 %" in leak.grounds[-1].message
