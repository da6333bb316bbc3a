"""What is said between this computer and the keeper of a machine: JSON, a line each way, files as a tar behind it.

``keeper COMMAND`` reads its request from stdin and answers on stdout: first :func:`greeting`, by which the other
side finds the answer behind whatever a login shell prints, then one line, :class:`Answer`. A stream of files may
follow the request (``receive``) or the answer (``fetch``). ``attach`` goes on with lines as :func:`framed` says.
"""

import hashlib
from pathlib import Path
from typing import Any

import msgspec

from tlstudio import __version__
from tlstudio.core.errors import Text
from tlstudio.core.machines import Machine
from tlstudio.core.spec import Job

PROTOCOL = 1
GREETING = b"tlstudio-keeper "

#: file, relative with "/", → digest of its bytes and its size
Files = dict[str, tuple[str, int]]


class Greeting(msgspec.Struct, frozen=True):
    """The first line of every answer, after :data:`GREETING`."""

    version: str
    protocol: int


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """Of one command: what was asked for, or why not."""

    ok: Any = None
    error: Text | None = None


class Room(msgspec.Struct, frozen=True):
    """Bytes of a machine: free on its disk, and taken by the images that stay there."""

    free: int
    used: int
    version: str = __version__


class Wanted(msgspec.Struct, frozen=True):
    """Files that a job is about to need."""

    files: Files
    limit: int  #: bytes that images may take there; what was not used for longest goes first


class Missing(msgspec.Struct, frozen=True):
    """Digests that have to be sent, and how many bytes the disk there has for them."""

    digests: tuple[str, ...]
    free: int


class About(msgspec.Struct, frozen=True, kw_only=True):
    """Whose job it is, and what its folders are called there where it was sent from."""

    computer: str  #: that it was sent from
    workspace: str  #: of that computer, absolute; where the run is to lie in the end
    folders: dict[
        str, str
    ]  #: folder or file of that computer → its name on the machine, below the keeper's folder
    machine: str = ""  #: as it is called there


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """A job to be begun. Its paths are those of the computer it comes from; ``about`` says what they are there."""

    id: str
    job: Job
    about: About
    data: dict[str, Files]  #: folder of ``keeper/data``, which may be shared → files in it
    own: Files  #: files of the job's own folder, such as those of a run that goes on
    machine: Machine


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """A job of a machine has begun, or waits for its turn; where its files are there."""

    id: str
    home: str  #: folder of the keeper, absolute
    workspace: str  #: of the job, absolute


class JobThere(msgspec.Struct, frozen=True, kw_only=True):
    """A job as a machine knows it."""

    started: Started
    job: Job
    about: About
    state: str  #: ``running``, ``waiting``, ``ended`` or ``gone``
    slurm: str = ""  #: number of its job in Slurm

    @property
    def id(self) -> str:
        """Of the job."""
        return self.started.id


class Listing(msgspec.Struct, frozen=True):
    """Jobs whose runs have not been fetched, the oldest first."""

    jobs: tuple[JobThere, ...]


def greeting() -> bytes:
    """The line that every answer begins with."""
    return GREETING + msgspec.json.encode(Greeting(__version__, PROTOCOL)) + b"\n"


def framed(number: int, line: bytes) -> bytes:
    """Line ``number`` (from 0) of a job's conversation, with its newline, as ``attach`` tells it.

    Lines of other kinds begin with a sign: ``+`` a command has arrived, ``~`` the state of the cluster has
    changed, ``!`` the job is gone without a last word.
    """
    return b"%d %s" % (number, line)


def digest_of(path: Path) -> str:
    """BLAKE2b-128 of a file's bytes, hexadecimal, as in the index of a data set. Raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def files_below(folder: Path) -> Files:
    """Every file below a folder but hidden ones: locks, and what is half written. Raises OSError."""
    found: Files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and not any(part.startswith(".") for part in name.split("/")):
            found[name] = digest_of(path), path.stat().st_size
    return found
