"""The end of the window while something is trained: asked once, stopped, or continued without it."""

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from tests.helpers.fake_client import alive
from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.gui.shell import Page
from tlstudio.link.detached_job import detached_jobs

LEAVE = "Continue without the window"


def some_job():
    return tiny_job(Path("/data/leaves"), paths.default_workspace())


def button(window, text):
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return next((button for box in boxes for button in box.buttons() if button.text() == text), None)


@pytest.fixture
def training(window, qtbot, tmp_path):
    """A window that trains."""

    def make(mode="kept", **options):
        opened = window(mode, **{"epochs": 500, "delay": 0.05, **options})
        opened.training_session.train(some_job())
        qtbot.waitUntil(lambda: len(opened.engines.train.state.epochs) > 1)
        return opened

    return make


def leave(opened, qtbot) -> int:
    """Close and have the training continue; the process of its engine."""
    pid = opened.engines.train._worker._client.pid
    opened.close()
    with qtbot.waitSignal(opened.closed):
        button(opened, LEAVE).click()
    assert alive(pid)
    return pid


def test_who_closes_twice_is_asked_once(training):
    opened = training()
    opened.close()
    opened.close()
    assert len([box for box in opened.findChildren(QMessageBox) if box.isVisible()]) == 1


def test_before_there_is_a_run_nothing_can_continue(window, qtbot):
    opened = window("slow-start", delay=60)
    opened.training_session.train(some_job())
    opened.close()
    assert button(opened, "Stop and close") is not None
    assert button(opened, LEAVE) is None


def test_a_training_continues_without_the_window_and_is_followed_by_the_next(training, window, qtbot):
    first = training(epochs=60)
    told = [epoch.epoch for epoch in first.engines.train.state.epochs]
    pid = leave(first, qtbot)
    second = window("kept")
    heard = []
    second.engines.train.received.connect(heard.append)
    qtbot.waitUntil(lambda: second.engines.train.state.status == "done")
    epochs = [event.epoch for event in heard if isinstance(event, ev.EpochEnded)]
    assert epochs == sorted(set(epochs)), "doubled"
    assert [epoch.epoch for epoch in second.engines.train.state.epochs] == list(range(1, 61)), "lost"
    assert told == list(range(1, len(told) + 1))
    qtbot.waitUntil(lambda: not alive(pid) and not second.engines.alive)
    assert detached_jobs() == ()
    assert list(paths.detached_folder().iterdir()) == []
    second.go_to(Page.TRAINING)
    assert len(second.training_session.view.state.epochs) == 60


def test_a_training_that_is_followed_obeys_and_can_be_left_again(training, window, qtbot):
    pid = leave(training(), qtbot)
    second = window("kept")
    qtbot.waitUntil(lambda: second.engines.train.view.can_pause)
    second.engines.train.pause(True)
    qtbot.waitUntil(lambda: second.engines.train.state.paused)
    second.engines.train.pause(False)
    qtbot.waitUntil(lambda: not second.engines.train.state.paused)
    second.close()
    with qtbot.waitSignal(second.closed):
        button(second, LEAVE).click()
    assert alive(pid)
    third = window("kept")
    qtbot.waitUntil(lambda: bool(third.engines.train.state.epochs))
    third.engines.train.stop()
    qtbot.waitUntil(lambda: third.engines.train.state.status == "stopped")
    qtbot.waitUntil(lambda: not alive(pid))


def test_a_followed_training_that_dies_is_told(training, window, qtbot):
    pid = leave(training(), qtbot)
    second = window("kept")
    qtbot.waitUntil(lambda: second.engines.train.busy)
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: second.engines.train.state.status == "failed")
    assert second.engines.train.state.failure.kind == "detached-gone"


def test_closing_a_window_that_follows_stops_the_training(training, window, qtbot):
    pid = leave(training(), qtbot)
    second = window("kept")
    qtbot.waitUntil(lambda: bool(second.engines.train.state.epochs))
    second.close()
    with qtbot.waitSignal(second.closed):
        button(second, "Stop and close").click()
    qtbot.waitUntil(lambda: not alive(pid))


def test_of_two_windows_one_follows(training, window, qtbot):
    leave(training(), qtbot)
    second, third = window("kept"), window("kept")
    qtbot.waitUntil(lambda: second.engines.train.busy or third.engines.train.busy)
    QTimer.singleShot(500, second, lambda: second.setWindowTitle("waited"))
    qtbot.waitUntil(lambda: second.windowTitle() == "waited")
    assert [second.engines.train.busy, third.engines.train.busy].count(True) == 1
    follower = second if second.engines.train.busy else third
    follower.engines.train.stop()
    qtbot.waitUntil(lambda: not follower.engines.alive)


def test_a_training_that_ends_while_the_question_is_open_keeps_no_window(training, qtbot):
    opened = training(epochs=20)
    opened.close()
    qtbot.waitUntil(lambda: not opened.engines.train.busy)
    with qtbot.waitSignal(opened.closed):
        button(opened, LEAVE).click()


def test_a_full_disk_keeps_the_window_open(training, monkeypatch):
    opened = training()
    place = paths.detached_folder()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()  # no folder can be made there
    opened.close()
    button(opened, LEAVE).click()
    assert opened.isVisible()
    assert str(place) in opened.notice.text
    assert opened.engines.train.busy
    place.unlink()


def test_what_waits_in_the_queue_begins_after_it(training, window, qtbot):
    first = training(epochs=30)
    first.queue_flow.add(some_job())
    first.close()
    boxes = [box for box in first.findChildren(QMessageBox) if box.isVisible()]
    assert "queue" in boxes[0].informativeText()
    with qtbot.waitSignal(first.closed):
        button(first, LEAVE).click()
    second = window("kept", epochs=2, name="auto")
    qtbot.waitUntil(lambda: second.engines.train.busy)
    assert len(second.queue_flow.queue) == 1
    qtbot.waitUntil(lambda: not second.queue_flow.queue and second.engines.train.state.status == "done")
