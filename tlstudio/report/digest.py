"""What a run consists of, as SHA-256 of each of its files and of all of them together."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tlstudio.core.errors import TLStudioError

#: held while a run is written, and what a killed process left half written
_NOT_OF_A_RUN = (".lock", ".partial-")
_PIECE = 1 << 20  # bytes that are read at once


class FileDigest(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a run."""

    file: str  #: relative to the run folder, "/" between parts
    size: int  #: bytes
    sha256: str  #: hexadecimal


class RunDigest(msgspec.Struct, frozen=True, kw_only=True):
    """All files of a run as they were, in the order of their names."""

    run: str  #: name of the folder
    files: tuple[FileDigest, ...]

    @property
    def sha256(self) -> str:
        """Of the list of files as ``sha256sum`` prints it, so that it can be found without this program."""
        return sha256_of(self.files)


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a run that is not what it was."""

    kind: str  #: ``changed``, ``removed`` or ``added``
    file: str


def digest_run(folder: Path) -> RunDigest:
    """The digests of every file of a run, but the lock of a process that writes it.

    Raises:
        TLStudioError: ``run-unreadable``.
    """
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and _belongs(path))
        digests = [_digest(path, folder) for path in files]
    except OSError as error:
        raise TLStudioError("run-unreadable", folder=str(folder), detail=error.strerror or str(error)) from error
    return RunDigest(run=folder.name, files=tuple(sorted(digests, key=lambda one: one.file)))


def changes(before: RunDigest, now: RunDigest) -> tuple[Change, ...]:
    """What is not as it was, in the order of the file names; empty where both are the same."""
    old, new = ({one.file: one.sha256 for one in digest.files} for digest in (before, now))
    found = []
    for file in sorted(old | new):
        if file not in new:
            found.append(Change(kind="removed", file=file))
        elif file not in old:
            found.append(Change(kind="added", file=file))
        elif old[file] != new[file]:
            found.append(Change(kind="changed", file=file))
    return tuple(found)


def sha256_of(files: Sequence[FileDigest]) -> str:
    """SHA-256 of the lines ``digest  name``, sorted by name, each ended by a line feed."""
    lines = "".join(f"{one.sha256}  {one.file}\n" for one in files)
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def _belongs(path: Path) -> bool:
    return not path.name.startswith(_NOT_OF_A_RUN)


def _digest(path: Path, folder: Path) -> FileDigest:
    total, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            total.update(piece)
            size += len(piece)
    return FileDigest(file=path.relative_to(folder).as_posix(), size=size, sha256=total.hexdigest())
