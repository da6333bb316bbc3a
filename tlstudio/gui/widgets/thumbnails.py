"""A grid of small pictures, decoded off the GUI thread as they come into view."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.data.decode import open_rgb
from tlstudio.gui import theme
from tlstudio.gui.background import Background

Index = QModelIndex | QPersistentModelIndex

SIDE = 104  #: px, of a picture
_CELL = SIDE + 12
_CACHE = 600  # pictures of 104 px: about 25 MB at twice the resolution
_WAITING = 80  # about two screens; what has scrolled out of view is not decoded


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.files: list[str] = []
        self.folder = Path()
        self._pictures: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._asked: set[str] = set()
        self.loader = Background(self, limit=_WAITING, newest_first=True)
        self.loader.done.connect(self._on_done)
        self.loader.dropped.connect(self._asked.discard)

    def set_files(self, folder: Path, files: Sequence[str]) -> None:
        self.beginResetModel()
        if folder != self.folder:
            self._pictures.clear()
        self.loader.clear()
        self._asked.clear()
        self.folder, self.files = folder, list(files)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        file = self.files[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(file)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return file
        return None

    def _picture(self, file: str) -> QPixmap | None:
        if file in self._pictures:
            self._pictures.move_to_end(file)
            return self._pictures[file]
        if file not in self._asked:
            self._asked.add(file)
            path, side = self.folder / file, 2 * SIDE
            self.loader.submit(file, lambda: thumbnail(path, side))
        return None

    def _on_done(self, file: str, result: object) -> None:
        self._asked.discard(file)
        self._pictures[file] = QPixmap.fromImage(result) if isinstance(result, QImage) else None
        while len(self._pictures) > _CACHE:
            self._pictures.popitem(last=False)
        parent = self.parent()
        if isinstance(parent, QListView):
            parent.viewport().update()


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)  # noqa: S101  (it is made by the grid)
        colours = theme.of(view.palette())
        cell: QRect = option.rect
        place = QRect(0, 0, SIDE, SIDE)
        place.moveCenter(cell.center())
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(place.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, picture)
        else:
            painter.fillRect(place, QColor(colours.sunken))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawRect(place.adjusted(-2, -2, 2, 2))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_CELL, _CELL)


class ThumbnailGrid(QListView):
    """Pictures of one class; a hundred thousand scroll as well as ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
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
        self.setAccessibleName(self.tr("Images of the chosen class"))

    def set_files(self, folder: Path, files: Sequence[str]) -> None:
        """Show these files, given relative to ``folder``."""
        self._model.set_files(folder, files)
        self.scrollToTop()

    def close_loader(self) -> None:
        """End the decoding thread; before the widget goes."""
        self._model.loader.close()


def thumbnail(path: Path, side: int) -> QImage:
    """A picture that fits into ``side`` px. Raises ImageError."""
    image = open_rgb(path)
    image.thumbnail((side, side), Image.Resampling.BILINEAR)
    if image.width < 1 or image.height < 1:
        raise TLStudioError("image-empty")
    data = image.tobytes()
    return QImage(data, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888).copy()
