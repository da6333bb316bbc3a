"""The menus of the window: every action with its shortcut."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from tlstudio import __version__
from tlstudio.core import paths
from tlstudio.gui.look import icons
from tlstudio.gui.shell import Page
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.window.storage_dialog import StorageDialog

if TYPE_CHECKING:
    from tlstudio.gui.window.main_window import MainWindow

_Standard = QKeySequence.StandardKey
_CONTEXT = "menus"
#: an action's text, and what it does; None where there is nothing to do
_Step = tuple[str, Callable[[], object] | None]


def _n(english: str) -> str:
    """Marks the text of an action; :func:`retranslate` puts it into the window's language."""
    return str(QT_TRANSLATE_NOOP("menus", english))


def _tr(english: str) -> str:
    return QCoreApplication.translate(_CONTEXT, english)


def fill(window: "MainWindow") -> None:
    """Put the actions into the menus of the frame."""
    _fill_file(window)
    _fill_edit(window)
    _fill_run(window)
    _fill_help(window)
    window.retranslated.connect(lambda: retranslate(window))


def retranslate(window: "MainWindow") -> None:
    """Write every action in the window's language."""
    for menu in (window.file_menu, window.edit_menu, window.run_menu, window.help_menu):
        for action in menu.actions():
            if isinstance(english := action.data(), str):
                action.setText(_tr(english))


def _fill_file(window: "MainWindow") -> None:
    menu = window.file_menu
    _add(menu, "folder", _n("Choose &folder of images…"), window.choose_folder, _Standard.Open)
    menu.addMenu(window.recent_menu)
    _add(menu, "file", _n("Open i&mage or model…"), lambda: _ask_file(window), "Ctrl+Shift+O")
    _add(menu, "sparkle", _n("Use the &sample data"), window.data.sample_requested.emit)
    menu.addSeparator()
    _add(menu, "folder", _n("Change &workspace…"), lambda: _ask_workspace(window))
    _add(menu, "data", _n("S&torage…"), lambda: StorageDialog(window).open())
    menu.addSeparator()
    quit_action = _add(menu, "quit", _n("&Quit"), window.close, _Standard.Quit)
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    if quit_action.shortcut().isEmpty():
        quit_action.setShortcut(QKeySequence("Ctrl+Q"))


def _fill_edit(window: "MainWindow") -> None:
    menu = window.edit_menu
    _add_step(menu, "undo", lambda: _undo_step(window), _Standard.Undo)
    _add_step(menu, "redo", lambda: _redo_step(window), _Standard.Redo)
    menu.addSeparator()
    _add(menu, "copy", _n("&Copy"), lambda: _pass_on("copy"), _Standard.Copy, when=lambda: _can("copy"))
    _add(
        menu, "paste", _n("&Paste"), lambda: _paste(window), _Standard.Paste,
        when=lambda: _can("paste") or window.page() == Page.PREDICTION,
    )  # fmt: skip


def _undo_step(window: "MainWindow") -> _Step:
    """Of the settings where they are on show, else of the runs."""
    if window.page() == Page.SETUP and window.setup.step_back.undo.isEnabled():
        return _n("&Undo the last change of the settings"), window.setup.step_back.undo.trigger
    if window.runs_flow.trashed:
        return _n("&Undo: bring the removed run back"), window.runs_flow.restore_last
    return _n("&Undo"), None


def _redo_step(window: "MainWindow") -> _Step:
    if window.page() == Page.SETUP and window.setup.step_back.redo.isEnabled():
        return _n("&Redo the change of the settings"), window.setup.step_back.redo.trigger
    return _n("&Redo"), None


def _add_step(menu: QMenu, icon: str, step: Callable[[], _Step], keys: QKeySequence.StandardKey) -> None:
    """An action that says what it would do whenever its menu opens."""

    def do() -> None:
        _text, change = step()
        if change is not None:
            change()

    def say() -> None:
        action.setData(step()[0])
        action.setText(_tr(step()[0]))

    action = _add(menu, icon, step()[0], do, keys, when=lambda: step()[1] is not None)
    menu.aboutToShow.connect(say)


def _can(what: str) -> bool:
    return callable(getattr(QApplication.focusWidget(), what, None))


def _pass_on(what: str) -> None:
    """Copy from, or paste into, the widget in focus, where it can."""
    if _can(what):
        getattr(QApplication.focusWidget(), what)()


def _paste(window: "MainWindow") -> None:
    if window.page() == Page.PREDICTION and not _can("paste"):
        window.prediction.head.paste.click()
    else:
        _pass_on("paste")


def _fill_run(window: "MainWindow") -> None:
    menu, train = window.run_menu, window.engines.train
    _add(menu, "play", _n("&Train"), window.request_training, "Ctrl+Return", when=window.can_queue)
    _add(
        menu, "add", _n("Add to &queue"), lambda: window.setup.request_queue(), "Ctrl+Shift+Return",
        when=window.can_queue,
    )  # fmt: skip
    _add(
        menu, "pause", _n("&Pause or continue"), lambda: train.pause(not train.pausing), "Ctrl+P",
        when=lambda: train.busy,
    )  # fmt: skip
    _add(menu, "stop", _n("&Stop"), window.stop_flow.ask, "Ctrl+.", when=lambda: train.busy)
    menu.addSeparator()
    check = _n("&Check the images again")
    _add(menu, "refresh", check, window.check_again, _Standard.Refresh, when=window.has_data)
    menu.addSeparator()
    menu.addActions(list(window.runs.actions_by_name.values()))


def _fill_help(window: "MainWindow") -> None:
    menu = window.help_menu
    _add(menu, "help", _n("&Help on the control in focus"), lambda: window.help.explain(), _Standard.HelpContents)
    _add(menu, "glossary", _n("&Glossary"), lambda: window.help.show_glossary(), "Shift+F1")
    _add(menu, "keyboard", _n("&Keyboard shortcuts"), lambda: window.help.show_shortcuts())
    menu.addSeparator()
    _add(menu, "folder", _n("Open the &log folder"), _open_log_folder)
    _add(menu, "info", _n("&About TL Studio"), lambda: show_about(window))


def _add(
    menu: QMenu,
    icon: str,
    text: str,
    slot: Callable[[], object],
    shortcut: str | QKeySequence.StandardKey | None = None,
    *,
    when: Callable[[], bool] = lambda: True,
) -> QAction:
    """``when`` says whether there is anything to do: asked when the menu opens and when the keys are pressed."""
    action = menu.addAction(icons.icon(icon), _tr(text))
    action.setData(text)
    action.triggered.connect(lambda _checked: slot() if when() else None)
    menu.aboutToShow.connect(lambda: action.setEnabled(when()))
    menu.aboutToHide.connect(lambda: action.setEnabled(True))  # else the keys would stay dead
    if shortcut is not None:
        action.setShortcut(QKeySequence(shortcut))
    return action


def _ask_file(window: "MainWindow") -> None:
    kinds = _tr("Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;All files (*)")
    ask_file(window, _tr("Open an image or a model"), kinds, lambda path: window.open_path(str(path)))


def _ask_workspace(window: "MainWindow") -> None:
    ask_folder(window, _tr("Choose the folder where runs are kept"), window.set_workspace)


def _open_log_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))


def show_about(window: "MainWindow") -> QMessageBox:
    """Name, version, licence; and which folders are in use."""
    box = QMessageBox(window)
    box.setWindowTitle(_tr("About TL Studio"))
    box.setIconPixmap(window.windowIcon().pixmap(64))
    box.setText(_tr("TL Studio {version}").format(version=__version__))
    box.setInformativeText(
        _tr(
            "Trains a baseline and a pretrained network on your own images, and shows whether the difference is "
            "real.\n\nRuns are kept in {workspace}."
        ).format(workspace=window.desk.workspace)
    )
    box.open()
    box.finished.connect(box.deleteLater)
    return box
