"""An engine that gives no sign of life is told, can be ended, and is told no more when it speaks again."""

import os
import signal

import pytest

from tests.helpers.fake_client import alive, fake_client
from tests.helpers.jobs import tiny_job
from tlstudio.core import paths
from tlstudio.gui.engine_link import job_runner
from tlstudio.gui.shell import Page
from tlstudio.gui.text import phases

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a process is halted by a signal of POSIX")


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(job_runner, "SILENT_SECONDS", 2)
    monkeypatch.setattr(job_runner, "_LOOK_MS", 100)


@pytest.fixture
def training(window, qtbot, tmp_path):
    """A window whose training is on show, and the process of its engine."""

    def make(**options):
        opened = window("kept", **{"epochs": 500, "delay": 0.05, **options})
        opened.training_session.train(tiny_job(tmp_path, paths.default_workspace()))
        qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
        opened.go_to(Page.TRAINING)
        return opened, opened.engines.train._worker._client.pid

    return make


def test_a_halted_engine_is_told_until_it_speaks_again(training, qtbot):
    opened, pid = training()
    os.kill(pid, signal.SIGSTOP)
    card = opened.training.silence
    qtbot.waitUntil(lambda: card.isVisible())
    assert card.message == phases.silence(opened.engines.train.view.silent)
    opened.go_to(Page.DATA)
    assert opened.strip.facts.text().startswith("No answer from the engine for ")
    assert opened.strip.stop.text() == "End now"
    os.kill(pid, signal.SIGCONT)
    qtbot.waitUntil(lambda: card.isHidden())
    assert opened.strip.stop.text() == "Stop"
    assert opened.engines.train.view.can_pause


@pytest.mark.parametrize("where", ["card", "strip"])
def test_it_can_be_ended_and_the_run_goes_on(training, qtbot, where):
    opened, pid = training()
    os.kill(pid, signal.SIGSTOP)
    qtbot.waitUntil(lambda: opened.training.silence.isVisible())
    if where == "card":
        opened.training.silence.action_clicked.emit()
    else:
        opened.go_to(Page.DATA)
        opened.strip.stop.click()
    qtbot.waitUntil(lambda: opened.engines.train.state.status == "stopped")
    assert not alive(pid)
    qtbot.waitUntil(lambda: opened.training_session.view.can_continue)


def test_a_quiet_engine_with_a_pulse_is_not_silent(training, qtbot):
    opened, _pid = training(delay=4)
    views = []
    opened.engines.train.changed.connect(lambda _state: views.append(opened.engines.train.view.silent))
    first = len(opened.engines.train.state.epochs)
    qtbot.waitUntil(lambda: len(opened.engines.train.state.epochs) > first)
    assert set(views) == {0}


def test_an_engine_has_a_minute_for_its_imports(qtbot):
    client = fake_client("slow-start", delay=0)
    assert client.silence == 0
    events = client.run(tiny_job(paths.default_workspace(), paths.default_workspace()))
    next(events)
    assert client.silence < 1
    events.close()
