"""Shows every screen in each language and size, and prints what is cut off as JSON: ``python scaled_window.py REPORT``.

A process of its own, because the scale of the screen (``QT_SCALE_FACTOR``) is read once, at the start.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.helpers.fake_client import fake_client
from tests.helpers.gui_data import state, summary, view
from tlstudio.gui.app import dress
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.screens.setup.quadrant import Quadrant
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.text.language import LanguageController
from tlstudio.gui.widgets.folding_row import FoldingRow
from tlstudio.gui.widgets.labels import ElidedLabel
from tlstudio.gui.widgets.page_area import PageArea
from tlstudio.gui.window.main_window import MainWindow

#: a laptop of 1366x768 has 1093x614 at 125 % and 911x512 at 150 %
SIZES = ((900, 500), (900, 560), (911, 512), (1024, 700), (1093, 614), (1280, 800), (1920, 1080))
LANGUAGES = ("en", "ko")
_PATIENCE_MS = 20_000
_BESIDE_HELP = 1024  # px


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


def out_of_reach(window: QWidget) -> Iterator[str]:
    """Buttons that are not inside the window, and that no scrolling brings there."""
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text() and not _reachable(button, window):
            yield f"out of reach: {_name(button)}"


def _reachable(widget: QWidget, window: QWidget) -> bool:
    place = widget.rect()
    while widget is not window:
        if not widget.rect().contains(place):
            return False
        holder = widget.parentWidget()
        area = holder.parentWidget()
        if isinstance(area, QScrollArea) and holder is area.viewport():
            widget, place = area, area.rect()
        else:
            widget, place = holder, place.translated(widget.pos())
    return window.rect().contains(place)


def overlapping(window: QWidget) -> Iterator[str]:
    """Labels, buttons and parts of a folding row that lie on each other."""
    kinds = (QLabel, QPushButton, QToolButton, QCheckBox, Quadrant)
    widgets = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible() and not w.size().isEmpty()]
    widgets = [w for w in widgets if not isinstance(w.parentWidget(), QTabBar)]  # Qt lays its arrows side by side
    rows = [row.layout() for row in window.findChildren(FoldingRow) if row.isVisible()]
    widgets += [row.itemAt(place).widget() for row in rows for place in range(row.count())]
    for one, other in combinations(widgets, 2):
        apart = one.parentWidget() is not other.parentWidget() or one is other
        if not apart and one.geometry().intersects(other.geometry()):
            yield f"overlapping: {one} and {other}"


def always_there(window: MainWindow, step: Page) -> Iterator[str]:
    """The way on from a page, and the end of what runs, are in sight without any scrolling."""
    buttons = {Page.DATA: [window.data._continue], Page.SETUP: [window.setup.footer.main]}.get(step, [])
    for button in [*buttons, window.strip.stop]:
        if button.isVisible() and button.visibleRegion().boundingRect() != button.rect():
            yield f"not in sight: {_name(button)}"


def scrolled_sideways(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(PageArea):
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            yield f"scrolled sideways: {type(area.page).__name__}"


def faults(window: MainWindow, step: Page, *, help_open: bool) -> list[str]:
    """What cannot be read or reached. Beside the help the smallest windows may scroll a page to the side."""
    found = [*cut_off(window), *overlapping(window), *out_of_reach(window)]
    if not (help_open and window.width() < _BESIDE_HELP):
        found += [*scrolled_sideways(window), *always_there(window, step)]
    return list(dict.fromkeys(found))


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
    window.store.blockSignals(True)  # what is stored, nothing, is not to take the place of these
    runs = [summary("baseline", "Baseline CNN", accuracy=0.934), summary("resnet50", "ResNet50", accuracy=0.989)]
    window.store.runs = runs
    window.runs.set_runs(runs)
    window.selection.set_runs(runs)
    window.prediction.set_models(runs)
    live = view(state(6, "running"))
    window.training.set_view(live)
    window.strip.set_running("ResNet50", live, pausable=True)


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
    _wait(lambda: window.is_complete)
    window.engines.stand_by = lambda: None
    _fill(window, folder)
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        speech.apply(language)
        for width, height in SIZES:
            for help_open in (False, True):
                window.help.explain() if help_open else window.help.close()
                window.resize(width, height)
                for step in Page:
                    window.go_to(step)
                    for _ in range(20):  # layouts settle in events of their own
                        QTest.qWait(40)
                        wrong = faults(window, step, help_open=help_open)
                        if not wrong:
                            break
                    name = f"{language} {width}x{height} step {step}{' with help' if help_open else ''}"
                    found[name] = wrong
                    if (window.width(), window.height()) != (width, height):
                        found[name].append(f"the window is {window.width()}x{window.height()}")
    print(json.dumps({"ratio": window.devicePixelRatio(), "found": found}))
    window.closed.connect(app.quit)
    window.close()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
