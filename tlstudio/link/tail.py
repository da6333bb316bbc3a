"""Reading a conversation that somebody else is still writing into a file, a line an event."""

import os
from collections.abc import Iterator
from typing import IO

from tlstudio.core import events as ev

#: what the line of a last word begins with
LAST_WORDS = (b'{"type":"finished"', b'{"type":"failed"')


def whole_lines(wire: IO[bytes]) -> Iterator[bytes]:
    """The lines that are complete by now, with their ends; half a line stays for the next time."""
    for line in wire:
        if not line.endswith(b"\n"):
            wire.seek(-len(line), os.SEEK_CUR)
            return
        yield line


def is_told(line: bytes, wire: IO[bytes]) -> bool:
    """Whether a line that was just read is still news: of the past no progress but the last of each pass."""
    if not line.startswith(b'{"type":"progress"') or wire.tell() == os.fstat(wire.fileno()).st_size:
        return True
    event = ev.decode(line)
    return isinstance(event, ev.Progress) and event.done >= event.total
