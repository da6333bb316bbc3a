"""Trainings of other machines in the window: chosen in the setup, followed, left when it closes, found again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import tiny_job
from tests.helpers.machines import keeper_of, kill_keeper, machine_here
from tlstudio.core import events as ev
from tlstudio.core.history import RunState
from tlstudio.core.machines import Machine, put_machine
from tlstudio.core.spec import TrainJob
from tlstudio.gui.text import phases
from tlstudio.gui.window.main_window import MainWindow
from tlstudio.link.remote_client import jobs_of

Make = Callable[..., MainWindow]


@pytest.fixture
def job(tmp_path: Path) -> TrainJob:
    return tiny_job(make_folder(tmp_path / "data", count=2), tmp_path / "work", machine="lab")


def test_the_setup_asks_where_only_when_there_is_a_choice(window: Make, tmp_path: Path) -> None:
    shown = window()
    footer = shown.setup.footer
    assert footer.machine.isHidden()
    put_machine(Machine(name="lab", host="lab"))
    shown.machines.changed.emit()
    assert not footer.machine.isHidden()
    footer.machine.setCurrentIndex(1)
    footer.machine.activated.emit(1)
    told = []
    shown.setup.queue_requested.connect(told.append)
    shown.setup._hand_over(shown.setup.queue_requested.emit)
    assert told[0].machine == "lab"
    shown.queue_flow.remove(shown.queue_flow.queue[0].id)
    footer.set_machines(("lab",), shown._settings.machine)
    assert footer.chosen_machine == "lab"  # remembered


def test_a_run_there_is_followed_left_and_found_again(window: Make, qtbot, tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, "kept epochs=25 delay=0.2")
    first = window()
    first.set_workspace(Path(job.workspace))
    first.training_session.train(job)
    runner = first.engines.train
    qtbot.waitUntil(lambda: len(runner.state.epochs) >= 2)
    assert "lab" in first.training.head.subtitle.text()
    assert runner.outlives
    assert first.closing.is_allowed() is False  # not asked: it waits for the conversation's end
    qtbot.waitUntil(lambda: not first.engines.alive and not first.isVisible())
    (there,) = jobs_of(machine)
    assert there.state == "running"

    second = window()
    second.set_workspace(Path(job.workspace))
    runner = second.engines.train
    qtbot.waitUntil(lambda: runner.busy)
    with qtbot.waitSignal(runner.ended, timeout=60_000):
        pass
    assert [epoch.epoch for epoch in runner.state.epochs] == list(range(1, 26))
    assert runner.state.status == "done"
    qtbot.waitUntil(lambda: any(run.status == "done" for run in second.store.runs))
    assert not (keeper_of(machine) / "jobs" / there.id).exists()


def test_a_machine_that_is_gone_keeps_nobody_waiting(window: Make, qtbot, tmp_path: Path) -> None:
    """The window opens, and the fixture closes it within seconds."""
    machine_here(tmp_path, setup=("sleep 30",))
    shown = window()
    qtbot.waitUntil(lambda: bool(shown.machines._remotes))


def test_a_job_that_is_listened_to_already_is_left_alone(
    window: Make, qtbot, tmp_path: Path, job: TrainJob
) -> None:
    machine = machine_here(tmp_path, "kept epochs=400 delay=0.05")
    first = window()
    first.training_session.train(job)
    qtbot.waitUntil(lambda: len(first.engines.train.state.epochs) >= 1)
    second = window()
    with qtbot.waitSignal(second.machines._reader.done):
        pass
    assert not second.engines.train.busy
    (there,) = jobs_of(machine)
    kill_keeper(there.id)
    qtbot.waitUntil(lambda: not first.engines.train.busy)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (ev.LinkChanged(machine="lab", state="lost", seconds=8), "next try in 8 s"),
        (ev.LinkChanged(machine="lab", state="waiting", detail="PENDING (Resources)"), "PENDING (Resources)"),
        (ev.LinkChanged(machine="lab", state="attached"), "On lab"),
        (None, ""),
    ],
)
def test_how_the_connection_is_said(link: ev.LinkChanged | None, said: str) -> None:
    assert said in phases.link(RunState(status="running", link=link))
