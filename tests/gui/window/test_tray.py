"""A window that is put away while something is trained, and the icon that stands for it."""

import os
import signal

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QMessageBox, QSystemTrayIcon, QWidget

from tests.helpers.fake_client import alive
from tests.helpers.jobs import tiny_job
from tlstudio.core import paths
from tlstudio.gui.screens.training import tray
from tlstudio.gui.screens.training.stop_dialog import StopDialog
from tlstudio.gui.shell import Page

pytestmark = pytest.mark.qt_log_ignore("does not support raise")

BACKGROUND, LEAVE, STOP = "Continue in the background", "Continue without the window", "Stop and close"
Reason = QSystemTrayIcon.ActivationReason


class _Icon(QObject):
    """A place beside the clock, which there is none of without a screen."""

    messageClicked = Signal()  # noqa: N815  (Qt's name)
    activated = Signal(object)
    ActivationReason = Reason
    isSystemTrayAvailable = supportsMessages = staticmethod(lambda: True)  # noqa: N815

    def __init__(self, _icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self.is_shown, self.tip, self.told = False, "", []
        self.menu: QMenu | None = None

    def show(self) -> None:
        self.is_shown = True

    def hide(self) -> None:
        self.is_shown = False

    def setToolTip(self, text: str) -> None:
        self.tip = text

    def setContextMenu(self, menu: QMenu | None) -> None:
        self.menu = menu

    def showMessage(self, *words: object) -> None:
        self.told.append(words[:2])

    def act(self, text: str) -> None:
        self.menu.aboutToShow.emit()
        next(action for action in self.menu.actions() if action.text() == text).trigger()


@pytest.fixture
def with_tray(monkeypatch):
    monkeypatch.setattr(tray, "QSystemTrayIcon", _Icon)


@pytest.fixture
def training(window, qtbot, tmp_path, with_tray):
    """Makes a window that trains."""

    def make(**options):
        opened = window("kept", **{"epochs": 500, "delay": 0.05, **options})
        opened.training_session.train(tiny_job(tmp_path, paths.default_workspace()))
        qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
        return opened

    return make


def buttons(opened) -> dict[str, object]:
    boxes = [box for box in opened.findChildren(QMessageBox) if box.isVisible()]
    return {button.text(): button for box in boxes for button in box.buttons()}


def put_away(opened) -> _Icon:
    opened.close()
    assert LEAVE not in buttons(opened)
    buttons(opened)[BACKGROUND].click()
    assert not opened.isVisible()
    icon = opened.findChild(_Icon)
    assert icon.is_shown
    return icon


def test_the_icon_says_how_far_it_is_and_brings_the_window_back(training, qtbot):
    opened = training(epochs=60)
    icon = put_away(opened)
    before = icon.tip
    assert "baseline" in before.lower()
    qtbot.waitUntil(lambda: icon.tip != before)
    icon.activated.emit(Reason.Context)
    assert not opened.isVisible(), "that was for the menu"
    icon.activated.emit(Reason.Trigger)
    assert opened.isVisible()
    assert opened.page() == Page.TRAINING
    assert not icon.is_shown
    assert not opened.tray.holds_window
    assert opened.engines.train.busy
    put_away(opened).act("Stop training…")
    assert opened.isVisible()
    assert opened.findChild(StopDialog).isVisible(), "what is kept is asked in the window"


def test_the_end_is_told_and_the_icon_stays_until_it_is_quit(training, qtbot):
    opened = training(epochs=8)
    icon = put_away(opened)
    qtbot.waitUntil(lambda: not opened.engines.train.busy)
    assert [title for title, _ in icon.told] == ["Baseline CNN"]
    assert "Training finished" in icon.told[0][1]
    assert icon.is_shown
    icon.menu.aboutToShow.emit()
    assert [action.isEnabled() for action in icon.menu.actions()] == [True, False, True, True]
    opened.tray._end_message()
    assert icon.is_shown, "it still stands for the window"
    icon.messageClicked.emit()
    assert opened.isVisible()
    opened.tray.hold_window()
    qtbot.waitUntil(lambda: not opened.engines.alive)
    with qtbot.waitSignal(opened.closed):
        icon.act("Quit")
    assert not icon.is_shown


def test_the_queue_goes_on_in_the_tray(training, qtbot, tmp_path):
    opened = training(epochs=4, name="auto")
    opened.queue_flow.add(tiny_job(tmp_path, paths.default_workspace()))
    icon = put_away(opened)
    qtbot.waitUntil(lambda: len(icon.told) == 2)
    assert not opened.queue_flow.queue


def test_quitting_from_the_tray_asks_and_can_leave_the_engine(training, qtbot):
    opened = training()
    pid = opened.engines.train._worker._client.pid
    put_away(opened).act("Quit")
    assert opened.isVisible()
    assert BACKGROUND not in buttons(opened)
    with qtbot.waitSignal(opened.closed):
        buttons(opened)[LEAVE].click()
    assert alive(pid)
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not alive(pid))


def test_a_training_that_ends_while_the_question_is_open_keeps_no_window(training, qtbot):
    opened = training(epochs=8)
    opened.close()
    qtbot.waitUntil(lambda: not opened.engines.train.busy)
    with qtbot.waitSignal(opened.closed):
        buttons(opened)[BACKGROUND].click()
    assert not opened.tray.holds_window


def test_stopping_an_engine_from_the_question_leaves_no_icon(training, qtbot):
    opened = training()
    icon = put_away(opened)
    icon.act("Quit")
    with qtbot.waitSignal(opened.closed):
        buttons(opened)[STOP].click()
    assert not icon.is_shown


@pytest.fixture
def plain(qtbot):
    """A tray of a window that is nothing else."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return tray.Tray(widget, lambda: False)


def test_the_system_shows_a_message_where_it_can(plain, qtbot, with_tray):
    plain.tell("ResNet50", "Training finished.")
    icon = plain.findChild(_Icon)
    assert (icon.told, icon.is_shown) == ([("ResNet50", "Training finished.")], True)
    with qtbot.waitSignal(plain.opened):
        icon.messageClicked.emit()
    assert not icon.is_shown


def test_without_a_tray_nothing_is_shown(plain, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    plain.tell("a", "b")
    assert plain.findChild(QSystemTrayIcon) is None
