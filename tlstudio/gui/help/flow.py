"""Help in the window: F1, the drawer that follows the focus, the glossary, and the table of shortcuts."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from tlstudio.gui.help.help_drawer import HelpDrawer
from tlstudio.gui.help.shortcut_table import ShortcutTable
from tlstudio.gui.settings import Settings

_ROOMY = 1280  #: px, width at which every page has room beside the drawer


class HelpFlow(QObject):
    """Opens and closes the drawer of a window, and has it explain what has the focus.

    Args:
        window: whose focus it follows; it is made wide enough for the drawer.
        panel: of the page on show, explained where nothing has the focus.
    """

    toggled = Signal()  #: the drawer was opened or closed

    def __init__(self, window: QWidget, settings: Settings, panel: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._panel = panel
        self.drawer = HelpDrawer()
        self.drawer.hide()
        self.drawer.close_requested.connect(self.close)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, enabled=False)
        self._escape.activated.connect(self.close)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether the drawer is on show."""
        # The focus still moves while the window is deleted.
        return isValid(self.drawer) and not self.drawer.isHidden()

    def explain(self) -> None:
        """What the control in focus is for."""
        self._open()
        self.drawer.show_explanation()

    def show_glossary(self) -> None:
        """The glossary, ready to be searched."""
        self._open()
        self.drawer.show_glossary()

    def show_shortcuts(self) -> QDialog:
        """Every action that has a key."""
        dialog = ShortcutTable(self._window)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Hide the drawer; the focus goes back to what was explained."""
        self.drawer.hide()
        self.toggled.emit()
        self._escape.setEnabled(False)
        self._settings.help_open = False
        if (explained := self.drawer.explained) is not None:
            explained.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self._make_room()
        self.drawer.show()
        self.toggled.emit()
        self._escape.setEnabled(True)
        self._settings.help_open = True
        self._explain(self._window.focusWidget())

    def _make_room(self) -> None:
        """A window that is too narrow for its page and the drawer becomes wider, as far as the screen goes."""
        window = self._window
        if not self.is_open and not window.isMaximized() and not window.isFullScreen():
            room = min(_ROOMY, window.screen().availableGeometry().width())
            window.resize(max(window.width(), room), window.height())

    def _explain(self, widget: QWidget | None) -> None:
        if widget is None or not self.drawer.isAncestorOf(widget):
            self.drawer.explain(widget or self._panel())

    def retranslate(self) -> None:
        """Write its texts in the window's language."""
        self._escape.setWhatsThis(self.tr("Close help"))

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.is_open and now is not None and now.window() is self._window:
            self._explain(now)
