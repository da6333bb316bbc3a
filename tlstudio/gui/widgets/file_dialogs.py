"""Asking for a file or a folder without a nested event loop: the answer comes to a function."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tlstudio.gui.settings import Settings


def ask_save(parent: QWidget, title: str, suggested: str, kind: str, then: Callable[[Path], None]) -> QFileDialog:
    """Where to save. ``kind`` is a filter such as ``"PNG image (*.png)"``."""
    dialog = _dialog(parent, title, "save", kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggested).suffix.lstrip("."))
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def ask_files(parent: QWidget, title: str, kind: str, then: Callable[[list[Path]], None]) -> QFileDialog:
    """One or more files that exist."""
    dialog = _dialog(parent, title, "open", kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()
    return dialog


def ask_file(parent: QWidget, title: str, kind: str, then: Callable[[Path], None]) -> QFileDialog:
    """One file that exists."""
    dialog = _dialog(parent, title, "open", kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _tell_first(dialog, then)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, then: Callable[[Path], None]) -> QFileDialog:
    """A folder that exists."""
    dialog = _dialog(parent, title, "folder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _tell_first(dialog, then)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, purpose: str, kind: str = "") -> QFileDialog:
    """It opens where one of its purpose was left."""
    dialog = QFileDialog(parent, title, Settings().dialog_folder(purpose))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if kind:
        dialog.setNameFilter(kind)
    dialog.filesSelected.connect(lambda names: Settings().set_dialog_folder(purpose, Path(names[0]).parent))
    return dialog


def _tell_first(dialog: QFileDialog, then: Callable[[Path], None]) -> None:
    """Not by ``fileSelected``: Qt's own dialog is silent there where the folder on show has that name as well."""
    dialog.filesSelected.connect(lambda names: then(Path(names[0])))
