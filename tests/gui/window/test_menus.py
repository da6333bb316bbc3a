"""The menus: every action with its keys, offered where it makes sense, and in the window's words."""

import re

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu

from tests.gui.screens.runs.test_runs import store
from tests.helpers.data_report import data_report, write_report
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import epochs
from tlstudio.core import events as ev
from tlstudio.gui.shell import Page


def menus(window) -> list[QMenu]:
    return [window.file_menu, window.edit_menu, window.run_menu, window.view_menu, window.help_menu]


def action(menu: QMenu, text: str):
    return next(action for action in menu.actions() if text in action.text())


def test_no_two_keys_of_a_menu_are_underlined_the_same(window):
    opened = window()
    for menu in [*menus(opened), opened.theme_menu, opened.language_menu]:
        letters = [letter.lower() for a in menu.actions() for letter in re.findall(r"&(\w)", a.text())]
        assert len(letters) == len(set(letters)), menu.title()


def test_no_two_actions_share_their_keys(window):
    keys = [
        action.shortcut().toString()
        for menu in menus(window())
        for action in menu.actions()
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_an_action_that_was_off_while_its_menu_was_open_has_living_keys_afterwards(window):
    opened = window()
    train = action(opened.run_menu, "&Train")
    opened.run_menu.aboutToShow.emit()
    assert not train.isEnabled()
    opened.run_menu.aboutToHide.emit()
    assert train.isEnabled()
    train.trigger()  # there is nothing to train: nothing happens
    assert opened.page() == Page.DATA


def test_what_is_done_with_runs_stands_in_the_run_menu(window):
    opened = window()
    assert set(opened.runs.actions_by_name.values()) <= set(opened.run_menu.actions())


def test_a_removed_run_is_brought_back_by_undo(window, qtbot):
    opened = window()
    run = store(
        opened.store.workspace, ev.JobStarted(kind="train", epochs=2), *epochs(2), ev.Finished(outcome="done")
    )
    with qtbot.waitSignal(opened.store.changed):
        opened.store.refresh()
    opened.runs.choose(str(run.path))
    with qtbot.waitSignal(opened.store.changed):
        opened.runs.actions_by_name["trash"].trigger()
    assert opened.store.runs == []
    with qtbot.waitSignal(opened.store.changed):
        action(opened.edit_menu, "&Undo").trigger()
    assert [found.name for found in opened.store.runs] == [run.name]
    opened.edit_menu.aboutToShow.emit()
    assert not action(opened.edit_menu, "&Undo").isEnabled()


def test_there_is_one_undo_and_one_redo_and_they_say_what_they_undo(window):
    opened = window()
    opened.go_to(Page.SETUP)
    menu = opened.edit_menu

    def offered() -> list[tuple[str, bool]]:
        menu.aboutToShow.emit()
        found = [(a.text(), a.isEnabled()) for a in menu.actions() if "do" in a.text()]
        menu.aboutToHide.emit()
        return found

    assert offered() == [("&Undo", False), ("&Redo", False)]
    before = opened.setup.job
    opened.setup.settings.value_changed.emit("train.epochs", 3)
    assert offered() == [("&Undo the last settings change", True), ("&Redo", False)]
    action(menu, "&Undo").trigger()
    assert opened.setup.job == before
    assert offered() == [("&Undo", False), ("&Redo the settings change", True)]
    action(menu, "&Redo").trigger()
    assert opened.setup.job.train.epochs == 3
    opened.runs_flow.trashed["/w/runs/gone"] = "The run was moved to the trash."
    opened.go_to(Page.DATA)
    assert offered() == [("&Undo: restore the removed run", True), ("&Redo", False)]


def test_copy_takes_what_the_control_in_focus_offers(window, qtbot):
    opened = window()
    opened.activateWindow()
    opened.go_to(Page.SETUP)
    field = opened.setup.findChild(QLineEdit)
    field.setText("resnet")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    action(opened.edit_menu, "&Copy").trigger()
    assert QGuiApplication.clipboard().text() == "resnet"


def test_a_training_can_be_queued_by_keys_while_another_runs(window, qtbot, tmp_path):
    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    opened = window("report", report=report)
    opened.engines.stand_by = lambda: None
    opened.engines.train.make_client = lambda: fake_client("finish", stop_grace=1.0, epochs=500, delay=0.05)
    with qtbot.waitSignal(opened.data_flow.checked):
        opened.open_path(str(tmp_path))
    train, add = action(opened.run_menu, "&Train"), action(opened.run_menu, "&queue")
    train.trigger()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    opened.run_menu.aboutToShow.emit()
    assert add.isEnabled()
    assert train.isEnabled()
    opened.run_menu.aboutToHide.emit()
    add.trigger()
    train.trigger()
    assert len(opened.queue_flow.queue) == 2
    assert opened.queue_flow.active
