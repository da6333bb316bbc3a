"""A user without a plan: clicks, keys, wheel, drops, sizes, themes and languages, drawn from a seed."""

import random
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QMenu, QWidget

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_NONE, _CTRL, _SHIFT = _Mod.NoModifier, _Mod.ControlModifier, _Mod.ShiftModifier
_KEYS: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *[(_Key.Key_Tab, _NONE)] * 8,
    *[(_Key.Key_Space, _NONE)] * 4,
    *[(key, _NONE) for key in (_Key.Key_Return, _Key.Key_Escape, _Key.Key_F1, _Key.Key_F2, _Key.Key_F5)],
    *[(key, _NONE) for key in (_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right) for _ in range(2)],
    *[(key, _NONE) for key in (_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown)],
    *[(key, _NONE) for key in (_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_A, _Key.Key_9, _Key.Key_Minus)],
    *[(key, _CTRL) for key in (_Key.Key_1, _Key.Key_2, _Key.Key_3, _Key.Key_4, _Key.Key_5)],
    *[(key, _CTRL) for key in (_Key.Key_O, _Key.Key_V, _Key.Key_C, _Key.Key_Z, _Key.Key_Return, _Key.Key_Period)],
    (_Key.Key_Backtab, _SHIFT),
    (_Key.Key_F1, _SHIFT),
)
_SIZES = ((980, 640), (1240, 780), (1280, 800), (1600, 900), (1920, 1080), (700, 500))


class Monkey(QObject):
    """Plays with a window.

    Args:
        things: what it drops: paths or addresses.
        switches: further things it may do, by name, such as another theme.
    """

    def __init__(
        self,
        window: QMainWindow,
        seed: int,
        things: Sequence[str],
        switches: dict[str, Callable[[], object]],
    ) -> None:
        super().__init__()
        self._window = window
        self._dice = random.Random(seed)  # noqa: S311  (chance, not secrecy)
        self._things = things
        self._switches = switches
        self._does = (self._click, self._press, self._wheel, self._menu, self._drop, self._resize, self._switch)
        self._often = (46, 34, 8, 4, 3, 2, 0.4)  # a new theme takes a quarter of a second
        self._seed = seed
        self.done = 0
        self._held: QWidget | None = None
        self._last: deque[str] = deque(maxlen=40)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It may want to quit, but has to stay."""
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        self._window.removeEventFilter(self)

    @property
    def story(self) -> str:
        """What it did, the latest last."""
        return "\n".join((f"seed {self._seed}, after {self.done} events:", *self._last))

    def act(self) -> None:
        """One event; a question for a file is turned down."""
        self.done += 1
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QFileDialog) and widget.isVisible():
                widget.reject()
        if not self._window.isActiveWindow() and self._top() is self._window:
            self._window.activateWindow()
        self._dice.choices(self._does, self._often)[0]()

    def _top(self) -> QWidget:
        """Where a user could act now: a popup, a dialog, or the window."""
        popup = QApplication.activePopupWidget()
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return popup or QApplication.activeModalWidget() or next(iter(dialogs), self._window)

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """A control, or any widget at all, and a point on it."""
        top = self._held = self._top()  # the wrapper of Qt's own popup would take those of its children with it
        controls = [
            widget
            for widget in top.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.ClickFocus
        ]
        if controls and self._dice.random() < 0.8:
            widget = self._dice.choice(controls)
        else:
            place = QPoint(self._dice.randrange(max(1, top.width())), self._dice.randrange(max(1, top.height())))
            widget = top.childAt(place) or top
        return widget, QPoint(
            self._dice.randrange(max(1, widget.width())), self._dice.randrange(max(1, widget.height()))
        )

    def _note(self, what: str, widget: QWidget | None = None) -> None:
        where = f" {type(widget).__name__} “{widget.accessibleName()}”" if widget else ""
        self._last.append(what + where)

    def _click(self) -> None:
        widget, place = self._somewhere()
        kind = self._dice.choices(("click", "double", "right", "drag"), (80, 6, 7, 7))[0]
        self._note(f"{kind} at {place.x()},{place.y()}", widget)
        if kind == "double":
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, _NONE, place)
        elif kind == "right":
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
            QApplication.postEvent(widget, event)
        elif kind == "drag":
            QTest.mousePress(widget, Qt.MouseButton.LeftButton, _NONE, place)
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, _NONE, place + QPoint(40, 10))
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _NONE, place)

    def _press(self) -> None:
        key, modifier = self._dice.choice(_KEYS)
        top, focus = self._top(), QApplication.focusWidget()
        widget = focus if focus is not None and focus.isVisible() and focus.window() is top else top
        self._note(f"key {key.name} {modifier.name}", widget)
        QTest.keyClick(widget, key, modifier)

    def _wheel(self) -> None:
        widget, place = self._somewhere()
        turn = self._dice.choice((-960, -120, 120, 960))
        self._note(f"wheel {turn}", widget)
        at, everywhere = QPointF(place), QPointF(widget.mapToGlobal(place))
        event = QWheelEvent(
            at, everywhere, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            self._dice.choice((_NONE, _NONE, _CTRL, _SHIFT)), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)

    def _menu(self) -> None:
        """An action of a menu, however it is reached."""
        if self._top() is not self._window:
            return
        actions = [action for action in _of_menus(self._window.menuBar().actions()) if action.isEnabled()]
        action = self._dice.choice(actions)
        self._note(f"menu “{action.text()}”")
        action.trigger()

    def _drop(self) -> None:
        widget, place = self._somewhere()
        while widget is not self._window and not widget.acceptDrops() and widget.parentWidget() is not None:
            widget = widget.parentWidget()
        mime = QMimeData()
        chosen = self._dice.sample(self._things, self._dice.choice((1, 1, 1, 2, 3)))
        mime.setUrls([QUrl(thing) if "://" in thing else QUrl.fromLocalFile(thing) for thing in chosen])
        if self._dice.random() < 0.1:
            mime = QMimeData()
            mime.setText("no files at all")
        self._note(f"drop {[Path(thing).name for thing in chosen]}", widget)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place, copy, mime, left, _NONE)
        enter.ignore()
        QApplication.sendEvent(widget, enter)
        if not enter.isAccepted():
            return
        QApplication.sendEvent(widget, QDragMoveEvent(place, copy, mime, left, _NONE))
        if self._dice.random() < 0.2:
            QApplication.sendEvent(widget, QDragLeaveEvent())
        else:
            QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, mime, left, _NONE))

    def _resize(self) -> None:
        width, height = self._dice.choice(_SIZES)
        self._note(f"resize {width}x{height}")
        self._window.resize(width, height)
        if self._dice.random() < 0.2:
            QApplication.sendEvent(self._window, QEvent(QEvent.Type.WindowDeactivate))

    def _switch(self) -> None:
        name = self._dice.choice(sorted(self._switches))
        self._note(name)
        self._switches[name]()


def _of_menus(actions: Sequence[QAction]) -> Iterator[QAction]:
    """The actions of menus and of the menus in them."""
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _of_menus(menu.actions())
        elif not action.isSeparator():
            yield action
