"""Marking images in a view, and the list of all marks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QListWidget, QMenu, QWidget

from tests.helpers.images import make_folder
from tlstudio.core.mark_csv import to_csv
from tlstudio.core.mark_file import MarkFile
from tlstudio.gui.marks.mark_actions import MarkActions
from tlstudio.gui.marks.mark_store import MarkStore, Target
from tlstudio.gui.marks.marks_dialog import MarksDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 leaves", count=3)


@pytest.fixture
def store(qtbot, tmp_path):
    made = MarkStore(tmp_path / "work")
    with qtbot.waitSignal(made.changed):
        made.refresh()
    yield made
    made.close()
    made.deleteLater()


def target(folder: Path, file: str, original: str = "") -> Target:
    return Target(file, str(folder), file.partition("/")[0], original)


@pytest.fixture
def view(qtbot, store, folder):
    made = QListWidget()
    qtbot.addWidget(made)
    made.addItems(["red/000.png", "red/001.png", "blue/000.png"])
    made.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)

    def chosen() -> list[Target]:
        return [target(folder, item.text(), "blue/000.png") for item in made.selectedItems()]

    made.actions_of = MarkActions(made, store, chosen, lambda: ("blue", "green", "red"))  # type: ignore[attr-defined]
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def kinds(store: MarkStore) -> dict[str, str]:
    return {mark.file: mark.kind for mark in store.state.marks.values()}


def test_one_key_marks_all_that_are_chosen_in_one_step(view, store, qtbot):
    view.item(0).setSelected(True)
    view.item(1).setSelected(True)
    with qtbot.waitSignal(store.changed):
        qtbot.keyClick(view, Qt.Key.Key_X)
    assert kinds(store) == {"red/000.png": "exclude", "red/001.png": "exclude"}
    with qtbot.waitSignal(store.changed):
        store.undo()
    assert kinds(store) == {}


def test_a_wrong_label_asks_for_the_right_one(view, store, qtbot):
    view.item(0).setSelected(True)
    qtbot.keyClick(view, Qt.Key.Key_L)
    dialog = view.findChild(QInputDialog)
    assert dialog.comboBoxItems() == ["blue", "green"]  # not the class that it has
    dialog.setTextValue("green")
    with qtbot.waitSignal(store.changed):
        dialog.accept()
    (mark,) = store.state.marks.values()
    assert (mark.kind, mark.right_class, mark.class_name) == ("wrong-label", "green", "red")


def test_a_duplicate_names_the_other_image(view, store, qtbot):
    view.item(0).setSelected(True)
    with qtbot.waitSignal(store.changed):
        qtbot.keyClick(view, Qt.Key.Key_D)
    (mark,) = store.state.marks.values()
    assert mark.kind == "duplicate-of"
    assert mark.duplicate_of != mark.digest


def test_the_menu_offers_to_take_off_only_what_is_there(view, store, qtbot, folder):
    view.item(2).setSelected(True)
    menu = QMenu(view)
    view.actions_of.add_to(menu)
    texts = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert texts == {
        "Wrong label…": True, "Exclude": True, "Duplicate": True, "Ambiguous": True, "Remove the mark": False,
    }  # fmt: skip
    with qtbot.waitSignal(store.changed):
        qtbot.keyClick(view, Qt.Key.Key_A)
    view.actions_of.add_to(menu)
    assert view.actions_of.by_kind[None].isEnabled()
    with qtbot.waitSignal(store.changed):
        qtbot.keyClick(view, Qt.Key.Key_U)
    assert kinds(store) == {}


def test_an_image_that_is_gone_is_told_and_nothing_is_marked(store, folder, qtbot):
    with qtbot.waitSignal(store.failed):
        store.mark([target(folder, "red/000.png"), target(folder, "red/nowhere.png")], "exclude")
    assert not MarkFile(store.path).read().marks


@pytest.fixture
def dialog(qtbot, store, folder):
    parent = QWidget()
    qtbot.addWidget(parent)
    with qtbot.waitSignal(store.changed):
        store.mark([target(folder, "red/000.png"), target(folder, "blue/000.png")], "exclude", reason="hand in it")
    with qtbot.waitSignal(store.changed):
        store.mark([target(folder, "red/001.png")], "ambiguous")
    with qtbot.waitSignal(store.changed):  # it reads the marks again as it opens
        made = MarksDialog(store, lambda: str(folder), parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    assert made.table.row_count() == 3
    yield made
    parent.deleteLater()


def test_the_list_is_filtered_by_text_and_kind(dialog, qtbot):
    dialog.filter.setText("HAND")
    assert dialog.table.row_count() == 2
    dialog.filter.clear()
    dialog.kind.setCurrentIndex(dialog.kind.findData("ambiguous"))
    assert [dialog.table.record_at(row).file for row in range(dialog.table.row_count())] == ["red/001.png"]


def test_steps_are_undone_and_done_again(dialog, store, qtbot):
    with qtbot.waitSignal(store.changed):
        dialog.undo.click()
    assert dialog.table.row_count() == 2
    with qtbot.waitSignal(store.changed):
        dialog.redo.click()
    assert dialog.table.row_count() == 3


def test_chosen_marks_are_removed(dialog, store, qtbot):
    dialog.table.selectAll()
    with qtbot.waitSignal(store.changed):
        dialog.remove.click()
    assert kinds(store) == {}


def test_a_table_goes_out_and_in_again(dialog, store, qtbot, tmp_path):
    table = tmp_path / "marks.csv"
    table.write_bytes(to_csv(store.state.marks.values()) + b"nonsense,,,,,,,,\n")
    dialog.table.selectAll()
    with qtbot.waitSignal(store.changed):
        dialog.remove.click()
    with qtbot.waitSignals([store.imported, store.changed]):
        store.import_csv(table, "")
    qtbot.waitUntil(lambda: len(kinds(store)) == 3)
    assert "1 lines were not understood" in dialog.problem.message
