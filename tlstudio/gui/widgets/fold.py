"""A heading that shows and hides what stands below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.widgets.layouts import column


class Fold(QWidget):
    """A button with an arrow, and its content while it is pressed.

    Args:
        content: what is shown and hidden.
        is_open: whether it is shown at first.
    """

    def __init__(self, content: QWidget, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setChecked(is_open)
        self.button.setProperty("fold", True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._show)
        column((self.button, Qt.AlignmentFlag.AlignLeft), content, spacing=6, inside=self)
        self._show(is_open)

    def set_title(self, text: str) -> None:
        """What the button says; a screen reader adds whether it is pressed."""
        self.button.setText(text)

    def _show(self, is_open: bool) -> None:
        self.button.setIcon(icons.icon("chevron-up" if is_open else "chevron-down"))
        self._content.setVisible(is_open)
