"""A change of theme or language while the panels are full of content."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from tests.helpers.gui_data import comparison, state, summary, view
from tlstudio.gui.look import theme
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.evaluation.panel import EvaluationPanel
from tlstudio.gui.screens.prediction.panel import PredictionPanel
from tlstudio.gui.screens.training.panel import TrainingPanel

RUNS = (summary("baseline", "Baseline CNN", accuracy=0.9), summary("resnet50", "ResNet50", accuracy=0.95))


def training() -> TrainingPanel:
    panel = TrainingPanel()
    panel.set_ghosts([("Baseline CNN", state(6, run="/w/base"))])
    panel.set_view(view(state(4)))
    return panel


def evaluation() -> EvaluationPanel:
    panel = EvaluationPanel(Selection())
    panel.selection.set_runs(RUNS)
    panel.set_comparison(comparison(*RUNS, a=0.9, b=0.95))
    return panel


def prediction() -> PredictionPanel:
    panel = PredictionPanel()
    panel.set_models(RUNS)
    return panel


@pytest.fixture(params=[training, evaluation, prediction], ids=lambda make: make.__name__)
def panel(request, qtbot):
    panel = request.param()
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    return panel


@pytest.fixture
def dark(qapp):
    before = qapp.palette()
    yield theme._palette(theme.DARK)
    qapp.setPalette(before)


def texts(panel) -> list[str]:
    from PySide6.QtWidgets import QAbstractButton, QLabel

    return [widget.text() for kind in (QLabel, QAbstractButton) for widget in panel.findChildren(kind)]


def test_a_change_of_language_says_everything_again(panel):
    before = texts(panel)
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert texts(panel) == before


def test_a_change_of_theme_reaches_what_is_painted(panel, qtbot, qapp, dark: QPalette):
    light = panel.grab().toImage()
    qapp.setPalette(dark)
    qtbot.waitUntil(lambda: theme.of(panel.palette()) is theme.DARK)
    after = panel.grab().toImage()
    corner = after.pixelColor(after.width() - 3, 3)
    assert corner.lightness() < 60
    assert after != light


def test_the_curves_take_the_pens_of_the_new_theme(qtbot, qapp, dark: QPalette):
    panel = training()
    qtbot.addWidget(panel)
    panel.show()
    qapp.setPalette(dark)
    curve = panel.curves.plots._current.curves["loss", "train"]
    qtbot.waitUntil(lambda: curve.opts["pen"].color().name().lower() == theme.DARK.series[0].lower())
