"""Figures, curves, calibration, coverage and class differences of a result, and more than two runs at once."""

import csv
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from sklearn import metrics

from tests.helpers.controls import action, find
from tests.helpers.stored_run import CLASSES, FILES, LABELS, stored_run
from tlstudio.core.results import Calibration, Report, read_report
from tlstudio.core.run_folder import RunFolder, atomic_write
from tlstudio.core.spec import pretty
from tlstudio.evaluate.measured import measure
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.look.theme import DARK, LIGHT
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.result_tabs import RUNS
from tlstudio.gui.settings import Settings
from tlstudio.gui.widgets.plot import Axis, Bar, Dot, Line, Plot, PlotView, paint_plot, ticks_of

ANSWERS = ([0, 1, 1, 2, 0, 2], [0, 0, 1, 1, 0, 2], [0, 0, 1, 1, 2, 2])
MODELS = ("baseline", "resnet18", "vgg16")
FITTED = Calibration(temperature=3.0, fitted=True, low=2.0, high=4.5, images=120, wrong=12)


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def calibrate(run: RunFolder, calibration: Calibration) -> None:
    report: Report = read_report(run.report)
    atomic_write(run.report, pretty(msgspec.structs.replace(report, calibration=calibration)))


@pytest.fixture
def runs(tmp_path: Path) -> list[RunFolder]:
    """Three of them; the second is calibrated, of the third that could not be told."""
    made = []
    for number, (model, answers) in enumerate(zip(MODELS, ANSWERS, strict=True)):
        folder = tmp_path / "runs" / f"2026-11-24T010{number}_{model}"
        made.append(stored_run(folder, answers, [5, 4, 3, 2, 3, 5], model=model, title=model))
    calibrate(made[1], FITTED)
    calibrate(made[2], Calibration(images=7, wrong=0))
    return made


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Settings:
    monkeypatch.setenv("TLSTUDIO_HOME", str(tmp_path / "home"))
    return Settings()


@pytest.fixture
def panel(qtbot, tmp_path, fake_client, runs, settings) -> EvaluationPanel:
    store, panel = RunStore(tmp_path), EvaluationPanel(Selection())
    flow = EvaluationFlow(panel, JobRunner(fake_client), store, panel, settings)
    qtbot.addWidget(panel, before_close_func=lambda _panel: (flow.shut_down(), store.close()))
    store.changed.connect(lambda: panel.selection.set_runs(store.runs))
    panel.resize(1000, 740)
    panel.show()
    with qtbot.waitSignal(store.changed):
        store.refresh()
    return panel


def show(panel, qtbot, run: RunFolder, page: str):
    """The view of a run, when its figures are there."""
    panel.selection.focus(str(run.path))
    panel.tabs.show_page(page)
    view = panel.review.view
    qtbot.waitUntil(lambda: view._detail is not None and view._detail.measured.run == run.name)
    return view


def test_figures_with_their_intervals(panel, qtbot, runs):
    view = show(panel, qtbot, runs[0], "figures")
    assert [view.whole.text_at(0, column) for column in range(3)] == [
        "Accuracy",
        "50.0\xa0%",
        "18.8\xa0% – 81.2\xa0%",
    ]
    names = [view.whole.text_at(row, 0) for row in range(view.whole.row_count())]
    assert names[1:6] == ["Balanced accuracy", "Macro precision", "Macro F1", "Top-2 accuracy", "Top-3 accuracy"]
    assert "6 images" in view.basis.text()
    rows = {(row["figure"], row["class"]): row for row in csv.DictReader(view.csv().splitlines())}
    expected = measure(runs[0]).figures
    assert float(rows["balanced_accuracy", ""]["low"]) == pytest.approx(expected.balanced_accuracy.low)
    view.classes.selectRow(1)
    assert set(panel.review.gallery.grid.numbers.tolist()) == {1, 3}, "wrongly b, or wrongly not b"


def test_groups_are_told(qtbot, panel, runs):
    from tlstudio.core.index import Split, SplitRow
    from tlstudio.data.split import write_csv

    rows = tuple(
        SplitRow(file=file, class_name=file[0], subset="test", digest=f"{n:032}", group=f"g{n // 2}")
        for n, file in enumerate(FILES)
    )
    write_csv(Split(folder="/data", classes=CLASSES, rows=rows), runs[0].split)
    view = show(panel, qtbot, runs[0], "figures")
    assert view.basis.text() == "6 images in 3 groups. 95 % intervals: bootstrap over the groups."


def test_curves(panel, qtbot, runs):
    view = show(panel, qtbot, runs[0], "curves")
    assert view.view.plot is not None
    assert [line.name for line in view.view.plot.lines] == ["", "Mean of all classes"]
    find(panel, "Class whose curve is shown beside the mean").setCurrentIndex(2)
    assert [line.name for line in view.view.plot.lines][-1] == "b"
    detail = view._detail
    line = view.view.plot.lines[-1]
    x, y, _ = metrics.roc_curve(LABELS == 1, detail.scores[:, 1], drop_intermediate=False)
    np.testing.assert_allclose(line.x, x)
    np.testing.assert_allclose(line.y, y)
    area = metrics.roc_auc_score(LABELS == 1, detail.scores[:, 1])
    assert f"{100 * area:.1f}\xa0%" in view.said.text()
    assert panel.review.gallery.grid.numbers.tolist(), "its images are shown beside it"
    view.kind.setCurrentIndex(1)
    assert view.said.text().startswith("Average precision")
    assert {row["Class"] for row in csv.DictReader(view.csv().splitlines())} == {"Mean of all classes", "b"}


def test_calibration_before_and_after_and_its_switch(panel, qtbot, runs, settings):
    view = show(panel, qtbot, runs[1], "calibration")
    expected = measure(runs[1])
    assert expected.after is not None
    assert "Temperature 3.00 (2.00 – 4.50), fitted on 120 validation images." in view.figures.text()
    assert [bar.height for bar in view.view.plot.bars] == [one.accuracy.value for one in expected.after.bins]
    assert [line.name for line in view.view.plot.lines] == ["", "Before calibration", "After calibration"]
    switch = find(panel, "Calibrated probabilities")
    assert switch.isChecked()
    with qtbot.waitSignal(panel.calibrated_wanted):
        switch.click()
    assert not settings.calibrated
    assert [bar.height for bar in view.view.plot.bars] == [one.accuracy.value for one in expected.before.bins]
    qtbot.waitUntil(lambda: view._detail is not None and np.isclose(view._detail.scores[0].max(), _log(5.0)))
    rows = list(csv.DictReader(view.csv().splitlines()))
    assert {row["probabilities"] for row in rows} == {"raw", "calibrated"}
    assert sum(int(row["images"]) for row in rows) == 12


def _log(logit: float) -> float:
    """Log probability of a logit among two of 0."""
    return float(logit - np.log(np.exp(logit) + 2))


def test_the_switch_is_remembered(qtbot, tmp_path, fake_client, runs, settings):
    settings.calibrated = False
    store, panel = RunStore(tmp_path), EvaluationPanel(Selection())
    flow = EvaluationFlow(panel, JobRunner(fake_client), store, panel, settings)
    qtbot.addWidget(panel, before_close_func=lambda _panel: (flow.shut_down(), store.close()))
    assert not panel.calibration.switch.isChecked()
    settings.sync()
    assert not Settings().calibrated


@pytest.mark.parametrize(
    ("number", "said"), [(0, "had no validation images"), (2, "7 validation images, 0 of them")]
)
def test_why_a_run_is_not_calibrated(number, said, panel, qtbot, runs):
    view = show(panel, qtbot, runs[number], "calibration")
    assert said in view.figures.text()
    assert [line.name for line in view.view.plot.lines] == [""]


def test_coverage(panel, qtbot, runs):
    view = show(panel, qtbot, runs[1], "coverage")
    rows = list(csv.DictReader(view.csv().splitlines()))
    assert float(rows[-1]["coverage"]) == 1
    assert float(rows[-1]["accuracy"]) == pytest.approx(5 / 6)
    assert view.table.text_at(0, 0) == "100.0\xa0% (6)"
    assert view.view.plot.y.high == 1
    assert "AURC" in view.said.text()


def test_the_classes_in_which_two_differ(panel, qtbot, runs):
    view = show(panel, qtbot, runs[1], "differences")
    assert panel.selection.compared == (str(runs[0].path), str(runs[1].path))
    found = {row["Class"]: row for row in csv.DictReader(view.csv().splitlines())}
    assert float(found["a"]["Points"]) == pytest.approx(0.5)
    assert "In 0 of them" in view.said.text()
    view.table.selectRow(0)
    assert panel.review.gallery.grid.numbers is not None
    panel.selection.toggle(str(runs[0].path))
    qtbot.waitUntil(lambda: view._detail is not None and not view._detail.differences)
    assert view.said.text().startswith("Check a second run")


def test_three_runs_at_once(panel, qtbot, runs, tmp_path):
    for run in runs:
        if str(run.path) not in panel.selection.compared:
            panel.selection.toggle(str(run.path))
    panel.tabs.show_page(RUNS)
    many = panel.runs.many
    qtbot.waitUntil(many.isVisible)
    assert panel.head.sentence.text() == "VGG16 has the highest accuracy of 3: 100.0\xa0%."
    assert many.table.row_count() == 3
    assert not panel.runs.comparison.isVisible()
    rows = list(csv.DictReader(many.csv().splitlines()))
    assert {row["second_run"] for row in rows} <= {"Baseline CNN", "ResNet18", "VGG16"}
    panel.tabs.menu.aboutToShow.emit()
    for name in ("Comparison as CSV…", "Comparison as a drawing (SVG)…", "Copy the comparison as an image"):
        assert action(panel.tabs, name).isEnabled()
        assert action(panel.tabs, name).isVisible()
    panel.selection.toggle(str(runs[2].path))
    qtbot.waitUntil(panel.runs.comparison.isVisible)
    assert not many.isVisible()
    panel.tabs.menu.aboutToShow.emit()
    assert not action(panel.tabs, "Comparison as a drawing (SVG)…").isVisible()


def test_a_series_among_runs_is_told(panel, qtbot, runs, tmp_path):
    """What cannot be compared stands in the table, with the reason."""
    other = stored_run(
        tmp_path / "runs" / "2026-11-24T0109_alexnet", ANSWERS[0], model="alexnet", title="alexnet",
        files=[f"x{file}" for file in FILES],
    )  # fmt: skip
    from tlstudio.evaluate.many import compare_many

    found = compare_many([*runs[:2], other])
    panel.runs.set_many(found, ["one", "two", "three"])
    assert panel.runs.many.table.row_count() == 3
    assert panel.runs.many.table.text_at(2, 2) == "–"
    assert "test" in panel.runs.many.table.text_at(2, 6)


def test_every_drawing_can_be_saved(panel, qtbot, runs):
    for name in ("curves", "calibration", "coverage"):
        view = show(panel, qtbot, runs[1], name)
        for ending, mark in (("svg", b"<svg"), ("pdf", b"%PDF"), ("png", b"PNG")):
            assert mark in view.drawing("<b>hostile</b> & more").file(ending)[:4000], (name, ending)


# ---- the plot -----------------------------------------------------------------------------------------------


def test_ticks_are_round():
    assert ticks_of(Axis("")) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1])
    assert ticks_of(Axis("", 0.7, 1.0)) == pytest.approx([0.7, 0.8, 0.9, 1.0])
    assert ticks_of(Axis("", 0.955, 1.0)) == pytest.approx([0.96, 0.97, 0.98, 0.99, 1.0])
    for low in np.linspace(0, 0.99, 40):
        assert 2 <= len(ticks_of(Axis("", float(low), 1.0))) <= 7


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_plot_is_where_its_values_are(colours, qtbot):

    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.window))
    painter = QPainter(image)
    flat = np.array([0.5, 0.5])
    lines, dots = [Line("", np.array([0.0, 1.0]), flat, 2)], [Dot(0.2, 0.9, 0.8, 1, 1)]
    plot = Plot(Axis("x"), Axis("y"), lines, [Bar(0.8, 0.9, 0.2)], dots)
    paint_plot(painter, QRectF(0, 0, 400, 300), plot, colours, QFont())
    painter.end()
    line, dot, bar = (QColor(colours.series[2]), QColor(colours.series[1]), QColor(colours.accent_soft))
    found = {name: _places(image, colour) for name, colour in (("line", line), ("dot", dot), ("bar", bar))}
    assert abs(np.ptp(found["line"][:, 1])) <= 3, "flat"
    assert np.ptp(found["line"][:, 0]) > 250, "over the whole width"
    assert found["dot"][:, 1].max() < found["line"][:, 1].min() < found["bar"][:, 1].min(), "above it, below it"


def _places(image: QImage, colour) -> np.ndarray:
    close = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).rgb() == colour.rgb()
    ]
    return np.array(close)


def test_an_empty_plot_paints_nothing_and_a_tiny_one_does_not_fail(qtbot):
    view = PlotView()
    qtbot.addWidget(view)
    view.show_plot(None)
    view.grab()
    view.show_plot(Plot(Axis("x"), Axis("y")), "words")
    view.setMinimumSize(1, 1)
    view.resize(20, 12)
    view.grab()
    assert view.accessibleDescription() == "words"
