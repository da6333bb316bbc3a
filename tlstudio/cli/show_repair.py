"""What belongs together in a data set, and what keeping it together would change, for people and scripts."""

from collections.abc import Sequence

import msgspec
from rich.table import Table

from tlstudio.cli.follow import escape
from tlstudio.cli.show import leak_sentences, out, right
from tlstudio.core.audit import Proposal, alike
from tlstudio.core.errors import sentence
from tlstudio.core.index import SUBSETS, DataReport, Subset
from tlstudio.core.repair import moved
from tlstudio.core.spec import GroupRule


def proposals(values: Sequence[Proposal]) -> None:
    """Each with its reason, and what to type to follow it."""
    table = Table("--keep-together", *(right(name) for name in ("groups", "images", "largest")), "why")
    for value in values:
        why = [sentence(value.reason, value.values)]
        if value.agreement is not None:
            why.append(alike(value.agreement).message)
        figures = (str(number) for number in (value.groups, value.images, value.largest))
        table.add_row(escape(as_typed(value.rule)), *figures, escape(" ".join(why)))
    out.print(table)


def as_typed(rule: GroupRule) -> str:
    """The rule as ``--keep-together`` takes it."""
    value = {"names": rule.gap, "time": rule.seconds, "pattern": rule.pattern, "csv": rule.file}.get(rule.by)
    shown = f"{value:g}" if isinstance(value, float) else value
    return rule.by if shown in (None, "") else f"{rule.by}={shown}"


class Change(msgspec.Struct, frozen=True):
    """What a split that keeps more together changes."""

    before: DataReport  #: its leak is told by what the other one keeps together
    after: DataReport

    @classmethod
    def of(cls, before: DataReport, after: DataReport) -> "Change":
        """What keeping together changes; the leak before is counted by what is kept together after."""
        from tlstudio.audit.leak import leak_without  # SciPy's graphs, which no other command needs

        return cls(msgspec.structs.replace(before, leak=leak_without(before.split, after)), after)

    def show(self) -> None:
        """What leaks before and after, how the shares change, and how many images move."""
        out.print("as it is:", leak_sentences(self.before.leak))
        out.print("kept together:", leak_sentences(self.after.leak))
        table = Table("", *(right(name) for name in SUBSETS))
        for name, report in (("as it is", self.before), ("kept together", self.after)):
            counts = [len(report.split.subset(subset)) for subset in SUBSETS]
            total = max(sum(counts), 1)
            table.add_row(name, *(f"{count} ({100 * count / total:.1f} %)" for count in counts))
        out.print(table)
        for (was, becomes), count in self._moves():
            out.print(f"{count} images move from {was} to {becomes}")

    def summary(self) -> dict[str, object]:
        """What a script wants of it."""
        return {
            "before": {"leak": self.before.leak, "classes": self.before.split.counts()},
            "after": {"leak": self.after.leak, "classes": self.after.split.counts()},
            "moved": [{"from": was, "to": to, "images": count} for (was, to), count in self._moves()],
        }

    def _moves(self) -> list[tuple[tuple[Subset, Subset], int]]:
        return sorted(moved(self.before.split, self.after.split).items())


def proposal_summary(value: Proposal) -> dict[str, object]:
    """A proposal without the files of its groups."""
    facts = {name: getattr(value, name) for name in value.__struct_fields__ if name != "members"}
    return {**facts, "keep_together": as_typed(value.rule), "reason": sentence(value.reason, value.values)}
