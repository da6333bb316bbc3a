"""The data panel: what it asks for, and what it says of a folder."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from tests.helpers.data_report import data_report
from tlstudio.core.errors import Problem
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.gui.panels.data import DataPanel
from tlstudio.gui.widgets.class_table import ClassTable
from tlstudio.gui.widgets.drop_well import DropWell
from tlstudio.gui.widgets.problem_list import ProblemList
from tlstudio.gui.widgets.split_editor import SplitEditor
from tlstudio.gui.widgets.thumbnails import ThumbnailGrid


@pytest.fixture
def panel(qtbot):
    panel = DataPanel()
    qtbot.addWidget(panel, before_close_func=lambda widget: widget.close_workers())
    panel.resize(1000, 700)
    panel.show()
    return panel


def texts(panel) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def button(panel, text: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text() == text and b.isVisible())


def drop(widget, *paths) -> tuple[QDragEnterEvent, QDropEvent]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, enter)
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    if enter.isAccepted():
        QApplication.sendEvent(widget, event)
    event.keep = mime
    return enter, event


def test_the_empty_panel_says_what_to_do(panel):
    assert "Drop a folder of images here" in texts(panel)
    assert button(panel, "Choose folder…").isEnabled()


def test_a_dropped_folder_is_chosen(panel, qtbot, tmp_path):
    with qtbot.waitSignal(panel.folder_chosen) as chosen:
        drop(panel.findChild(DropWell), tmp_path)
    assert chosen.args == [str(tmp_path)]


def test_a_dropped_file_is_not_taken(panel, tmp_path):
    file = tmp_path / "notes.txt"
    file.touch()
    enter, _event = drop(panel.findChild(DropWell), file)
    assert not enter.isAccepted()


def test_recent_folders_open_again(panel, qtbot):
    panel.set_recent(["/data/leaves", "/data/pets"])
    qtbot.waitUntil(
        lambda: any(b.text() == "/data/pets" for b in panel.findChildren(QPushButton) if b.isVisible())
    )
    with qtbot.waitSignal(panel.folder_chosen) as chosen:
        button(panel, "/data/pets").click()
    assert chosen.args == ["/data/pets"]


def test_the_sample_is_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.sample_requested):
        button(panel, "Use the sample data").click()


def test_a_check_shows_its_progress_and_can_be_cancelled(panel, qtbot):
    panel.set_folder("/data/leaves")
    panel.set_busy(RunState(status="running", progress=Progress(phase="scan", done=1200, total=42494)))
    assert "1,200 of 42,494 images" in texts(panel) or "1200 of 42494 images" in texts(panel)
    with qtbot.waitSignal(panel.check_cancelled):
        button(panel, "Cancel").click()
    panel.set_busy(RunState(status="stopped"))
    assert "Drop a folder of images here" in texts(panel)


def test_a_report_is_summed_up(panel, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    assert "20 images in 2 classes, 1 of them cannot be read" in texts(panel)
    assert "“oak/009.png” is left out: the file is empty." in texts(panel)
    assert panel.findChild(ClassTable).chosen() == "maple"


def test_problems_of_a_class_are_in_the_table_and_others_above_it(panel, tmp_path):
    small = Problem(code="class-small", level="warning", values={"name": "oak", "count": 9, "wanted": 20})
    imbalance = Problem(code="imbalance", level="warning", values={"ratio": 12})
    panel.set_report(data_report(tmp_path, problems=(small, imbalance)))
    table = panel.findChild(ClassTable)
    rows = {table.row_at(table.model().index(n, 0)).name: table.row_at(table.model().index(n, 0)) for n in (0, 1)}
    assert "only 9 readable images" in rows["oak"].warning
    assert rows["maple"].warning == ""
    table.selectRow(1)
    assert "only 9 readable images" in texts(panel)
    table.selectRow(0)
    assert "only 9 readable images" not in texts(panel)
    assert next(problem.code for problem in panel.findChild(ProblemList).problems) == "imbalance"


def test_an_error_keeps_the_user_here(panel, tmp_path):
    one = Problem(code="one-class", values={"name": "oak"})
    panel.set_report(data_report(tmp_path, problems=(one,)))
    assert not button(panel, "Choose a model").isEnabled()
    panel.set_report(data_report(tmp_path))
    assert button(panel, "Choose a model").isEnabled()


def test_the_share_of_one_subset_changes_the_others(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    editor = panel.findChild(SplitEditor)
    with qtbot.waitSignal(panel.data_changed) as told:
        editor._train.setValue(70)
    spec = told.args[0]
    assert (spec.train, spec.val, spec.test) == (0.7, 0.2, 0.1)
    assert spec.folder == str(tmp_path)


@pytest.mark.parametrize("train", [5, 30, 60, 95, 100])
@pytest.mark.parametrize("val", [0, 5, 45, 90])
def test_shares_are_always_a_whole(panel, tmp_path, train, val):
    editor = panel.findChild(SplitEditor)
    editor._train.setValue(train)
    editor._val.setValue(val)
    spec = editor.spec
    assert spec.train + spec.val + spec.test == pytest.approx(1)
    assert spec.val == pytest.approx(val / 100)


def test_a_spec_changes_the_controls_without_telling(panel, qtbot, tmp_path):
    editor = panel.findChild(SplitEditor)
    from tlstudio.core.spec import DataSpec

    with qtbot.assertNotEmitted(editor.changed):
        editor.set_spec(DataSpec(folder="x", train=0.5, val=0.3, test=0.2, seed=7))
    assert (editor._train.value(), editor._val.value(), editor._seed.value()) == (50, 30, 7)


def test_a_folder_with_subsets_keeps_its_split(panel, tmp_path):
    panel.set_report(data_report(tmp_path, layout="subsets"))
    editor = panel.findChild(SplitEditor)
    assert not editor._train.isEnabled()
    assert "The folder itself says" in texts(panel)


def test_a_failure_is_said_and_cleared(panel, tmp_path):
    failure = Failed(kind="no-images", message="", values={"folder": "/x"})
    panel.set_failure(failure)
    assert "No images were found in “/x”." in texts(panel)
    panel.set_folder("/y")
    assert "No images were found" not in texts(panel)


def test_a_second_check_of_the_same_folder_keeps_the_table(panel, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    panel.set_busy(RunState(status="running"))
    assert panel.findChild(ClassTable).isVisible()


def test_thumbnails_are_decoded_as_they_are_seen(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path, draw=True))
    grid = panel.findChild(ThumbnailGrid)
    model = grid.model()
    index = model.index(0)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.DecorationRole) is not None)
    assert model.rowCount() == 10


def test_a_picture_that_cannot_be_read_leaves_an_empty_place(panel, qtbot, tmp_path):
    panel.set_report(data_report(tmp_path))  # no files there
    model = panel.findChild(ThumbnailGrid).model()
    model.index(0).data(Qt.ItemDataRole.DecorationRole)
    qtbot.waitUntil(lambda: "maple/000.png" in model._pictures)
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
