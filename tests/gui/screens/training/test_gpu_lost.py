"""A GPU that is lost: a new engine goes on where the run was saved; once more without progress, the user decides."""

import pytest

from tests.helpers.jobs import tiny_job
from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.gui.shell import Page


@pytest.fixture
def training(window, qtbot, tmp_path):
    """A window whose training loses its GPU, and all that is heard."""

    def make(**options):
        opened = window("gpu-lost", epochs=3, delay=0.01, **options)
        heard = []
        opened.engines.train.received.connect(heard.append)
        opened.training_session.train(tiny_job(tmp_path, paths.default_workspace()))
        qtbot.waitUntil(lambda: opened.engines.train.state.status in ("done", "failed"))
        return opened, heard

    return make


def test_a_new_engine_goes_on(training, qtbot):
    opened, heard = training()
    state = opened.engines.train.state
    assert state.status == "done"
    assert not [event for event in heard if isinstance(event, ev.Failed)], "the queue would take it for the end"
    assert [note.code for note in state.notes] == ["note-gpu-lost", "note-resumed"]
    assert [epoch.epoch for epoch in state.epochs] == [1, 2, 3]
    qtbot.waitUntil(lambda: not opened.engines.alive)


def test_without_progress_the_user_decides_and_may_choose_the_cpu(training, qtbot):
    opened, heard = training(again=1)
    assert [event.kind for event in heard if isinstance(event, ev.Failed)] == ["gpu-lost"]
    opened.go_to(Page.TRAINING)
    card = opened.training.failure
    qtbot.waitUntil(lambda: card.isVisible() and opened.training_session.view.can_continue)
    assert "unspecified launch failure" in card.message
    assert card.cpu.isVisible()
    assert opened.training.head.go_on.isVisible()
    card.cpu.click()
    qtbot.waitUntil(lambda: opened.engines.train.state.status == "done")
    assert opened.engines.train.job.device == "cpu"


def test_who_stops_meanwhile_is_obeyed(training, window, qtbot, tmp_path):
    opened = window("gpu-lost", epochs=3, delay=0.01)
    train = opened.engines.train
    train.received.connect(lambda event: train.stop() if getattr(event, "code", "") == "note-gpu-lost" else None)
    opened.training_session.train(tiny_job(tmp_path, paths.default_workspace()))
    qtbot.waitUntil(lambda: train.state.status == "stopped")
    assert not train.busy
