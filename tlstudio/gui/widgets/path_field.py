"""A path that is typed, chosen or dropped."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from tlstudio.gui.widgets.drop_well import local_paths
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.widgets.layouts import row


class PathField(QWidget):
    """A path that is typed, chosen or dropped. ``kind`` is a file filter, or empty for a folder."""

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
        row((self.line, 1), self.button, spacing=6, inside=self)
        self.line.textChanged.connect(lambda _: self.changed.emit(self.path))
        self.button.clicked.connect(self._on_clicked)

    @property
    def path(self) -> str:
        """As it is in the field, without blanks around it."""
        return self.line.text().strip()

    def set_path(self, path: Path | str) -> None:
        """Put a path into the field."""
        self.line.setText(str(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.set_path(paths[0])

    def _on_clicked(self) -> None:
        if self._kind:
            ask_file(self, self._name, self._kind, self.set_path)
        else:
            ask_folder(self, self._name, self.set_path)
