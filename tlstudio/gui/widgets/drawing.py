"""Drawings on white paper, whatever the window looks like: as files (SVG, PDF, PNG) and for the clipboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_POINTS = 72  # an inch
_PNG_SCALE = 2


@dataclass(frozen=True)
class Drawing:
    """``paint`` gets a painter in px of ``size`` and the number of pixels of the device in each of them."""

    title: str
    size: QSize
    paint: Callable[[QPainter, float], None]

    def image(self) -> QImage:
        """Twice as many pixels to either side as the drawing has."""
        image = QImage(self.size * _PNG_SCALE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(_PNG_SCALE, _PNG_SCALE)
        self._paint(painter, _PNG_SCALE)
        return image

    def file(self, ending: str) -> bytes:
        """The content of a ``png``, ``svg`` or ``pdf`` file."""
        writers = {"png": self._png, "svg": self._svg, "pdf": self._pdf}
        return _in_memory(writers[ending])

    def copy(self) -> None:
        """Put it on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self.image())

    def _png(self, device: QIODevice) -> None:
        QImageWriter(device, QByteArray(b"png")).write(self.image())

    def _svg(self, device: QIODevice) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setTitle(self.title)
        generator.setResolution(_dpi())
        generator.setSize(self.size)
        generator.setViewBox(QRect(QPoint(), self.size))
        self._paint(QPainter(generator), 1)

    def _pdf(self, device: QIODevice) -> None:
        writer = QPdfWriter(device)
        writer.setTitle(self.title)
        writer.setResolution(_dpi())
        inches = QSizeF(self.size) * (_POINTS / _dpi())
        writer.setPageSize(QPageSize(inches, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF())
        self._paint(QPainter(writer), 1)

    def _paint(self, painter: QPainter, scale: float) -> None:
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint(painter, scale)
        finally:
            painter.end()


def offer(widget: QWidget, actions: Sequence[QAction]) -> None:
    """The actions as the widget's context menu, by mouse and by key."""
    widget.addActions(actions)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


def _dpi() -> int:
    """Of the screen, by which fonts are measured: text then has the same size in px everywhere."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())


def _in_memory(write: Callable[[QIODevice], None]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
