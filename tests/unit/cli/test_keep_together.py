"""What a split is to keep together, as it is typed."""

from pathlib import Path

import pytest
import typer

from tlstudio.cli.keep_together import keeping_together
from tlstudio.core.spec import DataSpec, GroupRule

DATA = DataSpec(folder="/data", seed=3)


@pytest.mark.parametrize(
    ("wanted", "rule"),
    [
        ("names", GroupRule(by="names", looks=True)),
        ("names=5", GroupRule(by="names", gap=5, looks=True)),
        ("time=2.5", GroupRule(by="time", seconds=2.5, looks=True)),
        ("folders", GroupRule(by="folders")),
        ("pattern=^(.+)=[0-9]+", GroupRule(by="pattern", pattern="^(.+)=[0-9]+")),
        ("csv=/표/groups.csv", GroupRule(by="csv", file=str(Path("/표/groups.csv").resolve()))),
    ],
)
def test_a_rule_is_typed(wanted: str, rule: GroupRule) -> None:
    data = keeping_together(DATA, ["copies", wanted], looks=True, resplit=True)
    assert data == DataSpec(folder="/data", seed=3, copies=True, groups=rule, regroup=True)


def test_what_is_not_typed_changes_nothing() -> None:
    kept = keeping_together(DATA, ["names"], looks=False, resplit=True)
    assert not kept.groups.looks
    assert keeping_together(kept, None, looks=True, resplit=False) == kept


@pytest.mark.parametrize("wanted", ["", "name", "names=", "names=-1", "time=x", "folders=2", "pattern=", "csv"])
def test_anything_else_is_refused(wanted: str) -> None:
    with pytest.raises(typer.Exit):
        keeping_together(DATA, [wanted], looks=True, resplit=False)
