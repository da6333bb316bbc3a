"""The images looked at before, newest first."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

_THUMBNAIL = 64  # px
_MOST = 50
_PATH = int(Qt.ItemDataRole.UserRole)


class HistoryStrip(QListWidget):
    """Click or Enter brings an image back. Hidden while it is empty."""

    chosen = Signal(str)  #: path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        self.setGridSize(QSize(_THUMBNAIL + 34, _THUMBNAIL + 30))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFixedHeight(_THUMBNAIL + 52)
        self.setAccessibleName(self.tr("Images looked at before; Enter brings one back"))
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)
        self.hide()

    @property
    def paths(self) -> list[str]:
        return [self.item(row).data(_PATH) for row in range(self.count())]

    def add(self, path: str, thumbnail: QImage) -> None:
        """Put an image in front; one that is there already stays where it is."""
        if path not in self.paths:
            item = QListWidgetItem(QIcon(QPixmap.fromImage(thumbnail)), Path(path).name)
            item.setData(_PATH, path)
            item.setToolTip(path)
            self.insertItem(0, item)
            if self.count() > _MOST:
                self.takeItem(self.count() - 1)
        self.setCurrentRow(self.paths.index(path))
        self.show()

    def set_caption(self, path: str, text: str) -> None:
        """What was answered for an image."""
        if path in self.paths:
            self.item(self.paths.index(path)).setText(text)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))
