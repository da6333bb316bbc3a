"""What the command line says of the settings, and that the page of the documentation is the one it writes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tlstudio.cli import settings
from tlstudio.cli.app import app
from tlstudio.core.spec import SETTINGS

ROOT = Path(__file__).parents[3]


def answer(*arguments: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["settings", *arguments])
    assert done.exit_code == code, done.output
    return done.output


def test_the_page_is_the_one_that_the_command_writes() -> None:
    """Where this fails: ``tlstudio settings --markdown > docs/settings.md``."""
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == settings.as_markdown(SETTINGS)


def test_all_are_listed_and_one_is_told_in_full() -> None:
    everything = json.loads(answer("--json"))
    assert [row["field"] for row in everything] == [row.field for row in SETTINGS]
    listed = answer()
    assert [row.field for row in SETTINGS if row.field not in listed] == []
    full = answer("train.optimizer")
    assert "lbfgs: L-BFGS" in full
    assert "default: adam" in full


@pytest.mark.parametrize(
    ("field", "values", "default"),
    [
        ("train.patience", "0 to 10000; 0: never", "0"),
        ("image.crop", "16 to 1024 px", "64"),
        ("augment.horizontal_flip", "true, false", "false"),
        ("train.learning_rate", "1e-08 to 10", "0.001"),
        ("train.keep", "accuracy, loss, last", "accuracy"),
        ("data.seed", "0 to 2147483647", "0"),
    ],
)
def test_values_are_written_as_they_are_given(field: str, values: str, default: str) -> None:
    row = next(row for row in SETTINGS if row.field == field)
    assert (settings.values(row), settings.default(row)) == (values, default)


def test_an_unknown_setting_is_wrong_use() -> None:
    answer("train.epoch", code=2)
