"""Kept awake while something is trained, and not a moment longer; where that fails the training does not notice."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from tlstudio.core import awake as choice
from tlstudio.core import events as ev
from tlstudio.engine import awake as module
from tlstudio.engine.awake import awake


class Keep:
    """Stands for wakepy's ``keep``."""

    def __init__(self, *, active: bool = True) -> None:
        self.active, self.now = active, False
        self.entered, self.left = threading.Event(), threading.Event()

    @contextmanager
    def running(self, on_fail: str) -> Iterator[Any]:
        assert on_fail == "pass"
        self.now = True
        self.entered.set()
        result = SimpleNamespace(get_failure_text=lambda style: "no D-Bus")
        yield SimpleNamespace(active=self.active, active_method="some", result=result)
        self.now = False
        self.left.set()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[ev.Note]:
    monkeypatch.setenv("DISPLAY", ":0")
    return []


def use(monkeypatch: pytest.MonkeyPatch, keep: Any) -> Any:
    monkeypatch.setitem(sys.modules, "wakepy", SimpleNamespace(keep=keep))
    return keep


def test_it_is_kept_awake_for_as_long_as_the_block_lasts(monkeypatch: pytest.MonkeyPatch, told: list) -> None:
    keep = use(monkeypatch, Keep())
    with awake(told.append):
        assert keep.entered.wait(10)
        assert keep.now
    assert keep.left.wait(10)
    assert told == []


def test_who_has_switched_it_off_is_obeyed(monkeypatch: pytest.MonkeyPatch, told: list) -> None:
    keep = use(monkeypatch, Keep())
    choice.want(False)
    with awake(told.append):
        assert "awake" not in {thread.name for thread in threading.enumerate()}
    assert not keep.entered.is_set()
    choice.want(True)
    assert choice.is_wanted()


@pytest.mark.parametrize("fault", ["refused", "raises", "missing"])
def test_a_failure_is_told_once_and_disturbs_nothing(
    monkeypatch: pytest.MonkeyPatch, told: list, fault: str
) -> None:
    def broken(on_fail: str) -> Any:
        raise ConnectionError("no bus")

    keeps = {"refused": Keep(active=False), "raises": SimpleNamespace(running=broken)}
    if fault == "missing":
        monkeypatch.setitem(sys.modules, "wakepy", None)
    else:
        use(monkeypatch, keeps[fault])
    said = threading.Event()
    with awake(lambda note: (told.append(note), said.set())):
        assert said.wait(10)
    assert [note.code for note in told] == ["note-may-sleep"]


def test_a_server_has_nobody_to_tell(monkeypatch: pytest.MonkeyPatch, told: list) -> None:
    keep = use(monkeypatch, Keep(active=False))
    monkeypatch.setattr(module, "_has_a_desktop", lambda: False)
    with awake(told.append):
        assert keep.left.wait(10)
    assert told == []


def test_a_desktop_that_never_answers_delays_nothing(monkeypatch: pytest.MonkeyPatch, told: list) -> None:
    never, module_seconds = threading.Event(), 0.05
    monkeypatch.setattr(module, "_END_SECONDS", module_seconds)
    use(monkeypatch, SimpleNamespace(running=lambda on_fail: never.wait(20)))
    done = []
    with awake(told.append):
        done.append(True)
    assert done
    assert not never.is_set()
    never.set()
