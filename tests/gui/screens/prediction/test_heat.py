"""Where the network looked: asked for only while it is on, laid over the part of the image that was seen."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage

from tests.helpers.gui_data import CLASSES, summary
from tlstudio.core.errors import Problem
from tlstudio.core.events import Explained, ModelReady, Predicted, Score
from tlstudio.gui.look import theme
from tlstudio.gui.screens.prediction import heat_colours
from tlstudio.gui.screens.prediction.panel import PredictionPanel
from tlstudio.gui.widgets.image_drop import ImageDrop

RESNET, BASELINE = (
    summary("resnet50", "ResNet50", accuracy=0.99),
    summary("baseline", "Baseline CNN", accuracy=0.9),
)


@pytest.fixture
def photo(tmp_path: Path) -> str:
    Image.new("RGB", (90, 60), "green").save(tmp_path / "leaf.png")
    return str(tmp_path / "leaf.png")


@pytest.fixture
def panel(qtbot, photo: str) -> PredictionPanel:
    """One image, answered by two models."""
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 740)
    panel.show()
    panel.set_models([RESNET, BASELINE])
    panel.models.list.item(1).setCheckState(Qt.CheckState.Checked)
    panel.pending.load_models()
    for run in (RESNET, BASELINE):
        panel.model_ready(ModelReady(file=run.model_file, title=run.title, classes=CLASSES))
    with qtbot.waitSignal(panel.view.loaded):
        panel.open_image(photo)
    for run in (RESNET, BASELINE):
        top = (Score(CLASSES[0], 0.7), Score(CLASSES[1], 0.3))
        panel.set_prediction(Predicted(id=1, file=photo, model=run.model_file, top=top))
    return panel


def explained(panel: PredictionPanel, tmp_path: Path, *, strongest: int = 255, **changes) -> Explained:
    path, model, name = panel.view.heat.target
    target = tmp_path / "map.png"
    Image.fromarray(np.array([[0, strongest]], dtype=np.uint8)).save(target)
    facts = {"id": 1, "file": path, "model": model, "name": name, "map": str(target), "grid": (7, 7), **changes}
    return Explained(**facts)


def is_marked(bars, row: int) -> bool:
    """Whether the ground of a class is painted in the soft accent, between its name and its bar."""
    height = bars.height() // len(bars.scores)
    place = QPoint(bars.width() // 2, row * height + 4)
    return bars.grab().toImage().pixelColor(place) == QColor(theme.of(bars.palette()).accent_soft)


def test_it_is_off_until_it_is_wanted(panel: PredictionPanel, qtbot, photo: str) -> None:
    assert not panel.view.heat_bar.is_on
    assert not panel.view.heat_bar.slider.isVisible()
    with qtbot.waitSignal(panel.view.heat.wanted) as told:
        panel.view.heat_bar.switch.click()
    assert told.args == [photo, RESNET.model_file, CLASSES[0]]
    assert panel.view.heat_bar.caption.text() == "Computing where ResNet50 looks…"
    with qtbot.assertNotEmitted(panel.view.heat.wanted):
        panel.pending.changed.emit()


def test_nothing_is_asked_before_the_answer(panel: PredictionPanel, qtbot, tmp_path: Path) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    other = tmp_path / "other.png"
    Image.new("RGB", (9, 9)).save(other)
    with qtbot.waitSignal(panel.view.loaded), qtbot.assertNotEmitted(panel.view.heat.wanted):
        panel.open_image(str(other))
    assert panel.view.heat.target is None
    assert panel.view.heat_bar.caption.text() == ""
    with qtbot.waitSignal(panel.view.heat.wanted) as told:
        top = (Score(CLASSES[2], 1.0),)
        panel.set_prediction(Predicted(id=2, file=str(other), model=RESNET.model_file, top=top))
    assert told.args == [str(other), RESNET.model_file, CLASSES[2]]


def test_the_map_is_shown_and_kept(panel: PredictionPanel, qtbot, tmp_path: Path) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    event = explained(panel, tmp_path)
    panel.view.heat.set_explanation(event)
    qtbot.waitUntil(lambda: panel.view.drop.has_heat)
    assert panel.view.heat_bar.caption.text() == f"Regions that support “{CLASSES[0]}” for ResNet50"
    assert "7 × 7 regions" in panel.view.heat_bar.caption.toolTip()
    assert not Path(event.map).exists(), "whoever reads it removes it"
    panel.view.heat_bar.switch.setChecked(False)
    assert not panel.view.drop.has_heat
    with qtbot.assertNotEmitted(panel.view.heat.wanted):
        panel.view.heat_bar.switch.setChecked(True)
    assert panel.view.drop.has_heat


def test_a_class_of_another_model_is_explained(panel: PredictionPanel, qtbot, photo: str) -> None:
    bars = panel.cards.cards[BASELINE.model_file].bars
    with qtbot.assertNotEmitted(panel.view.heat.wanted):
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton)
    panel.view.heat_bar.switch.setChecked(True)
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.view.heat.wanted) as told:
        qtbot.keyClick(bars, Qt.Key.Key_Space)
    assert told.args == [photo, BASELINE.model_file, CLASSES[1]]
    assert is_marked(bars, 1)
    first = panel.cards.cards[RESNET.model_file].bars
    with qtbot.waitSignal(panel.view.heat.wanted) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.rect().topLeft())
    assert told.args == [photo, RESNET.model_file, CLASSES[0]]
    assert not is_marked(bars, 1)


def test_a_model_that_is_switched_off_explains_no_more(panel: PredictionPanel) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    panel.cards.class_chosen.emit(BASELINE.model_file, CLASSES[1])
    panel.models.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert panel.view.heat.target[1:] == (RESNET.model_file, CLASSES[0])


def test_a_class_that_no_place_speaks_for(panel: PredictionPanel, qtbot, tmp_path: Path) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    panel.view.heat.set_explanation(explained(panel, tmp_path, strongest=0))
    qtbot.waitUntil(lambda: "No region of this image supports" in panel.view.heat_bar.caption.text())
    assert not panel.view.drop.has_heat


def test_a_map_that_cannot_be_had_is_told(panel: PredictionPanel, qtbot, tmp_path: Path) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    panel.view.heat.set_explanation(explained(panel, tmp_path, problem=Problem(code="image-empty")))
    assert panel.view.heat_bar.caption.text() == "Cannot show where the model looks: the file is empty."
    panel.view.heat.set_explanation(explained(panel, tmp_path, map=str(tmp_path / "gone.png")))
    qtbot.waitUntil(lambda: "gone.png" in panel.view.heat_bar.caption.text())


def test_an_engine_that_is_lost_is_asked_again(panel: PredictionPanel, qtbot) -> None:
    panel.view.heat_bar.switch.setChecked(True)
    panel.pending.engine_lost.emit()
    with qtbot.waitSignal(panel.view.heat.wanted):
        panel.pending.changed.emit()


def test_colours_rise_evenly_in_lightness() -> None:
    table = heat_colours.table() / 255
    linear = np.where(table <= 0.04045, table / 12.92, ((table + 0.055) / 1.055) ** 2.4)
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(luminance) > -0.002).all()
    assert luminance[-1] - luminance[0] > 0.8


def test_only_the_region_is_covered(qtbot) -> None:
    drop = ImageDrop()
    qtbot.addWidget(drop)
    drop.resize(424, 424)  # 400 px beside the frame's margins
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    heat = QImage(8, 8, QImage.Format.Format_RGB32)
    heat.fill(QColor("black"))
    drop.set_image(image)
    drop.set_heat(heat, QRectF(0.25, 0, 0.5, 1))
    drop.set_opacity(0.5)
    seen = drop.grab().toImage()
    assert seen.pixelColor(60, 212).lightness() == 255
    assert seen.pixelColor(360, 212).lightness() == 255
    assert 120 <= seen.pixelColor(212, 212).lightness() <= 135
    drop.set_opacity(1.0)
    assert drop.grab().toImage().pixelColor(212, 212).lightness() == 0
