"""A folder becomes a table: filled while it is answered, sorted, filtered, copied and saved."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QFileDialog

from tlstudio.core.errors import Problem
from tlstudio.core.events import AnswersEnded, ImageAnswer, Progress, Score
from tlstudio.gui.engine_link import thumbnail_cache
from tlstudio.gui.engine_link.thumbnail_cache import thumbnail
from tlstudio.gui.screens.prediction.folder_predictions import FolderPredictions

ROWS = (("c.png", "oak", 0.9), ("a.png", "maple", 0.6), ("잎/b.png", "oak", 0.4), ("d.png", "", 0.0))


def row(folder: Path, name: str, answer: str, share: float, models: int = 1) -> ImageAnswer:
    if not answer:
        return ImageAnswer(file=str(folder / name), problem=Problem(code="image-empty"))
    other = "maple" if answer == "oak" else "oak"
    top = (Score(answer, share), Score(other, 1 - share))
    return ImageAnswer(
        file=str(folder / name), tops=(top, *[(Score("oak", 0.8), Score("maple", 0.2))] * (models - 1))
    )


@pytest.fixture
def table(qtbot) -> FolderPredictions:
    table = FolderPredictions()
    qtbot.addWidget(table)
    table.resize(700, 400)
    return table


@pytest.fixture
def full(table: FolderPredictions, tmp_path: Path) -> FolderPredictions:
    table.begin([str(tmp_path)], ["ResNet50"])
    table.add([row(tmp_path, *facts) for facts in ROWS])
    table.end(AnswersEnded(id=1, outcome="done", images=4, seconds=65))
    return table


def names(table: FolderPredictions) -> list[str]:
    model = table.table.predictions
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_it_says_how_far_it_is(table: FolderPredictions, tmp_path: Path) -> None:
    assert table.isHidden()
    table.begin([str(tmp_path)], ["ResNet50"])
    assert table.isVisible()
    assert table.busy
    assert table.title.text() == tmp_path.name
    assert table.state.text() == "Waiting for the models…"
    assert not table.save.isEnabled()
    table.set_progress(Progress(phase="scan", done=500, total=0))
    assert table.state.text() == "Looking for images: 500 so far…"
    table.set_progress(Progress(phase="predict", done=0, total=4))
    assert table.state.text() == "4 images found."
    table.add([row(tmp_path, *ROWS[0])])
    table.set_progress(Progress(phase="predict", done=1, total=4, images_per_second=12.3, eta_seconds=3))
    assert table.state.text().startswith("1 of 4 images · 12 per second · ends at ")
    assert (table.bar.value(), table.bar.maximum()) == (1, 4)
    assert table.cancel.isVisible()
    assert not table.repeat.isVisible()
    assert table.save.isEnabled()


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (ROWS, "4 images in 1 min 05 s, 1 unreadable."),
        (ROWS[:2], "2 images in 1 min 05 s."),
        ((), "No images found. Choose another folder."),
    ],
)
def test_the_end_in_words(table: FolderPredictions, tmp_path: Path, facts: tuple, sentence: str) -> None:
    table.begin([str(tmp_path)], ["ResNet50"])
    table.add([row(tmp_path, *each) for each in facts])
    table.end(AnswersEnded(id=1, outcome="done", images=len(facts), seconds=65))
    assert table.state.text() == sentence
    assert not table.busy
    assert not table.bar.isVisible()


def test_an_engine_that_is_lost_leaves_what_was_answered(table: FolderPredictions, tmp_path: Path, qtbot) -> None:
    table.begin([str(tmp_path)], ["ResNet50"])
    table.set_progress(Progress(phase="predict", done=2, total=4))
    table.add([row(tmp_path, *facts) for facts in ROWS[:2]])
    table.interrupt()
    assert table.state.text() == "Stopped after 2 of 4 images."
    with qtbot.waitSignal(table.again) as told:
        table.repeat.click()
    assert told.args == [(str(tmp_path),)]
    table.interrupt()
    assert table.state.text() == "Stopped after 2 of 4 images."


def test_how_many_images_each_class_was_given(
    full: FolderPredictions, table: FolderPredictions, tmp_path: Path
) -> None:
    assert full.summary.text() == "2 oak, 1 maple"
    table.begin([str(tmp_path)], ["ResNet50", "VGG16"])
    assert table.summary.isHidden()
    table.add([row(tmp_path, *facts, models=2) for facts in ROWS])
    table.end(AnswersEnded(id=1, outcome="done", images=4, seconds=65))
    assert table.summary.text() == "ResNet50: 2 oak, 1 maple\nVGG16: 3 oak"


def test_a_summary_of_many_classes_names_the_largest(full: FolderPredictions, tmp_path: Path) -> None:
    full.begin([str(tmp_path)], ["ResNet50"])
    full.add([row(tmp_path, f"{n}.png", f"class {n // 2}", 0.9) for n in range(20)])
    full.end(AnswersEnded(id=1, outcome="done", images=20, seconds=1))
    assert full.summary.text().endswith("2 class 7, 4 others")


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (["a.png", "b.png"], "2 files"),
        (["one", "two"], "2 folders"),
        (["one", "a.png", "b.png"], "3 files and folders"),
    ],
)
def test_several_things_are_called_what_they_are(
    table: FolderPredictions, tmp_path: Path, names: list[str], title: str
) -> None:
    for name in names:
        if "." not in name:
            (tmp_path / name).mkdir()
    table.begin([str(tmp_path / name) for name in names], ["ResNet50"])
    assert table.title.text() == title


def test_cells(full: FolderPredictions) -> None:
    model = full.table.predictions
    shown = [[model.index(place, column).data() for column in range(5)] for place in range(4)]
    assert shown == [
        ["c.png", "oak", "90.0\xa0%", "–", "maple, 10.0\xa0%"],
        ["a.png", "maple", "60.0\xa0%", "–", "oak, 40.0\xa0%"],
        ["잎/b.png", "oak", "40.0\xa0%", "–", "maple, 60.0\xa0%"],
        ["d.png", "unreadable: the file is empty", "–", "–", "–"],
    ]
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(5)] == [
        "Image", "Predicted as", "Probability", "Known", "Second class",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "order"),
    [(0, ["a.png", "c.png", "d.png", "잎/b.png"]), (1, ["d.png", "a.png", "c.png", "잎/b.png"]),
     (2, ["d.png", "잎/b.png", "a.png", "c.png"]), (4, ["d.png", "c.png", "잎/b.png", "a.png"])],
)  # fmt: skip
def test_sorting(full: FolderPredictions, column: int, order: list[str]) -> None:
    full.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert names(full) == order
    full.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert names(full)[-1] == order[0]
    full.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert names(full) == [name for name, _, _ in ROWS]


def test_the_chosen_row_stays_chosen(full: FolderPredictions) -> None:
    full.table.selectRow(1)
    full.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    full.filters.predicted.setCurrentIndex(full.filters.predicted.findText("maple (1)"))
    assert full.table.currentIndex().row() == 0
    full.filters.predicted.setCurrentIndex(full.filters.predicted.findText("oak (2)"))
    assert not full.table.selectionModel().hasSelection()


def test_filters(full: FolderPredictions) -> None:
    texts = [full.filters.predicted.itemText(n) for n in range(full.filters.predicted.count())]
    assert texts == ["All classes", "Unreadable (1)", "maple (1)", "oak (2)"]
    full.filters.predicted.setCurrentIndex(1)
    assert names(full) == ["d.png"]
    assert full.filters.shown.text() == "1 of 4"
    full.filters.predicted.setCurrentIndex(3)
    assert names(full) == ["c.png", "잎/b.png"]
    full.filters.sure.setCurrentIndex(full.filters.sure.findText("Below 50\xa0%"))
    assert names(full) == ["잎/b.png"]
    full.filters.all.click()
    assert len(names(full)) == 4
    assert full.filters.shown.text() == ""
    assert not full.filters.all.isVisible()


def test_rows_that_come_in_are_filtered_and_sorted(full: FolderPredictions, tmp_path: Path) -> None:
    full.filters.predicted.setCurrentIndex(full.filters.predicted.findText("oak (2)"))
    full.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    full.add([row(tmp_path, "b.png", "oak", 0.5), row(tmp_path, "e.png", "maple", 0.5)])
    full.arrange()
    assert names(full) == ["b.png", "c.png", "잎/b.png"]
    assert full.filters.predicted.currentText() == "oak (3)"


def test_where_two_models_disagree(table: FolderPredictions, tmp_path: Path) -> None:
    table.begin([str(tmp_path)], ["Baseline CNN", "ResNet50"])
    table.add([row(tmp_path, *facts, models=2) for facts in ROWS])
    table.end(AnswersEnded(id=1, outcome="done", images=4, seconds=1))
    model = table.table.predictions
    assert model.columnCount() == 9
    assert model.headerData(5, Qt.Orientation.Horizontal) == "ResNet50\nPredicted as"
    table.filters.sure.setCurrentIndex(table.filters.sure.findText("The models disagree"))
    assert names(table) == ["a.png"]
    table.begin([str(tmp_path)], ["ResNet50"])
    assert table.filters.sure.findText("The models disagree") < 0
    assert table.filters.sure.currentIndex() == 0


def test_copy(full: FolderPredictions, qtbot) -> None:
    full.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t") == ["c.png", "ResNet50", "oak", "0.900000", "maple", "0.100000", *[""] * 7]
    assert len(lines) == 5
    assert full.state.text() == "The table was copied to the clipboard."
    index = full.table.predictions.index(2, 0)
    flag = QItemSelectionModel.SelectionFlag
    full.table.selectionModel().select(index, flag.ClearAndSelect | flag.Rows)
    qtbot.keyClick(full.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("잎/b.png\t")


def test_save_writes_the_rows_on_show(full: FolderPredictions, qtbot, tmp_path: Path) -> None:
    full.filters.predicted.setCurrentIndex(full.filters.predicted.findText("oak (2)"))
    full.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    full.save.click()
    dialog = full.findChild(QFileDialog)
    target = tmp_path / "답.csv"
    with qtbot.waitSignal(full.saver.saved):
        dialog.fileSelected.emit(str(target))
    dialog.close()
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["file", "잎/b.png", "c.png"]
    assert full.state.text() == f"Saved as “{target}”."
    full.begin([str(tmp_path)], ["ResNet50"])
    assert full.state.text() == "Waiting for the models…"


def test_a_place_that_cannot_be_written_is_told(full: FolderPredictions, qtbot, tmp_path: Path) -> None:
    full.save.click()
    dialog = full.findChild(QFileDialog)
    with qtbot.waitSignal(full.saver.failed):
        dialog.fileSelected.emit(str(tmp_path / "no such folder" / "a.csv"))
    dialog.close()
    assert "could not be written" in full.state.text()


def test_close_cancels_what_runs(table: FolderPredictions, qtbot, tmp_path: Path) -> None:
    table.begin([str(tmp_path)], ["ResNet50"])
    with qtbot.waitSignals([table.cancelled, table.closed]):
        table.close_table.click()
    assert table.isHidden()
    assert not table.busy


def test_thumbnails_come_as_they_are_seen(table: FolderPredictions, qtbot, tmp_path: Path, monkeypatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        thumbnail_cache, "thumbnail", lambda path, side: read.append(path.name) or thumbnail(path, side)
    )
    for n in range(300):
        Image.new("RGB", (30, 20), "green").save(tmp_path / f"{n:03}.png")
    (tmp_path / "000.png").write_text("no image")
    table.begin([str(tmp_path)], ["ResNet50"])
    table.add([row(tmp_path, f"{n:03}.png", "oak", 0.9) for n in range(300)])
    table.show()
    cache = table.table.thumbnails
    qtbot.waitUntil(lambda: isinstance(cache.get(tmp_path / "001.png"), QPixmap))
    assert cache.get(tmp_path / "001.png").width() == 30
    qtbot.waitUntil(lambda: isinstance(cache.get(tmp_path / "000.png"), Exception))
    assert "299.png" not in read
    table.table.scrollToBottom()
    qtbot.waitUntil(lambda: "299.png" in read)


def test_ten_thousand_rows(table: FolderPredictions, tmp_path: Path) -> None:
    """No time is measured here: each row is looked at only as often as it must be."""
    table.begin([str(tmp_path)], ["ResNet50"])
    table.add([row(tmp_path, f"{n % 100:03}/{n:05}.png", "oak", n / 10_000) for n in range(10_000)])
    table.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert names(table)[0] == "099/09999.png"
    table.filters.sure.setCurrentIndex(table.filters.sure.findText("Below 50\xa0%"))
    assert table.table.predictions.rowCount() == 5000


def test_a_name_is_never_markup(table, tmp_path: Path) -> None:
    """A tooltip that Qt takes for HTML would draw the picture of a file that is called like a tag."""
    name = "<img src='x.png'>"
    table.begin([str(tmp_path)], [name])
    table.add([ImageAnswer(file=f"{tmp_path}/{name}", tops=((Score(name, 0.9), Score("oak", 0.1)),))])
    model = table.table.predictions
    tips = [model.data(model.index(0, place), Qt.ItemDataRole.ToolTipRole) for place in range(model.columnCount())]
    tips.append(model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
    assert sum("img" in tip for tip in tips) == 2
    assert not any(map(GuiQt.mightBeRichText, tips))
