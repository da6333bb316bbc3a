"""The data panel: what it asks for, and what it says of a folder."""

import time
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton

from tests.helpers.controls import find
from tests.helpers.data_report import data_report
from tlstudio.core.errors import Problem, Text
from tlstudio.core.events import Failed, Progress
from tlstudio.core.history import RunState
from tlstudio.core.index import DataIndex, DataReport, ImageRecord, Split, SplitRow
from tlstudio.core.spec import Columns, DataSpec
from tlstudio.data.checks import inspect
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.screens.data.class_table import ClassTable
from tlstudio.gui.screens.data.columns_dialog import ColumnsDialog
from tlstudio.gui.screens.data.drop_veil import DropVeil
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.data.problem_list import ProblemList
from tlstudio.gui.screens.data.split_editor import SplitEditor
from tlstudio.gui.screens.data.thumbnails import ThumbnailGrid
from tlstudio.gui.widgets.drop_well import DropWell
from tlstudio.gui.widgets.labels import MARGIN
from tlstudio.gui.widgets.picture_viewer import PictureViewer


@pytest.fixture
def panel(qtbot):
    panel = DataPanel()
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show()
    return panel


def texts(panel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def values(panel) -> list[int]:
    """Of the shares and the seed."""
    names = ("Training share", "Validation share", "Test share", "Split seed")
    return [round(find(panel, name).value()) for name in names]


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
    assert find(panel, "Choose folder…", QPushButton).isEnabled()


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
    recent = find(panel, "/data/pets", QPushButton)
    qtbot.waitUntil(recent.isVisible)
    with qtbot.waitSignal(panel.folder_chosen) as chosen:
        recent.click()
    assert chosen.args == ["/data/pets"]


def test_the_sample_is_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.sample_requested):
        find(panel, "Use sample data", QPushButton).click()


def test_a_check_shows_its_progress_and_can_be_cancelled(panel, qtbot):
    panel.set_folder("/data/leaves")
    panel.set_busy(RunState(status="running", progress=Progress(phase="scan", done=1200, total=42494)))
    assert "1,200 of 42,494 images" in texts(panel) or "1200 of 42494 images" in texts(panel)
    with qtbot.waitSignal(panel.check_cancelled):
        find(panel, "Cancel", QPushButton).click()
    panel.set_busy(RunState(status="stopped"))
    assert "Drop a folder of images here" in texts(panel)


def test_a_report_is_summed_up(panel, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    assert "20 images in 2 classes, 1 unreadable" in texts(panel)
    assert "“oak/009.png” is left out: the file is empty." in texts(panel)
    assert panel.findChild(ClassTable).chosen() == "maple"


def test_problems_of_a_class_are_in_the_table_and_others_above_it(panel, tmp_path):
    small = Problem(code="class-small", level="warning", values={"name": "oak", "count": 9, "wanted": 20})
    imbalance = Problem(code="imbalance", level="warning", values={"ratio": 12})
    panel.set_report(data_report(tmp_path, problems=(small, imbalance)))
    table = panel.findChild(ClassTable)
    rows = {row.name: row for row in map(table.record_at, (0, 1))}
    assert "only 9 readable images" in rows["oak"].warning
    assert rows["maple"].warning == ""
    table.selectRow(1)
    assert "only 9 readable images" in texts(panel)
    table.selectRow(0)
    assert "only 9 readable images" not in texts(panel)
    assert next(problem.code for problem in panel.findChild(ProblemList).problems) == "imbalance"


@pytest.mark.parametrize(
    ("classes", "images", "bad", "sentence"),
    [
        (1, 20, 0, "20 images in one class, all readable"),
        (1, 20, 3, "20 images in one class, 3 unreadable"),
        (1, 1, 0, "One readable image in one class"),
        (1, 1, 1, "One unreadable image in one class"),
        (2, 20, 0, "20 images in 2 classes, all readable"),
    ],
)
def test_a_single_class_or_image_is_said_in_the_singular(panel, tmp_path, classes, images, bad, sentence):
    names = ("maple", "oak")[:classes]
    records = tuple(
        ImageRecord(
            file=f"{n}.png",
            class_name=names[n % classes],
            unreadable=Text(code="image-empty") if n < bad else None,
        )
        for n in range(images)
    )
    rows = tuple(SplitRow(file=r.file, class_name=r.class_name, subset="train") for r in records[bad:])
    index = DataIndex(folder=str(tmp_path), layout="classes", classes=names, images=records)
    split = Split(folder=str(tmp_path), classes=tuple(sorted({row.class_name for row in rows})), rows=rows)
    panel.set_report(DataReport(index=index, split=split, problems=()))
    assert sentence in texts(panel)


def test_a_class_without_a_readable_image_is_shown_too(panel, tmp_path):
    (tmp_path / "maple").mkdir()
    (tmp_path / "maple" / "1.png").write_bytes(b"no image")
    for name in ("birch", "oak"):
        (tmp_path / name).mkdir()
        Image.new("RGB", (8, 8)).save(tmp_path / name / "1.png")
    panel.set_report(inspect(DataSpec(folder=str(tmp_path))))
    table = panel.findChild(ClassTable)
    assert [table.record_at(row).name for row in range(3)] == ["birch", "maple", "oak"]
    assert table.record_at(1).images == 0


def test_one_problem_takes_no_more_room_than_its_words(shown, qtbot, tmp_path):
    problems = shown.findChild(ProblemList)
    problems.set_problems([Problem(code="no-test", level="warning")])
    row = problems.widget().layout().itemAt(0).widget()
    qtbot.waitUntil(lambda: 0 < problems.height() == row.height())


def test_a_list_of_problems_ends_with_a_whole_row(shown, qtbot):
    problems = shown.findChild(ProblemList)
    problems.set_problems([Problem(code="no-test", level="warning")] * 9)
    qtbot.waitUntil(lambda: problems.height() > 60)
    rows = [problems.widget().layout().itemAt(place).widget() for place in range(9)]
    qtbot.waitUntil(lambda: problems.height() in [row.geometry().bottom() + 1 for row in rows])


def test_a_folder_dragged_over_a_loaded_page_is_welcomed(shown, qtbot, tmp_path):
    veil = shown.findChild(DropVeil)
    assert not veil.isVisible()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, *keys)
    QApplication.sendEvent(shown, enter)
    assert enter.isAccepted()
    assert veil.isVisible()
    assert veil.size() == shown.size()
    QApplication.sendEvent(shown, QDragLeaveEvent())
    assert not veil.isVisible()
    with qtbot.waitSignal(shown.folder_chosen) as told:
        drop(shown, tmp_path)
    assert told.args == [str(tmp_path)]
    assert not veil.isVisible()


def test_what_is_no_folder_of_images_is_left_to_the_window(shown, tmp_path):
    (tmp_path / "spec.json").write_text("{}")
    image = tmp_path / "a.png"
    image.write_bytes(b"")
    for path in (tmp_path, image):  # a run, and an image
        enter, _drop = drop(shown, path)
        assert not enter.isAccepted()
    assert not shown.findChild(DropVeil).isVisible()


def test_the_bar_of_the_split_is_as_wide_as_its_page(shown, qtbot):
    editor = shown.findChild(SplitEditor)
    qtbot.waitUntil(lambda: editor.bar.width() == editor.width())
    assert editor.mapTo(shown, QPoint(editor.width(), 0)).x() == shown.width() - MARGIN


def test_a_share_that_is_out_of_range_is_told_and_not_cut_down(shown, qtbot):
    field, said = find(shown, "Validation share"), "150 % is not possible here. Enter 0 to 90 %."
    before = field.value()
    field.selectAll()
    qtbot.keyClicks(field, "150")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == before
    assert said in texts(shown)
    field.selectAll()
    qtbot.keyClicks(field, "20")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 20
    assert said not in texts(shown)


def test_an_error_keeps_the_user_here(panel, tmp_path):
    one = Problem(code="one-class", values={"name": "oak"})
    panel.set_report(data_report(tmp_path, problems=(one,)))
    assert not find(panel, "Check the data", QPushButton).isEnabled()
    panel.set_report(data_report(tmp_path))
    assert find(panel, "Check the data", QPushButton).isEnabled()


def test_the_share_of_one_subset_changes_the_others(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    with qtbot.waitSignal(panel.data_changed) as told:
        find(panel, "Training share").setValue(70)
    spec = told.args[0]
    assert (spec.train, spec.val, spec.test) == (0.7, 0.2, 0.1)
    assert spec.folder == str(tmp_path)


@pytest.mark.parametrize("train", [5, 30, 60, 95, 100])
@pytest.mark.parametrize("val", [0, 5, 45, 90])
def test_shares_are_always_a_whole(panel, tmp_path, train, val):
    panel.set_report(data_report(tmp_path))
    find(panel, "Training share").setValue(train)
    find(panel, "Validation share").setValue(val)
    shares = values(panel)[:3]
    assert sum(shares) == 100
    assert shares[1] == val


def test_a_spec_changes_the_controls_without_telling(panel, qtbot, tmp_path):
    editor = panel.findChild(SplitEditor)
    with qtbot.assertNotEmitted(editor.changed):
        editor.set_spec(DataSpec(folder="x", train=0.5, val=0.3, test=0.2, seed=7))
    assert values(panel) == [50, 30, 20, 7]


def test_a_folder_with_subsets_keeps_its_split(panel, tmp_path):
    panel.set_report(data_report(tmp_path, layout="subsets"))
    assert not find(panel, "Training share").isEnabled()
    assert "The folder structure defines" in texts(panel)


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


def test_a_picture_opens_large_and_the_arrow_keys_go_on(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path, draw=True))
    grid = panel.findChild(ThumbnailGrid)
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    viewer = grid.findChild(PictureViewer)
    for file in ("maple/000.png", "maple/001.png"):
        qtbot.waitUntil(lambda: viewer.picture.has_image)
        assert viewer.file.text() == str(tmp_path / file)
        qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert grid.currentIndex().row() == 2
    viewer.accept()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    (another,) = (found for found in grid.findChildren(PictureViewer) if found.isVisible())
    assert another is not viewer
    another.accept()


def test_the_menu_of_a_picture(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path, draw=True))
    grid = panel.findChild(ThumbnailGrid)
    actions = {action.text(): action for action in grid.menu(grid.model().index(3, 0)).actions()}
    assert list(actions) == ["Enlarge", "Copy path", "Show in file manager"]
    actions["Copy path"].trigger()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "maple/003.png")


def test_a_picture_that_cannot_be_read_leaves_an_empty_place(panel, qtbot, tmp_path):
    panel.set_report(data_report(tmp_path))  # no files there
    index = panel.findChild(ThumbnailGrid).model().index(0)
    qtbot.waitUntil(lambda: isinstance(index.data(Qt.ItemDataRole.DecorationRole), Exception))


@pytest.fixture
def shown(panel, qtbot, tmp_path):
    """A panel with a report of ten images: six for training, two each for validation and test."""
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path))
    return panel


def test_a_border_is_moved_with_the_arrow_keys(shown, qtbot):
    editor = shown.findChild(SplitEditor)
    first, second = editor.bar.handles
    first.setFocus()
    with qtbot.waitSignal(editor.changed) as told:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    spec = told.args[0]
    assert spec.train + spec.val + spec.test == pytest.approx(1)
    assert values(shown)[:3] == [64, 20, 16]  # of the 19 images 12 are for training
    qtbot.keyClick(first, Qt.Key.Key_PageDown)
    assert values(shown)[:3] == [59, 25, 16]
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert values(shown)[:3] == [59, 24, 17]


def test_a_border_is_dragged(shown, qtbot):
    editor = shown.findChild(SplitEditor)
    handle = editor.bar.handles[0]
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    half = handle.mapFrom(editor.bar, QPoint(editor.bar.width() // 2, 8))
    with qtbot.waitSignal(editor.changed) as told:
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(half), QPointF(handle.mapToGlobal(half)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(handle, move)
    assert told.args[0].train == pytest.approx(0.5, abs=0.011)
    assert handle.geometry().center().x() == pytest.approx(editor.bar.width() / 2, abs=8)


@pytest.mark.parametrize("border", [0, 1])
@pytest.mark.parametrize("to", [-500, 0, 3, 700, 5000])
def test_borders_stay_where_shares_are_allowed(shown, border, to):
    shown.findChild(SplitEditor).bar.handles[border].dragged.emit(to)
    train, val, test, _seed = values(shown)
    assert train >= 5
    assert 0 <= val <= 90
    assert 0 <= test <= 90
    assert train + val + test == 100


def test_the_bar_says_counts_and_percents(shown):
    bar = shown.findChild(SplitEditor).bar
    assert bar.texts == ["Training 12 (63\xa0%)", "Validation 4 (21\xa0%)", "Test 3 (16\xa0%)"]
    assert bar.accessibleDescription() == ", ".join(bar.texts)


def test_the_seed_is_locked_until_it_is_unlocked_on_purpose(shown, qtbot):
    seed, lock, draw = (find(shown, name) for name in ("Split seed", "Lock the seed", "New random split"))
    assert not seed.isEnabled()
    assert not draw.isEnabled()
    lock.click()
    assert seed.isEnabled()
    before = seed.value()
    with qtbot.waitSignal(shown.data_changed) as told:
        draw.click()
    assert told.args[0].seed == seed.value() != before
    lock.click()
    assert not draw.isEnabled()


def test_a_folder_with_subsets_has_no_handles(panel, tmp_path):
    panel.set_report(data_report(tmp_path, layout="subsets"))
    editor = panel.findChild(SplitEditor)
    assert not any(handle.isVisible() for handle in editor.bar.handles)
    assert not find(panel, "Lock the seed").isEnabled()


def test_classes_show_an_example(panel, qtbot, tmp_path):
    panel.set_folder(str(tmp_path))
    panel.set_report(data_report(tmp_path, draw=True))
    table = panel.findChild(ClassTable)
    examples = [table.record_at(n).example for n in (0, 1)]
    assert examples == [tmp_path / "maple/000.png", tmp_path / "oak/000.png"]
    qtbot.waitUntil(lambda: all(isinstance(table.thumbnails.get(example), QPixmap) for example in examples))


@pytest.fixture
def grid(qtbot, monkeypatch):
    """A grid whose pictures are not read; ``asked`` are the files that would have been."""
    asked = []
    image = QImage(8, 8, QImage.Format.Format_RGB888)
    monkeypatch.setattr(
        "tlstudio.gui.engine_link.thumbnail_cache.thumbnail", lambda path, side: asked.append(path) or image
    )
    grid = ThumbnailGrid(ThumbnailCache(64))
    qtbot.addWidget(grid)
    grid.asked = asked
    grid.resize(600, 500)
    grid.show()
    return grid


def test_a_hundred_thousand_images_open_at_once_and_only_what_is_seen_is_read(grid, qtbot):
    files = [f"oak/{number:06d}.jpg" for number in range(100_000)]
    began = time.perf_counter()
    grid.set_files(Path("/data"), files)
    qtbot.waitUntil(lambda: bool(grid.asked))
    assert time.perf_counter() - began < 1
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() >= 100_000 / 5 * 116 - 600)  # all are laid out
    seen = 6 * (500 // 116 + 2)
    assert len(set(grid.asked)) <= seen
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: Path("/data/oak/099999.jpg") in grid.asked)
    assert len(set(grid.asked)) <= 2 * seen
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.currentIndex().row() == 0


@pytest.mark.parametrize("width", [520, 600, 690])
def test_pictures_share_the_width_with_no_empty_column_at_the_end(grid, qtbot, width):
    grid.set_files(Path("/data"), [f"oak/{number:06d}.jpg" for number in range(200)])
    grid.resize(width, 500)
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 0)
    places = [grid.visualRect(grid.model().index(row, 0)) for row in range(20)]
    last = max(place.right() for place in places if place.y() == places[0].y())
    assert grid.viewport().width() - last < 40, "more is left than half a column and a scroll bar"


def test_the_panel_speaks_the_windows_language(shown, qtbot, qapp):
    from tlstudio.gui.text.language import LanguageController

    speech = LanguageController(qapp)
    try:
        speech.apply("ko")
        qtbot.waitUntil(lambda: find(shown, "데이터 점검", QPushButton).isEnabled())
        assert "images in" not in texts(shown)
        qtbot.waitUntil(lambda: "빈 파일" in texts(shown))
        assert "the file is empty" not in texts(shown)
        assert "Training" not in " ".join(shown.findChild(SplitEditor).bar.texts)
    finally:
        speech.apply("en")
        speech.deleteLater()
    qtbot.waitUntil(lambda: find(shown, "Check the data", QPushButton).isEnabled())
    qtbot.waitUntil(lambda: "the file is empty" in texts(shown))


def test_the_arrow_of_a_sorted_column_is_not_on_its_title(shown):
    table = shown.findChild(ClassTable)
    header = table.horizontalHeader()
    for column in (0, 1, 2):
        table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        rect = QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), header.height())
        arrow = header._arrow_place(rect, column)
        width = header.fontMetrics().horizontalAdvance(table.model().headerData(column, Qt.Orientation.Horizontal))
        title = QRectF(rect).adjusted(8, 0, -8, 0)
        title.setLeft(title.right() - width) if column == 1 else title.setWidth(width)
        assert not arrow.intersects(title)
        assert QRectF(rect).contains(arrow)


# ---- tables and archives ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["list.csv", "set.TAR", "list.parquet"])
def test_a_dropped_table_or_archive_is_chosen(panel, qtbot, tmp_path, name):
    file = tmp_path / name
    file.touch()
    with qtbot.waitSignal(panel.folder_chosen) as chosen:
        drop(panel.findChild(DropWell), file)
    assert chosen.args == [str(file)]


def test_columns_that_are_not_clear_are_asked_for(panel, qtbot):
    panel.set_folder("/data/list.csv")
    values = {"file": "list.csv", "role": "label", "columns": "where | species | plot"}
    panel.set_failure(Failed.of(Problem(code="table-column", values=values)))
    panel._card.action_clicked.emit()
    dialog = panel.findChild(ColumnsDialog)
    opener = dialog.buttons.button(QDialogButtonBox.StandardButton.Open)
    assert not opener.isEnabled()
    for role, name in {"path": "where", "label": "species", "group": "plot"}.items():
        dialog.choices[role].setCurrentIndex(dialog.choices[role].findData(name))
    assert all(choice.accessibleName() for choice in dialog.choices.values())
    with qtbot.waitSignal(panel.data_changed) as told:
        opener.click()
    assert told.args[0].columns == Columns(path="where", label="species", group="plot")
    assert told.args[0].folder == "/data/list.csv"


def test_other_failures_have_no_columns(panel):
    panel.set_failure(Failed(kind="folder-missing", message="m", values={"folder": "/x"}))
    panel.choose_columns()
    assert panel.findChild(ColumnsDialog) is None
