"""Stopping with a choice, going on with a run, and what is told of an end, in a window whose engines are fake."""

from datetime import datetime

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QListView

from tests.helpers.controls import find, words
from tests.helpers.curves import curve
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import course, epochs, job, state
from tests.helpers.stored_run import stored_run
from tlstudio.core import events as ev
from tlstudio.core import paths, run_folder
from tlstudio.core.history import RunState
from tlstudio.core.progress import begin
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import ResumeJob, pretty, with_value
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.screens.training.stop_dialog import StopDialog
from tlstudio.gui.screens.training.tray import Tray
from tlstudio.gui.shell import Page
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.two_line_delegate import DETAIL_ROLE
from tlstudio.gui.window import step_texts
from tlstudio.gui.window.step import Facts, StepStatus


def store_run(name: str = "resnet18", *end: ev.AnyEvent) -> RunFolder:
    """A run of two epochs that can go on."""
    run = run_folder.create(job(name, 1), paths.default_workspace(), datetime(2026, 11, 24, 10, 0))
    run.spec.write_bytes(pretty(job(name, 1)))
    run.checkpoint.touch()
    saved = ev.CheckpointSaved(file=f"{name}.pt", epoch=2, best=True)
    story = (ev.JobStarted(kind="train", epochs=4, run=str(run.path)), *epochs(2), saved, *end)
    run.events.write_bytes(b"".join(ev.encode(event) for event in story))
    return run


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def opened(window):
    opened = window()
    opened.engines.stand_by = lambda: None
    return opened


def run_with(opened, mode: str = "finish", **options: object) -> None:
    opened.engines.train.make_client = lambda: fake_client(mode, stop_grace=1.0, **options)


@pytest.fixture
def training(opened, qtbot):
    """A training whose third epoch is under way, in a run folder of its own."""
    run = store_run("vgg16")
    run_with(opened, epochs=500, delay=0.05, run=run.path)
    opened.training_session.train(job("vgg16", 1))
    qtbot.waitUntil(lambda: len(opened.engines.train.state.epochs) >= 2)
    return run


# ---- stopping -----------------------------------------------------------------------------------------------


def ask(opened) -> StopDialog:
    opened.training.head.stop.click()
    dialog = opened.findChild(StopDialog)
    assert dialog.isVisible()
    return dialog


@pytest.mark.parametrize("choice", ["best", "last"])
def test_what_is_kept_is_the_users_choice(opened, qtbot, training, choice):
    sent = []
    runner = opened.engines.train
    send = runner.send
    runner.send = lambda command: (sent.append(command), send(command))
    led_on = []
    runner.ended.connect(lambda _state: led_on.append(opened.training.head.evaluation.isVisible()))
    dialog = ask(opened)
    getattr(dialog, choice).setChecked(True)
    with qtbot.waitSignal(runner.ended) as ended:
        dialog.stop.click()
        assert runner.view.finishing == choice
        assert opened.training.head.stop.isEnabled(), "a second stop ends the test too"
    assert sent == [ev.Stop(keep=choice)]
    assert (ended.args[0].status, ended.args[0].report) == ("stopped", "report.json")
    assert led_on == [True]


def test_a_discarded_run_goes_to_the_trash_and_comes_back(opened, qtbot, training):
    dialog = ask(opened)
    dialog.discard.setChecked(True)
    dialog.stop.click()
    qtbot.waitUntil(lambda: "moved to the trash" in opened.notice.text)
    qtbot.waitUntil(lambda: not training.path.exists())
    qtbot.waitUntil(lambda: opened.training.empty.isVisibleTo(opened.training))
    opened.notice.act()
    qtbot.waitUntil(training.path.exists)


def test_the_training_goes_on_until_the_answer_and_after_a_no(opened, qtbot, training):
    dialog = ask(opened)
    before = dialog.best.text()
    qtbot.waitUntil(lambda: dialog.best.text() != before)  # it names the epochs as they are now
    dialog.go_on.click()
    assert opened.engines.train.busy
    assert not opened.engines.train.view.stopping


def test_a_training_that_ends_takes_its_question_along(opened, qtbot):
    run_with(opened, epochs=10, delay=0.2)  # the question is there long before
    opened.training_session.train(job())
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    dialog = ask(opened)
    with qtbot.waitSignal(dialog.finished):
        pass
    assert opened.engines.train.state.status == "done"


def test_the_queue_can_be_paused_with_the_same_answer(opened, qtbot, training):
    opened.queue_flow.add(msgspec.structs.replace(job(), name="next one"))
    assert opened.queue_flow.active
    dialog = ask(opened)
    assert "“next one”" in dialog.pause_queue.text()
    dialog.pause_queue.setChecked(True)
    with qtbot.waitSignal(opened.engines.train.idle):
        dialog.stop.click()
    assert not opened.engines.train.busy
    assert [item.job.name for item in opened.queue_flow.queue] == ["next one"]


def test_before_it_learns_there_is_nothing_to_ask(opened, qtbot):
    run_with(opened, "slow-start", delay=30)
    opened.training_session.train(job())
    assert opened.training.progress.isVisible(), "what happens before the first batch is seen"
    assert opened.training.head.stop.isVisible()
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.stop_flow.ask()
        assert opened.findChild(StopDialog) is None


@pytest.fixture
def dialog(qtbot):
    dialog = StopDialog()
    qtbot.addWidget(dialog)
    return dialog


def test_the_dialog_says_which_epochs_there_are(dialog):
    dialog.set_state(RunState(epochs=epochs(12, best=9)), "")
    assert dialog.best.text() == "Keep the best weights: epoch 9"
    assert dialog.best.accessibleDescription() == "Validation accuracy 91.11\xa0%. Tested afterwards."
    assert dialog.last.text() == "Keep the last weights: epoch 12"
    assert not dialog.last.isHidden()
    assert dialog.choice == "best"
    assert dialog.pause_queue.isHidden()
    dialog.set_state(RunState(epochs=epochs(12)), "ResNet50")
    assert not dialog.pause_queue.isHidden()


def test_an_epoch_that_ends_leaves_every_answer_in_its_place(dialog):
    """The best epoch is now the last one: a click at the height of "last" must not hit "discard"."""
    dialog.set_state(RunState(epochs=epochs(11, best=9)), "")
    dialog.show()
    places = [button.y() for button in (dialog.best, dialog.last, dialog.discard)]
    dialog.set_state(RunState(epochs=epochs(12)), "")
    dialog.layout().activate()
    assert [button.y() for button in (dialog.best, dialog.last, dialog.discard)] == places
    assert dialog.last.text() == "Keep the last weights: epoch 12"


def test_without_an_epoch_there_is_nothing_to_keep(dialog):
    dialog.set_state(RunState(), "a")
    assert "nothing to keep" in words(dialog)
    assert dialog.choice == "discard"
    dialog.set_state(RunState(epochs=epochs(1)), "a")
    assert "What do you want to keep?" in words(dialog)
    assert dialog.choice == "best", "nobody has chosen to discard it"


# ---- going on -----------------------------------------------------------------------------------------------


@pytest.fixture
def interrupted(opened, qtbot):
    run = store_run()
    opened.store.refresh()
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    return run


def test_a_continued_run_shows_its_earlier_epochs(opened, qtbot, interrupted):
    jobs = []
    run_with(opened, "slow-start", delay=30, run=interrupted.path)
    assert opened.training.resumable.isVisibleTo(opened.training)
    opened.training.resumable.button.click()
    jobs.append(opened.engines.train.job)
    assert jobs == [ResumeJob(run=str(interrupted.path))]
    assert curve(opened.training.curves, "loss", "train")[0] == [1, 2]
    assert opened.training.log.text.startswith("----- epoch 1 -----")
    assert opened.training.stats.val_accuracy.value == "60.00\xa0%"


def test_a_run_whose_images_were_moved_goes_on_in_the_folder_that_is_chosen(opened, qtbot, interrupted, tmp_path):
    runner, panel = opened.engines.train, opened.training
    run_with(opened, "moved", epochs=3, run=interrupted.path)
    with qtbot.waitSignal(runner.ended):
        opened.training_session.resume(ResumeJob(run=str(interrupted.path), finish=True))
    assert "“/data/leaves” does not exist" in panel.failure.message
    find(panel.failure, "Choose folder…").click()
    dialog = panel.findChild(QFileDialog)
    with qtbot.waitSignal(runner.ended) as ended:
        dialog.filesSelected.emit([str(tmp_path)])
    assert runner.job == ResumeJob(run=str(interrupted.path), finish=True, data=str(tmp_path))
    assert ended.args[0].status == "done"
    dialog.close()


def test_a_new_run_without_its_images_can_be_tried_again(opened, qtbot):
    run_with(opened, "moved")
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.training_session.train(job("vgg16", 1))
    assert find(opened.training.failure, "Try again").isVisible()


def test_the_kept_model_can_be_tested_without_training_on(opened, qtbot, interrupted):
    run_with(opened, epochs=1, run=interrupted.path)
    opened.runs_flow.open(str(interrupted.path))
    assert opened.training.head.go_on.isVisible()
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.training.head.test.click()
    assert opened.engines.train.job == ResumeJob(run=str(interrupted.path), finish=True)


def test_a_training_whose_weights_could_not_be_downloaded_starts_from_a_file(opened, qtbot):
    wanted = msgspec.structs.replace(job("vgg16", 1), name="mine")
    run_with(opened, "raise")
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.training_session.train(wanted)
    run_with(opened, epochs=1)
    with qtbot.waitSignal(opened.engines.train.ended) as ended:
        opened.training.weights_chosen.emit("/downloads/vgg16-397923af.pth")
    assert ended.args[0].status == "done"
    assert opened.engines.train.job == with_value(wanted, "model.weights", "/downloads/vgg16-397923af.pth")


def test_a_run_that_was_ended_on_purpose_is_not_offered_again(opened, qtbot):
    report = (ev.ReportReady(file="report.json"), ev.Finished(outcome="stopped"))
    run = store_run("vgg11", *report)
    opened.store.refresh()
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    assert opened.training.resumable.isHidden()
    opened.runs_flow.open(str(run.path))
    assert opened.training.head.go_on.isVisible(), "but it can go on"
    assert not opened.training.head.test.isVisible(), "it has been tested"


def test_another_run_stays_on_show_while_one_trains(opened, qtbot, interrupted):
    run_with(opened, epochs=500, delay=0.05, run=store_run("vgg16").path)
    opened.training_session.train(job("vgg16", 1))
    opened.runs_flow.open(str(interrupted.path))
    qtbot.waitUntil(lambda: len(opened.engines.train.state.epochs) > 3)
    assert opened.training.head.title.text() == "ResNet18"
    assert curve(opened.training.curves, "loss", "train")[0] == [1, 2]
    assert not opened.training.progress.isVisible()
    opened.training_session.show_live()
    assert len(curve(opened.training.curves, "loss", "train")[0]) > 3
    assert opened.training.progress.isVisible()


def test_one_continue_is_offered_and_it_is_what_to_do(opened, qtbot, interrupted):
    other = store_run("vgg11")
    opened.store.refresh()
    qtbot.waitUntil(lambda: opened.store.find(str(other.path)) is not None)
    opened.runs_flow.open(str(interrupted.path))
    head, card = opened.training.head, opened.training.resumable
    assert (head.go_on.text(), head.go_on.property("primary"), head.test.property("primary")) == (
        "Continue training", True, False,
    )  # fmt: skip
    offered = [card.choice.itemData(place) for place in range(card.choice.count())]
    assert offered == [str(other.path)], "the run on show is not offered a second time"
    other.events.write_bytes(other.events.read_bytes() + ev.encode(ev.Finished(outcome="done")))
    opened.store.refresh()
    qtbot.waitUntil(card.isHidden)


# ---- pausing ------------------------------------------------------------------------------------------------


def line_of(opened, folder: str) -> str:
    """The second line of a run in the list of runs."""
    model = find(opened.runs, "Runs", QListView).model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    run = opened.store.find(folder)
    return next(str(row.data(DETAIL_ROLE)) for row in rows if row.data() == phrases.run_title(run))


def test_a_paused_run_is_seen_as_such_everywhere_and_goes_on_from_anywhere(opened, qtbot, training, interrupted):
    runner, rail = opened.engines.train, opened.rail.step(Page.TRAINING)
    opened.training.head.pause.click()
    qtbot.waitUntil(lambda: runner.state.paused)
    qtbot.waitUntil(lambda: rail.state == "paused")
    assert rail.detail.startswith("Paused · Epoch ")
    assert opened.windowTitle().startswith("Paused at ")
    assert opened.training.progress.facts.text().startswith("Paused")
    live = str(training.path)
    qtbot.waitUntil(lambda: "paused" in line_of(opened, live))
    opened.runs_flow.open(str(interrupted.path))  # looked away
    assert opened.strip.pause.isVisible()
    assert opened.strip.pause.text() == "Resume"
    assert opened.strip.facts.text().startswith("Paused")
    opened.training_session.show_live()  # and back
    assert opened.training.head.pause.text() == "Resume"
    assert opened.training.progress.facts.text().startswith("Paused")
    opened.runs_flow.open(str(interrupted.path))
    epochs_before = len(runner.state.epochs)
    opened.strip.pause.click()
    assert opened.strip.pause.text() == "Pause"
    qtbot.waitUntil(lambda: len(runner.state.epochs) > epochs_before + 1)
    assert not runner.state.paused
    qtbot.waitUntil(lambda: "paused" not in line_of(opened, live))
    assert opened.rail.step(Page.TRAINING).state == "busy"


@pytest.mark.parametrize(
    ("phase", "learning", "said"),
    [("trial", False, "Trying what is fastest"), ("evaluate", False, "Testing the kept model"),
     ("train", True, "Epoch 4 of 10")],
)  # fmt: skip
def test_the_rail_says_what_is_done_now(phase, learning, said):
    live = state(3, phase=ev.PhaseStarted(name=phase), course=course(learning=learning))
    assert step_texts.training(Facts(train=RunView(state=live, live=True))) == ("busy", said)
    paused = msgspec.structs.replace(live, paused=True)
    assert step_texts.training(Facts(train=RunView(state=paused, live=True))) == ("paused", f"Paused · {said}")


def test_a_run_on_show_is_not_repeated_by_the_strip(opened, qtbot, training):
    height = opened.strip.height()
    assert not opened.strip.pause.isVisible()
    assert opened.strip.title.text() == ""
    opened.go_to(Page.DATA)
    assert opened.strip.pause.isVisible()
    assert opened.strip.title.text() == "VGG16"
    assert opened.strip.height() == height
    opened.go_to(Page.TRAINING)
    assert not opened.strip.stop.isVisible()
    assert opened.strip.height() == height


def test_a_check_beside_a_watched_training_has_the_strip(opened, qtbot, training):
    opened.engines.check.make_client = lambda: fake_client("slow-start", delay=30, stop_grace=1.0)
    opened.data_flow.open("/data/leaves")
    opened.go_to(Page.TRAINING)
    assert opened.strip.title.text() == "Checking leaves"
    opened.strip.stop.click()
    qtbot.waitUntil(lambda: not opened.engines.check.busy)
    assert opened.engines.train.busy


# ---- the end ------------------------------------------------------------------------------------------------


def test_a_long_run_is_told_where_the_user_is(opened, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(Tray, "tell", lambda _self, title, text: told.append((title, text)))
    monkeypatch.setattr(opened, "isActiveWindow", lambda: False)
    run_with(opened, epochs=1)
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.training_session.train(job())
    assert told == [], "that was no long run"
    monkeypatch.setattr("tlstudio.gui.screens.training.end_notice._LONG", 0.0)
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.training_session.train(job())
    assert told == [("ResNet50", "Training finished. Best validation accuracy: 40.0\xa0%")]
    assert "Training finished" in opened.notice.text
    opened.go_to(Page.DATA)
    opened.notice.act()
    assert opened.page() == Page.TRAINING


def test_a_runner_begins_a_continued_run_with_what_is_known(qtbot):
    runner = JobRunner(lambda: fake_client("finish", epochs=1))
    before = RunState(epochs=state(2).epochs)
    with qtbot.waitSignal(runner.changed) as changed:
        runner.start(ResumeJob(run="/w/runs/a"), before)
    assert changed.args == [msgspec.structs.replace(before, course=begin(ResumeJob(run="/w/runs/a")))]
    with qtbot.waitSignal(runner.idle):
        pass


def test_the_newest_run_is_on_show_where_none_was_chosen(opened, qtbot):
    run = store_run("vgg16")
    opened.store.refresh()
    qtbot.waitUntil(lambda: bool(opened.store.runs))
    assert opened.training_session.shown == ""
    opened.go_to(Page.TRAINING)
    assert opened.training_session.shown == str(run.path)
    assert "VGG16" in opened.training.head.title.text()


# ---- the second session -------------------------------------------------------------------------------------


@pytest.fixture
def second_session(window, qtbot):
    """A window whose workspace has the finished run of another day, and whose training page was never opened."""
    run = store_run("resnet18", ev.ReportReady(file="report.json"), ev.Finished(outcome="done"))
    opened = window()
    opened.engines.stand_by = lambda: None
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    return opened


def test_the_first_training_of_a_second_session_is_the_one_on_show(second_session, qtbot):
    run_with(second_session, epochs=500, delay=0.05, run=store_run("vgg16").path)
    second_session.training_session.train(job("vgg16", 1))
    assert second_session.page() == Page.TRAINING
    assert second_session.training.head.title.text() == "VGG16"
    assert second_session.training.head.stop.isVisible()
    qtbot.waitUntil(lambda: len(curve(second_session.training.curves, "loss", "train")[0]) > 2)
    assert second_session.training.head.title.text() == "VGG16"


def test_a_training_that_fails_in_a_second_session_says_why(second_session, qtbot):
    run_with(second_session, "raise")
    with qtbot.waitSignal(second_session.engines.train.ended):
        second_session.training_session.train(job("vgg16", 1))
    assert second_session.training.head.title.text() == "VGG16"
    assert second_session.training.failure.isVisible()
    assert second_session.training.failure.message == "No CUDA GPU can be used on this machine."


# ---- one selection ------------------------------------------------------------------------------------------


def store_tested(stamp: str, model: str, folder: str, answers: list[int]) -> str:
    """A tested run on the images of this folder."""
    path = paths.default_workspace() / "runs" / f"{stamp}_{model}_x_0001"
    run = stored_run(path, answers, model=model, title=model, data=folder)
    end = (ev.ReportReady(file="report.json"), ev.Finished(outcome="done"))
    story = (ev.JobStarted(kind="train", epochs=2, run=str(path)), *epochs(2), *end)
    run.events.write_bytes(b"".join(ev.encode(event) for event in story))
    return str(path)


@pytest.fixture
def two_sets(window, qtbot):
    """A later session in a workspace that holds runs on two data sets; the folders of the runs, oldest first."""
    made = [
        store_tested("2026-11-23T1000", "baseline", "/data/leaves", [0, 0, 1, 2, 0, 2]),
        store_tested("2026-11-23T1010", "resnet18", "/data/leaves", [0, 0, 1, 1, 0, 2]),
        store_tested("2026-11-24T1000", "baseline", "/data/set F", [0] * 6),
        store_tested("2026-11-24T1010", "resnet18", "/data/set F", [0, 0, 1, 1, 2, 2]),
    ]
    opened = window()
    qtbot.waitUntil(lambda: len(opened.store.runs) == 4)
    return opened, made


def test_the_evaluation_is_about_the_run_that_was_asked_for(two_sets, qtbot):
    opened, (leaf_base, leaf_run, *_) = two_sets
    opened.runs_flow.open(leaf_run)
    opened.training.head.evaluation.click()
    panel = opened.evaluation
    assert opened.page() == Page.EVALUATION
    assert panel.table.chosen == (leaf_base, leaf_run)
    assert panel.tabs.reports.currentData() == leaf_run
    assert opened.runs.chosen().folder == leaf_run
    qtbot.waitUntil(lambda: panel.head.sentence.text().startswith("ResNet18 83.3\xa0% vs. Baseline CNN 66.7\xa0%"))
    panel.tabs.show_page(MATRIX)
    assert panel.head.sentence.text().startswith("ResNet18 classifies 83.3\xa0%")


def test_a_later_session_pairs_only_runs_on_the_same_images(two_sets, qtbot):
    opened, (*_, other_base, other_run) = two_sets
    opened.go_to(Page.EVALUATION)
    panel = opened.evaluation
    assert panel.table.chosen == (other_base, other_run)
    qtbot.waitUntil(lambda: panel.runs.comparison.isVisible())
    assert panel.runs.failure.isHidden()


def test_a_result_chosen_in_the_evaluation_is_the_run_of_the_rail_and_of_the_training_page(two_sets):
    opened, (leaf_base, *_) = two_sets
    opened.go_to(Page.EVALUATION)
    reports = opened.evaluation.tabs.reports
    place = reports.findData(leaf_base)
    assert reports.itemText(place) == "Baseline CNN · leaves"
    reports.setCurrentIndex(place)
    reports.activated.emit(place)
    assert opened.runs.chosen().folder == leaf_base
    assert opened.training_session.shown == leaf_base
    assert leaf_base in opened.evaluation.table.chosen


def test_after_a_run_is_removed_another_of_its_data_set_is_on_show(two_sets, qtbot):
    opened, (leaf_base, leaf_run, *_) = two_sets
    opened.runs_flow.open(leaf_run)
    opened.evaluation.table.select(leaf_run)
    opened.evaluation.table.actions_by_name["trash"].trigger()
    said = opened.notice.text
    assert said == "“ResNet18 · leaves” was moved to the trash."
    qtbot.waitUntil(lambda: opened.training_session.shown == leaf_base)
    assert opened.training.head.title.text() == "Baseline CNN"
    assert opened.runs.chosen().folder == leaf_base
    opened.runs_flow.restore_last()
    assert opened.notice.text == "", "what was undone is no longer told"
    qtbot.waitUntil(lambda: opened.store.find(leaf_run) is not None)
    assert opened.training.head.title.text() == "ResNet18"
    assert opened.evaluation.table.chosen == (leaf_base, leaf_run)


def test_the_best_run_is_that_of_one_data_set(two_sets):
    opened, _ = two_sets

    def said(folder: str) -> StepStatus:
        return step_texts.evaluation(Facts(report=data_report(folder), runs=opened.store.runs))

    assert said("/data/leaves/").text == "Best: 83.3\xa0%"
    assert said("/data/set F").text == "Best: 100.0\xa0%"
    assert said("/data/new") == ("ready", "No run on these images yet")


def test_whoever_comes_back_to_the_training_sees_the_run_that_is_trained(opened, qtbot, interrupted):
    run = store_run("vgg16")
    run_with(opened, epochs=500, delay=0.05, run=run.path)
    opened.training_session.train(job("vgg16", 1))
    qtbot.waitUntil(lambda: len(opened.engines.train.state.epochs) > 1)
    opened.runs_flow.open(str(interrupted.path))
    opened.go_to(Page.DATA)
    opened.go_to(Page.TRAINING)
    assert opened.training.head.title.text() == "VGG16"
    assert opened.training.head.stop.isVisible()


def test_a_failure_names_a_run_by_its_time_and_not_by_its_folder():
    said = messages.sentence("no-predictions", {"run": "2026-11-24T2239_baseline_scratch_5380"})
    assert "11/24/26" in said
    assert "scratch" not in said
