"""A folder of images as a job wants it: scanned, tied together, divided and checked, told as events."""

import hashlib
import logging
from collections.abc import Generator, Sequence
from pathlib import Path

import msgspec

from tlstudio.audit.groups import companions
from tlstudio.audit.kept import keep_audit, known_ties, read_audit
from tlstudio.audit.leak import leak_of
from tlstudio.audit.looks import Looks, colours, looks_of
from tlstudio.audit.proposals import agreement, is_open, propose, settle
from tlstudio.audit.quality import find_odd
from tlstudio.audit.thumbnails import thumbnails
from tlstudio.audit.ties import ALONE, Labels, Ties, labels_by, none_known, same_bytes
from tlstudio.core import storage
from tlstudio.core.audit import AuditReport, Leak, Proposal, grounds
from tlstudio.core.check_file import write_check
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import AnyEvent
from tlstudio.core.index import DataIndex, DataReport, ImageRecord, Split
from tlstudio.core.spec import DataSpec, GroupRule
from tlstudio.data.checks import marked
from tlstudio.data.scan import ProgressCall, scan
from tlstudio.data.split import divide
from tlstudio.learn.control import Control
from tlstudio.learn.progress_events import told

#: reports that stay in the cache: each is read at once by whoever asked, of whom there may be several
_KEPT_CHECKS = 5
SEARCHED = 2_000  #: images that a run looks at by itself: less than a minute of one core, once
_log = logging.getLogger(__name__)


class Inspected(msgspec.Struct, frozen=True):
    """What is known of a folder before anything is learned from it."""

    spec: DataSpec  #: with everything decided that was left to the data
    report: DataReport
    ties: Ties  #: that are known, also those that the division does not keep together

    def leak_of(self, split: Split) -> Leak:
        """Of a division of these images."""
        if self.ties.rests_on:
            return leak_of(split, self.ties)
        by_bytes = leak_of(split, same_bytes(self.report.index.readable))
        return by_bytes if by_bytes.leaked else Leak()  # that none is the same file says little


def inspected(spec: DataSpec, control: Control, *, search: bool = False) -> Generator[AnyEvent, None, Inspected]:
    """Scan a folder, find what belongs together as far as the spec asks for it, divide, and say what is wrong.

    Args:
        search: look for copies and companions where nobody did and there are at most ``SEARCHED`` images. It
            changes what is known of the leak, and the division only where the spec keeps copies together.

    Raises:
        TLStudioError, Stopped: see :func:`tlstudio.data.scan.scan` and :func:`tlstudio.audit.groups.companions`.
    """
    folder = Path(spec.folder)
    index = yield from told(
        "scan",
        lambda progress: scan(folder, columns=spec.columns, progress=progress, stopped=control.stopped),
        control.now,
    )
    if search:
        yield from _searched(index, control)
    return (yield from divided(index, spec, control))


def divided(index: DataIndex, spec: DataSpec, control: Control) -> Generator[AnyEvent, None, Inspected]:
    """The same of a folder that was scanned."""
    spec, ties = yield from tied(index, spec, control)
    report = marked(index, divide(index, spec, ties.groups), spec)
    found = Inspected(spec, report, ties.or_else(known_ties(index)))
    leak = found.leak_of(report.split)
    problems = (*report.problems, *((leak.statement,) if leak.leaked else ()))
    return msgspec.structs.replace(found, report=msgspec.structs.replace(report, leak=leak, problems=problems))


def keep_report(spec: DataSpec, report: DataReport) -> Path:
    """The file that it is kept in, for whoever asked.

    Raises:
        TLStudioError: ``disk-full`` or ``cannot-write``.
    """
    name = hashlib.blake2b(msgspec.json.encode(spec), digest_size=8).hexdigest()
    path = storage.checks_folder() / f"{name}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_check(report, path)
    storage.keep_newest(path.parent.glob("*.json*"), _KEPT_CHECKS)
    return path


def _searched(index: DataIndex, control: Control) -> Generator[AnyEvent, None, None]:
    """Where nobody has checked a folder that is small, look without the network, and keep what is found."""
    if not 0 < len(index.readable) <= SEARCHED or read_audit(index) is not None:
        return
    report = yield from without_network(index, control)
    try:
        keep_audit(index, report)
    except TLStudioError as error:  # no reason not to train: its leak is then not known
        _log.warning("what was found is not kept: %s", error)


def without_network(index: DataIndex, control: Control) -> Generator[AnyEvent, None, AuditReport]:
    """What small pictures of the images tell."""
    from tlstudio.audit.copies import find_copies  # takes half a second, which a known folder does without

    small = yield from told(
        "thumbnails", lambda progress: thumbnails(index, progress, control.stopped), control.now
    )
    copies = yield from told(
        "copies",
        lambda progress: find_copies(Path(index.folder), small, progress, control.stopped),
        control.now,
    )
    looks = looks_of(colours(small.colour), [record.class_name for record in small.records])
    proposals = yield from proposed(small.records, index.folder, looks, control, features=False)
    return AuditReport(
        folder=index.folder,
        images=len(index.readable),
        copies=copies,
        odd=find_odd(small),
        proposals=proposals,
    )


def proposed(
    images: Sequence[ImageRecord], folder: str, looks: Looks, control: Control, *, features: bool
) -> Generator[AnyEvent, None, tuple[Proposal, ...]]:
    """Which rules for companions suggest themselves; ``features``: whether a network has made ``looks``."""

    def work(progress: ProgressCall) -> tuple[Proposal, ...]:
        return propose(images, Path(folder), looks, features=features, progress=progress, stopped=control.stopped)

    return (yield from told("groups", work, control.now)) if images else ()


def tied(index: DataIndex, spec: DataSpec, control: Control) -> Generator[AnyEvent, None, tuple[DataSpec, Ties]]:
    """What the spec wants to be kept together, and the spec with its rule decided."""
    copies = _copies(index) if spec.copies else none_known(index.readable)
    rule, labels, confidence = yield from _companions(index, spec.groups, control)
    of_table = rule.by == "none" and bool((labels != ALONE).any())
    told_by = grounds(GroupRule(by="csv") if of_table else rule, copies=False)
    rests_on = (copies.rests_on[0], *told_by) if spec.copies else told_by
    ties = Ties(copies.files, copies.copies, labels, rests_on, confidence)
    return msgspec.structs.replace(spec, groups=rule), ties


def _copies(index: DataIndex) -> Ties:
    """Of every kind where the folder was checked, else those that are the same byte for byte."""
    known = known_ties(index)
    return known if "copies" in known.rests_on else same_bytes(index.readable)


def _companions(
    index: DataIndex, rule: GroupRule, control: Control
) -> Generator[AnyEvent, None, tuple[GroupRule, Labels, float | None]]:
    """The rule with everything decided, what it makes of the images, and how well that agrees with their looks."""
    images, folder = index.readable, Path(index.folder)
    if rule.by == "none":  # what a table of the images itself says of groups holds all the same
        own = {image.file: image.group for image in images if image.group}
        return rule, labels_by([image.file for image in images], own), None
    looks = None
    if images and (rule.looks or is_open(rule)):
        looks = yield from feature_looks(index, control)

    def work(progress: ProgressCall) -> tuple[GroupRule, Labels]:
        decided = settle(images, rule, folder, looks, progress, control.stopped)
        return decided, companions(images, decided, folder, looks, progress, control.stopped)

    decided, labels = yield from told("groups", work, control.now)
    return decided, labels, None if looks is None else agreement(images, labels, looks)


def feature_looks(index: DataIndex, control: Control) -> Generator[AnyEvent, None, Looks]:
    """By what the bundled network makes of the readable images, which tells one thing from another."""
    from tlstudio.learn.embeddings import Embedding, embed  # torch, which most checks do without

    images = index.readable
    found = yield from embed(Path(index.folder), images, Embedding(), control)
    return looks_of(found.vectors, [image.class_name for image in images])
