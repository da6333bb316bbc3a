"""What a file of tensors holds and where, before a byte of a tensor is read: its kind, its size, its structure."""

import errno
import io
import json
import os
import stat
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

from tlstudio.core.files import is_mostly_holes
from tlstudio.learn.tensor_file.refusal import RefusedError
from tlstudio.learn.tensor_file.tree import MOST_BYTES, Storage, Tensor, follow

_MOST_GIGABYTES = (
    16  #: of a file; the largest network of the catalogue takes 0.6, a checkpoint three times as much
)
_ENTRIES, _DIRECTORY = 20_000, 8_000_000  #: of an archive, and the bytes of its directory
_HEADER = 8_000_000  #: bytes of the header of a .safetensors file
_DEPTH, _MOST, _TEXT = 8, 200_000, 100  #: levels, objects in all, characters that count as one object

ZIP = b"PK\x03\x04"  #: how torch tells an archive from its older format
_LOCAL = struct.Struct("<4s5H3I2H")
_END, _END64, _LOCATOR = struct.Struct("<4s4H2IH"), struct.Struct("<4sQ2H2I4Q"), struct.Struct("<4sIQI")
_DESCRIPTOR = 24  #: bytes that may follow the data of an entry
_MAGIC, _PROTOCOL = 0x1950A86A20F9469CFC6C, 1001  #: of torch's older format

_REASONS = (ValueError, IndexError, KeyError, TypeError, AttributeError, OverflowError, RecursionError, EOFError)
_DAMAGED = (*_REASONS, struct.error, zipfile.BadZipFile, NotImplementedError)


@dataclass(frozen=True)
class Contents:
    """What a file holds; a ``.safetensors`` file has no tree: its library reads it."""

    tree: Any  #: dicts, lists, tuples, numbers, texts and :class:`~tlstudio.learn.tensor_file.tree.Tensor`
    places: dict[str, int]  #: key of a storage → its first byte in the file
    size: int  #: bytes of the file


def contents(path: Path) -> Contents:
    """What the file holds, if it is a plain file of dense tensors.

    Raises:
        OSError: it cannot be opened.
        RefusedError: it is something else.
    """
    size = _size(path.stat())
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() == ".safetensors":
                _check_header(stream, size)
                return Contents(None, {}, size)
            tree, places = (_archive if stream.read(len(ZIP)) == ZIP else _older)(stream, size)
    except RefusedError:
        raise
    except _DAMAGED as error:
        raise RefusedError("unsafe-damaged") from error
    _check_sizes(tree, size)
    return Contents(tree, places, size)


def _size(status: os.stat_result) -> int:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("unsafe-file")
    if status.st_size > _MOST_GIGABYTES * 10**9:
        raise RefusedError("unsafe-huge", limit=str(_MOST_GIGABYTES))
    if is_mostly_holes(status):
        raise RefusedError("unsafe-damaged")
    return status.st_size


def _check_header(stream: IO[bytes], size: int) -> None:
    (length,) = struct.unpack("<Q", stream.read(8))
    if length > min(_HEADER, size):
        raise RefusedError("unsafe-entries")
    header = json.loads(stream.read(length))
    if len(header) > _ENTRIES:
        raise RefusedError("unsafe-nested")


# ---- archives ------------------------------------------------------------------------------------------------


def _archive(stream: IO[bytes], size: int) -> tuple[Any, dict[str, int]]:
    directory, count = _directory(stream, size)
    with zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
    places = dict(_places(stream, entries, directory))
    root = entries[0].filename.partition("/")[0]
    sizes = {entry.filename: entry.file_size for entry in entries}
    if not len(places) == len(entries) == count:
        raise RefusedError("unsafe-entries")
    if f"{root}/byteorder" in places and _read(stream, places, sizes, f"{root}/byteorder") != b"little":
        raise RefusedError("unsafe-more")
    tree = follow(io.BytesIO(_read(stream, places, sizes, f"{root}/data.pkl")))
    found = {}
    for storage in _storages(tree):
        name = f"{root}/data/{storage.key}"
        if sizes[name] != storage.count * storage.bytes_each:
            raise RefusedError("unsafe-tensor")
        found[storage.key] = places[name]
    return tree, found


def _read(stream: IO[bytes], places: dict[str, int], sizes: dict[str, int], name: str) -> bytes:
    if sizes[name] > MOST_BYTES:
        raise RefusedError("unsafe-nested")
    stream.seek(places[name])
    return stream.read(sizes[name])


def _directory(stream: IO[bytes], size: int) -> tuple[int, int]:
    """Where the directory begins, and how many entries it has.

    It ends the file, so that it is the only one, and found alike from either end.
    """
    stream.seek(max(0, size - _END.size - _LOCATOR.size - _END64.size))
    tail = stream.read()
    mark, disk, disks, here, count, length, start, comment = _END.unpack(tail[-_END.size :])
    end = size - _END.size
    locator = tail[-_END.size - _LOCATOR.size : -_END.size]
    if locator[:4] == b"PK\x06\x07":
        end -= _LOCATOR.size + _END64.size
        mark64, _, _, _, disk, disks, here, count, length, start = _END64.unpack(tail[: _END64.size])
        if mark64 != b"PK\x06\x06" or _LOCATOR.unpack(locator)[2] != end:
            raise RefusedError("unsafe-entries")
    if mark != b"PK\x05\x06" or comment or disk or disks or here != count or start + length != end:
        raise RefusedError("unsafe-entries")
    if count > _ENTRIES or length > _DIRECTORY:
        raise RefusedError("unsafe-entries")
    return int(start), int(count)


def _places(stream: IO[bytes], entries: list[zipfile.ZipInfo], directory: int) -> Iterator[tuple[str, int]]:
    """Where the bytes of each entry begin; none lies in another, and each says what the directory says of it."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    bounds = [*(entry.header_offset for entry in ordered), directory]
    if bounds[0] != 0:
        raise RefusedError("unsafe-entries")
    for entry, (start, after) in zip(ordered, pairwise(bounds), strict=True):
        if entry.compress_type != zipfile.ZIP_STORED or entry.compress_size != entry.file_size:
            raise RefusedError("unsafe-compressed")
        stream.seek(start)
        mark, _, flags, method, _, _, _, packed, plain, name, extra = _LOCAL.unpack(stream.read(_LOCAL.size))
        place = start + _LOCAL.size + name + extra
        agrees = (
            mark == ZIP
            and method == zipfile.ZIP_STORED
            and not flags & 0x41  # encrypted
            and stream.read(name) == entry.orig_filename.encode()
            and entry.orig_filename == entry.filename
            and {packed, plain} <= {0, 0xFFFFFFFF, entry.file_size}
            and 0 <= after - place - entry.file_size <= _DESCRIPTOR
        )
        if not agrees:
            raise RefusedError("unsafe-entries")
        yield entry.filename, place


# ---- torch's older format, and what both have in common --------------------------------------------------------


def _older(stream: IO[bytes], size: int) -> tuple[Any, dict[str, int]]:
    """Five pickles one after the other, then the storages in the order of the last one, each after its length."""
    stream.seek(0)
    head = io.BytesIO(stream.read(MOST_BYTES))
    if follow(head) != _MAGIC or follow(head) != _PROTOCOL or not follow(head)["little_endian"]:
        raise RefusedError("unsafe-damaged")
    tree, keys = follow(head), follow(head)
    storages = {storage.key: storage for storage in _storages(tree)}
    places, place = {}, head.tell()
    for key in keys:
        places[key] = place + 8
        place += 8 + storages[key].count * storages[key].bytes_each
    if len(places) != len(keys) or places.keys() != storages.keys() or place > size:
        raise RefusedError("unsafe-entries")
    return tree, places


def _storages(tree: Any) -> Iterator[Storage]:
    for tensor in tensors(tree):
        yield tensor.storage


def tensors(tree: Any) -> Iterator[Tensor]:
    """All tensors, of any shape (N, …), of nested containers: what is met twice counts twice.

    Raises:
        RefusedError: there are too many objects, one in another.
    """
    waiting, met = [(tree, 0)], 0
    while waiting:
        value, depth = waiting.pop()
        met += 1 + (len(value) // _TEXT if isinstance(value, str) else 0)
        if depth > _DEPTH or met > _MOST:
            raise RefusedError("unsafe-nested")
        if isinstance(value, Tensor):
            yield value
        elif isinstance(value, dict):
            waiting += [(inner, depth + 1) for pair in value.items() for inner in pair]
        elif isinstance(value, list | tuple):
            waiting += [(inner, depth + 1) for inner in value]
        elif not isinstance(value, str | int | float | None):
            raise RefusedError("unsafe-more")


def _check_sizes(tree: Any, size: int) -> None:
    """Tensors may share their numbers, but not so often that work on each takes for ever."""
    claimed = 0
    by_key: dict[str, Storage] = {}
    for tensor in tensors(tree):
        count = tensor.storage.bytes_each
        for side in tensor.shape:
            count *= side
        claimed += count
        if by_key.setdefault(tensor.storage.key, tensor.storage) != tensor.storage:
            raise RefusedError("unsafe-tensor")  # the same numbers as those of two kinds
    if claimed > 2 * size:
        raise RefusedError("unsafe-tensor")
