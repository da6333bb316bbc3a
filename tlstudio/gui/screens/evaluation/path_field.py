"""A field for the path of a file or folder, typed, chosen or dropped."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder


class PathField(QWidget):
    """``kind`` is a file filter, or empty for a folder."""

    changed = Signal(str)

    def __init__(self, name: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind = name, kind
        self.line, self.button = QLineEdit(), QPushButton(self.tr("Choose…"))
        self.line.setAccessibleName(name)
        self.line.setMinimumWidth(300)
        self.button.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        self.setFocusProxy(self.line)
        self.setAcceptDrops(True)
        self.line.setAcceptDrops(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)
        self.line.textChanged.connect(lambda _: self.changed.emit(self.path))
        self.button.clicked.connect(self._on_clicked)

    @property
    def path(self) -> str:
        return self.line.text().strip()

    def set_path(self, path: Path | str) -> None:
        self.line.setText(str(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self.set_path(path)

    def _on_clicked(self) -> None:
        if self._kind:
            ask_file(self, self._name, self._kind, self.set_path)
        else:
            ask_folder(self, self._name, self.set_path)
