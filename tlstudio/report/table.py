"""A table of numbers: how it is shown, and as CSV and LaTeX for a paper."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from tlstudio.core import figures
from tlstudio.core.csv_text import csv_text
from tlstudio.report.words import Words, visible

#: how a cell is written: a name, a whole number, a share 0..1, two shares, a difference of shares, a number, a
#: p-value
Kind = Literal["text", "count", "share", "interval", "points", "number", "p"]
Cell = str | int | float | tuple[float, float] | None

_LATEX = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "'": r"\textquotesingle{}", "`": r"\textasciigrave{}",
    "−": r"$-$", "–": "--", "±": r"$\pm$", "\N{NO-BREAK SPACE}": "~",
}  # fmt: skip


class Column(msgspec.Struct, frozen=True):
    """What stands in a column."""

    title: str
    kind: Kind = "text"


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of cells, None where there is no number."""

    name: str  #: of its files, without an ending
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""  #: what the numbers mean

    def texts(self, words: Words) -> list[list[str]]:
        """The rows as they are shown."""
        return [
            [shown(cell, column.kind, words) for cell, column in zip(row, self.columns, strict=True)]
            for row in self.rows
        ]

    def csv(self, words: Words) -> str:
        """With all digits; an interval takes two columns. Begins with a byte order mark, for spreadsheets."""
        titles = [title for column in self.columns for title in _csv_titles(column, words)]
        rows = [
            [part for cell, column in zip(row, self.columns, strict=True) for part in _csv_cells(cell, column)]
            for row in self.rows
        ]
        return "\ufeff" + csv_text(titles, rows, newline="\r\n")

    def latex(self, words: Words) -> str:
        """A ``table`` in the style of the package booktabs; every name is escaped."""
        aligned = "".join("l" if column.kind == "text" else "r" for column in self.columns)
        lines = [
            "% needs \\usepackage{booktabs}; Korean: XeLaTeX or LuaLaTeX with kotex",
            "\\begin{table}",
            "  \\centering",
            f"  \\caption{{{latex_text(self.title)}}}",
            f"  \\label{{tab:{self.name}}}",
            f"  \\begin{{tabular}}{{{aligned}}}",
            "    \\toprule",
            _latex_row([column.title for column in self.columns]),
            "    \\midrule",
            *map(_latex_row, self.texts(words)),
            "    \\bottomrule",
            "  \\end{tabular}",
            "\\end{table}",
        ]
        return "\n".join(lines) + "\n"


def shown(cell: Cell, kind: Kind, words: Words) -> str:
    """A cell in words; a dash where there is nothing."""
    if cell is None:
        return "–"
    if isinstance(cell, tuple):
        return words.between(*cell)
    if isinstance(cell, str):
        return visible(cell)
    match kind:
        case "share":
            return words.percent(cell)
        case "points":
            return figures.signed_points(cell)
        case "p":
            return figures.p_value(cell).removeprefix("p ").removeprefix("= ")
        case "number":
            return f"{cell:.4g}"
    return words.count(int(cell))


def latex_text(text: str) -> str:
    """A text in which nothing is a command."""
    return "".join(_LATEX.get(character, character) for character in visible(text))


def _latex_row(cells: Sequence[str]) -> str:
    # A row that begins with a bracket would be taken for an option of the \\ before it.
    return "    " + " & ".join(f"{{}}{latex_text(cell)}" for cell in cells) + " \\\\"


def _csv_titles(column: Column, words: Words) -> Iterator[str]:
    if column.kind == "interval":
        yield words.say("{column}, low", column=column.title)
        yield words.say("{column}, high", column=column.title)
    else:
        yield column.title


def _csv_cells(cell: Cell, column: Column) -> Iterator[object]:
    if column.kind == "interval":
        yield from cell if isinstance(cell, tuple) else (None, None)
    else:
        yield visible(cell) if isinstance(cell, str) else cell
