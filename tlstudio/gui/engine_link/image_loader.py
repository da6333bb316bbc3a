"""Reads images for the screen beside the window's thread, with the decoder that training uses."""

import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tlstudio.core.errors import TLStudioError
from tlstudio.core.paths import cache_folder
from tlstudio.data.decode import open_rgb
from tlstudio.gui.engine_link.background import Background

_LARGEST, _THUMBNAIL = 1600, 96  # px, longer side


class ImageLoader(QObject):
    """Answers with a signal each; its thread ends before it does."""

    loaded = Signal(str, QImage, QImage)  #: path, picture, thumbnail
    failed = Signal(str, object)  #: path, TLStudioError
    stored = Signal(str)  #: path of a pasted picture

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = Background(self)
        self._reader.done.connect(self._on_done)
        self._newest = ""

    def load(self, path: str) -> None:
        """``loaded`` or ``failed`` follows, unless another one is wanted before this one's turn has come."""
        self._newest = path
        self._reader.submit(path, lambda: self._load(path))

    def store(self, picture: QImage, kind: str = "pasted") -> None:
        """Keep a picture as a PNG file in the cache; ``stored`` or ``failed`` follows.

        Args:
            picture: pasted, or a frame of a camera.
            kind: how the name of the file begins.
        """
        path = cache_folder() / "pasted" / f"{kind}-{time.time_ns()}.png"
        self._reader.submit(str(path), lambda: _store(picture, path))

    def _load(self, path: str) -> tuple[QImage, QImage] | None:
        if path != self._newest:
            return None
        image = open_rgb(Path(path))
        return _picture(image, _LARGEST), _picture(image, _THUMBNAIL)

    def _on_done(self, path: str, result: object) -> None:
        if isinstance(result, TLStudioError):
            self.failed.emit(path, result)
        elif isinstance(result, Exception):
            raise result
        elif isinstance(result, tuple):
            self.loaded.emit(path, *result)
        elif isinstance(result, Path):
            self.stored.emit(path)


def _store(picture: QImage, path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written = picture.save(str(path))
    except OSError:
        written = False
    if not written:
        raise TLStudioError("cannot-write", file=str(path), detail=str(path.parent))
    return path


def _picture(image: Image.Image, longest: int) -> QImage:
    small = image.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return to_qimage(small)


def to_qimage(image: Image.Image) -> QImage:
    """A copy of an RGB image for Qt."""
    size, data = image.size, image.tobytes()
    return QImage(data, *size, 3 * image.width, QImage.Format.Format_RGB888).copy()
