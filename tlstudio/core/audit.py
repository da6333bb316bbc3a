"""What a check of a data set has found: the plain report that the engine writes and everything else reads.

A file is named as in :class:`~tlstudio.core.index.ImageRecord`: relative to the data folder, "/" between parts.
"""

from typing import Literal

import msgspec

from tlstudio.core.errors import Problem, Value
from tlstudio.core.spec import GroupRule

VERSION = 2

CopyKind = Literal["bytes", "pixels", "near"]
OddKind = Literal["outlier", "dark", "bright", "blurred", "tiny", "shape", "one-colour", "extension"]

#: what a leak is told by: bytes (only those), copies of any kind, and how companions are told
Ground = Literal["bytes", "copies", "names", "time", "folders", "pattern", "csv"]

_GROUNDS: dict[Ground, str] = {
    "bytes": "leak-by-bytes",
    "copies": "leak-by-copies",
    "names": "leak-by-names",
    "time": "leak-by-time",
    "folders": "leak-by-folders",
    "pattern": "leak-by-pattern",
    "csv": "leak-by-csv",
}


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
    members: tuple[tuple[str, ...], ...] = ()  #: files of each of these groups
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
    """How many test images have a copy or a companion in training, and the same of the validation images."""

    checked: bool = False  #: whether anybody looked
    test: int = 0  #: test images
    leaked: int = 0  #: of these; by a copy, by a companion, or by a companion of a copy
    by_copy: int = 0
    by_companion: int = 0
    val: int = 0  #: validation images
    val_leaked: int = 0  #: of these
    rests_on: tuple[Ground, ...] = ()  #: what was looked at
    confidence: float | None = (
        None  #: 0..1, the agreement of the companions with how they look; None: not measured
    )

    @property
    def statement(self) -> Problem:
        """What to say of it beside an accuracy."""
        if not self.checked:
            return Problem(code="leak-unchecked", level="warning")
        values: dict[str, Value] = {"leaked": self.leaked, "test": self.test}
        if self.leaked:
            return Problem(code="leak-found", level="warning", values=values)
        return Problem(code="leak-none", level="warning", values=values)

    @property
    def grounds(self) -> tuple[Problem, ...]:
        """What that rests on, and how sure it is."""
        told = tuple(Problem(code=_GROUNDS[ground], level="warning") for ground in self.rests_on)
        return told if self.confidence is None else (*told, alike(self.confidence))


def grounds(rule: GroupRule, *, copies: bool) -> tuple[Ground, ...]:
    """What a leak rests on where companions are told by ``rule``, and copies were searched for or not."""
    told: tuple[Ground, ...] = () if rule.by == "none" else (rule.by,)
    return ("copies", *told) if copies else told


def alike(agreement: float) -> Problem:
    """What the agreement of groups with how their images look means."""
    return Problem(code="groups-alike", level="warning", values={"percent": round(50 * (1 + agreement))})


class AuditReport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a check has found; each list most striking first."""

    folder: str  #: absolute
    images: int  #: readable
    copies: tuple[Copy, ...] = ()
    odd: tuple[Odd, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    unjudged: tuple[str, ...] = ()  #: classes with too few images to tell whether a label is wrong
    leak: Leak = Leak()
    features: bool = False  #: whether a network has looked: without one there are no outliers and no suspects
    seconds: float = 0.0
    version: int = VERSION
