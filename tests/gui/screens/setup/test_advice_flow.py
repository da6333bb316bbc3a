"""When a data set is measured: after its check, never beside a training, and once."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject

from tests.helpers.advice import advisor_report
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import summary
from tlstudio.core.errors import Problem
from tlstudio.core.spec import AdviseJob, AuditJob, DataSpec
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.screens.setup.advice_flow import AdviceFlow, came_of
from tlstudio.gui.screens.setup.panel import SetupPanel


class Setup(QObject):
    """A panel with its flow; its engines end a report at once, or wait for ``delay`` seconds in it."""

    def __init__(self, qtbot, folder: Path, report: Path) -> None:
        super().__init__()
        self.report, self.delay, self.mode, self.queued = report, 0, "report", False
        self.engines = Engines(self, make_client=self._client, make_standby=self._client)
        self.panel = SetupPanel()
        qtbot.addWidget(self.panel)
        self.flow = AdviceFlow(self.panel, self.engines, lambda: self.queued, self)
        self.box = self.panel.strategy.advice
        self.spec = DataSpec(folder=str(folder))
        self.data = data_report(folder)
        self.asked: list[object] = []
        start = self.engines.advise.start
        self.engines.advise.start = lambda job: (self.asked.append(job), start(job))
        self.panel.set_data(self.data, self.spec)

    def _client(self):
        return fake_client(self.mode, stop_grace=1.0, report=self.report, delay=self.delay)

    def tell(self, data=None) -> None:
        self.flow.set_data(data or self.data, self.spec)

    def audit(self) -> None:
        """A check of the data begins."""
        self.engines.audit.start(AuditJob(data=self.spec))


@pytest.fixture
def setup(qtbot, tmp_path):
    report = tmp_path / "advice.json"
    report.write_bytes(msgspec.json.encode(advisor_report(folder=str(tmp_path))))
    made = Setup(qtbot, tmp_path, report)
    yield made
    made.engines.stop_all()
    qtbot.waitUntil(lambda: not made.engines.alive)
    made.engines.shut_down()


def audited(setup, qtbot) -> None:
    with qtbot.waitSignal(setup.engines.audit.ended):
        setup.audit()


def test_it_asks_by_itself_when_the_check_has_ended(setup, qtbot):
    setup.tell()
    assert setup.asked == []  # nobody has checked these images
    setup.audit()
    assert setup.asked == []
    with qtbot.waitSignal(setup.engines.advise.ended):
        qtbot.waitUntil(lambda: bool(setup.asked))
    assert setup.asked == [AdviseJob(data=setup.spec)]
    assert setup.box.report == advisor_report(folder=str(setup.data.index.folder))


def test_the_check_of_other_images_is_not_enough(setup, qtbot):
    with qtbot.waitSignal(setup.engines.audit.ended):
        setup.engines.audit.start(AuditJob(data=DataSpec(folder="/elsewhere")))
    setup.tell()
    assert setup.asked == []


def test_the_same_images_are_asked_about_once(setup, qtbot):
    audited(setup, qtbot)
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.tell()
    setup.tell()
    audited(setup, qtbot)
    assert len(setup.asked) == 1
    assert setup.box.report is not None
    rows = setup.data.split.rows[1:]
    other = msgspec.structs.replace(setup.data, split=msgspec.structs.replace(setup.data.split, rows=rows))
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.tell(other)
        assert setup.box.report is None  # of the split before
    assert len(setup.asked) == 2


@pytest.mark.parametrize("other", ["train", "find", "audit"])
def test_what_comes_first_stops_it_and_it_goes_on_afterwards(setup, qtbot, other):
    runner = getattr(setup.engines, other)
    audited(setup, qtbot)
    setup.delay = 600
    setup.tell()
    assert len(setup.asked) == 1
    runner.start(AuditJob(data=setup.spec))  # what is done there does not matter
    assert setup.engines.advise.view.stopping
    qtbot.waitUntil(lambda: not setup.engines.advise.alive)
    assert len(setup.asked) == 1
    setup.delay = 0
    with qtbot.waitSignal(setup.engines.advise.ended):
        runner.stop()
    assert len(setup.asked) == 2
    assert setup.box.report is not None
    qtbot.waitUntil(lambda: not setup.engines.alive)


def test_nothing_is_measured_between_two_trainings_of_the_queue(setup, qtbot):
    audited(setup, qtbot)
    setup.queued = True
    setup.tell()
    assert setup.asked == []
    setup.queued = False
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.flow.consider()
    assert len(setup.asked) == 1


def test_what_was_cancelled_is_measured_only_when_asked(setup, qtbot):
    audited(setup, qtbot)
    setup.delay = 600
    setup.tell()
    setup.box.cancel_wanted.emit()
    qtbot.waitUntil(lambda: not setup.engines.advise.alive)
    setup.tell()
    setup.delay = 0
    audited(setup, qtbot)
    assert len(setup.asked) == 1
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.box.measure_wanted.emit()
    assert setup.box.report is not None


def test_a_failure_is_said_and_not_tried_again_by_itself(setup, qtbot):
    audited(setup, qtbot)
    setup.mode = "raise"
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.tell()
    assert setup.box._failure.message != ""
    setup.tell()
    assert len(setup.asked) == 1


def test_an_engine_without_networks_leaves_it_to_the_user(setup, qtbot):
    audited(setup, qtbot)
    setup.mode = "unknown-event"  # it reports nothing, and ends well
    with qtbot.waitSignal(setup.engines.advise.ended):
        setup.tell()
    assert not setup.box._slider.isHidden()
    assert "no pretrained network" in setup.box._waiting.text()


def test_images_that_cannot_be_trained_on_are_not_measured(setup, qtbot):
    audited(setup, qtbot)
    setup.tell(msgspec.structs.replace(setup.data, problems=(Problem(code="one-class", values={"name": "oak"}),)))
    assert setup.asked == []


def test_what_came_is_of_the_newest_run_on_these_images():
    spec = DataSpec(folder="/data/leaves")
    runs = [summary("resnet50", "new", accuracy=0.9), summary("resnet50", "old", accuracy=0.8)]
    (way,) = {(run.model, run.strategy) for run in runs}
    assert came_of(runs, spec) == {way: 0.9}
    assert came_of(runs, DataSpec(folder="/data/leaves", seed=1)) == {}
