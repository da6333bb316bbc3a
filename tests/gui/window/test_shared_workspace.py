"""Two programs on one workspace: told, and a run of the other is seen and left alone."""

import subprocess
import sys

from tests.gui.window.test_main_window import store_run
from tests.unit.core.test_workspace import _HOLD
from tlstudio.core import paths
from tlstudio.core.run_folder import locked
from tlstudio.gui.shell import Page


def test_a_second_window_says_who_has_the_workspace_open(window, qtbot):
    store_run()
    place = str(paths.default_workspace())
    other = subprocess.Popen([sys.executable, "-c", _HOLD, place], stdin=-1, stdout=-1)
    other.stdout.readline()
    opened = window()
    qtbot.waitUntil(lambda: str(other.pid) in opened.notice.text)
    said = opened.notice.text
    opened.notice.withdraw(said)
    with qtbot.waitSignal(opened.store.changed):
        opened.store.refresh()
    assert opened.notice.text == "", "it is said once"
    other.communicate()


def test_a_run_of_another_program_is_shown_and_can_be_neither_continued_nor_removed(window, qtbot):
    run = store_run()
    run.events.write_bytes(b"".join(line for line in run.events.read_bytes().splitlines(True)[:3]))
    run.checkpoint.touch()
    opened = window()
    with locked(run):
        with qtbot.waitSignal(opened.store.changed):
            opened.store.refresh()
        opened.go_to(Page.TRAINING)
        opened.training_session.show(str(run.path))
        view = opened.training_session.view
        assert (view.elsewhere, view.can_continue) == (True, False)
        assert "training in another program" in opened.training.head.subtitle.text()
        assert opened.training.head.go_on.isHidden()
        opened.runs_flow.trash(str(run.path))
        qtbot.waitUntil(lambda: "in use by another program" in opened.notice.text)
    assert run.path.is_dir()
