"""What is written to stay ends with a checksum of itself, by which a later reader knows whether it is as written.

It is the last field of a JSON object, ``crc32``: the CRC-32 of all bytes before it, in eight hexadecimal digits.
One in the object itself is never older or newer than what it is about, and travels with every copy.
"""

import re
import zlib
from collections.abc import Callable

_SEAL = re.compile(rb',\s*"crc32":\s*"([0-9a-f]{8})"\s*\}\s*\Z')
_LONGEST = 64  #: bytes of it, with spaces


def seal(text: bytes, *, intact: bool = True) -> bytes:
    """A JSON object with its checksum and a newline, in one line or indented as it is.

    Args:
        text: of an object that has fields.
        intact: False: with a wrong one, where it was made of something that was not intact itself.
    """
    head = text.rstrip()[:-1].rstrip()
    form = b'%b,\n  "crc32": "%08x"\n}\n' if b"\n" in head else b'%b,"crc32":"%08x"}\n'
    return form % (head, zlib.crc32(head) ^ (not intact))


def unseal(text: bytes) -> tuple[bytes, bool | None]:
    """A JSON object without its checksum, and whether that holds; None where it has none, as in older files."""
    found = _SEAL.search(text, max(len(text) - _LONGEST, 0))
    if found is None:
        return text, None
    head = text[: found.start()]
    return head + b"}", int(found[1], 16) == zlib.crc32(head)


def changed(text: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """An object after ``change``: intact where it was before, and only there."""
    whole, intact = unseal(text)
    return change(text) if intact is None else seal(change(whole), intact=intact)
