"""The split that keeps together what belongs together, and what that moves."""

from collections import Counter

import msgspec

from tlstudio.core.audit import AuditReport
from tlstudio.core.index import Split, Subset
from tlstudio.core.spec import DataSpec, GroupRule


def repaired(spec: DataSpec, audit: AuditReport, rule: GroupRule | None = None) -> DataSpec:
    """The spec of a split that keeps copies and companions on one side, whatever subsets the folder has.

    Args:
        spec: whose shares and seed stay.
        audit: of the folder.
        rule: how companions are told; None: by the surest proposal, if there is one.
    """
    best = audit.proposals[0].rule if audit.proposals else GroupRule()
    return msgspec.structs.replace(spec, groups=rule or best, copies=True, regroup=True)


def for_folder(spec: DataSpec, folder: str) -> DataSpec:
    """The same shares and seed for another folder; what was said of the images of the old one stays there."""
    if folder == spec.folder:
        return spec
    return DataSpec(folder=folder, train=spec.train, val=spec.val, test=spec.test, seed=spec.seed)


def moved(before: Split, after: Split) -> Counter[tuple[Subset, Subset]]:
    """How many images come from which subset into which other one."""
    was = {row.file: row.subset for row in before.rows}
    pairs = ((was[row.file], row.subset) for row in after.rows if row.file in was)
    return Counter(pair for pair in pairs if pair[0] != pair[1])
