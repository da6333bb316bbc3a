"""What every test of the window needs: no user's settings, and nothing left behind."""

import contextlib
import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QLocale, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

import tlstudio.evaluate.compare  # noqa: F401  (its libraries start threads named like the importing one)
from tests.helpers.fake_client import alive
from tests.helpers.fake_client import fake_client as make_fake_client
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.settings import Settings
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.gui.window.pages import STEPS
from tlstudio.gui.window.step import Step

PATIENCE_MS = 100_000


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """After each test no child process, no thread of ours and no window may be left.

    Its garbage is collected here: in another thread that would delete QObjects of this one, whose timers Qt then
    calls all the same, and crashes.
    """
    before = children()
    QLocale.setDefault(QLocale.c())
    gc.freeze()  # what was there before needs no looking through
    gc.disable()
    yield
    delete_now()  # or the widgets of a thousand tests would wait for a loop of events, and take each change of style
    gc.collect()
    try:
        assert children() <= before, "a child process is left"
        assert _threads() == [], "a thread is left"
        assert _windows(qapp) == [], "a window is left"
    finally:
        gc.enable()
        gc.unfreeze()


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; the usual five seconds have been too few."""

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **options):
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals, *, timeout=PATIENCE_MS, **options):
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In the place of pytest-qt's."""
    return PatientBot(request)


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
        qtbot.waitUntil(lambda: window.is_complete)
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
    delete_now()


def delete_now() -> None:
    """Delete what is to be deleted later, which otherwise only happens in a loop of events."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def children() -> set[int]:
    """Living child processes of this one, as Linux knows them by the thread that started them."""
    found = set()
    for task in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):  # the thread has just ended
            found |= {int(child) for child in task.read_text(encoding="utf-8").split()}
    return {child for child in found if alive(child)}


def _threads() -> list[str]:
    """Threads that are QThreads of ours. One that has ended is known to the system for a moment more."""
    moment = QDeadlineTimer(2_000)
    while _known_threads() and not moment.hasExpired():
        QThread.yieldCurrentThread()
    return [type(thread).__name__ for thread in _running()] if _known_threads() else []


def _running() -> list[QThread]:
    """The system may mean threads that a library has started in one of ours, and which have its name."""
    threads = [found for found in gc.get_objects() if issubclass(type(found), QThread) and isValid(found)]
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
    """Visible windows."""
    return [str(widget) for widget in app.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[LanguageController]:
    """A controller; afterwards the program speaks as it did."""
    before, font = QLocale(), qapp.font()
    controller = LanguageController(qapp)
    yield controller
    controller.apply("en")
    controller.deleteLater()
    QLocale.setDefault(before)
    qapp.setFont(font)
