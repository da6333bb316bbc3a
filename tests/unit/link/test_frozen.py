"""A frozen program is a machine, and starts its ranks: here a script pretends to be one."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, tiny_job
from tlstudio import cli
from tlstudio.core import events as ev
from tlstudio.core.machines import Machine, put_machine
from tlstudio.engine import ranks
from tlstudio.keeper import __main__ as keeper
from tlstudio.link.remote_client import RemoteClient, probe

ROOT = Path(__file__).parents[3]
FAKE_ENGINE = ROOT / "tests" / "helpers" / "fake_engine.py"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the keeper is for POSIX systems")

#: main.py as PyInstaller runs it: no options of Python, the program by its own name, and no ``-m``
PROGRAM = """
import runpy, sys
sys.path.insert(0, {root!r})
sys.frozen, sys.executable = True, {program!r}
sys.argv[0] = {program!r}
sys.orig_argv = [""]
if sys.argv[1:2] == ["--engine"]:
    sys.argv[:] = [{engine!r}, "kept", "epochs=2"]
    runpy.run_path({engine!r}, run_name="__main__")
else:
    runpy.run_path({main!r}, run_name="__main__")
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """``tlstudio`` in a folder of its own; its engine only talks."""
    folder = tmp_path / "opt 잎"
    folder.mkdir()
    found = folder / "tlstudio"
    values = {"root": ROOT, "program": found, "engine": FAKE_ENGINE, "main": ROOT / "main.py"}
    inside = folder / "inside.py"
    inside.write_text(PROGRAM.format(**{name: str(path) for name, path in values.items()}), "utf-8")
    line = f'exec {shlex.quote(sys.executable)} {shlex.quote(str(inside))} "$@"'
    found.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
    found.chmod(0o755)
    return found


def test_it_can_be_the_machine(program: Path, tmp_path: Path) -> None:
    machine = Machine(name="lab", python=str(program), root=str(tmp_path / "there"))
    put_machine(machine)
    assert probe(machine)[0].free > 0
    job = tiny_job(make_folder(tmp_path / "data", count=1), tmp_path / "work", machine="lab")
    events = list(RemoteClient("lab").run(job))
    assert events[-1] == ev.Finished(outcome="done")
    assert len(of_type(events, ev.EpochEnded)) == 2


def test_what_keeps_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    assert keeper._serve_command() == [sys.executable, "-u", "-m", "tlstudio.keeper", "serve"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert keeper._serve_command() == [sys.executable, "--keeper", "serve"]


def test_its_ranks_are_the_program_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python", "-I", "-X", "utf8", "-m", "tlstudio.engine"])
    assert ranks._this_engine() == [sys.executable, "-I", "-X", "utf8", "-m", "tlstudio.engine"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert ranks._this_engine() == [sys.executable, "--engine"]


def test_the_program_of_the_wheel_can_be_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["/home/me/.local/bin/tlstudio", "--keeper", "look", "plain"])
    monkeypatch.setattr(keeper, "main", lambda: len(sys.argv))
    with pytest.raises(SystemExit) as ending:
        cli.main()
    assert (ending.value.code, sys.argv[1:]) == (3, ["look", "plain"])
