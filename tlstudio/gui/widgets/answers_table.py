"""A table of images with what the models answer; a hundred thousand rows scroll as well as ten."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from tlstudio.core.events import ImageAnswer
from tlstudio.core.prediction_csv import to_text
from tlstudio.gui import theme
from tlstudio.gui.widgets.answers_model import AnswersModel
from tlstudio.gui.widgets.image_loader import Thumbnails

_Index = QModelIndex | QPersistentModelIndex

_SIDE = 34  # px, of a thumbnail
_WIDTHS = (210, 160, 92, 170)  # px: image, then answer, probability and second of each model


class AnswersTable(QTableView):
    """Up and Down go through the images; Ctrl+C copies the marked rows."""

    row_chosen = Signal(object)  #: ImageAnswer

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = AnswersModel(self)
        self.thumbnails = Thumbnails(2 * _SIDE, self)
        self.thumbnails.changed.connect(self.viewport().update)
        self.setModel(self.answers)
        self.setItemDelegateForColumn(0, _WithPicture(self))
        self._models: list[str] = []
        self._configure()
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._retranslate()

    def begin(self, models: list[str], root: str) -> None:
        """Forget all rows; the next ones are of these models, given by what to call them."""
        self._models = models
        self._set_titles()
        self.answers.begin(len(models), root)
        for column in range(self.answers.columnCount()):
            width = _WIDTHS[0] if column == 0 else _WIDTHS[1 + (column - 1) % 3]
            self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))

    def text(self, rows: list[ImageAnswer]) -> str:
        """Rows as lines with tabs, for a spreadsheet."""
        return to_text(rows, self._models, self.answers.root, delimiter="\t")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            marked = sorted(index.row() for index in self.selectionModel().selectedRows())
            QGuiApplication.clipboard().setText(self.text([self.answers.row(place) for place in marked]))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _configure(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_SIDE + 6, self.fontMetrics().height() + 12))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)  # the lines of a title are not one
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Images and answers; Up and Down show one, Ctrl+C copies"))
        self._set_titles()

    def _set_titles(self) -> None:
        columns = (self.tr("Answer"), self.tr("Probability"), self.tr("Second"))
        titles = [self.tr("Image")]
        for model in self._models:
            titles += columns if len(self._models) == 1 else [f"{model}\n{column}" for column in columns]
        self.answers.titles = titles
        self.answers.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.answers.columnCount() - 1))

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            answer: ImageAnswer = self.answers.row(current.row())
            self.row_chosen.emit(answer)


class _WithPicture(QStyledItemDelegate):
    """A thumbnail before the name."""

    def __init__(self, table: AnswersTable) -> None:
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
        picture = self._table.thumbnails.picture(self._table.answers.row(index.row()).file)
        colours = theme.of(self._table.palette())
        if picture is None or picture.isNull():
            painter.fillRect(place, QColor(colours.sunken))
        else:
            size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(place.topLeft(), size)
            target.moveCenter(place.center())
            painter.drawImage(target, picture)
        rest = area.adjusted(_SIDE + 18, 0, -6, 0)
        painter.setPen(QColor(colours.text))
        shown = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideMiddle, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return super().sizeHint(option, index) + QSize(_SIDE + 16, 0)
