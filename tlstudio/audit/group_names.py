"""Groups that the user names: by a pattern over the file names, or by a table."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import TABLE_BYTES, read_regular
from tlstudio.core.index import ImageRecord
from tlstudio.data.table import text_rows


def by_pattern(files: Iterable[str], pattern: str) -> dict[str, str]:
    """File → what the pattern finds in its name; files in which it finds nothing are left out.

    The group called ``group`` names the thing, else the first group, else all that was found. A pattern with a
    "/" is looked for in the whole path below the data folder.

    Raises:
        TLStudioError: ``groups-pattern-wrong``.
    """
    try:
        sought = re.compile(unicodedata.normalize("NFC", pattern))
    except re.error as error:
        raise TLStudioError("groups-pattern-wrong", pattern=pattern, detail=str(error)) from error
    wanted: str | int = "group" if "group" in sought.groupindex else min(1, sought.groups)
    groups = {}
    for file in files:
        text = unicodedata.normalize("NFC", file if "/" in pattern else file.rpartition("/")[2])
        found = sought.search(text)
        if found and found.group(wanted):
            groups[file] = found.group(wanted)
    return groups


def from_table(images: Sequence[ImageRecord], path: Path, folder: Path) -> dict[str, str]:
    """File → its group in a table with a row an image; files without a group are left out.

    The columns are called ``file`` and ``group``, else they are the first two. Files are relative to the data
    folder; it does not matter how another system writes them (``\\\\``, a BOM, decomposed letters).

    Raises:
        TLStudioError: ``groups-table-unreadable``, or ``groups-table-foreign`` where none of its rows is an image.
    """
    rows = _rows(path)
    head = [cell.strip().casefold() for cell in rows[0]]
    file, group = (head.index("file"), head.index("group")) if {"file", "group"} <= set(head) else (0, 1)
    if any(len(row) <= max(file, group) for row in rows):
        raise TLStudioError("groups-table-unreadable", file=str(path), detail="a row has too few columns")
    named = {_plain(row[file], folder): row[group].strip() for row in rows}
    groups = {image.file: named.get(_plain(image.file, folder), "") for image in images}
    if not any(_plain(image.file, folder) in named for image in images):
        raise TLStudioError("groups-table-foreign", file=str(path), folder=str(folder))
    return {file: name for file, name in groups.items() if name}


def _rows(path: Path) -> list[list[str]]:
    try:
        rows = text_rows(read_regular(path, TABLE_BYTES))
    except (OSError, ValueError, csv.Error) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise TLStudioError("groups-table-unreadable", file=str(path), detail=detail) from error
    if not rows:
        raise TLStudioError("groups-table-unreadable", file=str(path), detail="it is empty")
    return rows


def _plain(file: str, folder: Path) -> str:
    """The name of a file as every system would write it."""
    path = unicodedata.normalize("NFC", file.strip().replace("\\", "/"))
    root = unicodedata.normalize("NFC", folder.as_posix()).rstrip("/") + "/"
    return str(PurePosixPath(path.removeprefix(root)))
