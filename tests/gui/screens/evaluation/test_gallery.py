"""The images behind the numbers: which ones, in which order, opened large, missing ones, a hundred thousand."""

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from tests.helpers.controls import find, words
from tests.helpers.gui_data import result
from tests.helpers.stored_run import FILES, stored_run
from tlstudio.core.errors import TLStudioError
from tlstudio.evaluate.matching import Keys
from tlstudio.evaluate.review import EVERYTHING, ImagePredictions, Review, Scope, read_review
from tlstudio.gui.engine_link.thumbnail_cache import ThumbnailCache
from tlstudio.gui.screens.evaluation import prediction_grid
from tlstudio.gui.screens.evaluation.gallery import Gallery
from tlstudio.gui.screens.evaluation.prediction_grid import NUMBER_ROLE, PICTURE_ROLE
from tlstudio.gui.screens.evaluation.result_review import ResultReview

ANSWERS = [0, 1, 1, 2, 0, 2]  # wrong: 1, 3 and 4
SURE = [3, 4, 2, 1, 6, 5]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The six images of the stored runs; the last one is damaged."""
    for file in FILES:
        path = tmp_path / "data" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (40, 30), "green").save(path)
    (tmp_path / "data" / FILES[5]).write_bytes(b"no image")
    return tmp_path / "data"


@pytest.fixture
def review(tmp_path: Path, data: Path) -> Review:
    return read_review(stored_run(tmp_path / "run", ANSWERS, SURE, data=str(data)))


@pytest.fixture
def both(tmp_path: Path, data: Path) -> Review:
    """Beside a model that is right on 1, 2, 3 and 5."""
    this = stored_run(tmp_path / "this", ANSWERS, SURE, data=str(data))
    return read_review(this, stored_run(tmp_path / "other", [1, 0, 1, 1, 0, 2], data=str(data)))


@pytest.fixture
def gallery(qtbot):
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.scope_chosen.connect(gallery.set_scope)  # as the review beside it does
    gallery.resize(420, 600)
    gallery.show()
    return gallery


def pick(gallery: Gallery, which: str) -> None:
    gallery.which.setCurrentIndex(gallery.which.findData(which))


def test_the_worst_mistakes_come_first(gallery, review):
    gallery.set_review(review, ("Lite0", ""))
    assert gallery.grid.numbers.tolist() == [4, 1, 3]
    assert gallery.count.text() == "3 shown"
    assert gallery.scope_text.text() == "Images of all classes, highest loss first"
    index = gallery.grid.model().index(0, 0)
    assert index.data() == "c/5.png\nTrue class: c\nPredicted as: a, 99.5\xa0%"


def test_right_ones_and_all(gallery, review):
    gallery.set_review(review, ("Lite0", ""))
    pick(gallery, "correct")
    assert set(gallery.grid.numbers.tolist()) == {0, 2, 5}
    pick(gallery, "all")
    assert len(gallery.grid.numbers) == 6


def test_a_cell_shows_its_images_whatever_was_filtered(gallery, review):
    gallery.set_review(review, ("Lite0", ""))
    gallery.set_scope(Scope(true=1, predicted=1))
    assert gallery.grid.numbers.tolist() == [2]
    assert gallery.scope_text.text() == "b, classified correctly"
    gallery.set_scope(Scope(true=2, predicted=0))
    assert gallery.scope_text.text() == "c predicted as a"
    pick(gallery, "misclassified")
    assert gallery.shown_which == "misclassified", "the filter is the user's"
    gallery.clear_scope.click()
    assert gallery.scope_text.text() == "Images of all classes, highest loss first"
    assert not gallery.clear_scope.isVisible()


def test_a_class_shows_its_images_and_those_taken_for_it(gallery, review):
    gallery.set_review(review, ("Lite0", ""))
    gallery.set_scope(Scope(either=1))
    assert gallery.grid.numbers.tolist() == [1, 3]
    assert gallery.scope_text.text() == "b: true or predicted class"


def test_images_that_only_one_model_got_right(gallery, both, review):
    gallery.set_review(review, ("Lite0", ""))
    assert gallery.which.findData("only-this") < 0, "there is no other model"
    gallery.set_review(both, ("Lite0", "Baseline"))
    assert gallery.which.itemText(gallery.which.findData("only-this")) == "Only Lite0 is correct"
    pick(gallery, "only-this")
    assert gallery.grid.numbers.tolist() == [0]
    pick(gallery, "only-other")
    assert gallery.grid.numbers.tolist() == [1, 3]
    assert "Baseline" in gallery.which.currentText()
    gallery.set_review(review, ("Lite0", ""))
    assert gallery.shown_which == "misclassified", "what is no longer offered is let go"


def test_a_confused_pair_lifts_a_filter_that_would_leave_nothing(gallery, both):
    gallery.set_review(both, ("Lite0", "Baseline"))
    pick(gallery, "only-this")
    gallery.set_scope(Scope(true=2, predicted=0))
    assert gallery.shown_which == "all"
    assert gallery.grid.numbers.tolist() == [4]
    gallery.set_scope(EVERYTHING)
    pick(gallery, "only-other")
    gallery.set_scope(Scope(true=0, predicted=1))
    assert gallery.shown_which == "only-other", "that one is not empty"
    pick(gallery, "only-this")
    gallery.set_review(None)
    gallery.set_review(both, ("Lite0", "Baseline"))
    assert gallery.grid.numbers.tolist() == [1], "also where the predictions come after the click"


def test_nothing_to_show_says_so_and_leads_on(gallery, review, tmp_path):
    gallery.set_review(None)
    assert "Reading the predictions" in gallery.empty.text
    gallery.set_review(read_review(stored_run(tmp_path / "perfect", [0, 0, 1, 1, 2, 2])), ("Lite0", ""))
    assert "Every image was classified correctly" in gallery.empty.text
    find(gallery.empty, "Show all images").click()
    assert len(gallery.grid.numbers) == 6
    gallery.set_scope(Scope(true=0, predicted=2))
    assert "No images match this filter" in gallery.empty.text
    gallery.set_failure("The run is gone.")
    assert "The run is gone." in gallery.empty.text
    gallery.set_review(review, ("Lite0", ""))
    gallery.set_scope(EVERYTHING)
    assert not gallery.empty.isVisible()


def test_pictures_come_and_missing_ones_say_why(gallery, review, qtbot, data):
    (data / FILES[0]).unlink()
    gallery.set_review(review, ("Lite0", ""))
    pick(gallery, "all")
    gallery.grab()

    def pictures() -> dict[int, object]:
        rows = [gallery.grid.model().index(row, 0) for row in range(6)]
        return {row.data(NUMBER_ROLE): row.data(PICTURE_ROLE) for row in rows}

    qtbot.waitUntil(lambda: None not in pictures().values())
    assert isinstance(pictures()[1], QPixmap)
    assert "No such file" in prediction_grid.why_not(pictures()[0])
    assert prediction_grid.why_not(pictures()[5]) == "its content is not an image of a known format"
    gallery.grab()


def test_enter_opens_an_image_large_and_the_arrows_go_on(gallery, both, qtbot):
    gallery.set_review(both, ("Lite0", "Baseline"))
    gallery.grid.choose(0)
    qtbot.keyClick(gallery.grid, Qt.Key.Key_Return)
    viewer = gallery.viewer
    qtbot.waitUntil(lambda: viewer.picture.has_image)
    assert viewer.verdict.text() == "✕ Misclassified"
    assert viewer.facts.text().startswith("True class: c\nLoss: ")
    assert viewer.place.text() == "1 of 3"
    assert "Lite0\nBaseline" in words(viewer)
    assert find(viewer, "Most probable classes of Lite0").scores[0].name == "a"
    assert not viewer.before.isEnabled()
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.place.text() == "2 of 3"
    assert viewer.file.text() == FILES[1]
    viewer.after.click()
    viewer.after.click()
    assert viewer.place.text() == "3 of 3"
    qtbot.keyClick(viewer, Qt.Key.Key_Left)
    assert viewer.place.text() == "2 of 3"
    assert gallery.grid.currentIndex().row() == 1
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gallery.viewer is None)


def test_an_image_that_cannot_be_read_is_opened_with_the_reason(gallery, review, qtbot):
    gallery.set_review(review, ("Lite0", ""))
    pick(gallery, "correct")
    gallery.open_row(gallery.grid.numbers.tolist().index(5))
    viewer = gallery.viewer
    qtbot.waitUntil(lambda: viewer.picture.message.startswith("This image cannot be shown: its content"))
    viewer.done_button.click()
    qtbot.waitUntil(lambda: gallery.viewer is None)


def test_an_image_is_opened_in_prediction(gallery, review, qtbot, data):
    gallery.set_review(review, ("Lite0", ""))
    gallery.grid.choose(1)
    with qtbot.waitSignal(gallery.predict_requested) as told:
        gallery.predict_action.trigger()
    assert told.args == [str(data / FILES[1])]
    gallery.open_row(0)
    with qtbot.waitSignal(gallery.predict_requested) as told:
        gallery.viewer.predict.click()
    assert told.args == [str(data / FILES[4])]
    qtbot.waitUntil(lambda: gallery.viewer is None)


def test_listed_images_as_csv(gallery, review):
    gallery.set_review(review, ("Lite0", ""))
    rows = list(csv.DictReader(gallery.csv().splitlines()))
    assert [row["file"] for row in rows] == [FILES[4], FILES[1], FILES[3]]
    assert rows[0]["true"] == "c"
    assert rows[0]["predicted"] == "a"
    assert float(rows[0]["probability"]) == pytest.approx(0.995, abs=1e-3)
    gallery.set_review(None)
    assert gallery.csv() == "file,true,predicted,probability,loss\n"


def test_only_what_is_in_view_is_read(gallery, qtbot, monkeypatch, tmp_path):
    """Of a hundred thousand images, also after a jump to the end."""
    asked: list[Path] = []
    monkeypatch.setattr(ThumbnailCache, "get", lambda _cache, path: asked.append(path))
    count = 100_000
    logits = np.zeros((count, 3), np.float32)
    predictions = ImagePredictions(
        folder=tmp_path,
        classes=("a", "b", "c"),
        keys=Keys(tuple(f"{n}.png" for n in range(count)), ()),
        labels=np.zeros(count, np.int64),
        predicted=np.ones(count, np.int64),
        log_probabilities=logits,
    )
    gallery.set_review(Review(predictions=predictions), ("Lite0", ""))
    assert gallery.count.text().replace(",", "") == "100000 shown"
    gallery.grid.grab()
    first = set(asked)
    assert 0 < len(first) < 40
    gallery.grid.scrollToBottom()
    gallery.grid.grab()
    assert tmp_path / f"{count - 1}.png" in asked
    assert len(set(asked)) < 80


def test_what_is_clicked_decides_which_images_are_shown(qtbot, review):
    widget = ResultReview()
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    widget.show()
    widget.set_result(result(((1, 1, 0), (0, 1, 1), (1, 0, 1)), ("a", "b", "c")))
    widget.set_review(review, ("Lite0", ""))
    matrix, pairs, classes = (widget.views[name] for name in ("matrix", "pairs", "classes"))
    matrix.view.mark(2, 0)
    qtbot.keyClick(matrix.view, Qt.Key.Key_Return)
    assert widget.gallery.grid.numbers.tolist() == [4]
    assert matrix.view.chosen == (2, 0)
    widget.show_view("pairs")
    row = next(row for row in range(3) if pairs.table.record_at(row).cell == (0, 1))
    pairs.table.selectRow(row)
    assert widget.gallery.grid.numbers.tolist() == [1]
    assert matrix.view.chosen == (0, 1)
    widget.show_view("classes")
    classes.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    classes.table.selectRow(2)
    assert widget.gallery.scope_text.text() == "c: true or predicted class"
    assert matrix.view.chosen is None
    find(widget, "Show images of all classes").click()
    assert len(widget.gallery.grid.numbers) == 6
    widget.set_result(result())
    assert widget.gallery.scope_text.text() == "Images of all classes, highest loss first"


def test_why_not_speaks_of_any_error():
    assert prediction_grid.why_not(TLStudioError("image-empty")) == "the file is empty"
    assert prediction_grid.why_not(ValueError("odd")) == "odd"
