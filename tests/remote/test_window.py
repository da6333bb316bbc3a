"""The window trains behind a real sshd with the real engine; the connection is cut once, and nothing is lost."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gui.conftest import nothing_left, qtbot, window  # noqa: F401  (fixtures of the window)
from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tests.remote.conftest import Sshd
from tlstudio.core.history import read_events, replay
from tlstudio.core.run_folder import RunFolder
from tlstudio.gui.shell import Page
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.link.remote_client import RemoteClient, jobs_of

pytestmark = [pytest.mark.slow, pytest.mark.timeout(580)]
_PATIENCE_MS = 540_000


def test_trained_there_cut_once_and_shown_here(
    sshd: Sshd,
    window: Callable[..., MainWindow],  # noqa: F811
    qtbot,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clients: list[RemoteClient] = []
    begin = RemoteClient.__init__

    def seen(self: RemoteClient, machine: str, job_id: str = "", **_rest: object) -> None:
        begin(self, machine, job_id, first_pause=0.2)
        clients.append(self)

    monkeypatch.setattr(RemoteClient, "__init__", seen)
    machine = sshd.machine()
    shown = window()
    work = tmp_path / "work"
    shown.set_workspace(work)
    data = make_folder(tmp_path / "잎 [1]", count=8)
    job = tiny_job(data, work, train__epochs=30, image__resize=48, image__crop=48, machine="lab")
    shown.go_to(Page.TRAINING)
    shown.training_session.train(job)
    runner = shown.engines.train
    qtbot.waitUntil(lambda: len(runner.state.epochs) >= 2, timeout=_PATIENCE_MS)
    assert "lab" in shown.training.head.subtitle.text()
    links: list[str] = []
    runner.changed.connect(lambda state: links.append(state.link.state if state.link is not None else ""))
    (client,) = clients
    assert client._remote is not None
    for connection in list(client._remote._open):
        os.killpg(connection._process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not runner.busy, timeout=_PATIENCE_MS)
    assert runner.state.status == "done", runner.state.failure
    assert "lost" in links
    assert [epoch.epoch for epoch in runner.state.epochs] == list(range(1, 31))
    assert runner.state.started is not None
    run = RunFolder(Path(runner.state.started.run))
    assert run.path.parent.parent == work
    stored = replay(read_events(run.events))
    assert [epoch.epoch for epoch in stored.epochs] == list(range(1, 31))
    assert (stored.status, run.model.is_file(), run.report.is_file()) == ("done", True, True)
    assert jobs_of(machine) == ()
    qtbot.waitUntil(lambda: any(found.status == "done" for found in shown.store.runs))
