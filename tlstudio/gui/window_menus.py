"""The menus of the window: every action with its shortcut."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox

from tlstudio import __version__
from tlstudio.gui import icons
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder

if TYPE_CHECKING:
    from tlstudio.gui.main_window import MainWindow

_Standard = QKeySequence.StandardKey


def fill(window: "MainWindow") -> None:
    """Put the actions into the menus of the frame."""
    _fill_file(window)
    _fill_run(window)
    window.help_menu.addAction(window.tr("Open the &log folder"), lambda: _open_log_folder())
    window.help_menu.addAction(window.tr("&About TL Studio"), lambda: show_about(window))


def _fill_file(window: "MainWindow") -> None:
    menu = window.file_menu
    _add(menu, "folder", window.tr("Choose &folder of images…"), window.choose_folder, _Standard.Open)
    menu.addMenu(window.recent_menu)
    _add(menu, "file", window.tr("Open i&mage or model…"), lambda: _ask_file(window), "Ctrl+Shift+O")
    _add(menu, "sparkle", window.tr("Use the &sample data"), window.data.sample_requested.emit)
    menu.addSeparator()
    _add(menu, "folder", window.tr("Change &workspace…"), lambda: _ask_workspace(window))
    menu.addSeparator()
    quit_action = _add(menu, "quit", window.tr("&Quit"), window.close, _Standard.Quit)
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    if quit_action.shortcut().isEmpty():
        quit_action.setShortcut(QKeySequence("Ctrl+Q"))


def _fill_run(window: "MainWindow") -> None:
    menu = window.run_menu
    train = _add(menu, "play", window.tr("&Train"), window.request_training, "Ctrl+Return")
    stop = _add(menu, "stop", window.tr("&Stop"), window.engines.train.stop, "Ctrl+.")
    menu.addSeparator()
    check = _add(menu, "refresh", window.tr("&Check the images again"), window.check_again, _Standard.Refresh)

    def enable() -> None:
        busy = window.engines.train.busy
        stop.setEnabled(busy)
        train.setEnabled(window.can_train())
        check.setEnabled(window.has_data())

    menu.aboutToShow.connect(enable)


def _add(
    menu: QMenu,
    icon: str,
    text: str,
    slot: Callable[[], object],
    shortcut: str | QKeySequence.StandardKey | None = None,
) -> QAction:
    action = menu.addAction(icons.icon(icon), text)
    action.triggered.connect(lambda _checked: slot())
    if shortcut is not None:
        action.setShortcut(QKeySequence(shortcut))
    return action


def _ask_file(window: "MainWindow") -> None:
    kinds = window.tr("Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;All files (*)")
    ask_file(window, window.tr("Open an image or a model"), kinds, lambda path: window.open_path(str(path)))


def _ask_workspace(window: "MainWindow") -> None:
    ask_folder(window, window.tr("Choose the folder where runs are kept"), window.set_workspace)


def _open_log_folder() -> None:
    from tlstudio.gui.app import log_folder

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))


def show_about(window: "MainWindow") -> QMessageBox:
    """Name, version, licence; and which folders are in use."""
    box = QMessageBox(window)
    box.setWindowTitle(window.tr("About TL Studio"))
    box.setIconPixmap(window.windowIcon().pixmap(64))
    box.setText(window.tr("TL Studio {version}").format(version=__version__))
    box.setInformativeText(
        window.tr(
            "Trains a baseline and a pretrained network on your own images, and shows whether the difference is "
            "real.\n\nRuns are kept in {workspace}."
        ).format(workspace=window.desk.workspace)
    )
    box.open()
    box.finished.connect(box.deleteLater)
    return box
