"""Nine training images as an epoch sees them, with a button for the next epoch's draw."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolTip, QWidget

from tlstudio.core.events import Failed
from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.painting import paint_box
from tlstudio.gui.widgets.retranslated import Retranslated

_COLUMNS = 3
_GAP = 6.0


class Tiles(QWidget):
    """Pictures in a square grid, each as large as there is room; what is missing is an empty frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[QImage] = []
        self._files: tuple[str, ...] = ()
        self._faded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 150)

    def set_pictures(self, pictures: Sequence[QImage], files: tuple[str, ...]) -> None:
        """``files``: what each picture was made from, for its tooltip."""
        self._pictures, self._files = list(pictures), files
        self.setAccessibleDescription(", ".join(files))
        self.update()

    def set_faded(self, faded: bool) -> None:
        """Whether the pictures are out of date."""
        self._faded = faded
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 340)

    def _place(self, number: int) -> QRectF:
        whole = min(self.width(), self.height())
        side = (whole - 2 - _GAP * (_COLUMNS - 1)) / _COLUMNS
        down, across = divmod(number, _COLUMNS)
        return QRectF(1 + across * (side + _GAP), 1 + down * (side + _GAP), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(_COLUMNS * _COLUMNS):
            place = self._place(number)
            if number < len(self._pictures):
                painter.setOpacity(0.45 if self._faded else 1.0)
                painter.drawImage(place, self._pictures[number])
            painter.setOpacity(1.0)
            fill = "" if number < len(self._pictures) else colours.sunken
            paint_box(painter, place, 0, fill=fill, edge=colours.border)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            under = [n for n in range(len(self._files)) if self._place(n).contains(event.pos().toPointF())]
            QToolTip.showText(event.globalPos(), self._files[under[0]] if under else "", self)
            return True
        return super().event(event)


class AugmentPreview(Retranslated, QWidget):
    """Asks for nothing while it is hidden: ``shown_changed`` tells when it is looked at."""

    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epoch = 1
        self._busy = False
        self._why_not = ""
        self._title, self._words = heading_label(), MutedLabel()
        self._another = QPushButton(icons.icon("refresh"), "")
        self.redraw_requested = self._another.clicked  #: the sample of the next epoch is wanted
        self._card, self.tiles = MessageCard(), Tiles()
        self.retry_requested = self._card.action_clicked
        column(row((self._title, 1), self._another), self._words, self._card, (self.tiles, 1), inside=self)
        self._retranslate()

    def set_epoch(self, epoch: int) -> None:
        """Whose draw is shown."""
        self._epoch = epoch
        self._show()

    def set_busy(self, busy: bool) -> None:
        """Whether pictures are on their way; an older failure is over then."""
        self._busy = busy
        if busy:
            self._card.clear()
        self._show()

    def set_pictures(self, pictures: Sequence[QImage], files: tuple[str, ...]) -> None:
        """What was wanted; ``files`` as in :meth:`Tiles.set_pictures`."""
        self.set_busy(False)
        self.tiles.set_pictures(pictures, files)

    def set_failure(self, failure: Failed) -> None:
        """Say why there are no pictures; the card's button asks for them again."""
        self.set_busy(False)
        self._card.show_failure(failure, action=self.tr("Try again"))

    def set_why_not(self, reason: str) -> None:
        """Why there can be no preview now; empty where there can."""
        self._why_not = reason
        if reason:
            self._card.clear()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.shown_changed.emit(False)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What the network sees"))
        self._another.setText(self.tr("Show another sample"))
        self._another.setToolTip(self.tr("Shows how the same images are augmented in the next epoch."))
        self.tiles.setAccessibleName(self.tr("Training images as the network sees them"))
        if self._card.message and self._card.shown is not None:
            self.set_failure(self._card.shown)
        self._show()

    def _show(self) -> None:
        text = self.tr("Your training images in epoch {epoch}, augmented with these settings.")
        shown = self.tr("Preparing the images…") if self._busy else text.format(epoch=self._epoch)
        self._words.setText(self._why_not or shown)
        self._another.setEnabled(not self._why_not)
        self.tiles.set_faded(bool(self._why_not))
