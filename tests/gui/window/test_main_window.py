"""The whole window on a fake engine: the journey, drops, keys, failures, and that nothing is left behind."""

from datetime import datetime

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from tests.gui.conftest import children
from tests.helpers.data_report import data_report, write_report
from tests.helpers.fake_client import alive, fake_client
from tests.helpers.gui_data import epochs
from tlstudio.core import events as ev
from tlstudio.core import paths, run_folder
from tlstudio.core.errors import Problem
from tlstudio.core.spec import DataSpec, ModelSpec, TrainJob, pretty
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.screens.data.scan_page import ScanPage
from tlstudio.gui.screens.training.stop_dialog import StopDialog
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow


def drop(widget, path) -> QDragEnterEvent:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        event = QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)
    return enter


def store_run(name="resnet18"):
    job = TrainJob(data=DataSpec(folder="/data/leaves"), model=ModelSpec(name=name))
    run = run_folder.create(job, paths.default_workspace(), datetime(2026, 11, 24, 10, 0))
    run.spec.write_bytes(pretty(job))
    story = (ev.JobStarted(kind="train", epochs=2, run=str(run.path)), *epochs(2), ev.Finished(outcome="done"))
    run.events.write_bytes(b"".join(ev.encode(event) for event in story))
    return run


@pytest.fixture
def checked(window, qtbot, tmp_path):
    """A window with a checked data set, and the fake engine's report behind it."""

    def make(train_mode="finish", **options):
        images = tmp_path / "leaves"
        images.mkdir(exist_ok=True)
        report = write_report(tmp_path / "report.json", data_report(images))
        opened = window("report", report=report)
        opened.engines.train.make_client = lambda: fake_client(train_mode, stop_grace=1.0, **options)
        opened.engines.stand_by = lambda: None
        with qtbot.waitSignal(opened.data_flow.checked):
            opened.open_path(str(images))
        qtbot.waitUntil(lambda: not opened.engines.check.alive)
        return opened

    return make


def test_the_window_opens_on_the_first_step(window):
    opened = window()
    assert opened.page() == Page.DATA
    assert {opened.rail.step(page).state for page in Page} == {"empty"}


def test_keys_lead_to_each_step(window, qtbot):
    opened = window()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    for number, page in reversed(list(enumerate(Page, 1))):
        qtbot.keyClick(opened, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert opened.page() == page
        assert opened.rail.step(page).isChecked()


def test_a_dropped_folder_is_checked_and_leads_on(checked):
    opened = checked()
    assert opened.rail.step(Page.DATA).state == "done"
    assert opened.rail.step(Page.SETUP).state == "ready"
    assert opened.setup.can_train
    assert Settings().recent_folders == [opened.data_flow.spec.folder]


@pytest.mark.parametrize("step", [page for page in Page if page != Page.PREDICTION])  # there it is answered
def test_a_folder_dropped_on_any_step_goes_to_data(window, qtbot, tmp_path, step):
    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    opened = window("report", report=report)
    opened.engines.stand_by = lambda: None
    opened.go_to(step)
    with qtbot.waitSignal(opened.data_flow.checked):
        assert drop(opened, tmp_path).isAccepted()
    assert opened.page() == Page.DATA


def test_an_image_dropped_on_any_step_goes_to_prediction(window, qtbot, tmp_path):
    from PIL import Image

    image = tmp_path / "leaf.png"
    Image.new("RGB", (9, 9)).save(image)
    opened = window("predict")
    drop(opened, image)
    assert opened.page() == Page.PREDICTION


def test_something_unknown_is_told(window, tmp_path):
    opened = window()
    file = tmp_path / "notes.txt"
    file.touch()
    drop(opened, file)
    assert "notes.txt" in opened.notice.text
    assert opened.page() == Page.DATA


def test_a_training_from_the_button_to_the_end(checked, qtbot):
    opened = checked("finish", epochs=3, run=paths.default_workspace() / "runs" / "x")
    opened.go_to(Page.SETUP)
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.setup.footer.main.click()
        assert opened.page() == Page.TRAINING
        assert not opened.setup.can_train
    assert opened.engines.train.state.status == "done"
    assert opened.setup.can_train
    qtbot.waitUntil(lambda: opened.strip.stop.isHidden())
    assert opened.windowTitle() == "TL Studio"


def test_a_running_training_is_seen_on_every_screen_and_stopped_from_the_strip(checked, qtbot):
    opened = checked("finish", epochs=500, delay=0.05)
    opened.request_training()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    opened.go_to(Page.DATA)
    qtbot.waitUntil(lambda: "Epoch" in opened.strip.facts.text())
    assert "%" in opened.windowTitle()
    assert opened.rail.step(Page.TRAINING).state == "busy"
    opened.go_to(Page.DATA)
    assert opened.strip.stop.isVisible()
    with qtbot.waitSignal(opened.engines.train.ended) as ended:
        opened.strip.stop.click()
        opened.findChild(StopDialog).discard.setChecked(True)
        opened.findChild(StopDialog).stop.click()
        assert not opened.strip.stop.isEnabled()
        assert "stopping" in opened.strip.title.text()
    assert ended.args[0].status == "stopped"


def test_pause_in_the_strip_and_in_the_panel_are_one(checked, qtbot):
    opened = checked("finish", epochs=500, delay=0.05)
    opened.request_training()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    sent = []
    opened.engines.train.send = sent.append
    opened.go_to(Page.DATA)
    opened.strip.pause.click()
    assert opened.training.head.pause.text() == "Resume"
    opened.training.head.pause.click()
    assert opened.strip.pause.text() == "Pause"
    assert sent == [ev.Pause(), ev.Resume()]


@pytest.mark.parametrize("mode", ["raise", "abort", "kill-self", "die-mid-line"])
def test_a_training_that_fails_is_told_and_can_be_tried_again(checked, qtbot, mode):
    opened = checked(mode)
    opened.request_training()
    qtbot.waitUntil(lambda: opened.engines.train.state.status == "failed")
    assert opened.training.failure.isVisible()
    assert opened.rail.step(Page.TRAINING).state == "warning"
    opened.engines.train.make_client = lambda: fake_client("finish", epochs=1)
    with qtbot.waitSignal(opened.engines.train.ended) as ended:
        opened.training.retry_requested.emit()
    assert ended.args[0].status == "done"
    assert not opened.training.failure.isVisible()


def test_a_second_training_can_wait_in_the_queue(checked, qtbot):
    opened = checked("finish", epochs=500, delay=0.05)
    opened.request_training()
    job = opened.engines.train.job
    opened.training_session.train(opened.setup.job)
    assert opened.engines.train.job is job
    assert "Another run is training" in opened.notice.text
    opened.notice.act()
    assert [item.job for item in opened.queue_flow.queue] == [opened.setup.job]


def test_a_check_that_fails_is_told(window, qtbot, tmp_path):
    opened = window("raise")
    opened.open_path(str(tmp_path))
    qtbot.waitUntil(lambda: opened.data._card.isVisible())
    assert "CUDA" in opened.data._card.message


def test_a_check_is_cancelled(window, qtbot, tmp_path):
    opened = window("report", report=tmp_path / "none.json", delay=5)
    opened.open_path(str(tmp_path))
    qtbot.waitUntil(lambda: opened.engines.check.state.status == "running")
    opened.data.check_cancelled.emit()
    qtbot.waitUntil(lambda: opened.engines.check.state.status == "stopped")
    assert opened.rail.step(Page.DATA).state == "empty"


def test_runs_are_listed_opened_removed_and_brought_back(window, qtbot):
    run = store_run()
    opened = window()
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    opened.runs.open_requested.emit(str(run.path))
    assert opened.page() == Page.TRAINING
    with qtbot.waitSignal(opened.store.changed):
        opened.runs.trash_requested.emit(str(run.path))
    assert not run.path.exists()
    with qtbot.waitSignal(opened.store.changed):
        opened.notice.act()  # Undo
    assert run.path.is_dir()


def test_the_settings_of_a_run_are_used_again(window, qtbot):
    run = store_run("vgg16")
    opened = window()
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    opened.runs.reuse_requested.emit(str(run.path))
    assert opened.page() == Page.SETUP
    assert opened.setup.job.model.name == "vgg16"


def test_a_run_named_at_the_start_is_shown(window, qtbot):
    run = store_run()
    opened = window()
    opened.open_path(str(run.path))
    assert opened.page() == Page.TRAINING
    qtbot.waitUntil(lambda: len(opened.training_session.view.state.epochs) == 2)


def test_the_window_closes_at_once_when_nothing_runs(qtbot):
    opened = MainWindow(Settings(), Engines(make_client=lambda: fake_client("finish")))
    opened.show()
    qtbot.waitUntil(lambda: opened.is_complete)
    with qtbot.waitSignal(opened.closed):
        opened.close()
    opened.deleteLater()
    assert children() == set()


def test_closing_during_training_asks_and_going_on_goes_on(checked, qtbot):
    opened = checked("finish", epochs=500, delay=0.05)
    opened.request_training()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    opened.close()
    assert opened.isVisible()
    box = opened.findChild(QMessageBox)
    assert box.defaultButton().text() == "Keep the window open", "Return ends no training"
    box.reject()
    assert opened.engines.train.busy
    assert not opened.engines.train.view.stopping


def test_closing_during_training_stops_it_and_leaves_no_process(checked, qtbot):
    opened = checked("finish", epochs=500, delay=0.05)
    opened.request_training()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    opened.close()
    box = opened.findChild(QMessageBox)
    stop = next(button for button in box.buttons() if button.text() == "Stop and close")
    with qtbot.waitSignal(opened.closed, timeout=15_000):
        stop.click()
    assert opened.engines.train.state.status == "stopped"
    assert not opened.engines.alive
    assert children() == set()


@pytest.mark.slow
def test_an_engine_that_ignores_stop_does_not_keep_the_window(checked, qtbot, monkeypatch):
    monkeypatch.setattr("tlstudio.link.client.KILL_GRACE", 0.3)
    opened = checked("ignore-stop")
    opened.request_training()
    qtbot.waitUntil(lambda: opened.engines.train.state.status == "running")
    with qtbot.waitSignal(opened.closed, timeout=15_000):
        opened.closing.begin()
    assert children() == set()


def test_a_waiting_engine_is_used_by_the_next_training_and_never_left(window, qtbot, tmp_path):
    opened = window("finish", epochs=1)
    opened.engines.stand_by()
    opened.engines.stand_by()  # one is enough
    pid = opened.engines._waiting.pid
    assert alive(pid)
    assert len(children()) == 1
    with qtbot.waitSignal(opened.engines.train.idle):
        opened.engines.train.start(TrainJob(data=DataSpec(folder=str(tmp_path))))
    assert not alive(pid)
    opened.engines.stand_by()  # it goes with the window


def test_the_sample_data_is_drawn_and_opened(window, qtbot, tmp_path, monkeypatch):
    import sys

    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    program = [sys.executable, "-c", "import pathlib,sys; pathlib.Path(sys.argv[1]).mkdir(parents=True)"]
    monkeypatch.setattr(
        "tlstudio.gui.screens.data.sample_drawer.sample_command", lambda folder: [*program, str(folder)]
    )
    opened = window("report", report=report)
    opened.engines.stand_by = lambda: None
    with qtbot.waitSignal(opened.data_flow.checked):
        opened.data.sample_requested.emit()
    assert opened.data_flow.spec.folder.endswith("sample")
    assert opened.setup.strategy.advice.advice is None  # it is going to be measured
    qtbot.waitUntil(lambda: opened.setup.strategy.advised == 2)  # it was not: few and drawn, the slides' case 3
    assert Settings().recent_folders == []  # the sample is always at hand


def test_how_much_of_the_sample_is_drawn_is_on_show(window, qtbot, tmp_path, monkeypatch):
    """It waits for a line, so that what is on show can be looked at."""
    import sys

    told = "import sys; print('7 600', flush=True); sys.stdin.readline()"
    monkeypatch.setattr(
        "tlstudio.gui.screens.data.sample_drawer.sample_command", lambda folder: [sys.executable, "-c", told]
    )
    opened = window()
    with qtbot.waitSignal(opened.data_flow._sample.drawn):
        opened.data.sample_requested.emit()
    scan = opened.data.findChild(ScanPage)
    assert (scan._bar.value(), scan._bar.maximum()) == (7, 600)
    assert scan._count.text() == "7 of 600 images"
    with qtbot.waitSignal(opened.data_flow._sample.cancelled):
        opened.data.check_cancelled.emit()


def test_a_folder_that_cannot_be_trained_on_is_not_offered_again(window, qtbot, tmp_path):
    bad = data_report(tmp_path, problems=(Problem(code="one-class", values={"name": "oak"}),))
    opened = window("report", report=write_report(tmp_path / "report.json", bad))
    with qtbot.waitSignal(opened.data_flow.checked):
        opened.path_dropped.emit(str(tmp_path))
    assert Settings().recent_folders == []


def test_sample_data_that_cannot_be_drawn_are_a_failure(window, qtbot, monkeypatch):
    monkeypatch.setattr(
        "tlstudio.gui.screens.data.sample_drawer.sample_command", lambda folder: ["/no/such/program"]
    )
    opened = window()
    opened.data.sample_requested.emit()
    qtbot.waitUntil(lambda: opened.data._card.isVisible())


def test_place_and_size_are_remembered(window):
    first = window()
    first.closing.finish()
    stored = Settings().layout("window")
    assert not stored.isEmpty()
    assert window().restoreGeometry(stored)


def test_every_action_has_a_text_and_no_two_share_a_shortcut(window):
    opened = window()
    actions = [
        action
        for menu in (opened.file_menu, opened.run_menu, opened.help_menu)
        for action in menu.actions()
        if not action.isSeparator()
    ]
    assert all(action.text() for action in actions)
    keys = [
        action.shortcut().toString()
        for action in [*actions, *opened.view_menu.actions()]
        if not action.shortcut().isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_a_stored_job_survives_the_panel(window):
    opened = window()
    job = msgspec.structs.replace(opened.setup.job, model=ModelSpec(name="alexnet"))
    opened.setup.set_job(job)
    assert opened.setup.job.model.name == "alexnet"


def test_a_page_that_lacks_a_model_leads_to_where_one_is_trained(window, qtbot):
    opened = window()
    for step, ask in (
        (Page.TRAINING, lambda: opened.training.empty.action_clicked.emit()),
        (Page.PREDICTION, lambda: opened.prediction.head.train.click()),
    ):
        opened.go_to(step)
        ask()
        assert opened.page() == Page.SETUP


def test_weights_that_are_dropped_are_chosen(window, tmp_path):
    """A model of TL Studio too, where weights are chosen; elsewhere it is asked."""
    opened = window()
    for name in ("mine.pth", "mine.safetensors", "mine.pt"):
        (tmp_path / name).touch()
        opened.open_path(str(tmp_path / name))
        assert opened.page() == Page.SETUP
        assert opened.setup.job.model.weights == str(tmp_path / name)
