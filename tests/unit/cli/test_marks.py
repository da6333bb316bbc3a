"""``tlstudio marks``: every command, what it prints, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.helpers.images import make_folder
from tlstudio.cli.app import app


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎 [bold]", count=3)


def run(*arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["marks", *map(str, arguments)])
    assert done.exit_code == code, done.output
    return done.stdout


def listed(*arguments: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("list", "--json", *arguments))["marks"]
    return found


def test_the_journey(data: Path, tmp_path: Path) -> None:
    blue, red, table = data / "blue", data / "red", tmp_path / "marks.csv"
    run("add", "exclude", blue / "000.png", blue / "001.png", "--reason", "=흐림 [1]")
    run("add", "wrong-label", blue / "002.png", "--class", "red")
    run("add", "duplicate-of", red / "000.png", "--of", red / "001.png")
    assert [(m["file"], m["kind"], m["class_name"]) for m in listed("--data", data)] == sorted(
        [
            ("red/000.png", "duplicate-of", "red"),
            ("blue/002.png", "wrong-label", "blue"),
            ("blue/000.png", "exclude", "blue"),
            ("blue/001.png", "exclude", "blue"),
        ],
        key=lambda row: [m["file"] for m in listed()].index(row[0]),
    )
    assert len(listed("--kind", "exclude")) == len(listed("--find", "흐림")) == 2
    assert listed("--data", tmp_path) == []
    assert "red/000.png" in run("list")
    run("export", table)
    before = listed()
    run("remove", blue / "000.png", before[0]["digest"])
    assert len(listed()) == 2 + (before[0]["file"] == "blue/000.png")
    run("undo")
    assert listed() == before
    run("redo")
    run("import", table)
    assert listed() == before


def test_a_table_without_digests(data: Path, tmp_path: Path) -> None:
    table = tmp_path / "marks.csv"
    table.write_text("file,kind\nred/000.png,exclude\nred/nothing.png,exclude\n", encoding="utf-8")
    answer = json.loads(run("import", table, "--data", data, "--json", code=1))
    assert (answer["imported"], answer["marks"]) == (1, 1)
    assert [(one["line"], one["problem"]["code"]) for one in answer["refused"]] == [(3, "mark-no-file")]


def test_damaged_lines_are_told(data: Path, tmp_path: Path) -> None:
    work = ("--workspace", tmp_path / "work")
    run("add", "ambiguous", data / "red" / "000.png", *work)
    with (tmp_path / "work" / "marks.jsonl").open("a") as stream:
        stream.write("?\n")
    answer = CliRunner().invoke(app, ["marks", "list", "--json", *map(str, work)])
    assert json.loads(answer.stdout)["damaged_lines"] == [2]
    assert "2" in answer.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "exclude", "nowhere.png"), 1),
        (("add", "wrong-label", "IMAGE"), 1),
        (("add", "nonsense", "IMAGE"), 2),
        (("add", "exclude", "IMAGE", "--data", "nowhere"), 2),
        (("import", "nowhere.csv"), 2),
        (("import", "IMAGE"), 1),
        (("remove", "nowhere.png"), 1),
        (("undo",), 0),
        (("redo",), 0),
    ],
)
def test_how_it_ends(data: Path, arguments: tuple[str, ...], code: int) -> None:
    given = [str(data / "red" / "000.png") if one == "IMAGE" else one for one in arguments]
    run(*given, code=code)
    assert listed() == []
