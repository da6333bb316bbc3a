"""A job of another machine: sent, followed over lost connections, fetched whole; here the machine needs no ssh."""

import hashlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tests.helpers.machines import keeper_of, kill_keeper, machine_here
from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, is_held
from tlstudio.core.spec import TrainJob
from tlstudio.link import remote_client
from tlstudio.link.remote_client import RemoteClient, client_for, jobs_of, probe, send_jobs, stop_there

RUN = "2026-12-01T0200_baseline_scratch_0001"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the keeper is for POSIX systems")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 [1]", count=3)


@pytest.fixture
def job(data: Path, tmp_path: Path) -> TrainJob:
    return tiny_job(data, tmp_path / "work here", machine="lab")


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_client, "_MIRROR_SECONDS", 0.2)


def follow(client: RemoteClient, job: TrainJob) -> list[ev.AnyEvent]:
    events = list(client.run(job))
    assert [isinstance(event, ev.TERMINAL) for event in events].count(True) == 1
    return events


def epochs(events: list[ev.AnyEvent]) -> list[int]:
    return [event.epoch for event in of_type(events, ev.EpochEnded)]


def test_a_training_runs_there_and_its_run_is_here(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path)
    client = client_for(job)
    assert isinstance(client, RemoteClient)
    events = follow(client, job)
    assert events[-1] == ev.Finished(outcome="done")
    assert epochs(events) == [1, 2, 3]
    run = Path(job.workspace) / "runs" / RUN
    assert of_type(events, ev.JobStarted)[0].run == str(run)
    here = spec.read_job(run / "spec.json")
    assert (here.data.folder, here.workspace) == (job.data.folder, job.workspace)
    assert (run / "fake.pt").read_bytes() == b"fake.pt" * 300_000
    assert not is_held(RunFolder(run))
    assert list((keeper_of(machine) / "jobs").iterdir()) == []  # it is here, so it is no longer there
    assert [event.name for event in of_type(events, ev.PhaseStarted)] == ["scan", "send", "train", "fetch"]


@pytest.mark.slow
def test_what_is_there_already_is_not_sent_again(tmp_path: Path, job: TrainJob, data: Path) -> None:
    machine_here(tmp_path, "kept epochs=1")
    sent = [event.total for event in follow(RemoteClient("lab"), job) if _is_of(event, "send")]
    assert sent[-1] == sum(path.stat().st_size for path in data.rglob("*.png"))
    assert not any(_is_of(event, "send") for event in follow(RemoteClient("lab"), job))
    changed = make_folder(tmp_path / "new", ("blue",), count=1, seed=7) / "blue" / "000.png"
    changed.replace(data / "blue" / "001.png")
    (data / "blue" / "002.png").rename(data / "blue" / "이름.png")  # renamed: nothing to send
    sent = [event.total for event in follow(RemoteClient("lab"), job) if _is_of(event, "send")]
    assert sent[-1] == (data / "blue" / "001.png").stat().st_size


def _is_of(event: ev.AnyEvent, phase: str) -> bool:
    return isinstance(event, ev.Progress) and event.phase == phase


@pytest.mark.slow
def test_images_there_have_a_limit_and_those_not_used_for_longest_go(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, "kept epochs=1", limit=0)
    follow(RemoteClient("lab"), job)
    other = make_folder(tmp_path / "other", count=2, seed=3)
    follow(RemoteClient("lab"), tiny_job(other, tmp_path / "work", machine="lab"))
    assert [path.name for path in (keeper_of(machine) / "data").glob("*/*")] == ["other"]
    assert len(list((keeper_of(machine) / "blobs").iterdir())) == 6


def _listening(client: RemoteClient, job: TrainJob, then: list[ev.AnyEvent]) -> Iterator[ev.AnyEvent]:
    for event in client.run(job):
        then.append(event)
        yield event


def test_a_lost_connection_loses_no_event(tmp_path: Path, job: TrainJob) -> None:
    machine_here(tmp_path, "kept epochs=40 delay=0.15")  # it attaches again before the next cut
    client, events = RemoteClient("lab", first_pause=0.05), []
    for event in _listening(client, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch in (2, 14, 27):
            _cut(client)
    assert events[-1] == ev.Finished(outcome="done")
    assert epochs(events) == list(range(1, 41))
    links = [event.state for event in of_type(events, ev.LinkChanged)]
    assert links.count("lost") >= 3
    assert links.count("attached") == links.count("lost") + 1


def _cut(client: RemoteClient) -> None:
    """Kill what carries the conversation, as when the network is gone."""
    assert client._remote is not None
    for connection in list(client._remote._open):
        os.killpg(connection._process.pid, signal.SIGKILL)


@pytest.mark.slow
def test_who_leaves_can_listen_again_and_misses_nothing(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, "kept epochs=8 delay=0.1")
    first, events = RemoteClient("lab"), []
    for event in _listening(first, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            first.leave()
    assert events[-1] == ev.Finished(outcome="stopped")  # of the conversation; the run itself is open
    (there,) = jobs_of(machine)
    assert there.state == "running"
    assert there.about.workspace == job.workspace
    assert isinstance(there.job, TrainJob)
    again = follow(RemoteClient("lab", there.id), there.job)
    assert epochs(again) == list(range(1, 9))
    assert again[-1] == ev.Finished(outcome="done")
    assert jobs_of(machine) == ()


@pytest.mark.slow
def test_a_stop_and_a_pause_reach_it(tmp_path: Path, job: TrainJob) -> None:
    machine_here(tmp_path, "kept epochs=500 delay=0.02")
    client, events = RemoteClient("lab"), []
    for event in _listening(client, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            client.send(ev.Pause())
        elif isinstance(event, ev.Paused):
            client.send(ev.Resume())
        elif isinstance(event, ev.Resumed):
            client.stop()
    assert of_type(events, ev.Paused)
    assert events[-1] == ev.Finished(outcome="stopped")


@pytest.mark.slow
def test_a_stop_that_is_said_while_the_connection_is_lost_arrives_later(tmp_path: Path, job: TrainJob) -> None:
    machine_here(tmp_path, "kept epochs=500 delay=0.02")
    client, events = RemoteClient("lab", first_pause=0.05), []
    for event in _listening(client, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            _cut(client)
        elif isinstance(event, ev.LinkChanged) and event.state == "lost":
            client.stop()
    assert events[-1] == ev.Finished(outcome="stopped")


@pytest.mark.slow
def test_a_command_from_elsewhere_ends_it_too(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, "kept epochs=500 delay=0.02")
    client, events = RemoteClient("lab"), []
    for event in _listening(client, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            stop_there(machine, client._id)
    assert events[-1] == ev.Finished(outcome="stopped")


@pytest.mark.slow
def test_an_engine_that_dies_is_told_with_its_log(tmp_path: Path, job: TrainJob) -> None:
    machine_here(tmp_path, "abort")
    last = follow(RemoteClient("lab"), job)[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "engine-died"
    assert "the last words" in last.detail


@pytest.mark.slow
def test_a_keeper_that_is_killed_is_told(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, "kept epochs=500 delay=0.02")
    client, events = RemoteClient("lab"), []
    for event in _listening(client, job, events):
        if isinstance(event, ev.EpochEnded) and event.epoch == 2:
            kill_keeper(next((keeper_of(machine) / "jobs").iterdir()).name)
    last = events[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "machine-job-gone"
    assert (Path(job.workspace) / "runs" / RUN / "last.ckpt").is_file()  # it can be continued here


@pytest.mark.slow
def test_a_run_goes_on_there_with_all_its_files(tmp_path: Path, job: TrainJob) -> None:
    machine_here(tmp_path, "kept epochs=2")
    follow(RemoteClient("lab"), job)
    run = Path(job.workspace) / "runs" / RUN
    (run / "note.txt").write_text("mine", encoding="utf-8")
    events = follow(RemoteClient("lab"), spec.ResumeJob(run=str(run), machine="lab"))  # type: ignore[arg-type]
    assert events[-1] == ev.Finished(outcome="done")
    assert of_type(events, ev.JobStarted)[0].run == str(run)
    assert (run / "note.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.slow
def test_several_jobs_are_begun_without_listening_and_run_in_turn(tmp_path: Path, data: Path) -> None:
    machine = machine_here(tmp_path, "kept epochs=2 delay=0.05")
    jobs = [tiny_job(data, tmp_path / f"work {n}", machine="lab", train__seed=n) for n in range(3)]
    ids = send_jobs(machine, jobs, lambda _done, _total: None)
    assert [there.id for there in jobs_of(machine)] == ids
    for job_id, job in zip(ids, jobs, strict=True):
        assert follow(RemoteClient("lab", job_id), job)[-1] == ev.Finished(outcome="done")
        assert spec.read_job(Path(job.workspace) / "runs" / RUN / "spec.json").train.seed == job.train.seed


def test_how_a_machine_is(tmp_path: Path) -> None:
    room, seconds = probe(machine_here(tmp_path))
    assert room.free > 0
    assert room.used == 0
    assert seconds > 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"python": "/nowhere/python"}, "machine-no-python"),
        (
            {"setup": ("python3() { echo 'No module named tlstudio' >&2; exit 1; }", "python3")},
            "machine-no-tlstudio",
        ),
        ({"setup": ("echo \"No module named 'tlstudio.keeper'\" >&2; exit 1",)}, "machine-older"),
        ({"setup": ('echo \'tlstudio-keeper {"version": "0.0.1", "protocol": 1}\'; exit',)}, "machine-version"),
        ({"setup": ("echo oh no >&2; exit 3",)}, "machine-failed"),
        ({"kind": "slurm", "setup": ("PATH=/nowhere",)}, "slurm-missing"),
    ],
)
def test_what_is_wrong_is_a_sentence(tmp_path: Path, fields: dict[str, object], code: str, job: TrainJob) -> None:
    machine_here(tmp_path, **fields)  # type: ignore[arg-type]
    last = follow(RemoteClient("lab"), job)[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == code


def test_what_a_login_shell_prints_is_skipped(tmp_path: Path) -> None:
    room, _ = probe(machine_here(tmp_path, setup=("echo Welcome; echo '{\"ok\": 1}'",)))
    assert room.used == 0


def test_a_full_disk_is_told_before_anything_is_sent(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, setup=("export FAKE_FREE=500001000",))
    last = follow(RemoteClient("lab"), job)[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "machine-disk-full"
    assert list((keeper_of(machine) / "blobs").iterdir()) == []
    with pytest.raises(TLStudioError, match="nearly full"):
        probe(machine)


def test_a_machine_that_is_not_in_the_list(job: TrainJob) -> None:
    last = follow(RemoteClient("lab"), job)[-1]
    assert isinstance(last, ev.Failed)
    assert last.kind == "machine-unknown"


def test_a_stop_before_it_began_ends_it_here(tmp_path: Path, job: TrainJob) -> None:
    machine = machine_here(tmp_path, setup=("sleep 20",))
    client = RemoteClient("lab")
    timer = threading.Timer(0.3, client.stop)
    timer.start()
    start = time.monotonic()
    assert follow(client, job)[-1] == ev.Finished(outcome="stopped")
    assert time.monotonic() - start < 5
    assert not (keeper_of(machine) / "jobs").exists()


def test_files_are_the_same_byte_for_byte(tmp_path: Path, job: TrainJob, monkeypatch: pytest.MonkeyPatch) -> None:
    """But for the names of the folders."""
    machine = machine_here(tmp_path, "kept epochs=1")
    kept: dict[str, str] = {}
    ask = remote_client.Remote.ask

    def spying(self: object, kind: type, *words: str, **rest: object) -> object:
        if words[0] == "forget":
            there = keeper_of(machine) / "jobs" / words[1] / "workspace"
            kept.update({str(path.relative_to(there)): _sha(path) for path in there.rglob("*") if path.is_file()})
        return ask(self, kind, *words, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(remote_client.Remote, "ask", spying)
    follow(RemoteClient("lab"), job)
    workspace = Path(job.workspace)
    here = {str(path.relative_to(workspace)): _sha(path) for path in workspace.rglob("*") if path.is_file()}
    differs = {name for name in kept if kept[name] != here.get(name)}
    assert differs == {f"runs/{RUN}/{name}" for name in ("spec.json", "events.jsonl")}


def _sha(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
