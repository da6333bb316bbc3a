"""Whether the program finds the photographs of one leaf: ``python -m benchmarks.groups DATA``.

DATA holds ``leaves`` and ``leaves-groups.csv``, which says of ten classes which photographs show the same leaf.
Pairs that the proposals put together against pairs that the table puts together, from the colours of thumbnails
and from the features of the bundled network; and how many test images leak before and after a repair, by the
program's own groups and by the table. Writes its section of docs/data-check.md.
"""

import argparse
import csv
import os
import tempfile
from collections import Counter
from collections.abc import Generator, Hashable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from benchmarks import report
from tlstudio.audit.groups import companions
from tlstudio.audit.proposals import assess, propose
from tlstudio.cli.show_repair import as_typed
from tlstudio.core.audit import Proposal
from tlstudio.core.index import SUBSETS, DataIndex, Split
from tlstudio.core.spec import DataSpec, GroupRule
from tlstudio.data.scan import scan
from tlstudio.data.split import divide
from tlstudio.learn.control import Control
from tlstudio.learn.inspection import Inspected, feature_looks, inspected

Result = TypeVar("Result")
_PAGE = report.PAGE.with_name("data-check.md")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    with tempfile.TemporaryDirectory() as place:
        os.environ.setdefault("TLSTUDIO_HOME", str(Path(place) / "home"))
        text = (
            f"## Photographs of one leaf\n\n{_found(data)}\n\n{_leaks(data)}\n\n{report.machine('numpy', 'torch')}"
        )
    report.write_section("groups", text, _PAGE)
    print(text)


def _found(data: Path) -> str:
    """The share of the pairs of each proposal that is right, and of the right ones that it has."""
    index = scanned(data)
    images, folder = index.readable, Path(index.folder)
    looks = result_of(feature_looks(index, Control()))
    rows = []
    for proposal in propose(images, folder, looks, features=True):
        rows.append(_row(proposal, data))
        if proposal.rule.looks:
            plain = msgspec.structs.replace(proposal.rule, looks=False)
            rows.append(_row(assess(images, plain, companions(images, plain, folder), looks), data))
    head = ("rule", "groups", "images", "largest", "agreement with looks", "precision, %", "recall, %")
    note = (
        f"Proposed with the gap that follows from the looks, and the same without looks. Pairs of one leaf among "
        f"the {len(truth(data))} photographs whose leaf is known, of {len(images)} in all."
    )
    return f"{report.table(head, rows)}\n\n{note}"


def _row(proposal: Proposal, data: Path) -> tuple[object, ...]:
    precision, recall = pairs({f: n for n, group in enumerate(proposal.members) for f in group}, data)
    rule = f"{as_typed(proposal.rule)}{' and looks' if proposal.rule.looks else ''}"
    sizes = (proposal.groups, proposal.images, proposal.largest)
    return rule, *sizes, f"{proposal.agreement:.2f}", f"{100 * precision:.1f}", f"{100 * recall:.1f}"


def _leaks(data: Path) -> str:
    """How many test images leak before and after a repair, by the program's groups and by the table."""
    found = inspection(data)
    plain, repaired = (divided(data, 0, repaired=wanted) for wanted in (False, True))
    head = ("split", "leaked, as the program tells", "leaked, by the table")
    rows = []
    for name, split in (("at random", plain), ("repaired", repaired)):
        leak = found.leak_of(split)
        known, leaked = leaks_by_table(split, data)
        rows.append((name, f"{leak.leaked} of {leak.test}", f"{leaked} of {known}"))
    before, after = ([len(s.subset(n)) for n in SUBSETS] for s in (plain, repaired))
    note = (
        f"Repaired by copies and {found.spec.groups.by} with a gap of {found.spec.groups.gap}; by the table only "
        f"where the leaf is known. Training, validation and test images: {before} before, {after} after."
    )
    return f"{report.table(head, rows)}\n\n{note}"


# ---- shared with benchmarks.leak ----------------------------------------------------------------------------


@cache
def scanned(data: Path) -> DataIndex:
    return scan(data / "leaves")


@cache
def inspection(data: Path) -> Inspected:
    """What the program knows of the leaves."""
    return result_of(inspected(repaired_spec(data), Control()))


def divided(data: Path, seed: int, *, repaired: bool) -> Split:
    """The leaves, divided at random or so that nothing leaks as far as the program can tell."""
    spec = repaired_spec(data, seed) if repaired else DataSpec(folder=str(data / "leaves"), seed=seed)
    return divide(scanned(data), spec, inspection(data).ties.groups if repaired else {})


def repaired_spec(data: Path, seed: int = 0) -> DataSpec:
    """What ``--keep-together copies --keep-together names`` asks for."""
    rule = GroupRule(by="names", looks=True)
    return DataSpec(folder=str(data / "leaves"), seed=seed, groups=rule, copies=True, regroup=True)


@cache
def truth(data: Path) -> dict[str, str]:
    """File → leaf, where it is known."""
    with (data / "leaves-groups.csv").open(encoding="utf-8", newline="") as stream:
        return {row["file"]: row["leaf"] for row in csv.DictReader(stream) if row["leaf"]}


def pairs(group_of: Mapping[str, Hashable], data: Path) -> tuple[float, float]:
    """Of the pairs that are put together the share that shows one leaf, and of those the share that is found."""
    known = truth(data)
    told = [(group_of.get(file, file), leaf) for file, leaf in known.items()]
    both = _pairs(told)
    return both / max(1, _pairs(group for group, _ in told)), both / _pairs(leaf for _, leaf in told)


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())


def leaks_by_table(split: Split, data: Path) -> tuple[int, int]:
    """Test images whose leaf the table knows, and how many of these show a leaf that is also in training."""
    known = truth(data)
    learned = {known.get(row.file, "") for row in split.subset("train")} - {""}
    leaves = [known[row.file] for row in split.subset("test") if row.file in known]
    return len(leaves), sum(leaf in learned for leaf in leaves)


def result_of(work: Generator[object, None, Result]) -> Result:
    """What a generator of events returns in the end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
