"""Layouts that are filled again and again."""

from PySide6.QtWidgets import QLayout


def clear_layout(layout: QLayout) -> None:
    """Remove its widgets; they are gone from the screen now, from memory when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
