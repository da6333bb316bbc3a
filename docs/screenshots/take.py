"""Takes the pictures in this folder from real runs: ``python docs/screenshots/take.py WORKSPACE DATA IMAGE``.

WORKSPACE holds finished runs on the folder DATA, a baseline and a pretrained model; IMAGE is one to predict.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tlstudio.core import paths
from tlstudio.gui import frame
from tlstudio.gui.app import dress
from tlstudio.gui.main_window import MainWindow
from tlstudio.gui.settings import Settings
from tlstudio.gui.theme import Choice

_HERE = Path(__file__).resolve().parent
_PATIENCE_MS = 120_000
_SETTLE_MS = 1_500  # pictures and plots come from threads of their own
#: theme, size, and what the file name says of them
_LOOKS: tuple[tuple[Choice, tuple[int, int], str], ...] = (
    ("light", (1280, 800), "en-light"),
    ("dark", (1280, 800), "en-dark"),
    ("light", (1920, 1080), "en-light-1080"),
)


def main() -> int:
    workspace, data, image = (Path(argument).resolve() for argument in sys.argv[1:4])
    app = QApplication([])
    settings = Settings()
    settings.workspace = workspace
    theme = dress(app, settings)
    window = MainWindow(settings)
    window.show()
    _wait(lambda: not window._to_make)
    window.open_path(str(data))
    _wait(window.has_data)
    for choice, size, name in _LOOKS:
        theme.apply(choice)
        window.resize(*size)
        _take_all(window, image, name)
    window.closed.connect(app.quit)
    window.close()
    return app.exec()


def _take_all(window: MainWindow, image: Path, look: str) -> None:
    trained = [run for run in window.desk.runs if run.status == "done"]
    window.runs.open_requested.emit(trained[0].folder)
    for step, name in enumerate(("data", "setup", "training", "evaluation", "prediction")):
        window.go_to(step)
        if step == frame.PREDICTION:
            window.open_path(str(image))
            QTest.qWait(4 * _SETTLE_MS)
        QTest.qWait(_SETTLE_MS)
        window.grab().save(str(_HERE / f"{name}-{look}.png"))


def _wait(condition: Callable[[], bool]) -> None:
    waited = 0
    while not condition():
        if waited > _PATIENCE_MS:
            raise SystemExit("the window did not get ready in time")
        QTest.qWait(50)
        waited += 50


if __name__ == "__main__":
    print(f"settings and caches in {paths.settings_folder().parent}")  # noqa: T201
    sys.exit(main())
