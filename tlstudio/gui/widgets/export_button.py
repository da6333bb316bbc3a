"""A button whose menu saves tables as CSV files or copies them for a spreadsheet."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.gui import icons, messages
from tlstudio.gui.widgets.file_dialogs import ask_save


class ExportButton(QPushButton):
    """Each table is asked for as CSV text when it is wanted."""

    saved = Signal(str)
    failed = Signal(str, str)  #: what happened, what to do

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def add(self, suggested: str, table: Callable[[], str], *, copies: bool = False) -> QAction:
        """An entry without text yet; it saves under a name like ``suggested``, or copies."""
        action = self._menu.addAction("")
        if copies:
            action.setIcon(icons.icon("copy"))
            action.triggered.connect(lambda: QGuiApplication.clipboard().setText(with_tabs(table())))
        else:
            action.triggered.connect(lambda: self._ask(action.text(), suggested, table))
        return action

    def add_line(self) -> None:
        self._menu.addSeparator()

    def save(self, path: Path, table: str) -> None:
        """Write a table; spreadsheets know by the mark at its beginning that it is UTF-8."""
        try:
            atomic_write(path, table.encode("utf-8-sig"))
        except TLStudioError as error:
            self.failed.emit(messages.sentence(error.code, error.values), messages.hint(error.code, error.values))
        else:
            self.saved.emit(str(path))

    def _ask(self, title: str, suggested: str, table: Callable[[], str]) -> None:
        kind = self.tr("CSV table (*.csv)")
        ask_save(self, title, suggested, kind, lambda path: self.save(path, table()))


def with_tabs(table: str) -> str:
    """CSV as a spreadsheet takes it from the clipboard."""
    return "\n".join("\t".join(row) for row in csv.reader(io.StringIO(table)))
