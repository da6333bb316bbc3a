"""Layouts that are filled again."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tlstudio.gui.widgets.layouts import clear_layout


def test_what_is_cleared_leaves_the_screen_before_the_event_loop_comes_round(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout, label = QVBoxLayout(page), QLabel("old")
    layout.addWidget(label)
    layout.addStretch(1)
    page.show()
    assert label.isVisible()
    clear_layout(layout)
    assert not label.isVisible()
    assert layout.count() == 0
    with qtbot.waitSignal(label.destroyed):
        pass
