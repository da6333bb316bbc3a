"""The confusion matrix reached by mouse and keyboard: cells are marked and chosen, names are chosen."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.confusion.confusion_canvas import ConfusionCanvas

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


class ConfusionView(ConfusionCanvas):
    """Arrows move the marked cell, Enter chooses it, Ctrl+wheel zooms."""

    scope_chosen = Signal(object)  #: Scope: a cell by a click or Enter, a class by a click on its name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[int, int], str] = lambda _true, _predicted: ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def mark(self, true: int, predicted: int) -> None:
        """Mark the cell of two classes and bring it into view."""
        where = np.argsort(self.order)
        self._mark((int(where[true]), int(where[predicted])))
        self._show_marked()

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
            true, predicted = self.marked
            self.scope_chosen.emit(Scope(true=true, predicted=predicted))

    def _step(self, down: int, right: int) -> None:
        last = len(self.classes) - 1
        row, column = self._marked or (-down, -right)
        self._mark((min(max(row + down, 0), last), min(max(column + right, 0), last)))
        self._show_marked()

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
        if event.button() != Qt.MouseButton.LeftButton:  # its menu is about to open
            return
        named = self.places.name_at(point)
        if named is not None:
            self.scope_chosen.emit(Scope(either=int(self.order[named])))
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
