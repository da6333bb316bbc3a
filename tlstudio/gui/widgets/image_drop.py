"""Where an image is dropped and then seen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme

_ICON = 60  # px
_LOW = 220  # px, a well without room for a sign above its words


class ImageDrop(QWidget):
    """A dashed well until there is an image; lit while one is dragged over the pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._heat = QImage(), QImage()
        self._region, self._opacity = QRectF(0, 0, 1, 1), 0.5
        self._over = False
        self._title, self._text = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(480, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 130)

    @property
    def message(self) -> str:
        """What is written where no image is shown."""
        return f"{self._title} {self._text}".strip() if self._image.isNull() else ""

    @property
    def has_image(self) -> bool:
        return not self._image.isNull()

    @property
    def has_heat(self) -> bool:
        return not self._heat.isNull()

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def set_heat(self, heat: QImage, region: QRectF) -> None:
        """Lay a picture over a part of the image, given in shares of its sides; a null one takes it away."""
        self._heat, self._region = heat, region
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """Of what lies over the image, 0..1."""
        self._opacity = opacity
        self.update()

    def set_text(self, title: str, text: str) -> None:
        """Words instead of an image."""
        self._image, self._heat = QImage(), QImage()
        self._title, self._text = title, text
        self.setAccessibleDescription(f"{title} {text}".strip())
        self.update()

    def set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(QColor(colours.accent if self._over else colours.border), 2 if self._over else 1)
        if self._image.isNull() or self._over:
            pen = QPen(QColor(colours.accent if self._over else colours.edge), 1.5)
            pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if self._over else colours.surface))
        painter.drawRoundedRect(frame, 14, 14)
        if self._image.isNull():
            self._paint_words(painter, colours, frame)
        else:
            self._paint_image(painter, frame.adjusted(12, 12, -12, -12))

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        """As large as fits; a small image is enlarged up to four times. The heat lies on its part of it."""
        size = self._image.size().toSizeF()
        scale = min(frame.width() / size.width(), frame.height() / size.height(), 4.0)
        place = QRectF(0, 0, size.width() * scale, size.height() * scale)
        place.moveCenter(frame.center())
        path = QPainterPath()
        path.addRoundedRect(place, 8, 8)
        painter.setClipPath(path)
        painter.drawImage(place, self._image)
        if self.has_heat:
            part = QRectF(
                place.left() + self._region.left() * place.width(),
                place.top() + self._region.top() * place.height(),
                self._region.width() * place.width(),
                self._region.height() * place.height(),
            )
            painter.setOpacity(self._opacity)
            painter.drawImage(part, self._heat)

    def _paint_words(self, painter: QPainter, colours: Theme, frame: QRectF) -> None:
        centre = frame.center()
        ink = colours.accent if self._over else colours.muted
        top = max(frame.top(), centre.y() - 96)
        if frame.height() < _LOW:
            top = frame.top() + 12 - _ICON  # the words need what room there is
        else:
            icons.paint(painter, "prediction", QRectF(centre.x() - _ICON / 2, top, _ICON, _ICON), ink)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setWeight(theme.BOLD)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        title = QRectF(frame.left() + 32, top + _ICON + 18, frame.width() - 64, 200)
        used = painter.boundingRect(title, int(flags), self._title)
        painter.drawText(title, int(flags), self._title)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        text = QRectF(title.left(), used.bottom() + 10, title.width(), 200)
        painter.drawText(text, int(flags), self._text)
