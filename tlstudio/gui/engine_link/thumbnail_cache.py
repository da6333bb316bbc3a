"""Thumbnails of image files: decoded in a thread of their own, what came into view last first."""

from collections import OrderedDict
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from tlstudio.core.errors import TLStudioError
from tlstudio.data.decode import open_rgb
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.image_loader import to_qimage

_KEPT = 500  # thumbnails of 240 px: about 85 MB at most
_WAITING = 80  # about two screens; what has scrolled out of view is not decoded


class ThumbnailCache(QObject):
    """Remembers the last few hundred; its thread ends before it does.

    Args:
        side: px, the longer side of a thumbnail.
    """

    changed = Signal()  #: ``get`` knows more

    def __init__(self, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._known: OrderedDict[Path, QPixmap | Exception] = OrderedDict()
        self._asked: OrderedDict[Path, None] = OrderedDict()
        self._reader = reader = Background(self)
        reader.done.connect(self._on_read)
        self.destroyed.connect(lambda: reader.forget())  # else all that waits would be decoded before it ends

    def get(self, path: Path) -> QPixmap | Exception | None:
        """The thumbnail, why there is none, or None where it is still being read."""
        found = self._known.get(path)
        if found is not None:
            self._known.move_to_end(path)
        elif path not in self._asked:
            self._asked[path] = None
            if len(self._asked) > _WAITING:
                self._asked.popitem(last=False)
            self._reader.submit(path, lambda: self._load(path), first=True)
        return found

    def forget_waiting(self) -> None:
        """What has not been read yet is no longer wanted."""
        self._reader.forget()
        self._asked.clear()

    def _load(self, path: Path) -> QImage | None:
        return thumbnail(path, self._side) if path in self._asked else None  # scrolled away in the meantime

    def _on_read(self, path: Path, result: QImage | Exception | None) -> None:
        if result is None:
            return
        self._asked.pop(path, None)
        self._known[path] = QPixmap.fromImage(result) if isinstance(result, QImage) else result
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.changed.emit()


def thumbnail(path: Path, side: int) -> QImage:
    """The image of a file, at most ``side`` px wide and high.

    Raises:
        TLStudioError: it cannot be read, or nothing would be left of it.
    """
    image = open_rgb(path)
    image.thumbnail((side, side), Image.Resampling.BILINEAR)
    if image.width < 1 or image.height < 1:
        raise TLStudioError("image-empty")
    return to_qimage(image)
