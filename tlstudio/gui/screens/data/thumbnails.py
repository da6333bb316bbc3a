"""A grid of small pictures, decoded off the GUI thread as they come into view."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.painting import paint_badge, paint_thumbnail
from tlstudio.gui.widgets.picture_viewer import open_viewer
from tlstudio.gui.widgets.retranslated import Retranslated

Index = QModelIndex | QPersistentModelIndex

SIDE = 104  #: px, of a picture
_CELL = SIDE + 12


class _Model(QAbstractListModel):
    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget) -> None:
        super().__init__(parent)
        self.files: list[str] = []
        self.folder = Path()
        self._thumbnails = thumbnails

    def set_files(self, folder: Path, files: Sequence[str]) -> None:
        self.beginResetModel()
        self._thumbnails.forget_waiting()
        self.folder, self.files = folder, list(files)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        file = self.files[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.get(self.folder / file)
        if role == Qt.ItemDataRole.ToolTipRole:
            return phrases.as_tip(file)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return file
        return None


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, ThumbnailGrid)  # noqa: S101  (it is made by the grid)
        colours = theme.of(view.palette())
        place = QRect(0, 0, SIDE, SIDE)
        place.moveCenter(option.rect.center())
        paint_thumbnail(painter, index.data(Qt.ItemDataRole.DecorationRole), place, colours, sign=24)
        paint_badge(painter, place, view.mark_of(str(index.data(Qt.ItemDataRole.AccessibleTextRole))), colours)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawRect(place.adjusted(-2, -2, 2, 2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_CELL, _CELL)


class ThumbnailGrid(Retranslated, QListView):
    """Pictures of one class; a hundred thousand scroll as well as ten."""

    menu_wanted = Signal(QMenu)  #: a context menu that is about the chosen images, to be added to

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark_of: Callable[[str], str] = lambda _file: ""  #: icon of what was said of an image
        self._model = _Model(thumbnails, self)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        thumbnails.changed.connect(self.viewport().update)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(2000)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(_CELL, _CELL))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.activated.connect(self.open_large)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Images of the selected class. Press Enter to enlarge one."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among as many pictures as fit: what is left over is no empty column at the end."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        width = self.maximumViewportSize().width() - bar  # what Qt lays out in, whether the bar is there or not
        columns = max(1, width // _CELL)
        self.setGridSize(QSize(max(_CELL, (width - 1) // columns), _CELL))
        super().resizeEvent(event)

    def set_files(self, folder: Path, files: Sequence[str]) -> None:
        """Show these files, given relative to ``folder``."""
        self._model.set_files(folder, files)
        self.scrollToTop()

    def chosen_files(self) -> list[str]:
        """Relative to the folder, in their order."""
        return [self._model.files[row] for row in sorted(i.row() for i in self.selectionModel().selectedIndexes())]

    def path(self, index: Index) -> Path:
        """The file of an image."""
        return self._model.folder / self._model.files[index.row()]

    def menu(self, index: Index) -> QMenu:
        """What can be done with one of the images; it is deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("eye"), self.tr("Enlarge"), lambda: self.open_large(index))
        file_actions.add_to(menu, str(self.path(index)))
        self.menu_wanted.emit(menu)
        return menu

    def open_large(self, index: Index) -> None:
        """Show an image in a dialog, in which the arrow keys go through the class."""
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        open_viewer(self, self._on_stepped).show_picture(self.path(index))

    def _on_stepped(self, step: int) -> None:
        self.open_large(self._model.index(self.currentIndex().row() + step))

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu(index).popup(self.viewport().mapToGlobal(place))
