"""How ssh is asked, and what its words mean."""

import shlex
import sys

import msgspec
import pytest

from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine, put_machine
from tlstudio.link.remote_client import probe
from tlstudio.link.ssh import UnreachableError, keeper_command

LAB = Machine(
    name="lab", host="user@lab", python="~/my env/bin/python", root="/scratch/me", setup=("module load x",)
)


def test_nothing_is_ever_asked_and_no_host_accepted_by_us() -> None:
    command = keeper_command(LAB, "look", "plain")
    assert command[0] == "ssh"
    assert "-oBatchMode=yes" in command
    assert not any("StrictHostKeyChecking" in word or "Password" in word for word in command)
    assert command[-3:-1] == ["--", "user@lab"]


def test_the_shell_there_gets_one_line() -> None:
    script = shlex.split(keeper_command(LAB, "attach", "1a", "7")[-1])
    assert script[:3] == ["exec", "sh", "-c"]
    assert script[3].splitlines() == [
        "export PYTHONUTF8=1 TLSTUDIO_HOME=/scratch/me",
        "module load x",
        "exec \"$HOME\"/'my env/bin/python' -u -m tlstudio.keeper attach 1a 7",
    ]


@pytest.mark.parametrize("program", ["/opt/tlstudio/tlstudio", "~/.local/bin/tlstudio", "tlstudio"])
def test_the_program_itself_can_be_the_keeper(program: str) -> None:
    machine = msgspec.structs.replace(LAB, python=program, host="")
    assert keeper_command(machine, "look", "plain")[-1].endswith("tlstudio --keeper look plain")


def test_ssh_of_a_frozen_program_has_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/tlstudio/_internal")
    monkeypatch.setenv("TLSTUDIO_SSH", shlex.join(["sh", "-c", 'echo "${LD_LIBRARY_PATH-its own}" >&2; exit 255']))
    put_machine(LAB)
    with pytest.raises(UnreachableError) as refusal:
        probe(LAB)
    assert refusal.value.values["detail"] == "its own"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Host key verification failed.", "machine-host-unknown"),
        (
            "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.",
            "machine-host-changed",
        ),
        ("user@lab: Permission denied (publickey).", "machine-refused"),
        ("ssh: Could not resolve hostname lab: Name or service not known", "machine-name-wrong"),
        ("ssh: connect to host lab port 22: Connection refused", "machine-unreachable"),
        ("ssh: connect to host lab port 22: Connection timed out", "machine-unreachable"),
        ("Connection to lab closed by remote host.", "machine-unreachable"),
    ],
)
def test_what_ssh_says_is_a_sentence(said: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    script = f"printf %s {shlex.quote(said)} >&2; exit 255"
    monkeypatch.setenv("TLSTUDIO_SSH", shlex.join(["sh", "-c", script]))
    put_machine(LAB)
    with pytest.raises(TLStudioError) as refusal:
        probe(LAB)
    assert refusal.value.code == code
    assert isinstance(refusal.value, UnreachableError) == (code in ("machine-name-wrong", "machine-unreachable"))


def test_a_computer_without_ssh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TLSTUDIO_SSH", "/nowhere/ssh")
    with pytest.raises(TLStudioError) as refusal:
        probe(LAB)
    assert refusal.value.code == "ssh-missing"
