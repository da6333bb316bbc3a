"""The icon beside the clock: for a message of the system, or in the place of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

_SECONDS = 15  # that a message of the system lasts
_BACK = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shows an icon while its message lasts, or while it stands for the window; without such a place, nothing.

    Args:
        window: its title, which says what is trained and how far it is, is the icon's.
        can_stop: whether something is trained.
    """

    opened = Signal()  #: the window is back
    stop_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget, can_stop: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._can_stop = can_stop
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None  # of an icon that stands for the window
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self._end_message)

    @property
    def is_available(self) -> bool:
        """Whether the system has a place for icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def holds_window(self) -> bool:
        """Whether the icon stands for the window."""
        return self._menu is not None

    def tell(self, title: str, text: str) -> None:
        """Show a message of the system, where it can show one."""
        if self.is_available and QSystemTrayIcon.supportsMessages():
            icon = self._show()
            if not self.holds_window:
                icon.setToolTip(text)
            icon.showMessage(title, text, self._window.windowIcon(), _SECONDS * 1000)
            self._timer.start()

    def hold_window(self) -> None:
        """Hide the window; the icon stands for it until it is wanted again."""
        icon = self._show()
        self._menu = self._make_menu()
        icon.setContextMenu(self._menu)
        icon.setToolTip(self._window.windowTitle())
        self._window.windowTitleChanged.connect(icon.setToolTip)
        self._window.hide()

    def release(self) -> None:
        """The icon stands for nothing any more; the window is not shown by that."""
        if self._icon is None:
            return
        self._icon.hide()
        if self._menu is not None:
            self._window.windowTitleChanged.disconnect(self._icon.setToolTip)
            self._menu.deleteLater()
            self._menu = None

    def open_window(self) -> None:
        """Show the window, in front of all others."""
        self.release()
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.opened.emit()

    def _show(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.messageClicked.connect(self.open_window)
            self._icon.activated.connect(self._on_activated)
        self._icon.show()
        return self._icon

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Show window")).triggered.connect(self.open_window)
        stop = menu.addAction(self.tr("Stop training…"))
        stop.triggered.connect(self._on_stop)
        menu.addSeparator()
        menu.addAction(self.tr("Quit")).triggered.connect(self.quit_requested)
        menu.aboutToShow.connect(lambda: stop.setEnabled(self._can_stop()))
        return menu

    def _on_stop(self) -> None:
        self.open_window()  # it has to ask what is kept
        self.stop_requested.emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click; that for the menu is none."""
        if reason in _BACK:
            self.open_window()

    def _end_message(self) -> None:
        if not self.holds_window:
            self.release()
