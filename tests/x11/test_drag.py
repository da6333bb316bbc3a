"""Drags as a user makes them: from the window of another program, by a mouse that moves over a real screen."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.data_report import data_report, write_report
from tests.helpers.images import make_folder

HERE = Path(__file__).parent
SOURCE_AT = (1100, 300)
STEPS = 12
PATIENCE = 60  # seconds, on a busy machine

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X is Linux's"),
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs the programs Xvfb and xdotool"
    ),
]


class Program:
    """A child process whose lines can be waited for."""

    def __init__(self, *command: object, env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [*map(str, command)], env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def line(self, start: str = "") -> str:
        """The next line that begins so. Raises queue.Empty when none comes."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            if line.startswith(start):
                return line.rstrip("\n")

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)
        self._listener.join()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._lines.put(line)


@pytest.fixture
def screen(home: Path) -> Iterator[dict[str, str]]:
    """An environment with a screen of its own, without a window manager."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "TLSTUDIO_HOME": str(home)}
        server.terminate()


@pytest.fixture
def app(screen: dict[str, str], tmp_path: Path) -> Iterator[tuple[Program, tuple[int, int]]]:
    """The window and the place in its middle."""
    images = make_folder(tmp_path / "images")
    report = write_report(tmp_path / "report.json", data_report(images))
    model = tmp_path / "some.pt"
    model.touch()
    program = Program(sys.executable, HERE / "app.py", report, model, env=screen)
    try:
        x, y = json.loads(program.line('{"ready'))["ready"]
        yield program, (x, y)
    finally:
        program.end()


def drag(path: Path, to: tuple[int, int], env: dict[str, str]) -> None:
    """Press on the other program's window, move in small steps, and let go over ``to``."""
    source = Program(sys.executable, HERE / "source.py", path, *SOURCE_AT, env=env)
    try:
        source.line("ready")
        start = (SOURCE_AT[0] + 40, SOURCE_AT[1] + 40)
        moves = [
            part
            for step in range(STEPS + 1)
            for part in (
                "mousemove",
                *(str(a + (b - a) * step // STEPS) for a, b in zip(start, to, strict=True)),
                "sleep",
                "0.05",
            )
        ]
        subprocess.run(
            ["xdotool", "mousemove", *map(str, start), "sleep", "0.2", "mousedown", "1", "sleep", "0.2", *moves,
             "sleep", "0.2", "mouseup", "1", "sleep", "0.2"],
            env=env, check=True,
        )  # fmt: skip
    finally:
        source.end()


def test_a_folder_is_dragged_onto_the_window_and_opened(screen, app, tmp_path):
    program, middle = app
    drag(tmp_path / "images", middle, screen)
    told = json.loads(program.line('{"opened'))
    assert told == {"opened": str(tmp_path / "images"), "step": "data"}


def test_an_image_is_dragged_onto_the_window_and_predicted(screen, app, tmp_path):
    program, middle = app
    image = tmp_path / "images" / "red" / "000.png"
    drag(image, middle, screen)
    assert json.loads(program.line('{"answered'))["answered"] == str(image)
