"""The subsets as parts of one bar, with a handle on each border to drag or to move with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tlstudio.core.index import SUBSETS, Subset
from tlstudio.core.spec import RANGES
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.painting import paint_box, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_BAR, _TOP = 10, 5  # px: height of the bar, and above it
_HANDLE = QSize(14, 20)
_LEGEND = 26  # px, top of the words
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: -5, Qt.Key.Key_PageUp: 5}


class SplitHandle(QWidget):
    """One border. It asks for places; whoever owns it decides."""

    dragged = Signal(int)  #: px in the parent
    stepped = Signal(int)  #: percent, to the right where positive

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_HANDLE)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(self.mapToParent(event.position()).x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the parent has it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        marked = self.hasFocus() or self.underMouse()
        painter = smooth_painter(self)
        edge, width = colours.accent if marked else colours.edge, 2 if self.hasFocus() else 1.4
        area = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        paint_box(painter, area, 5, fill=colours.surface, edge=edge, width=width)
        middle = self.rect().toRectF().center()
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))


class SplitBar(Retranslated, QWidget):
    """Shows how many images each subset has; ``moved`` asks for other shares."""

    moved = Signal(int, int, int)  #: percent of training, validation and test

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[float, ...] = (1.0, 0.0, 0.0)
        self.handles = (SplitHandle(self), SplitHandle(self))
        for number, handle in enumerate(self.handles):
            handle.dragged.connect(lambda x, border=number: self._on_dragged(border, x))
            handle.stepped.connect(lambda step, border=number: self._on_stepped(border, step))
        self.setFixedHeight(self.sizeHint().height())
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Images in each subset"))
        names = (
            self.tr("Boundary between training and validation"),
            self.tr("Boundary between validation and test"),
        )
        for handle, name in zip(self.handles, names, strict=True):
            handle.setAccessibleName(name)
            handle.setToolTip(self.tr("Drag, or use the Left and Right arrow keys"))
        self._place()

    @property
    def texts(self) -> list[str]:
        """What is written of each subset."""
        names = (
            self.tr("Training {count} ({percent})"),
            self.tr("Validation {count} ({percent})"),
            self.tr("Test {count} ({percent})"),
        )
        total = sum(self._parts) or 1
        return [
            name.format(count=messages.number(round(part)), percent=messages.percent(part / total, 0))
            for name, part in zip(names, self._parts, strict=True)
        ]

    def set_counts(self, counts: dict[Subset, int]) -> None:
        """The images as they were divided."""
        self._set_parts([counts[subset] for subset in SUBSETS])

    def set_shares(self, shares: Sequence[float]) -> None:
        """Shares (0..1) as they are wanted; how many images that are is found out later, and about known now."""
        total = sum(self._parts)
        self._set_parts([share * total for share in shares])

    def set_movable(self, movable: bool) -> None:
        """Whether the handles are there."""
        for handle in self.handles:
            handle.setVisible(movable)

    def sizeHint(self) -> QSize:
        return QSize(240, _LEGEND + self.fontMetrics().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _set_parts(self, parts: Sequence[float]) -> None:
        self._parts = tuple(parts)
        self._place()

    def _place(self) -> None:
        """Put the handles on their borders, and tell those who listen."""
        for handle, border in zip(self.handles, self._borders(), strict=True):
            x = round(self._left + border * self._width / 100 - _HANDLE.width() / 2)
            handle.move(x, _TOP + _BAR // 2 - _HANDLE.height() // 2)
            handle.setAccessibleDescription(", ".join(self.texts))
        self.setAccessibleDescription(", ".join(self.texts))
        self.update()

    @property
    def _left(self) -> float:
        return _HANDLE.width() / 2

    @property
    def _width(self) -> float:
        return max(1.0, self.width() - _HANDLE.width())

    def _borders(self) -> tuple[float, float]:
        """Where the parts end, percent."""
        total = sum(self._parts) or 1
        train, val, _test = (100 * part / total for part in self._parts)
        return train, train + val

    def _on_dragged(self, border: int, x: int) -> None:
        self._move(border, round(100 * (x - self._left) / self._width))

    def _on_stepped(self, border: int, step: int) -> None:
        self._move(border, round(self._borders()[border]) + step)

    def _move(self, border: int, percent: int) -> None:
        """Ask for a border there, as far as the shares may go."""
        low, high = (round(100 * RANGES["data.train"].low), 100)
        widest = round(100 * RANGES["data.val"].high)
        train, end = (round(place) for place in self._borders())
        if border == 0:
            train = min(max(percent, low, end - widest), end)
        else:
            end = min(max(percent, train, high - widest), high, train + widest)
        self.moved.emit(train, end - train, 100 - end)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        total = sum(self._parts) or 1
        left = self._left
        for part, colour in zip(self._parts, colours.subsets, strict=True):
            width = self._width * part / total
            if width > 0:
                paint_box(painter, QRectF(left, _TOP, max(2.0, width - 2), _BAR), 4, fill=colour)
            left += width
        self._paint_legend(painter, colours)

    def _paint_legend(self, painter: QPainter, colours: theme.Theme) -> None:
        left, height = self._left, self.fontMetrics().height()
        for text, colour in zip(self.texts, colours.subsets, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(left, _LEGEND + height / 2 - 4.5, 9, 9))
            painter.setPen(QColor(colours.text))
            width = self.fontMetrics().horizontalAdvance(text) + 8
            painter.drawText(QRectF(left + 15, _LEGEND, width, height), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + 30
