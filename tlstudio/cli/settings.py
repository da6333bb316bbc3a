"""The settings of a training as a list: for a terminal, for scripts, and as ``docs/settings.md``."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated

import msgspec
import typer
from rich.table import Column, Table

from tlstudio.cli import show
from tlstudio.cli.ending import Json, wrong_use
from tlstudio.cli.show import out
from tlstudio.core import spec
from tlstudio.core.setting import Setting

_HEAD = """# Settings

Every setting of a training: in the window on *Model & strategy* (those of the split on *Data*), on the command
line with `--set FIELD=VALUE`, and in a run's `spec.json`. The defaults are those of a job that says nothing; a
recipe sets many of them. This page is written by `tlstudio settings --markdown > docs/settings.md`.

Learning rate and batch size can be searched for: *Find…* beside the field, or `tlstudio find-rate DATA` and
`tlstudio find-batch DATA` with the options of `tlstudio train`. The first raises the rate from batch to batch (the
range test of Smith 2017) and suggests the rate at which the loss falls fastest, at most a tenth of the one at
which it is lowest, or says that the curve is too flat or too noisy to tell. The second doubles the batch until
memory or speed set an end, and suggests the smallest size within 10 % of the best speed that leaves an epoch ten
steps.
"""


def values(row: Setting) -> str:
    """What may be given: ``1 to 10000 px``, ``adam, adamw, sgd, lbfgs``, ``true, false``."""
    if row.choices:
        return ", ".join(value for value, _ in row.choices)
    if row.kind == "switch":
        return "true, false"
    text = f"{row.allowed.low:.10g} to {row.allowed.high:.10g}"
    zero = f"; 0: {row.zero}" if row.zero else ""
    return f"{text} {row.unit}".rstrip() + zero


def default(row: Setting) -> str:
    """The value where nothing is said, as it is given."""
    return str(row.default).lower() if isinstance(row.default, bool) else f"{row.default}"


def as_table(rows: Sequence[Setting]) -> None:
    """All of them on stdout."""
    table = Table(Column("setting", no_wrap=True), "values", "default", "what it is")
    for _, members in groupby(rows, lambda row: row.group):
        table.add_section()
        for row in members:
            table.add_row(row.field, values(row), default(row), row.label)
    out.print(table)


def in_full(row: Setting) -> None:
    """One of them, with what the window's help says."""
    out.print(f"[bold]{row.field}[/]: {row.label}")
    out.print(f"values: {values(row)}; default: {default(row)}")
    out.print(" ".join(text for text in (row.tooltip, row.help) if text))
    for value, text in row.choices:
        out.print(f"  {value}: {text}")


def facts(rows: Sequence[Setting]) -> list[dict[str, object]]:
    """What a script wants of them."""
    return [msgspec.to_builtins(row) | {"values": values(row)} for row in rows]


def as_markdown(rows: Sequence[Setting]) -> str:
    """The text of ``docs/settings.md``."""
    return "\n".join(_lines(rows)) + "\n"


def _lines(rows: Sequence[Setting]) -> Iterator[str]:
    yield _HEAD.rstrip("\n")
    for group, members in groupby(rows, lambda row: row.group):
        yield from ("", f"## {group}", "", "| setting | field | values | default | |", "|---|---|---|---|---|")
        for row in members:
            what = " ".join(text for text in (row.tooltip, row.help) if text)
            yield f"| {row.label} | `{row.field}` | {values(row)} | {default(row)} | {what} |"


def list_settings(
    field: Annotated[str | None, typer.Argument(help="One of them, in full.")] = None,
    markdown: Annotated[bool, typer.Option(help="As a page of the documentation.")] = False,
    json: Json = False,
) -> None:
    """List what can be given to `tlstudio train --set`, with values, defaults and meanings."""
    rows = [row for row in spec.SETTINGS if field in (None, row.field)]
    if not rows:
        wrong_use(f"There is no setting “{field}”.")
    if json:
        show.as_json(facts(rows))
    elif markdown:
        typer.echo(as_markdown(rows), nl=False)
    elif field:
        in_full(rows[0])
    else:
        as_table(rows)
