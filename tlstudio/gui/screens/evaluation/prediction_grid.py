"""A grid of images, each with its true class, its predicted one and that one's probability."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
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
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.evaluate.review import ImagePredictions, Numbers
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.painting import paint_badge, paint_box, paint_fitted, paint_line

_Index = QModelIndex | QPersistentModelIndex

SIDE = 144  #: px, of a picture
_PAD = 8  # px around picture and words
_SIGN = 16  # px, of the tick or the cross
PICTURE_ROLE = int(Qt.ItemDataRole.UserRole)  #: thumbnail, why there is none, or None where it is being read
NUMBER_ROLE = PICTURE_ROLE + 1  #: number of the image among the predictions


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.predictions: ImagePredictions | None = None
        self.numbers: Numbers = np.zeros(0, dtype=np.int64)
        self.pictures = ThumbnailCache(2 * SIDE, self)

    def show(self, predictions: ImagePredictions | None, numbers: Numbers) -> None:
        """``numbers`` (N,): which of the predictions, in this order."""
        self.beginResetModel()
        self.pictures.forget_waiting()
        self.predictions, self.numbers = predictions, numbers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.predictions is None or not index.isValid():
            return None
        number = int(self.numbers[index.row()])
        if role == NUMBER_ROLE:
            return number
        if role == PICTURE_ROLE:
            return self.pictures.get(self.predictions.path(number))
        if role == Qt.ItemDataRole.ToolTipRole:
            return phrases.as_tip(self._describe(self.predictions, number))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(self.predictions, number)
        return None

    def _describe(self, predictions: ImagePredictions, number: int) -> str:
        text = self.tr("{file}\nTrue class: {true}\nPredicted as: {predicted}, {probability}")
        return text.format(
            file=predictions.files[number],
            true=predictions.classes[predictions.labels[number]],
            predicted=predictions.classes[predictions.predicted[number]],
            probability=phrases.percent(predictions.probability(number)),
        )


class _Delegate(QStyledItemDelegate):
    """Picture above, a tick or a cross with the predicted class below, the true class under it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        grid = self.parent()
        assert isinstance(grid, PredictionGrid)  # noqa: S101  (it is made by the grid)
        colours = theme.of(grid.palette())
        cell: QRect = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            area = cell.toRectF().adjusted(1, 1, -1, -1)
            paint_box(painter, area, 8, fill=colours.accent_soft, edge=colours.accent, width=2)
        place = QRect(cell.left() + (cell.width() - SIDE) // 2, cell.top() + _PAD, SIDE, SIDE)
        self._paint_picture(painter, colours, place, index.data(PICTURE_ROLE))
        if grid.predictions is not None:
            number = index.data(NUMBER_ROLE)
            paint_badge(painter, place, grid.mark_of(grid.predictions.files[number]), colours)
            self._paint_share(painter, colours, place, phrases.percent(grid.predictions.probability(number), 0))
            below = QRect(cell.left() + _PAD, place.bottom() + 5, cell.width() - 2 * _PAD, 1)
            self._paint_words(painter, colours, below, grid.predictions, number)
        painter.restore()

    def _paint_picture(self, painter: QPainter, colours: Theme, place: QRect, picture: object) -> None:
        if isinstance(picture, QPixmap):
            paint_fitted(painter, picture, place)
            return
        paint_box(painter, place.toRectF(), 6, fill=colours.sunken)
        if isinstance(picture, Exception):
            sign = QRectF(place.center().x() - 11, place.top() + 14, 22, 22)
            icons.paint(painter, "warning", sign, colours.warning)
            painter.setPen(QColor(colours.muted))
            room = place.adjusted(6, 42, -6, -4)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), why_not(picture))

    def _paint_share(self, painter: QPainter, colours: Theme, place: QRect, share: str) -> None:
        """How sure the model was, in the corner of the picture."""
        metrics = painter.fontMetrics()
        badge = QRect(0, 0, metrics.horizontalAdvance(share) + 10, metrics.height() + 2)
        badge.moveBottomRight(place.bottomRight() - QPoint(3, 3))
        paint_box(painter, badge.toRectF(), 4, fill=colours.surface)
        painter.setPen(QColor(colours.text))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, share)

    def _paint_words(
        self, painter: QPainter, colours: Theme, room: QRect, predictions: ImagePredictions, number: int
    ) -> None:
        """The predicted class with its sign, and the true class below it."""
        plain, cut = painter.font(), Qt.TextElideMode.ElideMiddle
        bold = theme.font(bold=True, of=plain)
        label, predicted = predictions.labels[number], predictions.predicted[number]
        sign, tone = ("✓", colours.good) if predicted == label else ("✕", colours.danger)
        line = QRectF(room.left(), room.top(), room.width(), painter.fontMetrics().height())
        paint_line(painter, line, sign, bold, tone)
        line.setLeft(line.left() + _SIGN)
        paint_line(painter, line, predictions.classes[predicted], bold, colours.text, cut)
        true = self.tr("true: {true}").format(true=predictions.classes[label])
        paint_line(painter, line.translated(0, line.height() + 2), true, plain, colours.muted, cut)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        grid = self.parent()
        assert isinstance(grid, QListView)  # noqa: S101  (it is made by the grid)
        return grid.gridSize()


class PredictionGrid(QListView):
    """A hundred thousand images scroll as well as ten: only what is in view is read."""

    opened = Signal(int)  #: row of an image, by Enter or a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark_of: Callable[[str], str] = lambda _file: ""  #: icon of what was said of an image
        self._model = _Model(self)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._model.pictures.changed.connect(self.viewport().update)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        # a list that wraps, not IconMode: that one keeps a search tree of all items
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # columns must not jump
        self.setFont(theme.font(0.86, of=self.font()))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._fit()

    @property
    def predictions(self) -> ImagePredictions | None:
        """What it chooses from; None where nothing has been read."""
        return self._model.predictions

    @property
    def numbers(self) -> Numbers:
        """(N,), which of the predictions are on show, in their order."""
        return self._model.numbers

    def show_images(self, predictions: ImagePredictions | None, numbers: Numbers) -> None:
        """Show the images of these numbers, in this order."""
        self._model.show(predictions, numbers)
        self.scrollToTop()

    def current_path(self) -> Path | None:
        """File of the image that is marked."""
        number = self.currentIndex().data(NUMBER_ROLE)
        return self.predictions.path(number) if self.predictions is not None and number is not None else None

    def chosen_numbers(self) -> list[int]:
        """The selected images, in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [int(self.numbers[row]) for row in rows]

    def choose(self, row: int) -> None:
        """Mark an image and bring it into view."""
        self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """As many columns as have room, as wide as there is room."""
        room = self.viewport().width() - 1
        columns = max(1, room // (SIDE + 2 * _PAD + 4))
        height = SIDE + 2 * self.fontMetrics().height() + 2 * _PAD + 10
        self.setGridSize(QSize(max(1, room // columns), height))


def why_not(error: Exception) -> str:
    """Why an image cannot be shown, in the window's language."""
    if isinstance(error, TLStudioError):
        return messages.sentence(error.code, error.values)
    return str(error)
