"""Says over a whole page that what is dragged may be dropped there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.drop_well import local_paths

_ICON = 60  # px


class DropVeil(QWidget):
    """Hidden until something that is wanted is dragged over its parent; anything else is left to the window."""

    dropped = Signal(str)  #: path

    def __init__(self, page: QWidget, wanted: Callable[[Path], bool]) -> None:
        super().__init__(page)
        self._page, self._wanted = page, wanted
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def set_text(self, text: str) -> None:
        """What dropping would do."""
        self._text = text
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent) and self._path(event):
                self._cover()
                event.acceptProposedAction()
                return True
            case QEvent.Type.DragLeave:
                self.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.hide()
                if path := self._path(event):
                    event.acceptProposedAction()
                    self.dropped.emit(path)
                    return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.accent_soft)
        ground.setAlphaF(0.92)
        pen = QPen(QColor(colours.accent), 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(ground)
        frame = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        painter.drawRoundedRect(frame, 14, 14)
        centre = frame.center()
        icons.paint(
            painter, "data", QRectF(centre.x() - _ICON / 2, centre.y() - _ICON, _ICON, _ICON), colours.accent
        )
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        place = QRectF(frame.left() + 24, centre.y() + 12, frame.width() - 48, frame.height() / 2 - 12)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(flags), self._text)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()

    def _path(self, event: QDropEvent) -> str:
        """The first thing that is wanted; empty where there is none."""
        return next((path for path in local_paths(event.mimeData()) if self._wanted(Path(path))), "")
