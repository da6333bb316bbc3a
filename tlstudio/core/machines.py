"""The machines that trainings may run on besides this one: a row each, in a file of the user's settings.

A machine is a name of ``~/.ssh/config``, or ``user@host``, and how TL Studio is started there. Nothing secret is
kept: keys, agents and jump hosts are those of the system's own ssh.
"""

import re
from pathlib import Path
from typing import Literal

import msgspec

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

Kind = Literal["plain", "slurm"]

SCHEMA = 1
DEFAULT_LIMIT = 50  # GB of images that stay on a machine
#: nothing that ssh or a shell could take for an option or a command
_NAME = re.compile(r"\w[\w.-]{0,39}")
_HOST = re.compile(r"([\w.-]+@)?\w[\w.:-]*")


class Slurm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a job of a cluster asks for; an empty field leaves it to the cluster."""

    partition: str = ""
    gpus: int = 0
    cpus: int = 0
    time: str = ""  #: limit of a job as Slurm writes it, such as ``8:00:00``
    memory: str = ""  #: as Slurm writes it, such as ``16G``
    notice: int = 120  #: seconds before the time limit in which a run is brought to the end of a batch and saved
    at_once: int = 0  #: jobs of an array that run at the same time; 0: as many as the cluster allows
    extra: tuple[str, ...] = ()  #: further options of sbatch, such as ``--account=lab``


class Machine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One machine."""

    name: str
    host: str = ""  #: for ssh; empty: this computer, such as the login node of a cluster
    python: str = "python3"  #: that has TL Studio, there; or its program ``tlstudio``
    root: str = ""  #: folder there for images, runs and caches; empty: the usual one of TL Studio
    limit: int = DEFAULT_LIMIT  #: GB of images that stay there
    setup: tuple[str, ...] = ()  #: lines of a shell before, such as ``module load cuda``
    wrap: str = ""  #: what stands before the command, such as ``apptainer exec --nv image.sif``
    kind: Kind = "plain"
    slurm: Slurm = Slurm()


class _Stored(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    machines: tuple[Machine, ...]
    schema: int = SCHEMA


def machines_file() -> Path:
    """Where they are kept."""
    return paths.settings_folder() / "machines.json"


def read_machines() -> tuple[Machine, ...]:
    """In the order in which they were added.

    Raises:
        TLStudioError: ``machines-unreadable``.
    """
    file = machines_file()
    if not file.is_file():
        return ()
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Stored).machines
    except (OSError, msgspec.DecodeError) as error:
        raise TLStudioError("machines-unreadable", file=str(file), detail=str(error)) from error


def find_machine(name: str) -> Machine:
    """The machine of that name.

    Raises:
        TLStudioError: ``machine-unknown``, or see :func:`read_machines`.
    """
    found = next((machine for machine in read_machines() if machine.name == name), None)
    if found is None:
        raise TLStudioError("machine-unknown", machine=name)
    return found


def machine_names() -> tuple[str, ...]:
    """Of those that can be trained on; none where the list cannot be read, which whoever edits it is told."""
    try:
        return tuple(machine.name for machine in read_machines())
    except TLStudioError:
        return ()


def put_machine(machine: Machine) -> None:
    """Add a machine, or change the one of that name.

    Raises:
        TLStudioError: ``machine-name``, ``machine-host``; or it cannot be written.
    """
    if not _NAME.fullmatch(machine.name):
        raise TLStudioError("machine-name", machine=machine.name)
    if machine.host and not _HOST.fullmatch(machine.host):
        raise TLStudioError("machine-host", host=machine.host)
    known = read_machines()
    if any(other.name == machine.name for other in known):
        _store(tuple(machine if other.name == machine.name else other for other in known))
    else:
        _store((*known, machine))


def remove_machine(name: str) -> None:
    """Forget a machine; what lies there stays.

    Raises:
        TLStudioError: ``machine-unknown``; or it cannot be written.
    """
    find_machine(name)
    _store(tuple(machine for machine in read_machines() if machine.name != name))


def _store(machines: tuple[Machine, ...]) -> None:
    file = machines_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TLStudioError("cannot-write", file=str(file), detail=error.strerror or str(error)) from error
    atomic_write(file, msgspec.json.format(msgspec.json.encode(_Stored(machines=machines)), indent=2) + b"\n")
