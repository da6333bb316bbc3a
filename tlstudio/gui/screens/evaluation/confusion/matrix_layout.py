"""Where the cells and the names of a confusion matrix are on the screen; numbers alone, nothing is painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

_SMALLEST, _LARGEST = 1.5, 64.0  # px of a cell that is not zoomed
_GAP = 6  # px between names and matrix


@dataclass(frozen=True)
class MatrixLayout:
    """Rows and columns are counted as they are on the screen, from the top and from the left."""

    count: int  #: classes
    width: int  #: of the whole view, px
    height: int
    names: int  #: room that the longest name wants, px
    zoom: float = 1.0
    across: int = 0  #: px that the matrix is scrolled to the left
    down: int = 0

    @property
    def left(self) -> int:
        """Where the names of the rows end."""
        return min(self.names, round(0.27 * self.width)) + _GAP

    @property
    def top(self) -> int:
        """Where the names of the columns end."""
        return min(self.names, self.height // 4) + _GAP

    @property
    def cell(self) -> float:
        """Side of a cell."""
        room = min(self.width - self.left - 2, self.height - self.top - 2)
        return max(_SMALLEST, min(room / max(1, self.count), _LARGEST) * self.zoom)

    @property
    def side(self) -> int:
        """Of the whole matrix."""
        return round(self.cell * self.count)

    @property
    def origin(self) -> QPoint:
        """Upper left corner of the first cell."""
        return QPoint(self.left - self.across, self.top - self.down)

    @property
    def matrix(self) -> QRect:
        """All cells, also those that are scrolled out of view."""
        return QRect(self.origin.x(), self.origin.y(), self.side, self.side)

    @property
    def inside(self) -> QRect:
        """Where cells can be seen: the view without the names."""
        return QRect(self.left, self.top, self.width - self.left, self.height - self.top)

    def rect(self, row: int, column: int) -> QRect:
        """Of a cell; neighbours share no pixel and leave none out."""
        cell, origin = self.cell, self.origin
        x, y = origin.x() + round(column * cell), origin.y() + round(row * cell)
        return QRect(x, y, origin.x() + round((column + 1) * cell) - x, origin.y() + round((row + 1) * cell) - y)

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """Row and column of the cell there."""
        if point.x() < self.left or point.y() < self.top:
            return None
        row, column = self._steps(point)
        return (row, column) if 0 <= row < self.count and 0 <= column < self.count else None

    def name_at(self, point: QPoint) -> int | None:
        """The row or the column whose name is there."""
        beside, above = point.x() < self.left, point.y() < self.top
        if beside == above:
            return None
        number = self._steps(point)[0 if beside else 1]
        return number if 0 <= number < self.count else None

    def in_view(self) -> tuple[slice, slice]:
        """Rows and columns of which something can be seen."""
        return self._seen(self.down, self.inside.height()), self._seen(self.across, self.inside.width())

    def _seen(self, scrolled: int, room: int) -> slice:
        return slice(int(scrolled / self.cell), min(self.count, int((scrolled + room) / self.cell) + 1))

    def _steps(self, point: QPoint) -> tuple[int, int]:
        place, cell = point - self.origin, self.cell
        return int(place.y() // cell), int(place.x() // cell)
