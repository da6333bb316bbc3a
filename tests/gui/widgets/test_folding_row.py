"""A row that folds where there is no room, and unfolds where there is again."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tlstudio.gui.widgets.folding_row import FoldingRow


@pytest.fixture
def make(qtbot):
    kept: list[QWidget] = []

    def build(*widths: int, equal: bool = False) -> FoldingRow:
        outer, row = QWidget(), FoldingRow(10, equal=equal)
        layout = QVBoxLayout(outer)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        for width in widths:
            part = QLabel("x")
            part.setMinimumWidth(width)
            row.add(part, 1)
        qtbot.addWidget(outer)
        outer.show()
        kept.append(outer)
        return row

    return build


def parts(row: FoldingRow) -> list[QWidget]:
    return [row.layout().itemAt(place).widget() for place in range(row.layout().count())]


def folded(row: FoldingRow) -> bool:
    first, second = parts(row)
    return second.y() > first.y()


def resize(row: FoldingRow, width: int) -> None:
    row.window().resize(width, 200)


def test_folds_and_unfolds_with_the_width(make, qtbot):
    row = make(100, 200)
    resize(row, 310)
    qtbot.waitUntil(lambda: not folded(row))
    resize(row, 309)
    qtbot.waitUntil(lambda: folded(row))
    resize(row, 400)
    qtbot.waitUntil(lambda: not folded(row))


def test_equal_parts_need_the_widest_of_each(make, qtbot):
    row = make(100, 200, equal=True)
    resize(row, 409)
    qtbot.waitUntil(lambda: folded(row))
    resize(row, 410)
    qtbot.waitUntil(lambda: not folded(row))


def test_a_part_that_grows_folds_the_row(make, qtbot):
    row = make(100, 200)
    resize(row, 350)
    qtbot.waitUntil(lambda: not folded(row))
    parts(row)[0].setMinimumWidth(180)
    qtbot.waitUntil(lambda: folded(row))
