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

SPECTRUM, HELP = "spectrum", "Whether images are there twice."


class SpectrumPanel(QLabel):
    """What an author of a page writes, in a file of its own."""

    made = 0

    def __init__(self) -> None:
        super().__init__("no copies")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        SpectrumPanel.made += 1


def _status(facts: Facts) -> StepStatus:
    return StepStatus("done", "no copies") if facts.report else StepStatus("empty", "needs data")


#: one more row, after the first
EXTENDED = (STEPS[0], Step(SPECTRUM, "info", "Spectrum", lambda _parts: SpectrumPanel(), _status), *STEPS[1:])


@pytest.fixture
def extended(window, monkeypatch):
    for table in (PANELS, ALL):
        monkeypatch.setitem(table, "SpectrumPanel", Help("Spectrum", HELP))
    monkeypatch.setattr(SpectrumPanel, "made", 0)
    return window(steps=EXTENDED)


def test_a_row_is_a_button_of_the_rail_a_menu_entry_and_a_key(extended, qtbot):
    extended.activateWindow()
    qtbot.waitUntil(extended.isActiveWindow)
    titles = [action.text() for action in extended.view_menu.actions()[:7]]
    assert titles == ["Data", "Spectrum", "Check", "Model && strategy", "Training", "Evaluation", "Prediction"]
    keys = [action.shortcut().toString() for action in extended.view_menu.actions()[:7]]
    assert keys == [f"Ctrl+{number}" for number in range(1, 8)]
    qtbot.keyClick(extended, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert extended.page() == SPECTRUM
    button = extended.rail.step(SPECTRUM)
    assert (button.isChecked(), button.text(), button.toolTip()) == (True, "Spectrum", "Spectrum (Ctrl+2)")
    assert isinstance(extended.panel(), SpectrumPanel)
    qtbot.keyClick(extended, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert extended.page() == Page.PREDICTION


def test_its_status_follows_the_facts(extended, tmp_path):
    assert extended.rail.step(SPECTRUM).detail == "needs data"
    extended.data_flow.report = data_report(tmp_path)
    extended.step_status.show()
    assert (extended.rail.step(SPECTRUM).state, extended.rail.step(SPECTRUM).detail) == ("done", "no copies")


def test_it_is_made_when_it_is_first_wanted_and_once(qtbot, monkeypatch):
    monkeypatch.setattr(SpectrumPanel, "made", 0)
    opened = MainWindow(Settings(), Engines(make_client=lambda: fake_client("finish")), EXTENDED)
    assert SpectrumPanel.made == 0
    opened.go_to(SPECTRUM)
    opened.go_to(Page.DATA)
    opened.go_to(SPECTRUM)
    assert SpectrumPanel.made == 1
    assert not opened.is_complete
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    assert SpectrumPanel.made == 1
    with qtbot.waitSignal(opened.closed):
        opened.close()
    opened.deleteLater()


def test_the_help_explains_it(extended):
    extended.go_to(SPECTRUM)
    extended.panel().setFocus()
    extended.help.explain()
    assert HELP in extended.help.drawer.page.toPlainText()
