"""What many widgets paint: boxes, lines of text that are cut, pictures as large as fits."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintDevice, QPainter, QPen, QPixmap

from tlstudio.gui.look import icons, theme

_BADGE = 22  # px
_DASHES = (5.0, 4.0)  # in widths of the line


def smooth_painter(device: QPaintDevice) -> QPainter:
    """A painter without jagged edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def paint_box(
    painter: QPainter,
    area: QRectF,
    radius: float,
    *,
    fill: str = "",
    edge: str = "",
    width: float = 1,
    dashed: bool = False,
) -> None:
    """A rectangle with round corners; ``fill`` and ``edge`` are colours, empty for none, ``width`` in px."""
    pen = QPen(QColor(edge), width) if edge else QPen(Qt.PenStyle.NoPen)
    if dashed:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, radius, radius)


def paint_line(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    colour: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text, at one side of ``area`` or in its middle, cut where it has no room."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, elide, int(area.width()))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | side), shown)


def paint_badge(painter: QPainter, place: QRect, icon: str, colours: theme.Theme) -> None:
    """An icon on a round ground in the upper left corner of an image; nothing where there is no icon."""
    if not icon:
        return
    ground = QRectF(place.left() + 3, place.top() + 3, _BADGE, _BADGE)
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.setBrush(QColor(colours.surface))
    painter.drawEllipse(ground)
    icons.paint(painter, icon, ground.adjusted(4, 4, -4, -4), colours.danger)


def fitted(size: QSize, place: QRect, *, largest: int = 0) -> QRect:
    """The shape of ``size`` in the middle of ``place``, as large as fits; at most ``largest`` times ``size``."""
    room = place.size().boundedTo(size * largest) if largest else place.size()
    target = QRect(place.topLeft(), size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    target.moveCenter(place.center())
    return target


def paint_fitted(painter: QPainter, picture: QPixmap, place: QRect) -> None:
    """A picture as large as fits into the middle of ``place``."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(fitted(picture.size(), place), picture)


def paint_thumbnail(painter: QPainter, picture: object, place: QRect, colours: theme.Theme, sign: int) -> None:
    """What a :class:`ThumbnailCache` has: the picture, or its empty place, with a sign where it cannot be read.

    Args:
        sign: px, its side.
    """
    if isinstance(picture, QPixmap):
        paint_fitted(painter, picture, place)
        return
    painter.fillRect(place, QColor(colours.sunken))
    if picture is not None:
        middle = QRect(0, 0, sign, sign)
        middle.moveCenter(place.center())
        icons.paint(painter, "warning", middle.toRectF(), colours.muted)
