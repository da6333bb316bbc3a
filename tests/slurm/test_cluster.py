"""Trainings through the queue of a cluster: from the login node, and from elsewhere through ssh."""

import os
import subprocess
import time
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tests.helpers.machines import kill_keeper, machine_here
from tests.remote.conftest import ROOT, Sshd
from tlstudio.core import events as ev
from tlstudio.core.history import read_events
from tlstudio.core.machines import Slurm
from tlstudio.core.run_folder import RunFolder
from tlstudio.link.remote_client import RemoteClient, jobs_of, send_jobs

pytestmark = [pytest.mark.slow, pytest.mark.timeout(580)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "images", count=8)


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def asked(**fields: object) -> Slurm:
    return Slurm(**{"partition": "main", "cpus": 1, "memory": "500M", "time": "10", **fields})


def epochs(events: list[ev.AnyEvent]) -> list[int]:
    return [event.epoch for event in of_type(events, ev.EpochEnded)]


def states(events: list[ev.AnyEvent]) -> list[str]:
    return [event.detail.split(" ")[0] for event in of_type(events, ev.LinkChanged) if event.detail]


def test_a_job_of_the_login_node(tmp_path: Path, data: Path) -> None:
    machine_here(tmp_path, "kept epochs=5 delay=0.5", kind="slurm", slurm=asked())
    events = list(RemoteClient("lab").run(tiny_job(data, tmp_path / "work", machine="lab")))
    assert events[-1] == ev.Finished(outcome="done")
    assert epochs(events) == [1, 2, 3, 4, 5]
    links = [event.state for event in of_type(events, ev.LinkChanged)]
    assert links[-1] == "attached"


def test_a_stop_reaches_a_running_job(tmp_path: Path, data: Path) -> None:
    machine_here(tmp_path, "kept epochs=500 delay=0.2", kind="slurm", slurm=asked())
    client, events = RemoteClient("lab"), []
    for event in client.run(tiny_job(data, tmp_path / "work", machine="lab")):
        events.append(event)
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            client.stop()
    assert events[-1] == ev.Finished(outcome="stopped")


def test_a_job_that_waits_is_taken_out(tmp_path: Path, data: Path) -> None:
    never = asked(extra=("--begin=now+1hour",))
    machine_here(tmp_path, kind="slurm", slurm=never)
    client, events = RemoteClient("lab"), []
    for event in client.run(tiny_job(data, tmp_path / "work", machine="lab")):
        events.append(event)
        if isinstance(event, ev.LinkChanged) and event.state == "waiting":
            client.stop()
    assert events[-1] == ev.Finished(outcome="stopped")
    assert states(events) == ["PENDING"]


@pytest.mark.parametrize("how", ["cancelled", "killed"])
def test_a_job_that_the_cluster_ends(tmp_path: Path, data: Path, how: str) -> None:
    """``scancel`` ends it cleanly; one that is killed is told, and its run fetched all the same."""
    machine = machine_here(tmp_path, "kept epochs=500 delay=0.2", kind="slurm", slurm=asked())
    client, events = RemoteClient("lab"), []
    for event in client.run(tiny_job(data, tmp_path / "work", machine="lab")):
        events.append(event)
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            (there,) = jobs_of(machine)
            if how == "cancelled":
                subprocess.run(["scancel", there.slurm], check=True)
            else:
                kill_keeper(there.id)
    if how == "cancelled":
        assert events[-1] == ev.Finished(outcome="stopped")
    else:
        assert isinstance(events[-1], ev.Failed)
        assert events[-1].kind == "slurm-ended"
        assert "FAILED" in events[-1].message
    run = Path(of_type(events, ev.JobStarted)[0].run)
    assert (run / "last.ckpt").is_file()


def test_an_array_of_strategies_and_seeds(sshd: Sshd, cluster: Path, tmp_path: Path, data: Path) -> None:
    """Three strategies and two seeds, through ssh, trained for real."""
    exports = f"export SLURM_CONF={cluster}/slurm.conf PYTHONPATH={ROOT} HOME={sshd.folder}"
    machine = sshd.machine(kind="slurm", slurm=asked(at_once=2, memory="1500M"), setup=(exports,))
    jobs = [
        tiny_job(
            data, tmp_path / "work", "efficientnet_lite0", weights="default", strategy=strategy,
            first_stage="blocks5" if strategy == 2 else "", machine="lab", train__seed=seed,
            image__resize=64, image__crop=64,
        )
        for strategy in (1, 2, 3) for seed in (0, 1)
    ]  # fmt: skip
    ids = send_jobs(machine, jobs, lambda _done, _total: None)
    numbers = {there.slurm for there in jobs_of(machine)}
    assert {number.partition("_")[2] for number in numbers} == set("012345")
    assert len({number.partition("_")[0] for number in numbers}) == 1
    for job_id, job in zip(ids, jobs, strict=True):
        events = list(RemoteClient("lab", job_id).run(job))
        assert events[-1] == ev.Finished(outcome="done"), events[-1]
        run = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
        assert (run.job().strategy, run.job().train.seed) == (job.strategy, job.train.seed)
        assert run.report.is_file()
    assert len(list((tmp_path / "work" / "runs").iterdir())) == 6


def test_a_time_limit_is_met_and_the_run_goes_on(tmp_path: Path, data: Path, cluster: Path) -> None:
    """Two minutes, the second of which is for the notice; the controller waits two more before it begins again."""
    settings = asked(time="2", notice=60)
    machine_here(tmp_path, kind="slurm", slurm=settings, python=os.fspath(_python(tmp_path)))
    job = tiny_job(data, tmp_path / "work", machine="lab", train__epochs=9000, image__resize=32, image__crop=32)
    client, events, limits = RemoteClient("lab"), [], 0
    start = time.monotonic()
    for event in client.run(job):
        events.append(event)
        limits += isinstance(event, ev.Note) and event.code == "note-time-limit"
        resumed = any(isinstance(one, ev.Note) and one.code == "note-resumed" for one in events)
        if resumed and isinstance(event, ev.EpochEnded):
            client.stop()
        assert time.monotonic() - start < 500
    assert limits >= 1  # more where the machine is so busy that a job has no epoch
    assert events[-1] == ev.Finished(outcome="stopped")
    told = epochs(events)
    assert told == list(range(1, len(told) + 1))  # no epoch lost, none twice
    (run,) = (tmp_path / "work" / "runs").iterdir()
    codes = [event.code for event in read_events(run / "events.jsonl") if isinstance(event, ev.Note)]
    assert "note-resumed" in codes


def _python(folder: Path) -> Path:
    """The real engine, from the source tree."""
    import sys

    python = folder / "real"
    python.write_text(f'#!/bin/sh\nexport PYTHONPATH={ROOT}\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return python


def test_what_a_cluster_refuses_is_told(tmp_path: Path, data: Path) -> None:
    machine_here(tmp_path, kind="slurm", slurm=asked(partition="nowhere"))
    last = list(RemoteClient("lab").run(tiny_job(data, tmp_path / "work", machine="lab")))[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "slurm-refused"
    assert "partition" in last.message


def test_nothing_is_left_in_the_queue(cluster: Path) -> None:
    told = subprocess.run(["squeue", "--noheader"], capture_output=True, text=True, check=True).stdout
    assert told.strip() == ""
