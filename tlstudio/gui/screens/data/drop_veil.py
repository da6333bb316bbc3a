"""Says over a whole page that what is dragged may be dropped there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.drop_well import local_paths
from tlstudio.gui.widgets.painting import paint_box, smooth_painter

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
        painter = smooth_painter(self)
        frame = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        painter.setOpacity(0.92)
        paint_box(painter, frame, 14, fill=colours.accent_soft)
        painter.setOpacity(1)
        paint_box(painter, frame, 14, edge=colours.accent, width=2, dashed=True)
        centre = frame.center()
        place = QRectF(centre.x() - _ICON / 2, centre.y() - _ICON, _ICON, _ICON)
        icons.paint(painter, "data", place, colours.accent)
        painter.setFont(theme.font(1.4, bold=True))
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
