"""What every test of the window needs: no display, no user's settings, and nothing left behind."""

import contextlib
import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

if os.name == "posix" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QDeadlineTimer, QLocale, QThread
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

import tlstudio.evaluate.compare  # noqa: F401  (its libraries start threads named like the importing one)
from tests.helpers.fake_client import fake_client as make_fake_client
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.gui.window.pages import STEPS
from tlstudio.gui.window.step import Step

_PROC = Path("/proc")


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """After each test no child process, no thread of ours and no window may be left."""
    before = children()
    QLocale.setDefault(QLocale.c())
    yield
    assert children() <= before, "a child process is left"
    assert _threads() == [], "a thread is left"
    assert _windows(qapp) == [], "a window is left"


@pytest.fixture
def fake_client() -> Callable[..., object]:
    """Makes clients of the fake engine: ``fake_client("finish", epochs=2)``."""
    return make_fake_client


@pytest.fixture
def window(qtbot) -> Iterator[Callable[..., MainWindow]]:
    """Makes a window whose engines are fake ones in the given mode; closed at the end, as a user would."""
    made: list[MainWindow] = []

    def make(mode: str = "finish", *, steps: Sequence[Step] = STEPS, **options: object) -> MainWindow:
        def client():
            return make_fake_client(mode, stop_grace=1.0, **options)

        window = MainWindow(Settings(), Engines(make_client=client, make_standby=client), steps)
        made.append(window)
        window.resize(1240, 780)
        window.show()
        qtbot.waitUntil(lambda: window.is_complete, timeout=30_000)
        return window

    yield make
    for window in made:
        close(window, qtbot)


def close(window: MainWindow, qtbot) -> None:
    """Close a window for good, whatever runs in it, and have Qt delete it."""
    window.closing.begin()
    window.close()
    qtbot.waitUntil(lambda: not window.engines.alive and not window.isVisible(), timeout=15_000)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, 52)  # DeferredDelete


def children() -> set[int]:
    """Living child processes of this one."""
    if not _PROC.is_dir():
        return set()
    found = set()
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:2]
        except (OSError, ValueError):
            continue
        if int(parent) == os.getpid() and state != "Z":
            found.add(int(stat.parent.name))
    return found


def _threads() -> list[str]:
    """Threads that are QThreads of ours. One that has ended is known to the system for a moment more."""
    moment = QDeadlineTimer(2_000)
    while _known_threads() and not moment.hasExpired():
        QThread.yieldCurrentThread()
    return [type(thread).__name__ for thread in _running()] if _known_threads() else []


def _running() -> list[QThread]:
    """The system may mean threads that a library has started in one of ours, and which have its name."""
    threads = [found for found in gc.get_objects() if isinstance(found, QThread) and isValid(found)]
    return [thread for thread in threads if thread.isRunning() and thread is not QThread.currentThread()]


def _known_threads() -> list[str]:
    """Linux knows them by the name of their class."""
    ours = {kind.__name__[:15] for kind in QThread.__subclasses__()}
    names = []
    for task in Path("/proc/self/task").glob("*/comm"):
        with contextlib.suppress(OSError):  # it has just ended
            names.append(task.read_text(encoding="utf-8").strip())
    return [name for name in names if name in ours]


def _windows(app: QApplication) -> list[str]:
    """Visible windows. No garbage collection in between: it would delete widgets that are in the list."""
    gc.disable()
    try:
        return [str(widget) for widget in app.topLevelWidgets() if widget.isVisible()]
    finally:
        gc.enable()
