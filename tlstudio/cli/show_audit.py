"""What the check of a data set has found, for people and scripts."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec

from tlstudio.cli import show_repair
from tlstudio.cli.follow import escape
from tlstudio.cli.show import out
from tlstudio.core.audit import AuditReport, Copy, Odd, Suspect
from tlstudio.core.figures import percent
from tlstudio.core.index import DataReport

_EXAMPLES = 3


class Listing(StrEnum):
    """What `tlstudio check --list` prints, a line each."""

    copies = "copies"
    across = "across"
    two_labels = "two-labels"
    companions = "companions"
    labels = "labels"
    outliers = "outliers"
    quality = "quality"


def cards(audit: AuditReport, data: DataReport) -> None:
    """A line for each finding, with a few examples."""
    lists = _lists(audit, data)
    for name, title in _TITLES.items():
        rows = lists[name]
        if name in _OF_FEATURES and not audit.features:
            out.print(f"{title}: not looked for (--no-features)")
            continue
        out.print(f"{title}: {_count(rows)}")
        for row in rows[:_EXAMPLES]:
            out.print(f"  {escape(row)}")
        if len(rows) > _EXAMPLES:
            out.print(f"  … all of them: --list {name.value}")
    if audit.unjudged:
        names = ", ".join(audit.unjudged[:_EXAMPLES]) + (", …" if len(audit.unjudged) > _EXAMPLES else "")
        out.print(
            f"[yellow]too few images to judge their labels:[/] {len(audit.unjudged)} classes ({escape(names)})"
        )
    if audit.proposals:
        out.print("the same thing photographed again, as it seems; nothing is kept together unasked:")
        show_repair.proposals(audit.proposals)


def listed(audit: AuditReport, data: DataReport, what: Listing) -> None:
    """All of one finding, a line each, on stdout."""
    for row in _lists(audit, data)[what]:
        out.print(escape(row))


def summary(audit: AuditReport) -> dict[str, object]:
    """What a script wants of it: everything."""
    facts: dict[str, object] = {
        name: getattr(audit, name) for name in ("images", "features", "seconds", "unjudged")
    }
    rows: Mapping[str, Sequence[msgspec.Struct]] = {
        "copies": audit.copies, "suspects": audit.suspects, "odd": audit.odd
    }  # fmt: skip
    by_name = {name: [_facts(row) for row in some] for name, some in rows.items()}
    proposals = [{**show_repair.proposal_summary(each), "members": each.members} for each in audit.proposals]
    return {**facts, **by_name, "proposals": proposals}


def _facts(row: msgspec.Struct) -> dict[str, Any]:
    """By name, also of structs that are stored as arrays."""
    return {name: getattr(row, name) for name in row.__struct_fields__}


_TITLES = {
    Listing.copies: "copies",
    Listing.across: "copies in two subsets",
    Listing.two_labels: "the same picture under two labels",
    Listing.labels: "labels that look wrong",
    Listing.outliers: "images that resemble no other",
    Listing.quality: "dark, bright, blurred, tiny or oddly shaped images, one colour, wrong extension",
}
_OF_FEATURES = (Listing.labels, Listing.outliers)


def _count(rows: Sequence[str]) -> str:
    return f"[bold yellow]{len(rows)}[/]" if rows else "[green]none[/]"


def _lists(audit: AuditReport, data: DataReport) -> dict[Listing, list[str]]:
    classes = {row.file: row.class_name for row in data.split.rows}
    subsets = {row.file: row.subset for row in data.split.rows}

    def differ(of: Mapping[str, str]) -> Callable[[Copy], bool]:
        return lambda copy: of.get(copy.first) != of.get(copy.second)

    return {
        Listing.copies: [_pair(copy) for copy in audit.copies],
        Listing.across: [_pair(copy) for copy in audit.copies if differ(subsets)(copy)],
        Listing.two_labels: [_pair(copy) for copy in audit.copies if differ(classes)(copy)],
        Listing.companions: [", ".join(group) for group in _companions(audit)],
        Listing.labels: [_suspect(suspect) for suspect in audit.suspects],
        Listing.outliers: [odd.file for odd in audit.odd if odd.kind == "outlier"],
        Listing.quality: [_odd(odd) for odd in audit.odd if odd.kind != "outlier"],
    }


def _companions(audit: AuditReport) -> Sequence[Sequence[str]]:
    return audit.proposals[0].members if audit.proposals else ()


def _pair(copy: Copy) -> str:
    same = {"bytes": "the same file", "pixels": "the same pixels"}.get(
        copy.kind, f"alike to {copy.similarity:.3f}"
    )
    return f"{copy.first} = {copy.second} ({same})"


def _suspect(suspect: Suspect) -> str:
    return f"{suspect.file}: {suspect.likely} ({percent(suspect.p_likely, 0)}), not {suspect.given}"


def _odd(odd: Odd) -> str:
    return f"{odd.file}: {odd.kind} ({odd.value:.3g})"
