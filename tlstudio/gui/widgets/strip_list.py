"""Rows of images that belong together: two copies, a suspect and what it looks like, the images of a group."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.painting import paint_badge, paint_box, paint_line, paint_thumbnail
from tlstudio.gui.widgets.picture_viewer import open_viewer
from tlstudio.gui.widgets.retranslated import Retranslated

_Index = QModelIndex | QPersistentModelIndex

SIDE = 116  #: px, of an image
_GAP, _PAD = 10, 10  # px between images, and around a row
_CAPTION = 0.85  # of the font, below an image
_STRIP_ROLE = int(Qt.ItemDataRole.UserRole)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Strip(NamedTuple):
    """One row."""

    title: str
    detail: str
    files: tuple[str, ...]  #: relative to the folder
    captions: tuple[str, ...]  #: below each image, of one line or two
    subject: int = 0  #: the image that the row is about


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.folder = Path()
        self.count = 0
        self.make: Callable[[int], Strip] = _no_row
        self.thumbnails = ThumbnailCache(2 * SIDE, self)

    def set_rows(self, folder: Path, count: int, make: Callable[[int], Strip]) -> None:
        self.beginResetModel()
        self.thumbnails.forget_waiting()
        self.folder, self.count, self.make = folder, count, make
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else self.count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == _STRIP_ROLE:
            return self.make(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            strip = self.make(index.row())
            text = "\n".join((strip.title, strip.detail, *strip.files)) if strip.files else strip.title
            return phrases.as_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None


def _no_row(number: int) -> Strip:
    raise IndexError(number)


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = self.parent()
        assert isinstance(view, StripList)  # noqa: S101  (it is made by the list)
        colours, strip = theme.of(view.palette()), index.data(_STRIP_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if selected:
            paint_box(painter, option.rect.toRectF().adjusted(2, 2, -2, -2), 8, fill=colours.accent_soft)
        self._paint_words(painter, option.rect, strip, colours)
        for place, file in enumerate(strip.files):
            cell = view.cell(option.rect, place)
            if cell.right() > option.rect.right() - _PAD and place:
                break
            paint_thumbnail(painter, view.thumbnail(file), cell, colours, sign=22)
            if selected and index == view.currentIndex() and place == view.place:
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell.adjusted(-2, -2, 2, 2))
            paint_badge(painter, cell, view.mark_of(file), colours)
            self._paint_caption(painter, cell, strip.captions[place], colours)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRect, strip: Strip, colours: theme.Theme) -> None:
        line = QRectF(area.left() + _PAD, area.top() + _PAD - 2, area.width() - 2 * _PAD, 0)
        for text, bold, colour in ((strip.title, True, colours.text), (strip.detail, False, colours.muted)):
            font = theme.font(bold=bold)
            line.setHeight(QFontMetrics(font).height())
            paint_line(painter, line, text, font, colour)
            line.translate(0, line.height())

    def _paint_caption(self, painter: QPainter, cell: QRect, text: str, colours: theme.Theme) -> None:
        font = theme.font(_CAPTION)
        line = QRectF(cell.left(), cell.bottom() + 3, cell.width(), QFontMetrics(font).height())
        middle, elide = Qt.AlignmentFlag.AlignHCenter, Qt.TextElideMode.ElideMiddle
        for part in text.split("\n"):
            paint_line(painter, line, part, font, colours.muted, elide, middle)
            line.translate(0, line.height())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        captions = 2 * QFontMetrics(theme.font(_CAPTION)).height()
        return QSize(320, _words_height() + SIDE + captions + 2 * _PAD + 8)


class StripList(Retranslated, QListView):
    """A hundred thousand rows scroll as well as ten. Left and right go through the images of a row."""

    menu_wanted = Signal(object, QMenu)  #: files that the menu is about; the menu, to be added to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark_of: Callable[[str], str] = lambda _file: ""  #: icon of what was said of an image
        self.place = 0  #: which image of the current row is meant
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.activated.connect(lambda _index: self.open_large())
        self._model.thumbnails.changed.connect(self.viewport().update)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._retranslate()

    def set_rows(self, folder: Path, count: int, make: Callable[[int], Strip]) -> None:
        """Show ``count`` rows, each made when it is wanted; their files are relative to ``folder``."""
        self._model.set_rows(folder, count, make)
        self.scrollToTop()

    def thumbnail(self, file: str) -> QPixmap | Exception | None:
        """See :meth:`ThumbnailCache.get`."""
        return self._model.thumbnails.get(self._model.folder / file)

    def strip(self, index: _Index) -> Strip:
        """The row at an index."""
        return self._model.make(index.row())

    def pairs(self) -> list[tuple[str, str]]:
        """The images that are meant, each with the other one where its row has two.

        Of the current row it is the marked image, of other selected rows their subject.
        """
        current = self.currentIndex()
        found = []
        for index in sorted(self.selectionModel().selectedRows(), key=lambda index: index.row()):
            strip = self.strip(index)
            place = self.place if index == current else strip.subject
            others = [file for number, file in enumerate(strip.files) if number != place]
            if strip.files:
                found.append((strip.files[place], others[0] if len(others) == 1 else ""))
        return found

    def files(self) -> list[str]:
        """The images that are meant."""
        return [file for file, _ in self.pairs()]

    def cell(self, row: QRect, place: int) -> QRect:
        """Where an image of a row is painted."""
        left = row.left() + _PAD + place * (SIDE + _GAP)
        return QRect(left, row.top() + _PAD + _words_height(), SIDE, SIDE)

    def menu(self, index: _Index) -> QMenu:
        """What can be done with the marked image of a row; it is deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("eye"), self.tr("Open large"), self.open_large)
        file_actions.add_to(menu, str(self._model.folder / self.strip(index).files[self.place]))
        self.menu_wanted.emit(self.files(), menu)
        return menu

    def open_large(self) -> None:
        """Show the marked image in a dialog, in which the arrow keys go through the row."""
        if not self.currentIndex().isValid() or not self.strip(self.currentIndex()).files:
            return
        file = self._model.folder / self.strip(self.currentIndex()).files[self.place]
        open_viewer(self, self._on_stepped).show_picture(file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        else:
            self._step(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid():
            self._mark(index, event.position().toPoint())

    def _retranslate(self) -> None:
        self.setAccessibleDescription(
            self.tr("The left and right arrow keys go through the images of a row; Enter opens one large.")
        )

    def _mark(self, index: QModelIndex, point: QPoint) -> None:
        row = self.visualRect(index)
        for place in range(len(self.strip(index).files)):
            if self.cell(row, place).contains(point):
                self.place = place
                self.viewport().update()

    def _step(self, step: int) -> None:
        last = len(self.strip(self.currentIndex()).files) - 1
        self.place = min(max(0, self.place + step), max(0, last))
        self.viewport().update()

    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.place = self.strip(current).subject if current.isValid() else 0

    def _on_stepped(self, step: int) -> None:
        self._step(step)
        self.open_large()

    def _on_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid() or not self.strip(index).files:
            return
        self._mark(index, point)
        self.menu(index).popup(self.viewport().mapToGlobal(point))


def _words_height() -> int:
    """Of title and detail."""
    return QFontMetrics(theme.font(bold=True)).height() + QFontMetrics(QApplication.font()).height() + 6
