"""The export dialog: what it asks for, what it remembers, and what it says of the result."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.screens.runs.test_runs import store
from tests.helpers.export import REPORT, write_report
from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import epochs
from tlstudio.core import events as ev
from tlstudio.core.export import Agreement, ExportReport
from tlstudio.core.spec import ExportJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.export.export_dialog import ExportDialog, free
from tlstudio.gui.export.export_flow import ExportFlow
from tlstudio.gui.settings import ExportChoices, Settings
from tlstudio.gui.shell import Page

Make = Callable[..., ExportFlow]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """A flow with an open dialog; its engine is gone at the end."""
    runners: list[JobRunner] = []

    def flow(mode: str = "report", **options: object) -> ExportFlow:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        runner = JobRunner(lambda: fake_client(mode, stop_grace=1.0, **options), result_type=ExportReport)
        flow = ExportFlow(window, runner, Settings())
        flow.ask("/runs/one/baseline.pt", "A run with <b>a name</b>")
        runners.append(runner)
        return flow

    yield flow
    for runner in runners:
        runner.close()
        qtbot.waitUntil(lambda runner=runner: not runner.alive)


def said(dialog: ExportDialog) -> list[str]:
    return [value.text().replace("\u00a0", " ") for value in dialog.outcome.values]


def test_what_is_asked_for_is_what_the_fields_say(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make(report=write_report(tmp_path / "export.json")).dialog
    dialog.format.setCurrentIndex(0)
    dialog.precision.setCurrentIndex(2)
    dialog.preprocessing.setChecked(False)
    to = str(Settings().workspace / "exports" / "baseline-onnx-int8")
    with qtbot.waitSignal(dialog.requested) as asked:
        dialog.start.click()
    assert asked.args == [
        ExportJob(model="/runs/one/baseline.pt", to=to, precision="int8", preprocessing=False),
    ]


def test_the_name_follows_the_choices_until_the_user_types_one(make: Make) -> None:
    dialog = make().dialog
    dialog.format.setCurrentIndex(1)
    assert dialog.folder.path.endswith("baseline-torch-float32")
    dialog.folder.set_path("/elsewhere/mine")
    dialog.precision.setCurrentIndex(1)
    assert dialog.folder.path == "/elsewhere/mine"
    dialog.folder.set_path("not absolute")
    assert not dialog.start.isEnabled()


def test_int8_is_offered_for_onnx_only(make: Make) -> None:
    dialog = make().dialog
    dialog.precision.setCurrentIndex(2)
    dialog.format.setCurrentIndex(1)
    assert dialog.job.precision == "float32"
    assert not dialog.precision.model().item(2).isEnabled()
    dialog.format.setCurrentIndex(0)
    assert dialog.precision.model().item(2).isEnabled()


def test_the_result_is_shown_and_the_choices_are_remembered(
    make: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flow = make(report=write_report(tmp_path / "export.json"))
    dialog = flow.dialog
    dialog.precision.setCurrentIndex(1)
    dialog.folder.set_path(tmp_path / "export")
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.outcome.isVisible() and dialog.start.isEnabled())
    assert said(dialog) == [
        "98.4 % of 64 test images",
        "0.21 of 9.5",
        "93.00 %, original 94.00 % (−1.0 points, 400 images)",
        "2.2 MB, original 8.6 MB",
        "1.7 ms, original 4.2 ms (CPU, threads: 2)",
    ]
    assert Settings().export == ExportChoices(format="onnx", precision="float16", preprocessing=True)
    assert Settings().dialog_folder("export") == str(tmp_path)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.outcome.show_button.click()
    assert opened == ["/exports/baseline-onnx-int8"]
    dialog.reject()
    flow.ask("/runs/one/baseline.pt", "again")
    assert flow.dialog.job.precision == "float16"


def test_cancel_stops_the_export_and_the_next_one_closes(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    flow = make(report=write_report(tmp_path / "export.json"), delay=30)
    dialog = flow.dialog
    dialog.start.click()
    qtbot.waitUntil(lambda: flow._runner.busy and not dialog.start.isEnabled())
    assert dialog.close_button.text() == "Cancel"
    for field in (dialog.format, dialog.precision, dialog.folder):
        assert field.height() >= field.minimumSizeHint().height(), "the progress has room of its own"
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not flow._runner.busy and dialog.start.isEnabled())
    assert dialog.outcome.isHidden()
    assert dialog.close_button.text() == "Close"
    dialog.close_button.click()
    assert flow.dialog is None


def test_a_failure_is_said(make: Make, qtbot: QtBot) -> None:
    dialog = make("raise").dialog
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog.failure.isVisible())
    assert dialog.failure.message
    assert dialog.start.isEnabled()


def test_drawn_images_and_no_accuracy_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog("/a/b.pt", "b", ExportChoices(), tmp_path)
    qtbot.addWidget(dialog)
    drawn = Agreement(images=64, subset="noise", difference=0.0, scale=1.0, equal=1.0)
    dialog.set_report(msgspec.structs.replace(REPORT, agreement=drawn, accuracy=None))
    texts = said(dialog)
    assert texts[0] == "100.0 % of 64 drawn images, as the run's own were not found"
    assert texts[2] == "not measured"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a-2").mkdir()
    assert free(tmp_path / "a") == tmp_path / "a-3"
    assert free(tmp_path / "b") == tmp_path / "b"


def test_every_menu_of_a_model_leads_to_the_dialog(window, qtbot: QtBot) -> None:
    opened = window()
    run = store(
        opened.store.workspace, ev.JobStarted(kind="train", epochs=2), *epochs(2), ev.Finished(outcome="done")
    )
    (run.path / "baseline.pt").write_bytes(b"x")
    opened.store.refresh()
    qtbot.waitUntil(lambda: opened.store.find(str(run.path)) is not None)
    opened.runs.choose(str(run.path))

    def asked_for(ask: Callable[[], None]) -> str:
        ask()
        dialog = opened.export_flow.dialog
        assert dialog is not None
        dialog.reject()
        return dialog.job.model

    file = str(run.path / "baseline.pt")
    assert asked_for(opened.runs.actions_by_name["export"].trigger) == file
    opened.go_to(Page.EVALUATION)
    opened.evaluation.table.select(str(run.path))
    assert asked_for(opened.evaluation.table.actions_by_name["export"].trigger) == file
    opened.go_to(Page.PREDICTION)
    models = opened.prediction.models
    menu = models.menu(models.list.item(0))
    (export,) = [action for action in menu.actions() if action.text() == "Export model…"]
    assert asked_for(export.trigger) == file
    menu.close()
