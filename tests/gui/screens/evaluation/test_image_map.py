"""The map of the images: what is clicked or drawn around is shown in the gallery."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage

from tests.helpers.stored_run import stored_run
from tlstudio.core.run_folder import RunFolder
from tlstudio.evaluate import review as reviews
from tlstudio.evaluate.predictions import Predictions, write_features
from tlstudio.evaluate.review import EVERYTHING, ImagePredictions, Scope, read_review
from tlstudio.gui.screens.evaluation.image_map.dots import paint_dots
from tlstudio.gui.screens.evaluation.image_map.map_box import CORRECT, ImageMap, class_colours
from tlstudio.gui.screens.evaluation.result_review import ResultReview

PLACES = np.array([(0, 0), (0, 1), (1, 0), (1, 1), (0.5, 0.5), (0.1, 0.9)], np.float32)


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return stored_run(tmp_path / "runs" / "one", [0, 1, 1, 2, 0, 2])


@pytest.fixture
def predictions(run: RunFolder) -> ImagePredictions:
    return msgspec.structs.replace(read_review(run).predictions, points=PLACES)


@pytest.fixture
def box(qtbot, predictions: ImagePredictions) -> ImageMap:
    box = ImageMap()
    qtbot.addWidget(box)
    box.resize(600, 500)
    box.show()
    box.set_predictions(predictions)
    return box


def at(box: ImageMap, number: int) -> QPoint:
    return QPoint(*box.canvas.places()[number].round().astype(int).tolist())


def test_the_points_of_a_run_are_read(run: RunFolder) -> None:
    assert read_review(run).predictions.points is None, "of an older version"
    features = np.random.default_rng(0).normal(size=(6, 5)).astype(np.float32)
    write_features(run.features, {"test": Predictions(np.array([""]), np.array([0]), features, features)})
    points = read_review(run).predictions.points
    assert points is not None
    assert points.shape == (6, 2)
    write_features(run.features, {"test": Predictions(np.array([""]), np.array([0]), features, features[:4])})
    assert read_review(run).predictions.points is None, "they belong to another test"


def test_a_click_chooses_an_image_and_one_beside_all_of_them(box: ImageMap, qtbot) -> None:
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.mouseClick(box.canvas, Qt.MouseButton.LeftButton, pos=at(box, 3))
    assert told.args == [Scope(images=(3,))]
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.mouseClick(box.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert told.args == [EVERYTHING]


def test_a_line_around_some_chooses_these(box: ImageMap, qtbot) -> None:
    left, right = at(box, 1) - QPoint(12, 12), at(box, 0) + QPoint(60, 12)
    corners = [left, QPoint(right.x(), left.y()), right, QPoint(left.x(), right.y())]
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.mousePress(box.canvas, Qt.MouseButton.LeftButton, pos=corners[0])
        for corner in corners[1:]:
            qtbot.mouseMove(box.canvas, corner)
        qtbot.mouseRelease(box.canvas, Qt.MouseButton.LeftButton, pos=corners[-1])
    assert told.args == [Scope(images=(0, 1, 5))]


def test_keys_zoom_move_and_choose_what_is_in_view(box: ImageMap, qtbot) -> None:
    box.canvas.setFocus()
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.keyClick(box.canvas, Qt.Key.Key_Return)
    assert told.args == [Scope(images=(0, 1, 2, 3, 4, 5))]
    for _ in range(8):
        qtbot.keyClicks(box.canvas, "+")
    assert box.canvas.in_view().tolist() == [4], "the middle stays where it is"
    before = box.canvas.places()[4]
    qtbot.keyClick(box.canvas, Qt.Key.Key_Right)
    assert box.canvas.places()[4][0] == pytest.approx(before[0] - 40)
    qtbot.keyClicks(box.canvas, "0")
    assert len(box.canvas.in_view()) == 6


def test_the_gallery_shows_what_was_chosen(qtbot, predictions: ImagePredictions) -> None:
    review = ResultReview()
    qtbot.addWidget(review)
    review.set_review(reviews.Review(predictions=predictions))
    review.map.scope_chosen.emit(Scope(images=(0, 4)))
    assert review.gallery.grid.numbers.tolist() == [4, 0], "also those that are correct, the worst first"
    assert review.gallery.scope_text.text() == "2 images from the map"


def test_a_legend_by_class_and_by_correct(box: ImageMap, qtbot) -> None:
    assert [box.legend.item(row).text() for row in range(box.legend.count())] == ["a", "b", "c"]
    with qtbot.waitSignal(box.scope_chosen) as told:
        box.legend.itemActivated.emit(box.legend.item(1))
    assert told.args == [Scope(true=1)]
    box.colour_box.setCurrentIndex(CORRECT)
    with qtbot.waitSignal(box.scope_chosen) as told:
        box.legend.itemActivated.emit(box.legend.item(1))
    assert told.args == [Scope(images=(1, 3, 4))], "the misclassified ones"


def test_an_older_result_says_what_to_do(box: ImageMap, predictions: ImagePredictions) -> None:
    box.set_predictions(msgspec.structs.replace(predictions, points=None))
    assert box.empty.isVisible()
    assert not box.layout_box.isEnabled()
    assert box.csv().strip() == "file,true,predicted,x,y"


def test_umap_is_asked_for_and_takes_the_place_of_pca(box: ImageMap, qtbot) -> None:
    with qtbot.waitSignal(box.umap_wanted) as told:
        box.layout_box.setCurrentIndex(1)
    assert told.args == ["test"]
    assert "UMAP" in box.info.text()
    before = box.canvas.places()
    box.set_umap(PLACES[::-1].copy())
    assert not np.allclose(before, box.canvas.places())
    assert box.csv().splitlines()[1].startswith("a/1.png,a,a,0.1")
    box.refuse_umap("This map needs the package umap-learn.")
    assert box.layout_box.currentIndex() == 0


def test_csv_and_drawing(box: ImageMap) -> None:
    assert box.csv().splitlines()[:3] == ["file,true,predicted,x,y", "a/1.png,a,a,0.0,0.0", "a/2.png,a,b,0.0,1.0"]
    image = box.drawing("<b>ResNet50").image()
    inks = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {ink.name() for ink in class_colours(3, dark=False)} <= inks


def test_dots_lie_where_they_belong() -> None:
    places = np.array([(5, 5), (5, 5), (99, 5), (0, 19)], float)
    image = paint_dots(places, [QColor("red"), QColor("blue")], np.array([0, 1, 0, 0]), (40, 20), 2)
    assert image.format() is QImage.Format.Format_ARGB32
    assert image.pixelColor(5, 5).name() == image.pixelColor(7, 5).name() == "#0000ff", "the later one on top"
    assert image.pixelColor(8, 5).alpha() == image.pixelColor(20, 10).alpha() == 0
    assert image.pixelColor(0, 19).name() == "#ff0000"


def test_many_classes_have_different_colours() -> None:
    for dark in (False, True):
        assert len({colour.name() for colour in class_colours(40, dark=dark)}) == 40
