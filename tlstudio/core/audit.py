"""What a check of a data set has found: the plain report that the engine writes and everything else reads.

A file is named as in :class:`~tlstudio.core.index.ImageRecord`: relative to the data folder, "/" between parts.
"""

from typing import Literal

import msgspec

from tlstudio.core.errors import Value
from tlstudio.core.spec import GroupRule

VERSION = 1

CopyKind = Literal["bytes", "pixels", "near"]
OddKind = Literal["outlier", "dark", "bright", "blurred", "tiny", "shape", "one-colour", "extension"]


class Copy(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Two files that hold the same picture.

    ``turn`` says how the first one becomes the second: 0 to 3 are that many quarter turns counter-clockwise, 4 to
    7 the same after mirroring left to right; in NumPy, ``numpy.rot90(mirrored if turn > 3 else image, turn % 4)``.
    """

    first: str
    second: str
    kind: CopyKind  #: the same file, the same decoded pixels, or the same picture in another size, format, cut, …
    similarity: float  #: 0..1, of what both show; 1 where the bytes or the pixels are the same
    turn: int = 0  #: 0..7


class Odd(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An image that is unlike the others, or hardly one."""

    file: str
    kind: OddKind
    value: float  #: what was measured; its unit belongs to the kind, the larger the odder only for ``outlier``


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A way to tell which images show the same thing; never applied unasked."""

    rule: GroupRule
    groups: int  #: of two images or more
    images: int  #: in these groups
    largest: int  #: images of the largest group
    agreement: float | None = None  #: 0..1, how much more alike two of a group look than chance; None: unknown
    reason: str = ""  #: code in :mod:`tlstudio.core.texts`
    values: dict[str, Value] = msgspec.field(default_factory=dict)


class Suspect(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An image whose label looks wrong."""

    file: str
    given: str  #: the class of its folder
    likely: str  #: the class that it looks like
    p_given: float  #: out-of-fold probabilities, 0..1
    p_likely: float
    neighbours: tuple[str, ...] = ()  #: files of the images that look most like it, nearest first
    neighbour_labels: tuple[str, ...] = ()


class Leak(msgspec.Struct, frozen=True, kw_only=True):
    """How many test images have a copy or a companion in training."""

    checked: bool = False  #: whether anybody looked
    test: int = 0  #: test images
    leaked: int = 0  #: of these; by a copy, a companion or both
    by_copy: int = 0
    by_companion: int = 0
    rests_on: tuple[str, ...] = ()  #: codes of what it was found by
    confidence: float | None = None  #: 0..1; None where it cannot be said


class AuditReport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a check has found; each list most striking first."""

    folder: str  #: absolute
    images: int  #: readable
    copies: tuple[Copy, ...] = ()
    odd: tuple[Odd, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    leak: Leak = Leak()
    features: bool = False  #: whether a network has looked: without one there are no outliers and no suspects
    seconds: float = 0.0
    version: int = VERSION
