"""Which run is on show and what is trained, without a window: a session, a fake engine and a fake shell."""

from datetime import datetime

import pytest
from PySide6.QtCore import QObject

from tests.helpers.fake_client import fake_client
from tests.helpers.fake_shell import FakeShell
from tests.helpers.gui_data import epochs, job
from tlstudio.core import events as ev
from tlstudio.core import run_folder
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob, pretty
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.shell import Page


class Rig(QObject):
    """All that a session needs."""

    def __init__(self, workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.mode: tuple[str, dict[str, object]] = ("finish", {})
        self.shell = FakeShell()
        self.runner = JobRunner(lambda: fake_client(self.mode[0], stop_grace=1.0, **self.mode[1]), self)
        self.store = RunStore(workspace, lambda: self.runner.view, self)
        self.selection = Selection(self)
        self.store.changed.connect(lambda: self.selection.set_runs(self.store.runs))
        self.session = TrainingSession(self.shell, self.runner, self.store, self.selection, self)
        self.views = []
        self.session.view_changed.connect(self.views.append)

    def store_run(self, model: str, *end: ev.AnyEvent) -> RunFolder:
        """A run of two epochs that can go on."""
        run = run_folder.create(job(model, 1), self.workspace, datetime(2026, 11, 24, 10, 0))
        run.spec.write_bytes(pretty(job(model, 1)))
        run.checkpoint.touch()
        story = (ev.JobStarted(kind="train", epochs=4, run=str(run.path)), *epochs(2), *end)
        run.events.write_bytes(b"".join(ev.encode(event) for event in story))
        return run


@pytest.fixture
def rig(qtbot, tmp_path):
    rig = Rig(tmp_path)
    yield rig
    rig.runner.stop()
    qtbot.waitUntil(lambda: not rig.runner.alive)
    rig.store.close()
    rig.deleteLater()


@pytest.fixture
def trained(rig, qtbot):
    """A run under way, and one that was interrupted before."""
    before = rig.store_run("resnet18")
    run = rig.store_run("vgg16")
    rig.mode = ("finish", {"epochs": 500, "delay": 0.02, "run": run.path})
    rig.session.train(job("vgg16", 1))
    qtbot.waitUntil(lambda: len(rig.runner.state.epochs) > 1 and rig.store.find(str(before.path)) is not None)
    return rig, str(run.path), str(before.path)


def test_a_training_is_on_show_from_its_first_moment(rig):
    assert rig.session.view.job is None
    rig.mode = ("slow-start", {"delay": 30})
    rig.session.train(job("vgg16", 1))
    assert rig.shell.shown == Page.TRAINING
    assert rig.session.view.live
    assert rig.session.view.job == job("vgg16", 1)
    assert rig.views[-1] == rig.session.view
    assert rig.session.is_watched()


def test_a_second_training_is_offered_a_place_in_the_queue(trained):
    rig, *_ = trained
    wanted = []
    rig.session.queue_wanted.connect(wanted.append)
    rig.session.train(job("alexnet", 1))
    assert rig.shell.said == ["Another run is training. This one can wait in the queue."]
    rig.shell.offered()
    assert wanted == [job("alexnet", 1)]
    rig.session.resume(ResumeJob(run="/w/runs/a"))
    assert rig.shell.said[-1] == "Another run is training. This one can continue when it has ended."


def test_whoever_looks_away_and_back_sees_what_the_run_was_told(trained, qtbot):
    rig, live, other = trained
    rig.runner.pause(True)
    qtbot.waitUntil(lambda: rig.runner.state.paused)
    rig.session.show(other)
    shown = rig.session.view
    assert (shown.live, shown.pausing, shown.resumable, shown.state.status) == (False, False, True, "interrupted")
    assert not rig.session.is_watched()
    rig.session.show(live)
    shown = rig.session.view
    assert (shown.live, shown.pausing, shown.state.paused, shown.can_pause) == (True, True, True, True)
    assert rig.views[-1] == shown


def test_while_another_run_is_on_show_nothing_of_the_trained_one_is_told(trained, qtbot):
    rig, _live, other = trained
    rig.session.show(other)
    before, told = len(rig.views), []
    rig.session.epoch_ended.connect(told.append)
    count = len(rig.runner.state.epochs)
    qtbot.waitUntil(lambda: len(rig.runner.state.epochs) > count + 3)
    assert len(rig.views) == before
    assert told == []


def test_the_end_is_shown_before_the_run_has_been_read_again(rig, qtbot):
    run = rig.store_run("vgg16")
    rig.mode = ("finish", {"epochs": 2, "run": run.path})
    at_the_end = []
    rig.runner.ended.connect(lambda: at_the_end.append(rig.session.view))
    with qtbot.waitSignal(rig.runner.ended):
        rig.session.train(job("vgg16", 1))
    [view] = at_the_end
    assert (view.live, view.state.status, view.can_stop) == (False, "done", False)


def test_interrupted_runs_are_named_and_ended_ones_are_not(rig, qtbot):
    cut = rig.store_run("resnet18")
    rig.store_run("vgg11", ev.ReportReady(file="report.json"), ev.Finished(outcome="stopped"))
    with qtbot.waitSignal(rig.session.refreshed):
        rig.store.refresh()
    assert list(rig.session.interrupted()) == [str(cut.path)]


def test_where_an_unfinished_run_goes_on_is_said(rig, qtbot):
    cut = rig.store_run("resnet18", ev.CheckpointSaved(file="last.ckpt", epoch=4, images=3072, best=False))
    with qtbot.waitSignal(rig.session.refreshed):
        rig.store.refresh()
    assert rig.session.interrupted()[str(cut.path)].replace(",", "").endswith("stopped at epoch 4 image 3072")


def test_the_run_that_is_trained_is_listed_as_running_and_can_not_be_continued(trained, qtbot):
    rig, live, other = trained
    found = {run.folder: (run.status, run.resumable) for run in rig.store.runs}
    assert found == {live: ("running", False), other: ("interrupted", True)}
