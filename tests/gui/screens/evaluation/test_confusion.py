"""The numbers of the confusion matrix: on the screen, in words, as pairs and as CSV."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from tests.helpers.gui_data import CLASSES, CONFUSION, result
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.class_tables import ConfusedPairs
from tlstudio.gui.screens.evaluation.confusion import confusion, shades
from tlstudio.gui.screens.evaluation.confusion.confusion_box import ConfusionBox


@pytest.fixture
def box(qtbot):
    box = ConfusionBox()
    qtbot.addWidget(box)
    box.resize(900, 560)
    box.set_result(result())
    box.show()
    return box


def fits(view) -> bool:
    return view.horizontalScrollBar().maximum() == view.verticalScrollBar().maximum() == 0


def shown_colour(box, row: int, column: int) -> list[int]:
    """Of a cell as it is painted, near its corner: its number is in its middle."""
    place = box.view.places.rect(row, column).topLeft() + QPoint(3, 3)
    return list(box.view.viewport().grab().toImage().pixelColor(place).getRgb()[:3])


def test_counts_and_shares(box):
    assert box.view.counts.tolist() == [list(row) for row in CONFUSION]
    assert box.view.shares()[0].tolist() == [0.8, 0.2, 0.0]


def test_the_marked_cell_is_told_in_words(box):
    box.view.mark(2, 1)
    assert box.info.text() == "Tomato___Early_blight predicted as Potato___healthy: 3 of 10 images (30.0\xa0%)"
    box.view.mark(1, 1)
    assert box.info.text() == "Potato___healthy: 20 of 20 images classified correctly (100.0\xa0%)"


def test_every_cell_is_found_under_the_mouse(box, qtbot):
    for row in range(3):
        for column in range(3):
            centre = box.view.places.rect(row, column).center()
            qtbot.mouseMove(box.view.viewport(), centre)
            assert box.view.marked == (row, column)
    qtbot.mouseMove(box.view.viewport(), QPoint(2, 2))
    assert box.view.marked is None


def test_arrow_keys_walk_and_stop_at_the_edge(box, qtbot):
    for _ in range(5):
        qtbot.keyClick(box.view, Qt.Key.Key_Right)
    assert box.view.marked == (0, 2)
    qtbot.keyClick(box.view, Qt.Key.Key_Down)
    assert box.view.marked == (1, 2)
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.keyClick(box.view, Qt.Key.Key_Return)
    assert told.args == [Scope(true=1, predicted=2)]


def test_worst_class_first(box, qtbot):
    box.order.setCurrentIndex(1)
    assert box.view.order.tolist() == [2, 0, 1]
    qtbot.mouseMove(box.view.viewport(), box.view.places.rect(0, 1).center())
    assert box.view.marked == (2, 0)


def test_largest_class_first(box):
    box.order.setCurrentIndex(2)
    assert box.view.order.tolist() == [1, 0, 2]


def test_unit_changes_the_colours(box):
    by_count = shown_colour(box, 0, 0)
    assert by_count == shades.colours(np.array([8 / 20]), dark=False)[0].tolist()
    box.unit.setCurrentIndex(1)
    assert shown_colour(box, 1, 1) == shades.colours(np.array([1.0]), dark=False)[0].tolist()
    assert shown_colour(box, 0, 0) == shades.colours(np.array([0.8]), dark=False)[0].tolist()


def test_pairs_come_most_frequent_first_and_tell_their_cell(qtbot):
    view = ConfusedPairs()
    qtbot.addWidget(view)
    view.set_result(result())
    table = view.table
    shown = [tuple(table.text_at(row, column) for column in range(4)) for row in range(table.row_count())]
    assert shown == [
        (CLASSES[2], CLASSES[1], "3", "30.0\xa0%"),
        (CLASSES[0], CLASSES[1], "2", "20.0\xa0%"),
        (CLASSES[2], CLASSES[0], "1", "10.0\xa0%"),
    ]
    assert table.selected_text().splitlines()[1:] == ["\t".join(row).replace("\xa0", " ") for row in shown]
    with qtbot.waitSignal(view.scope_chosen) as told:
        table.selectRow(1)
    assert told.args == [Scope(true=0, predicted=1)]
    view.set_result(None)
    assert table.row_count() == 0


def test_csv(box):
    rows = list(csv.reader(box.csv().splitlines()))
    assert rows[0][1:] == list(CLASSES)
    assert rows[3] == [CLASSES[2], "1", "3", "6"]


def test_a_click_on_a_name_chooses_the_class(box, qtbot):
    view = box.view
    beside = QPoint(10, view.places.rect(1, 0).center().y())
    with qtbot.waitSignal(box.scope_chosen) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert told.args == [Scope(either=1)]
    above = QPoint(view.places.rect(0, 2).center().x(), 10)
    chosen = []
    box.scope_chosen.connect(chosen.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=above)
    assert chosen == [Scope(either=2)], "and no cell"


def test_the_chosen_cell_keeps_a_frame_when_the_order_changes(box):
    before = box.view.grab().toImage()
    box.view.set_chosen((2, 1))
    assert box.view.grab().toImage() != before
    box.order.setCurrentIndex(1)
    box.view.set_chosen(None)
    box.order.setCurrentIndex(0)
    assert box.view.grab().toImage() == before


def test_a_tip_says_what_a_cell_or_a_name_means(box, qtbot, monkeypatch):
    shown = []  # the platform without a display cannot show a tip
    monkeypatch.setattr(confusion.QToolTip, "showText", lambda _place, text, _widget: shown.append(text))
    view = box.view
    for point in (view.places.rect(2, 1).center(), QPoint(10, view.places.rect(1, 0).center().y()), QPoint(2, 2)):
        qtbot.mouseMove(view.viewport(), point)
        ask = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), ask)
    assert shown == [
        "Tomato___Early_blight predicted as Potato___healthy: 3 of 10 images (30.0\xa0%)",
        "Potato___healthy",
        "",
    ]


def test_names_stay_in_view_and_the_middle_stays_the_middle_when_cells_grow(box, qtbot):
    count = 200
    box.set_result(result((np.eye(count, dtype=int) * 9).tolist(), [f"class {n}" for n in range(count)]))
    view = box.view
    assert fits(view)
    middle = (100, 100)
    for _ in range(5):
        box.larger.click()
    assert not fits(view)
    assert view.places.cell > 9
    assert view.places.inside.contains(view.places.rect(*middle).center()), "what was in the middle is in view"
    left = view.places.left
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.places.left == left
    assert view.places.at(QPoint(left + 5, view.viewport().height() - 3))[0] == count - 1
    for _ in range(9):
        box.smaller.click()
    assert fits(view)
    assert view.horizontalScrollBar().maximum() == 0


def test_page_keys_take_ten_and_home_and_end_the_row(box, qtbot):
    count = 34
    box.set_result(result((np.eye(count, dtype=int)).tolist(), [f"class {n}" for n in range(count)]))
    for key, cell in (
        (Qt.Key.Key_Down, (0, 0)),
        (Qt.Key.Key_PageDown, (10, 0)),
        (Qt.Key.Key_End, (10, 33)),
        (Qt.Key.Key_PageUp, (0, 33)),
        (Qt.Key.Key_Home, (0, 0)),
    ):
        qtbot.keyClick(box.view, key)
        assert box.view.marked == cell


@pytest.mark.parametrize("count", [1, 2, 34, 200])
def test_any_number_of_classes_is_painted_and_fits(box, count):
    counts = np.eye(count, dtype=int) * 9 + 1
    names = [f"class {n}" for n in range(count)]
    box.set_result(result(counts.tolist(), names))
    image = box.view.grab().toImage()
    assert not image.isNull()
    assert box.view.horizontalScrollBar().maximum() == 0
    assert box.view.verticalScrollBar().maximum() == 0


def test_no_result_is_shown_as_none(box):
    box.set_result(None)
    box.view.grab()
    assert box.view.marked is None
    assert box.info.text().startswith("Rows: true class")


@pytest.mark.parametrize("dark", [False, True])
def test_more_images_are_never_weaker_in_lightness(dark):
    light = shades.colours(np.linspace(0, 1, 50), dark=dark) @ np.array([0.299, 0.587, 0.114])
    steps = np.diff(light)
    assert (steps >= 0).all() if dark else (steps <= 0).all()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("strength", [0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.0])
def test_numbers_in_cells_can_be_read(dark, strength):
    ground = shades.colours(np.array([strength]), dark=dark)[0] / 255
    ink = np.array(shades.ink(strength, dark=dark).getRgbF()[:3])

    def luminance(rgb):
        linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
        return linear @ np.array([0.2126, 0.7152, 0.0722])

    light, dim = sorted((luminance(ground), luminance(ink)), reverse=True)
    assert (light + 0.05) / (dim + 0.05) >= 4.5
