"""Asks for a note on a run."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from tlstudio.gui.widgets.labels import MutedLabel, heading_label

_Button = QDialogButtonBox.StandardButton


class NoteDialog(QDialog):
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for widget in (self._title, self._about, self.text, self.buttons):
            layout.addWidget(widget)
        self.resize(460, 320)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Note on a run"))
        self._about.setText(self.tr("What you tried and why, what you saw. It is kept beside the run's results."))
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("For example: with groups of the same leaf kept together"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_accepted(self) -> None:
        self._then(self.text.toPlainText().strip())
