"""A page is a row: one that is added is on the rail, in the menu and on the keys, with its status and its help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.help.explain import ALL
from tlstudio.gui.help.texts import PANELS, Help
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.gui.window.pages import STEPS
from tlstudio.gui.window.step import Facts, Step, StepStatus

CHECK, HELP = "check", "Whether images are there twice."


class CheckPanel(QLabel):
    """What an author of a page writes, in a file of its own."""

    made = 0

    def __init__(self) -> None:
        super().__init__("no copies")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        CheckPanel.made += 1


def _status(facts: Facts) -> StepStatus:
    return StepStatus("done", "no copies") if facts.report else StepStatus("empty", "needs data")


#: one more row, after the first
EXTENDED = (STEPS[0], Step(CHECK, "info", "Check", lambda _parts: CheckPanel(), _status), *STEPS[1:])


@pytest.fixture
def extended(window, monkeypatch):
    for table in (PANELS, ALL):
        monkeypatch.setitem(table, "CheckPanel", Help("Check", HELP))
    monkeypatch.setattr(CheckPanel, "made", 0)
    return window(steps=EXTENDED)


def test_a_row_is_a_button_of_the_rail_a_menu_entry_and_a_key(extended, qtbot):
    extended.activateWindow()
    qtbot.waitUntil(extended.isActiveWindow)
    titles = [action.text() for action in extended.view_menu.actions()[:6]]
    assert titles == ["Data", "Check", "Model && strategy", "Training", "Evaluation", "Prediction"]
    keys = [action.shortcut().toString() for action in extended.view_menu.actions()[:6]]
    assert keys == [f"Ctrl+{number}" for number in range(1, 7)]
    qtbot.keyClick(extended, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert extended.page() == CHECK
    button = extended.rail.step(CHECK)
    assert (button.isChecked(), button.text(), button.toolTip()) == (True, "Check", "Check (Ctrl+2)")
    assert isinstance(extended.panel(), CheckPanel)
    qtbot.keyClick(extended, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert extended.page() == Page.PREDICTION


def test_its_status_follows_the_facts(extended, tmp_path):
    assert extended.rail.step(CHECK).detail == "needs data"
    extended.data_flow.report = data_report(tmp_path)
    extended.step_status.show()
    assert (extended.rail.step(CHECK).state, extended.rail.step(CHECK).detail) == ("done", "no copies")


def test_it_is_made_when_it_is_first_wanted_and_once(qtbot, monkeypatch):
    monkeypatch.setattr(CheckPanel, "made", 0)
    opened = MainWindow(Settings(), Engines(make_client=lambda: fake_client("finish")), EXTENDED)
    assert CheckPanel.made == 0
    opened.go_to(CHECK)
    opened.go_to(Page.DATA)
    opened.go_to(CHECK)
    assert CheckPanel.made == 1
    assert not opened.is_complete
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    assert CheckPanel.made == 1
    with qtbot.waitSignal(opened.closed):
        opened.close()
    opened.deleteLater()


def test_the_help_explains_it(extended):
    extended.go_to(CHECK)
    extended.panel().setFocus()
    extended.help.explain()
    assert HELP in extended.help.drawer.page.toPlainText()
