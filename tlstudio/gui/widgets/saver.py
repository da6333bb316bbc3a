"""Saving a file of the user's: asking for its name, writing it in a thread, saying what became of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.run_folder import atomic_write
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.widgets.file_dialogs import ask_save
from tlstudio.gui.widgets.message_card import MessageCard


class Saver(QObject):
    """Answers each :meth:`write` with a signal; its thread ends before it does."""

    saved = Signal(str)  #: path
    failed = Signal(object)  #: Problem

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._writer = Background(self)
        self._writer.done.connect(self._on_done)

    def report_to(self, good: MessageCard, bad: MessageCard) -> None:
        """Say on these cards where a file is now, or why it could not be written."""
        text = self.tr("Saved as “{file}”.")
        self.saved.connect(lambda path: good.show_message(text.format(file=Path(path).name), hint=path))
        self.failed.connect(bad.show_problem)

    def ask(self, title: str, suggested: str, then: Callable[[Path], None]) -> None:
        """Ask for the name of a file, whose ending says what kind of file it is, and go on with ``then``."""
        kinds = {
            ".csv": self.tr("CSV table (*.csv)"),
            ".svg": self.tr("SVG drawing (*.svg)"),
            ".pdf": self.tr("PDF document (*.pdf)"),
            ".png": self.tr("PNG image (*.png)"),
            ".txt": self.tr("Text file (*.txt)"),
        }
        ask_save(self._owner, title, suggested, kinds[Path(suggested).suffix], then)

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write what ``make`` gives, whole or not at all; both happen in a thread."""
        self._writer.submit(path, lambda: atomic_write(path, make()))

    def _on_done(self, path: Path, result: object) -> None:
        if isinstance(result, TLStudioError):
            self.failed.emit(Problem(code=result.code, values=result.values))
        elif isinstance(result, Exception):
            raise result
        else:
            self.saved.emit(str(path))
