"""Trainings of a machine behind a real sshd: cut, killed, refused; nothing is lost, and each reason is a sentence."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tests.remote.conftest import ROOT, Sshd
from tlstudio.core import events as ev
from tlstudio.core import spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import read_events, replay
from tlstudio.core.machines import Machine
from tlstudio.core.run_folder import RunFolder
from tlstudio.link import remote_client
from tlstudio.link.remote_client import RemoteClient, jobs_of, probe
from tlstudio.link.ssh import Remote

pytestmark = [pytest.mark.slow, pytest.mark.timeout(280)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 [1]", count=8)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The workspaces of jobs as they were there when the run had come back; they are not removed."""
    found: list[Path] = []
    ask = Remote.ask

    def spying(self: Remote, kind: type, *words: str, **rest: object) -> object:
        if words[0] == "forget":
            found.append(Path(self.machine.root) / "keeper" / "jobs" / words[1] / "workspace")
            return None
        return ask(self, kind, *words, **rest)

    monkeypatch.setattr(Remote, "ask", spying)
    return found


def digests(workspace: Path) -> dict[str, str]:
    files = [path for path in workspace.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {str(path.relative_to(workspace)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def epochs(events: list[ev.AnyEvent]) -> list[int]:
    return [event.epoch for event in of_type(events, ev.EpochEnded)]


def cut(client: RemoteClient) -> None:
    """Kill every ssh that carries something."""
    assert client._remote is not None
    for connection in list(client._remote._open):
        os.killpg(connection._process.pid, signal.SIGKILL)


#: when the connection is cut: after the first event of which this is true
MOMENTS = {
    "sending": lambda event: isinstance(event, ev.Progress) and event.phase == "send",
    "starting": lambda event: isinstance(event, ev.LinkChanged) and event.state == "attached",
    "training": lambda event: isinstance(event, ev.EpochEnded) and event.epoch == 3,
    "testing": lambda event: isinstance(event, ev.PhaseStarted) and event.name == "evaluate",
    "fetching": lambda event: isinstance(event, ev.PhaseStarted) and event.name == "fetch",
}


def test_cut_at_five_moments_nothing_is_lost(sshd: Sshd, data: Path, tmp_path: Path, kept: list[Path]) -> None:
    sshd.machine()
    job = tiny_job(data, tmp_path / "work", train__epochs=30, image__resize=48, image__crop=48, machine="lab")
    client, events, waiting = RemoteClient("lab", first_pause=0.2), [], dict(MOMENTS)
    for event in client.run(job):
        events.append(event)
        for name in [name for name, is_now in waiting.items() if is_now(event)]:
            del waiting[name]
            cut(client)
    assert events[-1] == ev.Finished(outcome="done"), events[-1]
    assert not waiting
    assert len([event for event in of_type(events, ev.LinkChanged) if event.state == "lost"]) >= 3
    assert epochs(events) == list(range(1, 31))
    run = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
    stored = read_events(run.events)
    told = [event for event in events if not isinstance(event, ev.Progress | ev.LinkChanged)]
    ours = [
        event for event in told if not (isinstance(event, ev.PhaseStarted) and event.name in ("send", "fetch"))
    ]
    assert ours[1:] == stored  # but for the scan of this side; complete, each once, in order
    there, here = digests(kept[0]), digests(tmp_path / "work")
    assert there.keys() == here.keys()
    renamed = {name for name in there if there[name] != here[name]}
    assert renamed == {f"runs/{run.name}/{name}" for name in ("spec.json", "events.jsonl")}
    assert str(kept[0]) not in run.events.read_text(encoding="utf-8")
    assert run.job().data.folder == str(data)


def test_a_program_that_is_killed_and_the_next_one(
    sshd: Sshd, data: Path, tmp_path: Path, home: Path, kept: list[Path]
) -> None:
    machine = sshd.machine()
    work = tmp_path / "work"
    options = ["--set", "image.resize=48", "--set", "image.crop=48", "--set", "train.threads=1", "--epochs", "60"]
    command = [sys.executable, "-m", "tlstudio.cli", "train", str(data), "--on", "lab", "--workspace", str(work)]
    program = subprocess.Popen(
        [*command, *options], cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert program.stderr is not None
    for line in program.stderr:
        if line.startswith("----- epoch 2 "):
            break
    os.killpg(program.pid, signal.SIGKILL)
    program.wait()
    program.stderr.close()
    (there,) = jobs_of(machine)
    assert there.state == "running"
    events = list(RemoteClient("lab", there.id).run(there.job))
    assert events[-1] == ev.Finished(outcome="done")
    assert epochs(events) == list(range(1, 61))
    run = RunFolder(Path(of_type(events, ev.JobStarted)[0].run))
    assert replay(read_events(run.events)).status == "done"
    assert run.path.parent.parent == work
    there_, here = digests(kept[0]), digests(work)
    assert {name.rpartition("/")[2] for name in there_ if there_[name] != here[name]} == {
        "spec.json",
        "events.jsonl",
    }


def test_the_command_line_trains_there(sshd: Sshd, data: Path, tmp_path: Path) -> None:
    sshd.machine()
    options = ["--epochs", "2", "--set", "image.resize=32", "--set", "image.crop=32", "--json"]
    command = [sys.executable, "-m", "tlstudio.cli", "train", str(data), "--on", "lab", *options]
    done = subprocess.run(
        [*command, "--workspace", str(tmp_path / "work")], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["status"] == "done"
    assert Path(answer["model"]).is_file()
    assert spec.read_job(Path(answer["run"]) / "spec.json").data.folder == str(data)


def refusal(machine: Machine) -> str:
    with pytest.raises(TLStudioError) as error:
        probe(machine)
    return error.value.code


def test_what_is_wrong_with_the_way_there(sshd: Sshd, tmp_path: Path) -> None:
    machine = sshd.fake_machine("kept")
    room, seconds = probe(machine)
    assert room.free > 0
    assert seconds < 20
    other = tmp_path / "other"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(other)], check=True)
    sshd.write_config(IdentityFile=str(other))
    assert refusal(machine) == "machine-refused"
    empty = tmp_path / "nobody"
    sshd.write_config(UserKnownHostsFile=str(empty))
    assert refusal(machine) == "machine-host-unknown"
    assert not empty.exists()  # and it was not written down as known
    wrong = other.with_suffix(".pub").read_text()
    empty.write_text(f"[127.0.0.1]:{sshd.port} {wrong}")
    assert refusal(machine) == "machine-host-changed"
    sshd.write_config(Port="1")
    assert refusal(machine) == "machine-unreachable"
    sshd.write_config(HostName="no-such-host.invalid")
    assert refusal(machine) == "machine-name-wrong"


def test_what_is_wrong_with_the_machine(sshd: Sshd, tmp_path: Path) -> None:
    assert refusal(sshd.machine(python="/nowhere/bin/python")) == "machine-no-python"
    assert refusal(sshd.machine(setup=(f"cd {tmp_path}",), python="/usr/bin/python3")) == "machine-no-tlstudio"
    old = tmp_path / "old" / "tlstudio"
    old.mkdir(parents=True)
    (old / "__init__.py").write_text('__version__ = "0.0.1"\n')
    assert refusal(sshd.machine(setup=(f"export PYTHONPATH={old.parent}",))) == "machine-older"
    newer = sshd.machine(setup=('echo \'tlstudio-keeper {"version": "9.0", "protocol": 1}\'; exit',))
    assert refusal(newer) == "machine-version"


def test_a_full_disk_there(sshd: Sshd, data: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False)
    if mounted.returncode != 0:
        pytest.skip("needs the right to mount a small disk")
    try:
        machine = sshd.machine(root=str(disk))
        assert refusal(machine) == "machine-disk-low"
        last = list(RemoteClient("lab").run(tiny_job(data, tmp_path / "work", machine="lab")))[-1]
        assert isinstance(last, ev.Failed)
        assert last.kind == "machine-disk-full"
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_dead_link_is_noticed(sshd: Sshd, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session is frozen, not closed, as when a cable is pulled: nothing says so but the silence."""
    monkeypatch.setattr(remote_client, "_MIRROR_SECONDS", 1000)
    sshd.fake_machine("kept epochs=150 delay=0.3")
    client, events, frozen = RemoteClient("lab", first_pause=0.2), [], []
    job = tiny_job(data, tmp_path / "work", machine="lab")
    try:
        for event in client.run(job):
            events.append(event)
            if isinstance(event, ev.EpochEnded) and event.epoch == 3 and not frozen:
                frozen = _sessions(sshd)
                for pid in frozen:
                    os.kill(pid, signal.SIGSTOP)
    finally:
        for pid in frozen:
            with_suppressed_kill(pid)
    assert [event.state for event in of_type(events, ev.LinkChanged)].count("lost") >= 1
    assert epochs(events) == list(range(1, 151))


def _sessions(sshd: Sshd) -> list[int]:
    """The processes of the server that carry a connection."""
    listed = subprocess.run(["ps", "-eww", "-o", "pid,ppid,args"], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()[1:]]
    own = [int(pid) for pid, _, args in rows if str(sshd.folder / "sshd_config") in args]
    return [int(pid) for pid, parent, _ in rows if int(parent) in own]


def with_suppressed_kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_thousands_of_images_and_then_ten(sshd: Sshd, tmp_path: Path) -> None:
    data = make_folder(tmp_path / "many", ("a", "b"), count=1700, size=(64, 64))
    sshd.fake_machine("kept epochs=1")
    job = tiny_job(data, tmp_path / "work", machine="lab")
    first = [event.total for event in RemoteClient("lab").run(job) if _sends(event)]
    assert first[-1] == sum(path.stat().st_size for path in data.rglob("*.png"))
    assert [event for event in RemoteClient("lab").run(job) if _sends(event)] == []
    changed = make_folder(tmp_path / "new", ("a",), count=10, size=(64, 64), seed=9) / "a"
    for path in changed.iterdir():
        path.replace(data / "a" / path.name)
    again = [event.total for event in RemoteClient("lab").run(job) if _sends(event)]
    assert again[-1] == sum((data / "a" / f"{n:03}.png").stat().st_size for n in range(10))


def _sends(event: ev.AnyEvent) -> bool:
    return isinstance(event, ev.Progress) and event.phase == "send"
