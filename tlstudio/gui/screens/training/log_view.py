"""The training log as the slides print it, to read, copy and save."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import EpochEnded
from tlstudio.core.logbook import epoch_block
from tlstudio.core.run_folder import atomic_write
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.file_dialogs import ask_save
from tlstudio.gui.widgets.labels import fixed_font, heading_label


class LogView(QWidget):
    """Grows epoch by epoch; stays where the reader has scrolled to."""

    saved = Signal(str)
    save_failed = Signal(str, str)  #: what happened, what to do

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epochs: tuple[EpochEnded, ...] = ()
        self._closing = ""
        self._title = heading_label()
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setFont(fixed_font())
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._copy, self._save = QToolButton(), QToolButton()
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._copy)
        top.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._text, 1)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self._save.clicked.connect(self._on_save)
        self._retranslate()

    @property
    def text(self) -> str:
        return "\n\n".join(self._blocks(self._epochs, self._closing))

    def set_epochs(self, epochs: tuple[EpochEnded, ...], closing: str = "") -> None:
        """Show these epochs and the last line of the log; only what is new is added to what is there."""
        if (epochs, closing) == (self._epochs, self._closing):
            return
        known = len(self._epochs)
        if self._closing or epochs[:known] != self._epochs:
            self._text.clear()
            known = 0
        added = self._blocks(epochs[known:], closing)
        if added:
            self._text.appendPlainText("\n\n".join(["", *added] if known else added).removeprefix("\n"))
            if not known:  # the cursor went along to the end of the line, and the view would follow it there
                cursor = self._text.textCursor()
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
                self._text.setTextCursor(cursor)
        self._epochs, self._closing = epochs, closing

    def _blocks(self, epochs: tuple[EpochEnded, ...], closing: str) -> list[str]:
        blocks = [epoch_block(epoch) for epoch in epochs]
        return [*blocks, closing] if closing else blocks

    def save(self, path: Path) -> None:
        try:
            atomic_write(path, (self.text + "\n").encode())
        except TLStudioError as error:
            self.save_failed.emit(
                messages.sentence(error.code, error.values), messages.hint(error.code, error.values)
            )
        else:
            self.saved.emit(str(path))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Log"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the log"))
        self._save.setText(self.tr("Save…"))
        self._save.setAccessibleName(self.tr("Save the log as a file"))
        self._text.setAccessibleName(self.tr("Training log"))
        self._text.setPlaceholderText(self.tr("Each epoch is written here when it ends."))

    def _on_save(self) -> None:
        ask_save(self, self.tr("Save the log"), "training-log.txt", self.tr("Text (*.txt)"), self.save)
