"""Asks for a note on a run."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_Button = QDialogButtonBox.StandardButton


class NoteDialog(Retranslated, QDialog):
    """Free text about one run; Ctrl+Enter keeps it, Escape does not."""

    def __init__(self, title: str, note: str, then: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._then = then
        self._title, self._about = heading_label(title), MutedLabel()
        self.text = QPlainTextEdit(note)
        self.text.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(_Button.Save | _Button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        parts = (self._title, self._about, self.text, self.buttons)
        column(*parts, spacing=10, margins=(20, 18, 20, 16), inside=self)
        self.resize(460, 320)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Run note"))
        self._about.setText(
            self.tr("What you tried, why, and what you saw. The note is kept with the run's results.")
        )
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("For example: images of the same leaf kept in one subset"))

    def _on_accepted(self) -> None:
        self._then(self.text.toPlainText().strip())
