"""A camera: one frame at a time, each when the one before has been answered; off when the page is left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from tests.helpers.gui_data import CLASSES, summary
from tlstudio.core.events import ModelReady, Predicted, Score
from tlstudio.gui.screens.prediction import camera as module
from tlstudio.gui.screens.prediction import panel as panel_module
from tlstudio.gui.screens.prediction.camera import CameraFeed, has_camera
from tlstudio.gui.screens.prediction.panel import PredictionPanel

MODEL = summary("resnet50", "ResNet50", accuracy=0.99)


class Source(QObject):
    """A camera that gives a frame when it is told to."""

    frame = Signal(QImage)
    failed = Signal(str)
    stopped = False

    def stop(self) -> None:
        self.stopped = True

    def shoot(self, colour: str = "green") -> None:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        self.frame.emit(image)


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def panel(qtbot, monkeypatch, tmp_path, source):
    monkeypatch.setenv("TLSTUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(panel_module, "has_camera", lambda: True)
    panel = PredictionPanel()
    panel.camera._open = lambda _parent: source
    qtbot.addWidget(panel)
    panel.show()
    panel.set_models([MODEL])
    panel.pending.load_models()
    panel.model_ready(ModelReady(file=MODEL.model_file, title="ResNet50", classes=CLASSES))
    return panel


def answer(panel: PredictionPanel, path: str) -> None:
    top = (Score(CLASSES[0], 1.0),)
    panel.set_prediction(Predicted(id=1, file=path, model=MODEL.model_file, top=top, milliseconds=1.0))


def next_frame(qtbot, panel, source, before: str = "") -> str:
    source.shoot()
    qtbot.waitUntil(lambda: panel.view.current not in ("", before))
    return panel.view.current


def test_frames_come_at_the_pace_of_the_answers(qtbot, panel, source):
    asked = []
    panel.pending.image_wanted.connect(asked.append)
    panel.head.camera.click()
    first = next_frame(qtbot, panel, source)
    for _ in range(5):
        source.shoot("red")
    assert asked == [first], "nobody has answered yet"
    answer(panel, first)
    second = next_frame(qtbot, panel, source, first)
    answer(panel, second)
    third = next_frame(qtbot, panel, source, second)
    assert asked == [first, second, third]
    assert [Path(path).is_file() for path in asked] == [False, True, True], "of old frames nothing is left"
    assert panel.pending.prediction(first, MODEL.model_file) is None
    assert panel.view.history.paths == [], "frames come and go"
    assert panel.head.title.text().startswith("Prediction"), "the third one is still asked about"
    answer(panel, third)
    assert CLASSES[0] in panel.head.title.text()


@pytest.mark.parametrize("way", ["button", "page", "image", "failure"])
def test_it_is_turned_off(qtbot, panel, source, tmp_path, way):
    panel.head.camera.click()
    next_frame(qtbot, panel, source)
    if way == "button":
        panel.head.camera.click()
    elif way == "page":
        panel.hide()
    elif way == "image":
        image = QImage(8, 8, QImage.Format.Format_RGB32)
        image.fill(QColor("blue"))
        image.save(str(tmp_path / "leaf.png"))
        panel.open_paths([str(tmp_path / "leaf.png")])
    else:
        source.failed.emit("busy")
        assert panel.problem.isVisible()
    assert source.stopped
    assert not panel.camera.is_on
    assert not panel.head.camera.isChecked()


def test_without_a_model_it_stays_off(qtbot, panel, source):
    panel.set_models([])
    panel.head.camera.click()
    assert not panel.camera.is_on
    assert not panel.head.camera.isChecked()
    assert panel.problem.isVisible()


def test_a_frame_that_cannot_be_kept_turns_it_off(qtbot, panel, source, monkeypatch):
    monkeypatch.setattr(QImage, "save", lambda *_arguments: False)
    panel.head.camera.click()
    source.shoot()
    qtbot.waitUntil(lambda: not panel.camera.is_on)


def test_the_button_is_there_only_with_a_camera(qtbot, monkeypatch):
    class Devices:
        found: tuple[str, ...] = ()

        @classmethod
        def videoInputs(cls) -> tuple[str, ...]:
            return cls.found

    multimedia = type("Multimedia", (), {"QMediaDevices": Devices})
    monkeypatch.setattr(module, "_multimedia", lambda: multimedia)
    assert not has_camera()
    Devices.found = ("front",)
    assert has_camera()
    monkeypatch.setattr(module, "_multimedia", lambda: None)
    assert not has_camera()
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.head.camera.isVisible()


def test_an_answer_about_another_image_wants_no_frame(source):
    kept = []
    feed = CameraFeed(kept.append, lambda _parent: source)
    feed.start()
    source.shoot()
    assert feed.begin_frame("/cache/camera-1.png")
    feed.answered("/images/leaf.png")
    source.shoot()
    assert len(kept) == 1
    feed.answered("/cache/camera-1.png")
    source.shoot()
    assert len(kept) == 2
