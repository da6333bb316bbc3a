"""The menus of the window: every action with its shortcut."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from tlstudio import __version__
from tlstudio.core import paths
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.look import icons
from tlstudio.gui.screens.runs.flow import RunsFlow
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder
from tlstudio.gui.window.diagnosis_dialog import DiagnosisDialog
from tlstudio.gui.window.frame import Frame
from tlstudio.gui.window.storage_dialog import StorageDialog

if TYPE_CHECKING:
    from tlstudio.gui.help.flow import HelpFlow
    from tlstudio.gui.screens.setup.step_back import StepBack

_Standard = QKeySequence.StandardKey
_CONTEXT = "menus"
Do = Callable[[], object]
#: an action's text, and what it does; None where there is nothing to do
_Step = tuple[str, Do | None]


def _n(english: str) -> str:
    """Marks the text of an action; :func:`retranslate` puts it into the window's language."""
    return str(QT_TRANSLATE_NOOP("menus", english))


def _tr(english: str) -> str:
    return QCoreApplication.translate(_CONTEXT, english)


def fill_file(
    frame: Frame,
    *,
    choose_folder: Callable[[], None],
    open_path: Callable[[str], None],
    open_sample: Callable[[], None],
    set_workspace: Callable[[Path], None],
    show_machines: Callable[[], None],
) -> None:
    """Folders, files, the workspace and the end."""
    menu = frame.file_menu
    _add(menu, "folder", _n("Choose image &folder…"), choose_folder, _Standard.Open)
    menu.addMenu(frame.recent_menu)
    _add(menu, "file", _n("Open i&mage or model…"), lambda: _ask_file(frame, open_path), "Ctrl+Shift+O")
    _add(menu, "sparkle", _n("Use &sample data"), open_sample)
    menu.addSeparator()
    _add(menu, "folder", _n("Change &workspace…"), lambda: _ask_workspace(frame, set_workspace))
    _add(menu, "data", _n("S&torage…"), lambda: StorageDialog(frame).open())
    _add(menu, "network", _n("Mac&hines…"), show_machines)
    menu.addSeparator()
    quit_action = _add(menu, "quit", _n("&Quit"), frame.close, _Standard.Quit)
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    if quit_action.shortcut().isEmpty():
        quit_action.setShortcut(QKeySequence("Ctrl+Q"))


def fill_edit(
    frame: Frame,
    *,
    settings: Callable[[], "StepBack | None"],
    runs: RunsFlow,
    show_marks: Callable[[], None],
    paste: Callable[[], Do | None],
) -> None:
    """What can be undone, copied and pasted.

    Args:
        settings: their undo and redo, where they are on show.
        paste: what the page on show does with the clipboard, if anything.
    """

    def undo() -> _Step:
        steps = settings()
        if steps is not None and steps.undo.isEnabled():
            return _n("&Undo the last settings change"), steps.undo.trigger
        if runs.trashed:
            return _n("&Undo: restore the removed run"), runs.restore_last
        return _n("&Undo"), None

    def redo() -> _Step:
        steps = settings()
        if steps is not None and steps.redo.isEnabled():
            return _n("&Redo the settings change"), steps.redo.trigger
        return _n("&Redo"), None

    menu = frame.edit_menu
    _add_step(menu, "undo", undo, _Standard.Undo)
    _add_step(menu, "redo", redo, _Standard.Redo)
    menu.addSeparator()
    _add_step(menu, "copy", lambda: (_n("&Copy"), _of_focus("copy")), _Standard.Copy)
    _add_step(menu, "paste", lambda: (_n("&Paste"), _of_focus("paste") or paste()), _Standard.Paste)
    menu.addSeparator()
    _add(menu, "pencil", _n("&Marked images…"), show_marks, "Ctrl+M")


def fill_run(
    frame: Frame,
    *,
    train: Callable[[], None],
    add_to_queue: Callable[[], None],
    can_queue: Callable[[], bool],
    show_sweep: Callable[[], None],
    runner: JobRunner,
    stop: Callable[[], None],
    check_again: Callable[[], None],
    has_data: Callable[[], bool],
    run_actions: Sequence[QAction],
) -> None:
    """Training and checking, then what can be done with the chosen run."""

    def pause() -> None:
        runner.pause(not runner.view.pausing)

    def busy() -> bool:
        return runner.busy

    menu = frame.run_menu
    _add(menu, "play", _n("&Train"), train, "Ctrl+Return", when=can_queue)
    _add(menu, "add", _n("Add to &queue"), add_to_queue, "Ctrl+Shift+Return", when=can_queue)
    _add(menu, "evaluation", _n("Sw&eep…"), show_sweep, when=has_data)
    _add(menu, "pause", _n("&Pause or resume"), pause, "Ctrl+P", when=busy)
    _add(menu, "stop", _n("&Stop"), stop, "Ctrl+.", when=busy)
    menu.addSeparator()
    _add(menu, "refresh", _n("&Check the images again"), check_again, _Standard.Refresh, when=has_data)
    menu.addSeparator()
    menu.addActions(list(run_actions))


def fill_settings(frame: Frame, *, show_computing: Callable[[], None]) -> None:
    """What computes."""
    _add(frame.settings_menu, "network", _n("&Computing…"), show_computing)


def fill_help(frame: Frame, *, help_flow: Callable[[], "HelpFlow"], workspace: Callable[[], Path]) -> None:
    """Help, keys, log and version."""
    menu = frame.help_menu
    explain = _n("&Help on the focused control")
    _add(menu, "help", explain, lambda: help_flow().explain(), _Standard.HelpContents)
    _add(menu, "glossary", _n("&Glossary"), lambda: help_flow().show_glossary(), "Shift+F1")
    _add(menu, "keyboard", _n("&Keyboard shortcuts"), lambda: help_flow().show_shortcuts())
    menu.addSeparator()
    _add(menu, "folder", _n("Open the &log folder"), _open_log_folder)
    _add(menu, "copy", _n("&Diagnosis…"), lambda: DiagnosisDialog(workspace(), frame).open())
    _add(menu, "info", _n("&About TL Studio"), lambda: show_about(frame, workspace()))


def retranslate(frame: Frame) -> None:
    """Write every action in the window's language."""
    for menu in (frame.file_menu, frame.edit_menu, frame.run_menu, frame.settings_menu, frame.help_menu):
        for action in menu.actions():
            if isinstance(english := action.data(), str):
                action.setText(_tr(english))


def _add_step(menu: QMenu, icon: str, step: Callable[[], _Step], keys: QKeySequence.StandardKey) -> None:
    """An action that says what it would do whenever its menu opens."""

    def say() -> None:
        action.setData(step()[0])
        action.setText(_tr(step()[0]))

    action = _add(menu, icon, step()[0], lambda: _do(step()[1]), keys, when=lambda: step()[1] is not None)
    menu.aboutToShow.connect(say)


def _of_focus(what: str) -> Do | None:
    """What the widget in focus does with the clipboard, where it can: a slot of that name, such as ``copy``."""
    slot = getattr(QApplication.focusWidget(), what, None)
    return slot if callable(slot) else None


def _do(what: Do | None) -> None:
    if what is not None:
        what()


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


def _ask_file(parent: QWidget, then: Callable[[str], None]) -> None:
    kinds = _tr(
        "Images and models (*.jpg *.jpeg *.png *.bmp *.gif *.webp *.tif *.tiff *.pt);;"
        "Tables and archives of images (*.csv *.tsv *.parquet *.tar);;All files (*)"
    )
    ask_file(parent, _tr("Open an image or a model"), kinds, lambda path: then(str(path)))


def _ask_workspace(parent: QWidget, then: Callable[[Path], None]) -> None:
    ask_folder(parent, _tr("Choose the folder where runs are kept"), then)


def _open_log_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))


def show_about(parent: QWidget, workspace: Path) -> QMessageBox:
    """Name, version, licence; and which folders are in use."""
    box = QMessageBox(parent)
    box.setWindowTitle(_tr("About TL Studio"))
    box.setIconPixmap(parent.windowIcon().pixmap(64))
    box.setText(_tr("TL Studio {version}").format(version=__version__))
    box.setInformativeText(
        _tr(
            "Trains a baseline and a pretrained network on your own images, and shows whether the difference is "
            "real.\n\nRuns are kept in {workspace}."
        ).format(workspace=workspace)
    )
    box.open()
    box.finished.connect(box.deleteLater)
    return box
