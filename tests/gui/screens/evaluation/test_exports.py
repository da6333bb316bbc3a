"""What is taken out of the evaluation: numbers for scripts, pictures for papers."""

import csv

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

from tests.helpers.gui_data import comparison, evaluation, result, summary
from tlstudio.gui.look.theme import ThemeController
from tlstudio.gui.screens.evaluation.comparison_view import ComparisonView
from tlstudio.gui.screens.evaluation.confusion.confusion_box import ConfusionBox
from tlstudio.gui.screens.evaluation.result_csv import comparison_csv, runs_csv

BASELINE, RESNET = summary("baseline", "Baseline CNN"), summary("resnet50", "ResNet50")


def test_the_comparison_is_a_table_of_plain_numbers() -> None:
    compared = comparison(BASELINE, RESNET, a=0.7141, b=0.8577)
    rows = [
        msgspec.structs.replace(row, data="/data/leaves", seed=seed)
        for row, seed in ((compared.first, 3), (compared.second, 4))
    ]
    compared = msgspec.structs.replace(compared, first=rows[0], second=rows[1])
    first, second = csv.DictReader(comparison_csv(compared, ("Baseline CNN", "ResNet50")).splitlines())
    assert (first["run"], first["folder"]) == ("Baseline CNN", BASELINE.name)
    assert (second["data_set"], second["data_folder"], second["seed"]) == ("leaves", "/data/leaves", "4")
    numbers = (
        "accuracy",
        "training_images",
        "seconds",
        "best_epoch",
        "test_images",
        "macro_f1",
        "only_this_right",
    )
    assert [float(second[name]) for name in numbers] == [0.8577, 25498, 990.0, 28, 8500, 0.5, 506]
    paired = ("compared_images", "difference", "ci95_low", "ci95_high", "p_mcnemar")
    assert [float(second[name]) for name in paired] == pytest.approx([8500, 0.1436, 0.1376, 0.1496, 0.0001])
    assert {first[name] for name in paired} == {""}


def test_runs_are_told_apart_by_data_set_seed_and_date() -> None:
    measured = evaluation()
    broken = summary("resnet18", "ResNet18", accuracy=None, status="failed")
    run, other, failed = csv.DictReader(runs_csv([RESNET, measured, broken]).splitlines())
    assert (run["data_set"], run["seed"], run["date"], run["macro_f1"]) == (
        "leaves",
        "0",
        "2026-11-24T0158",
        "0.5",
    )
    assert float(run["accuracy"]) == result().accuracy
    assert (other["state"], other["data_set"], other["seed"]) == ("evaluation", "other", "")
    assert (failed["state"], failed["accuracy"], failed["macro_f1"]) == ("failed", "", "")


@pytest.fixture
def box(qtbot) -> ConfusionBox:
    box = ConfusionBox()
    qtbot.addWidget(box)
    box.resize(500, 400)
    box.show()
    box.set_result(result())
    return box


@pytest.mark.parametrize("dark", [False, True])
def test_the_matrix_is_drawn_whole_on_white_paper(box, dark, qapp) -> None:
    sheet, palette = qapp.styleSheet(), qapp.palette()
    theme = ThemeController(qapp)
    theme.apply("dark" if dark else "light")
    try:
        drawing = box.drawing("ResNet50")
        image = drawing.image()
    finally:
        theme.deleteLater()
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
    assert image.size() == drawing.size * 2
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert len({image.pixelColor(x, image.height() - 60).name() for x in range(0, image.width(), 3)}) > 3


def test_the_matrix_as_files(box, tmp_path) -> None:
    drawing = box.drawing("ResNet50")
    (tmp_path / "m.svg").write_bytes(drawing.file("svg"))
    assert QSvgRenderer(str(tmp_path / "m.svg")).isValid()
    svg = drawing.file("svg").decode()
    assert "True class" in svg
    assert "ResNet50" in svg
    assert "<image" not in svg  # cells are shapes
    assert drawing.file("pdf").startswith(b"%PDF-")
    assert QImage.fromData(drawing.file("png")).size() == drawing.size * 2


def test_copy_puts_the_matrix_on_the_clipboard_and_a_right_click_opens_a_menu(box, qtbot) -> None:
    chosen = []
    box.scope_chosen.connect(chosen.append)
    qtbot.mouseClick(box.view.viewport(), Qt.MouseButton.RightButton, pos=box.view.places.rect(0, 0).center())
    assert chosen == []
    with qtbot.waitSignal(box.view.copy_wanted):
        box.view.copy()
    box.drawing("x").copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_the_comparison_is_copied_as_a_picture(qtbot) -> None:
    view = ComparisonView()
    qtbot.addWidget(view)
    assert not view.compares
    view.copy()  # nothing there: nothing happens
    view.set_comparison(comparison(BASELINE, RESNET, a=0.7, b=0.8), ("Baseline CNN", "ResNet50"))
    view.copy()
    assert QGuiApplication.clipboard().image().width() == 1440
    assert view.stem == "ResNet50-vs-Baseline-CNN"
