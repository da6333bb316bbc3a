"""Thumbnails: read beside the window, the newest wish first, and never more than are in view."""

from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import delete

from tlstudio.gui.engine_link import thumbnail_cache
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache


@pytest.fixture
def cache(qapp) -> ThumbnailCache:
    return ThumbnailCache(32)


@pytest.fixture
def gate(monkeypatch):
    """Reading waits for it; ``gate.read`` are the names of the files in the order in which they were read."""
    opened = Event()
    opened.read = []

    def read(path: Path, side: int) -> QImage:
        opened.read.append(path.name)
        opened.wait()
        return QImage(side, side, QImage.Format.Format_RGB888)

    monkeypatch.setattr(thumbnail_cache, "thumbnail", read)
    yield opened
    opened.set()


def test_a_thumbnail_comes_and_is_kept(cache, qtbot, tmp_path):
    path = tmp_path / "wide.png"
    Image.new("RGB", (90, 60), "green").save(path)
    with qtbot.waitSignal(cache.changed):
        assert cache.get(path) is None
    found = cache.get(path)
    assert isinstance(found, QPixmap)
    assert (found.width(), found.height()) == (32, 21)


def test_a_file_that_cannot_be_read_is_known_by_its_reason(cache, qtbot, tmp_path):
    with qtbot.waitSignal(cache.changed):
        cache.get(tmp_path / "gone.png")
    assert isinstance(cache.get(tmp_path / "gone.png"), Exception)


def test_the_newest_wish_comes_first_and_what_was_scrolled_away_is_not_read(cache, qtbot, gate):
    cache.get(Path("first"))
    qtbot.waitUntil(lambda: gate.read == ["first"])
    for number in range(100):
        cache.get(Path(str(number)))
    gate.set()
    qtbot.waitUntil(lambda: isinstance(cache.get(Path("21")), QPixmap))
    assert gate.read[1:4] == ["99", "98", "97"]
    assert "5" not in gate.read


def test_what_is_forgotten_is_not_read(cache, qtbot, gate):
    cache.get(Path("first"))
    qtbot.waitUntil(lambda: gate.read == ["first"])
    cache.get(Path("second"))
    cache.forget_waiting()
    cache.get(Path("third"))
    gate.set()
    qtbot.waitUntil(lambda: isinstance(cache.get(Path("third")), QPixmap))
    assert gate.read == ["first", "third"]


def test_a_cache_that_goes_waits_for_one_image_and_not_for_all(qtbot, gate):
    cache = ThumbnailCache(32)
    for number in range(50):
        cache.get(Path(str(number)))
    qtbot.waitUntil(lambda: len(gate.read) == 1)
    cache.destroyed.connect(gate.set)
    delete(cache)
    assert len(gate.read) == 1
