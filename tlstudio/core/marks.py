"""What the user has decided about single images, known by their content; the folder of images never changes.

An image has one mark at most: a later one takes the place of an earlier one.
"""

import hashlib
from collections.abc import Collection, Iterable
from typing import Literal, get_args

import msgspec

from tlstudio.core.errors import TLStudioError

Kind = Literal["wrong-label", "exclude", "duplicate-of", "ambiguous"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_HEX = frozenset("0123456789abcdef")
_DIGEST_DIGITS = 32


class Mark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One decision.

    ``wrong-label``: it belongs into ``right_class``. ``exclude``: no run uses it. ``duplicate-of``: it shows the
    picture of ``duplicate_of``, which stands for both. ``ambiguous``: even a person cannot tell the class.
    """

    digest: str  #: of the image's bytes, see :class:`tlstudio.core.index.ImageRecord`
    kind: Kind
    right_class: str = ""  #: ``wrong-label`` only
    #: ``duplicate-of`` only: a digest. Its own one where two files are the same byte for byte: then ``file`` is
    #: left out, and another file with these bytes stays
    duplicate_of: str = ""
    reason: str = ""  #: free text
    time: str = ""  #: of the decision, ISO 8601
    #: class of its folder when it was marked; a wrong label is mended only where the folder says the same, so that
    #: another data set of the same images with other classes keeps its own. Empty: wherever it is
    class_name: str = ""
    file: str = ""  #: where it was seen last, relative to ``folder``
    folder: str = ""  #: data folder, absolute


class Effect(msgspec.Struct, frozen=True, kw_only=True):
    """What marks do to a folder of images, in numbers."""

    left_out: int = 0
    relabelled: int = 0
    ambiguous: int = 0  #: stay as they are


def check(mark: Mark) -> None:
    """Refuse a mark that means nothing.

    Raises:
        TLStudioError: ``mark-digest``, ``mark-no-class``, ``mark-no-original``.
    """
    if not _is_digest(mark.digest):
        raise TLStudioError("mark-digest", digest=mark.digest)
    if mark.kind == "wrong-label" and not mark.right_class:
        raise TLStudioError("mark-no-class")
    if mark.kind == "duplicate-of" and not _is_digest(mark.duplicate_of):
        raise TLStudioError("mark-no-original")


def select(
    marks: Iterable[Mark], *, kinds: Collection[Kind] = KINDS, text: str = "", folder: str = ""
) -> list[Mark]:
    """Some of the marks, the newest first.

    Args:
        kinds: any of these.
        text: found in file name, class, reason or digest, in upper or lower case.
        folder: data folder that they were seen in last; empty: any.
    """
    wanted = text.casefold()
    found = [
        mark
        for mark in marks
        if mark.kind in kinds and folder in ("", mark.folder) and wanted in _searched(mark).casefold()
    ]
    return sorted(found, key=lambda mark: (mark.time, mark.digest), reverse=True)


def digest_of(marks: Iterable[Mark]) -> str:
    """Of what some marks do, whatever their order, reasons and times; empty where there are none."""
    deciding = sorted((m.digest, m.kind, m.right_class, m.duplicate_of, m.class_name, m.file) for m in marks)
    return hashlib.blake2b(msgspec.json.encode(deciding), digest_size=16).hexdigest() if deciding else ""


def _is_digest(text: str) -> bool:
    return len(text) == _DIGEST_DIGITS and _HEX.issuperset(text)


def _searched(mark: Mark) -> str:
    return "\n".join((mark.file, mark.class_name, mark.right_class, mark.reason, mark.digest))
