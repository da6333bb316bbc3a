"""The evaluation panel: the sentence, the runs, two of them side by side, any file on any folder."""

import pytest
from PySide6.QtCore import QLocale, Qt

from tests.helpers.gui_data import comparison, report, result, summary
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.panels.evaluation import EvaluationPanel
from tlstudio.gui.widgets.evaluate_dialog import EvaluateDialog

BASELINE = summary("baseline", "Baseline CNN", accuracy=0.934)
RESNET = summary("resnet50", "ResNet50", accuracy=0.989)
LITE = summary("efficientnet_lite0", "EfficientNet-Lite0", accuracy=0.94)
BROKEN = summary("vgg16", "VGG16", accuracy=None, status="failed")


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def panel(qtbot):
    panel = EvaluationPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    return panel


def check(panel, row: int) -> None:
    index = panel.table.model().index(row, 0)
    panel.table.model().setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_an_empty_panel_says_what_to_do(panel):
    assert panel.empty.isVisible()
    assert "Train a baseline" in panel.empty.text
    assert not panel.tabs.isVisible()
    panel.set_runs([RESNET])
    assert not panel.empty.isVisible()


def test_one_tested_run_is_told_in_a_sentence(panel):
    panel.set_runs([RESNET, BROKEN])
    assert panel.sentence.text() == "ResNet50 is right on 85.0 % of 40 images."


def test_runs_without_a_test_say_so(panel):
    panel.set_runs([BROKEN])
    assert panel.sentence.text() == "No run has been tested yet."
    assert not panel.tabs.isTabVisible(1)


def test_baseline_and_best_run_are_compared_unasked(panel, qtbot):
    with qtbot.waitSignal(panel.compare_requested) as told:
        panel.set_runs([LITE, RESNET, BASELINE, BROKEN])
    assert told.args == [BASELINE.folder, RESNET.folder]


def test_a_hidden_panel_waits_until_it_is_seen(panel, qtbot):
    panel.hide()
    with qtbot.assertNotEmitted(panel.compare_requested):
        panel.set_runs([RESNET, BASELINE])
    with qtbot.waitSignal(panel.compare_requested):
        panel.show()


def test_the_same_pair_is_asked_for_once(panel, qtbot):
    panel.set_runs([RESNET, BASELINE])
    with qtbot.assertNotEmitted(panel.compare_requested):
        panel.set_runs([RESNET, BASELINE, BROKEN])


def test_the_comparison_is_the_slides_table(panel):
    panel.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.934, b=0.989))
    assert panel.sentence.text() == (
        "ResNet50 98.9 % against Baseline CNN 93.4 % on 8,500 test images; difference +5.5 points."
    )
    table = panel.comparison.table
    lines = {table.text_at(row, 0): (table.text_at(row, 1), table.text_at(row, 2)) for row in range(10)}
    assert lines["Test accuracy"] == ("93.40 %", "98.90 %")
    assert lines["Training images"] == ("25,498", "25,498")
    assert lines["Images seen in pretraining"] == ("none", "1,281,167")
    assert lines["Initial weights"] == ("random", "ImageNet-1k (IMAGENET1K_V1)")
    assert lines["Strategy"] == ("from random weights", "strategy 2, trained from layer2")
    assert lines["Right on images the other got wrong"] == ("38", "506")
    assert lines["Epochs"] == ("30, best: 28", "30, best: 28")
    assert lines["Training time"] == ("16 min 30 s", "16 min 30 s")
    assert panel.comparison.difference.value == "+5.5 points"


def test_a_worse_second_run_is_told_with_a_minus(panel):
    panel.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(RESNET, BASELINE, a=0.989, b=0.934))
    assert "difference −5.5 points" in panel.sentence.text()


def test_a_third_choice_lets_the_oldest_go(panel, qtbot):
    panel.set_runs([LITE, RESNET, BASELINE])
    with qtbot.waitSignal(panel.compare_requested) as told:
        check(panel, 0)
    assert told.args == [RESNET.folder, LITE.folder]


def test_unchecking_takes_the_comparison_away(panel):
    panel.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    assert panel.comparison.isVisible()
    check(panel, 0)
    assert panel.table.chosen == (BASELINE.folder,)
    assert not panel.comparison.isVisible()
    assert "is right on" in panel.sentence.text()


def test_an_untested_run_cannot_be_chosen(panel):
    panel.set_runs([RESNET, BROKEN])
    row = next(row for row in range(2) if panel.table.record_at(row) is BROKEN)
    index = panel.table.model().index(row, 0)
    assert not panel.table.model().flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert panel.table.text_at(row, 2) == "–"


def test_the_table_of_runs_sorts_by_number(panel):
    panel.set_runs([LITE, RESNET, BASELINE, BROKEN])
    panel.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [panel.table.record_at(row).title for row in range(4)] == [
        "ResNet50",
        "EfficientNet-Lite0",
        "Baseline CNN",
        "VGG16",
    ]


def test_the_current_run_is_the_one_whose_mistakes_are_shown(panel):
    panel.set_runs([LITE, RESNET, BASELINE])
    assert panel.reports.currentText().startswith("ResNet50"), "the best one, to begin with"
    panel.table.selectRow(2)
    assert panel.reports.currentText().startswith("Baseline CNN")


def test_enter_opens_a_run(panel, qtbot):
    panel.set_runs([RESNET])
    panel.table.selectRow(0)
    with qtbot.waitSignal(panel.open_run) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.args == [RESNET.folder]


def test_classes_come_worst_first_and_can_be_found(panel):
    panel.set_runs([RESNET])
    panel.tabs.setCurrentIndex(2)
    table = panel.classes.table
    assert [table.record_at(row).f1 for row in range(3)] == [0.0, 0.1, 0.2]
    panel.classes.filter.setText("potato")
    assert table.row_count() == 1
    panel.classes.filter.clear()
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert table.record_at(0).images == 20


def test_an_evaluation_under_way_is_shown_and_ends(panel):
    panel.set_runs([RESNET])
    panel.set_busy(RunState(status="running", progress=Progress(phase="evaluate", done=30, total=60)))
    assert panel.progress.isVisible()
    assert "30 of 60 images" in panel.progress.facts.text()
    panel.set_busy(RunState(status="done"))
    assert not panel.progress.isVisible()


def test_a_failure_is_shown_and_cleared(panel):
    panel.set_runs([RESNET, BASELINE])
    panel.set_failure(Failed(kind="compare-different-images", message="", values={"common": 12}))
    assert panel.failure.message == "The two runs were tested on different images (12 in common)."
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    assert not panel.failure.isVisible()


def test_a_model_file_is_evaluated_on_a_folder(panel, qtbot):
    panel.set_runs([RESNET])
    dialog = panel.open_dialog()
    assert dialog.model.path == RESNET.model_file
    assert dialog.folder.path == "/data/leaves"
    dialog.set_folder("/data/other")
    dialog.view.setCurrentIndex(1)
    dialog.seed.setValue(7)
    with qtbot.waitSignal(panel.evaluate_requested) as told:
        dialog.start.click()
    assert told.args == [
        EvaluateJob(model=str(RESNET.model_file), data=DataSpec(folder="/data/other"), view="random-crop", seed=7)
    ]
    panel.set_report(report(view="random-crop", results=(result(subset="all"),)))
    assert panel.reports.currentText() == "resnet50.pt on other, random crop"
    assert panel.sentence.text() == "resnet50.pt on other, random crop is right on 85.0 % of 40 images."


def test_a_report_alone_is_shown_without_runs(panel):
    panel.set_report(report())
    assert panel.tabs.isVisible()
    assert panel.confusion.view.counts.sum() == 40


def test_the_dialog_wants_both_paths(qtbot):
    dialog = EvaluateDialog()
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    dialog.set_model("/m.pt")
    assert not dialog.start.isEnabled()
    dialog.set_folder("/data")
    assert dialog.start.isEnabled()
    assert not dialog.seed.isEnabled()
    dialog.view.setCurrentIndex(1)
    assert dialog.seed.isEnabled()


def test_damaged_runs_are_left_out(panel):
    import msgspec

    panel.set_runs([msgspec.structs.replace(BROKEN, problem="damaged")])
    assert panel.empty.isVisible()


def test_accuracy_is_never_rounded_up_to_all(panel):
    from tlstudio.gui.widgets import words

    assert words.percent(0.9999) == "99.9 %"
    assert words.percent(1.0) == "100.0 %"
