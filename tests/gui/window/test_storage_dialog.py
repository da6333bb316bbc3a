"""How much disk the cache takes, its limit, and emptying it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tlstudio.core import storage
from tlstudio.core.errors import TLStudioError
from tlstudio.gui.window.storage_dialog import StorageDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[StorageDialog]:
    storage.folder().mkdir(parents=True, exist_ok=True)
    (storage.folder() / "a.npy").write_bytes(bytes(2_000_000))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = StorageDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: "2" in dialog.in_use.text())
    yield dialog
    if isValid(dialog):
        dialog.reject()


def test_it_tells_what_is_used_and_empties_it(qtbot: QtBot, dialog: StorageDialog) -> None:
    assert dialog.empty.isEnabled()
    dialog.empty.click()
    qtbot.waitUntil(lambda: not dialog.empty.isEnabled())
    assert storage.used() == 0
    assert dialog.in_use.text().startswith("0")


def test_the_limit_is_shown_and_kept(qtbot: QtBot, dialog: StorageDialog) -> None:
    assert dialog.limit.value() == 20
    dialog.limit.setValue(7)
    with qtbot.waitSignal(dialog.accepted):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    assert storage.limit() == 7 * storage.GB


def test_what_cannot_be_kept_is_said(qtbot: QtBot, dialog: StorageDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_size: int) -> None:
        raise TLStudioError("disk-full", file="limit.txt")

    monkeypatch.setattr(storage, "set_limit", refuse)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.isVisible()
    monkeypatch.undo()
    with qtbot.waitSignal(dialog.accepted):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Save).click()
