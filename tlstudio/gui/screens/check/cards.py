"""What a check has found, as cards: a count, a verdict, and the rows of images that it rests on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tlstudio.core.audit import AuditReport, Copy, Leak, Odd, OddKind, Suspect
from tlstudio.core.errors import Problem
from tlstudio.core.index import DataReport
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.strip_list import Strip

Tone = Literal["good", "warning", "danger", "waiting"]
Code = Literal["across", "two-labels", "within", "again", "labels", "outliers", "quality", "classes"]

_SHOWN_OF_CLASS = 8
_OF_CLASSES = ("class-small", "classes-small", "class-empty", "class-not-in", "classes-not-in", "imbalance")


class Found(NamedTuple):
    """What the cards are made of."""

    audit: AuditReport | None  #: None: not yet looked
    data: DataReport

    @property
    def subsets(self) -> Mapping[str, str]:
        """File → subset."""
        return self.data.split.subset_of

    @property
    def classes(self) -> Mapping[str, str]:
        """File → class."""
        return self.data.index.class_of

    @property
    def leak(self) -> Leak:
        """Of the split as it is."""
        found = self.data.leak
        return self.audit.leak if self.audit and not found.checked else found

    @property
    def has_features(self) -> bool:
        """Whether a network has looked at the images too."""
        return self.audit is not None and self.audit.features


@dataclass(frozen=True)
class Card:
    """One finding as it is shown."""

    code: Code
    title: str
    count: int
    tone: Tone
    verdict: str
    strips: Callable[[int], Strip]  #: row number → row


class _Row(NamedTuple):
    """How a card is made of what was found. Texts are English and translated when they are shown."""

    code: Code
    title: str
    tone: Tone  #: where there are any
    none: str | Callable[[Found], str]  #: the verdict where there are none
    some: str  #: the verdict where there are; may name {count}
    rows: Callable[[Found], Sequence[Any]]
    strip: Callable[[Found, Any], Strip]
    needs: Literal["nothing", "copies", "features"] = "copies"


def cards(found: Found) -> list[Card]:
    """Every card in the order of the page."""
    return [_card(row, found) for row in _ROWS]


def _card(row: _Row, found: Found) -> Card:
    ready = {
        "nothing": True, "copies": found.audit is not None, "features": found.has_features,
    }[row.needs]  # fmt: skip
    rows = row.rows(found) if ready else ()
    none = row.none if isinstance(row.none, str) else row.none(found)
    verdict = _tr(row.some if rows else none).format(count=messages.number(len(rows)))
    return Card(
        code=row.code,
        title=_tr(row.title),
        count=len(rows),
        tone=(row.tone if rows else "good") if ready else "waiting",
        verdict=verdict if ready else _tr("Not checked yet"),
        strips=lambda number: row.strip(found, rows[number]),
    )


def _tr(english: str) -> str:
    return QCoreApplication.translate("check_cards", english)


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("check_cards", english))


# ---- copies ---------------------------------------------------------------------------------------------------


def _copies(found: Found) -> Sequence[Copy]:
    return found.audit.copies if found.audit else ()


def _across(found: Found) -> list[Copy]:
    subsets = found.subsets
    return [c for c in _copies(found) if subsets.get(c.first) != subsets.get(c.second)]


def _within(found: Found) -> list[Copy]:
    subsets = found.subsets
    return [c for c in _copies(found) if subsets.get(c.first) == subsets.get(c.second)]


def _two_labels(found: Found) -> list[Copy]:
    classes = found.classes
    return [c for c in _copies(found) if classes.get(c.first) != classes.get(c.second)]


def _copy_strip(found: Found, row: Copy) -> Strip:
    files = (row.first, row.second)
    title = _KINDS[row.kind] if row.turn == 0 or row.kind != "near" else _TURNED[row.turn > 3]
    captions = tuple(_caption(found, file) for file in files)
    return Strip(_tr(title), "  ·  ".join((phrases.percent(row.similarity), *files)), files, captions, subject=1)


def _caption(found: Found, file: str) -> str:
    """Subset and class, below each other."""
    return f"{_subset(found, file)}\n{found.classes.get(file, '')}"


def _subset(found: Found, file: str) -> str:
    return messages.subset(found.subsets.get(file, ""))


_KINDS = {
    "bytes": _n("The same file twice"),
    "pixels": _n("The same pixels in two files"),
    "near": _n("The same image in another size, format, brightness or crop"),
}
_TURNED = {False: _n("The same image, rotated"), True: _n("The same image, mirrored")}

# ---- the same thing photographed again ------------------------------------------------------------------------


def _companions(found: Found) -> Sequence[int]:
    """A number for each; the groups are shown by the editor of the rule that makes them."""
    return range(found.leak.by_companion)


def _no_companions(found: Found) -> str:
    is_known = found.data.split.groups or set(found.leak.rests_on) - {
        "bytes",
        "copies",
    }
    known = _n("No test image has a companion in training")
    return known if is_known else _n("Nothing suggests it; you may know better")


def _no_strip(_found: Found, row: int) -> Strip:
    raise IndexError(row)


# ---- labels, outliers, quality --------------------------------------------------------------------------------


def _suspects(found: Found) -> Sequence[Suspect]:
    return found.audit.suspects if found.audit else ()


def _suspect_strip(_found: Found, row: Suspect) -> Strip:
    title = _tr("Labeled “{given}”, looks like “{likely}”").format(given=row.given, likely=row.likely)
    detail = _tr("{given}: {p_given}, {likely}: {p_likely}; beside it the images most like it")
    return Strip(
        title,
        detail.format(
            given=row.given,
            likely=row.likely,
            p_given=phrases.percent(row.p_given),
            p_likely=phrases.percent(row.p_likely),
        ),
        (row.file, *row.neighbours),
        (row.given, *row.neighbour_labels),
    )


def _odd(*kinds: OddKind) -> Callable[[Found], list[Odd]]:
    return lambda found: [odd for odd in (found.audit.odd if found.audit else ()) if odd.kind in kinds]


def _odd_strip(found: Found, row: Odd) -> Strip:
    return Strip(_tr(_ODD[row.kind]), row.file, (row.file,), (_caption(found, row.file),))


_ODD: dict[OddKind, str] = {
    "outlier": _n("Unlike every class of this data set"),
    "dark": _n("Very dark"),
    "bright": _n("Very bright"),
    "blurred": _n("Blurred"),
    "tiny": _n("Very small"),
    "shape": _n("An unusual shape"),
    "one-colour": _n("Almost a single color"),
    "extension": _n("The file name says another format than the file has"),
}

# ---- classes --------------------------------------------------------------------------------------------------


def _classes(found: Found) -> list[Problem]:
    return [problem for problem in found.data.problems if problem.code in _OF_CLASSES]


def _class_strip(found: Found, row: Problem) -> Strip:
    name = row.values.get("name", "")
    files = tuple(file for file, of in found.classes.items() if of == name)[:_SHOWN_OF_CLASS]
    captions = tuple(_subset(found, file) for file in files)
    return Strip(messages.problem_text(row), messages.hint(row.code, row.values), files, captions)


_ROWS: tuple[_Row, ...] = (
    _Row("across", _n("Copies across subsets"), "danger",
         _n("No copies across subsets"), _n("Pairs across subsets: {count}"), _across, _copy_strip),
    _Row("two-labels", _n("One image, two labels"), "danger",
         _n("No image has two labels"), _n("Pairs with two labels: {count}"), _two_labels, _copy_strip),
    _Row("within", _n("Copies within a subset"), "warning",
         _n("No copies"), _n("Pairs that count twice: {count}"), _within, _copy_strip),
    _Row("again", _n("Photographed again"), "danger",
         _no_companions, _n("{count} test images have a companion in training"),
         _companions, _no_strip),
    _Row("labels", _n("Labels that look wrong"), "warning",
         _n("No suspicious label"), _n("Look like another class: {count}"), _suspects, _suspect_strip,
         "features"),
    _Row("outliers", _n("Images unlike any class"), "warning",
         _n("No outliers"), _n("Resemble no class: {count}"), _odd("outlier"), _odd_strip, "features"),
    _Row("quality", _n("Image quality"), "warning",
         _n("Nothing unusual"), _n("Dark, blurred, tiny or unusual: {count}"),
         _odd("dark", "bright", "blurred", "tiny", "shape", "one-colour", "extension"), _odd_strip),
    _Row("classes", _n("Class sizes"), "warning",
         _n("Large and even enough"), _n("Small or unequal: {count}"), _classes, _class_strip,
         "nothing"),
)  # fmt: skip
