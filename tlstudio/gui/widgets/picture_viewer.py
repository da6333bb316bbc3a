"""One image of a data set, large."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.gui.engine_link.image_loader import ImageLoader
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.image_drop import ImageDrop
from tlstudio.gui.widgets.labels import MARGIN, ElidedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ImageDialog(Retranslated, QDialog):
    """Reads an image for the one that shows it. The arrow keys go to the image before or after; Escape closes."""

    stepped = Signal(int)  #: -1 or 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.picture = ImageDrop()
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def _load(self, path: Path) -> None:
        """The picture follows when it has been read."""
        self._path = str(path)
        self._loader.load(self._path)

    def _refuse(self, text: str) -> None:
        """There is no picture: ``text`` says why."""
        self.picture.set_text(text, "")

    def _on_loaded(self, path: str, picture: QImage, _small: QImage) -> None:
        if path == self._path:
            self.picture.set_image(picture)

    def _on_failed(self, path: str, error: TLStudioError) -> None:
        if path == self._path:
            reason = messages.sentence(error.code, error.values)
            self._refuse(self.tr("This image cannot be shown: {reason}.").format(reason=reason))


class PictureViewer(ImageDialog):
    """The image, and its file below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        column((self.picture, 1), self.file, spacing=10, margins=(MARGIN, MARGIN, MARGIN, MARGIN), inside=self)
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(860, 680)

    def show_picture(self, path: Path) -> None:
        """Show this image; it follows when it has been read."""
        self.file.setText(str(path))
        self._load(path)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Image"))
        self.picture.setAccessibleName(self.tr("Image. Use the Left and Right arrow keys to see others."))


def open_viewer(view: QWidget, step: Callable[[int], None]) -> PictureViewer:
    """The dialog in which a view shows one of its images large, opened unless it is; deleted when it closes.

    Args:
        step: goes to another image of the view, see :attr:`ImageDialog.stepped`.
    """
    viewer = next((known for known in view.findChildren(PictureViewer) if not known.isHidden()), None)
    if viewer is None:
        viewer = PictureViewer(view)
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.stepped.connect(step)
        viewer.open()
    return viewer
