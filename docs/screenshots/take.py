"""Takes the pictures in this folder from real runs: ``python docs/screenshots/take.py WORKSPACE DATA IMAGE``.

WORKSPACE holds finished runs on the folder DATA, a baseline and a pretrained model; IMAGE is one to predict. Each
look is taken by a process of its own, since the scale of a screen is fixed when a program starts.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tlstudio.gui.app import dress
from tlstudio.gui.look.theme import ThemeChoice as Theme
from tlstudio.gui.screens.evaluation.result_review import MATRIX
from tlstudio.gui.screens.evaluation.result_tabs import RUNS
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.window.main_window import MainWindow

_HERE = Path(__file__).resolve().parent
_PATIENCE_MS = 120_000
_ANSWER_MS = 9_000  # two models are loaded, asked and explained
_SETTLE_MS = 1_500  # pictures and plots come from threads of their own


class Look(NamedTuple):
    language: str
    theme: Theme
    width: int
    height: int
    scale: int = 1


_LOOKS = {
    "en-light": Look("en", "light", 1280, 800),
    "en-dark": Look("en", "dark", 1280, 800),
    "ko-light": Look("ko", "light", 1280, 800),
    "en-light-1080-x2": Look("en", "light", 1920, 1080, scale=2),
}


def main() -> int:
    if "--look" not in sys.argv:
        return max(_spawn(name, look) for name, look in _LOOKS.items())
    name = sys.argv[-1]
    look = _LOOKS[name]
    workspace, data, image = (Path(argument).resolve() for argument in sys.argv[1:4])
    app = QApplication([])
    settings = Settings()
    settings.workspace = workspace
    theme = dress(app, settings)
    speech = LanguageController(app)
    speech.apply(look.language)
    window = MainWindow(settings)
    theme.apply(look.theme)
    window.show()
    window.resize(look.width, look.height)
    _wait(lambda: window.is_complete)
    window.open_path(str(data))
    _wait(window.has_data)
    _take_all(window, image, name)
    window.closed.connect(app.quit)
    window.close()
    return app.exec()


def _spawn(name: str, look: Look) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": str(look.scale)}
    command = [sys.executable, __file__, *sys.argv[1:4], "--look", name]
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603  (this file)


def _take_all(window: MainWindow, image: Path, look: str) -> None:
    def take(name: str) -> None:
        _pause(_SETTLE_MS)
        window.grab().save(str(_HERE / f"{name}-{look}.png"))

    trained = [run for run in window.store.runs if run.status == "done"]
    window.runs.open_requested.emit(trained[0].folder)
    for step, name in ((Page.DATA, "data"), (Page.SETUP, "setup"), (Page.TRAINING, "training")):
        window.go_to(step)
        take(name)
    window.go_to(Page.EVALUATION)
    window.evaluation.tabs.show_page(RUNS)
    take("evaluation")
    window.evaluation.tabs.show_page(MATRIX)
    take("confusion")
    window.go_to(Page.PREDICTION)
    window.open_path(str(image))
    window.prediction.view.heat_bar.switch.setChecked(True)
    _pause(_ANSWER_MS)
    take("prediction")


def _pause(milliseconds: int) -> None:
    """Let the window work; unlike ``QTest.qWait`` this lets its threads work as well."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait(condition: Callable[[], bool]) -> None:
    waited = 0
    while not condition():
        if waited > _PATIENCE_MS:
            raise SystemExit("the window did not get ready in time")
        _pause(50)
        waited += 50


if __name__ == "__main__":
    sys.exit(main())
