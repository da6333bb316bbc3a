"""A confusion matrix on the screen: readable for a few classes and for two hundred."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from tlstudio.evaluate.confusion import row_shares
from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation.confusion.confusion_export import Caption, matrix_drawing
from tlstudio.gui.screens.evaluation.confusion.confusion_paint import Content, MatrixPainter
from tlstudio.gui.screens.evaluation.confusion.matrix_layout import MatrixLayout
from tlstudio.gui.widgets.drawing import Drawing

Counts = npt.NDArray[np.int64]
Cell = tuple[int, int]

_LONGEST_NAME = 190  # px
_LARGEST_ZOOM = 20.0


class ConfusionCanvas(QAbstractScrollArea):
    """Rows are true classes, columns predicted ones, in any order, at any size."""

    cell_marked = Signal(int, int)  #: true and predicted class (numbers as given), or -1, -1
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.classes: tuple[str, ...] = ()
        self.counts: Counts = np.zeros((0, 0), dtype=np.int64)
        self.order: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self.percent = False
        self._zoom = 1.0
        self._marked: Cell | None = None  # position on the screen: row, column
        self.chosen: Cell | None = None  #: true and predicted class of the cell that has a frame
        self._longest: int | None = None  # px of the longest name; measured when it is wanted
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(240, 200)

    def sizeHint(self) -> QSize:
        return QSize(560, 480)

    # content

    def set_matrix(self, classes: Sequence[str], counts: npt.ArrayLike) -> None:
        """``counts``: images, [true class][predicted class]."""
        self.classes = tuple(classes)
        self.counts = np.asarray(counts, dtype=np.int64).reshape(len(classes), len(classes))
        self.order = np.arange(len(classes))
        self._longest = self.chosen = None
        self._zoom = 1.0
        self._mark(None)
        self._lay_out()

    def set_chosen(self, cell: Cell | None) -> None:
        """Frame the cell of these two classes: its images are on show elsewhere."""
        self.chosen = cell
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
        """(C, C), each cell as a share of its row; 0 in a row without images."""
        return row_shares(self.counts)

    def drawing(self, caption: Caption) -> Drawing:
        """All of it on paper, in the order and the unit on show."""
        longest = min(_LONGEST_NAME, self._widest_name(self.font()))
        return matrix_drawing(self._content(), longest, self.font(), caption)

    def copy(self) -> None:
        """Edit > Copy: whoever knows the model's name draws it on paper."""
        self.copy_wanted.emit()

    # showing

    @property
    def places(self) -> MatrixLayout:
        """Where everything is now."""
        return MatrixLayout(
            count=len(self.classes),
            width=self.viewport().width(),
            height=self.viewport().height(),
            names=self._name_room(),
            zoom=self._zoom,
            across=self.horizontalScrollBar().value(),
            down=self.verticalScrollBar().value(),
        )

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
        painter.fillRect(event.rect(), QColor(colours.window))
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
            chosen=(where[self.chosen[0]], where[self.chosen[1]]) if self.chosen else None,
        )

    def _small_font(self) -> QFont:
        return theme.font(0.8, of=self.font())

    def _name_room(self) -> int:
        if self._longest is None:
            self._longest = self._widest_name(self._small_font())
        return min(_LONGEST_NAME, self._longest)

    def _widest_name(self, font: QFont) -> int:
        metrics = QFontMetrics(font)
        return max((metrics.horizontalAdvance(name) for name in self.classes), default=0) + 4

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

    @property
    def marked(self) -> Cell | None:
        """True and predicted class of the marked cell."""
        if self._marked is None:
            return None
        row, column = self._marked
        return int(self.order[row]), int(self.order[column])

    def _mark(self, place: Cell | None) -> None:
        if place == self._marked:
            return
        self._marked = place
        self.cell_marked.emit(*(self.marked or (-1, -1)))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._longest = None

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
