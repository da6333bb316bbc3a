"""Images inside tar archives, WebDataset's shards among them: found by an index of offsets, read at random.

Nothing is extracted. The index of an archive is made once, from its headers, and kept in the cache.
"""

import contextlib
import errno
import hashlib
import os
import tarfile
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import msgspec

from tlstudio.core import paths
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import atomic_write

SUFFIX = ".tar"
_VERSION = 1
_KEPT = 64  # indexes in memory


class Member(msgspec.Struct, frozen=True, array_like=True):
    """A file of an archive."""

    name: str
    offset: int  #: of its first byte
    size: int  #: bytes


class Shard(msgspec.Struct, frozen=True):
    """What an archive holds."""

    state: tuple[int, int, int]  #: size, time of writing and of change of the archive when it was looked at
    members: tuple[Member, ...]  #: regular files, in their order; of two with one name the later one
    cut_short: bool = False  #: whether the archive ends in the middle
    version: int = _VERSION


def state_of(tar: Path) -> tuple[int, int, int]:
    """What is another once the archive was written. Raises OSError."""
    status = tar.stat()
    return status.st_size, status.st_mtime_ns, 0 if os.name == "nt" else status.st_ctime_ns


def shard(tar: Path) -> Shard:
    """What an archive holds.

    Raises:
        OSError: it cannot be opened.
        TLStudioError: ``shard-unreadable``: it is no plain tar, or compressed, so that nothing can be found in it.
    """
    return _shard(str(tar), state_of(tar))[0]


def read(tar: Path, name: str) -> bytes:
    """The bytes of a file of an archive.

    Raises:
        OSError: there is none of that name, or it cannot be read.
        TLStudioError: ``shard-unreadable``.
    """
    member = _shard(str(tar), state_of(tar))[1].get(name)
    if member is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    with tar.open("rb") as stream:
        return read_member(stream, member)


def read_member(stream: BinaryIO, member: Member) -> bytes:
    """The bytes of a file of an archive that is open; fewer than its size where that is cut short."""
    stream.seek(member.offset)
    return stream.read(member.size)


@lru_cache(maxsize=_KEPT)
def _shard(tar: str, state: tuple[int, int, int]) -> tuple[Shard, dict[str, Member]]:
    path = Path(tar)
    cache = paths.cache_folder() / "shards" / f"{hashlib.blake2b(os.fsencode(path), digest_size=16).hexdigest()}"
    found = _kept(cache, state) or _index(path, state)
    if not cache.is_file() or _kept(cache, state) is None:
        with contextlib.suppress(OSError, TLStudioError):  # without it the next start looks again, nothing more
            cache.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(cache, msgspec.msgpack.encode(found))
    return found, {member.name: member for member in found.members}


def _kept(cache: Path, state: tuple[int, int, int]) -> Shard | None:
    try:
        stored = msgspec.msgpack.decode(cache.read_bytes(), type=Shard)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return stored if (stored.version, stored.state) == (_VERSION, state) else None


def _index(tar: Path, state: tuple[int, int, int]) -> Shard:
    members: dict[str, Member] = {}
    cut_short = False
    try:
        with tarfile.open(tar, "r:") as archive:
            while (info := _next(archive)) is not None:
                name = info.name.removeprefix("./")
                if info.isreg() and not info.issparse() and _is_unicode(name):
                    members.pop(name, None)
                    members[name] = Member(name, info.offset_data, info.size)
                archive.members = []  # type: ignore[attr-defined]  # it would keep all of them
    except tarfile.ReadError as error:
        if not members:
            raise TLStudioError("shard-unreadable", file=str(tar), detail=str(error)) from error
        cut_short = True
    last = max(members.values(), key=lambda member: member.offset, default=None)
    cut_short = cut_short or (last is not None and last.offset + last.size > state[0])
    return Shard(state, tuple(members.values()), cut_short)


def _next(archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    try:
        return archive.next()
    except tarfile.TarError as error:
        raise tarfile.ReadError(str(error)) from error


def _is_unicode(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
