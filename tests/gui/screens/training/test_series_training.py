"""A series is one job: in the session, on the page, in the queue and in the list of runs. Engines are fake."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView

from tests.gui.screens.training.test_training_session import Rig
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import job
from tests.helpers.stored_run import stored_run
from tests.helpers.stored_series import stored_series, tell_story
from tlstudio.core import run_queue
from tlstudio.core.series_summary import SeriesRun, summarise_together
from tlstudio.core.spec import DataSpec, ResumeJob, SeriesJob, with_value
from tlstudio.gui.screens.runs.panel import RunsPanel
from tlstudio.gui.screens.training.queue_card import QueueCard
from tlstudio.gui.screens.training.run_head import RunHead
from tlstudio.gui.shell import Page
from tlstudio.gui.text import phases, phrases
from tlstudio.gui.widgets.two_line_delegate import DETAIL_ROLE

SERIES = SeriesJob(train=job("vgg16", 1), folds=3)
RIGHT, HALF = [0, 0, 1, 1, 2, 2], [0, 1, 1, 2, 2, 0]


@pytest.fixture
def rig(qtbot, tmp_path):
    rig = Rig(tmp_path)
    yield rig
    rig.runner.stop()
    qtbot.waitUntil(lambda: not rig.runner.alive)
    rig.store.close()
    rig.deleteLater()


@pytest.fixture
def stopped(rig, qtbot):
    """A stored series of two folds and two seeds, of which one run is complete."""
    folder = tell_story(stored_series(rig.workspace, "2026-11-24T0101_s", [RIGHT]), 2, complete=False)
    with qtbot.waitSignal(rig.store.changed):
        rig.store.refresh()
    rig.session.show(str(folder.path))
    return str(folder.path)


def test_the_runs_of_a_series_are_followed_as_one_job(rig, qtbot):
    rig.mode = ("finish", {"epochs": 2, "run": rig.workspace / "series" / "s"})
    rig.session.train(SERIES)
    assert rig.session.view.job == SERIES
    shown, seen = [], set()
    rig.session.view_changed.connect(lambda view: shown.append(view.folder))
    rig.runner.received.connect(lambda _event: seen.add(phases.headline(rig.runner.state)))
    with qtbot.waitSignal(rig.runner.ended):
        pass
    assert {"Run 1 of 3", "Run 2 of 3", "Run 3 of 3"} <= seen
    assert set(shown) <= {"", str(rig.workspace / "series" / "s")}
    state = rig.session.view.state
    assert (state.status, state.course.share, len(state.ended)) == ("done", 1.0, 3)
    assert phases.ending(state) == "Series finished. All 3 runs are complete."
    assert rig.session.shown == str(rig.workspace / "series" / "s")


def test_it_stops_at_once_and_says_how_far_it_is(rig, qtbot):
    rig.mode = ("finish", {"epochs": 500, "delay": 0.02, "run": "/w/series/s", "done": 1})
    rig.session.train(SERIES)
    qtbot.waitUntil(lambda: len(rig.runner.state.epochs) > 1)
    head = RunHead()
    qtbot.addWidget(head)
    head.set_view(rig.session.view)
    assert head.title.text() == "VGG16 · 3 folds"
    assert "1 of 3 runs complete  ·  shown: run 2 (fold 2, seed 0)" in head.subtitle.text()
    assert rig.session.view.can_pause
    with qtbot.waitSignal(rig.runner.ended):
        rig.runner.stop()
    assert phases.ending(rig.runner.state) == "Series stopped. 1 of 3 runs are complete."
    assert not rig.session.view.can_test


def test_a_stopped_series_goes_on_with_the_missing_runs(rig, stopped, qtbot):
    view = rig.session.view
    assert (view.folder, view.can_continue, view.can_test) == (stopped, True, False)
    assert list(rig.session.interrupted()) == [stopped]
    rig.mode = ("finish", {"epochs": 1, "run": stopped, "done": 1})
    rig.session.resume(ResumeJob(run=stopped))
    assert isinstance(rig.runner.job, SeriesJob)
    assert (rig.runner.job.folder, rig.runner.job.folds, rig.runner.job.seeds) == (stopped, 2, 2)
    with qtbot.waitSignal(rig.runner.ended):
        pass
    assert len(rig.runner.state.ended) == 3
    assert rig.session.shown == stopped


def test_one_whose_images_were_moved_goes_on_there(rig, stopped):
    rig.mode = ("slow-start", {"delay": 30})
    rig.session.resume(ResumeJob(run=stopped, data="/elsewhere"))
    assert isinstance(rig.runner.job, SeriesJob)
    assert (rig.runner.job.folder, rig.runner.job.train.data.folder) == (stopped, "/elsewhere")


def test_while_it_is_trained_the_list_shows_it_as_running(rig, stopped, qtbot):
    rig.mode = ("finish", {"epochs": 500, "delay": 0.02, "run": stopped, "done": 1})
    rig.session.resume(ResumeJob(run=stopped))
    panel = RunsPanel()
    qtbot.addWidget(panel)
    qtbot.waitUntil(lambda: [run.status for run in rig.store.runs] == ["running"])
    qtbot.waitUntil(lambda: rig.runner.state.run is not None and rig.runner.state.run.number == 2)
    with qtbot.waitSignal(rig.store.changed):
        rig.store.refresh()
    panel.set_runs(rig.store.runs)
    assert lines(panel) == ["2 folds × 2 seeds · run 2 of 4"]
    (run,) = rig.store.runs
    assert (run.status, run.elsewhere, run.resumable) == ("running", False, False)


def lines(panel: RunsPanel) -> list[str]:
    model = panel.findChild(QListView).model()
    rows = (model.index(row) for row in range(model.rowCount()))
    return [index.data(DETAIL_ROLE) for index in rows if index.data(DETAIL_ROLE)]


def test_the_runs_of_a_series_are_one_row(qtbot, tmp_path):
    tell_story(stored_series(tmp_path, "2026-11-24T0102_s", [RIGHT, HALF], seeds=1), 2)
    tell_story(stored_series(tmp_path, "2026-11-24T0103_t", [RIGHT], seeds=2), 1, complete=False)
    stored_run(tmp_path / "runs" / "2026-11-24T0101_alone", RIGHT)
    panel = RunsPanel()
    qtbot.addWidget(panel)
    runs = summarise_together(tmp_path)
    panel.set_runs(runs)
    assert lines(panel) == [
        "2 folds × 2 seeds · 1 of 4 runs",
        "2 folds · 75.0 ± 35.4\xa0%",
        "random weights · test 100.0\xa0%",
    ]
    assert [phrases.run_title(run) for run in runs] == [
        "Baseline CNN · 2 folds × 2 seeds",
        "Baseline CNN · 2 folds",
        "Baseline CNN",
    ]


def test_a_series_is_renamed_removed_and_brought_back_with_its_runs(rig, stopped, qtbot):
    def names() -> list[str]:
        return sorted(path.name for path in (rig.workspace / "runs").iterdir())

    def done(change) -> None:
        with qtbot.waitSignals([rig.store.changed]):
            change()

    done(lambda: rig.store.rename(stopped, "mine"))
    assert [run.title for run in rig.store.runs] == ["mine"]
    done(lambda: rig.store.trash(stopped))
    assert (rig.store.runs, names()) == ([], [])
    done(lambda: rig.store.restore(stopped))
    assert [run.title for run in rig.store.runs] == ["mine"]
    assert names() == ["2026-11-24T0101_s-0"]


def test_a_series_is_one_card_of_the_queue(qtbot):
    card = QueueCard()
    qtbot.addWidget(card)
    card.set_queue((run_queue.queued(SERIES),), active=False, busy=False)
    assert card.list.item(0).text() == "1. VGG16 · 3 folds"
    assert card.list.item(0).toolTip().splitlines()[1].startswith("3 runs  ·  strategy 1")


def test_the_queue_keeps_a_series_and_edits_it(window, qtbot, tmp_path):
    opened = window()
    opened.engines.stand_by = lambda: None
    opened.engines.train.make_client = lambda: fake_client("finish", stop_grace=1.0, epochs=1, run=tmp_path / "s")
    opened.queue_flow.add(SERIES)
    item = opened.queue_flow.queue[0].id
    opened.training.queue.edit_requested.emit(item)
    assert opened.setup.repeats == (3, 1)
    opened.setup.footer.repeat.seed_actions[2].trigger()
    opened.queue_edit.bar.update_job.click()
    (changed,) = opened.queue_flow.queue
    assert isinstance(changed.job, SeriesJob)
    assert (changed.job.folds, changed.job.seeds, changed.job.train.data) == (3, 2, SERIES.train.data)
    assert opened.setup.repeats == (0, 1)  # what was set there before
    assert opened.page() == Page.TRAINING
    opened.queue_flow.start()
    qtbot.waitUntil(lambda: "The queue has ended. Finished: 1." in opened.notice.text, timeout=15_000)
    assert len(opened.engines.train.state.ended) == 6


def test_a_series_that_failed_in_the_queue_goes_on_where_it_was(window, qtbot):
    opened = window()
    opened.engines.stand_by = lambda: None
    opened.engines.train.make_client = lambda: fake_client("raise", stop_grace=1.0, run="/w/series/s")
    opened.queue_flow.add(SERIES)
    opened.queue_flow.start()
    qtbot.waitUntil(lambda: "Failed: 1" in opened.notice.text, timeout=15_000)
    (failed,) = opened.queue_flow.queue
    assert isinstance(failed.job, SeriesJob)
    assert failed.job.folder == "/w/series/s"


def test_a_stored_queue_may_hold_series(tmp_path):
    queue = (run_queue.queued(SERIES), run_queue.queued(job("vgg16", 1)))
    path = tmp_path / "queue.json"
    path.write_bytes(run_queue.stored(queue))
    assert run_queue.read_queue(path) == queue


def test_its_settings_are_used_again_as_often(window, qtbot, tmp_path):
    data = DataSpec(folder=str(tmp_path))
    opened = window()
    folder = tell_story(
        stored_series(opened.store.workspace, "2026-11-24T0102_s", [RIGHT, HALF], seeds=1, data=data), 2
    )
    with qtbot.waitSignal(opened.store.changed):
        opened.store.refresh()
    opened.runs_flow.act("reuse", str(folder.path))
    assert (opened.page(), opened.setup.repeats) == (Page.SETUP, (2, 1))
    wanted = []
    opened.runs_flow.train_wanted.disconnect()
    opened.runs_flow.train_wanted.connect(wanted.append)
    opened.runs_flow.train_again(str(folder.path), Path("/w/marks.csv"))
    (found,) = opened.store.runs
    assert isinstance(found, SeriesRun)
    train = with_value(with_value(found.job, "parent", folder.path.name), "data.marks", "/w/marks.csv")
    assert wanted == [SeriesJob(train=train, folds=2, seeds=1)]
