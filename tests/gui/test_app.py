"""What surrounds the window: settings, theme, the net under every slot, main.py."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from tests.helpers.gui_data import state, view
from tlstudio.core import paths
from tlstudio.data.destination import destination
from tlstudio.gui import app
from tlstudio.gui.look import icons, theme
from tlstudio.gui.settings import Settings
from tlstudio.gui.window.notify import BugNet, NoticeBar
from tlstudio.gui.window.status_strip import StatusStrip

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("choice", theme.CHOICES)
def test_a_theme_is_applied_live(qapp, choice):
    sheet, palette = qapp.styleSheet(), qapp.palette()
    controller = theme.ThemeController(qapp)
    told = []
    controller.changed.connect(told.append)
    controller.apply(choice)
    assert theme.of(qapp.palette()) == told[-1]
    assert "$" not in qapp.styleSheet()
    controller.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_every_icon_can_be_drawn(qapp):
    for file in (paths.resources_folder() / "icons").glob("*.svg"):
        picture = icons.icon(file.stem).pixmap(24, 24)
        image = picture.toImage()
        drawn = any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
        assert drawn, file.name


def test_settings_are_kept_in_a_file_of_their_own(qapp):
    settings = Settings()
    settings.theme = "dark"
    settings.add_recent_folder("/a")
    settings.add_recent_folder("/b")
    settings.add_recent_folder("/a")
    settings.set_layout("window", QByteArray(b"xyz"))
    settings.sync()
    again = Settings()
    assert again.theme == "dark"
    assert again.recent_folders == ["/a", "/b"]
    assert again.layout("window") == QByteArray(b"xyz")
    assert (paths.settings_folder() / "settings.ini").is_file()


def test_recent_folders_are_not_without_end(qapp):
    settings = Settings()
    for number in range(20):
        settings.add_recent_folder(f"/{number}")
    assert len(settings.recent_folders) == 8


@pytest.mark.parametrize(
    "content", ["", "nonsense", "[General]\ntheme=purple\nrecent_folders=1\n[layout]\nwindow=7\n"]
)
def test_damaged_settings_are_the_usual_ones(qapp, content):
    paths.settings_folder().mkdir(parents=True)
    (paths.settings_folder() / "settings.ini").write_text(content, encoding="utf-8")
    settings = Settings()
    assert settings.theme == "system"
    assert settings.layout("window").isEmpty()
    assert settings.workspace == paths.default_workspace()


def test_a_bug_in_a_slot_is_logged_and_shown_and_the_program_lives(qtbot, caplog, qapp):
    class Thing(QObject):
        happened = Signal()

    thing, net = Thing(), BugNet()
    before = sys.excepthook
    net.install()
    try:
        with caplog.at_level(logging.ERROR), qtbot.waitSignal(net.caught) as caught:
            error = ZeroDivisionError("one over nothing")
            QTimer.singleShot(0, lambda: sys.excepthook(ZeroDivisionError, error, None))
    finally:
        sys.excepthook = before
    assert caught.args[0] == "ZeroDivisionError: one over nothing"
    assert "one over nothing" in caplog.text
    thing.deleteLater()


def test_a_notice_offers_one_thing_to_do(qtbot):
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 46)
    strip.show()
    bar, done = NoticeBar(strip), []
    bar.say("Gone.", "Undo", lambda: done.append("undone"))
    assert bar.text == "Gone."
    bar.act()
    bar.act()
    assert (done, bar.text) == (["undone"], "")


def test_a_notice_covers_no_button_of_the_strip_however_long_it_is(qtbot):
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 46)
    strip.show()
    bar = NoticeBar(strip)
    bar.say("A training is running; this one can go on when it has ended. " * 4, "Add to queue")
    strip.set_running("ResNet50", view(state()), pausable=True)
    buttons = [button for button in strip.findChildren(QPushButton) if button.parent() is strip]
    qtbot.waitUntil(lambda: all(b.isVisible() and not b.geometry().intersects(bar.geometry()) for b in buttons))
    assert strip.rect().contains(bar.geometry())


def test_where_things_belong(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "spec.json").touch()
    for name in ("leaf.JPG", "model.pt", "a.pth", "b.safetensors", "notes.txt"):
        (tmp_path / name).touch()
    names = ("run", "leaf.JPG", "model.pt", "a.pth", "b.safetensors", "notes.txt", "nothing.png")
    found = [destination(tmp_path / name) for name in names]
    assert found == ["run", "image", "model", "weights", "weights", "unknown", "unknown"]
    assert destination(tmp_path) == "data"


def test_a_log_that_cannot_be_written_keeps_nothing_from_starting(monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setattr(paths, "log_folder", lambda: blocked / "log")
    app.log_to_file()


def test_the_program_starts_the_engine_in_a_frozen_app():
    """``main.py --engine`` is an engine: it reads its job from stdin and answers in events."""
    job = b'{"kind": "check", "data": {"folder": "/no/such/folder"}}\n'
    answer = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--engine"], input=job, capture_output=True, timeout=120, cwd=ROOT
    )
    last = answer.stdout.strip().splitlines()[-1]
    assert b'"folder-missing"' in last


def test_the_whole_program_opens_and_closes(tmp_path):
    """In a process of its own: `app.main` until the window is closed, exit code 0, no torch loaded."""
    code = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from tlstudio.gui import app\n"
        "from tlstudio.gui.window.main_window import MainWindow\n"
        "def close():\n"
        "    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))\n"
        "    if not window.is_complete: return QTimer.singleShot(50, close)\n"
        "    window.close()\n"
        "qt = QApplication([])\n"
        "QTimer.singleShot(300, close)\n"
        "code = app.main([])\n"
        "assert not {'torch', 'tlstudio.learn', 'tlstudio.engine'} & set(sys.modules)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr
