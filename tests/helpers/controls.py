"""The controls of the window, found as a user or a screen reader finds them: by what they are called."""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def find(parent: QObject, name: str, kind: type = QWidget) -> Any:
    """The control of this accessible name, text or object name; where one is on show, those that are not are left out.

    Raises:
        AssertionError: there is none, or more than one.
    """
    found = [child for child in parent.findChildren(kind) if name in _names(child)]
    shown = [child for child in found if child.isVisible()] or found
    assert len(shown) == 1, f"{len(shown)} controls are called “{name}”"
    return shown[0]


def action(parent: QObject, name: str) -> QAction:
    """The action of this text, in a menu or not."""
    return find(parent, name, QAction)


def words(parent: QWidget) -> str:
    """All that can be read in its labels, a line each."""
    return "\n".join(label.text() for label in parent.findChildren(QLabel) if not label.isHidden())


def _names(child: Any) -> set[str]:
    spoken = child.accessibleName() if isinstance(child, QWidget) else ""
    text = child.text() if isinstance(child, QAbstractButton | QAction | QLabel) else ""
    return {name.replace("&", "") for name in (child.objectName(), spoken, text) if name}
