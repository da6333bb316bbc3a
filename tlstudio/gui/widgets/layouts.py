"""Rows, columns, splitters and stacks in one call, and layouts that are filled again and again."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

#: a widget or layout, one with a stretch factor or an alignment, a number of px between two, or None for a stretch
Item = QWidget | QLayout | tuple[QWidget | QLayout, int | Qt.AlignmentFlag] | int | None
Margins = tuple[int, int, int, int]  #: px: left, top, right, bottom

_NONE: Margins = (0, 0, 0, 0)
_Box = TypeVar("_Box", bound=QBoxLayout)


def row(*items: Item, spacing: int = 8, margins: Margins = _NONE, inside: QWidget | None = None) -> QHBoxLayout:
    """Items from left to right, ``spacing`` px between two; the layout of ``inside`` where that is given."""
    return _filled(QHBoxLayout(), items, spacing, margins, inside)


def column(*items: Item, spacing: int = 8, margins: Margins = _NONE, inside: QWidget | None = None) -> QVBoxLayout:
    """Items from top to bottom, ``spacing`` px between two; the layout of ``inside`` where that is given."""
    return _filled(QVBoxLayout(), items, spacing, margins, inside)


def _filled(box: _Box, items: tuple[Item, ...], spacing: int, margins: Margins, inside: QWidget | None) -> _Box:
    box.setSpacing(spacing)
    box.setContentsMargins(*margins)
    for item in items:
        add(box, item)
    if inside is not None:
        inside.setLayout(box)
    return box


def add(box: QBoxLayout, item: Item) -> None:
    """Append one item to a row or column."""
    match item:
        case None:
            box.addStretch(1)
        case int():
            box.addSpacing(item)
        case (inner, Qt.AlignmentFlag() as alignment):
            add(box, inner)
            box.setAlignment(inner, alignment)
        case (inner, stretch):
            add(box, inner)
            box.setStretch(box.count() - 1, stretch)
        case QLayout():
            box.addLayout(item)
        case _:
            box.addWidget(item)


def fill_splitter(splitter: QSplitter, name: str, *parts: tuple[QWidget, int, int]) -> QSplitter:
    """Parts that none of the others can push away: each with its px at first and its share of what is more.

    Args:
        name: under which the window remembers where its handles are.
    """
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    for place, (part, _, stretch) in enumerate(parts):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, stretch)
    splitter.setSizes([size for _, size, _ in parts])
    return splitter


def stacked(*pages: QWidget) -> QStackedWidget:
    """Pages in one place, of which the first is on show."""
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack


def keep_room(widget: QWidget) -> None:
    """Leave its place empty while it is hidden; without that the others would move under the mouse."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def clear_layout(layout: QLayout) -> None:
    """Remove its widgets; they are gone from the screen now, from memory when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
