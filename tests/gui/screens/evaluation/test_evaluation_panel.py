"""The evaluation panel: the sentence, the runs, two of them side by side, any file on any folder."""

import msgspec
import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.helpers.controls import find
from tests.helpers.gui_data import comparison, evaluation, report, result, summary
from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.core.run_names import tell_apart
from tlstudio.core.spec import DataSpec, EvaluateJob
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation import result_sentences
from tlstudio.gui.screens.evaluation.evaluate_dialog import EvaluateDialog
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.screens.evaluation.result_tabs import RUNS
from tlstudio.gui.text import phrases
from tlstudio.gui.text.phrases import leak_text

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
    panel = EvaluationPanel(Selection())
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    return panel


def check(panel, run) -> None:
    row = next(row for row in range(panel.table.row_count()) if panel.table.record_at(row).folder == run.folder)
    index = panel.table.model().index(row, 0)
    panel.table.model().setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def column(panel, title: str) -> int:
    return [column.title for column in panel.table.records.columns].index(title)


def tab(panel, title: str) -> int:
    return [panel.tabs.bar.tabText(number) for number in range(panel.tabs.bar.count())].index(title)


def test_an_empty_panel_says_what_to_do(panel):
    assert panel.empty.isVisible()
    assert "Train a baseline" in panel.empty.text
    assert not panel.tabs.isVisible()
    panel.selection.set_runs([RESNET])
    assert not panel.empty.isVisible()


def test_one_tested_run_is_told_in_a_sentence(panel):
    panel.selection.set_runs([RESNET, BROKEN])
    assert panel.head.sentence.text() == "ResNet50 classifies 85.0\xa0% of 40 test images correctly."


def test_runs_without_a_test_say_so(panel):
    panel.selection.set_runs([BROKEN])
    assert panel.head.sentence.text() == "No run has been tested yet."
    assert not panel.tabs.bar.isTabEnabled(tab(panel, "Confusion matrix"))


def test_baseline_and_best_run_are_compared_unasked(panel, qtbot):
    with qtbot.waitSignal(panel.compare_requested) as told:
        panel.selection.set_runs([LITE, RESNET, BASELINE, BROKEN])
    assert told.args == [BASELINE.folder, RESNET.folder]


def test_a_hidden_panel_waits_until_it_is_seen(panel, qtbot):
    panel.hide()
    with qtbot.assertNotEmitted(panel.compare_requested):
        panel.selection.set_runs([RESNET, BASELINE])
    with qtbot.waitSignal(panel.compare_requested):
        panel.show()


def test_the_same_pair_is_asked_for_once(panel, qtbot):
    panel.selection.set_runs([RESNET, BASELINE])
    with qtbot.assertNotEmitted(panel.compare_requested):
        panel.selection.set_runs([RESNET, BASELINE, BROKEN])


def test_the_comparison_is_the_slides_table(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.934, b=0.989))
    assert panel.head.sentence.text() == ("ResNet50 98.9\xa0% vs. Baseline CNN 93.4\xa0% on 8,500 test images.")
    assert panel.head.caution.text() == (
        "The difference is significant: on images like these, ResNet50 is 4.9 to 6.1 points better (95 % confidence, "
        "p < 0.001)."
    )
    table = panel.runs.comparison.table
    lines = {table.text_at(row, 0): (table.text_at(row, 1), table.text_at(row, 2)) for row in range(10)}
    assert lines["Test accuracy"] == ("93.40\xa0%", "98.90\xa0%")
    assert lines["Training images"] == ("25,498", "25,498")
    assert lines["Images seen in pretraining"] == ("none", "1,281,167")
    assert lines["Initial weights"] == ("random", "ImageNet-1k (IMAGENET1K_V1)")
    assert lines["Strategy"] == ("random weights", "strategy 2, from layer2")
    assert lines["Correct where the other is wrong"] == ("38", "506")
    assert lines["Epochs"] == ("30, best: 28", "30, best: 28")
    assert lines["Training time"] == ("16 min 30 s", "16 min 30 s")
    assert panel.runs.comparison.difference.value == "+5.5 points"
    assert "p < 0.001" in panel.runs.comparison.difference.toolTip()
    assert panel.runs.comparison.only_second.text() == "Only this model is correct (506)"


def test_a_worse_second_run_is_said_to_be_worse(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.selection.swap()
    panel.set_comparison(comparison(RESNET, BASELINE, a=0.989, b=0.934))
    assert panel.runs.comparison.difference.value == "−5.5 points"
    assert "Baseline CNN is 4.9 to 6.1 points worse" in panel.head.caution.text()


def test_two_test_sets_are_not_said_to_be_one(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    compared = comparison(BASELINE, RESNET, a=0.934, b=0.989)
    panel.set_comparison(msgspec.structs.replace(compared, paired=False, only_first=0, only_second=0, images=0))
    assert "each on its own test images" in panel.head.sentence.text()
    assert panel.head.caution.text().startswith("The difference is significant")
    assert "On two test sets" in panel.runs.comparison.difference.toolTip()


def test_a_small_difference_may_be_chance(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.93, b=0.932))
    assert panel.head.caution.text() == (
        "The difference may be due to chance: ResNet50 could be 0.4 points worse or 0.8 points better than Baseline CNN "
        "(95 % confidence, p = 0.200). More test images would tell."
    )


def test_what_a_comparison_does_not_say_stands_beside_the_verdict(panel):
    short = Problem(code="caution-cut-short", values={"run": BASELINE.name, "epoch": 11, "epochs": 30})
    once = Problem(code="caution-one-seed", level="warning")
    panel.selection.set_runs([RESNET, BASELINE])
    compared = comparison(BASELINE, RESNET, a=0.934, b=0.989)
    panel.set_comparison(msgspec.structs.replace(compared, cautions=(short, once)))
    assert (
        panel.head.caution.text()
        .splitlines()[1]
        .startswith(
            "“Baseline CNN” was stopped after 11 of 30 epochs: trained on, it might do better. Each was trained once"
        )
    )


def test_the_tabs_stay_where_they_are_when_the_verdict_gets_shorter(panel):
    panel.selection.set_runs([BASELINE, RESNET])
    short = Problem(code="caution-cut-short", values={"run": BASELINE.name, "epoch": 11, "epochs": 30})
    once = Problem(code="caution-one-seed", level="warning")
    compared = comparison(BASELINE, RESNET, a=0.934, b=0.989)
    panel.layout().activate()
    panel.set_comparison(msgspec.structs.replace(compared, cautions=(short, once)))
    panel.head.layout().activate()
    panel.layout().activate()
    place = panel.tabs.pos()
    panel.tabs.show_page(MATRIX)
    panel.head.layout().activate()
    panel.layout().activate()
    assert len(panel.head.caution.text()) < 100
    assert panel.tabs.pos() == place


def test_an_interval_has_no_minus_zero(panel):
    near = msgspec.structs.replace(comparison(BASELINE, RESNET, a=0.5, b=0.6), low=-0.0004, high=0.23)
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison(near)
    assert panel.runs.comparison.difference.accessibleName().endswith("95 % confidence interval: −0.04 to +23.0")
    assert "0.04 points worse or 23.0 points better" in panel.head.caution.text()


def test_models_that_answer_alike_are_said_to(panel):
    alike = msgspec.structs.replace(comparison(BASELINE, RESNET, a=0.9, b=0.9), only_first=0, only_second=0)
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison(alike)
    assert panel.head.caution.text().startswith("Both classify the same images correctly")


def test_the_language_changes_while_everything_is_on_show(panel, tmp_path):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.selection.set_evaluations([evaluation()])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    panel.tabs.show_page(MATRIX)
    panel.table.select(BASELINE.folder)
    panel.review.views[MATRIX].view.mark(2, 1)
    shown = [
        *((label, label.text()) for label in panel.findChildren(QLabel)),
        *((button, button.text()) for button in panel.findChildren(QAbstractButton)),
    ]
    for widget, _ in shown:
        widget.setText("old words")
    matrix = tab(panel, "Confusion matrix")
    panel.tabs.bar.setTabText(matrix, "old words")
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.LanguageChange))
    for widget in (panel, *panel.findChildren(QWidget)):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    fixed = [widget for widget, before in shown if len(before) > 1 and widget.isVisible()]
    assert [widget for widget in fixed if widget.text() == "old words"] == []
    assert panel.tabs.bar.tabText(matrix) == "Confusion matrix"
    assert panel.tabs.reports.currentData() == BASELINE.folder
    assert panel.table.record_at(panel.table.currentIndex().row()).folder == BASELINE.folder
    assert panel.review.views[MATRIX].view.marked == (2, 1)


def test_two_runs_with_one_title_are_told_apart(panel):
    other = msgspec.structs.replace(RESNET, folder="/w/runs/other", name="other")
    panel.selection.set_runs(tell_apart([RESNET, other]))
    for run in (RESNET, other):
        check(panel, run)
    panel.set_comparison(comparison(RESNET, other, a=0.989, b=0.97))
    said = panel.head.sentence.text()
    assert said.startswith("ResNet50 (2) 97.0\xa0% vs. ResNet50 (1) 98.9\xa0%")
    assert RESNET.name not in said, "the folder of a run is no name"


def test_a_third_choice_stands_beside_the_two(panel, qtbot):
    panel.selection.set_runs([LITE, RESNET, BASELINE])
    with qtbot.waitSignal(panel.many_requested) as told:
        check(panel, LITE)
    assert told.args == [(BASELINE.folder, RESNET.folder, LITE.folder)]
    assert not panel.runs.swap.isEnabled()
    with qtbot.waitSignal(panel.compare_requested) as told:
        check(panel, RESNET)
    assert told.args == [BASELINE.folder, LITE.folder]


def test_a_comparison_wipes_only_what_was_said_of_a_comparison(panel):
    panel.selection.set_runs([BASELINE, RESNET])
    answer = comparison(BASELINE, RESNET, a=0.9, b=0.95)
    panel.head.set_failure(Failed(kind="cannot-write", message="m", values={"file": "trash", "detail": "d"}))
    panel.set_comparison_failure(Failed(kind="bug", message="m", values={"detail": "no files"}))
    panel.set_comparison(answer)
    assert panel.runs.failure.isHidden()
    assert "trash" in panel.head.failure.message


def test_a_pair_that_cannot_be_compared_does_not_stand_below_another_pairs_figures(panel):
    panel.selection.set_runs([BASELINE, RESNET])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    panel.set_comparison_failure(Failed(kind="compare-different-images", message="", values={"common": 12}))
    assert panel.runs.failure.isVisible()
    assert not panel.runs.comparison.isVisible()
    assert "95" not in panel.head.sentence.text()
    check(panel, RESNET)
    assert panel.runs.failure.isHidden()


def test_unchecking_takes_the_comparison_away(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    assert panel.runs.comparison.isVisible()
    check(panel, RESNET)
    assert panel.table.chosen == (BASELINE.folder,)
    assert not panel.runs.comparison.isVisible()
    assert "classifies" in panel.head.sentence.text()


def test_an_untested_run_cannot_be_chosen(panel):
    panel.selection.set_runs([RESNET, BROKEN])
    row = next(row for row in range(2) if panel.table.record_at(row) is BROKEN)
    index = panel.table.model().index(row, 0)
    assert not panel.table.model().flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert panel.table.text_at(row, 3) == "–"


def test_the_table_of_runs_sorts_by_number(panel):
    panel.selection.set_runs([LITE, RESNET, BASELINE, BROKEN])
    panel.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert [panel.table.record_at(row).title for row in range(4)] == [
        "ResNet50",
        "EfficientNet-Lite0",
        "Baseline CNN",
        "VGG16",
    ]


def test_the_current_run_is_the_one_whose_mistakes_are_shown(panel):
    panel.selection.set_runs([LITE, RESNET, BASELINE])
    assert panel.tabs.reports.currentData() == RESNET.folder, "the best one, to begin with"
    panel.table.select(BASELINE.folder)
    assert panel.tabs.reports.currentData() == BASELINE.folder
    panel.tabs.show_page(MATRIX)
    assert panel.head.sentence.text() == "Baseline CNN classifies 85.0\xa0% of 40 test images correctly."
    panel.tabs.show_page(RUNS)
    assert panel.head.sentence.text() == "Baseline CNN classifies 85.0\xa0% of 40 test images correctly.", (
        "not yet compared"
    )


def test_the_table_of_runs_is_filtered(panel):
    panel.selection.set_runs([LITE, RESNET, msgspec.structs.replace(BASELINE, note="smaller\nleaves")])
    panel.runs.filter.setText("small")
    assert [panel.table.record_at(row).title for row in range(panel.table.row_count())] == ["Baseline CNN"]
    panel.runs.filter.setText("nothing like it")
    assert panel.table.row_count() == 0
    panel.runs.filter.clear()
    assert panel.table.row_count() == 3


def test_notes_have_a_column_where_there_are_any(panel):
    panel.selection.set_runs([RESNET])
    assert panel.table.isColumnHidden(column(panel, "Note"))
    panel.selection.set_runs([msgspec.structs.replace(RESNET, note="the one\nto show")])
    assert not panel.table.isColumnHidden(column(panel, "Note"))
    assert panel.table.text_at(0, column(panel, "Note")) == "the one to show"
    assert not panel.table.isColumnHidden(column(panel, "State"))


def test_the_other_one_becomes_the_reference(panel, qtbot):
    panel.selection.set_runs([RESNET, BASELINE])
    assert panel.runs.swap.isEnabled()
    with qtbot.waitSignal(panel.compare_requested) as told:
        panel.runs.swap.click()
    assert told.args == [RESNET.folder, BASELINE.folder]
    check(panel, RESNET)
    assert not panel.runs.swap.isEnabled()


def test_answers_are_asked_for_when_they_can_be_seen(panel, qtbot):
    with qtbot.assertNotEmitted(panel.review_requested):
        panel.selection.set_runs([LITE, RESNET, BASELINE])
    with qtbot.waitSignal(panel.review_requested) as told:
        panel.tabs.show_page(MATRIX)
    assert told.args == [RESNET.folder, BASELINE.folder], "with the one it is compared with"
    with qtbot.assertNotEmitted(panel.review_requested):
        panel.tabs.show_page("classes")
        panel.selection.set_runs([LITE, RESNET, BASELINE])
    with qtbot.waitSignal(panel.review_requested) as told:
        panel.selection.focus(LITE.folder)
    assert told.args == [LITE.folder, BASELINE.folder], "beside the reference"


def test_a_run_that_was_measured_again_is_read_again(panel, qtbot):
    panel.selection.set_runs([RESNET])
    panel.tabs.show_page(MATRIX)
    again = msgspec.structs.replace(RESNET, report=report(results=(result(((9, 1, 0), (0, 20, 0), (1, 3, 6))),)))
    with qtbot.waitSignal(panel.review_requested):
        panel.selection.set_runs([again])
    assert panel.review.views[MATRIX].view.counts[0, 0] == 9


def test_answers_that_cannot_be_read_say_why(panel):
    panel.selection.set_runs([RESNET])
    panel.tabs.show_page(MATRIX)
    panel.set_review_failure("/w/runs/another", Failed(kind="no-predictions", message="", values={"run": "x"}))
    assert "Reading the predictions" in panel.review.gallery.empty.text
    panel.set_review_failure(RESNET.folder, Failed(kind="no-predictions", message="", values={"run": "x"}))
    assert "The run “x” has no test predictions" in panel.review.gallery.empty.text


def test_enter_opens_a_run(panel, qtbot):
    panel.selection.set_runs([RESNET])
    panel.table.selectRow(0)
    with qtbot.waitSignal(panel.open_run) as told:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.args == [RESNET.folder]


def test_enter_shows_an_evaluation(panel, qtbot):
    panel.selection.set_runs([RESNET])
    panel.selection.set_evaluations([evaluation()])
    panel.table.select(evaluation().folder)
    with qtbot.assertNotEmitted(panel.open_run):
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.tabs.page == MATRIX
    assert (
        panel.head.sentence.text()
        == "resnet50.pt on “other” (random crop) classifies 85.0\xa0% of 40 images correctly."
    )
    assert (
        panel.head.caution.text()
        == "If some of these images were used for training, expect lower accuracy on new ones."
    )


def test_an_evaluation_stands_among_the_runs(panel):
    panel.selection.set_runs([RESNET])
    panel.selection.set_evaluations([evaluation()])
    row = next(row for row in range(2) if panel.table.record_at(row) == evaluation())
    assert panel.table.text_at(row, 0) == "resnet50.pt on “other” (random crop)"
    assert panel.table.text_at(row, 1) == "other"
    assert panel.table.text_at(row, 4) == "all 40 images"
    assert panel.table.text_at(row, column(panel, "State")) == "evaluation"
    assert panel.table.model().flags(panel.table.model().index(row, 0)) & Qt.ItemFlag.ItemIsUserCheckable


def test_classes_come_worst_first_and_can_be_found(panel):
    panel.selection.set_runs([RESNET])
    panel.tabs.show_page("classes")
    classes = panel.review.views["classes"]
    assert [classes.table.record_at(row).f1 for row in range(3)] == [0.0, 0.1, 0.2]
    classes.filter.setText("potato")
    assert classes.table.row_count() == 1
    classes.filter.clear()
    classes.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert classes.table.record_at(0).images == 20


def test_an_evaluation_under_way_is_shown_and_ends(panel):
    panel.selection.set_runs([RESNET])
    cancelled = []
    panel.head.cancelled.connect(lambda: cancelled.append(True))
    assert not panel.head.cancel.isVisible()
    panel.head.set_busy(RunState(status="running", progress=Progress(phase="evaluate", done=30, total=60)))
    assert panel.head.progress.isVisible()
    assert "30 of 60 images" in panel.head.progress.facts.text()
    assert not panel.head.evaluate.isEnabled()
    panel.head.cancel.click()
    assert cancelled == [True]
    panel.head.set_busy(RunState(status="done"))
    assert not panel.head.progress.isVisible()
    assert not panel.head.cancel.isVisible()
    assert panel.head.evaluate.isEnabled()


def test_a_failure_is_shown_and_cleared(panel):
    panel.selection.set_runs([RESNET, BASELINE])
    panel.set_comparison_failure(Failed(kind="compare-different-images", message="", values={"common": 12}))
    assert panel.runs.failure.message == "The two runs were tested on different images (12 in common)."
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.9, b=0.95))
    assert not panel.runs.failure.isVisible()


def test_a_model_file_is_evaluated_on_a_folder(panel, qtbot):
    panel.selection.set_runs([RESNET])
    dialog = panel.head.open_dialog()
    assert dialog.model.path == RESNET.model_file
    assert dialog.folder.path == "/data/leaves"
    dialog.folder.set_path("/data/other")
    dialog.view.setCurrentIndex(1)
    dialog.seed.setValue(7)
    with qtbot.waitSignal(panel.head.requested) as told:
        dialog.start.click()
    assert told.args == [
        EvaluateJob(model=str(RESNET.model_file), data=DataSpec(folder="/data/other"), view="random-crop", seed=7)
    ]
    panel.head.set_failure(
        Failed(kind="classes-differ", message="", values={"known": 3, "names": "x"}), retry=True
    )
    find(panel.head.failure, "Try again…").click()
    reopened = [child for child in panel.findChildren(EvaluateDialog) if child.isVisible()]
    assert [one.job for one in reopened] == told.args, "as it was asked before"
    reopened[0].reject()


def test_the_result_of_an_evaluation_is_shown(panel):
    panel.selection.set_evaluations([evaluation()])
    panel.show_result(evaluation().folder)
    assert not panel.empty.isVisible()
    assert panel.tabs.reports.currentText() == "resnet50.pt on “other” (random crop)"
    assert panel.review.views[MATRIX].view.counts.sum() == 40


def test_the_empty_panel_leads_to_the_models(panel, qtbot):
    with qtbot.waitSignal(panel.train_wanted):
        find(panel.empty, "Choose a model to train").click()


@pytest.mark.parametrize(
    ("subset", "said", "thought"),
    [("train", "40 training images", "was trained on"), ("val", "40 validation images", "best epoch was chosen")],
)
def test_what_a_result_does_not_mean(subset, said, thought):
    sentence, caution = result_sentences.of_report("X", report(results=(result(subset=subset),)))
    assert said in sentence
    assert thought in caution
    assert result_sentences.of_report("X", report())[1] == leak_text(None), "and no more"
    assert result_sentences.of_report("X", report(results=())) == ("X has not been tested.", "")


def test_the_dialog_wants_both_paths(qtbot):
    dialog = EvaluateDialog()
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    dialog.model.set_path("/m.pt")
    assert not dialog.start.isEnabled()
    dialog.folder.set_path("/data")
    assert dialog.start.isEnabled()
    assert not dialog.seed.isEnabled()
    dialog.view.setCurrentIndex(1)
    assert dialog.seed.isEnabled()


def test_damaged_runs_are_left_out(panel):
    panel.selection.set_runs([msgspec.structs.replace(BROKEN, problem="damaged")])
    assert panel.empty.isVisible()


def test_accuracy_is_never_rounded_up_to_all(panel):
    assert phrases.percent(0.9999) == "99.9\xa0%"
    assert phrases.percent(1.0) == "100.0\xa0%"


def test_the_menu_of_a_run_in_the_table(panel, qtbot):
    panel.selection.set_runs([LITE, RESNET, BASELINE, BROKEN])
    panel.selection.set_evaluations([evaluation()])
    actions = panel.table.actions_by_name
    assert not any(action.isEnabled() for action in actions.values()), "no row is marked"
    panel.table.select(LITE.folder)
    assert all(action.isEnabled() and action.isVisible() for action in actions.values())
    actions["compare"].trigger()
    assert panel.selection.compared == (BASELINE.folder, RESNET.folder, LITE.folder)
    assert actions["compare"].isChecked()
    with qtbot.waitSignal(panel.run_action_wanted) as told:
        actions["reveal"].trigger()
    assert told.args == ["reveal", LITE.folder]
    actions["results"].trigger()
    assert (panel.tabs.page, panel.tabs.reports.currentData()) == (MATRIX, LITE.folder)
    panel.table.select(BROKEN.folder)
    assert not actions["results"].isEnabled()
    assert not actions["compare"].isEnabled()
    panel.table.select(evaluation().folder)
    assert not actions["open"].isVisible()
    assert actions["trash"].text() == "Move evaluation to trash"


def test_a_late_comparison_is_left_alone(panel):
    panel.selection.set_runs([LITE, RESNET, BASELINE])
    check(panel, LITE)
    panel.set_comparison(comparison(BASELINE, RESNET, a=0.934, b=0.989))
    assert not panel.runs.comparison.isVisible()
    assert panel.head.sentence.text().startswith("EfficientNet-Lite0 classifies")
