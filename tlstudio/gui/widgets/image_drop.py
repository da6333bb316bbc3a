"""Where an image is dropped and then seen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.widgets.painting import fitted, paint_box, smooth_painter

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
        """Whether an image is on show."""
        return not self._image.isNull()

    @property
    def has_heat(self) -> bool:
        """Whether something lies over the image."""
        return not self._heat.isNull()

    def set_image(self, image: QImage) -> None:
        """Show an image."""
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
        """Whether something that may be dropped is dragged over it."""
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = smooth_painter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame, well = QRectF(self.rect()).adjusted(1, 1, -1, -1), self._over or not self.has_image
        fill, edge = colours.surface, colours.edge if well else colours.border
        if self._over:
            fill, edge = colours.accent_soft, colours.accent
        paint_box(painter, frame, 14, fill=fill, edge=edge, width=1.5 if well else 1, dashed=well)
        if self.has_image:
            self._paint_image(painter, frame.adjusted(12, 12, -12, -12))
        else:
            self._paint_words(painter, colours, frame)

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        """As large as fits; a small image is enlarged up to four times. The heat lies on its part of it."""
        place = fitted(self._image.size(), frame.toRect(), largest=4).toRectF()
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
        painter.setFont(theme.font(1.4, bold=True))
        painter.setPen(QColor(colours.text))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        title = QRectF(frame.left() + 32, top + _ICON + 18, frame.width() - 64, 200)
        used = painter.boundingRect(title, int(flags), self._title)
        painter.drawText(title, int(flags), self._title)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        text = QRectF(title.left(), used.bottom() + 10, title.width(), 200)
        painter.drawText(text, int(flags), self._text)
