"""A dashed field that says what may be dropped on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.data.destination import is_many
from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.painting import paint_box, smooth_painter


def local_paths(mime: QMimeData) -> list[str]:
    """The files and folders of this machine in a drag."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]


class DropWell(QWidget):
    """An empty place and the ways to fill it."""

    dropped = Signal(str)  #: a folder, a table or an archive

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
        self._buttons = row(None, None, spacing=10)
        text = row(None, (self._text, 100), None, spacing=10)
        parts = (None, self._title, text, 14, self._buttons, None)
        column(*parts, spacing=10, margins=(32, 104, 32, 36), inside=self)

    def set_text(self, title: str, text: str) -> None:
        """What may be dropped, and what should be known about it."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def add_button(self, button: QPushButton) -> None:
        """Offer one more way."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(is_many(Path(path)) for path in local_paths(event.mimeData())):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        folder = next((path for path in local_paths(event.mimeData()) if is_many(Path(path))), "")
        if folder:
            event.acceptProposedAction()
            self.dropped.emit(folder)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        fill, edge = (colours.accent_soft, colours.accent) if self._over else (colours.surface, colours.edge)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_box(painter, area, 14, fill=fill, edge=edge, width=1.5, dashed=True)
        ink = colours.accent if self._over else colours.muted
        top = self._title.geometry().top() - 76
        icons.paint(painter, self._icon, QRectF(self.width() / 2 - 30, top, 60, 60), ink)

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()
