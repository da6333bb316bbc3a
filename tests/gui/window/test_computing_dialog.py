"""Which engine computes, the card and its engine, and what is told of an installation."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.helpers.engines import lay_down as lay_a_fake_down
from tlstudio.core import awake, engines
from tlstudio.core.errors import Stopped, Text, TLStudioError
from tlstudio.gui.window import computing_dialog
from tlstudio.gui.window.computing_dialog import ComputingDialog
from tlstudio.gui.window.engine_notice import EngineNotice
from tlstudio.link import lay_down
from tlstudio.link.cards import Card

_CARD = Card(vendor="nvidia", name="NVIDIA GeForce RTX 4070", driver=(570, 86), capability=8.9)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def opened(qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Opens the dialog on a computer with these cards, and waits until it has looked."""
    made: list[ComputingDialog] = []

    def open_on(*found: Card) -> ComputingDialog:
        monkeypatch.setattr(computing_dialog, "cards", lambda: found)
        dialog = ComputingDialog(window)
        made.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: not dialog.busy)
        return dialog

    yield open_on
    for dialog in made:
        if isValid(dialog):
            dialog.reject()


def test_the_card_is_named_and_its_engine_offered(opened: Any) -> None:
    dialog = opened(_CARD)
    assert _CARD.name in dialog.card.text()
    assert dialog.backend.currentData() == "cu126"
    assert "3" in dialog.sizes.text()
    assert dialog.engine.currentData() == ""
    assert not dialog.remove.isEnabled()


def test_without_a_card_the_cpu_computes(opened: Any) -> None:
    assert "CPU" in opened().card.text()


def test_a_full_disk_is_seen_before_anything_is_fetched(opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": 10**9})
    monkeypatch.setattr(computing_dialog.shutil, "disk_usage", lambda _path: usage)
    dialog = opened(_CARD)
    assert not dialog.install.isEnabled()
    assert "1.0 GB" in dialog.sizes.text()


def test_an_engine_is_installed_with_its_progress_and_computes_then(
    qtbot: QtBot, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def install(backend: str, *, source: Path | None, tell: lay_down.Tell, stopped: lay_down.Stop) -> str:
        tell("packages", 0.4, "")
        tell("packages", None, "Downloading torch")
        return lay_a_fake_down(backend)

    monkeypatch.setattr(lay_down, "install", install)
    dialog = opened(_CARD)
    with qtbot.waitSignal(dialog.engine_changed):
        dialog.install.click()
        assert dialog.cancel.isVisible()
        assert not dialog.engine.isEnabled()
    assert dialog.good.isVisible()
    assert engines.chosen().startswith("cu126-")
    assert dialog.engine.currentData() == engines.chosen()
    assert dialog.remove.isEnabled()
    dialog.engine.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.engine_changed):
        dialog.engine.activated.emit(0)
    assert engines.chosen() == ""


def test_a_failure_is_said_and_the_engine_stays(
    qtbot: QtBot, opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> str:
        step = Text(code="detail-engine-step-packages")
        raise TLStudioError("engine-step-failed", step=step, detail="no such host")

    monkeypatch.setattr(lay_down, "install", refuse)
    dialog = opened(_CARD)
    dialog.install.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.message == "Downloading and installing the packages failed: no such host."
    assert engines.chosen() == ""
    assert dialog.install.isEnabled()


def test_escape_calls_off_what_is_under_way(qtbot: QtBot, opened: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_arguments: object, stopped: lay_down.Stop, **_options: object) -> str:
        qtbot_patience = 10_000
        for _ in range(qtbot_patience):
            if stopped():
                raise Stopped
            computing_dialog.threading.Event().wait(0.005)
        raise AssertionError("nobody called it off")

    monkeypatch.setattr(lay_down, "install", wait)
    dialog = opened(_CARD)
    dialog.install.click()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "Canceled" in dialog.good.message
    dialog.reject()
    assert not dialog.isVisible()


def test_a_folder_that_is_none_is_refused(opened: Any, tmp_path: Path) -> None:
    dialog = opened()
    dialog._install_from(tmp_path)
    assert dialog.problem.isVisible()
    assert not dialog.busy


class _Shell:
    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, sentence: str, button: str = "", action: object = None) -> None:
        self.said.append(sentence)


def test_after_the_start_an_engine_that_cannot_compute_is_told(
    qtbot: QtBot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell: Any = _Shell()
    notice = EngineNotice(shell, lambda: None, window)
    notice.look()
    engines.choose(lay_a_fake_down(version="0.0.9"))
    notice.look()
    qtbot.waitUntil(lambda: len(shell.said) == 1)
    assert "0.0.9" in shell.said[0]
    engines.choose(lay_a_fake_down("cpu"))
    lost = Text(code="engine-card-lost", values={"name": "x", "card": "RTX 4070"})
    monkeypatch.setattr(lay_down, "lost_card", lambda _name: lost)
    notice.look()
    qtbot.waitUntil(lambda: len(shell.said) == 2)
    assert "RTX 4070" in shell.said[1]
    notice.close()


def test_whether_the_computer_is_kept_awake_is_chosen_here(opened: Any, qtbot: QtBot) -> None:
    dialog = opened()
    assert dialog.awake.isChecked()
    dialog.awake.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert not awake.is_wanted()
    dialog.reject()
    assert not opened().awake.isChecked()
