"""How often a job is trained: chosen in the setup, handed over, remembered."""

import pytest
from PySide6.QtCore import Qt

from tests.helpers.data_report import data_report
from tests.helpers.gui_data import job
from tlstudio.core.spec import DataSpec, SeriesJob
from tlstudio.gui.help.explain import explain
from tlstudio.gui.screens.setup.panel import SetupPanel


@pytest.fixture
def panel(qtbot, tmp_path):
    panel = SetupPanel()
    qtbot.addWidget(panel)
    panel.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    return panel


def test_folds_and_seeds_make_a_series(panel, qtbot):
    repeat = panel.footer.repeat
    assert (repeat.text(), panel.training) == ("Once", panel.job)
    repeat.fold_actions[5].trigger()
    assert (repeat.text(), repeat.accessibleName()) == ("5 folds", "Repeat: 5 folds")
    repeat.seed_actions[3].trigger()
    assert repeat.text() == "5 folds × 3 seeds"
    assert panel.footer.reason.text().endswith(", 15 runs")
    with qtbot.waitSignal(panel.train_requested) as wanted:
        panel.footer.main.click()
    assert wanted.args == [SeriesJob(train=panel.job, folds=5, seeds=3)]
    repeat.once.trigger()
    assert (repeat.text(), panel.training) == ("Once", panel.job)


def test_a_series_can_be_queued(panel, qtbot):
    panel.footer.repeat.seed_actions[2].trigger()
    panel.set_busy(True)
    with qtbot.waitSignal(panel.queue_requested) as wanted:
        panel.footer.main.click()
    assert wanted.args == [SeriesJob(train=panel.job, seeds=2)]


@pytest.mark.parametrize(("folds", "seeds"), [(3, 1), (0, 4), (10, 10)])
def test_a_series_that_is_loaded_is_shown(panel, folds, seeds):
    loaded = SeriesJob(train=job("resnet50", 1), folds=folds, seeds=seeds)
    panel.set_job(loaded)
    assert panel.repeats == (folds, seeds)
    assert panel.training == SeriesJob(train=panel.job, folds=folds, seeds=seeds)
    assert panel.job.model.name == "resnet50"
    assert panel.footer.repeat.fold_actions[folds].isChecked()
    assert panel.footer.repeat.seed_actions[seeds].isChecked()
    panel.set_job(job("resnet50", 1))
    assert panel.repeats == (0, 1)


def test_seeds_may_share_a_split(panel):
    repeat = panel.footer.repeat
    repeat.fold_actions[2].trigger()
    assert not repeat.same_split.isEnabled()  # there is nothing to share it with
    repeat.seed_actions[3].trigger()
    repeat.same_split.trigger()
    shared = SeriesJob(train=panel.job, folds=2, seeds=3, same_split=True)
    assert panel.training == shared
    repeat.fold_actions[0].trigger()
    assert panel.training == SeriesJob(train=panel.job, seeds=3, same_split=True)
    panel.set_job(job("resnet50", 1))
    assert panel.training == panel.job
    panel.set_job(shared)
    assert panel.training.same_split


def test_the_keyboard_reaches_every_choice(panel):
    repeat = panel.footer.repeat
    assert repeat.focusPolicy() & Qt.FocusPolicy.TabFocus
    offered = [action.text() for action in repeat.menu().actions() if not action.isSeparator()]
    assert offered == ["Once", "Folds", "Seeds", "Same split for every seed"]
    assert [action.text() for action in repeat.menus[0].actions()][:3] == ["No folds", "2 folds", "3 folds"]
    assert [action.text() for action in repeat.menus[1].actions()][:2] == ["One seed", "2 seeds"]


def test_it_is_explained(panel):
    said = explain(panel.footer.repeat)
    assert said.title == "Repeat"
    assert "every image is tested once" in " ".join(said.paragraphs)
