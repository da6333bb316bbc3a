"""The searches beside learning rate and batch size: button, engine, plot, suggestion, use, undo."""

from pathlib import Path
from types import SimpleNamespace

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialog, QToolButton

from tests.helpers.controls import find, words
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tlstudio.core.spec import DataSpec
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.setup.finder_dialogs import FinderDialog
from tlstudio.gui.screens.setup.finder_flow import FinderFlow
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.screens.setup.setup_tabs import TRAINING

RATE, BATCH = "Find: Learning rate", "Find: Batch size"
_PATIENCE = 20_000  # ms: an engine is a process, and the machine may be busy


@pytest.fixture
def make(qtbot, tmp_path: Path):
    """A panel with its flow, on the tab of the learning rate; strategy 1, as L-BFGS has no rate."""
    made = []

    def build(mode: str = "find", **options: object) -> SimpleNamespace:
        panel = SetupPanel()
        qtbot.addWidget(panel)
        runner = JobRunner(lambda: fake_client(mode, stop_grace=1.0, **options))
        flow = FinderFlow(panel, runner, panel)
        panel.resize(1010, 720)
        panel.show()
        panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
        panel.strategy.strategy_chosen.emit(1)
        panel.settings.tabs.setCurrentIndex(TRAINING)
        made.append(SimpleNamespace(panel=panel, runner=runner, flow=flow))
        return made[-1]

    yield build
    for one in made:
        one.flow.close()
        one.runner.stop()
    qtbot.waitUntil(lambda: not any(one.runner.alive for one in made), timeout=_PATIENCE)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # deleting a worker waits for its thread


def dialog(panel: SetupPanel) -> FinderDialog:
    (found,) = panel.findChildren(FinderDialog)
    return found


def search(one: SimpleNamespace, button: str, qtbot) -> FinderDialog:
    """The dialog after a search that was begun with a click and has ended."""
    find(one.panel, button, QToolButton).click()
    shown = dialog(one.panel)
    with qtbot.waitSignal(one.runner.ended):
        pass
    return shown


def drawn(shown: FinderDialog, number: int = -1) -> tuple[list[float], list[float]]:
    """Of the last curve of a plot."""
    plot = shown.findChildren(pg.PlotWidget)[number]
    return tuple(
        [] if axis is None else list(axis) for axis in plot.getPlotItem().listDataItems()[-1].getOriginalDataset()
    )


def test_a_rate_is_found_shown_used_and_undone(make, qtbot):
    one = make()
    before = one.panel.job
    shown = search(one, RATE, qtbot)
    assert shown.windowModality() == Qt.WindowModality.NonModal
    assert one.runner.job.job == before
    rates, smoothed = drawn(shown)
    assert rates == pytest.approx([1e-5, 1e-4, 1e-3])
    assert smoothed == [2.1] * 3
    assert "Suggested: 0.00042" in words(shown)
    assert "At 0.00042 the loss falls fastest; it is lowest at 0.01" in words(shown)
    find(shown, "Use this").click()
    assert one.panel.job.train.learning_rate == 0.00042
    editor = find(one.panel, "train.learning_rate").findChild(QAbstractSpinBox)
    assert editor.text() == "0.00042"
    one.panel.step_back.undo.trigger()
    assert one.panel.job == before


@pytest.mark.parametrize("with_rate", [False, True])
def test_a_batch_size_is_found_and_its_rate_is_an_offer(make, qtbot, with_rate):
    one = make()
    before = one.panel.job.train
    shown = search(one, BATCH, qtbot)
    assert drawn(shown, 0) == ([0, 1, 2], [20.0, 30.0, 40.0])
    assert drawn(shown, 1) == ([0, 1, 2], [1.0, 1.0, 1.0])
    assert "Suggested: 8" in words(shown)
    assert "Larger batches are no longer faster." in words(shown)
    assert "square root" in words(shown)
    offer = find(shown, "Set the learning rate to 0.0007 as well")
    assert not offer.isChecked()
    offer.setChecked(with_rate)
    find(shown, "Use this").click()
    after = one.panel.job.train
    assert (after.batch_size, after.learning_rate) == (8, 0.0007 if with_rate else before.learning_rate)
    one.panel.step_back.undo.trigger()
    assert one.panel.job.train == before, "one step, whatever was set"


def test_it_cannot_be_used_for_other_settings_than_it_was_searched_with(make, qtbot):
    one = make()
    shown = search(one, RATE, qtbot)
    use = find(shown, "Use this")
    one.panel.settings.value_changed.emit("train.learning_rate", 0.5)
    assert use.isEnabled(), "the rate of the job does not change the answer"
    one.panel.settings.value_changed.emit("train.weight_decay", 0.5)
    assert not use.isEnabled()
    assert "The settings have changed" in words(shown)
    with qtbot.waitSignal(one.runner.ended):
        find(shown, "Search again").click()
    assert use.isEnabled()
    assert one.runner.job.job.train.weight_decay == 0.5


def test_cancel_ends_the_engine_and_what_it_still_says_is_not_heard(make, qtbot):
    one = make(delay=60)
    find(one.panel, RATE, QToolButton).click()
    shown = dialog(one.panel)
    qtbot.waitUntil(lambda: len(drawn(shown)[0]) == 1, timeout=_PATIENCE)
    assert not find(shown, "Use this").isEnabled()
    with qtbot.waitSignal(one.runner.idle):
        find(shown, "Cancel").click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert one.panel.findChildren(FinderDialog) == []


def test_the_escape_key_closes_it(make, qtbot):
    one = make(delay=60)
    find(one.panel, RATE, QToolButton).click()
    with qtbot.waitSignal(one.runner.idle):
        qtbot.keyClick(dialog(one.panel), Qt.Key.Key_Escape)


def test_one_search_takes_the_place_of_the_other(make, qtbot):
    one = make()
    search(one, RATE, qtbot)
    find(one.panel, BATCH, QToolButton).click()
    with qtbot.waitSignal(one.runner.ended):
        pass
    shown = [one for one in one.panel.findChildren(QDialog) if one.isVisible()]
    assert [one.windowTitle() for one in shown] == ["Find a batch size"]


def test_what_was_tried_is_copied_as_a_table(make, qtbot):
    one = make()
    find(search(one, RATE, qtbot), "Copy table").click()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "learning_rate\tloss\tsmoothed_loss"
    assert lines[2] == "0.0001\t1.6\t2.1"


def test_a_failure_is_said_and_the_search_can_be_repeated(make, qtbot):
    one = make("raise")
    shown = search(one, RATE, qtbot)
    assert "No CUDA GPU" in shown.failure.message
    assert not find(shown, "Use this").isEnabled()
    assert find(shown, "Search again").isEnabled()


def test_why_there_is_no_search(make, tmp_path):
    one = make()
    button = find(one.panel, RATE, QToolButton)
    assert button.isEnabled()
    one.panel.set_busy(True)
    assert (button.isEnabled(), button.toolTip()[:28]) == (False, "Wait for the training to end")
    one.panel.set_busy(False)
    assert button.isEnabled()
    one.panel.settings.value_changed.emit("image.crop", 100_000)
    assert (button.isEnabled(), button.toolTip()[:20]) == (False, "Correct the settings")
    empty = SetupPanel()
    empty.strategy.strategy_chosen.emit(1)
    button = empty.settings.pages[0].row("train.learning_rate").findChildren(QToolButton)[0]
    assert not button.isEnabled()
    assert "folder of images" in button.toolTip()
    empty.deleteLater()


def test_a_training_that_begins_ends_the_search(window, qtbot, tmp_path):
    """The page connects both; the panel alone knows no training."""
    made = window("find", delay=60)
    panel = made.findChild(SetupPanel)
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    panel.strategy.strategy_chosen.emit(1)
    panel.find_wanted.emit("train.learning_rate")
    (shown,) = made.findChildren(FinderDialog)
    qtbot.waitUntil(lambda: made.engines.find.busy)
    with qtbot.waitSignal(shown.finished):
        made.training_session.began.emit()
    qtbot.waitUntil(lambda: not made.engines.find.alive)
