"""What a context menu offers for any file on show."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from tlstudio.data.inside import on_disk
from tlstudio.gui.look import icons


def add_to(menu: QMenu, path: str) -> None:
    """Copy the path, and show the file in the system's file manager."""
    copy = QCoreApplication.translate("file_actions", "Copy path")
    show = QCoreApplication.translate("file_actions", "Show in file manager")
    menu.addAction(icons.icon("copy"), copy, lambda: QGuiApplication.clipboard().setText(path))
    menu.addAction(icons.icon("folder"), show, lambda: show_folder(path))


def show_folder(path: str) -> None:
    """Open the folder of a file in the system's file manager; of one in an archive that of the archive."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(on_disk(Path(path)).parent)))
