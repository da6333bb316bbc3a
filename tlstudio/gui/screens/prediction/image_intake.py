"""The ways by which images come to a page: drop, clipboard, open; all end in one signal."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from tlstudio.data.decode import EXTENSIONS
from tlstudio.data.destination import destination
from tlstudio.gui.widgets.drop_well import local_paths
from tlstudio.gui.widgets.file_dialogs import ask_files, ask_folder

_Standard = QKeySequence.StandardKey


class ImageIntake(QObject):
    """Watches a page: the whole of it is a drop target, and Ctrl+O and Ctrl+V are its own while it has the focus.

    A run folder is not taken: it goes to the window, which opens it.
    """

    paths_chosen = Signal(list)  #: str, files and folders
    pasted = Signal(QImage)
    nothing_pasted = Signal()
    dragged_over = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def open_images(self) -> None:
        """Ask for one or more image files."""
        kinds = " ".join(f"*{extension}" for extension in sorted(EXTENSIONS))
        kind = self.tr("Images ({kinds})").format(kinds=kinds)
        ask_files(self._page, self.tr("Open images"), kind, self._choose)

    def open_folder(self) -> None:
        """Ask for a folder of images."""
        ask_folder(self._page, self.tr("Choose a folder of images"), lambda path: self._choose([path]))

    def paste(self) -> None:
        """Take what is on the clipboard: files, else an image."""
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()  # some platforms answer None
        paths = local_paths(mime)
        picture = mime.imageData() if mime.hasImage() else None
        if paths:
            self.paths_chosen.emit(paths)
        elif isinstance(picture, QImage) and not picture.isNull():
            self.pasted.emit(picture)
        else:
            self.nothing_pasted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._on_drag(event)
            case QEvent.Type.DragLeave:
                self.dragged_over.emit(False)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._on_drop(event)
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent) and _is_ours(event):
                event.accept()  # before the window's own Ctrl+O, which opens a folder of data
                return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and _is_ours(event):
                self.open_images() if event.matches(_Standard.Open) else self.paste()
                return True
        return super().eventFilter(watched, event)

    def _on_drag(self, event: QDragMoveEvent) -> bool:
        if not _wanted(event):
            return False
        self.dragged_over.emit(True)
        event.acceptProposedAction()
        return True

    def _on_drop(self, event: QDropEvent) -> bool:
        self.dragged_over.emit(False)
        paths = _wanted(event)
        if paths:
            event.acceptProposedAction()
            self.paths_chosen.emit(paths)
        return bool(paths)

    def _choose(self, paths: Sequence[Path]) -> None:
        self.paths_chosen.emit([str(path) for path in paths])


def _wanted(event: QDropEvent) -> list[str]:
    """What is dragged, but nothing where it is a run."""
    paths = local_paths(event.mimeData())
    return [] if len(paths) == 1 and destination(Path(paths[0])) == "run" else paths


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(_Standard.Open) or event.matches(_Standard.Paste)
