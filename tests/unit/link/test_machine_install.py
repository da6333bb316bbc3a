"""TL Studio is laid down on a machine by a uv that only pretends, through the shell of this computer."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

import tlstudio
from tlstudio.core import engines
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.link import lay_down, machine_install
from tlstudio.link.ssh import Remote

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the machine is a POSIX system")

#: its Python says hello whatever it is asked, and where packages would be
_PYTHON = """#!/bin/sh
case "$*" in
*sysconfig*) echo "${0%%/bin/python}/site";;
*) echo '@hello {"version":"0.1.0","protocol":1,"python":"3","torch":"2"}';;
esac
"""
_UV = """#!/bin/sh
for last; do true; done
echo "$@" >> {log}
case "$1" in
venv) mkdir -p "$last/bin" "$last/site"; cp {python} "$last/bin/python";;
pip) echo "Resolved 2 packages"; {pip};;
esac
"""


def program(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(name="lab", root=str(tmp_path / "there 잎"))


def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pip: str = ":") -> Path:
    """Returns what uv was asked."""
    log = tmp_path / "uv.log"
    python = program(tmp_path / "fake-python", _PYTHON)
    uv = program(tmp_path / "uv", _UV.format(log=log, python=python, pip=pip))
    monkeypatch.setattr(lay_down, "find_uv", lambda: str(uv))
    return log


def bundle(folder: Path) -> Path:
    (folder / "wheels").mkdir(parents=True)
    (folder / "wheels" / "a-1.whl").write_bytes(b"wheel")
    (folder / "lock.txt").write_text("a==1\n")
    facts = lay_down.Bundle(backend="cpu", version=tlstudio.__version__, system="linux", bytes=5)
    (folder / "bundle.json").write_bytes(msgspec.json.encode(facts))
    return folder


def test_step_by_step_from_a_folder(tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    log, told = pretend(tmp_path, monkeypatch), []
    ready = machine_install.install(
        Remote(machine), source=bundle(tmp_path / "stick"), tell=lambda step, _share, _line: told.append(step)
    )
    assert tuple(dict.fromkeys(told)) == tuple(machine_install.STEPS)
    name = engines.name_of("cpu", "a==1\n")
    environment = Path(machine.root) / "engines" / name / "env"
    assert ready.python == str(environment / "bin" / "python")
    assert (environment / "site" / "tlstudio" / "keeper" / "__main__.py").is_file()
    assert (environment / "site" / "tlstudio" / "resources" / "engines" / "cpu.txt").is_file()
    assert not list(Path(machine.root).glob("engines/**/__pycache__"))
    assert "--offline --no-index --find-links wheels" in log.read_text()
    assert sorted(path.name for path in Path(machine.root).iterdir()) == ["engines", "lock.txt", "uv"]


def test_a_failure_names_the_step_and_the_next_try_sends_less(
    tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    pretend(tmp_path, monkeypatch, "echo 'error: no such wheel'; exit 2")
    source, sent = bundle(tmp_path / "stick"), []

    def tell(step: str, _share: object, line: str) -> None:
        if step == "send" and line.startswith("wheels/"):
            sent.append(line)

    for _ in range(2):
        with pytest.raises(TLStudioError) as refusal:
            machine_install.install(Remote(machine), source=source, tell=tell)
        assert refusal.value.message == (
            "Downloading and installing the packages failed on “lab”: Resolved 2 packages; error: no such wheel."
        )
    assert sent == ["wheels/a-1.whl"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("uname() { echo Plan9; }", "machine-other-system"),
        ("df() { echo; echo a b c 1000; }", "machine-no-room"),
        ("mkdir() { echo cannot >&2; false; }", "machine-step-failed"),
    ],
)
def test_where_it_cannot_be_a_sentence_says_so(
    tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch, line: str, code: str
) -> None:
    pretend(tmp_path, monkeypatch)
    with pytest.raises(TLStudioError) as refusal:
        machine_install.install(
            Remote(msgspec.structs.replace(machine, setup=(line,))), backend="cpu", tell=lambda *_: None
        )
    assert refusal.value.code == code
