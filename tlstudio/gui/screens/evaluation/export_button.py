"""A button whose menu saves tables as CSV files and drawings as pictures, or copies them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.file_dialogs import ask_save


class ExportButton(QPushButton):
    """Tables, as CSV text, and drawings are asked for when they are wanted; so are the names of their files."""

    saved = Signal(str)
    failed = Signal(str, str)  #: what happened, what to do

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def add_table(self, suggest: Callable[[], str], table: Callable[[], str]) -> QAction:
        """An entry without text yet. Spreadsheets know by the mark at the file's beginning that it is UTF-8."""
        return self._add(suggest, lambda _ending: table().encode("utf-8-sig"))

    def add_drawing(self, suggest: Callable[[], str], drawing: Callable[[], Drawing]) -> QAction:
        """An entry without text yet, which saves in the form that the ending of the name says."""
        return self._add(suggest, lambda ending: drawing().file(ending))

    def add_copy(self, copy: Callable[[], None]) -> QAction:
        """An entry without text yet, which copies."""
        action = self._menu.addAction(icons.icon("copy"), "")
        action.triggered.connect(copy)
        return action

    def add_line(self) -> None:
        self._menu.addSeparator()

    def save(self, path: Path, content: bytes) -> None:
        try:
            atomic_write(path, content)
        except TLStudioError as error:
            self.failed.emit(messages.sentence(error.code, error.values), messages.hint(error.code, error.values))
        else:
            self.saved.emit(str(path))

    def _add(self, suggest: Callable[[], str], content: Callable[[str], bytes]) -> QAction:
        action = self._menu.addAction("")
        action.triggered.connect(lambda: self._ask(action.text(), suggest(), content))
        return action

    def _ask(self, title: str, suggested: str, content: Callable[[str], bytes]) -> None:
        kinds = {
            "csv": self.tr("CSV table (*.csv)"),
            "svg": self.tr("SVG drawing (*.svg)"),
            "pdf": self.tr("PDF document (*.pdf)"),
            "png": self.tr("PNG picture (*.png)"),
        }
        ending = Path(suggested).suffix.lstrip(".")
        ask_save(self, title, suggested, kinds[ending], lambda path: self.save(path, content(ending)))


def copy_table(table: str) -> None:
    """Put CSV text on the clipboard as a spreadsheet takes it."""
    QGuiApplication.clipboard().setText(with_tabs(table))


def with_tabs(table: str) -> str:
    """CSV as a spreadsheet takes it from the clipboard."""
    return "\n".join("\t".join(row) for row in csv.reader(io.StringIO(table)))
