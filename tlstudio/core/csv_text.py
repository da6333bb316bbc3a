"""Tables as comma-separated text, written in one way everywhere."""

import csv
import re
from collections.abc import Iterable, Sequence

#: what a spreadsheet takes for a formula where a cell begins with it (OWASP, CSV Injection), as such and fullwidth
_FORMULA = re.compile("'*[=+\\-@\\t\\r\\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def csv_text(
    titles: Sequence[str],
    rows: Iterable[Iterable[object]],
    *,
    delimiter: str = ",",
    newline: str = "\n",
    guard: bool = True,
) -> str:
    """A line of titles and one for each row; None is left empty, a truth value is 0 or 1.

    Args:
        titles: of the columns.
        rows: a cell for each column.
        delimiter: between two cells.
        newline: at the end of a line.
        guard: whether texts are :func:`guarded`; not for a file that only this program reads.
    """
    lines = _Lines()
    writer = csv.writer(lines, delimiter=delimiter)  # which quotes both parts of its own CR LF inside a cell
    for row in (titles, *rows):
        cells = map(_plain, row)
        writer.writerow([guarded(cell) if guard and isinstance(cell, str) else cell for cell in cells])
    return "".join(line.removesuffix("\r\n") + newline for line in lines)


class _Lines(list[str]):
    write = list.append


def guarded(cell: str) -> str:
    """A text with an apostrophe before it where a spreadsheet would compute it; a number stays a number."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def unguarded(cell: str) -> str:
    """What was there before :func:`guarded`."""
    bare = cell[1:] if cell.startswith("'") else cell
    return bare if bare != cell and guarded(bare) == cell else cell


def _plain(value: object) -> object:
    if value is None:
        return ""
    return int(value) if isinstance(value, bool) else value
