"""A message of the system, for what happens while the user is elsewhere."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

_SECONDS = 15


class TrayNotice(QObject):
    """Shows an icon beside the clock for as long as its message lasts; where there is no such place, nothing."""

    clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self._hide)

    def tell(self, title: str, text: str) -> None:
        """Show a message of the system, where it can show one."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self._on_clicked)
            self._icon.activated.connect(self._on_clicked)
        self._icon.setToolTip(text)
        self._icon.show()
        self._icon.showMessage(title, text, self._window.windowIcon(), _SECONDS * 1000)
        self._timer.start()

    def _hide(self) -> None:
        if self._icon is not None:
            self._icon.hide()

    def _on_clicked(self) -> None:
        self._hide()
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.clicked.emit()
