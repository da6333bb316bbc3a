"""The classes of a data set: how many images of each lie in each subset."""

from pathlib import Path

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from tlstudio.core.index import SUBSETS, Subset
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons, theme
from tlstudio.gui.screens.data.thumbnails import paint_inside
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.sort_header import SortHeader

Index = QModelIndex | QPersistentModelIndex
_NAME, _IMAGES, _BAR = range(3)
_NAME_WIDTH, _BAR_NARROWEST = 150, 60  # px
_ROW, _PICTURE = 36, 28  # px


class ClassRow(msgspec.Struct, frozen=True):
    """One class as the table shows it."""

    name: str
    counts: dict[Subset, int]
    warning: str = ""  #: what is wrong with it, in words
    example: Path | None = None  #: an image of it

    @property
    def images(self) -> int:
        return sum(self.counts.values())


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ClassRow] = []
        self.largest = 1

    def set_rows(self, rows: list[ClassRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.largest = max((row.images for row in rows), default=1) or 1
        self.endResetModel()

    def retranslate(self) -> None:
        """The titles are in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section == _IMAGES
            return int(
                Qt.AlignmentFlag.AlignVCenter
                | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
            )
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Class"), self.tr("Images"), self.tr("Subsets"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row.images if index.column() != _NAME else row.name.casefold()
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _IMAGES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.warning or row.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (row.name, messages.number(row.images), self._bar_text(row, role))[index.column()]
        return None

    def _bar_text(self, row: ClassRow, role: int) -> str:
        if role == Qt.ItemDataRole.DisplayRole:
            return ""
        return self.tr("{train} training, {val} validation, {test} test").format(**row.counts)


class _BarDelegate(QStyledItemDelegate):
    """A stacked bar; the three parts also carry their numbers where there is room."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = self.parent()
        assert isinstance(table, ClassTable)  # noqa: S101  (it is made by the table)
        row, largest = table.row_at(index), table.largest
        colours = theme.of(table.palette())
        area = QRectF(option.rect).adjusted(8, 8, -10, -8)
        left = area.left()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        for subset, colour in zip(SUBSETS, colours.subsets, strict=True):
            width = area.width() * row.counts[subset] / largest
            if width > 0:
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(left, area.top(), max(1.0, width - 1), area.height()), 2, 2)
            left += width
        painter.restore()


class _NameDelegate(QStyledItemDelegate):
    """A picture, the name, and a warning sign where something is wrong with the class."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = self.parent()
        assert isinstance(table, ClassTable)  # noqa: S101  (it is made by the table)
        row, colours = table.row_at(index), theme.of(table.palette())
        rect = option.rect.adjusted(6, 0, -6, 0)
        place = QRect(rect.left(), rect.center().y() - _PICTURE // 2, _PICTURE, _PICTURE)
        picture = table.thumbnails.get(row.example) if row.example else None
        if isinstance(picture, QPixmap):
            paint_inside(painter, picture, place)
        if row.warning:
            sign = QRectF(rect.right() - 16, rect.center().y() - 8, 16, 16)
            icons.paint(painter, "warning", sign, colours.warning)
        text = rect.adjusted(_PICTURE + 8, 0, -22 if row.warning else 0, 0)
        painter.setPen(QColor(colours.text))
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.text = ""  # it is written beside the picture


class ClassTable(QTableView):
    """Sorted by a click on a header; the chosen class is told."""

    class_chosen = Signal(str)

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.thumbnails = thumbnails
        thumbnails.changed.connect(self.viewport().update)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self.setModel(self._sorted)
        self.setHorizontalHeader(SortHeader(self))
        self.setItemDelegateForColumn(_NAME, _NameDelegate(self))
        self.setItemDelegateForColumn(_BAR, _BarDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(_NAME, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_IMAGES, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Fixed)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Classes"))
        self._model.retranslate()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Where there is little room the bar gives way to the name; the numbers stay."""
        header = self.horizontalHeader()
        images = header.sectionSizeHint(_IMAGES)
        room = self.viewport().width() - images - _NAME_WIDTH
        self.setColumnHidden(_BAR, room < _BAR_NARROWEST)
        header.resizeSection(_IMAGES, images)
        header.resizeSection(_BAR, max(_BAR_NARROWEST, min(room, header.sectionSizeHint(_BAR))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @property
    def largest(self) -> int:
        return self._model.largest

    def row_at(self, index: Index) -> ClassRow:
        return self._model.rows[self._sorted.mapToSource(index).row()]

    def set_rows(self, rows: list[ClassRow]) -> None:
        """Show these classes and keep the chosen one; the first one where it is gone."""
        chosen = self.chosen()
        self._model.set_rows(rows)
        names = [self.row_at(self._sorted.index(n, 0)).name for n in range(self._sorted.rowCount())]
        if names:
            self.selectRow(names.index(chosen) if chosen in names else 0)

    def chosen(self) -> str:
        """Name of the chosen class, empty where there is none."""
        rows = self.selectionModel().selectedRows()
        return self.row_at(rows[0]).name if rows else ""

    def sizeHint(self) -> QSize:
        return QSize(460, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 140)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if name := self.chosen():
            self.class_chosen.emit(name)
