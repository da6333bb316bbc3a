"""From a control to what is to be said about it."""

from collections.abc import Iterator
from html import escape

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from tlstudio.core.setting import Setting
from tlstudio.gui.help import glossary
from tlstudio.gui.help.texts import CONTROLS, PANELS, WINDOW, Help, text
from tlstudio.gui.text import fields

_FIELDS = {field.field: field for field in fields.FIELDS}

ALL: dict[str, Help] = {
    **PANELS,
    **CONTROLS,
    **{name: Help("", field.help, field.terms) for name, field in _FIELDS.items()},
}


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """All there is to say about a control, translated."""

    title: str
    paragraphs: tuple[str, ...]
    terms: tuple[str, ...]  #: keys of the glossary
    around: tuple[tuple[str, str], ...]  #: title and text of the part of the screen and of the screen it is on


def explain(widget: QWidget | None) -> Explanation:
    """What to say about a control: its own words, the nearest row of the tables, and its screen."""
    found = list(_rows(widget))
    key, nearest, of_itself = found[0] if found else ("", WINDOW, True)
    screen = next((row for _, row, _ in found if row in PANELS.values()), WINDOW)
    name, tooltip = _own_words(widget)
    body, around = text(nearest.text), [screen]
    if key in _FIELDS:
        title, tooltip = fields.text(_FIELDS[key].label), fields.text(_FIELDS[key].tooltip)
    elif of_itself or name in ("", text(nearest.title)):
        title = text(nearest.title)
    else:
        title, body, around = name, "", [nearest, screen]
    return Explanation(
        title=title,
        paragraphs=tuple(line for line in (tooltip, body) if line and line != title),
        terms=nearest.terms,
        around=tuple((text(row.title), text(row.text)) for row in dict.fromkeys(around) if text(row.text) != body),
    )


def as_html(explanation: Explanation) -> str:
    """For a text browser; links lead to the glossary."""
    parts = [f"<h3>{escape(explanation.title)}</h3>", *_paragraphs(explanation.paragraphs)]
    for title, body in explanation.around:
        parts += [f"<h4>{escape(title)}</h4>", *_paragraphs((body,))]
    return "".join((*parts, links(explanation.terms)))


def term_html(term: glossary.Term) -> str:
    """A term of the glossary, with links to others."""
    body = "".join(_paragraphs((glossary.text(term.text),)))
    return f"<h3>{escape(glossary.text(term.name))}</h3>{body}{links(term.also)}"


def links(keys: tuple[str, ...]) -> str:
    """The terms to look up, each as a link ``term:key``."""
    if not keys:
        return ""
    made = [f'<a href="term:{key}">{escape(glossary.text(glossary.BY_KEY[key].name))}</a>' for key in keys]
    lead = QCoreApplication.translate("help", "See also: {terms}")
    return f"<p>{escape(lead).format(terms=' · '.join(made))}</p>"


def _rows(widget: QWidget | None) -> Iterator[tuple[str, Help, bool]]:
    """Rows of the tables for a control and for what it lies in, the nearest first; whether it is of itself."""
    node = widget
    while node is not None:
        for key in _keys(node):
            if key in ALL:
                yield key, ALL[key], node is widget
        node = node.parentWidget()


def _keys(node: QWidget) -> Iterator[str]:
    """The names under which a widget may stand in the tables."""
    field = getattr(node, "field", None)
    if isinstance(field, Setting):
        yield field.field
    holder = node.parentWidget()
    while holder is not None:
        for name, value in vars(holder).items():
            if value is node:
                yield f"{type(holder).__name__}.{name.strip('_')}"
        holder = holder.parentWidget()
    yield type(node).__name__.strip("_")


def _own_words(widget: QWidget | None) -> tuple[str, str]:
    """Name and tooltip of a control; a part of one, as the line in a spin box, has those of the whole."""
    node = widget
    while node is not None and not node.accessibleName() and type(node).__name__ not in ALL:
        if isinstance(node, QAbstractButton) and node.text():
            return node.text().replace("&", ""), node.toolTip()
        node = node.parentWidget()
    if node is None:
        return "", ""
    return node.accessibleName(), node.toolTip() or node.accessibleDescription()


def _paragraphs(lines: tuple[str, ...]) -> list[str]:
    return [f"<p>{escape(line)}</p>" for line in lines if line]
