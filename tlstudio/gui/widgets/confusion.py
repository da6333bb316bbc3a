"""The confusion matrix: readable for a few classes and for two hundred, reached by mouse and keyboard."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from tlstudio.gui import theme
from tlstudio.gui.widgets.confusion_paint import Content, MatrixPainter
from tlstudio.gui.widgets.confusion_places import Places

Counts = npt.NDArray[np.int64]
Cell = tuple[int, int]

_LONGEST_NAME = 190  # px
_LARGEST_ZOOM = 20.0
_STEP = 1.25  # of a zoom by wheel or key
_FAR = 1_000_000  # more rows than there are
#: rows down and columns to the right
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-10, 0),
    Qt.Key.Key_PageDown: (10, 0),
    Qt.Key.Key_Home: (0, -_FAR),
    Qt.Key.Key_End: (0, _FAR),
}


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
        self.describe: Callable[[int, int], str] = lambda _true, _predicted: ""
        self._zoom = 1.0
        self._marked: Cell | None = None  # position on the screen: row, column
        self._chosen: Cell | None = None  # true and predicted class
        self._longest: int | None = None  # px of the longest name; measured when it is wanted
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
        self._longest = self._chosen = None
        self._zoom = 1.0
        self._mark(None)
        self._lay_out()

    def set_chosen(self, cell: Cell | None) -> None:
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

    # showing

    @property
    def places(self) -> Places:
        """Where everything is now."""
        return Places(
            count=len(self.classes),
            width=self.viewport().width(),
            height=self.viewport().height(),
            names=self._name_room(),
            zoom=self._zoom,
            across=self.horizontalScrollBar().value(),
            down=self.verticalScrollBar().value(),
        )

    @property
    def fits(self) -> bool:
        """Whether the whole matrix is in view."""
        return self._zoom <= 1.0

    def zoom(self, factor: float) -> None:
        """Larger or smaller cells around the marked one or the middle, never smaller than what fits."""
        before = self.places
        seen = before.inside.intersected(before.matrix)
        centre = before.rect(*self._marked).center() if self._marked else seen.center()
        place = centre - before.origin
        self._zoom = max(1.0, min(self._zoom * factor, _LARGEST_ZOOM))
        self._lay_out()
        grown = self.places.cell / before.cell
        self.horizontalScrollBar().setValue(round(place.x() * grown) - (centre.x() - before.left))
        self.verticalScrollBar().setValue(round(place.y() * grown) - (centre.y() - before.top))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours.surface))
        if self.classes:
            MatrixPainter(painter, self.places, self._content(), colours, self._small_font()).paint()

    def _content(self) -> Content:
        """In the order of the screen."""
        grid = np.ix_(self.order, self.order)
        shares, counts = self.shares()[grid], self.counts[grid]
        where = {int(number): place for place, number in enumerate(self.order)}
        return Content(
            names=[self.classes[number] for number in self.order],
            counts=counts,
            strengths=shares if self.percent else counts / max(1, int(counts.max(initial=0))),
            shares=shares if self.percent else None,
            marked=self._marked,
            chosen=(where[self._chosen[0]], where[self._chosen[1]]) if self._chosen else None,
        )

    def _small_font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        return font

    def _name_room(self) -> int:
        if self._longest is None:
            metrics = QFontMetrics(self._small_font())
            self._longest = max((metrics.horizontalAdvance(name) for name in self.classes), default=0) + 4
        return min(_LONGEST_NAME, self._longest)

    def _lay_out(self) -> None:
        places = self.places
        for bar, room in (
            (self.horizontalScrollBar(), places.inside.width()),
            (self.verticalScrollBar(), places.inside.height()),
        ):
            bar.setRange(0, max(0, places.side - room + 1))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(24)
        self.viewport().update()

    # reaching a cell

    @property
    def marked(self) -> Cell | None:
        """True and predicted class of the marked cell."""
        if self._marked is None:
            return None
        row, column = self._marked
        return int(self.order[row]), int(self.order[column])

    def mark(self, true: int, predicted: int) -> None:
        """Mark the cell of two classes and bring it into view."""
        where = np.argsort(self.order)
        self._mark((int(where[true]), int(where[predicted])))
        self._show_marked()

    def _mark(self, place: Cell | None) -> None:
        if place == self._marked:
            return
        self._marked = place
        self.cell_marked.emit(*(self.marked or (-1, -1)))
        self.viewport().update()

    def _show_marked(self) -> None:
        if self._marked is None:
            return
        places = self.places
        rect = places.rect(*self._marked)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + min(0, rect.left() - places.left))
        across.setValue(across.value() + max(0, rect.right() - places.width))
        down.setValue(down.value() + min(0, rect.top() - places.top))
        down.setValue(down.value() + max(0, rect.bottom() - places.height))

    def _choose(self) -> None:
        if self.marked is not None:
            self.cell_chosen.emit(*self.marked)

    def _step(self, down: int, right: int) -> None:
        last = len(self.classes) - 1
        row, column = self._marked or (-down, -right)
        self._mark((min(max(row + down, 0), last), min(max(column + right, 0), last)))
        self._show_marked()

    # events

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> str:
        named = self.places.name_at(event.pos())
        if named is not None:
            return self.classes[int(self.order[named])]
        return self.describe(*self.marked) if self.marked else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mark(self.places.at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._mark(self.places.at(point))
        named = self.places.name_at(point)
        if named is not None:
            self.class_chosen.emit(int(self.order[named]))
        self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._mark(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.classes:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / _STEP if key is Qt.Key.Key_Minus else _STEP)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._longest = None

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
