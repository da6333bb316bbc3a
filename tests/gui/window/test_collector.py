"""Garbage with QObjects in it is deleted in the thread of the window, and in no other."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from tlstudio.gui.window.collector import Collector, collect_due


class Cycle(QObject):
    """Garbage that only the collector finds; tells in which thread it did."""

    def __init__(self, deleted: list[threading.Thread]) -> None:
        super().__init__()
        self.deleted, self.itself = deleted, self

    def __del__(self) -> None:
        self.deleted.append(threading.current_thread())


@pytest.fixture
def collector(qapp):
    before = gc.get_threshold()
    gc.set_threshold(50, 5, 5)
    gc.enable()  # as in a program: the fixture of all tests of the window switches it off
    made = Collector(qapp)
    yield made
    made.remove()
    gc.set_threshold(*before)


def busy_thread() -> None:
    """A thread that makes garbage enough for every generation."""

    def allocate() -> None:
        kept = [[] for _ in range(20_000)]
        kept.append(kept)

    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()


def test_garbage_is_collected_in_the_thread_of_the_window(collector, qtbot):
    deleted: list[threading.Thread] = []
    Cycle(deleted)
    busy_thread()
    assert deleted == []  # Python by itself would have collected there
    qtbot.waitUntil(lambda: bool(deleted))
    assert deleted == [threading.main_thread()]


def test_nothing_is_collected_before_it_is_due(collector):
    gc.collect()
    deleted: list[threading.Thread] = []
    gc.set_threshold(1_000_000, 5, 5)
    Cycle(deleted)
    collect_due()
    assert deleted == []


def test_afterwards_python_collects_by_itself(qapp):
    gc.enable()
    made = Collector(qapp)
    assert not gc.isenabled()
    made.remove()
    assert gc.isenabled()
