"""Small pictures of image files: decoded in a thread of their own, what came into view last first."""

from collections import OrderedDict
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from tlstudio.core.errors import TLStudioError
from tlstudio.data.decode import open_rgb
from tlstudio.gui.engine_link.background import Background

_KEPT = 500  # pictures of 240 px: about 85 MB at most
_WAITING = 80  # about two screens; what has scrolled out of view is not decoded


class Pictures(QObject):
    """Remembers the last few hundred; ``changed`` tells that ``get`` knows more."""

    changed = Signal()

    def __init__(self, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side  # px
        self._known: OrderedDict[Path, QPixmap | Exception] = OrderedDict()
        self._asked: set[Path] = set()
        self._loader = Background(self, limit=_WAITING, newest_first=True)
        self._loader.done.connect(self._on_done)
        self._loader.dropped.connect(self._asked.discard)

    def get(self, path: Path) -> QPixmap | Exception | None:
        """The picture, why there is none, or None where it is still being read."""
        if path in self._known:
            self._known.move_to_end(path)
            return self._known[path]
        if path not in self._asked:
            self._asked.add(path)
            self._loader.submit(path, lambda: thumbnail(path, self._side))
        return None

    def forget_waiting(self) -> None:
        """What has not been read yet is no longer wanted."""
        self._loader.clear()
        self._asked.clear()

    def close(self) -> None:
        """End the thread."""
        self._loader.close()

    def _on_done(self, path: Path, result: object) -> None:
        self._asked.discard(path)
        if isinstance(result, QImage):
            self._known[path] = QPixmap.fromImage(result)
        elif isinstance(result, Exception):
            self._known[path] = result
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.changed.emit()


def thumbnail(path: Path, side: int) -> QImage:
    """A picture that fits into ``side`` px. Raises ImageError."""
    image = open_rgb(path)
    image.thumbnail((side, side), Image.Resampling.BILINEAR)
    if image.width < 1 or image.height < 1:
        raise TLStudioError("image-empty")
    data = image.tobytes()
    return QImage(data, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888).copy()
