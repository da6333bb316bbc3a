"""The training images that a model sees most like the image on show."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tlstudio.core.events import Neighbour
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.look import theme
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.painting import paint_box, paint_fitted, paint_line, smooth_painter
from tlstudio.gui.widgets.retranslated import Retranslated

SIDE = 62  #: px, of a thumbnail, at most
_GAP = 6  # px
_COUNT = 5


class NearestStrip(Retranslated, QWidget):
    """Their classes in a sentence, and below it the images themselves, or their names where they are gone.

    Args:
        pictures: where the thumbnails come from.
    """

    def __init__(self, pictures: ThumbnailCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.neighbours: tuple[Neighbour, ...] = ()
        self.words, self.tiles = MutedLabel(scale=0.92), _Tiles(pictures, self)
        column(self.words, self.tiles, spacing=4, margins=(6, 4, 6, 0), inside=self)
        self.show_neighbours(())

    def show_neighbours(self, neighbours: tuple[Neighbour, ...]) -> None:
        """The most alike first; hidden without any."""
        self.neighbours = neighbours
        self.setVisible(bool(neighbours))
        self.tiles.set_neighbours(neighbours)
        self._retranslate()

    def _retranslate(self) -> None:
        text, counted = (
            self.tr("Because it looks like these training images: {classes}"),
            self.tr("{count} {name}"),
        )
        classes = Counter(neighbour.name for neighbour in self.neighbours).most_common()
        named = [counted.format(count=messages.number(count), name=name) for name, count in classes]
        self.words.setText(text.format(classes=", ".join(named)))
        self.tiles.setAccessibleName(self.tr("Most similar training images"))
        self.tiles.setAccessibleDescription("; ".join(map(self.describe, self.neighbours)))

    def describe(self, neighbour: Neighbour) -> str:
        """One of them in words."""
        text = self.tr("{name}, similarity {share}: {file}")
        share = phrases.percent(max(0.0, neighbour.similarity), 0)
        return text.format(name=neighbour.name, share=share, file=neighbour.file)


class _Tiles(QWidget):
    """A row of thumbnails, the name of the class below each."""

    def __init__(self, pictures: ThumbnailCache, strip: NearestStrip) -> None:
        super().__init__(strip)
        self._strip, self._pictures = strip, pictures
        self._neighbours: tuple[Neighbour, ...] = ()
        self.setFont(theme.font(0.84))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pictures.changed.connect(self.update)

    def set_neighbours(self, neighbours: tuple[Neighbour, ...]) -> None:
        self._neighbours = neighbours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COUNT * (SIDE + _GAP), SIDE + self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(_COUNT * (28 + _GAP), self.sizeHint().height())

    def place(self, number: int) -> QRect:
        """Of a thumbnail."""
        step = min(SIDE + _GAP, (self.width() + _GAP) // _COUNT)
        return QRect(number * step, 0, step - _GAP, min(SIDE, step - _GAP))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = [n for n in range(len(self._neighbours)) if self._whole(n).contains(QPointF(event.pos()))]
            text = self._strip.describe(self._neighbours[at[0]]) if at else ""
            QToolTip.showText(event.globalPos(), text.replace("<", "‹"), self)
            return True
        return super().event(event)

    def _whole(self, number: int) -> QRectF:
        return self.place(number).adjusted(0, 0, _GAP, self.fontMetrics().height() + 4).toRectF()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth_painter(self), theme.of(self.palette())
        for number, neighbour in enumerate(self._neighbours):
            place = self.place(number)
            picture = self._pictures.get(Path(neighbour.path)) if neighbour.path else None
            if isinstance(picture, QPixmap):
                paint_fitted(painter, picture, place)
            else:
                paint_box(painter, place.toRectF(), 4, fill=colours.sunken)
                self._paint_file(painter, place, neighbour, QColor(colours.muted))
            below = QRectF(place.left(), place.bottom() + 3, place.width(), self.fontMetrics().height())
            paint_line(painter, below, neighbour.name, self.font(), colours.muted, Qt.TextElideMode.ElideMiddle)

    def _paint_file(self, painter: QPainter, place: QRect, neighbour: Neighbour, ink: QColor) -> None:
        """Its name in place of an image that is not there."""
        painter.setPen(ink)
        room = place.adjusted(3, 3, -3, -3)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere)
        painter.drawText(room, flags, Path(neighbour.file).name)
