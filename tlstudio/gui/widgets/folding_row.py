"""Widgets beside each other, or one below the other where there is no room for that."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from tlstudio.gui.widgets.layouts import row

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FoldingRow(QWidget):
    """Folds where the widgets' smallest widths do not fit; so it follows the words of every language.

    Args:
        spacing: px.
        parts: the widgets, each alone or with its stretch.
        equal: whether all widgets are to be as wide as the widest needs.
    """

    def __init__(
        self,
        spacing: int,
        *parts: QWidget | tuple[QWidget, int],
        equal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._equal = equal
        self._parts: list[QWidget] = []
        self._row: QBoxLayout = row(spacing=spacing, inside=self)
        for part in parts:
            self.add(*part) if isinstance(part, tuple) else self.add(part)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """One more widget to the right of the others."""
        self._parts.append(part)
        self._row.addWidget(part, stretch)

    def minimumSizeHint(self) -> QSize:
        """As if it were folded, so that it may get that narrow."""
        widest = max((_least(part) for part in self._parts), default=0)
        return QSize(widest, self._row.totalMinimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Other words, or a part that was hidden, need other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        widths = [_least(part) for part in self._parts]
        needed = max(widths, default=0) * len(widths) if self._equal else sum(widths)
        needed += self._row.spacing() * (len(widths) - 1)
        direction = _BELOW if needed > self.width() else _BESIDE
        if direction != self._row.direction():
            self._row.setDirection(direction)


def _least(part: QWidget) -> int:
    """The smallest width of a widget in px."""
    return max(part.minimumWidth(), part.minimumSizeHint().width())
