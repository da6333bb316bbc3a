"""Marks as a table for spreadsheets and scripts, and as what a run keeps of those that it was trained with."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from tlstudio.core.csv_text import csv_text, unguarded
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.files import TABLE_BYTES, read_regular
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.marks import KINDS, Mark, check, digest_of

#: column → field of a mark; ``class`` is no name in Python
COLUMNS = {
    "digest": "digest",
    "kind": "kind",
    "right_class": "right_class",
    "duplicate_of": "duplicate_of",
    "reason": "reason",
    "time": "time",
    "class": "class_name",
    "file": "file",
    "folder": "folder",
}

#: the digest of a file that a line names without it: (data folder, file) → digest, "" where it cannot be read
Lookup = Callable[[str, str], str]


class Refused(msgspec.Struct, frozen=True, kw_only=True):
    """A line that was not understood."""

    line: int  #: in the file, from 1
    image: str  #: as far as the line says which
    problem: Problem


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What a table held: the marks, and the lines that were not understood."""

    marks: tuple[Mark, ...]
    refused: tuple[Refused, ...]


def to_csv(marks: Iterable[Mark]) -> bytes:
    """UTF-8 with a byte order mark, without which Excel does not read Korean.

    :func:`from_csv` gives back the same marks. A cell that a spreadsheet would compute gets an apostrophe before
    it, which shows it as text.
    """
    rows = ([getattr(mark, field) for field in COLUMNS.values()] for mark in marks)
    return csv_text(tuple(COLUMNS), rows, newline="\r\n").encode("utf-8-sig")


def from_csv(data: bytes, lookup: Lookup = lambda _folder, _file: "") -> Imported:
    """The marks of a table; columns may be missing or stand in another order, but for ``kind`` and one that says
    which image is meant: ``digest``, or ``file`` where ``lookup`` finds it.

    Raises:
        TLStudioError: ``marks-no-table`` where it is none.
    """
    marks, refused = [], []
    for line, cells in _lines(data):
        try:
            marks.append(_mark(cells, lookup))
        except TLStudioError as error:
            image = cells.get("file") or cells.get("digest", "")
            refused.append(Refused(line=line, image=image, problem=Problem(code=error.code, values=error.values)))
    return Imported(marks=tuple(marks), refused=tuple(refused))


def read_marks(path: Path, digest: str = "") -> tuple[tuple[Mark, ...], tuple[int, ...]]:
    """The marks that a job names: those of a workspace, or a table such as a run keeps.

    Args:
        path: a table where it ends with ``.csv``, else what a :class:`MarkFile` has written.
        digest: of the marks as the job knows them; empty: whatever is there.

    Returns:
        The marks, and the numbers of the lines that cannot be understood.

    Raises:
        TLStudioError: ``marks-unreadable``, ``marks-no-table``, or ``marks-changed`` where the digest is another.
    """
    if path.suffix.lower() == ".csv":
        try:
            table = from_csv(read_regular(path, TABLE_BYTES))
        except OSError as error:
            raise TLStudioError("marks-unreadable", file=str(path), detail=error.strerror or str(error)) from error
        marks, damaged = table.marks, tuple(one.line for one in table.refused)
    else:
        state = MarkFile(path).read()
        marks, damaged = tuple(state.marks.values()), state.damaged
    if digest and digest_of(marks) != digest:
        raise TLStudioError("marks-changed", file=str(path))
    return marks, damaged


def _lines(data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    """Number of each line in the file, and its cells by field."""
    try:
        text = data.decode("utf-8-sig")
        table = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        header = [name.strip().lower() for name in next(table, [])]
        if "kind" not in header or not {"digest", "file"} & set(header):
            raise TLStudioError("marks-no-table", detail=", ".join(header)[:200])
        fields = [COLUMNS.get(name, "") for name in header]
        for cells in table:
            if any(cells):
                yield table.line_num, {f: unguarded(cell) for f, cell in zip(fields, cells, strict=False) if f}
    except (UnicodeDecodeError, csv.Error) as error:
        raise TLStudioError("marks-no-table", detail=str(error)) from error


def _delimiter(text: str) -> str:
    """A semicolon where the spreadsheet of a country writes that."""
    header = text.partition("\n")[0]
    return ";" if ";" in header and "," not in header else ","


def _mark(cells: dict[str, str], lookup: Lookup) -> Mark:
    kind, file, digest = cells.get("kind", ""), cells.get("file", ""), cells.get("digest", "")
    if kind not in KINDS:
        raise TLStudioError("mark-kind", kind=kind, choices=", ".join(KINDS))
    if not digest and file:
        digest = lookup(cells.get("folder", ""), file)
        if not digest:
            raise TLStudioError("mark-no-file", file=file)
    mark = msgspec.convert({**cells, "digest": digest}, Mark)
    check(mark)
    return mark
