"""A folder of images as its marks want it: some images left out, some in another class."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Literal

import msgspec

from tlstudio.core.index import DataIndex, ImageRecord, Split
from tlstudio.core.marks import Effect, Mark

_Fate = Literal["plain", "left out", "relabelled", "ambiguous", "unknown"]


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """What some marks do to a folder of images."""

    index: DataIndex  #: without the images that are left out, and with the right classes
    marks: tuple[Mark, ...]  #: those that concern the folder, by digest: all that has to be kept to do it again
    effect: Effect
    unknown: tuple[str, ...]  #: right classes that the folder does not have; their images are left out


def apply(index: DataIndex, marks: Iterable[Mark]) -> Applied:
    """The images as the user wants them learned and tested.

    Left out are images that are excluded, that stand twice, and whose right class the folder does not have: one
    mistyped name would be a new class, and another task. Ambiguous images stay, in the test too: the world has
    them, and a test without the hard ones would promise too much.

    Args:
        index: of a folder.
        marks: of the workspace, one an image.
    """
    of = {mark.digest: mark for mark in marks}
    present = Counter(image.digest for image in index.readable)
    concerned = _concerned(of, present)
    doubles = {digest for digest in concerned if _stands_for(digest, of) in present.keys() - {digest}}
    counted: Counter[_Fate] = Counter()
    unknown: set[str] = set()
    kept: list[ImageRecord] = []
    for image in index.images:
        mark = None if image.unreadable else of.get(image.digest)
        fate, right = _fate(image, mark, index.classes, present, doubles)
        counted[fate] += 1
        if fate == "unknown":
            unknown.add(right)
        if fate in ("plain", "relabelled", "ambiguous"):
            kept.append(msgspec.structs.replace(image, class_name=right))
    return Applied(
        index=msgspec.structs.replace(index, images=tuple(kept)),
        marks=tuple(of[digest] for digest in sorted(concerned)),
        effect=Effect(
            left_out=counted["left out"] + counted["unknown"],
            relabelled=counted["relabelled"],
            ambiguous=counted["ambiguous"],
        ),
        unknown=tuple(sorted(unknown)),
    )


def follow(split: Split, index: DataIndex) -> Split:
    """The split of all images, of those in ``index`` and with the classes that they have there.

    So every image stays in the subset that it has without marks, and a run with marks can be compared with the one
    before on the images that both were tested on.
    """
    classes = {image.file: image.class_name for image in index.readable}
    rows = tuple(
        msgspec.structs.replace(row, class_name=classes[row.file]) for row in split.rows if row.file in classes
    )
    return msgspec.structs.replace(split, rows=rows, classes=tuple(sorted({row.class_name for row in rows})))


def _fate(
    image: ImageRecord, mark: Mark | None, classes: Collection[str], present: Counter[str], doubles: set[str]
) -> tuple[_Fate, str]:
    """What becomes of an image, and its class then."""
    own = image.class_name
    match mark:
        case Mark(kind="exclude"):
            return "left out", own
        case Mark(kind="duplicate-of") if image.digest in doubles or _is_second(image, mark, present):
            return "left out", own
        case Mark(kind="wrong-label", right_class=right) if right != own and mark.class_name in ("", own):
            return ("relabelled", right) if right in classes else ("unknown", right)
        case Mark(kind="ambiguous"):
            return "ambiguous", own
        case _:
            return "plain", own


def _is_second(image: ImageRecord, mark: Mark, present: Counter[str]) -> bool:
    """Whether it is the one of several files with the same bytes that was marked."""
    return mark.duplicate_of == image.digest and image.file == mark.file and present[image.digest] > 1


def _stands_for(digest: str, marks: Mapping[str, Mark]) -> str:
    """The picture at the end of a chain of duplicates; of a circle the smallest digest."""
    chain: list[str] = []
    while (mark := marks.get(digest)) is not None and mark.kind == "duplicate-of" and digest not in chain:
        chain.append(digest)
        digest = mark.duplicate_of
    return min(chain[chain.index(digest) :]) if digest in chain else digest


def _concerned(marks: Mapping[str, Mark], present: Collection[str]) -> set[str]:
    """Digests of the marks of the images that are there, and of those that they stand for."""
    found: set[str] = set()
    waiting = [digest for digest in marks if digest in present]
    while waiting:
        digest = waiting.pop()
        if digest not in found:
            found.add(digest)
            waiting.extend(other for other in (marks[digest].duplicate_of,) if other in marks)
    return found
