"""JSON files of a run folder, which a stranger may have made, and a disk may have damaged."""

from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core.files import read_regular
from tlstudio.core.seal import unseal

#: bytes of what the files of a run hold at most: a report of 3,000 classes; events of a hundred thousand epochs
REPORT_BYTES, SPEC_BYTES, EVENTS_BYTES, NOTE_BYTES = 64_000_000, 4_000_000, 32_000_000, 1_000_000


def read_json(path: Path, most: int, kind: Any = Any, *, strict: bool = False) -> Any:
    """What a JSON file holds.

    Args:
        path: see :func:`read_regular`, as for ``most``.
        most: bytes.
        kind: type that it is converted to.
        strict: whether nobody may change it: then it is not read where its checksum does not hold.

    Raises:
        OSError: see :func:`read_regular`.
        ValueError: it holds something else, or is not as it was written.
    """
    text, intact = unseal(read_regular(path, most))
    if strict and intact is False:
        raise ValueError(f"{path.name} is damaged")
    try:
        return msgspec.json.decode(text, type=kind)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def is_changed(path: Path, most: int) -> bool:
    """Whether a JSON file is not as it was written; False where that cannot be told."""
    try:
        return unseal(read_regular(path, most))[1] is False
    except OSError:
        return False
