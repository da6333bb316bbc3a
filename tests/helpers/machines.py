"""A machine that is this computer, asked without ssh; its home is another one."""

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

from tlstudio.core.machines import Machine, put_machine

KEEPER = Path(__file__).with_name("fake_keeper.py")


def machine_here(folder: Path, engine: str = "kept epochs=3", *, name: str = "lab", **fields: object) -> Machine:
    """Added to the list of machines; its keeper runs the fake engine.

    Args:
        folder: takes the home of the machine.
        engine: mode and options of the fake engine.
        fields: of the machine.
    """
    python = folder / "python"
    line = f'exec {shlex.quote(sys.executable)} {shlex.quote(str(KEEPER))} "$@"'
    python.write_text(
        f"#!/bin/sh\nFAKE_ENGINE={shlex.quote(engine)}\nexport FAKE_ENGINE\n{line}\n", encoding="utf-8"
    )
    python.chmod(0o755)
    known = {"python": str(python), "root": str(folder / "there"), **fields}
    machine = Machine(name=name, **known)
    put_machine(machine)
    return machine


def keeper_of(machine: Machine) -> Path:
    """Its folder."""
    return Path(machine.root) / "keeper"


def kill_keeper(job: str) -> None:
    """Kill the process that keeps a job, as when the memory is short."""
    listed = subprocess.run(["ps", "-eww", "-o", "pid,args"], capture_output=True, text=True, check=True).stdout
    pids = [int(line.split()[0]) for line in listed.splitlines() if line.rstrip().endswith(f"serve {job}")]
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
