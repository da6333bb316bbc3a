"""What a split is to keep together, as it is typed."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from tlstudio.cli.ending import wrong_use
from tlstudio.core.spec import DataSpec, GroupRule

_FORM = re.compile(r"names(=[0-9]+)?|time(=[0-9]+([.][0-9]+)?)?|folders|pattern=.+|csv=.+", re.DOTALL)

KeepTogether = Annotated[
    list[str] | None,
    typer.Option(
        "--keep-together",
        help="What stays on one side of the split; may be given twice: copies, and how to tell images of the same "
        "thing: names or names=GAP, time or time=SECONDS, folders, pattern=REGEX, csv=FILE.",
    ),
]
Looks = Annotated[
    bool,
    typer.Option(help="Images of one thing, by names or time, end where they begin to look different."),
]
Resplit = Annotated[
    bool,
    typer.Option("--resplit", help="Divide anew where the folder has train, val and test; it stays as it is."),
]


def keeping_together(data: DataSpec, wanted: Sequence[str] | None, *, looks: bool, resplit: bool) -> DataSpec:
    """The data of a job with these options; those that are not given change nothing."""
    for text in wanted or ():
        if text == "copies":
            data = msgspec.structs.replace(data, copies=True)
        else:
            data = msgspec.structs.replace(data, groups=rule_of(text, looks=looks))
    return msgspec.structs.replace(data, regroup=True) if resplit else data


def rule_of(text: str, *, looks: bool) -> GroupRule:
    """``names=5``, ``csv=groups.csv`` and the like."""
    if not _FORM.fullmatch(text):
        wrong_use(f"“{text}” does not say what to keep together: see tlstudio train --help.")
    by, _, value = text.partition("=")
    match by:
        case "names":
            return GroupRule(by="names", gap=int(value) if value else None, looks=looks)
        case "time":
            return GroupRule(by="time", seconds=float(value) if value else None, looks=looks)
        case "pattern":
            return GroupRule(by="pattern", pattern=value)
        case "csv":
            return GroupRule(by="csv", file=str(Path(value).resolve()))
        case _:
            return GroupRule(by="folders")
