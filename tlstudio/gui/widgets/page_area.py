"""Where a page stands that may need more room than there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tlstudio.gui.widgets.layouts import column


class PageArea(QScrollArea):
    """The page fills the area; where even its smallest size does not fit, it is scrolled and never cut."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(_Sheet(page))

    def sizeHint(self) -> QSize:
        """It asks for little and is given the rest: whatever it would ask for, an area around it would scroll."""
        return self.minimumSizeHint()


class _Sheet(QWidget):
    """A scroll area scrolls what has wrapped text as soon as the height it would like is not there."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        column(page, inside=self)

    def heightForWidth(self, width: int) -> int:
        """The smallest height at which the page is whole."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1
