"""Reads images for the screen beside the window's thread, with the decoder that training uses."""

import contextlib
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from tlstudio.core.errors import TLStudioError
from tlstudio.core.paths import cache_folder
from tlstudio.data.decode import open_rgb

_LARGEST, _THUMBNAIL = 1600, 96  # px, longer side
_WAITING, _KEPT = 60, 600  # thumbnails


class ImageLoader(QObject):
    """Answers with a signal each; its threads end before it does."""

    loaded = Signal(str, QImage, QImage)  #: path, picture, thumbnail
    failed = Signal(str, object)  #: path, TLStudioError
    stored = Signal(str)  #: path of a pasted picture

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest = ""

    def load(self, path: str) -> None:
        """``loaded`` or ``failed`` follows, unless another one is wanted before this one's turn has come."""
        self._newest = path
        self._pool.start(lambda: _quietly(lambda: self._load(path)))

    def store(self, picture: QImage) -> None:
        """Keep a pasted picture as a PNG file in the cache; ``stored`` or ``failed`` follows."""
        self._pool.start(lambda: _quietly(lambda: self._store(picture)))

    def _load(self, path: str) -> None:
        if path != self._newest:
            return
        try:
            image = open_rgb(Path(path))
        except TLStudioError as error:
            self.failed.emit(path, error)
        else:
            self.loaded.emit(path, _picture(image, _LARGEST), _picture(image, _THUMBNAIL))

    def _store(self, picture: QImage) -> None:
        folder = cache_folder() / "pasted"
        path = folder / f"pasted-{time.time_ns()}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            written = picture.save(str(path))
        except OSError:
            written = False
        if written:
            self.stored.emit(str(path))
        else:
            self.failed.emit(str(path), TLStudioError("cannot-write", file=str(path), detail=str(folder)))


class Thumbnails(QObject):
    """Small pictures of files, read when they are first asked for; what came into view last is read first."""

    changed = Signal()  #: another one is here
    _read = Signal(str, QImage)

    def __init__(self, side: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._turn = 0
        self._pictures: OrderedDict[str, QImage] = OrderedDict()
        self._asked: OrderedDict[str, None] = OrderedDict()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._read.connect(self._on_read)

    def picture(self, path: str) -> QImage | None:
        """None where it is not here yet; ``changed`` follows. Null where the file cannot be read."""
        found = self._pictures.get(path)
        if found is not None:
            self._pictures.move_to_end(path)
        elif path not in self._asked:
            self._turn += 1
            self._asked[path] = None
            if len(self._asked) > _WAITING:
                self._asked.popitem(last=False)
            self._pool.start(lambda: _quietly(lambda: self._load(path)), self._turn)
        return found

    def _load(self, path: str) -> None:
        if path not in self._asked:
            return  # scrolled away in the meantime
        try:
            picture = _picture(open_rgb(Path(path)), self._side)
        except TLStudioError:
            picture = QImage()
        self._read.emit(path, picture)

    def _on_read(self, path: str, picture: QImage) -> None:
        self._asked.pop(path, None)
        self._pictures[path] = picture
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.changed.emit()


def _quietly(work: Callable[[], None]) -> None:
    """The window may be gone while the last picture is read: there is nobody left to tell."""
    with contextlib.suppress(RuntimeError):
        work()


def _picture(image: Image.Image, longest: int) -> QImage:
    small = image.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    data = small.tobytes()
    return QImage(data, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888).copy()
