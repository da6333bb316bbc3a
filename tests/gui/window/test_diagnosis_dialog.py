"""The diagnosis: shown when it is there, copied and saved; closing waits for no engine."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tlstudio.gui.window import diagnosis_dialog as module
from tlstudio.gui.window.diagnosis_dialog import DiagnosisDialog
from tlstudio.link.diagnosis import Section


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def opened(host: QWidget, workspace: Path) -> DiagnosisDialog:
    dialog = DiagnosisDialog(workspace, host)
    dialog.open()
    return dialog


def test_it_is_shown_copied_and_saved(
    qtbot: QtBot, host: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def diagnose(workspace: Path, client: object) -> tuple[Section, ...]:
        asked.append(workspace)
        return (Section("Program", ("TL Studio 잎",)),)

    monkeypatch.setattr(module, "diagnose", diagnose)
    monkeypatch.setattr(module, "ask_save", lambda *arguments: arguments[-1](tmp_path / "diagnosis.txt"))
    dialog = opened(host, tmp_path)
    assert not dialog.copy.isEnabled()
    qtbot.waitUntil(dialog.copy.isEnabled)
    assert asked == [tmp_path]
    assert dialog.text.toPlainText() == "== Program\nTL Studio 잎\n"
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.save.click()
    qtbot.waitUntil((tmp_path / "diagnosis.txt").is_file)
    assert (tmp_path / "diagnosis.txt").read_text(encoding="utf-8") == dialog.text.toPlainText()
    dialog.reject()


def test_closing_ends_the_engine_that_was_asked(
    host: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = Event()

    class Client:
        def kill(self) -> None:
            killed.set()

    def diagnose(_workspace: Path, _client: object) -> tuple[Section, ...]:
        assert killed.wait(30), "the dialog that closes has to end it"
        return ()

    monkeypatch.setattr(module, "EngineClient", Client)
    monkeypatch.setattr(module, "diagnose", diagnose)
    dialog = opened(host, tmp_path)
    dialog.reject()
    assert killed.is_set()


def test_what_goes_wrong_is_said(
    qtbot: QtBot, host: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def diagnose(_workspace: Path, _client: object) -> tuple[Section, ...]:
        raise OSError("no such device")

    monkeypatch.setattr(module, "diagnose", diagnose)
    dialog = opened(host, tmp_path)
    qtbot.waitUntil(dialog.problem.isVisible)
    dialog.reject()
