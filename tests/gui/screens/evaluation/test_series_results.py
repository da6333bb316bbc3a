"""Series on the evaluation page: one row each, compared by all their predictions."""

import csv
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale

from tests.helpers.controls import words
from tests.helpers.stored_run import stored_run
from tests.helpers.stored_series import stored_series, tell_story
from tlstudio.core.series import SeriesComparison
from tlstudio.core.series_summary import SeriesRun
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation import series_sentences
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.result_csv import runs_csv
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.text import messages

GOOD = [[0, 0, 1, 1, 2, 2]] * 2
BAD = [[0, 1, 1, 2, 2, 0], [0, 1, 1, 2, 2, 2]]
NAMES = ("bad", "good")


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def bench(qtbot, tmp_path, fake_client):
    """A panel on a workspace with two series and a run."""
    first = tell_story(stored_series(tmp_path, "2026-11-24T0101_bad", BAD, seeds=1), 2)
    second = tell_story(stored_series(tmp_path, "2026-11-24T0102_good", GOOD, seeds=1, seed=9), 2)
    alone = stored_run(tmp_path / "runs" / "2026-11-24T0103_alone", [0, 1, 2, 0, 1, 2])
    store, panel = RunStore(tmp_path), EvaluationPanel(Selection())
    runner = JobRunner(lambda: fake_client("report"))
    flow = EvaluationFlow(panel, runner, store, panel)

    def shut_down(_panel) -> None:
        flow.shut_down()
        store.close()

    qtbot.addWidget(panel, before_close_func=shut_down)
    store.changed.connect(lambda: panel.selection.set_runs(store.runs))
    panel.resize(1000, 700)
    panel.show()
    with qtbot.waitSignal(store.changed):
        store.refresh()
    return panel, str(first.path), str(second.path), str(alone.path)


def moment(minute: int) -> str:
    return messages.moment(datetime(2026, 11, 24, 1, minute))


def test_a_series_is_one_row_with_its_deviation(bench):
    panel, *_ = bench
    titles = [column.title for column in panel.table.records.columns]
    rows = [
        [panel.table.text_at(row, titles.index(title)) for title in ("Run", "Accuracy", "Tested on", "Validation")]
        for row in range(panel.table.row_count())
    ]
    assert sorted(rows) == [
        ["Baseline CNN", "33.33\xa0%", "6 test images", "–"],
        [f"Baseline CNN · 2 folds ({moment(1)})", "58.33 ± 11.79\xa0%", "12 test images", "–"],
        [f"Baseline CNN · 2 folds ({moment(2)})", "100.00 ± 0.00\xa0%", "12 test images", "–"],
    ]


def test_two_series_are_compared_by_all_their_predictions(bench, qtbot):
    panel, first, second, _ = bench
    for folder in (first, second):
        if folder not in panel.selection.compared:
            panel.selection.toggle(folder)
    view = panel.runs.series
    qtbot.waitUntil(view.isVisible)
    assert panel.runs.comparison.isHidden()
    cells = {view.table.text_at(row, 0): row for row in range(view.table.row_count())}
    means = [view.table.text_at(cells["Mean test accuracy"], column) for column in (1, 2)]
    assert sorted(means) == ["100.00 ± 0.00\xa0%", "58.33 ± 11.79\xa0%"]
    each = [view.table.text_at(cells["Accuracy of each run"], column) for column in (1, 2)]
    assert sorted(each) == ["100.0\xa0%, 100.0\xa0%", "50.0\xa0%, 66.7\xa0%"]
    assert "mean test accuracy of 2 runs each" in panel.head.sentence.text()
    assert "2 runs see only large differences" in panel.head.caution.text()
    rows = list(csv.DictReader(panel.runs.pair.csv().splitlines()))
    assert [(row["fold"], row["accuracy"]) for row in rows if "good" in row["series_folder"]] == [
        ("0", "1.0"),
        ("1", "1.0"),
    ]
    assert {rows[-1]["only_first_right"], rows[-1]["only_second_right"]} == {"0", "5"}
    assert panel.runs.pair is view
    panel.selection.toggle(second)
    assert view.isHidden()
    assert panel.runs.pair is panel.runs.comparison


def test_the_table_of_all_runs_is_exported_with_deviations(bench):
    panel, first, _, alone = bench
    rows = {row["folder"]: row for row in csv.DictReader(runs_csv(panel.selection.every).splitlines())}
    series, run = rows[Path(first).name], rows[Path(alone).name]
    assert float(series["accuracy"]) == pytest.approx(7 / 12)
    assert float(series["accuracy_deviation"]) == pytest.approx(0.11785, abs=1e-4)
    assert (series["runs"], series["images"]) == ("2", "12")
    assert (run["runs"], run["accuracy_deviation"]) == ("1", "")


def test_a_series_and_a_run_are_not_compared_and_it_is_said_why(bench, qtbot):
    panel, first, _, alone = bench
    for folder in (*panel.selection.compared, first, alone):
        panel.selection.toggle(folder)
    assert set(panel.selection.compared) == {first, alone}
    qtbot.waitUntil(panel.runs.failure.isVisible)
    assert "“Baseline CNN” is a series and “Baseline CNN” a single run." in words(panel.runs.failure)


def test_the_matrix_and_the_images_are_those_of_all_its_runs(bench, qtbot):
    panel, first, *_ = bench
    panel.show_result(first)
    assert panel.tabs.page == MATRIX
    assert "mean test accuracy 58.33 ± 11.79\xa0% over 2 runs" in panel.head.sentence.text()
    assert "all 12 test predictions" in panel.head.caution.text()
    qtbot.waitUntil(lambda: panel.review.gallery.count.text() == "5 shown")
    assert isinstance(panel.selection.shown, SeriesRun)


def compared(folder: Path, difference: float, runs: tuple[float, float], images: tuple[float, float]):
    from tlstudio.core.run_folder import RunFolder
    from tlstudio.core.series import Interval, spread
    from tlstudio.evaluate.series import compare_series

    paths = [folder / "series" / name for name in ("2026-11-24T0101_bad", "2026-11-24T0102_good")]
    found = compare_series(*map(RunFolder, paths))
    changes = {
        "difference": spread([difference, difference]),
        "over_runs": Interval(low=runs[0], high=runs[1], p_value=0.01),
        "over_images": Interval(low=images[0], high=images[1], p_value=0.02),
    }
    return msgspec.structs.replace(found, **changes)


@pytest.mark.parametrize(
    ("difference", "runs", "images", "said"),
    [
        (0.1, (0.05, 0.15), (0.02, 0.2), "significant: on average good is 10.0 points better"),
        (-0.1, (-0.15, -0.05), (-0.2, -0.02), "significant: on average good is 10.0 points worse"),
        (0.1, (-0.05, 0.15), (0.02, 0.2), "due to chance in training"),
        (0.1, (0.05, 0.15), (-0.02, 0.2), "due to the choice of test images"),
        (0.1, (-0.05, 0.15), (-0.02, 0.2), "both in training and in the choice"),
    ],
)
def test_what_the_difference_says(bench, tmp_path, difference, runs, images, said):
    comparison: SeriesComparison = compared(tmp_path, difference, runs, images)
    sentences = series_sentences.of_comparison(comparison, NAMES)
    assert said in sentences[1]
    assert "good 100.0 ± 0.0\xa0% vs. bad 58.3 ± 11.8\xa0%" in sentences[0]
    assert "p = 0.010 (corrected resampled t-test)" in sentences[2]
