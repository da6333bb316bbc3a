"""Worker thread, run model and runner: events arrive once, in order, and threads end."""

import pytest

from tests.helpers.data_report import data_report, write_report
from tests.helpers.fake_client import alive
from tlstudio.core import events as ev
from tlstudio.core.check_file import read_check
from tlstudio.core.index import DataReport
from tlstudio.core.spec import CheckJob, DataSpec, PredictJob, TrainJob
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.engine_link.live_run import LiveRun
from tlstudio.gui.engine_link.worker import EngineWorker

JOB = TrainJob(data=DataSpec(folder="/nowhere"))


def test_the_worker_tells_every_event(qtbot, fake_client):
    worker = EngineWorker(JOB, fake_client("finish", epochs=4))
    events = []
    worker.received.connect(events.append)
    with qtbot.waitSignal(worker.finished):
        worker.start()
    qtbot.waitUntil(lambda: bool(events) and isinstance(events[-1], ev.Finished))
    assert [event.epoch for event in events if isinstance(event, ev.EpochEnded)] == [1, 2, 3, 4]


def test_a_worker_is_shut_down_in_the_middle(qtbot, fake_client):
    client = fake_client("finish", epochs=1000, delay=0.05)
    worker = EngineWorker(JOB, client)
    with qtbot.waitSignal(worker.received):
        worker.start()
    worker.shut_down()
    assert worker.isFinished()
    assert not alive(client.pid)


def test_the_model_folds_and_never_loses_the_last_change(qtbot):
    model = LiveRun()
    told = []
    model.changed.connect(told.append)
    for done in range(1, 51):
        model.feed(ev.Progress(phase="train", done=done, total=50))
    assert len(told) == 1  # the first one at once, the rest together
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[-1].progress.done == 50
    model.feed(ev.Finished(outcome="done"))
    assert told[-1].status == "done"


def test_the_model_tells_each_epoch_and_the_end_once(qtbot):
    model = LiveRun()
    epochs, ends = [], []
    model.epoch_ended.connect(epochs.append)
    model.ended.connect(ends.append)
    for n in (1, 2, 3):
        model.feed(ev.EpochEnded(epoch=n, train_loss=1.0, train_accuracy=0.5))
    model.feed(ev.Finished(outcome="stopped"))
    assert [epoch.epoch for epoch in epochs] == [1, 2, 3]
    assert [state.status for state in ends] == ["stopped"]


@pytest.fixture
def runner(fake_client, qtbot):
    made = []

    def make(mode, result_type=None, **options):
        runner = JobRunner(lambda: fake_client(mode, stop_grace=1.0, **options), result_type=result_type)
        made.append(runner)
        return runner

    yield make
    for runner in made:
        runner.shut_down()
        qtbot.waitUntil(lambda one=runner: not one.alive)
        runner.deleteLater()


def test_a_runner_ends_with_the_state_of_its_job(runner, qtbot):
    running = runner("finish", epochs=2)
    with qtbot.waitSignals([running.ended, running.idle]):
        running.start(JOB)
        assert running.busy
    assert running.state.status == "done"
    assert not running.busy


def test_a_new_job_takes_the_place_of_the_old(runner, fake_client, qtbot):
    running = runner("finish", epochs=500, delay=0.05)
    ends = []
    running.ended.connect(ends.append)
    running.start(JOB)
    qtbot.waitUntil(lambda: bool(running.state.epochs))
    running.make_client = lambda: fake_client("finish", epochs=6)
    running.start(JOB)
    assert running.state.epochs == ()
    with qtbot.waitSignal(running.idle, timeout=10_000):
        pass
    assert [state.status for state in ends] == ["done"]
    assert [epoch.epoch for epoch in ends[0].epochs] == [1, 2, 3, 4, 5, 6]


def test_stopping_is_known_until_it_has_happened(runner, qtbot):
    running = runner("finish", epochs=1000, delay=0.05)
    running.start(JOB)
    qtbot.waitUntil(lambda: bool(running.state.epochs))
    running.stop()
    assert running.view.stopping
    with qtbot.waitSignal(running.ended) as ended:
        pass
    assert ended.args[0].status == "stopped"
    assert not running.view.stopping


def test_the_result_file_is_read_before_the_end(runner, qtbot, tmp_path):
    file = write_report(tmp_path / "report.json", data_report(tmp_path))
    running = runner("report", result_type=DataReport, report=file)
    order = []
    running.result.connect(lambda result: order.append(result))
    running.ended.connect(lambda _state: order.append("ended"))
    with qtbot.waitSignal(running.ended):
        running.start(CheckJob(data=DataSpec(folder=str(tmp_path))))
    assert order == [read_check(file, to_show=True), "ended"]


def test_what_follows_from_a_result_is_computed_by_the_thread_that_reads_it(runner, qtbot, tmp_path):
    file = write_report(tmp_path / "check.json", data_report(tmp_path))
    running = runner("report", result_type=DataReport, report=file)
    with qtbot.waitSignal(running.result) as told:
        running.start(CheckJob(data=DataSpec(folder=str(tmp_path))))
    (result,) = told.args
    assert {"readable", "class_of", "files_of"} <= vars(result.index).keys()
    assert {"subset_of", "groups"} <= vars(result.split).keys()


@pytest.mark.parametrize("content", [None, b"{", b'{"index": 3}'])
def test_a_result_file_that_cannot_be_read_is_an_exception(runner, qtbot, tmp_path, content):
    file = tmp_path / "report.json"
    if content is not None:
        file.write_bytes(content)
    running = runner("report", result_type=DataReport, report=file)
    with qtbot.waitSignal(running.result) as told:
        running.start(CheckJob(data=DataSpec(folder=str(tmp_path))))
    assert isinstance(told.args[0], Exception)
    qtbot.waitUntil(lambda: not running.alive)


def test_commands_reach_the_engine(runner, qtbot):
    running = runner("predict")
    answers = []
    running.received.connect(lambda event: answers.append(event) if isinstance(event, ev.Predicted) else None)
    running.start(PredictJob(models=("m.pt",)))
    running.send(ev.Predict(id=1, path="leaf.jpg"))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].file == "leaf.jpg"
    running.stop()
    qtbot.waitUntil(lambda: not running.alive)


@pytest.fixture
def background():
    background = Background()
    yield background
    background.close()
    background.deleteLater()


def test_background_work_is_done_and_errors_are_answers(background, qtbot):
    results = {}
    background.done.connect(lambda key, result: results.update({key: result}))
    background.submit("good", lambda: 6 * 7)
    background.submit("bad", lambda: 1 // 0)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results["good"] == 42
    assert isinstance(results["bad"], ZeroDivisionError)


def test_closed_background_work_begins_nothing(background):
    done = []
    background.close()
    background.submit("one", lambda: done.append("one"))
    background.close()
    assert done == []


def test_a_window_that_closes_begins_no_engine_any_more(qtbot, fake_client):
    engines = Engines(make_client=lambda: fake_client("finish"), make_standby=lambda: fake_client("finish"))
    engines.stop_all()
    engines.check.start(CheckJob(data=DataSpec(folder="/data")))
    assert not engines.alive
    engines.deleteLater()
