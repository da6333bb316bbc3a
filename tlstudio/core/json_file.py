"""JSON files of a run folder, which a stranger may have made."""

from pathlib import Path
from typing import Any

import msgspec

from tlstudio.core.files import read_regular

#: bytes of what the files of a run hold at most: a report of 3,000 classes; events of a hundred thousand epochs
REPORT_BYTES, SPEC_BYTES, EVENTS_BYTES, NOTE_BYTES = 64_000_000, 4_000_000, 32_000_000, 1_000_000


def read_json(path: Path, most: int, kind: Any = Any) -> Any:
    """What a JSON file holds.

    Args:
        path: see :func:`read_regular`, as for ``most``.
        most: bytes.
        kind: type that it is converted to.

    Raises:
        OSError: see :func:`read_regular`.
        ValueError: it holds something else.
    """
    try:
        return msgspec.json.decode(read_regular(path, most), type=kind)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
