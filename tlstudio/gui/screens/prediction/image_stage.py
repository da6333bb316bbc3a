"""The image on show: the image itself, where the network looked, and those looked at before."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget

from tlstudio.core.errors import TLStudioError
from tlstudio.gui.engine_link.image_loader import ImageLoader
from tlstudio.gui.screens.prediction.heat_bar import HeatBar
from tlstudio.gui.screens.prediction.heat_view import HeatView
from tlstudio.gui.screens.prediction.history_strip import HistoryStrip
from tlstudio.gui.text import messages
from tlstudio.gui.widgets import file_actions
from tlstudio.gui.widgets.image_drop import ImageDrop
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_PATIENCE_MS = 150  # the image before stays that long, so that nothing flickers


class ImageStage(Retranslated, QWidget):
    """Reads images beside the window's thread and keeps those that could be read in its history."""

    chosen = Signal(str)  #: path of an image from the history or the clipboard; empty: none is left
    menu_wanted = Signal(QMenu)  #: the context menu of the image on show, to be added to
    loaded = Signal(str)  #: path
    failed = Signal(str)  #: path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = ""  #: path
        self._refusal: TLStudioError | None = None
        self._remembers = True
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_words)
        self.drop, self.heat_bar, self.history = ImageDrop(), HeatBar(), HistoryStrip()
        self.loader = ImageLoader(self)
        self.heat = HeatView(self.drop, self.heat_bar, self)
        column((self.drop, 1), self.heat_bar, self.history, inside=self)
        self.drop.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.drop.customContextMenuRequested.connect(self._on_menu)
        self.history.chosen.connect(self.chosen)
        self.loader.stored.connect(self.chosen)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.failed.connect(self._on_failed)
        self._retranslate()

    def menu(self) -> QMenu:
        """What can be done with the image on show; it is deleted when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        file_actions.add_to(menu, self.current)
        self.menu_wanted.emit(menu)
        return menu

    def show_image(self, path: str) -> bool:
        """Read and show an image, none for an empty path; False where it is on show already."""
        if path == self.current and self.drop.has_image:
            return False
        self.current, self._refusal = path, None
        if path and self.drop.has_image:
            self._patience.start()
        else:
            self._show_words()
        if path:
            self.loader.load(path)
        return True

    def set_remembering(self, remembers: bool) -> None:
        """Whether images are put into the history, which is on show only then; else they come from a table."""
        self._remembers = remembers
        self.history.setVisible(remembers and bool(self.history.paths))
        if not self.drop.has_image:
            self._show_words()

    def _retranslate(self) -> None:
        self.drop.setAccessibleName(self.tr("Image"))
        if not self.drop.has_image:
            self._show_words()
        self.heat.show_target()

    def _show_words(self) -> None:
        """What stands where no image is."""
        self._patience.stop()
        if self._refusal is not None:
            text = self.tr("“{file}” cannot be read: {reason}.")
            reason = messages.sentence(self._refusal.code, self._refusal.values)
            name = Path(self.current).name
            self.drop.set_text(text.format(file=name, reason=reason), self.tr("Try another image."))
        elif self.current:
            self.drop.set_text(self.tr("Reading the image…"), "")
        elif not self._remembers:
            self.drop.set_text(self.tr("Select a row to see its image"), "")
        else:
            text = self.tr("You can also open an image with Ctrl+O or paste one with Ctrl+V.")
            self.drop.set_text(self.tr("Drop an image or a folder here"), text)

    def _on_menu(self, place: QPoint) -> None:
        if self.current:
            self.menu().popup(self.drop.mapToGlobal(place))

    def _on_loaded(self, path: str, picture: QImage, thumbnail: QImage) -> None:
        if self._remembers:
            self.history.add(path, thumbnail)
        if path == self.current:
            self._patience.stop()
            self.drop.set_image(picture)
            self.heat.show_target()
        self.loaded.emit(path)

    def _on_failed(self, path: str, error: TLStudioError) -> None:
        if path == self.current:
            self._refusal = error
            self._show_words()
        self.failed.emit(path)
