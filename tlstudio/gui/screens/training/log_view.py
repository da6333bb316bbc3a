"""The training log as the slides print it, to read, copy and save."""

from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolButton, QWidget

from tlstudio.core.events import EpochEnded
from tlstudio.core.logbook import epoch_block
from tlstudio.gui.widgets.labels import fixed_font, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.saver import Saver


class LogView(Retranslated, QWidget):
    """Grows epoch by epoch; stays where the reader has scrolled to."""

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
        self.saver = Saver(self)
        column(row((self._title, 1), self._copy, self._save), (self._text, 1), inside=self)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self._save.clicked.connect(self._on_save)
        self._retranslate()

    @property
    def text(self) -> str:
        """All of the log."""
        return "\n\n".join(_blocks(self._epochs, self._closing))

    def set_epochs(self, epochs: tuple[EpochEnded, ...], closing: str = "") -> None:
        """Show these epochs and the last line of the log; only what is new is added to what is there."""
        if (epochs, closing) == (self._epochs, self._closing):
            return
        known = len(self._epochs)
        if self._closing or epochs[:known] != self._epochs:
            self._text.clear()
            known = 0
        added = _blocks(epochs[known:], closing)
        if added:
            self._text.appendPlainText("\n\n".join(["", *added] if known else added).removeprefix("\n"))
            if not known:  # the cursor went along to the end of the line, and the view would follow it there
                cursor = self._text.textCursor()
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
                self._text.setTextCursor(cursor)
        self._epochs, self._closing = epochs, closing

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Log"))
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy the log"))
        self._save.setText(self.tr("Save…"))
        self._save.setAccessibleName(self.tr("Save the log as a file"))
        self._text.setAccessibleName(self.tr("Training log"))
        self._text.setPlaceholderText(self.tr("Each epoch is added here when it ends."))

    def _on_save(self) -> None:
        data = f"{self.text}\n".encode()
        self.saver.ask(
            self.tr("Save the log"), "training-log.txt", lambda path: self.saver.write(path, lambda: data)
        )


def _blocks(epochs: tuple[EpochEnded, ...], closing: str) -> list[str]:
    blocks = [epoch_block(epoch) for epoch in epochs]
    return [*blocks, closing] if closing else blocks
