"""The report of the window: chosen, made, opened, remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.helpers.reported_run import reported_run
from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.run_summary import summarise_all
from tlstudio.core.spec import ReportJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.report_dialog import ReportDialog
from tlstudio.gui.screens.evaluation.report_flow import ReportFlow
from tlstudio.gui.settings import ReportChoices, Settings

RUN, OTHER = "2026-11-24T0100_baseline", "2026-11-24T0101_resnet18"


@pytest.fixture
def runs(tmp_path):
    for name, model in ((RUN, "baseline"), (OTHER, "resnet18")):
        reported_run(tmp_path / "runs" / name, data=tmp_path / "data", model=model)
    return summarise_all(tmp_path)


@pytest.fixture
def dialog(qtbot, runs, tmp_path):
    made = ReportDialog(runs, [run.folder for run in runs])
    qtbot.addWidget(made)
    made.set_choices(ReportChoices(language="ko", folder=str(tmp_path), author="A"))
    made.show()
    return made


def test_it_asks_for_what_was_chosen(qtbot, dialog, runs, tmp_path):
    with qtbot.waitSignal(dialog.requested) as asked:
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert asked.args[0] == ReportJob(
        runs=tuple(run.folder for run in runs),
        html=str(tmp_path / "report-data.html"),
        pdf=str(tmp_path / "report-data.pdf"),
        language="ko",
        author="A",
    )


def test_nothing_to_make_or_no_place_for_it(dialog):
    for control, value in ((dialog.folder.line, ""), (dialog.name, " ")):
        before = control.text()
        control.setText(value)
        assert not dialog.start.isEnabled()
        control.setText(before)
        assert dialog.start.isEnabled()
    for box in dialog.forms.values():
        box.setChecked(False)
    assert not dialog.start.isEnabled()
    dialog.forms["pdf"].setChecked(True)
    for number in range(dialog.runs.count()):
        dialog.runs.item(number).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.start.isEnabled()


def test_a_file_that_is_there_is_replaced_only_on_request(dialog, tmp_path):
    (tmp_path / "taken.pdf").touch()
    assert not dialog.replace.isEnabled()
    dialog.name.setText("taken")
    assert not dialog.start.isEnabled()
    dialog.replace.setChecked(True)
    assert dialog.start.isEnabled()
    assert dialog.job.force


def test_closing_ends_first_the_report_that_is_made_and_then_the_dialog(qtbot, dialog):
    dialog.set_state(RunState(status="running"))
    assert not dialog.start.isEnabled()
    with qtbot.waitSignal(dialog.cancelled):
        dialog.reject()
    assert dialog.isVisible()
    dialog.set_state(RunState(status="stopped"))
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_ready_can_be_opened(dialog, monkeypatch, qtbot, tmp_path):
    opened = []
    monkeypatch.setattr(
        "tlstudio.gui.screens.evaluation.report_dialog.QDesktopServices.openUrl", lambda url: opened.append(url)
    )
    assert not dialog.opens["pdf"].isVisible()
    dialog.forms["html"].setChecked(False)
    dialog.set_state(RunState(status="done"))
    assert not dialog.opens["html"].isVisible()
    qtbot.mouseClick(dialog.opens["pdf"], Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "report-data.pdf"]


def test_the_flow_has_it_made_remembers_the_choices_and_says_what_went_wrong(qtbot, runs, tmp_path, fake_client):
    selection = Selection()
    panel = EvaluationPanel(selection)
    runner = JobRunner(lambda: fake_client("report", stop_grace=1.0, report="/r.html"))
    flow = ReportFlow(panel, runner, panel)

    def shut_down(_panel):
        runner.shut_down()
        qtbot.waitUntil(lambda: not runner.alive)

    qtbot.addWidget(panel, before_close_func=shut_down)
    assert not panel.head.report.isEnabled()
    selection.set_runs(runs)
    panel.show()
    assert panel.head.report.isEnabled()
    qtbot.mouseClick(panel.head.report, Qt.MouseButton.LeftButton)
    dialog = flow.dialog
    assert dialog is not None
    dialog.folder.set_path(tmp_path)
    dialog.author.setText("Kim")
    with qtbot.waitSignal(runner.ended):
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert Settings().report == ReportChoices(language="en", folder=str(tmp_path), author="Kim")
    assert runner.state.status == "done", runner.state
    assert dialog.done_text.isVisible()
    dialog.set_failure(Failed(kind="file-exists", message="", values={"file": "x"}))
    assert dialog.failure.isVisible()
    assert not dialog.done_text.isVisible()
    dialog.reject()
