"""A camera whose frames are predicted one after the other, as fast as the models answer."""

import importlib
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QImage

_KEPT = 2  # frames: where the network looked may still be asked of the one before
FRAME = "camera"  #: how the name of a frame's file begins


class Source(Protocol):
    """What gives frames: a camera that is on."""

    frame: SignalInstance  #: QImage
    failed: SignalInstance  #: str, what the system says

    def stop(self) -> None:
        """Turn it off."""


class _QtCamera(QObject):
    """The system's default camera by QtMultimedia, which PySide6-Addons brings and PySide6-Essentials does not."""

    frame = Signal(QImage)
    failed = Signal(str)

    def __init__(self, multimedia: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._camera = multimedia.QCamera(multimedia.QMediaDevices.defaultVideoInput(), self)
        self._sink = multimedia.QVideoSink(self)
        self._session = multimedia.QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: self.frame.emit(frame.toImage()))
        self._camera.errorOccurred.connect(lambda _code, text: self.failed.emit(text))
        self._camera.start()

    def stop(self) -> None:
        self._camera.stop()
        self.deleteLater()


def _multimedia() -> Any:
    """QtMultimedia, or None where it is not installed."""
    try:
        return importlib.import_module("PySide6.QtMultimedia")
    except ImportError:
        return None


def has_camera() -> bool:
    """Whether there is a camera, and something to read it with."""
    multimedia = _multimedia()
    return multimedia is not None and bool(multimedia.QMediaDevices.videoInputs())


def open_camera(parent: QObject) -> Source:
    """The default camera, on. Only where :func:`has_camera`."""
    return _QtCamera(_multimedia(), parent)


class CameraFeed(QObject):
    """Takes one frame at a time: the next one only when the one before has been answered.

    Args:
        store: keeps a frame as a file, whose path is then given to :meth:`begin_frame`.
        open_source: turns the camera on.
    """

    changed = Signal(bool)  #: whether it is on
    failed = Signal(str)  #: what the system says of the camera; it is off then
    forgotten = Signal(str)  #: path of a frame that another one has replaced

    def __init__(
        self,
        store: Callable[[QImage], None],
        open_source: Callable[[QObject], Source] = open_camera,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._open = store, open_source
        self._source: Source | None = None
        self._wanted = False  # whether the next frame is to be taken
        self._frames: deque[str] = deque()  # the files there are, the one that is asked about last

    @property
    def is_on(self) -> bool:
        """Whether frames are taken."""
        return self._source is not None

    def start(self) -> None:
        """Turn it on."""
        if self._source is None:
            self._wanted = True
            self._source = self._open(self)
            self._source.frame.connect(self._on_frame)
            self._source.failed.connect(self._on_failed)
            self.changed.emit(True)

    def stop(self) -> None:
        """Turn it off; the last frame stays on show."""
        if self._source is not None:
            source, self._source = self._source, None
            source.stop()
            self._frames.clear()
            self.changed.emit(False)

    def begin_frame(self, path: str) -> bool:
        """A file is asked about now; False where it is no frame: then the camera is turned off."""
        if not self.is_on or not Path(path).name.startswith(FRAME):
            self.stop()
            return False
        if path not in self._frames:
            self._frames.append(path)
        if len(self._frames) > _KEPT:
            before = self._frames.popleft()
            Path(before).unlink(missing_ok=True)  # ours, in the cache
            self.forgotten.emit(before)
        return True

    def answered(self, path: str) -> None:
        """All models have answered about a file: where it is the frame, the next one is taken."""
        if self._frames and path == self._frames[-1]:
            self._wanted = True

    def refuse(self, path: str) -> None:
        """A file could not be written or read: where it is a frame, there will be no others."""
        if Path(path).name.startswith(FRAME):
            self.stop()

    def _on_frame(self, frame: QImage) -> None:
        if self._wanted and self.is_on and not frame.isNull():
            self._wanted = False
            self._store(frame)

    def _on_failed(self, text: str) -> None:
        self.stop()
        self.failed.emit(text)
