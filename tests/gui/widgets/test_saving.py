"""Files of the user's are written beside the window's thread, and what became of them is said."""

from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from tlstudio.gui.widgets.export_menu import ExportMenu, copy_table
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.saver import Saver


@pytest.fixture
def button(qtbot) -> QPushButton:
    button = QPushButton()
    qtbot.addWidget(button)
    return button


def test_a_file_is_made_and_written_in_a_thread(button, qtbot, tmp_path: Path) -> None:
    saver, threads = Saver(button), []

    def make() -> bytes:
        threads.append(current_thread())
        return b"all of it"

    with qtbot.waitSignal(saver.saved) as told:
        saver.write(tmp_path / "a.txt", make)
    assert told.args == [str(tmp_path / "a.txt")]
    assert (tmp_path / "a.txt").read_bytes() == b"all of it"
    assert threads != [main_thread()]


def test_what_became_of_a_file_is_said_on_the_cards(button, qtbot, tmp_path: Path) -> None:
    saver, good, bad = Saver(button), MessageCard("good"), MessageCard()
    for card in (good, bad):
        qtbot.addWidget(card)
    saver.report_to(good, bad)
    with qtbot.waitSignal(saver.saved):
        saver.write(tmp_path / "a.csv", lambda: b"")
    assert (good.message, good.hint) == ("Saved as “a.csv”.", str(tmp_path / "a.csv"))
    with qtbot.waitSignal(saver.failed):
        saver.write(tmp_path / "missing" / "a.csv", lambda: b"")
    assert "could not be written" in bad.message
    assert not (tmp_path / "missing").exists()


def test_an_entry_of_the_menu_asks_for_a_name_and_writes_what_is_true_then(button, qtbot, tmp_path: Path) -> None:
    menu, name, table = ExportMenu(button), ["first"], ["a,b\n"]
    action = menu.add_table(lambda: f"{name[0]}.csv", lambda: table[0])
    action.setText("Table as CSV…")
    name[0], table[0] = "second", "a,b\n1,2\n"
    action.trigger()
    dialog = button.findChild(QFileDialog)
    assert dialog.windowTitle() == "Table as CSV"
    assert Path(dialog.selectedFiles()[0]).name == "second.csv"
    with qtbot.waitSignal(menu.saver.saved):
        dialog.fileSelected.emit(str(tmp_path / "t.csv"))
    assert (tmp_path / "t.csv").read_bytes() == b"\xef\xbb\xbfa,b\n1,2\n"
    dialog.close()


def test_a_table_is_copied_as_a_spreadsheet_takes_it(qapp) -> None:
    copy_table('name,share\n"oak, red",0.5\n')
    assert QGuiApplication.clipboard().text() == "name\tshare\noak, red\t0.5"
