"""A button's menu that saves tables as CSV files and drawings as pictures, or copies them."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton

from tlstudio.gui.look import icons
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.saver import Saver


class ExportMenu(QMenu):
    """Entries are added without text. What is saved, and its file's name, is asked for when it is wanted."""

    def __init__(self, button: QPushButton | QToolButton) -> None:
        super().__init__(button)
        self.saver = Saver(button)
        button.setMenu(self)

    def add(self, suggest: Callable[[], str], content: Callable[[str], bytes]) -> QAction:
        """An entry that saves a file.

        Args:
            suggest: name of the file.
            content: of a file whose name ends in ``csv``, ``svg`` …
        """
        action = self.addAction("")
        action.triggered.connect(lambda: self._ask(action.text().rstrip("…"), suggest(), content))
        return action

    def add_table(self, suggest: Callable[[], str], table: Callable[[], str]) -> QAction:
        """An entry that saves CSV text. Spreadsheets know by the mark at the file's beginning that it is UTF-8."""
        return self.add(suggest, lambda _ending: table().encode("utf-8-sig"))

    def add_drawing(self, suggest: Callable[[], str], drawing: Callable[[], Drawing]) -> QAction:
        """An entry that saves a drawing in the form that the ending of the name says."""
        return self.add(suggest, lambda ending: drawing().file(ending))

    def add_copy(self, copy: Callable[[], None]) -> QAction:
        """An entry that copies."""
        action = self.addAction(icons.icon("copy"), "")
        action.triggered.connect(copy)
        return action

    def _ask(self, title: str, suggested: str, content: Callable[[str], bytes]) -> None:
        def save(path: Path) -> None:
            data = content(Path(suggested).suffix.lstrip("."))  # here: widgets are not for other threads
            self.saver.write(path, lambda: data)

        self.saver.ask(title, suggested, save)


def copy_table(table: str) -> None:
    """Put CSV text on the clipboard as a spreadsheet takes it, with tabs."""
    lines = ("\t".join(row) for row in csv.reader(io.StringIO(table)))
    QGuiApplication.clipboard().setText("\n".join(lines))
