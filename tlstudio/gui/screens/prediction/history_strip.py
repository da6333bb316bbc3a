"""The images looked at before, newest first."""

from pathlib import Path

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidgetItem, QMenu, QPushButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.screens.prediction.deleting_list import DeletingList
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

_THUMBNAIL, _CELL, _SPACE = 56, 100, 6  # px
_MOST = 50
_PATH = int(Qt.ItemDataRole.UserRole)


class HistoryStrip(Retranslated, QWidget):
    """The arrow keys go through the images; Delete takes one out. Hidden while it is empty."""

    chosen = Signal(str)  #: path; empty: the last image was taken out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.remove, self.clear = DeletingList(), QPushButton(), QPushButton()
        self._title = MutedLabel(scale=0.92)
        self._configure()
        for button, icon in ((self.remove, "close"), (self.clear, "trash")):
            button.setProperty("flat", True)
            button.setIcon(icons.icon(icon))
        column(row((self._title, 1), self.remove, self.clear, spacing=4), self.list, spacing=2, inside=self)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.list.removed.connect(self.take_current)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.remove.clicked.connect(self.take_current)
        self.clear.clicked.connect(self.take_all)
        self._retranslate()
        self.hide()

    def _configure(self) -> None:
        strip = self.list
        strip.setViewMode(QListView.ViewMode.IconMode)
        strip.setFlow(QListView.Flow.LeftToRight)
        strip.setWrapping(False)
        strip.setMovement(QListView.Movement.Static)
        strip.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
        cell = _THUMBNAIL + strip.fontMetrics().height() + 14
        strip.setGridSize(QSize(_CELL, cell))
        strip.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        strip.setUniformItemSizes(True)
        strip.setViewportMargins(_SPACE, _SPACE, 0, 0)  # else the first row touches the frame
        strip.setFixedHeight(cell + _SPACE + strip.horizontalScrollBar().sizeHint().height() + 2)
        strip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def paths(self) -> list[str]:
        """Of the images, newest first."""
        return [self.list.item(row).data(_PATH) for row in range(self.list.count())]

    def add(self, path: str, thumbnail: QImage) -> None:
        """Put an image in front; one that is there already stays where it is."""
        strip = self.list
        with QSignalBlocker(strip):
            if path not in self.paths:
                item = QListWidgetItem(QIcon(QPixmap.fromImage(thumbnail)), Path(path).name)
                item.setData(_PATH, path)
                item.setToolTip(phrases.as_tip(path))
                item.setSizeHint(self.list.gridSize() - QSize(_SPACE, _SPACE))
                strip.insertItem(0, item)
                strip.takeItem(_MOST)
            strip.setCurrentRow(self.paths.index(path))
        strip.scrollToItem(strip.currentItem())
        self.show()

    def set_caption(self, path: str, text: str) -> None:
        """What was predicted for an image."""
        if path in self.paths:
            self.list.item(self.paths.index(path)).setText(text)

    def take_current(self) -> None:
        """Take the current image out; the next one is shown instead. The file stays as it is."""
        if self.list.currentItem() is not None:
            self.list.takeItem(self.list.currentRow())
        if not self.list.count():
            self._end()

    def take_all(self) -> None:
        """Take all images out; the files stay as they are."""
        with QSignalBlocker(self.list):
            self.list.clear()
        self._end()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Recent images"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove the selected image from this list (Delete); its file is kept"))
        self.remove.setAccessibleName(self.tr("Remove the selected image from the list"))
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Clear this list; the files are kept"))
        self.clear.setAccessibleName(self.tr("Clear the list of recent images"))
        self.list.setAccessibleName(
            self.tr("Recent images; the arrow keys select one, Delete removes it from the list")
        )

    def _on_current_changed(self, item: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_PATH))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))

    def _on_menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.remove.text(), self.take_current)
            menu.addAction(self.clear.text(), self.take_all)
            menu.addSeparator()
            file_actions.add_to(menu, item.data(_PATH))
            menu.popup(self.list.viewport().mapToGlobal(place))

    def _end(self) -> None:
        self.hide()
        self.chosen.emit("")
