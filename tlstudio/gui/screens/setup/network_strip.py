"""A picture of the network: which stages are frozen and which are trained; the border can be moved."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.painting import paint_box, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

_GAP = 4.0
_BLOCKS = 42.0  #: px, height of the first stage at full size
_HANDLE = 10.0
_SMALL = 0.82  #: of the font, for the names


class NetworkStrip(Retranslated, QWidget):
    """The stages from the image on the left to the classifier on the right.

    Frozen stages are grey, hatched and carry a lock; trained ones are coloured. Where ``movable``, the border is
    dragged with the mouse or moved with the arrow keys.
    """

    boundary_moved = Signal(int)  #: how many stages are frozen

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._stages: tuple[str, ...] = ()
        self._sizes: tuple[int, ...] = ()
        self._frozen = 0
        self._movable = False
        self._dragging = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._retranslate()

    def set_network(
        self, stages: tuple[str, ...], frozen: int, *, movable: bool = False, sizes: tuple[int, ...] = ()
    ) -> None:
        """Show a network.

        Args:
            stages: names, from the image on.
            frozen: how many of them do not learn.
            movable: whether the user may move the border.
            sizes: parameters of each stage and of the classifier, where they are known.
        """
        self._stages, self._frozen, self._movable, self._sizes = stages, frozen, movable, sizes
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if movable else Qt.FocusPolicy.NoFocus)
        self._retranslate()

    @property
    def _names(self) -> tuple[str, ...]:
        return (*self._stages, self.tr("classifier"))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Stages of the network"))
        text = self.tr("{frozen} of {stages} stages are frozen. Trained: {names}")
        names = ", ".join(self._names[self._frozen :])
        self.setAccessibleDescription(text.format(frozen=self._frozen, stages=len(self._stages), names=names))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 26) if self._compact else QSize(420, round(_BLOCKS + self._below))

    @property
    def _below(self) -> float:
        """px for the names below the blocks."""
        return 2.0 if self._compact else QFontMetrics(theme.font(_SMALL)).height() + 8.0

    def event(self, event: QEvent) -> bool:
        """A stage tells its size where the mouse rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._sizes:
            text = self.stage_text(event.pos().x())
            if text:
                QToolTip.showText(event.globalPos(), f"{text}\n{self.toolTip()}", self)
                return True
        return super().event(event)

    def stage_text(self, x: int) -> str:
        """What there is to say of the stage at ``x`` px; empty between two of them."""
        for number, block in enumerate(self._blocks()):
            if block.left() <= x <= block.right() and number < len(self._sizes):
                frozen = self.tr("{stage}: {count} parameters, frozen")
                trained = self.tr("{stage}: {count} parameters, trained")
                text = frozen if number < self._frozen else trained
                return text.format(stage=self._names[number], count=messages.number(self._sizes[number]))
        return ""

    def names_shown(self, metrics: QFontMetrics, width: int) -> list[str]:
        """The names of the stages and the classifier, or their numbers where a name has no ``width`` px."""
        if all(metrics.horizontalAdvance(name) <= width for name in self._names):
            return list(self._names)
        return [str(number) for number in range(1, len(self._names) + 1)]

    # ---- geometry -------------------------------------------------------------------------------------------

    def _blocks(self) -> list[QRectF]:
        """One rectangle a stage and one for the classifier; they get lower, as the image gets smaller."""
        count = len(self._stages) + 1
        height = self.height() - self._below
        width = (self.width() - 2 - _GAP * (count - 1)) / count
        blocks = []
        for number in range(count):
            share = 1.0 - 0.5 * number / max(1, count - 1)
            top = 1 + height * (1 - share) / 2
            blocks.append(QRectF(1 + number * (width + _GAP), top, width, height * share))
        return blocks

    def _border_x(self) -> float:
        return self._blocks()[self._frozen].left() - _GAP / 2

    # ---- painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter, blocks = smooth_painter(self), self._blocks()
        painter.setFont(theme.font(_SMALL))
        names = self.names_shown(painter.fontMetrics(), round(blocks[0].width()))
        for number, (block, name) in enumerate(zip(blocks, names, strict=True)):
            self._paint_block(painter, block, number < self._frozen, colours)
            if not self._compact:
                self._paint_name(painter, block, name, colours)
        if self._movable:
            self._paint_handle(painter, colours)

    def _paint_block(self, painter: QPainter, block: QRectF, frozen: bool, colours: theme.Theme) -> None:
        paint_box(painter, block, 4, fill=colours.frozen if frozen else colours.accent)
        if not frozen:
            return
        painter.setBrush(QColor(colours.surface))
        painter.setOpacity(0.35)
        painter.setPen(QPen(QColor(colours.surface), 1.2))
        painter.setClipRect(block)
        for offset in range(-int(block.height()), int(block.width()), 7):
            left = block.left() + offset
            painter.drawLine(QPointF(left, block.bottom()), QPointF(left + block.height(), block.top()))
        painter.setClipping(False)
        painter.setOpacity(1.0)
        size = 12.0 if self._compact else 16.0
        if block.width() >= size + 2:
            place = QRectF(block.center().x() - size / 2, block.center().y() - size / 2, size, size)
            icons.paint(painter, "lock", place, colours.text)

    def _paint_name(self, painter: QPainter, block: QRectF, name: str, colours: theme.Theme) -> None:
        painter.setPen(QColor(colours.muted))
        area = QRectF(block.left() - 3, self.height() - self._below + 4, block.width() + 6, self._below - 4)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_handle(self, painter: QPainter, colours: theme.Theme) -> None:
        x, bottom = self._border_x(), self.height() - self._below
        strong = self.hasFocus() or self._dragging
        painter.setPen(QPen(QColor(colours.accent if strong else colours.text), 3 if strong else 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
        painter.setBrush(QColor(colours.accent if strong else colours.text))
        painter.setPen(Qt.PenStyle.NoPen)
        middle = bottom / 2
        for side in (-1, 1):
            tip = x + side * 9
            base = x + side * 3.5
            painter.drawPolygon(
                QPolygonF([QPointF(tip, middle), QPointF(base, middle - 5), QPointF(base, middle + 5)])
            )

    # ---- moving the border ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._movable and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(event.position().x())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._movable:
            near = abs(event.position().x() - self._border_x()) < _HANDLE
            self.setCursor(Qt.CursorShape.SplitHCursor if near or self._dragging else Qt.CursorShape.ArrowCursor)
        if self._dragging:
            self._move_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        self.update()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._movable and step is not None:
            self._tell(self._frozen + step)
        elif self._movable and event.key() == Qt.Key.Key_Home:
            self._tell(1)
        elif self._movable and event.key() == Qt.Key.Key_End:
            self._tell(len(self._stages) - 1)
        else:
            super().keyPressEvent(event)

    def _move_to(self, x: float) -> None:
        edges = [block.left() - _GAP / 2 for block in self._blocks()]
        self._tell(min(range(len(edges)), key=lambda number: abs(edges[number] - x)))

    def _tell(self, frozen: int) -> None:
        """Strategy 2 freezes at least one stage and trains at least one."""
        frozen = min(max(1, frozen), len(self._stages) - 1)
        if frozen != self._frozen:
            self.set_network(self._stages, frozen, movable=True, sizes=self._sizes)
            self.boundary_moved.emit(frozen)
