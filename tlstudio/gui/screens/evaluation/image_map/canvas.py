"""Images as points: the wheel zooms, the right button moves, the left one draws around those that are wanted."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from tlstudio.evaluate.image_map import Points, inside
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation.image_map.dots import paint_dots
from tlstudio.gui.widgets.painting import paint_box, paint_fitted, smooth_painter

_MARGIN = 16  # px around all points
_NEAR = 9  # px: so far from a point the mouse is on it
_CLICK = 5  # px: a press that moves no further is a click
_PICTURE = 112  # px, of the thumbnail at the mouse
_ZOOM, _MOST, _STEP = 1.25, 400.0, 40
_FEW, _MANY = 2_000, 20_000  # points, up to which they are large, and from which they are small
_FADED = 46  # of 255: opacity of what is not chosen
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}

Mask = npt.NDArray[np.bool_]


class MapCanvas(QWidget):
    """Shows what it is given; knows nothing of classes."""

    chosen = Signal(object)  #: numbers of images, int64 (M,), the nearest first where a point was clicked
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Points = np.empty((0, 2), np.float32)  # scaled into the unit square
        self._kinds = np.empty(0, np.int64)
        self._colours: list[QColor] = []
        self._bright: Mask | None = None  # those that are chosen; None: all
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self._picture: QImage | None = None
        self._lasso: list[QPointF] = []
        self._grip: QPointF | None = None
        self._hovered = -1
        self.path_of: Callable[[int], Path] = lambda _number: Path()
        self.describe: Callable[[int], str] = lambda _number: ""
        self.pictures = ThumbnailCache(2 * _PICTURE, self)
        self.pictures.changed.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(190, 180)

    def sizeHint(self) -> QSize:
        return QSize(560, 440)

    # content

    def set_points(self, points: Points) -> None:
        """(N, 2), at any scale; all of them are in view."""
        low, high = (points.min(axis=0), points.max(axis=0)) if len(points) else (np.zeros(2), np.ones(2))
        span = max(float((high - low).max(initial=0.0)), 1e-12)
        middle = (low + high) / 2
        self._points = ((points - middle) / span + 0.5).astype(np.float32)
        self._kinds = np.zeros(len(points), np.int64)
        self._bright, self._hovered, self._lasso = None, -1, []
        self.show_all()

    def set_colours(self, colours: Sequence[QColor], kinds: npt.NDArray[np.int64]) -> None:
        """Of each kind of point, and the kind of each point, (N,)."""
        self._colours, self._kinds = list(colours), kinds
        self._redraw()

    def set_bright(self, bright: Mask | None) -> None:
        """Only these stand out, (N,); None: all."""
        self._bright = None if bright is None or bright.all() else bright
        self._redraw()

    def show_all(self) -> None:
        """The whole map."""
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self._redraw()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Nearer or further; the place ``at`` of the widget stays where it is."""
        at = at or QPointF(self.rect().center())
        before = self._to_map(at)
        self._zoom = min(_MOST, max(0.5, self._zoom * factor))
        self._centre += before - self._to_map(at)
        self._redraw()

    def in_view(self) -> npt.NDArray[np.int64]:
        """Numbers of the points that can be seen, (M,)."""
        places = self.places()
        return np.flatnonzero(((places >= 0) & (places < (self.width(), self.height()))).all(axis=1))

    def places(self) -> npt.NDArray[np.float64]:
        """Of the points on the widget, px, (N, 2)."""
        centre = np.array((self._centre.x(), self._centre.y()))
        return (self._points - centre) * self._scale * (1, -1) + np.array((self.width(), self.height())) / 2

    @property
    def _scale(self) -> float:
        return max(1, min(self.width(), self.height()) - 2 * _MARGIN) * self._zoom

    def _to_map(self, place: QPointF) -> QPointF:
        offset = (place - QPointF(self.width() / 2, self.height() / 2)) / self._scale
        return self._centre + QPointF(offset.x(), -offset.y())

    # mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]
        else:
            self._grip = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved = (event.position() - self._grip) / self._scale
            self._centre -= QPointF(moved.x(), -moved.y())
            self._grip = event.position()
            self._redraw()
        elif self._lasso:
            self._lasso.append(event.position())
            self.update()
        else:
            self._hover(self.nearest(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        lasso, self._lasso, self._grip = self._lasso, [], None
        if not lasso:
            return
        if max((event.position() - place).manhattanLength() for place in lasso) <= _CLICK:
            number = self.nearest(event.position())
            self.chosen.emit(np.array([number])) if number >= 0 else self.cleared.emit()
        elif len(lasso) > 2:
            outline = np.array([(place.x(), place.y()) for place in lasso])
            numbers = np.flatnonzero(inside(self.places().astype(np.float32), outline))
            self.chosen.emit(numbers) if len(numbers) else self.cleared.emit()
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_ZOOM ** (event.angleDelta().y() / 120), event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._centre += QPointF(*steps[key]) * (_STEP / self._scale)
            self._redraw()
        elif event.text() in ("+", "-"):
            self.zoom(_ZOOM if event.text() == "+" else 1 / _ZOOM)
        elif event.text() == "0":
            self.show_all()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.in_view())
        elif key is Qt.Key.Key_Escape and self._bright is not None:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def nearest(self, place: QPointF) -> int:
        """Number of the point at this place of the widget; -1 where there is none."""
        if not len(self._points):
            return -1
        away = np.square(self.places() - (place.x(), place.y())).sum(axis=1)
        if self._bright is not None:
            away = np.where(self._bright, away, np.inf)
        number = int(away.argmin())
        return number if away[number] <= _NEAR**2 else -1

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()

    # painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth_painter(self), theme.of(self.palette())
        paint_box(painter, self.rect().toRectF(), 8, fill=colours.sunken)
        if self._colours and len(self._points):
            if self._picture is None:
                self._picture = self.drawn(self.devicePixelRatioF())
            painter.drawImage(self.rect(), self._picture)
        if len(self._lasso) > 1:
            painter.setPen(QPen(QColor(colours.accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawPolygon(QPolygonF(self._lasso))
        if 0 <= self._hovered < len(self._points) and not self._lasso:
            self._paint_hovered(painter, colours, self._hovered)
        if self.hasFocus():
            paint_box(painter, self.rect().toRectF().adjusted(1, 1, -1, -1), 8, edge=colours.accent, width=1.5)

    def drawn(self, ratio: float) -> QImage:
        """The points alone, with so many pixels of the device in each px; what is chosen covers the rest."""
        count = len(self._points)
        radius = round((4 if count <= _FEW else 3 if count <= _MANY else 2) * ratio)
        kinds, inks = self._kinds, list(self._colours)
        order = np.arange(count)
        if self._bright is not None:
            inks += [QColor(ink.red(), ink.green(), ink.blue(), _FADED) for ink in inks]
            kinds = np.where(self._bright, kinds, kinds + len(self._colours))
            order = np.argsort(self._bright, kind="stable")
        size = round(self.width() * ratio), round(self.height() * ratio)
        return paint_dots((self.places() * ratio)[order], inks, kinds[order], size, radius)

    def _paint_hovered(self, painter: QPainter, colours: theme.Theme, number: int) -> None:
        """A ring around the point, its image beside it and what it is below."""
        x, y = self.places()[number]
        painter.setPen(QPen(QColor(colours.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), 7, 7)
        lines = self.describe(number).splitlines()
        metrics = painter.fontMetrics()
        wide = min(self.width() - 8, max(_PICTURE, *map(metrics.horizontalAdvance, lines)) + 16)
        card = QRectF(0, 0, wide, _PICTURE + len(lines) * metrics.lineSpacing() + 20)
        left = x + 14 if x + 14 + wide < self.width() else max(4.0, x - 14 - wide)
        card.moveTo(min(left, self.width() - wide - 4), max(4.0, min(y + 10, self.height() - card.height() - 4)))
        paint_box(painter, card, 8, fill=colours.surface, edge=colours.border)
        picture = self.pictures.get(self.path_of(number))
        place = QRect(int(card.left()) + 8, int(card.top()) + 8, int(wide) - 16, _PICTURE)
        if isinstance(picture, QPixmap):
            paint_fitted(painter, picture, place)
        painter.setPen(QColor(colours.text))
        for line, text in enumerate(lines):
            below = QRectF(place.left(), place.bottom() + 6 + line * metrics.lineSpacing(), place.width(), 40)
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
            painter.drawText(below, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), cut)
