"""Events without a plan: the window lives on, and no slot raises. 150 of them each time, 5,000 with ``-m slow``.

Other seeds: ``TLSTUDIO_MONKEY=1,2,3 python -m pytest -n 0 -m slow tests/gui/window/test_monkey.py``.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError  # noqa: A004

from tests.gui.window.test_main_window import store_run
from tests.helpers.data_report import data_report, write_report
from tests.helpers.images import make_folder
from tests.helpers.monkey import Monkey
from tlstudio.core import paths
from tlstudio.gui.look.theme import ThemeController
from tlstudio.gui.shell import Page
from tlstudio.gui.text.language import LanguageController

PATIENCE_MS = 7_000_000  # a minute on a quiet machine
SEEDS = [int(seed) for seed in os.environ.get("TLSTUDIO_MONKEY", "7").split(",")]


@pytest.fixture
def switches(qapp: QApplication):
    """Themes and languages to change between; as they were at the end."""
    sheet, palette = qapp.styleSheet(), qapp.palette()
    theme, speech = ThemeController(qapp), LanguageController(qapp)
    yield {
        **{name: lambda name=name: theme.apply(name) for name in ("light", "dark", "system")},
        **{name: lambda name=name: speech.apply(name) for name in ("en", "ko")},
    }
    speech.apply("en")
    for controller in (theme, speech):
        controller.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def things(tmp_path: Path) -> list[str]:
    """What is dropped: some of it has a sense."""
    images = make_folder(tmp_path / "잎 & leaves")
    model, text, empty = tmp_path / "some.pt", tmp_path / "notes.txt", tmp_path / "empty.png"
    for file in (model, text, empty):
        file.touch()
    run = store_run()
    image = images / "red" / "000.png"
    return [
        *map(str, (images, image, images / "blue" / "001.png", model, text, empty, run.path, tmp_path / "gone")),
        "https://example.org/leaf.png",
        "",
    ]


@pytest.fixture
def no_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing outside the window is opened, and nothing that is saved lands in the source tree."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    draws = [
        sys.executable,
        "-S",
        "-c",
        "import pathlib,sys; pathlib.Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)",
    ]
    monkeypatch.setattr(
        "tlstudio.gui.screens.data.sample_drawer.sample_command", lambda folder: [*draws, str(folder)]
    )
    monkeypatch.chdir(tmp_path)


@pytest.mark.timeout(7200)
@pytest.mark.qt_log_ignore(
    "This plugin does not support", "Keyboard event not accepted"
)  # QTest's, of its own keys
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("events", [150, pytest.param(5_000, marks=pytest.mark.slow)])
def test_the_window_survives(events, seed, window, qtbot, tmp_path, things, switches, no_way_out):
    report = write_report(tmp_path / "report.json", data_report(Path(things[0])))
    run = paths.default_workspace() / "runs" / "live"
    opened = window("any", report=report, run=run, epochs=3, delay=0.02)
    monkey = Monkey(opened, seed, things, switches)
    with qtbot.captureExceptions() as errors:
        play(monkey, qtbot, events, lambda: not errors and opened.isVisible())
        assert not errors, f"{monkey.story}\n{errors}"
        assert opened.isVisible(), f"the window is gone\n{monkey.story}"
        monkey.leave()
        _close_what_is_open(qtbot)
        opened.go_to(Page.DATA)
        with qtbot.waitSignal(opened.data_flow.checked, timeout=15_000):
            opened.open_path(things[0])
        assert not errors
    assert opened.rail.step(Page.DATA).state in ("done", "warning")


def play(monkey: Monkey, qtbot, events: int, alive: Callable[[], bool]) -> None:
    """Every event calls for the next before it happens: Qt's own menus have loops, in which it has to go on."""
    over = []

    def act() -> None:
        if alive() and monkey.done < events:
            QTimer.singleShot(1, act)
            monkey.act()
        elif (popup := QApplication.activePopupWidget()) is not None:
            QTimer.singleShot(1, act)
            popup.close()  # its loop would never end
        else:
            over.append(True)

    act()
    try:
        qtbot.waitUntil(lambda: bool(over), timeout=PATIENCE_MS)
    except TimeoutError:
        pytest.fail(f"no end\n{monkey.story}")


def _close_what_is_open(qtbot) -> None:
    """Popups and dialogs that the last events have left."""
    while (top := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        top.close()
        qtbot.wait(1)
