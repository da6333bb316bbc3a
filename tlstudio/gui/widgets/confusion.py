"""The confusion matrix, painted: readable for a few classes and for two hundred."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from tlstudio.gui import theme
from tlstudio.gui.theme import Theme
from tlstudio.gui.widgets import shades

Counts = npt.NDArray[np.int64]

_SMALLEST, _LARGEST = 1.5, 64.0  # px of a cell
_GAP = 6  # px between labels and matrix
_MOST_LABEL = 190  # px


class ConfusionView(QAbstractScrollArea):
    """Rows are true classes, columns predicted ones. Arrows move the marked cell, Ctrl+wheel zooms."""

    cell_marked = Signal(int, int)  #: true and predicted class (numbers as given), or -1, -1
    cell_chosen = Signal(int, int)  #: clicked, or Enter
    class_chosen = Signal(int)  #: its name was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes: tuple[str, ...] = ()
        self.counts: Counts = np.zeros((0, 0), dtype=np.int64)
        self.order: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self.percent = False
        self._zoom = 1.0
        self._marked: tuple[int, int] | None = None  # position on the screen: row, column
        self._chosen: tuple[int, int] | None = None  # true and predicted class
        self.describe: Callable[[int, int], str] = lambda _true, _predicted: ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(240, 200)

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    # content

    def set_matrix(self, classes: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """``counts``: images, [true class][predicted class]."""
        self.classes = tuple(classes)
        self.counts = np.asarray(counts, dtype=np.int64).reshape(len(classes), len(classes))
        self.order = np.arange(len(classes))
        self._zoom = 1.0
        self._chosen = None
        self._mark(None)
        self._lay_out()

    def set_chosen(self, cell: tuple[int, int] | None) -> None:
        """Frame the cell of these two classes: its images are on show elsewhere."""
        self._chosen = cell
        self.viewport().update()

    def set_percent(self, on: bool) -> None:
        """Write and colour each row as shares of its images."""
        self.percent = on
        self.viewport().update()

    def set_order(self, order: Sequence[int]) -> None:
        """The classes from top to bottom and left to right."""
        self.order = np.asarray(order, dtype=np.int64)
        self._mark(None)
        self.viewport().update()

    def shares(self) -> npt.NDArray[np.float64]:
        """Each cell as a share of its row; 0 in a row without images."""
        rows = self.counts.sum(axis=1, keepdims=True)
        return self.counts / np.maximum(rows, 1)

    # geometry

    def _cell(self) -> float:
        n = max(1, len(self.classes))
        room = min(self.viewport().width() - self._left() - 2, self.viewport().height() - self._top() - 2)
        return max(_SMALLEST, min(room / n, _LARGEST) * self._zoom)

    def _label_font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        return font

    def _label_size(self) -> int:
        metrics = QFontMetrics(self._label_font())
        return min(_MOST_LABEL, max((metrics.horizontalAdvance(name) for name in self.classes), default=0) + 4)

    def _left(self) -> int:
        return min(self._label_size(), round(0.27 * self.viewport().width())) + _GAP

    def _top(self) -> int:
        return min(self._label_size(), self.viewport().height() // 4) + _GAP

    def _lay_out(self) -> None:
        side = round(self._cell() * len(self.classes))
        for bar, room in (
            (self.horizontalScrollBar(), self.viewport().width() - self._left()),
            (self.verticalScrollBar(), self.viewport().height() - self._top()),
        ):
            bar.setRange(0, max(0, side - room + 1))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(24)
        self.viewport().update()

    def _origin(self) -> QPoint:
        return QPoint(
            self._left() - self.horizontalScrollBar().value(), self._top() - self.verticalScrollBar().value()
        )

    def _cell_rect(self, row: int, column: int) -> QRect:
        cell, origin = self._cell(), self._origin()
        x, y = (origin.x() + round(column * cell), origin.y() + round(row * cell))
        return QRect(x, y, origin.x() + round((column + 1) * cell) - x, origin.y() + round((row + 1) * cell) - y)

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        if point.x() < self._left() or point.y() < self._top():
            return None
        place, cell = point - self._origin(), self._cell()
        row, column = int(place.y() // cell), int(place.x() // cell)
        n = len(self.classes)
        return (row, column) if 0 <= row < n and 0 <= column < n else None

    def zoom(self, factor: float) -> None:
        """Larger or smaller cells around the marked one or the middle, never smaller than what fits."""
        last = len(self.classes) - 1
        seen = self._inside().intersected(self._cell_rect(0, 0).united(self._cell_rect(last, last)))
        centre = self._cell_rect(*self._marked).center() if self._marked else seen.center()
        place, before = centre - self._origin(), self._cell()
        self._zoom = max(1.0, min(self._zoom * factor, 20.0))
        self._lay_out()
        grown = self._cell() / before
        self.horizontalScrollBar().setValue(round(place.x() * grown) - (centre.x() - self._left()))
        self.verticalScrollBar().setValue(round(place.y() * grown) - (centre.y() - self._top()))

    @property
    def fits(self) -> bool:
        """Whether the whole matrix is in view."""
        return self._zoom <= 1.0

    def _inside(self) -> QRect:
        """Where the cells are, without the names."""
        left, top = self._left(), self._top()
        return QRect(left, top, self.viewport().width() - left, self.viewport().height() - top)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours.surface))
        if not self.classes:
            return
        inside = self._inside()
        painter.save()
        painter.setClipRect(inside)
        self._paint_cells(painter, colours)
        self._paint_numbers(painter, colours, inside)
        self._paint_mark(painter, colours)
        painter.restore()
        self._paint_labels(painter, colours, inside)

    def _paint_cells(self, painter: QPainter, colours: Theme) -> None:
        values = self._strengths()
        pixels = shades.colours(values, dark=colours is theme.DARK)
        n = len(self.classes)
        image = QImage(pixels.tobytes(), n, n, 3 * n, QImage.Format.Format_RGB888)
        side = round(self._cell() * n)
        painter.drawImage(QRect(self._origin(), QSize(side, side)), image)
        if self._cell() >= 9:
            painter.setPen(QPen(QColor(colours.border), 1))
            for number in range(n + 1):
                offset = round(number * self._cell())
                origin = self._origin()
                painter.drawLine(origin.x() + offset, origin.y(), origin.x() + offset, origin.y() + side)
                painter.drawLine(origin.x(), origin.y() + offset, origin.x() + side, origin.y() + offset)
        else:
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawRect(QRect(self._origin(), QSize(side, side)))

    def _strengths(self) -> npt.NDArray[np.float64]:
        """How strongly each cell is coloured, 0..1, in the order of the screen."""
        values = self.shares() if self.percent else self.counts / max(1, int(self.counts.max(initial=0)))
        return values[np.ix_(self.order, self.order)]

    def _paint_numbers(self, painter: QPainter, colours: Theme, inside: QRect) -> None:
        """Write what fits: nothing where cells are small, and no zeros."""
        font = self._label_font()
        metrics = QFontMetrics(font)
        widest = metrics.horizontalAdvance("100" if self.percent else str(int(self.counts.max(initial=0))))
        if self._cell() < max(widest + 4, metrics.height()):
            return
        painter.setFont(font)
        strengths, shares = self._strengths(), self.shares()
        for row, column in np.argwhere(self.counts[np.ix_(self.order, self.order)] > 0).tolist():
            rect = self._cell_rect(row, column)
            if not rect.intersects(inside):
                continue
            true, predicted = self.order[row], self.order[column]
            painter.setPen(shades.ink(float(strengths[row, column]), dark=colours is theme.DARK))
            text = _short(float(shares[true, predicted])) if self.percent else str(self.counts[true, predicted])
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_mark(self, painter: QPainter, colours: Theme) -> None:
        if self._chosen is not None:
            places = np.argsort(self.order)
            painter.setPen(QPen(QColor(colours.text), 2))
            row, column = (int(places[number]) for number in self._chosen)
            painter.drawRect(self._cell_rect(row, column).adjusted(-1, -1, 1, 1))
        if self._marked is None:
            return
        rect = self._cell_rect(*self._marked)
        origin = self._origin()
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(origin.x(), rect.center().y(), rect.left(), rect.center().y())
        painter.drawLine(rect.center().x(), origin.y(), rect.center().x(), rect.top())
        painter.setPen(QPen(QColor(colours.series[1]), 2))
        painter.drawRect(rect)

    def _paint_labels(self, painter: QPainter, colours: Theme, inside: QRect) -> None:
        """Each class beside its row and above its column; where rows are thin, every few and the marked one."""
        every = max(1, int(np.ceil(QFontMetrics(self._label_font()).ascent() / self._cell())))
        for top, marked in ((False, self._marked and self._marked[0]), (True, self._marked and self._marked[1])):
            for number, class_number in enumerate(self.order.tolist()):
                is_marked = number == marked
                crowded = marked is not None and every > 1 and abs(number - marked) < every
                if is_marked or not (number % every or crowded):
                    self._paint_label(painter, colours, inside, number, self.classes[class_number], is_marked, top)

    def _paint_label(
        self, painter: QPainter, colours: Theme, inside: QRect, number: int, name: str, marked: bool, top: bool
    ) -> None:
        rect = self._cell_rect(number, number)
        centre = rect.center().x() if top else rect.center().y()
        if not (inside.left() <= centre <= inside.right() if top else inside.top() <= centre <= inside.bottom()):
            return
        font = self._label_font()
        font.setWeight(font.Weight.DemiBold if marked else font.Weight.Normal)
        metrics = QFontMetrics(font)
        length = (self._top() if top else self._left()) - _GAP
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, length)
        half = metrics.height() // 2 + 1
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(colours.text if marked else colours.muted))
        side = Qt.AlignmentFlag.AlignLeft if top else Qt.AlignmentFlag.AlignRight
        painter.translate(*((centre, length) if top else (0, centre)))
        painter.rotate(-90 if top else 0)
        painter.drawText(QRect(0, -half, length, 2 * half), Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.restore()

    # reaching a cell

    @property
    def marked(self) -> tuple[int, int] | None:
        """True and predicted class of the marked cell."""
        if self._marked is None:
            return None
        row, column = self._marked
        return int(self.order[row]), int(self.order[column])

    def mark(self, true: int, predicted: int) -> None:
        """Mark the cell of two classes and bring it into view."""
        places = np.argsort(self.order)
        self._mark((int(places[true]), int(places[predicted])))
        self._scroll_to(self._cell_rect(int(places[true]), int(places[predicted])))

    def _mark(self, place: tuple[int, int] | None) -> None:
        if place == self._marked:
            return
        self._marked = place
        self.cell_marked.emit(*(self.marked or (-1, -1)))
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self._at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._mark(self._at(point))
        named = self._label_at(point)
        if named is not None:
            self.class_chosen.emit(named)
        self._choose()

    def _label_at(self, point: QPoint) -> int | None:
        """The class whose name is there."""
        beside, above = point.x() < self._left(), point.y() < self._top()
        if beside == above:
            return None
        place = point - self._origin()
        number = int((place.y() if beside else place.x()) // self._cell())
        return int(self.order[number]) if 0 <= number < len(self.classes) else None

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            named = self._label_at(event.pos())
            text = self.describe(*self.marked) if self.marked else "" if named is None else self.classes[named]
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._mark(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_PageUp: (-10, 0),
            Qt.Key.Key_PageDown: (10, 0),
            Qt.Key.Key_Home: (0, -len(self.classes)),
            Qt.Key.Key_End: (0, len(self.classes)),
        }
        key = Qt.Key(event.key())
        if key in steps and self.classes:
            self._step(*steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / 1.25 if key is Qt.Key.Key_Minus else 1.25)
        else:
            event.ignore()

    def _step(self, down: int, right: int) -> None:
        last = len(self.classes) - 1
        row, column = self._marked or (-down, -right)
        self._mark((min(max(row + down, 0), last), min(max(column + right, 0), last)))
        self._scroll_to(self._cell_rect(*(self._marked or (0, 0))))

    def _scroll_to(self, rect: QRect) -> None:
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + min(0, rect.left() - self._left()))
        across.setValue(across.value() + max(0, rect.right() - self.viewport().width()))
        along.setValue(along.value() + min(0, rect.top() - self._top()))
        along.setValue(along.value() + max(0, rect.bottom() - self.viewport().height()))

    def _choose(self) -> None:
        if self.marked is not None:
            self.cell_chosen.emit(*self.marked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 if event.angleDelta().y() > 0 else 1 / 1.25)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()


def _short(share: float) -> str:
    """``98``, ``0.4`` or ``<0.1`` per cent."""
    value = 100 * share
    if value >= 9.95 or value == 0:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 0.1 else "<0.1"
