"""What trainings will take, on the setup page: asked once the settings rest, never beside a training."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.helpers.controls import words
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, EstimateJob, ModelSpec, SeriesJob, StrategySpec
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.setup.estimate_flow import EstimateFlow
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.text import phrases

_PATIENCE = 20_000
FORESEEN = "About 3–6 min · 1.3 GB memory · 120 MB disk"  # of strategy 3, says the fake engine
MEASURING = "Measuring time and memory…"
HINDERED = "Time and memory are not measured while another job runs."


class Estimates(QObject):
    """A panel with its flow; ``asked`` are the questions that reached an engine."""

    def __init__(self, qtbot, folder: Path, **options: object) -> None:
        super().__init__()
        self.runner = JobRunner(lambda: fake_client("estimate", stop_grace=1.0, **options), self)
        self.training = JobRunner(lambda: fake_client("finish", stop_grace=1.0, epochs=1, delay=0.5), self)
        self.panel = SetupPanel()
        qtbot.addWidget(self.panel)
        self.flow = EstimateFlow(self.panel, self.runner, (self.training,), self)
        self.flow._later.setInterval(1)
        self.asked: list[EstimateJob] = []
        start = self.runner.start
        self.runner.start = lambda job: (self.asked.append(job), start(job))
        self.panel.resize(1000, 700)
        self.folder = folder
        self.panel.show()

    @property
    def said(self) -> str:
        return self.panel.footer.estimate.text()

    def give_data(self) -> None:
        self.panel.set_data(data_report(self.folder), DataSpec(folder=str(self.folder)))

    def strategies(self) -> list[list[int]]:
        return [[job.strategy.number for job in question.jobs] for question in self.asked]

    def train(self) -> None:
        self.training.start(self.panel.job)


@pytest.fixture
def make(qtbot, tmp_path):
    made: list[Estimates] = []

    def build(**options: object) -> Estimates:
        made.append(Estimates(qtbot, tmp_path, **options))
        return made[-1]

    yield build
    runners = [runner for one in made for runner in (one.runner, one.training)]
    for runner in runners:
        runner.close()
    qtbot.waitUntil(lambda: not any(runner.alive for runner in runners), timeout=_PATIENCE)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_three_strategies_stand_side_by_side(make, qtbot):
    page = make()
    assert page.said == ""
    page.give_data()
    assert page.said == MEASURING
    assert page.panel.can_train
    qtbot.waitUntil(lambda: page.said == FORESEEN, timeout=_PATIENCE)
    cards = [page.panel.strategy.cards.card(number) for number in (1, 2, 3)]
    qtbot.waitUntil(lambda: "2–4 min" in words(cards[1]), timeout=_PATIENCE)
    assert page.strategies() == [[3, 1, 2]], "the one on show is measured first"
    assert "1–2 min" in words(cards[0])
    assert "1.3 GB memory" in cards[2].accessibleDescription()
    assert page.panel.footer.estimate.accessibleName() == FORESEEN


def test_nothing_is_asked_where_nobody_looks_or_nothing_can_be_trained(make):
    page = make()
    page.panel.hide()
    page.give_data()
    assert page.panel.estimate_question == ()
    page.panel.show()
    assert len(page.panel.estimate_question) == 3
    page.panel.settings.value_changed.emit("train.batch_size", 0)
    assert page.panel.estimate_question == ()
    assert page.said == ""


def test_what_is_known_is_shown_at_once_and_not_asked_again(make, qtbot):
    page = make()
    page.give_data()
    qtbot.waitUntil(lambda: not page.flow._missing() and not page.flow._asked, timeout=_PATIENCE)
    page.panel.strategy.strategy_chosen.emit(1)
    assert page.said.startswith("About 1–2 min")
    page.panel.strategy.strategy_chosen.emit(3)
    assert page.said == FORESEEN
    assert len(page.asked) == 1
    page.panel.settings.value_changed.emit("train.batch_size", 8)
    assert page.said == MEASURING
    qtbot.waitUntil(lambda: len(page.asked) == 2, timeout=_PATIENCE)


def test_another_question_takes_the_place_of_the_one_under_way(make, qtbot):
    page = make(hangs=1)
    page.give_data()
    qtbot.waitUntil(lambda: page.runner.busy, timeout=_PATIENCE)
    page.panel.settings.value_changed.emit("train.batch_size", 8)
    qtbot.waitUntil(lambda: len(page.asked) == 2, timeout=_PATIENCE)
    assert page.asked[1].jobs[0].train.batch_size == 8


def test_it_makes_way_for_a_training_and_asks_again_after_it(make, qtbot):
    page = make(hangs=1)
    page.give_data()
    qtbot.waitUntil(lambda: page.runner.busy, timeout=_PATIENCE)
    page.train()
    assert page.said == HINDERED
    qtbot.waitUntil(lambda: not page.runner.alive, timeout=_PATIENCE)
    assert len(page.asked) == 1
    qtbot.waitUntil(lambda: len(page.asked) == 2, timeout=_PATIENCE)
    assert not page.training.busy


def test_a_training_makes_what_was_known_old(make, qtbot):
    page = make()
    page.give_data()
    qtbot.waitUntil(lambda: not page.flow._missing() and not page.flow._asked, timeout=_PATIENCE)
    page.train()
    assert page.said == FORESEEN, "what is known stays while it runs"
    qtbot.waitUntil(lambda: len(page.asked) == 2, timeout=_PATIENCE)


def test_what_will_not_fit_is_a_problem_that_does_not_forbid_to_train(make, qtbot):
    values = {"device": "computer", "needed": 9000, "free": 4000, "batch": 12}
    problem = {"code": "memory-short-batch", "field": "train.batch_size", "level": "warning", "values": values}
    page = make(problem=json.dumps(problem))
    page.give_data()
    qtbot.waitUntil(lambda: page.said == FORESEEN, timeout=_PATIENCE)
    assert "9000 MB" in page.panel.footer.reason.text()
    assert page.panel.can_train
    page.panel.settings.value_changed.emit("train.batch_size", 8)
    assert "9000 MB" not in page.panel.footer.reason.text()


def test_an_engine_that_cannot_say_is_asked_once(make, qtbot):
    page = make(hangs=1)
    page.give_data()
    qtbot.waitUntil(lambda: page.runner.busy, timeout=_PATIENCE)
    page.runner.stop()  # as if it had ended by itself
    qtbot.waitUntil(lambda: not page.runner.alive, timeout=_PATIENCE)
    assert page.said == ""
    assert len(page.asked) == 1


def test_of_a_series_each_run_is_meant(make, qtbot):
    page = make()
    page.give_data()
    qtbot.waitUntil(lambda: page.said == FORESEEN, timeout=_PATIENCE)
    page.panel.set_repeats(5, 1)
    assert isinstance(page.panel.training, SeriesJob)
    assert page.said == f"{FORESEEN}, for each run"


def test_random_weights_have_one_strategy(make):
    page = make()
    page.give_data()
    page.panel.models.model_chosen.emit("baseline")
    assert [job.strategy.number for job in page.panel.estimate_question] == [1]
    made = make_job(
        data=page.panel.job.data,
        model=ModelSpec(name="resnet18"),
        strategy=StrategySpec(number=1),
        recipe="slides",
    )
    page.panel.set_job(made)
    assert sorted(job.strategy.number for job in page.panel.estimate_question) == [1, 2, 3]


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (0.2, 0.4, "1 s"),
        (4, 6.2, "4–6 s"),
        (60, 99, "60–99 s"),
        (60, 120, "1–2 min"),
        (290, 300, "5 min"),
        (7000, 8000, "2 h"),
        (5000, 11000, "1–3 h"),
    ],
)
def test_times_say_no_more_than_is_known(low, high, text):
    assert phrases.between(low, high) == text
