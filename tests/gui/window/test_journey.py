"""From a folder to a prediction with the keyboard alone, in the real window; once with the real engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from tests.gui.conftest import close
from tests.helpers.data_report import data_report, write_report
from tests.helpers.images import make_folder
from tlstudio.core import events as ev
from tlstudio.core import paths
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.screens.setup.form import FieldRow
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow

_MOST_TABS = 120
_CTRL = Qt.KeyboardModifier.ControlModifier


class Typist:
    """Hands on the keyboard; no mouse. Reads the window as a screen reader does: by the name of what has focus."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self._window, self._qtbot = window, qtbot
        self._come_back()

    def _come_back(self) -> None:
        """A window manager gives the keys back to the window when a dialog is closed."""
        self._window.activateWindow()
        self._qtbot.waitUntil(self._window.isActiveWindow)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, modifier)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, wanted: Callable[[QWidget], bool], what: str) -> QWidget:
        """Press Tab until something has the focus."""
        seen = []
        for _ in range(_MOST_TABS):
            now = QApplication.focusWidget()
            if now is not None and wanted(now):
                return now
            seen.append(f"{type(now).__name__} “{now.accessibleName() if now else ''}”")
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {what}, only to: {', '.join(dict.fromkeys(seen))}")

    def tab_to_name(self, name: str) -> QWidget:
        return self.tab_to(lambda widget: name in (widget.accessibleName(), _text(widget)), name)

    def choose_file(self, path: Path) -> None:
        """Answer the question for a file or folder, which is open."""
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible()]
        assert len(dialogs) == 1
        line = dialogs[0].findChild(QLineEdit)
        line.setText(str(path))  # typed, it would ask for a popup of completions, which needs a real screen
        self._qtbot.keyClick(line, Qt.Key.Key_Return)
        self._come_back()


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return text() if callable(text) else ""


@pytest.fixture
def own_dialogs():
    """Qt's dialogs and not those of the system, which no test can type into."""
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    QGuiApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def test_with_fake_engines(window, qtbot, tmp_path, own_dialogs):
    images = make_folder(tmp_path / "leaves")
    image = images / "red" / "000.png"
    report = write_report(tmp_path / "report.json", data_report(images))
    opened = window("any", report=report, epochs=2, run=paths.default_workspace() / "runs" / "x")
    typist = Typist(opened, qtbot)

    typist.press(Qt.Key.Key_O, _CTRL)
    with qtbot.waitSignal(opened.data_flow.checked):
        typist.choose_file(images)
    typist.tab_to_name("Check the data")
    typist.press(Qt.Key.Key_Space)
    assert opened.page() == Page.CHECK
    typist.tab_to_name("Choose a model")
    typist.press(Qt.Key.Key_Space)
    assert opened.page() == Page.SETUP

    with qtbot.waitSignal(opened.engines.train.ended):
        typist.tab_to_name("Train")
        typist.press(Qt.Key.Key_Space)
        assert opened.page() == Page.TRAINING
    qtbot.waitUntil(lambda: not opened.engines.train.alive)

    typist.press(Qt.Key.Key_5, _CTRL)
    assert opened.page() == Page.EVALUATION
    model = tmp_path / "some.pt"
    model.touch()
    typist.press(Qt.Key.Key_O, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    typist.choose_file(model)
    assert opened.page() == Page.PREDICTION
    predict_and_read(typist, opened, qtbot, image)


def predict_and_read(typist: Typist, opened: MainWindow, qtbot, image: Path) -> None:
    """Open an image with the keys of the prediction page, and see the answer."""
    answers: list[ev.Predicted] = []
    opened.engines.predict.received.connect(
        lambda event: answers.append(event) if isinstance(event, ev.Predicted) else None
    )
    typist.press(Qt.Key.Key_6, _CTRL)
    typist.tab_to(opened.prediction.isAncestorOf, "the prediction page")
    typist.press(Qt.Key.Key_O, _CTRL)
    typist.choose_file(image)
    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    assert Path(answers[0].file) == image
    assert not answers[0].problem
    name = answers[0].top[0].name
    qtbot.waitUntil(lambda: any(name in label.text() for label in opened.prediction.findChildren(QLabel)))


@pytest.mark.timeout(240)
def test_with_the_real_engine(qtbot, tmp_path, own_dialogs):
    """Drawn images, a training of three epochs, the evaluation of its own, and an image predicted."""
    images = make_folder(tmp_path / "leaves", count=8)
    opened = MainWindow(Settings(), Engines())
    opened.resize(1280, 800)
    opened.show()
    try:
        qtbot.waitUntil(lambda: opened.is_complete)
        typist = Typist(opened, qtbot)
        typist.press(Qt.Key.Key_O, _CTRL)
        with qtbot.waitSignal(opened.data_flow.checked, timeout=60_000):
            typist.choose_file(images)
        typist.tab_to_name("Check the data")
        typist.press(Qt.Key.Key_Space)
        typist.tab_to_name("Choose a model")
        typist.press(Qt.Key.Key_Space)

        typist.tab_to_name("Models")
        typist.press(Qt.Key.Key_Home)
        assert opened.setup.job.model.name == "baseline"
        typist.tab_to_name("Setup sections")
        epochs = next(row for row in opened.setup.findChildren(FieldRow) if row.field.field == "train.epochs")
        while not epochs.isVisible():
            typist.press(Qt.Key.Key_Right)
        typist.tab_to_name("Epochs")
        typist.press(Qt.Key.Key_A, _CTRL)
        typist.type("3")
        typist.press(Qt.Key.Key_Tab)
        assert opened.setup.job.train.epochs == 3
        assert opened.setup.can_train
        with qtbot.waitSignal(opened.engines.train.ended, timeout=120_000) as ended:
            typist.press(Qt.Key.Key_Return, _CTRL)
        assert ended.args[0].status == "done"
        assert len(ended.args[0].epochs) == 3

        qtbot.waitUntil(lambda: any(run.test_accuracy is not None for run in opened.store.runs), timeout=20_000)
        typist.press(Qt.Key.Key_5, _CTRL)
        assert opened.rail.step(Page.EVALUATION).state == "done"
        predict_and_read(typist, opened, qtbot, images / "red" / "000.png")
    finally:
        close(opened, qtbot)
