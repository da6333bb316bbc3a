"""Every action of the window that has a key, read from the actions themselves."""

from collections.abc import Iterator

import msgspec
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QWidget

from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

_SIZE = (720, 540)


class Shortcut(msgspec.Struct, frozen=True, order=True):
    """What a key does, and in which menu or part of the window."""

    place: str
    text: str
    keys: str


def shortcuts(window: QWidget) -> list[Shortcut]:
    """All keys of a window, by place and in the order of the alphabet."""
    return sorted({*_of_actions(window), *_of_shortcuts(window)})


def _of_actions(window: QWidget) -> Iterator[Shortcut]:
    for action in window.findChildren(QAction):
        if action.text() and not action.shortcut().isEmpty():
            yield Shortcut(_place(action), _plain(action.text()), _native(action.shortcut()))


def _of_shortcuts(window: QWidget) -> Iterator[Shortcut]:
    """Keys that belong to no action say what they do in their ``whatsThis``."""
    for shortcut in window.findChildren(QShortcut):
        if shortcut.whatsThis():
            yield Shortcut("", shortcut.whatsThis(), _native(shortcut.key()))


def _place(action: QAction) -> str:
    """The title of its menu, or the name of the widget where the key works."""
    holders = action.associatedObjects()
    menu = next((holder for holder in holders if isinstance(holder, QMenu) and holder.title()), None)
    if menu is not None:
        return _plain(menu.title())
    return next((h.accessibleName() for h in holders if isinstance(h, QWidget) and h.accessibleName()), "")


def _plain(text: str) -> str:
    """A text without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


class ShortcutTable(Retranslated, QDialog):
    """The keys of its parent's window; open it with ``open()``."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.note, self.table = MutedLabel(), RecordTable()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        around = (MARGIN, MARGIN, MARGIN, MARGIN)
        column(self.note, (self.table, 1), self.buttons, spacing=GAP, margins=around, inside=self)
        self.resize(*_SIZE)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.note.setText(
            self.tr(
                "Tab moves between controls, Space presses a button, the arrow keys move within lists and "
                "images, and Alt opens the menus."
            )
        )
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.set_columns(
            (
                Column(self.tr("Action"), lambda row: row.text, numeric=False),
                Column(self.tr("Keys"), lambda row: row.keys, numeric=False),
                Column(self.tr("Where"), lambda row: row.place, numeric=False),
            )
        )
        self.table.stretch_column(0, 2)
        self.table.set_records(shortcuts(self._window))
