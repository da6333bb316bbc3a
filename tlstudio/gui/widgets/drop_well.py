"""A dashed field that says what may be dropped on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel


def local_paths(mime: QMimeData) -> list[str]:
    """The files and folders of this machine in a drag."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


class DropWell(QWidget):
    """An empty place and the ways to fill it."""

    dropped = Signal(str)  #: a folder

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._over = False
        self.setAcceptDrops(True)
        self._title = ScaledLabel(scale=1.4, bold=True)
        self._text = MutedLabel()
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setMaximumWidth(560)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 104, 32, 36)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(self._title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text, 100)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(14)
        layout.addLayout(self._buttons)
        layout.addStretch(1)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)

    def set_text(self, title: str, text: str) -> None:
        """What may be dropped, and what should be known about it."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def add_button(self, button: QPushButton) -> None:
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(Path(path).is_dir() for path in local_paths(event.mimeData())):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        folder = next((path for path in local_paths(event.mimeData()) if Path(path).is_dir()), "")
        if folder:
            event.acceptProposedAction()
            self.dropped.emit(folder)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.accent if self._over else colours.edge), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if self._over else colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        ink = colours.accent if self._over else colours.muted
        top = self._title.geometry().top() - 76
        icons.paint(painter, self._icon, QRectF(self.width() / 2 - 30, top, 60, 60), ink)
        painter.end()

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()
