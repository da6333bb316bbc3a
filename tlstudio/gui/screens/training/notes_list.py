"""What the engine noticed along the way."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tlstudio.core.events import Note
from tlstudio.core.texts import SENTENCES
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import MutedLabel

_MOST = 3


class NotesList(QWidget):
    """The last few notes, one line each; a warning says that it is one. Hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._text = MutedLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def set_notes(self, notes: Sequence[Note]) -> None:
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        lines = [self._line(note) for note in self._notes]
        hidden = len(lines) - _MOST
        self._text.setText("\n".join(lines[-_MOST:]))
        self._text.setToolTip("\n".join(lines) if hidden > 0 else "")
        self.setVisible(bool(lines))

    def _line(self, note: Note) -> str:
        text = messages.sentence(note.code, note.values) if note.code in SENTENCES else note.message
        return self.tr("Warning: {text}").format(text=text) if note.level == "warning" else text
