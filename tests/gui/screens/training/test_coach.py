"""The coach's card on the training page: what it shows of runs that were really trained, and what its buttons do."""

import msgspec
import pytest
from PySide6.QtCore import QLocale

from tests.helpers.curve_files import Curve
from tests.helpers.data_report import data_report
from tlstudio.core.coach import Facts, advise
from tlstudio.core.spec import DataSpec, with_value
from tlstudio.gui.screens.training.coach_card import CoachCard
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def show(window, qtbot):
    """Opens recorded runs of a workspace and shows the first one."""
    opened = window()
    opened.engines.stand_by = lambda: None

    def show(*names: str):
        data = Curve.read(names[0]).job.data
        runs = [Curve.read(name).store(opened.store.workspace, data) for name in names]
        with qtbot.waitSignal(opened.store.changed):
            opened.store.refresh()
        opened.runs_flow.open(str(runs[0].path))
        return opened, opened.training.coach

    return show


def test_a_fault_is_shown_with_one_button(show):
    _, card = show("collapsed-two")
    (tip,) = advise(Facts(state=Curve.read("collapsed-two").state, job=Curve.read("collapsed-two").job))
    first, second = card.rows
    assert card.isVisible()
    assert first.sentence.text() == tip.message
    assert first.hint.text() == "Steps that are too large leave a network like this. It rarely recovers."
    assert first.button.text() == "Train again with a learning rate of 0.001"
    assert not second.isVisible()


def test_of_a_healthy_run_nothing_is_shown(show):
    _, card = show("healthy-slow-start")
    assert not card.isVisible()


def test_the_button_opens_the_changed_settings_and_trains_nothing(show, tmp_path):
    opened, card = show("rate-low")
    opened.setup.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))
    card.rows[0].button.click()
    assert opened.page() == Page.SETUP
    assert opened.setup.job.train.learning_rate == 0.0003
    assert opened.setup.job.train.epochs == Curve.read("rate-low").job.train.epochs
    assert opened.setup.job.parent.endswith("rate-low")
    assert not opened.engines.train.busy


def test_other_images_than_those_at_hand_are_offered(show):
    opened, card = show("rate-low")
    card.rows[0].button.click()
    assert opened.notice.text == "These settings come from a run on the images in “/data/signs”."


def test_what_is_hidden_stays_hidden_for_this_run_alone(show):
    opened, card = show("collapsed-two", "rate-low")
    first = opened.training_session.shown
    card.rows[0].hide_button.click()
    assert not card.isVisible()
    opened.runs_flow.open(first.replace("collapsed-two", "rate-low"))
    assert card.isVisible()
    opened.runs_flow.open(first)
    assert not card.isVisible()
    assert Settings().is_hidden(first, "coach-collapsed")


def test_the_baseline_beside_a_run_is_trained_longer(window, qtbot):
    opened = window()
    stopped = Curve.read("collapsed")
    stopped = msgspec.structs.replace(stopped, job=with_value(stopped.job, "train.epochs", 30))
    stopped.store(opened.store.workspace)
    run = Curve.read("loss-high").store(opened.store.workspace, stopped.job.data)
    with qtbot.waitSignal(opened.store.changed):
        opened.store.refresh()
    opened.runs_flow.open(str(run.path))
    row = opened.training.coach.rows[1]
    assert row.button.text() == "Train the baseline for 30 epochs"
    row.button.click()
    assert (opened.setup.job.model.name, opened.setup.job.train.epochs) == ("baseline", 30)
    assert opened.setup.job.parent.endswith("_collapsed")


def test_a_cross_validation_is_a_series(window, qtbot):
    opened, curve = window(), Curve.read("collapsed")
    for number in range(10):
        run = msgspec.structs.replace(curve, name=f"look-{number}").store(opened.store.workspace)
    with qtbot.waitSignal(opened.store.changed):
        opened.store.refresh()
    opened.runs_flow.open(str(run.path))
    row = opened.training.coach.rows[1]
    assert row.button.text() == "Cross-validate in 5 folds"
    row.button.click()
    assert opened.setup.repeats == (5, 1)


def test_a_run_under_way_is_judged_while_it_runs(qtbot):
    card, curve = CoachCard(), Curve.read("collapsed")
    qtbot.addWidget(card)
    for epochs in range(1, 5):
        state = msgspec.structs.replace(curve.state, epochs=curve.state.epochs[:epochs], status="running")
        card.set_tips(advise(Facts(state=state, job=curve.job)))
        assert card.isHidden() == (epochs < 3)


def test_each_button_says_what_it_is_about(show):
    _, card = show("collapsed-two")
    row = card.rows[0]
    assert row.button.accessibleDescription() == row.sentence.text()
    assert row.hide_button.accessibleName() == f"Hide this advice: {row.sentence.text()}"
    assert row.button.focusPolicy() != row.button.focusPolicy().NoFocus


def test_it_speaks_the_language_of_the_window(show, speech, qtbot):
    _, card = show("collapsed-two")
    sentence = card.rows[0].sentence
    english = sentence.text()
    speech.apply("ko")
    qtbot.waitUntil(lambda: "에포크" in sentence.text())
    speech.apply("en")
    qtbot.waitUntil(lambda: sentence.text() == english)
