"""Reads images for the screen beside the window's thread, with the decoder that training uses."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from tlstudio.core.errors import TLStudioError
from tlstudio.core.paths import cache_folder
from tlstudio.data.decode import open_rgb

_LARGEST, _THUMBNAIL = 1600, 96  # px, longer side


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
        self._pool.start(lambda: quietly(lambda: self._load(path)))

    def store(self, picture: QImage) -> None:
        """Keep a pasted picture as a PNG file in the cache; ``stored`` or ``failed`` follows."""
        self._pool.start(lambda: quietly(lambda: self._store(picture)))

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


def quietly(work: Callable[[], None]) -> None:
    """The window may be gone while the last picture is read: there is nobody left to tell."""
    with contextlib.suppress(RuntimeError):
        work()


def _picture(image: Image.Image, longest: int) -> QImage:
    small = image.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return to_qimage(small)


def to_qimage(image: Image.Image) -> QImage:
    """A copy of an RGB image for Qt."""
    size, data = image.size, image.tobytes()
    return QImage(data, *size, 3 * image.width, QImage.Format.Format_RGB888).copy()
