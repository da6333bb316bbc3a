"""Icons that are drawn at the size they are asked for."""

import pytest
from PySide6.QtCore import QSize

from tlstudio.gui.look import icons


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(16, 0), QSize(-1, -1)])
def test_an_icon_without_room_is_nothing(qapp, size):
    assert icons.icon("undo").pixmap(size).isNull()


def test_an_icon_has_the_size_that_was_asked_for(qapp):
    shown = icons.icon("undo").pixmap(QSize(24, 24))
    assert shown.deviceIndependentSize().toSize() == QSize(24, 24)
    assert shown.hasAlphaChannel()
