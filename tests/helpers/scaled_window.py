"""Shows every screen in each language and size, and prints what is cut off as JSON: ``python scaled_window.py REPORT``.

A process of its own, because the scale of the screen (``QT_SCALE_FACTOR``) is read once, at the start.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton, QWidget

from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import state, summary
from tlstudio.gui.app import dress
from tlstudio.gui.engines import Engines
from tlstudio.gui.language import LanguageController
from tlstudio.gui.main_window import MainWindow
from tlstudio.gui.settings import Settings
from tlstudio.gui.widgets.elided_label import ElidedLabel

SIZES = ((1280, 800), (1920, 1080))
LANGUAGES = ("en", "ko")
_PATIENCE_MS = 20_000


def cut_off(window: QWidget) -> Iterator[str]:
    """Texts that have less room than they need, and may not wrap or be elided."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
            if label.wordWrap():
                fits = label.heightForWidth(label.width()) <= label.height() + 1
            else:
                fits = label.sizeHint().width() <= label.width() + 1
            if not fits:
                yield _name(label)
    for kind in (QPushButton, QToolButton, QCheckBox):
        for button in window.findChildren(kind):
            if button.isVisible() and button.text() and button.sizeHint().width() > button.width() + 1:
                yield _name(button)


def _name(widget: QLabel | QPushButton | QToolButton | QCheckBox) -> str:
    holder = widget.parentWidget()
    return f"{type(widget).__name__} in {type(holder).__name__}: {widget.text()[:60]}"


def _wait(condition: Callable[[], bool]) -> None:
    for _ in range(_PATIENCE_MS // 20):
        if condition():
            return
        QTest.qWait(20)
    raise SystemExit("the window did not get ready in time")


def _fill(window: MainWindow, folder: str) -> None:
    """Something on every screen."""
    window.open_path(folder)
    _wait(lambda: window.has_data() and not window.engines.check.alive)
    window.desk.blockSignals(True)  # what is stored, nothing, is not to take the place of these
    runs = [summary("baseline", "Baseline CNN", accuracy=0.934), summary("resnet50", "ResNet50", accuracy=0.989)]
    window.desk.runs = runs
    window.runs.set_runs(runs)
    window.selection.set_runs(runs)
    window.prediction.set_models(runs)
    window.training.set_job(runs[1].job)
    window.training.set_state(state(6, "running"))


def main() -> int:
    report, folder = sys.argv[1:]
    app = QApplication([])
    settings = Settings()
    dress(app, settings)
    speech = LanguageController(app)

    def client():
        return fake_client("any", report=report)

    window = MainWindow(settings, Engines(make_client=client, make_standby=client))
    window.show()
    _wait(lambda: not window._to_make)
    window.engines.stand_by = lambda: None
    _fill(window, folder)
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        speech.apply(language)
        for width, height in SIZES:
            for help_open in (False, True):
                window.help.explain() if help_open else window.help.close()
                window.resize(width, height)
                for step in range(5):
                    window.go_to(step)
                    QTest.qWait(40)
                    if any(cut_off(window)):  # layouts settle in events of their own
                        QTest.qWait(400)
                    name = f"{language} {width}x{height} step {step}{' with help' if help_open else ''}"
                    found[name] = list(dict.fromkeys(cut_off(window)))
                    if (window.width(), window.height()) != (width, height):
                        found[name].append(f"the window is {window.width()}x{window.height()}")
    print(json.dumps({"ratio": window.devicePixelRatio(), "found": found}))
    window.closed.connect(app.quit)
    window.close()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
