"""Machines are added, changed, tested and removed, by mouse and keyboard, and what is wrong is said."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.helpers.machines import machine_here
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine, read_machines
from tlstudio.gui.window import machines_dialog
from tlstudio.gui.window.machines_dialog import MachinesDialog
from tlstudio.link.machine_install import Tell
from tlstudio.link.ssh import Remote


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[MachinesDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = MachinesDialog(window)
    dialog.open()
    yield dialog
    if isValid(dialog):
        dialog.reject()


def test_a_cluster_is_added_and_removed(qtbot: QtBot, dialog: MachinesDialog) -> None:
    assert not dialog.save.isEnabled()
    dialog.name.setText("cluster")
    dialog.host.setText("me@login.example.org")
    assert dialog.partition.isHidden() or not dialog.partition.isVisible()
    dialog.kind.setCurrentIndex(1)
    assert dialog.partition.isVisible()
    dialog.partition.setText("gpu")
    dialog.gpus.setValue(1)
    dialog.extra.setPlainText("--account=lab\n\n--exclusive\n")
    with qtbot.waitSignal(dialog.changed):
        dialog.save.click()
    (machine,) = read_machines()
    assert (machine.kind, machine.slurm.partition, machine.slurm.gpus) == ("slurm", "gpu", 1)
    assert machine.slurm.extra == ("--account=lab", "--exclusive")
    dialog.remove.click()
    assert read_machines() == ()


def test_what_cannot_be_a_host_is_said(dialog: MachinesDialog) -> None:
    dialog.name.setText("lab")
    dialog.host.setText("-oProxyCommand=x")
    dialog.save.click()
    assert dialog.problem.isVisible()
    assert read_machines() == ()


def test_a_machine_is_tested(qtbot: QtBot, tmp_path: Path) -> None:
    machine_here(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = MachinesDialog(window)
    dialog.open()
    dialog.test.click()
    qtbot.waitUntil(dialog.good.isVisible)
    dialog.python.setText("/nowhere/python")
    dialog.test.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    dialog.reject()


def test_tl_studio_is_installed_on_a_machine_and_tested(
    qtbot: QtBot, dialog: MachinesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = machine_here(tmp_path)
    machine_here(tmp_path, python="/nowhere/python")
    may_end = threading.Event()

    def install(_remote: Remote, *, source: Path | None, tell: Tell) -> Machine:
        tell("packages", None, "Downloading torch")
        may_end.wait(10)
        if source is not None:
            raise TLStudioError("machine-no-room", machine="lab", wanted=9, free=1)
        return ready

    monkeypatch.setattr(machines_dialog.machine_install, "install", install)
    dialog._show_list("lab")
    dialog.from_network.trigger()
    qtbot.waitUntil(lambda: "torch" in dialog.doing.text())
    assert dialog.cancel.isVisible()
    assert not dialog.test.isEnabled()
    may_end.set()
    qtbot.waitUntil(dialog.good.isVisible)
    assert read_machines() == (ready,)
    assert not dialog.doing.isVisible()
    dialog._install(tmp_path)
    qtbot.waitUntil(dialog.problem.isVisible)
    may_end.clear()
    dialog._install(tmp_path)
    dialog.cancel.click()
    may_end.set()
    qtbot.waitUntil(dialog.good.isVisible)
    assert not dialog.problem.isVisible()


def test_every_field_has_a_name(dialog: MachinesDialog) -> None:
    for _, field in [*dialog._plain, *dialog._of_cluster]:
        assert field.accessibleName()
