"""What to do where there is nothing yet."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tlstudio.gui.look import icons, theme
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel

_ICON = 56  # px


class EmptyState(QWidget):
    """A picture, a title, a sentence, and a button where one leads on."""

    action_clicked = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        centre = Qt.AlignmentFlag.AlignCenter
        self._title = ScaledLabel(scale=1.35, bold=True)
        self._text = MutedLabel(scale=1.05)
        self._action = QPushButton()
        self._action.clicked.connect(self.action_clicked)
        for label in (self._title, self._text):
            label.setAlignment(centre)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 32, 48, 32)
        layout.setSpacing(10)
        layout.addStretch(2)
        layout.addSpacing(_ICON + 18)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addWidget(self._action, 0, centre)
        layout.addStretch(3)

    @property
    def text(self) -> str:
        return f"{self._title.text()} {self._text.text()}"

    def set_text(self, title: str, text: str, action: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(self.text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._title.geometry().top() - _ICON - 18
        place = QRectF((self.width() - _ICON) / 2, top, _ICON, _ICON)
        icons.paint(painter, self._icon, place, theme.of(self.palette()).edge)
