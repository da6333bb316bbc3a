"""The preview's conversation, with an engine that is there in tests only."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from tests.helpers.controls import find, words
from tests.helpers.data_report import data_report
from tests.helpers.fake_client import fake_client
from tlstudio.core.spec import DataSpec, PreviewJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.setup.flow import PreviewFlow
from tlstudio.gui.screens.setup.panel import SetupPanel
from tlstudio.gui.screens.setup.setup_tabs import IMAGES
from tlstudio.gui.widgets.message_card import MessageCard

_PATIENCE = 20_000  # ms: an engine is a process, and the machine may be busy


class Preview(QObject):
    """A panel with its flow; ``asked`` are the jobs that reached the engine."""

    def __init__(self, qtbot, folder: Path, mode: str) -> None:
        super().__init__()
        picture = folder / "picture.npy"
        np.save(picture, np.full((9, 8, 8, 3), (10, 200, 30), np.uint8))
        self.made = 0
        self.runner = JobRunner(lambda: self._client(mode, picture), self, rests=True)
        self.panel = SetupPanel()
        qtbot.addWidget(self.panel)
        self.flow = PreviewFlow(self.panel, self.runner, self)
        self.asked: list[PreviewJob] = []
        original = self.panel.preview.set_busy
        self.panel.preview.set_busy = lambda busy: (original(busy), busy and self.asked.append(self.flow._asked))
        self.panel.resize(1000, 700)
        self.panel.show()
        self.panel.set_data(data_report(folder), DataSpec(folder=str(folder)))

    def _client(self, mode: str, picture: Path):
        self.made += 1
        return fake_client(mode, stop_grace=1.0, report=picture)


def shown(preview: Preview) -> int:
    """How many pictures are on show, each with the name of its file."""
    return len(preview.panel.preview.tiles.accessibleDescription().split(", "))


@pytest.fixture
def make(qtbot, tmp_path):
    made: list[Preview] = []

    def build(mode: str = "preview") -> Preview:
        made.append(Preview(qtbot, tmp_path, mode))
        return made[-1]

    yield build
    for preview in made:
        preview.runner.stop()
    qtbot.waitUntil(lambda: not any(preview.runner.alive for preview in made), timeout=_PATIENCE)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # deleting a worker waits for its thread


def test_pictures_come_when_the_tab_is_shown(make, qtbot):
    preview = make()
    assert preview.made == 0
    preview.panel.settings.tabs.setCurrentIndex(IMAGES)
    qtbot.waitUntil(lambda: shown(preview) == 9, timeout=_PATIENCE)
    tiles = preview.panel.preview.tiles
    assert tiles.grab().toImage().pixelColor(tiles.height() // 6, tiles.height() // 6).getRgb()[:3] == (
        10,
        200,
        30,
    )
    assert "epoch 1" in words(preview.panel.preview)


def test_one_engine_answers_all_and_only_the_last_wish_counts(make, qtbot):
    preview = make()
    panel = preview.panel
    panel.settings.tabs.setCurrentIndex(IMAGES)
    qtbot.waitUntil(lambda: shown(preview) == 9, timeout=_PATIENCE)
    for degrees in (10.0, 20.0, 30.0):
        panel.settings.value_changed.emit("augment.rotation", degrees)
    find(panel, "Show another sample").click()
    qtbot.waitUntil(lambda: "epoch 2" in words(panel.preview), timeout=_PATIENCE)
    assert [(job.epoch, job.augment.rotation) for job in preview.asked] == [(1, 0.0), (2, 30.0)]
    assert preview.made == 1


def test_the_engine_is_kept_for_a_while_and_comes_back_for_another_wish(make, qtbot):
    preview = make()
    panel, rest = preview.panel, preview.runner._rest
    panel.settings.tabs.setCurrentIndex(IMAGES)
    qtbot.waitUntil(lambda: shown(preview) == 9, timeout=_PATIENCE)
    assert rest.isActive()
    assert rest.interval() == 60_000
    rest.timeout.emit()  # a minute later
    qtbot.waitUntil(lambda: not preview.runner.alive, timeout=_PATIENCE)
    assert (preview.made, shown(preview)) == (1, 9), "it is in sight, and nothing else is wanted"
    find(panel, "Show another sample").click()
    qtbot.waitUntil(lambda: "epoch 2" in words(panel.preview), timeout=_PATIENCE)
    assert preview.made == 2


def test_a_failure_is_said_once_and_trying_again_starts_another_engine(make, qtbot):
    preview = make("raise")
    panel = preview.panel
    panel.settings.tabs.setCurrentIndex(IMAGES)
    card = panel.preview.findChild(MessageCard)
    qtbot.waitUntil(card.isVisible, timeout=_PATIENCE)
    assert preview.made == 1
    find(card, "Try again").click()
    qtbot.waitUntil(lambda: preview.made == 2, timeout=_PATIENCE)
    qtbot.waitUntil(card.isVisible, timeout=_PATIENCE)


def test_an_engine_that_dies_is_said(make, qtbot):
    preview = make("silent-exit")
    preview.panel.settings.tabs.setCurrentIndex(IMAGES)
    qtbot.waitUntil(lambda: "ended without an answer" in words(preview.panel.preview), timeout=_PATIENCE)
