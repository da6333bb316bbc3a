"""What disks, crashes and other programs do to a file of the cache."""

from collections.abc import Callable
from pathlib import Path


def _rewritten(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(change(path.read_bytes())) and None


def _flip(data: bytes) -> bytes:
    """One bit of a number, in the second half of the file."""
    place = len(data) * 3 // 4
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def _body(data: bytes) -> int:
    return data.index(b"\n") + 1


DAMAGES: dict[str, Callable[[Path], None]] = {
    "empty": _rewritten(lambda _data: b""),
    "a zip": _rewritten(lambda data: b"PK\x03\x04" + data[4:]),
    "cut off": _rewritten(lambda data: data[:-20]),
    "longer": _rewritten(lambda data: data + b"\0"),
    "header garbage": _rewritten(lambda data: b"\xff" * 64 + data[64:]),
    "another type in the header": _rewritten(lambda data: data.replace(b"<f4", b"<i4").replace(b"|u1", b"|i1")),
    "a flipped bit": _rewritten(_flip),
    "zeros": _rewritten(lambda data: data[: _body(data)] + bytes(len(data) - _body(data))),
    "random": _rewritten(lambda data: bytes(range(7, 256)) * (len(data) // 249) + data[: len(data) % 249]),
}
