"""What whoever is to help needs to know, to be copied."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from tlstudio.core.run_folder import atomic_write
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.widgets.file_dialogs import ask_save
from tlstudio.gui.widgets.labels import MutedLabel, fixed_font, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.link.client import EngineClient
from tlstudio.link.diagnosis import as_text, diagnose

_Button = QDialogButtonBox.StandardButton
_FILE = "tlstudio-diagnosis.txt"


class DiagnosisDialog(Retranslated, QDialog):
    """An engine is started meanwhile and asked for its device; it ends with the dialog."""

    def __init__(self, workspace: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._client = EngineClient()
        self._title, self._about, self.text = heading_label(), MutedLabel(), QPlainTextEdit(readOnly=True)
        self.text.setFont(fixed_font())
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.problem = MessageCard("danger")
        self.buttons, self.copy, self.save = QDialogButtonBox(_Button.Close), QPushButton(), QPushButton()
        for button in (self.copy, self.save):
            button.setEnabled(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.save.clicked.connect(self._ask_where)
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self.finished.connect(self._on_finished)
        parts = (self._title, self._about, self.problem, (self.text, 1), self.buttons)
        column(*parts, spacing=12, margins=(20, 18, 20, 16), inside=self)
        self.resize(760, 520)
        self._retranslate()
        self._work.submit("diagnosed", lambda: as_text(diagnose(workspace, lambda: self._client)))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Diagnosis"))
        self._title.setText(self.tr("What to send when you ask for help"))
        self._about.setText(
            self.tr(
                "Versions, machine, folders, the last failure and the log. Names of runs and folders are in it, "
                "images are not; nothing is sent anywhere."
            )
        )
        self.text.setAccessibleName(self.tr("Diagnosis"))
        self.text.setPlaceholderText(self.tr("An engine is started and asked for its device…"))
        self.copy.setText(self.tr("&Copy"))
        self.save.setText(self.tr("&Save…"))

    def _on_done(self, key: object, result: object) -> None:
        if isinstance(result, Exception):
            self.problem.show_failure(failed(result))
        elif key == "diagnosed":
            self.text.setPlainText(str(result))
            for button in (self.copy, self.save):
                button.setEnabled(True)
            self.copy.setFocus()

    def _on_finished(self) -> None:
        self._client.kill()  # it has nothing to lose
        self._work.close()

    def _ask_where(self) -> None:
        ask_save(self, self.tr("Save the diagnosis"), _FILE, self.tr("Text (*.txt)"), self._write)

    def _write(self, path: Path) -> None:
        data = self.text.toPlainText().encode()
        self._work.submit("saved", lambda: atomic_write(path, data))
