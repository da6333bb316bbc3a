"""The measurements measure: both sides of a comparison run on a small folder and tell what the tables need."""

import json
import sys
import tempfile
from pathlib import Path

import pytest

from benchmarks import contenders, foresee, groups, report, small_sets
from tests.helpers.images import make_folder
from tlstudio.core.index import Split, SplitRow
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec


@pytest.fixture
def divided(tmp_path: Path) -> Path:
    return contenders.divided(make_folder(tmp_path / "잎"), tmp_path / "divided")


@pytest.mark.slow
def test_the_script_tells_its_epochs(divided: Path) -> None:
    run = contenders.naive(divided, "--epochs", "2", "--workers", "0", "--test")
    assert len(run.train_seconds) == len(run.val_seconds) == len(run.val_accuracy) == 2
    assert min(*run.train_seconds, *run.train_cpu, run.first_epoch_seconds, run.peak_mb) > 0
    assert run.test_accuracy is not None


@pytest.mark.slow
def test_our_side_ends_where_the_mark_is_reached(divided: Path) -> None:
    job = make_job(
        data=DataSpec(folder=str(divided)),
        model=ModelSpec(name="baseline"),
        strategy=StrategySpec(),
        recipe="recommended",
    )
    run = contenders.ours(job, "--until", "0")
    assert len(run.val_accuracy) == 1
    assert run.test_accuracy is not None
    assert run.scan_seconds + run.prepare_seconds + run.train_seconds[0] < run.all_seconds
    assert 0 < run.private_mb <= run.peak_mb


def test_both_sides_see_the_same_images(divided: Path) -> None:
    files = sorted(path.relative_to(divided).as_posix() for path in divided.rglob("*") if path.is_file())
    assert len(files) == 15
    assert {file.split("/")[0] for file in files} == {"train", "val", "test"}


def test_a_section_is_rewritten_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "performance.md"
    monkeypatch.setattr(report, "PAGE", page)
    report.write_section("one", "first")
    report.write_section("two", "second")
    report.write_section("one", report.table(("a", "b"), [(1, 2)]))
    text = page.read_text(encoding="utf-8")
    assert text.index("| 1 | 2 |") < text.index("second")
    assert "first" not in text


@pytest.mark.slow
def test_small_sets_are_measured_once_and_told_in_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, results = tmp_path / "data", tmp_path / "results.jsonl"
    make_folder(data / "cats-dogs", count=12)
    monkeypatch.setattr(report, "PAGE", tmp_path / "performance.md")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TLSTUDIO_HOME", str(tmp_path))  # which the measurement sets for itself
    arguments = ["small_sets", str(data), "--seeds", "0", "--only", "cats and dogs, 8", "--results", str(results)]
    for label in ("before", "after", "after"):
        monkeypatch.setattr(sys, "argv", [*arguments, "--label", label, "--side", "64"])
        small_sets.main()
    lines = [json.loads(line) for line in results.read_text().splitlines()]
    assert [line["by"] for line in lines] == [
        "baseline",
        "regression",
        "strategy 1",
        "strategy 2",
        "strategy 3",
    ] * 2
    assert {line["tested"] for line in lines} == {12}, "what is not learned from, of three classes"

    monkeypatch.setattr(sys, "argv", [*arguments, "--table"])
    small_sets.main()
    row = next(line for line in (tmp_path / "accuracy.md").read_text().splitlines() if "cats and dogs" in line)
    assert row.count("|") == 12
    assert f"{100 * lines[0]['accuracy']:.1f}" in row


def test_pairs_and_leaks_by_a_table(tmp_path: Path) -> None:
    (tmp_path / "leaves-groups.csv").write_text("file,leaf\na/1,x\na/2,x\na/3,y\na/4,y\na/5,\n", encoding="utf-8")
    assert groups.pairs({"a/1": 0, "a/2": 0, "a/3": 0}, tmp_path) == (1 / 3, 1 / 2)
    rows = (("a/1", "train"), ("a/2", "test"), ("a/3", "test"), ("a/5", "test"))
    split = Split(
        folder="",
        classes=("a",),
        rows=tuple(SplitRow(file=file, class_name="a", subset=subset) for file, subset in rows),  # type: ignore[arg-type]
    )
    assert groups.leaks_by_table(split, tmp_path) == (2, 1)


@pytest.mark.slow
def test_what_was_foreseen_stands_beside_what_it_took(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data, page = make_folder(tmp_path / "data", count=6), tmp_path / "performance.md"
    monkeypatch.setattr(report, "PAGE", page)
    options = ["--sides", "32", "--epochs", "1", "--models", "baseline"]
    monkeypatch.setattr(sys, "argv", ["foresee", str(data), *options])
    foresee.main()
    line = next(line for line in page.read_text().splitlines() if "baseline strategy 1, 32 px" in line)
    assert float(line.split("|")[4]) > 0
    assert float(line.split("|")[7]) > 0
    assert "baseline" in capsys.readouterr().out
