"""The recipe "Add a chart to the Evaluation page" of CONTRIBUTING, followed: a widget and a row are all it takes."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QLabel

from tests.helpers.controls import action, find
from tests.helpers.stored_run import stored_run
from tlstudio.core.csv_text import csv_text
from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.review import ImagePredictions, Scope
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation import result_review
from tlstudio.gui.screens.evaluation.flow import EvaluationFlow
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.evaluation.result_review import ViewRow
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.layouts import column


class Sureness(ResultView):
    """A calibration chart of one point: how probable the predicted class is on average, beside the accuracy."""

    draws = True

    def __init__(self) -> None:
        super().__init__()
        self.accuracy, self.sureness = 0.0, 0.0
        self.label = QLabel()
        column(self.label, inside=self)

    def set_result(self, result: SubsetResult | None) -> None:
        self.accuracy = result.accuracy if result else 0.0

    def set_predictions(self, predictions: ImagePredictions | None) -> None:
        if predictions is not None:
            self.sureness = float(np.exp(predictions.log_probabilities).max(axis=1).mean())
            self.label.setText(f"{self.sureness:.3f}")

    def csv(self) -> str:
        return csv_text(["accuracy", "sureness"], [[self.accuracy, self.sureness]])

    def drawing(self, title: str) -> Drawing:
        def paint(painter: QPainter, _scale: float) -> None:
            painter.drawText(10, 20, title)

        return Drawing(title, QSize(100, 40), paint)


@pytest.fixture
def panel(qtbot, tmp_path, fake_client, monkeypatch) -> EvaluationPanel:
    """The page with one stored run and a further row."""
    rows = (*result_review.VIEWS, ViewRow("sureness", "Sureness", Sureness))
    monkeypatch.setattr(result_review, "VIEWS", rows)
    stored_run(tmp_path / "runs" / "2026-11-24T0100_baseline", [0, 1, 1, 2, 0, 2], [3, 4, 2, 1, 6, 5])
    store, panel = RunStore(tmp_path), EvaluationPanel(Selection())
    flow = EvaluationFlow(panel, JobRunner(fake_client), store, panel)
    qtbot.addWidget(panel, before_close_func=lambda _panel: (flow.shut_down(), store.close()))
    store.changed.connect(lambda: panel.selection.set_runs(store.runs))
    panel.show()
    with qtbot.waitSignal(store.changed):
        store.refresh()
    return panel


def test_a_chart_is_a_file_and_a_row(panel, qtbot, tmp_path) -> None:
    bar = panel.tabs.bar
    assert [bar.tabText(place) for place in range(bar.count())][-1] == "Sureness"
    panel.tabs.show_page("sureness")
    chart = panel.review.view
    assert isinstance(chart, Sureness)
    assert chart.isVisible()
    assert chart.accuracy == pytest.approx(0.5)
    sure = np.array([3, 4, 2, 1, 6, 5])
    qtbot.waitUntil(lambda: chart.label.text() != "")
    assert chart.sureness == pytest.approx((np.exp(sure) / (np.exp(sure) + 2)).mean(), abs=1e-6)
    chart.scope_chosen.emit(Scope(true=0, predicted=1))
    assert panel.review.gallery.grid.numbers.tolist() == [1], "what is chosen in it is shown beside it"


def test_a_chart_is_exported_like_the_others(panel, qtbot) -> None:
    panel.tabs.show_page("sureness")
    qtbot.waitUntil(lambda: panel.review.view.label.text() != "")
    for name in ("Sureness as CSV…", "Sureness as a drawing (SVG)…", "Sureness as an image (PNG)…"):
        assert action(panel.tabs, name).isEnabled()
    action(panel.tabs, "Copy the current table").trigger()
    assert QGuiApplication.clipboard().text().startswith("accuracy\tsureness\n0.5\t0.")
    assert find(panel.tabs, "Views of the results").count() == len(result_review.VIEWS) + 1
