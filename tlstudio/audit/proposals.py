"""Ways to tell which images show the same thing, each held against how images look; none is applied unasked."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np

from tlstudio.audit.groups import by_folder, by_names, by_time, chained
from tlstudio.audit.looks import Looks, likeness
from tlstudio.audit.reach import Reach, reach
from tlstudio.audit.ties import ALONE, Labels, labels_by, members
from tlstudio.core.audit import Proposal
from tlstudio.core.data_spec import GroupBy
from tlstudio.core.errors import TLStudioError
from tlstudio.core.index import ImageRecord
from tlstudio.core.spec import GroupRule
from tlstudio.data.listing import StopCall
from tlstudio.data.scan import ProgressCall

LEAST_AGREEMENT = 0.1  #: below it a proposal is not worth a look
_REASONS: dict[GroupBy, str] = {
    "none": "groups-none",
    "names": "groups-names",
    "time": "groups-time",
    "folders": "groups-folders",
    "pattern": "groups-pattern",
    "csv": "groups-csv",
}
_MOST_OF_A_CLASS = 0.5  # a larger group leaves nothing to divide


def propose(
    images: Sequence[ImageRecord],
    folder: Path,
    looks: Looks,
    *,
    features: bool = False,
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> tuple[Proposal, ...]:
    """What the names, the times and the sub-folders say of which images show the same thing, the surest first.

    Only what agrees with how the images look, and leaves something to divide.

    Args:
        images: readable.
        folder: the data folder.
        looks: of the images, (N, D).
        features: whether ``looks`` is of the features of a network, which tell things apart that follow one
            another without a gap.
        progress, stopped: see :func:`tlstudio.audit.groups.by_time`.
    """
    found = []
    for rule, labels in _candidates(images, folder, looks, features, progress, stopped):
        proposal = assess(images, rule, labels, looks)
        if (proposal.agreement or 0.0) >= LEAST_AGREEMENT and _divides(images, labels):
            found.append(proposal)
    return tuple(sorted(found, key=lambda proposal: -(proposal.agreement or 0.0)))


def settle(
    images: Sequence[ImageRecord],
    rule: GroupRule,
    folder: Path,
    looks: Looks | None,
    progress: ProgressCall | None = None,
    stopped: StopCall | None = None,
) -> GroupRule:
    """The rule with its gap or pause decided, where the user leaves that to the data.

    Raises:
        TLStudioError: ``groups-no-gap``: neighbours look no more alike than other images do.
    """
    if not is_open(rule) or looks is None:
        return rule
    row = by_names(images) if rule.by == "names" else by_time(images, folder, progress, stopped)
    found = reach(row, looks)
    if found is None:
        raise TLStudioError("groups-no-gap", folder=str(folder))
    return _settled(rule, found)


def is_open(rule: GroupRule) -> bool:
    """Whether its gap or its pause is left to the data."""
    return (rule.by == "names" and rule.gap is None) or (rule.by == "time" and rule.seconds is None)


def assess(images: Sequence[ImageRecord], rule: GroupRule, labels: Labels, looks: Looks | None = None) -> Proposal:
    """What a rule makes of a data set, for its user to judge.

    Args:
        labels: of the groups that it makes, see :func:`tlstudio.audit.groups.companions`.
        looks: what they are held against, (N, D).
    """
    groups = members([image.file for image in images], labels)
    sizes = sorted(map(len, groups))
    return Proposal(
        rule=rule,
        groups=len(groups),
        images=sum(sizes),
        largest=max(sizes, default=0),
        members=groups,
        agreement=None if looks is None or not groups else agreement(images, labels, looks),
        reason=_REASONS[rule.by],
        values={"gap": rule.gap or 0, "seconds": rule.seconds or 0.0, "example": _example(groups)},
    )


def agreement(images: Sequence[ImageRecord], labels: Labels, looks: Looks) -> float:
    """How much more alike two images of a group look than two of one class: 0 as chance would have it, 1 always.

    With p, the probability that a pair of the first kind is more alike than one of the second, it is 2 p - 1.
    """
    draw = np.random.default_rng(0)
    inside = likeness(looks, *_partners(labels, draw))
    classes = np.unique([image.class_name for image in images], return_inverse=True)[1]
    first, second = _partners(classes, draw)
    apart = (labels[first] != labels[second]) | (labels[first] == ALONE)
    outside = np.sort(likeness(looks, first[apart], second[apart]))
    if not len(inside) or not len(outside):
        return 0.0
    below = np.searchsorted(outside, inside, "left") + np.searchsorted(outside, inside, "right")
    return max(0.0, float(below.mean() / len(outside)) - 1)


def _candidates(
    images: Sequence[ImageRecord],
    folder: Path,
    looks: Looks,
    features: bool,
    progress: ProgressCall | None,
    stopped: StopCall | None,
) -> Iterator[tuple[GroupRule, Labels]]:
    rows = {"names": by_names(images), "time": by_time(images, folder, progress, stopped)}
    for by, row in rows.items():
        found = reach(row, looks)
        if found is not None:
            rule = _settled(GroupRule(by=by, looks=features and found.ends), found)  # type: ignore[arg-type]
            pause = rule.gap if by == "names" else rule.seconds
            yield rule, chained(row, pause or 0, looks if rule.looks else None)
    yield GroupRule(by="folders"), labels_by([image.file for image in images], by_folder(images))


def _settled(rule: GroupRule, found: Reach) -> GroupRule:
    if rule.by == "names":
        return msgspec.structs.replace(rule, gap=int(found.below) - 1)
    return msgspec.structs.replace(rule, seconds=found.below)


def _partners(labels: Labels, draw: np.random.Generator) -> tuple[Labels, Labels]:
    """Pairs of images with one label: each image that has others beside it, with one of these, drawn at random."""
    order = np.argsort(labels, kind="stable")
    order = order[labels[order] != ALONE]
    _, starts, of, sizes = np.unique(labels[order], return_index=True, return_inverse=True, return_counts=True)
    several = sizes[of] > 1
    own, start, size = np.arange(len(order))[several], starts[of][several], sizes[of][several]
    other = start + (own - start + draw.integers(1, size)) % size
    return order[own], order[other]


def _divides(images: Sequence[ImageRecord], labels: Labels) -> bool:
    """Whether most classes still fall into several groups."""
    classes = np.unique([image.class_name for image in images], return_inverse=True)[1]
    largest = [
        np.bincount(labels[(classes == number) & (labels != ALONE)], minlength=1).max() / (classes == number).sum()
        for number in range(classes.max(initial=-1) + 1)
    ]
    return bool(np.median(largest) <= _MOST_OF_A_CLASS)


def _example(groups: Sequence[Sequence[str]]) -> str:
    """The names of two images of a group of usual size."""
    if not groups:
        return ""
    usual = sorted(groups, key=len)[len(groups) // 2]
    return ", ".join(file.rpartition("/")[2] for file in (usual[0], usual[-1]))
