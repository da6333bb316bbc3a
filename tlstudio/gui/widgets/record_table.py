"""A sortable table of plain records: each column says how to get a value and how to write it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionHeader, QTableView, QWidget

from tlstudio.core.csv_text import csv_text
from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import phrases
from tlstudio.gui.text.language import NO_BREAK

_Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_ROLE = SORT_ROLE + 1

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_READABLE = 190  # px; a stretched column narrower than that needs a reason
_SPARE = 16  # px; a style sheet's padding is not in the size hint of an item with a box
_WIDEST = 320  # px; of a stretched column in a table that is scrolled to the side
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ARROW, _GAP = 12, 4  # px, of the sign for the order
_PADDING = 8  # px, as in the style sheet


class SortHeader(QHeaderView):
    """The arrow stands beside the title and never on it: left of titles that end at the right, else right."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        super().initStyleOptionForIndex(option, section)
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Room for the arrow in every column, lest the width jumps when another one is sorted."""
        return super().sectionSizeFromContents(section) + QSize(_ARROW + _GAP, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            falling = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            name = "chevron-down" if falling else "chevron-up"
            icons.paint(painter, name, self._arrow_place(rect, section), theme.of(self.palette()).accent)

    def _arrow_place(self, rect: QRect, section: int) -> QRectF:
        model = self.model()
        title = str(model.headerData(section, self.orientation()) or "")
        alignment = model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        width = min(self.fontMetrics().horizontalAdvance(title), rect.width() - 2 * _PADDING - _ARROW - _GAP)
        if int(alignment or 0) & int(Qt.AlignmentFlag.AlignRight):
            left = rect.right() - _PADDING - width - _GAP - _ARROW
        else:
            left = rect.left() + _PADDING + width + _GAP
        return QRectF(left, rect.center().y() - _ARROW / 2 + 0.5, _ARROW, _ARROW)


@dataclass(frozen=True)
class Column:
    """``value`` is what is sorted and exported (None: unknown, sorted as the smallest), ``text`` what is read."""

    title: str
    value: Callable[[Any], Any]
    text: Callable[[Any], str] | None = None
    numeric: bool = True
    tip: Callable[[Any], str] | None = None

    def shown(self, record: Any) -> str:
        """What is read in the record's cell."""
        value = self.value(record)
        if value is None:
            return "–"
        return self.text(record) if self.text else str(value)


class RecordModel(QAbstractTableModel):
    """The records behind a table, as they were given."""

    def __init__(self, columns: Sequence[Column] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.records: list[Any] = []

    def set_columns(self, columns: Sequence[Column]) -> None:
        """As many as before only have other titles and words: what is chosen stays so."""
        if len(columns) != len(self.columns):
            self.beginResetModel()
            self.columns = tuple(columns)
            self.endResetModel()
            return
        self.columns = tuple(columns)
        last = len(columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.records:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.records) - 1, last))

    def set_records(self, records: Sequence[Any]) -> None:
        """Other records; nothing is selected then."""
        self.beginResetModel()
        self.records = list(records)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record, column = self.records[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.shown(record)
            case Qt.ItemDataRole.ToolTipRole:
                return phrases.as_tip(column.tip(record) if column.tip else column.shown(record))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.numeric else _LEFT
            case _ if role == SORT_ROLE:
                value = column.value(record)
                return (float("-inf") if column.numeric else "") if value is None else value
            case _ if role == ROW_ROLE:
                return index.row()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self.columns[section].numeric else _LEFT
        return None

    def csv(self) -> str:
        """All rows as comma-separated values, with the titles."""
        rows = ([column.value(record) for column in self.columns] for record in self.records)
        return csv_text([column.title for column in self.columns], rows)


def choose_whole_rows(table: QTableView) -> None:
    """Make it a plain table of rows: no grid, no cells of their own, scrolled by px, words cut in the middle."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()


class RecordTable(QTableView):
    """Whole rows are selected; a click on a title sorts; Ctrl+C copies the selected rows with the titles."""

    current_changed = Signal(object)  #: the record, None where no row is chosen
    opened = Signal(object)  #: the record, by Enter or a double click

    def __init__(
        self, columns: Sequence[Column] = (), parent: QWidget | None = None, *, records: Any = None
    ) -> None:
        super().__init__(parent)
        self._stretched: tuple[int, ...] = ()
        self.records: Any = records or RecordModel(columns)
        self.records.setParent(self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.records)
        self.sorted.setSortRole(SORT_ROLE)
        self.sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.sorted)
        self.setHorizontalHeader(SortHeader(self))
        self._configure()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _configure(self) -> None:
        choose_whole_rows(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 11)
        self.keep_order()
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(60)
        header.setMinimumSectionSize(48)
        self.stretch_column(0)

    def stretch_column(self, *stretched: int) -> None:
        """Give these columns the room that the others leave; where that is too little, the table is scrolled."""
        self._stretched = stretched
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._fit_columns()

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        stretched = [c for c in self._stretched if c < self.records.columnCount() and not self.isColumnHidden(c)]
        rest = self.viewport().width() - header.length() + sum(header.sectionSize(c) for c in stretched)
        wanted = [max(self.sizeHintForColumn(c) + _SPARE, header.sectionSizeHint(c)) for c in stretched]
        roomy = all(rest // len(stretched) >= min(width, _READABLE) for width in wanted)
        for column, width in zip(stretched, wanted, strict=True):
            if roomy:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, min(width, _WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def keep_order(self) -> None:
        """Show the records in the order in which they are given, until a title is clicked."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.sorted.sort(-1)

    def stretch_all(self) -> None:
        """Give all columns the same width."""
        self._stretched = ()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Other columns, of which the first one takes the room that is left."""
        self.records.set_columns(columns)
        self.stretch_column(0)

    def set_records(self, records: Sequence[Any]) -> None:
        """Other records; nothing is selected then."""
        self.records.set_records(records)
        self._fit_columns()

    def row_count(self) -> int:
        """Rows that are visible."""
        return self.sorted.rowCount()

    def record_at(self, row: int) -> Any:
        """The record in a visible row."""
        return self.records.records[self.sorted.index(row, 0).data(ROW_ROLE)]

    def chosen_records(self) -> list[Any]:
        """Those of the selected rows, from top to bottom."""
        return [self.record_at(row) for row in sorted(i.row() for i in self.selectionModel().selectedRows())]

    def text_at(self, row: int, column: int) -> str:
        """What is read in a visible row."""
        return str(self.sorted.index(row, column).data())

    def set_filter(self, text: str) -> None:
        """Show only rows that contain ``text`` in some column."""
        self.sorted.setFilterKeyColumn(-1)
        self.sorted.setFilterFixedString(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_double_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        QGuiApplication.clipboard().setText(self.selected_text())

    def selected_text(self) -> str:
        """The selected rows (all, where none is) with the titles, between tabs and with spaces that are typed."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        columns = range(len(self.records.columns))
        lines = ["\t".join(column.title for column in self.records.columns)]
        lines += [
            "\t".join(self.text_at(row, column) for column in columns) for row in chosen or range(self.row_count())
        ]
        return "\n".join(lines).replace(NO_BREAK, " ")

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.record_at(index.row()))

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self.record_at(current.row()) if current.isValid() else None)
