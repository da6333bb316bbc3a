"""The classes of a data set: how many images of each lie in each subset."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tlstudio.core.index import SUBSETS, Subset
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.painting import paint_box, paint_fitted, paint_line
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

Index = QModelIndex | QPersistentModelIndex
_NAME, _IMAGES, _BAR = range(3)
_NAME_WIDTH, _BAR_NARROWEST = 150, 60  # px
_ROW, _PICTURE = 36, 28  # px


class ClassRow(msgspec.Struct, frozen=True):
    """One class as the table shows it."""

    name: str
    counts: Mapping[Subset, int]
    warning: str = ""  #: what is wrong with it, in words
    example: Path | None = None  #: an image of it

    @property
    def images(self) -> int:
        """Of all subsets."""
        return sum(self.counts.values())


class _Delegate(QStyledItemDelegate):
    """Paints itself what the table would write."""

    def __init__(self, table: "ClassTable") -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.text = ""


class _BarDelegate(_Delegate):
    """A stacked bar of the three subsets."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row, colours = self._table.record_at(index.row()), theme.of(self._table.palette())
        area = QRectF(option.rect).adjusted(8, 8, -10, -8)
        left = area.left()
        painter.save()
        for subset, colour in zip(SUBSETS, colours.subsets, strict=True):
            width = area.width() * row.counts[subset] / self._table.largest
            if width > 0:
                paint_box(painter, QRectF(left, area.top(), max(1.0, width - 1), area.height()), 2, fill=colour)
            left += width
        painter.restore()


class _NameDelegate(_Delegate):
    """A thumbnail, the name, and a warning sign where something is wrong with the class."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row, colours = self._table.record_at(index.row()), theme.of(self._table.palette())
        rect = option.rect.adjusted(6, 0, -6, 0)
        picture = self._table.thumbnails.get(row.example) if row.example else None
        if isinstance(picture, QPixmap):
            place = QRect(rect.left(), rect.center().y() - _PICTURE // 2, _PICTURE, _PICTURE)
            paint_fitted(painter, picture, place)
        if row.warning:
            sign = QRectF(rect.right() - 16, rect.center().y() - 8, 16, 16)
            icons.paint(painter, "warning", sign, colours.warning)
        text = rect.adjusted(_PICTURE + 8, 0, -22 if row.warning else 0, 0)
        paint_line(painter, text.toRectF(), row.name, option.font, colours.text, Qt.TextElideMode.ElideMiddle)


class ClassTable(Retranslated, RecordTable):
    """One row is chosen as long as there are classes."""

    largest = 1  #: images of the largest class, at least 1

    def __init__(self, thumbnails: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.thumbnails = thumbnails
        thumbnails.changed.connect(self.viewport().update)
        self.setItemDelegateForColumn(_NAME, _NameDelegate(self))
        self.setItemDelegateForColumn(_BAR, _BarDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._retranslate()
        self.sortByColumn(_NAME, Qt.SortOrder.AscendingOrder)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Classes"))
        subsets = self.tr("{train} training, {val} validation, {test} test")
        self.set_columns((
            Column(self.tr("Class"), lambda row: row.name, numeric=False, tip=_tip),
            Column(self.tr("Images"), _images, lambda row: messages.number(row.images), tip=_tip),
            Column(self.tr("Subsets"), _images, lambda row: subsets.format(**row.counts), numeric=False, tip=_tip),
        ))  # fmt: skip

    def _fit_columns(self) -> None:
        """Where there is little room the bar gives way to the name; the numbers stay."""
        header = self.horizontalHeader()
        if header.count() <= _BAR:
            return
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        images = header.sectionSizeHint(_IMAGES)
        room = self.viewport().width() - images - _NAME_WIDTH
        self.setColumnHidden(_BAR, room < _BAR_NARROWEST)
        header.resizeSection(_IMAGES, images)
        header.resizeSection(_BAR, max(_BAR_NARROWEST, min(room, header.sectionSizeHint(_BAR))))

    def set_rows(self, rows: list[ClassRow]) -> None:
        """Show these classes and keep the chosen one; the first one where it is gone."""
        chosen = self.chosen()
        self.largest = max((row.images for row in rows), default=1) or 1
        self.set_records(rows)
        names = [self.record_at(row).name for row in range(self.row_count())]
        if names:
            self.selectRow(names.index(chosen) if chosen in names else 0)

    def chosen(self) -> str:
        """Name of the chosen class, empty where there is none."""
        row = self.currentIndex().row()
        return self.record_at(row).name if row >= 0 else ""

    def sizeHint(self) -> QSize:
        return QSize(460, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 140)


def _images(row: ClassRow) -> int:
    return row.images


def _tip(row: ClassRow) -> str:
    return row.warning or row.name
