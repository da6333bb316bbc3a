"""An error in every slot of the window: each is caught and logged, one box says so, and the window lives on.

Every signal of every object is emitted; whatever function of ours Qt then calls raises before its first line.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from PySide6.QtCore import QMetaMethod, QModelIndex, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QTabBar,
)
from shiboken6 import isValid

import tlstudio
from tests.helpers.data_report import data_report, write_report
from tests.helpers.images import make_folder
from tlstudio.gui.shell import Page
from tlstudio.gui.window.notify import BugBox, BugNet

pytestmark = pytest.mark.slow  # what was sabotaged is not closed as it should be, and disturbs what comes after it

OURS = str(Path(tlstudio.__file__).parent)
#: what Qt's own controls say of what the user did, and with what
OF_QT: dict[type, dict[str, tuple]] = {
    QAction: {"triggered": (), "toggled": (False,)},
    QAbstractButton: {"clicked": (), "toggled": (False,)},
    QComboBox: {"activated": (0,), "currentIndexChanged": (0,), "currentTextChanged": ("",)},
    QSpinBox: {"valueChanged": (0,), "editingFinished": ()},
    QDoubleSpinBox: {"valueChanged": (0.0,), "editingFinished": ()},
    QLineEdit: {"textChanged": ("",), "textEdited": ("",), "returnPressed": (), "editingFinished": ()},
    QTabBar: {"currentChanged": (0,), "tabMoved": (0, 0)},
    QStackedWidget: {"currentChanged": (0,)},
    QSplitter: {"splitterMoved": (0, 0)},
    QAbstractSlider: {"valueChanged": (0,), "sliderReleased": ()},
    QAbstractItemView: {name: (QModelIndex(),) for name in ("clicked", "doubleClicked", "activated")},
    QMenu: {"aboutToShow": (), "aboutToHide": ()},
    QTimer: {"timeout": ()},
}
VALUES = {"QString": "", "bool": False, "int": 0, "double": 0.0}


class InjectedError(RuntimeError):
    """Raised in a slot."""


class Saboteur:
    """While it is at work every slot raises; ``hit`` are their names."""

    def __init__(self) -> None:
        self.hit: list[str] = []

    def __enter__(self) -> "Saboteur":
        self._hook = sys.excepthook
        sys.excepthook = self._caught
        sys.setprofile(self._enter)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        sys.excepthook = self._hook

    def _enter(self, frame: FrameType, event: str, _argument: object) -> None:
        """Only what Qt calls: a function of ours whose caller is none of ours."""
        caller = frame.f_back
        if event != "call" or not _is_ours(frame) or (caller is not None and _is_ours(caller)):
            return
        self.hit.append(f"{frame.f_code.co_qualname} ({Path(frame.f_code.co_filename).name}:{frame.f_lineno})")
        raise InjectedError(self.hit[-1])

    def _caught(self, *error: object) -> None:
        """A profile function that raises is taken out: put it back for the next slot."""
        sys.setprofile(None)
        self._hook(*error)
        sys.setprofile(self._enter)


def _is_ours(frame: FrameType) -> bool:
    return frame.f_code.co_filename.startswith(OURS)


def signals_of(thing: QObject) -> Iterator[tuple[str, tuple]]:
    """Names and arguments of the signals that our class declares, and of those in the table."""
    for kind, named in OF_QT.items():
        if isinstance(thing, kind):
            yield from named.items()
    meta = thing.metaObject()
    while meta is not None and not hasattr(sys.modules["PySide6.QtWidgets"], meta.className()):
        if meta.className().startswith("Q"):
            return
        for index in range(meta.methodOffset(), meta.methodCount()):
            method = meta.method(index)
            if method.methodType() == QMetaMethod.MethodType.Signal:
                types = [bytes(name.data()).decode() for name in method.parameterTypes()]
                yield bytes(method.name().data()).decode(), tuple(VALUES.get(name) for name in types)
        meta = meta.superClass()


@pytest.fixture
def sabotaged(window, qtbot, tmp_path: Path) -> Iterator[Callable[[Page | None], list[str]]]:
    """Sabotages the slots of a page, or of all that belongs to no page; the window must live on."""
    images = make_folder(tmp_path / "images")
    opened = window("any", report=write_report(tmp_path / "report.json", data_report(images)))
    box, net = BugBox(opened), BugNet()
    net.caught.connect(box.show)
    before = sys.excepthook
    net.install()

    def sabotage(page: Page | None) -> list[str]:
        panels = {step.page: opened.make(step.page) for step in opened.steps}
        inside = {id(thing) for panel in panels.values() for thing in panel.findChildren(QObject)}
        every = [thing for thing in opened.findChildren(QObject) if id(thing) not in inside]
        things = every if page is None else [panels[page], *panels[page].findChildren(QObject)]
        with Saboteur() as saboteur:
            for thing in things:
                for name, values in signals_of(thing):
                    if isValid(thing):
                        getattr(thing, name).emit(*values)
        return saboteur.hit

    yield sabotage
    sys.excepthook = before
    boxes = [one for one in opened.findChildren(QMessageBox) if one.isVisible()]
    assert len(boxes) == 1
    assert "InjectedError" in boxes[0].text()
    boxes[0].accept()
    assert opened.isVisible()
    opened.go_to(Page.DATA)
    with qtbot.waitSignal(opened.data_flow.checked, timeout=15_000):
        opened.open_path(str(images))
    assert opened.rail.step(Page.DATA).state in ("done", "warning")


@pytest.mark.parametrize(("page", "least"), [*((page, 10) for page in Page), (None, 100)])
def test_an_error_in_every_slot_is_told_once_and_logged(sabotaged, caplog, page, least):
    with caplog.at_level(logging.ERROR):
        hit = sabotaged(page)
    assert len(set(hit)) >= least, sorted(set(hit))
    logged = [record.getMessage() for record in caplog.records if InjectedError.__name__ in record.getMessage()]
    assert len(logged) == len(hit)
    assert all(slot in entry for slot, entry in zip(hit, logged, strict=True))
    print(f"{page}: {len(set(hit))} slots, {len(hit)} errors")
