"""What is remembered from one window to the next, and how Ctrl-C ends it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from tests.helpers.data_report import data_report, write_report
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec
from tlstudio.gui.settings import Choices, Settings
from tlstudio.gui.shell import Page
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_folder, ask_save
from tlstudio.gui.window.interrupt import Interrupts

ROOT = Path(__file__).resolve().parents[2]


def test_every_splitter_has_a_name_and_is_remembered(window, qtbot):
    first = window()
    splitters = first.findChildren(QSplitter)
    names = [splitter.objectName() for splitter in splitters]
    assert all(names)
    assert len(set(names)) == len(names)
    data = next(splitter for splitter in splitters if splitter.objectName() == "data")
    first.resize(1300, 800)
    data.setSizes([700, 300])
    kept = data.sizes()
    first.close()
    qtbot.waitUntil(lambda: not first.isVisible())
    again = window()
    again.resize(1300, 800)
    data = next(splitter for splitter in again.findChildren(QSplitter) if splitter.objectName() == "data")
    assert data.sizes() == pytest.approx(kept, abs=2)


def test_the_last_choices_of_a_model_are_there_again(window, qtbot):
    first = window()
    first.setup._change(lambda editor: editor.choose_model(ModelSpec(name="resnet50")))
    first.setup._change(lambda editor: editor.choose_strategy(2, "layer3"))
    first.setup._change(lambda editor: editor.choose_recipe("slides"))
    first.setup._change(lambda editor: editor.set_value("train.epochs", 3))
    first.close()
    qtbot.waitUntil(lambda: not first.isVisible())
    job = window().setup.job
    assert (job.model.name, job.strategy, job.train.recipe) == (
        "resnet50",
        StrategySpec(number=2, first_stage="layer3"),
        "slides",
    )
    assert job.train.epochs != 3  # settings of a single run are the recipe's again


def test_choices_of_a_model_that_is_gone_are_forgotten(window):
    Settings().choices = Choices(model=ModelSpec(name="gone"), strategy=StrategySpec(number=1), recipe="slides")
    assert window().setup.job.model.name != "gone"


def test_the_images_of_the_last_time_are_open_again_divided_as_they_were(window, qtbot, tmp_path):
    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    first = window("report", report=report)
    first.engines.stand_by = lambda: None
    with qtbot.waitSignal(first.data_flow.checked):
        first.data_flow.divide(DataSpec(folder=str(tmp_path), val=0.3))
    first.close()
    qtbot.waitUntil(lambda: not first.isVisible())
    again = window("report", report=report)
    again.engines.stand_by = lambda: None
    qtbot.waitUntil(again.has_data)
    assert again.data_flow.spec == DataSpec(folder=str(tmp_path), val=0.3)
    assert again.rail.step(Page.DATA).state == "done"


def test_images_that_are_gone_are_said_once(window, qtbot):
    Settings().data = DataSpec(folder="/gone")
    first = window("fail")
    qtbot.waitUntil(lambda: Settings().data is None)
    assert first.data_flow.spec.folder == "/gone"
    assert first.data._card.isVisibleTo(first.data)
    assert window().data_flow.spec.folder == ""


def test_images_that_the_user_has_opened_meanwhile_stay(window, qtbot, tmp_path):
    report = write_report(tmp_path / "report.json", data_report(tmp_path))
    opened = window("report", report=report)
    opened.engines.stand_by = lambda: None
    with qtbot.waitSignal(opened.data_flow.checked):
        opened.open_path(str(tmp_path))
    Settings().data = DataSpec(folder="/another")
    opened.data_flow.restore()
    assert opened.data_flow.spec.folder == str(tmp_path)


@pytest.mark.parametrize("ask", [ask_folder, ask_file, ask_save])
def test_a_file_dialog_opens_where_the_last_one_was_left(qtbot, tmp_path, ask):
    parent, got = QWidget(), []
    qtbot.addWidget(parent)
    folder = tmp_path / "somewhere"
    (folder / "inner").mkdir(parents=True)
    (folder / "x.png").touch()
    arguments = {
        ask_folder: ("t", got.append),
        ask_file: ("t", "Images (*.png)", got.append),
        ask_save: ("t", "x.png", "Images (*.png)", got.append),
    }[ask]
    dialog = ask(parent, *arguments)
    chosen = folder / ("inner" if ask is ask_folder else "x.png")
    dialog.setDirectory(str(folder))
    with qtbot.waitSignal(dialog.filesSelected):
        dialog.filesSelected.emit([str(chosen)])
    dialog.close()
    again = ask(parent, *arguments)
    assert Path(again.directory().path()) == folder
    again.close()
    assert isinstance(again, QFileDialog)


def test_a_folder_that_is_gone_is_not_offered(tmp_path):
    Settings().set_dialog_folder("open", tmp_path / "gone")
    assert Settings().dialog_folder("open") == ""


@pytest.mark.skipif(os.name != "posix", reason="signals are sent to this process itself")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_of_the_system_is_told_in_qts_loop(qtbot, number):
    before = signal.getsignal(number)
    interrupts = Interrupts()
    try:
        with qtbot.waitSignal(interrupts.interrupted):
            os.kill(os.getpid(), number)
    finally:
        interrupts.remove()
        interrupts.deleteLater()
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name != "posix", reason="signals are sent to another process")
def test_ctrl_c_in_the_terminal_closes_the_window_properly(tmp_path):
    code = (
        "import os, signal, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from tlstudio.gui import app\n"
        "qt = QApplication([])\n"
        "QTimer.singleShot(300, lambda: os.kill(os.getpid(), signal.SIGINT))\n"
        "sys.exit(app.main([]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert Settings().layout("window").size() > 0


def test_a_strategy_that_only_followed_the_advice_does_so_the_next_time(window, qtbot, tmp_path):
    first = window()
    first.setup.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)), drawn=True)
    assert first.setup.job.strategy.number == 2
    first.close()
    qtbot.waitUntil(lambda: not first.isVisible())
    again = window().setup
    again.set_data(data_report(tmp_path), DataSpec(folder=str(tmp_path)))  # photographs: few and similar
    assert again.job.strategy.number == 3
