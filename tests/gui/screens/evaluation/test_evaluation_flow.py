"""The evaluation panel with its engine and the workspace: evaluating, comparing, reading single answers."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.helpers.controls import action, find
from tests.helpers.stored_run import FILES, stored_run
from tlstudio.core.evaluation_summary import EvaluationSummary, read_evaluations
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.shell import Page

JOB = EvaluateJob(model="/m/baseline.pt", data=DataSpec(folder="/data/leaves"))


def evaluation(workspace: Path, name: str = "2026-11-25T010203_baseline_leaves_0001", **options) -> RunFolder:
    return stored_run(workspace / "evaluations" / name, [0, 1, 1, 1, 2, 2], job=JOB, subset="all", **options)


@pytest.fixture
def bench(qtbot, tmp_path, fake_client):
    """Makes a panel whose engine runs in the given mode, with two stored runs."""
    for number, answers in enumerate(([0, 1, 1, 2, 0, 2], [0, 0, 1, 1, 0, 2])):
        model = ("baseline", "resnet18")[number]
        stored_run(tmp_path / "runs" / f"2026-11-24T010{number}_{model}", answers, model=model, title=model)

    def make(mode: str = "report", **options):
        desk = RunStore(tmp_path)
        panel = EvaluationPanel(Selection())
        runner = JobRunner(lambda: fake_client(mode, stop_grace=1.0, **options))
        flow = EvaluationFlow(panel, runner, desk, panel)

        def shut_down(_panel) -> None:
            runner.shut_down()
            qtbot.waitUntil(lambda: not runner.alive)
            flow.shut_down()
            desk.close()

        qtbot.addWidget(panel, before_close_func=shut_down)
        desk.changed.connect(lambda: panel.selection.set_runs(desk.runs))
        panel.resize(1000, 700)
        panel.show()
        with qtbot.waitSignal(desk.changed):
            desk.refresh()
        return panel, runner

    return make


def test_two_runs_are_compared_and_their_disputed_images_shown(bench, qtbot):
    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.runs.comparison.isVisible())
    assert panel.head.sentence.text().startswith("ResNet18 83.3\xa0% vs. Baseline CNN 50.0\xa0% on 6 test images")
    assert panel.head.caution.text().startswith("The difference may be due to chance")
    assert panel.runs.comparison.only_second.text() == "Only this model is correct (2)"
    assert panel.runs.comparison.only_first.text() == "Only this model is correct (0)"
    assert not panel.runs.comparison.only_first.isEnabled()
    panel.runs.comparison.only_second.click()
    gallery = panel.review.gallery
    qtbot.waitUntil(lambda: gallery.shown_which == "only-this")
    assert set(gallery.grid.numbers.tolist()) == {1, 3}
    assert gallery.which.currentText() == "Only ResNet18 is correct"
    assert panel.tabs.page == MATRIX


def test_stored_evaluations_are_listed_and_their_images_shown(bench, qtbot, tmp_path):
    stored = evaluation(tmp_path)
    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.table.row_count() == 3)
    panel.show_result(str(stored.path))
    gallery = panel.review.gallery
    qtbot.waitUntil(lambda: len(gallery.grid.numbers) == 1)
    assert gallery.grid.predictions.path(1) == Path("/data/leaves/a/2.png")


def test_an_evaluation_is_kept_in_the_workspace_and_shown(bench, qtbot, tmp_path):
    panel, runner = bench(
        report=tmp_path / "evaluations" / "2026-11-25T010203_baseline_leaves_0001" / "report.json"
    )
    qtbot.waitUntil(lambda: panel.table.row_count() == 2)
    made = evaluation(tmp_path)
    with qtbot.waitSignal(runner.ended):
        panel.head.request(JOB)
        assert runner.job.workspace == str(tmp_path)
    qtbot.waitUntil(lambda: panel.tabs.page == MATRIX)
    assert panel.tabs.reports.currentData() == str(made.path)
    assert panel.head.sentence.text() == "baseline.pt on “leaves” classifies 83.3\xa0% of 6 images correctly."
    assert panel.head.evaluate.isEnabled()


def test_a_failed_evaluation_says_why_and_can_be_asked_for_again(bench, qtbot):
    panel, runner = bench("raise")
    with qtbot.waitSignal(runner.ended):
        panel.head.request(JOB)
    assert panel.head.failure.message == "No CUDA GPU can be used on this machine."
    assert find(panel.head.failure, "Try again…").isVisible()
    assert panel.head.evaluate.isEnabled()


def test_an_evaluation_is_cancelled(bench, qtbot):
    panel, runner = bench(report="unused", delay=60)
    panel.head.request(JOB)
    qtbot.waitUntil(lambda: panel.head.progress.isVisible() and panel.head.cancel.isVisible())
    with qtbot.waitSignal(runner.ended):
        panel.head.cancel.click()
    assert not panel.head.cancel.isVisible()
    assert not panel.head.failure.isVisible()


def test_a_result_that_cannot_be_read_is_told(bench, qtbot, tmp_path):
    panel, runner = bench(report=tmp_path / "evaluations" / "gone" / "report.json")
    with qtbot.waitSignal(runner.ended):
        panel.head.request(JOB)
    qtbot.waitUntil(lambda: "is not a run of TL Studio" in panel.head.failure.message)


def test_runs_whose_answers_are_gone_say_so(bench, qtbot, tmp_path):
    panel, _ = bench()
    (next((tmp_path / "runs").glob("*resnet18")) / "predictions.npz").unlink()
    panel.selection.focus(str(next((tmp_path / "runs").glob("*resnet18"))))
    panel.tabs.show_page(MATRIX)
    qtbot.waitUntil(lambda: "has no test predictions" in panel.review.gallery.empty.text)


def test_evaluations_are_listed_although_the_runs_were_read_before(qtbot, tmp_path, fake_client):
    evaluation(tmp_path)
    desk, panel = RunStore(tmp_path), EvaluationPanel(Selection())
    flow = EvaluationFlow(panel, JobRunner(fake_client), desk, panel)
    qtbot.addWidget(panel, before_close_func=lambda _panel: (flow.shut_down(), desk.close()))
    qtbot.waitUntil(lambda: panel.table.row_count() == 1)


def test_an_evaluation_is_removed_and_brought_back(bench, qtbot, tmp_path):
    stored = evaluation(tmp_path)
    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.table.row_count() == 3)
    panel.table.select(str(next((tmp_path / "runs").iterdir())))
    assert panel.table.actions_by_name["trash"].text() == "Move run to trash"
    panel.table.select(str(stored.path))
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.table.row_count() == 2)
    assert panel.head.saved.message == "baseline.pt on “leaves” was moved to the trash."
    assert (tmp_path / "trash" / stored.name / "report.json").is_file()
    panel.head.saved.action_clicked.emit()
    qtbot.waitUntil(lambda: panel.table.row_count() == 3)
    assert stored.report.is_file()
    assert not panel.head.saved.isVisible()


def test_an_evaluation_that_cannot_be_removed_is_told(bench, qtbot, tmp_path):
    stored = evaluation(tmp_path)
    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.table.row_count() == 3)
    (tmp_path / "trash").write_text("in the way")
    panel.table.remove_requested.emit(str(stored.path))
    qtbot.waitUntil(lambda: "could not be written" in panel.head.failure.message)
    assert stored.report.is_file()


def test_only_whole_evaluations_are_listed(tmp_path, caplog):
    whole = evaluation(tmp_path)
    unknown = evaluation(tmp_path, "2026-11-25T020304_x")
    unknown.spec.write_bytes(b"{")
    (tmp_path / "evaluations" / "2026-11-25T030405_stopped").mkdir()
    evaluation(tmp_path, "2026-11-25T040506_damaged").report.write_bytes(b"{}")
    found = read_evaluations(tmp_path)
    assert [one.folder for one in found] == [str(whole.path)]
    assert isinstance(found[0], EvaluationSummary)
    assert found[0].test_accuracy == pytest.approx(5 / 6)
    assert found[0].job.data.folder == "/data/leaves"
    assert found[0].model_file == "/m/baseline.pt"
    assert caplog.text.count("evaluation left out") == 2
    assert read_evaluations(tmp_path / "nowhere") == []


def test_tables_are_saved_and_copied(bench, qtbot, tmp_path):
    from PySide6.QtGui import QGuiApplication

    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.runs.comparison.isVisible())
    saver = panel.tabs.menu.saver
    with qtbot.waitSignal(saver.saved):
        saver.write(tmp_path / "matrix.csv", panel.review.views[MATRIX].csv().encode)
    assert (tmp_path / "matrix.csv").read_text().startswith("true \\ predicted,a,b,c\n")
    assert panel.head.saved.message == "Saved as “matrix.csv”."
    with qtbot.waitSignal(saver.failed):
        saver.write(tmp_path / "nowhere" / "matrix.csv", lambda: b"")
    assert "could not be written" in panel.head.failure.message
    copy = action(panel.tabs, "Copy the current table")
    copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("Run\tData set\tStrategy\tAccuracy")
    panel.tabs.show_page(MATRIX)
    copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("true \\ predicted\ta\tb\tc")


@pytest.mark.parametrize(
    "name", ["Runs", "Comparison", "Confusion matrix", "Confused pairs", "Classes", "Listed images"]
)
def test_each_table_can_be_taken_away(bench, qtbot, tmp_path, name):
    from PySide6.QtWidgets import QFileDialog

    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.runs.comparison.isVisible())
    panel.tabs.show_page(MATRIX)
    qtbot.waitUntil(lambda: len(panel.review.gallery.grid.numbers) > 0)
    action(panel.tabs, f"{name} as CSV…").trigger()
    (dialog,) = panel.tabs.export.findChildren(QFileDialog)
    with qtbot.waitSignal(panel.tabs.menu.saver.saved):
        dialog.fileSelected.emit(str(tmp_path / f"{name}.csv"))
    assert len((tmp_path / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()) > 1
    dialog.reject()


def test_the_window_leads_from_the_evaluation_to_other_steps(window, monkeypatch, tmp_path):
    opened = window()
    opened.go_to(Page.EVALUATION)
    opened.evaluation.train_wanted.emit()
    assert opened.page() == Page.SETUP
    picture = tmp_path / "leaf.png"
    Image.new("RGB", (8, 8)).save(picture)
    opened.go_to(Page.EVALUATION)
    asked: list[str] = []
    monkeypatch.setattr(opened.prediction, "open_image", asked.append)
    opened.evaluation.predict_requested.emit(str(picture))
    assert opened.page() == Page.PREDICTION
    assert asked == [str(picture)]


def test_images_that_were_moved_are_found_again(bench, qtbot, tmp_path):
    """A folder without them is refused; the right one is remembered."""
    stored = evaluation(tmp_path)
    moved = tmp_path / "moved [1]"
    for file in FILES:
        (moved / file).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), "green").save(moved / file)
    panel, _ = bench()
    qtbot.waitUntil(lambda: panel.table.row_count() == 3)
    panel.show_result(str(stored.path))
    gallery = panel.review.gallery
    qtbot.waitUntil(gallery.moved.isVisible)
    assert gallery.moved.message == "The images are no longer in “/data/leaves”."
    for folder, refused in ((tmp_path, True), (moved, False)):
        find(gallery.moved, "Choose folder…").click()
        dialog = gallery.findChild(QFileDialog)
        dialog.filesSelected.emit([str(folder)])
        dialog.close()
        if refused:
            qtbot.waitUntil(lambda: gallery.moved.message.startswith("None of the images"))
    qtbot.waitUntil(gallery.moved.isHidden)
    assert gallery.grid.predictions.path(1) == moved / FILES[1]
    assert stored.data_folder("/data/leaves") == str(moved)
