"""A table of images: which of its columns names the files, the classes, the subsets and the groups."""

import contextlib
import csv
import io
import locale
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple

import msgspec

from tlstudio.core.data_spec import Columns
from tlstudio.core.errors import TLStudioError
from tlstudio.core.files import TABLE_BYTES, read_regular
from tlstudio.data.decode import is_image_name

_SEPARATORS = ",;\t"
#: between the names of the columns, where a table does not say which is which
SEPARATOR = " | "
#: what a column is called that says it, in the order in which they are looked for
NAMES: dict[str, tuple[str, ...]] = {
    "path": ("path", "file", "filename", "file_name", "filepath", "file_path", "image", "image_path", "img"),
    "label": ("label", "class", "class_name", "labels", "category", "target", "species", "cls"),
    "subset": ("subset", "split", "partition", "fold_name"),
    "group": ("group", "group_id", "groups"),
}
_LOOKED_AT = 50  # rows that tell what a column without a known name holds


class Row(NamedTuple):
    """One image as it is named somewhere; what is not said is empty."""

    where: str  #: for the user: the number of its line, or its name
    file: str
    label: str
    subset: str = ""
    group: str = ""


def text_rows(data: bytes) -> list[list[str]]:
    """The rows of a CSV text, whichever of comma, semicolon and tab it has and however a spreadsheet saved it.

    Raises:
        ValueError, csv.Error: it is no text, or no CSV.
    """
    text = _text(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    return [row for row in reader if row]


def _separator(text: str) -> str:
    return max(_SEPARATORS, key=text.partition("\n")[0].count)


def _text(data: bytes) -> str:
    """As spreadsheets save it: UTF-8, UTF-16 with its mark, or the encoding of the system."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(locale.getencoding())


def read_table(path: Path, columns: Columns, *, labelled: bool = True) -> list[Row]:
    """The images of a table, in its order.

    Args:
        path: a CSV, TSV or Parquet file.
        columns: which of them are meant; what is not said is proposed by their names and by what they hold.
        labelled: whether it must have a column of classes.

    Raises:
        TLStudioError: ``table-unreadable``, ``table-parquet`` where that cannot be read here, ``table-column``.
    """
    head, rows = _parquet(path) if path.suffix.lower() == ".parquet" else _csv(path)
    places = _places(path, head, rows, columns, labelled=labelled)
    first = 2 if head and path.suffix.lower() != ".parquet" else 1
    return [_row(str(number), cells, places) for number, cells in enumerate(rows, first)]


def _row(where: str, cells: Sequence[str], places: dict[str, int]) -> Row:
    said = {role: cells[place].strip() if place < len(cells) else "" for role, place in places.items()}
    return Row(where, said.get("path", ""), said.get("label", ""), said.get("subset", ""), said.get("group", ""))


def _csv(path: Path) -> tuple[list[str], list[list[str]]]:
    """Its head, empty where the first row is one like the others, and its rows."""
    try:
        rows = text_rows(read_regular(path, TABLE_BYTES))
    except (OSError, ValueError, csv.Error) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise TLStudioError("table-unreadable", file=str(path), detail=detail) from error
    if rows and any(map(is_image_name, rows[0])):
        return [], rows
    return (rows[0], rows[1:]) if rows else ([], [])


def _parquet(path: Path) -> tuple[list[str], list[list[str]]]:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise TLStudioError("table-parquet", file=path.name) from error
    try:
        table: Any = parquet.read_table(path)
        columns = [[_said(value) for value in column.to_pylist()] for column in table.columns]
    except (OSError, ValueError) as error:  # pyarrow's own errors are of these
        raise TLStudioError("table-unreadable", file=str(path), detail=str(error)[:200]) from error
    return list(table.column_names), [list(row) for row in zip(*columns, strict=True)]


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _places(
    path: Path, head: Sequence[str], rows: Sequence[Sequence[str]], columns: Columns, *, labelled: bool
) -> dict[str, int]:
    """Role → number of its column."""
    names = [name.strip() for name in head] or [
        str(number) for number in range(1, len(rows[0]) + 1 if rows else 1)
    ]
    plain = [name.casefold() for name in names]
    chosen = {role: name for role, name in msgspec.to_builtins(columns).items() if name}
    places: dict[str, int] = {}
    for role, known in NAMES.items():
        wanted = chosen.get(role, "")
        if wanted and wanted.casefold() not in plain:
            raise _missing(path, role, names)
        found = [wanted.casefold()] if wanted else [name for name in known if name in plain]
        if found and (place := plain.index(found[0])) not in places.values():
            places[role] = place
    if "path" not in places and (guess := _of_images(names, rows)) is not None:
        places["path"] = guess
    rest = [place for place in range(len(names)) if place not in places.values()]
    if "label" not in places and len(rest) == 1:
        places["label"] = rest[0]
    for role in ("path", "label") if labelled else ("path",):
        if role not in places:
            raise _missing(path, role, names)
    return places


def with_names_beside(path: Path, columns: Columns) -> bytes | None:
    """The table with each image named relative to it, so that it can lie elsewhere with the images below it.

    Args:
        path: a table that :func:`read_table` reads.
        columns: as given to it.

    Returns:
        Its bytes; None where all names are relative already.
    """
    is_parquet = path.suffix.lower() == ".parquet"
    head, rows = _parquet(path) if is_parquet else _csv(path)
    place = _places(path, head, rows, columns, labelled=False)["path"]
    names = [row[place].strip() if place < len(row) else "" for row in rows]
    plain = [plain_file(name, path.parent) if name else "" for name in names]
    if not any(PurePosixPath(name).is_absolute() or PureWindowsPath(name).is_absolute() for name in names):
        return None
    if is_parquet:
        return _parquet_with(path, place, plain)
    for row, name in zip(rows, plain, strict=True):
        if place < len(row):
            row[place] = name
    out = io.StringIO(newline="")
    separator = _separator(_text(path.read_bytes()))
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows([head, *rows] if head else rows)
    return out.getvalue().encode("utf-8-sig")


def _parquet_with(path: Path, place: int, names: Sequence[str]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    table: Any = parquet.read_table(path)
    out = io.BytesIO()
    parquet.write_table(table.set_column(place, table.column_names[place], pyarrow.array(names)), out)
    return out.getvalue()


def _of_images(names: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """The first column whose cells are mostly called as images are."""
    some = rows[:_LOOKED_AT]
    for place in range(len(names)):
        cells = [row[place].strip() for row in some if place < len(row)]
        if cells and 2 * sum(map(is_image_name, cells)) > len(cells):
            return place
    return None


def _missing(path: Path, role: str, names: Sequence[str]) -> TLStudioError:
    return TLStudioError("table-column", file=path.name, role=role, columns=SEPARATOR.join(names))


def plain_file(file: str, folder: Path) -> str:
    """The name of a file in a table as it is kept: relative to the table where it is below it.

    A path may be written by another system; one that leads elsewhere stays as it is.
    """
    path = PurePosixPath(file if "\\" not in file else file.replace("\\", "/"))
    with contextlib.suppress(ValueError):
        path = path.relative_to(PurePosixPath(folder.as_posix()))
    return _normal(path)


def _normal(path: PurePosixPath) -> str:
    """Without the steps that lead nowhere, as in ``a/../b``."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] not in ("..", "/"):
            parts.pop()
        elif part != ".":
            parts.append(part)
    return str(PurePosixPath(*parts)) if parts else ""


def numbers(where: Sequence[str], most: int = 5) -> str:
    """``3, 17, 29 …`` of the lines in which something is wrong."""
    return ", ".join(where[:most]) + (" …" if len(where) > most else "")
