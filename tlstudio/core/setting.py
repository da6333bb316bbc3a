"""What is known of one setting of a job: how it is written, shown, explained and checked.

A setting is one row, and the row stands at its field in the spec: ``epochs: Annotated[int, Setting(...)] = 30``.
The form, the command line, the checks of a job, the help and ``docs/settings.md`` are all made from these rows.
"""

import math
import typing
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

Kind = Literal["whole", "number", "rate", "percent", "switch", "choice"]
Level = Literal["basic", "more", "all"]
LEVELS: tuple[Level, ...] = ("basic", "more", "all")


class Range(msgspec.Struct, frozen=True):
    """The allowed values of a number, both ends included."""

    low: float
    high: float


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """A row. Texts are English; the window translates them (:mod:`tlstudio.gui.text.fields`).

    ``field``, ``kind`` and ``default`` are filled in by :func:`rows`, from the field that the row stands at; only
    what a type cannot say, that a number is a ``rate`` (over many powers of ten) or a share shown in ``percent``,
    is given.
    """

    label: str
    tooltip: str
    group: str  #: heading that it stands under
    help: str = ""  #: what help and documentation add: usual values, and when to change it
    terms: tuple[str, ...] = ()  #: keys of the glossary
    level: Level = "all"  #: from which level on the form shows it
    allowed: Range = Range(-math.inf, math.inf)  #: of a number
    choices: tuple[tuple[str, str], ...] = ()  #: value, text
    unit: str = ""
    zero: str = ""  #: what 0 means, where it does not mean nothing
    when: tuple[str, tuple[object, ...]] | None = None  #: shown only while this field has one of these values
    pretrained: bool = False  #: shown only where the backbone begins with weights that were trained before
    of_recipe: bool = True  #: False: of the machine or the experiment, and kept when another recipe is chosen
    kind: Kind = "number"
    field: str = ""  #: dotted name in the job, as in ``train.epochs``
    default: object = None

    def shown_at(self, level: Level) -> bool:
        """Whether the form shows it at a level."""
        return LEVELS.index(self.level) <= LEVELS.index(level)


def rows(spec: type[msgspec.Struct], prefix: str = "") -> Iterator[Setting]:
    """The settings of a spec and of the specs in it, in the order of their fields.

    Args:
        spec: a struct; fields without a :class:`Setting` are left out.
        prefix: of the dotted names, as in ``train.``.
    """
    for field in msgspec.structs.fields(spec):
        name = prefix + field.name
        kind, found = _parts(field.type)
        if found is not None:
            yield msgspec.structs.replace(found, field=name, kind=_kind(kind, found), default=field.default)
        elif isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            yield from rows(kind, f"{name}.")


def changes(spec: msgspec.Struct, *, but: tuple[str, ...] = ()) -> str:
    """What a spec says beyond its defaults, as a part of a cache's key.

    A field that is added later, and whose default means what was so before, changes no key, and no cache is lost.

    Args:
        but: fields that say nothing about what is cached.
    """
    said = []
    for field in sorted(msgspec.structs.fields(spec), key=lambda field: field.name):
        value = getattr(spec, field.name)
        if field.name not in but and value != field.default:
            said.append(f"{field.name}={value!r}")
    return " ".join(said)


def _parts(annotation: Any) -> tuple[Any, Setting | None]:
    """A field's type and its row."""
    if typing.get_origin(annotation) is not typing.Annotated:
        return annotation, None
    kind, *notes = typing.get_args(annotation)
    return kind, next((note for note in notes if isinstance(note, Setting)), None)


def _kind(annotation: Any, row: Setting) -> Kind:
    """How a value of this type is edited, unless the row says it more exactly."""
    if typing.get_origin(annotation) is Literal:
        return "choice"
    plain: dict[Any, Kind] = {bool: "switch", int: "whole", float: row.kind}
    return plain[annotation]
