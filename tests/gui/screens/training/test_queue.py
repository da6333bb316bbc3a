"""The queue: its card, and trainings one after the other in a window whose engines are fake."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QToolButton

from tests.gui.screens.training.test_training_flow import store_run
from tests.helpers.controls import words
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import job
from tlstudio.core import paths, run_queue
from tlstudio.core.events import Failed
from tlstudio.core.run_queue import Queued
from tlstudio.core.spec import DataSpec
from tlstudio.gui.screens.training.queue_card import QueueCard
from tlstudio.gui.shell import Page

QUEUE = tuple(Queued(id=name, job=msgspec.structs.replace(job("resnet18", 3), name=name)) for name in "abc")
FAILED = Failed(kind="out-of-memory", message="m", values={"device": "GPU"})


def stored() -> list[str]:
    return [item.job.name for item in run_queue.read_queue(paths.settings_folder() / "queue.json")]


def named(name: str):
    return msgspec.structs.replace(job("baseline", 1), name=name)


# ---- the card -----------------------------------------------------------------------------------------------


@pytest.fixture
def card(qtbot):
    card = QueueCard()
    qtbot.addWidget(card)
    card.resize(320, 260)
    card.set_queue(QUEUE, active=False, busy=False)
    card.show()
    qtbot.waitExposed(card)
    return card


def texts(card) -> list[str]:
    return [card.list.item(row).text() for row in range(card.list.count())]


def test_jobs_are_listed_in_their_order(card):
    assert card.title.text() == "Queue (3)"
    assert texts(card) == ["1. a", "2. b", "3. c"]
    assert "strategy 3, classifier only  ·  30 epochs at 64 px  ·  leaves" in card.list.item(0).toolTip()
    card.set_queue((), active=False, busy=False)
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("chosen", "key", "order"),
    [("b", Qt.Key.Key_Up, "bac"), ("b", Qt.Key.Key_Down, "acb"), ("a", Qt.Key.Key_Up, None), ("c", Qt.Key.Key_Down, None)],
)  # fmt: skip
def test_the_keyboard_moves_a_job(card, qtbot, chosen, key, order):
    told = []
    card.ordered.connect(told.append)
    card.select(chosen)
    card.list.setFocus()
    qtbot.keyClick(card.list, key, Qt.KeyboardModifier.AltModifier)
    assert told == ([list(order)] if order else [])


def test_a_dragged_job_tells_the_new_order(card, qtbot):
    with qtbot.waitSignal(card.ordered) as told:  # what the list does when a row is dropped
        card.list.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    assert told.args == [["c", "a", "b"]]
    card.set_queue(run_queue.ordered(QUEUE, "cab"), active=False, busy=False)
    assert texts(card) == ["1. c", "2. a", "3. b"]


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "edit_requested"),
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, "duplicate_requested"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove_requested"),
    ],
)
def test_keys_ask_for_what_a_button_does(card, qtbot, key, modifier, signal):
    card.select("b")
    card.list.setFocus()
    with qtbot.waitSignal(getattr(card, signal)) as told:
        qtbot.keyClick(card.list, key, modifier)
    assert told.args == ["b"]


def test_the_chosen_job_stays_chosen_where_it_moves(card):
    card.select("b")
    card.set_queue(run_queue.ordered(QUEUE, "bac"), active=False, busy=False)
    assert card.current == "b"
    card.set_queue(run_queue.without(QUEUE, "b"), active=False, busy=False)
    assert card.current == "a"


def test_the_button_says_what_it_does(card, qtbot):
    assert card.run.text() == "Start queue"
    with qtbot.waitSignal(card.start_requested):
        card.run.click()
    card.set_queue(QUEUE, active=True, busy=True)
    assert card.run.text() == "Pause queue"
    assert "starts when this run ends" in card.hint.text()
    with qtbot.waitSignal(card.hold_requested):
        card.run.click()
    card.set_queue(QUEUE, active=False, busy=True)
    assert card.run.text() == "Start after this run"
    assert card.hint.text() == "The queue is paused."
    card.set_queue(QUEUE, active=False, busy=False)
    assert not card.hint.isVisible()


def test_a_failed_job_says_why(card):
    failed = Queued(id="b", job=QUEUE[1].job, failure=FAILED)
    card.set_queue((QUEUE[0], failed), active=False, busy=False)
    assert "Failed: The GPU ran out of memory." in card.list.item(1).toolTip()
    assert "Make the batch" in card.list.item(1).toolTip()


def test_every_control_has_a_name(card):
    assert all(tool.accessibleName() and tool.toolTip() for tool in card.findChildren(QToolButton))
    assert card.list.accessibleName()
    assert card.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


# ---- one after the other ------------------------------------------------------------------------------------


@pytest.fixture
def opened(window, qtbot):
    """A window whose trainings take the modes of ``modes`` in turn."""
    opened = window()
    opened.modes = []
    opened.begun = []
    opened.engines.stand_by = lambda: None

    def client():
        mode, options = opened.modes.pop(0) if opened.modes else ("finish", {"epochs": 1})
        opened.begun.append(opened.engines.train.job.name)
        return fake_client(mode, stop_grace=1.0, **options)

    opened.engines.train.make_client = client
    return opened


def test_a_job_that_is_added_waits_until_the_queue_is_started(opened, qtbot):
    opened.setup.queue_requested.emit(named("first"))
    assert not opened.engines.train.busy
    assert opened.training.queue.isVisibleTo(opened.training)
    assert "“first” is in the queue." in opened.notice.text
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.notice.act()  # Start queue
    assert opened.begun == ["first"]
    qtbot.waitUntil(lambda: "The queue has ended. Finished: 1." in opened.notice.text)


def test_jobs_that_are_compared_are_queued_together_and_it_is_said_where(opened, qtbot):
    opened.setup.compare_requested.emit([named("one"), named("two"), named("three")])
    assert [item.job.name for item in opened.queue_flow.queue] == ["one", "two", "three"]
    assert (
        "3 runs of “one” are in the queue. When they have ended, Evaluation compares them." in opened.notice.text
    )
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.notice.act()  # Start queue
    qtbot.waitUntil(lambda: opened.begun == ["one", "two", "three"] and not opened.engines.train.busy)


def test_one_that_fails_does_not_stop_the_rest(opened, qtbot):
    opened.modes = [("finish", {"epochs": 1}), ("raise", {}), ("finish", {"epochs": 1})]
    for name in "abc":
        opened.queue_flow.add(named(name))
    opened.queue_flow.start()
    qtbot.waitUntil(lambda: "The queue has ended" in opened.notice.text, timeout=15_000)
    assert opened.begun == ["a", "b", "c"]
    assert "Finished: 2. Failed: 1, still in the queue." in opened.notice.text
    assert [item.job.name for item in opened.queue_flow.queue] == ["b"]
    assert "Failed: " in opened.training.queue.list.item(0).toolTip()
    opened.training.queue.run.click()  # tried again
    qtbot.waitUntil(lambda: opened.begun == ["a", "b", "c", "b"] and not opened.engines.train.busy, timeout=15_000)
    assert opened.queue_flow.queue == ()


def test_a_job_that_is_added_while_one_runs_starts_by_itself(opened, qtbot):
    opened.modes = [("finish", {"epochs": 3, "delay": 0.1})]
    opened.training_session.train(named("first"))
    opened.queue_flow.add(named("second"))
    assert "starts automatically" in opened.notice.text
    qtbot.waitUntil(lambda: opened.begun == ["first", "second"] and not opened.engines.train.busy, timeout=15_000)


def test_a_paused_queue_starts_nothing_more(opened, qtbot):
    opened.modes = [("finish", {"epochs": 3, "delay": 0.1})]
    opened.queue_flow.add(named("a"))
    opened.queue_flow.add(named("b"))
    opened.queue_flow.start()
    assert opened.queue_flow.next_title() == "b"
    with qtbot.waitSignal(opened.engines.train.idle):
        opened.training.queue.run.click()  # Pause queue
        assert opened.queue_flow.next_title() == ""
        opened.queue_flow.add(named("c"))
    assert opened.begun == ["a"]
    assert [item.job.name for item in opened.queue_flow.queue] == ["b", "c"]


def test_a_queued_training_does_not_take_the_user_away(opened, qtbot):
    opened.queue_flow.add(named("a"))
    opened.go_to(Page.DATA)
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.queue_flow.start()
        assert opened.page() == Page.DATA


def test_what_is_stopped_before_it_has_a_run_comes_back(opened, qtbot):
    opened.modes = [("slow-start", {"delay": 30})]
    opened.queue_flow.add(named("a"))
    opened.queue_flow.add(named("b"))
    opened.queue_flow.start()
    assert [item.job.name for item in opened.queue_flow.queue] == ["b"]
    with qtbot.waitSignal(opened.engines.train.idle):
        opened.engines.train.stop()
    # the fake engine begins its run when it is stopped: only now is the job out of the queue's hands
    assert opened.begun[0] == "a"


def test_a_removed_job_can_be_brought_back(opened):
    for name in "abc":
        opened.queue_flow.add(named(name))
    opened.training.queue.remove_requested.emit(opened.queue_flow.queue[1].id)
    assert [item.job.name for item in opened.queue_flow.queue] == ["a", "c"]
    assert "“b” was removed" in opened.notice.text
    opened.notice.act()
    assert [item.job.name for item in opened.queue_flow.queue] == ["a", "b", "c"]


def test_it_is_still_there_after_a_restart(opened, window, qtbot):
    for name in "ab":
        opened.queue_flow.add(named(name))
    opened.training.queue.duplicate_requested.emit(opened.queue_flow.queue[0].id)
    opened.training.queue.ordered.emit([item.id for item in reversed(opened.queue_flow.queue)])
    qtbot.waitUntil(lambda: stored() == ["b", "a", "a"])
    with qtbot.waitSignal(opened.closed):
        opened.close()
    again = window()
    assert [item.job.name for item in again.queue_flow.queue] == ["b", "a", "a"]
    assert not again.engines.train.busy
    assert again.training.queue.run.text() == "Start queue"


@pytest.mark.parametrize("under_way", [True, False])
def test_after_a_restart_the_queue_goes_on_where_it_was_under_way(opened, window, qtbot, under_way):
    run = store_run("vgg16")  # interrupted
    opened.modes = [("finish", {"epochs": 500, "delay": 0.05, "run": run.path})]
    opened.training_session.train(named("a"))
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    opened.queue_flow.add(named("b"))
    if not under_way:
        opened.queue_flow.hold()
    with qtbot.waitSignal(opened.closed, timeout=15_000):
        opened.closing.begin()
    again = window()
    again.engines.stand_by = lambda: None
    rail = again.rail.step(Page.TRAINING)
    qtbot.waitUntil(lambda: (rail.state, rail.detail) == ("warning", "Unfinished run · 1 queued"))
    assert not again.engines.train.busy, "nothing starts unasked"
    again.engines.train.make_client = lambda: fake_client("finish", stop_grace=1.0, epochs=1)
    again.go_to(Page.TRAINING)
    with qtbot.waitSignal(again.engines.train.ended):
        again.training.head.go_on.click()
    if under_way:
        qtbot.waitUntil(lambda: again.queue_flow.queue == () and not again.engines.train.busy)
        qtbot.waitUntil(lambda: "The queue has ended" in again.notice.text)
    else:
        qtbot.waitUntil(lambda: not again.engines.train.alive)
        assert [item.job.name for item in again.queue_flow.queue] == ["b"]


def test_a_second_window_keeps_a_queue_of_its_own(opened, window, qtbot):
    second = window()
    opened.queue_flow.add(named("a"))
    second.queue_flow.add(named("b"))
    for each in (opened, second):
        with qtbot.waitSignal(each.closed):
            each.close()
    assert [item.job.name for item in window().queue_flow.queue] == ["a", "b"]


def test_closing_keeps_what_waits_and_starts_nothing(opened, qtbot):
    opened.modes = [("finish", {"epochs": 500, "delay": 0.05})]
    opened.queue_flow.add(named("a"))
    opened.queue_flow.add(named("b"))
    opened.queue_flow.start()
    qtbot.waitUntil(lambda: bool(opened.engines.train.state.epochs))
    with qtbot.waitSignal(opened.closed, timeout=15_000):
        opened.closing.begin()
    assert opened.begun == ["a"]
    assert stored() == ["b"]


def test_a_damaged_file_is_told_and_kept(window):
    path = paths.settings_folder() / "queue.json"
    path.parent.mkdir(parents=True)
    path.write_text("{ not json")
    again = window()
    assert "The queue of trainings cannot be read" in again.notice.text
    assert again.queue_flow.queue == ()
    assert [aside.read_text() for aside in path.parent.glob("queue-damaged-*.json")] == ["{ not json"]


def test_a_queue_that_cannot_be_written_is_told(opened, qtbot, monkeypatch):
    from tlstudio.core.errors import TLStudioError

    def refuse(path: Path, _data: bytes) -> None:
        raise TLStudioError("disk-full", file=str(path))

    with monkeypatch.context() as patch:
        patch.setattr("tlstudio.gui.screens.training.queue_flow.atomic_write", refuse)
        opened.queue_flow.add(named("a"))
        qtbot.waitUntil(lambda: "The disk is full" in opened.notice.text)
    opened.queue_flow.shut_down()
    assert stored() == ["a"]


# ---- editing ------------------------------------------------------------------------------------------------


def test_a_queued_job_is_edited_in_the_setup_panel(opened):
    opened.setup.set_data(data_report(Path("/data/others")), DataSpec(folder="/data/others"))
    before = opened.setup.job
    queued = msgspec.structs.replace(job("resnet18", 3), name="mine")
    opened.queue_flow.add(named("other"))
    opened.queue_flow.add(queued)
    item = opened.queue_flow.queue[1].id
    opened.training.queue.edit_requested.emit(item)
    bar = opened.queue_edit.bar
    assert opened.page() == Page.SETUP
    assert words(bar) == "You are editing “mine”, number 2 in the queue."
    assert opened.setup.job.model.name == "resnet18"
    changed = msgspec.structs.replace(opened.setup.job, train=msgspec.structs.replace(queued.train, epochs=7))
    opened.setup.set_job(changed)
    bar.update_job.click()
    assert opened.page() == Page.TRAINING
    found = opened.queue_flow.queue[1]
    assert (found.id, found.job.train.epochs, found.job.name, found.job.data) == (item, 7, "mine", queued.data)
    assert opened.setup.job == before
    assert bar.isHidden()


def test_an_edit_can_be_left(opened):
    opened.setup.set_data(data_report(Path("/data/others")), DataSpec(folder="/data/others"))
    before = opened.setup.job
    opened.queue_flow.add(job("vgg16", 3))
    queue = opened.queue_flow.queue
    opened.training.queue.edit_requested.emit(queue[0].id)
    opened.queue_edit.bar.back.click()
    assert opened.queue_flow.queue == queue
    assert opened.setup.job == before


def test_a_job_that_begins_while_it_is_edited_is_told(opened, qtbot):
    opened.queue_flow.add(named("a"))
    opened.training.queue.edit_requested.emit(opened.queue_flow.queue[0].id)
    with qtbot.waitSignal(opened.engines.train.ended):
        opened.queue_flow.start()
        assert "no longer in the queue" in opened.notice.text
        assert opened.queue_edit.bar.isHidden()
