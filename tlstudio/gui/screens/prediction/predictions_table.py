"""A table of images with what the models predict; a hundred thousand rows scroll as well as ten."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from tlstudio.core.events import ImageAnswer
from tlstudio.core.prediction_csv import to_text
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import theme
from tlstudio.gui.screens.prediction.predictions_model import PER_MODEL, PredictionsModel
from tlstudio.gui.widgets.painting import paint_fitted, paint_line
from tlstudio.gui.widgets.record_table import choose_whole_rows
from tlstudio.gui.widgets.retranslated import Retranslated

_Index = QModelIndex | QPersistentModelIndex

_SIDE = 34  # px, of a thumbnail
_WIDTHS = (170, 120, 88, 76, 130)  # px: image, then the columns of each model


class PredictionsTable(Retranslated, QTableView):
    """Up and Down go through the images; Ctrl+C copies the marked rows."""

    row_chosen = Signal(object)  #: ImageAnswer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predictions = PredictionsModel(self)
        self.thumbnails = ThumbnailCache(2 * _SIDE, self)
        self.thumbnails.changed.connect(self.viewport().update)
        self.setModel(self.predictions)
        self.setItemDelegateForColumn(0, _WithPicture(self))
        self._models: list[str] = []
        self._sharing, self._widths_chosen = False, False  # columns are made wider by the table, or by the user
        self._configure()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._retranslate()

    def begin(self, models: list[str], root: str) -> None:
        """Forget all rows; the next ones are of these models, given by what to call them."""
        self._models = models
        self._set_titles()
        self.predictions.begin(len(models), root)
        self._widths_chosen = False
        self._share_width()

    def text(self, rows: list[ImageAnswer]) -> str:
        """Rows as lines with tabs, for a spreadsheet."""
        shown = self.predictions
        return to_text(rows, self._models, shown.root, "\t", shown.least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            marked = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText(self.text([self.predictions.row(place) for place in marked]))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._widths_chosen:
            self._share_width()

    def _share_width(self) -> None:
        """All columns in their proportions; where they do not fit, as wide as they must be."""
        self._sharing = True
        columns = range(self.predictions.columnCount())
        least = [_WIDTHS[0] if column == 0 else _WIDTHS[1 + (column - 1) % PER_MODEL] for column in columns]
        factor = max(1.0, self.viewport().width() / max(1, sum(least)))
        for column, width in enumerate(least):
            self.setColumnWidth(column, max(int(width * factor), self.horizontalHeader().sectionSizeHint(column)))
        self._sharing = False

    def _configure(self) -> None:
        choose_whole_rows(self)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().setDefaultSectionSize(max(_SIDE + 6, self.fontMetrics().height() + 12))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)  # the lines of a title are not one
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        header.sectionResized.connect(self._on_section_resized)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Images and predictions; Up and Down show one, Ctrl+C copies"))
        self._set_titles()

    def _set_titles(self) -> None:
        columns = (self.tr("Predicted as"), self.tr("Probability"), self.tr("Known"), self.tr("Second class"))
        titles = [self.tr("Image")]
        for model in self._models:
            titles += columns if len(self._models) == 1 else [f"{_lines(model)}\n{column}" for column in columns]
        self.predictions.titles = titles
        self.predictions.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, max(0, self.predictions.columnCount() - 1)
        )

    def _on_section_resized(self, section: int, _before: int, _now: int) -> None:
        if not self._sharing and section < self.predictions.columnCount() - 1:  # Qt itself stretches the last one
            self._widths_chosen = True

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(self.predictions.row(current.row()))


def _lines(model: str) -> str:
    """Each part of a model's name on a line of its own: a column is narrow."""
    return model.replace(" · ", "\n")


class _WithPicture(QStyledItemDelegate):
    """A thumbnail before the name."""

    def __init__(self, table: PredictionsTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        name = option.text
        option.text = ""
        style = self._table.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._table)
        area: QRect = option.rect
        place = QRect(area.left() + 8, area.top() + (area.height() - _SIDE) // 2, _SIDE, _SIDE)
        picture = self._table.thumbnails.get(Path(self._table.predictions.row(index.row()).file))
        colours = theme.of(self._table.palette())
        if not isinstance(picture, QPixmap):
            painter.fillRect(place, QColor(colours.sunken))
        else:
            paint_fitted(painter, picture, place)
        rest = area.adjusted(_SIDE + 18, 0, -6, 0)
        paint_line(painter, rest.toRectF(), name, option.font, colours.text, Qt.TextElideMode.ElideMiddle)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index) + QSize(_SIDE + 16, 0)
