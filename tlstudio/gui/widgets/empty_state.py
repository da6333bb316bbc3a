"""What to do where there is nothing yet."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import add, column
from tlstudio.gui.widgets.painting import smooth_painter

_ICON = 56  # px


class EmptyState(QWidget):
    """A picture, a title, a sentence, and a button where one leads on."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        centre = Qt.AlignmentFlag.AlignCenter
        self._title = ScaledLabel(scale=1.35, bold=True)
        self._text = MutedLabel(scale=1.05)
        self._action = QPushButton()
        self.action_clicked = self._action.clicked
        for label in (self._title, self._text):
            label.setAlignment(centre)
        layout = column(spacing=10, margins=(48, 32, 48, 32), inside=self)
        layout.addStretch(2)
        for part in (_ICON + 18, self._title, self._text, (self._action, centre)):
            add(layout, part)
        layout.addStretch(3)

    @property
    def text(self) -> str:
        """All that is written."""
        return f"{self._title.text()} {self._text.text()}"

    def set_text(self, title: str, text: str, action: str = "") -> None:
        """What is missing, what to do, and what the button says; no text, no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(self.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        top = self._title.geometry().top() - _ICON - 18
        place = QRectF((self.width() - _ICON) / 2, top, _ICON, _ICON)
        icons.paint(smooth_painter(self), self._icon, place, theme.of(self.palette()).edge)
