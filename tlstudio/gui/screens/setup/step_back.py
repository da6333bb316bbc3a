"""Undo and Redo of a screen: two buttons, and the usual keys wherever the keyboard is on that screen."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class StepBack(Retranslated, QWidget):
    """The keys are this screen's before they are the window's, which has an Undo of its own.

    Args:
        screen: whose keys these are; fields in it that have an Undo of their own must leave the keys alone.
    """

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.undo, self.redo = QAction(icons.icon("undo"), "", self), QAction(icons.icon("redo"), "", self)
        self._keys = {QKeySequence.StandardKey.Undo: self.undo, QKeySequence.StandardKey.Redo: self.redo}
        layout = row(spacing=2, inside=self)
        for action in self._keys.values():
            button = QToolButton()
            button.setDefaultAction(action)
            layout.addWidget(button)
        screen.installEventFilter(self)
        self._retranslate()

    def set_possible(self, *, undo: bool, redo: bool) -> None:
        """Which way there is something to go."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def eventFilter(self, _screen: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        action = next((action for key, action in self._keys.items() if event.matches(key)), None)
        if action is None or not action.isEnabled():
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            action.trigger()
        return True

    def _retranslate(self) -> None:
        self.undo.setText(self.tr("Undo the last settings change"))
        self.redo.setText(self.tr("Redo the settings change"))
        for key, action in self._keys.items():
            shortcut = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(self.tr("{action} ({shortcut})").format(action=action.text(), shortcut=shortcut))
