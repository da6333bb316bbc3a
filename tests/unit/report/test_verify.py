"""A report knows its runs by every byte of them."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.helpers.reported_run import reported_run
from tlstudio.core.errors import TLStudioError
from tlstudio.report.compose import compose
from tlstudio.report.digest import digest_run
from tlstudio.report.facts import gather
from tlstudio.report.verify import verify
from tlstudio.report.words import Words
from tlstudio.report.write import write_report

FORMS = ("html", "pdf")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two runs and their report in both forms."""
    place = tmp_path_factory.mktemp("made")
    runs = [
        reported_run(place / name, answers, data=place / "data").path
        for name, answers in (("one", (0, 0, 1, 2, 2, 2)), ("two", (0, 1, 1, 1, 2, 2)))
    ]
    words, when = Words(), datetime(2026, 11, 30, 12)
    facts = gather(runs, words)
    list(write_report(compose(facts, words, when), facts, words, when, place / "r.html", place / "r.pdf"))
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "copy"))


def check(place: Path, form: str, *runs: str):
    return verify(place / f"r.{form}", [place / run for run in runs or ("one", "two")])


def flip(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_as_it_was_belongs_together(place: Path, form: str) -> None:
    assert check(place, form).holds
    assert check(place, form, "two", "one").holds


@pytest.mark.parametrize("form", ["html", pytest.param("pdf", marks=pytest.mark.slow)])
def test_one_flipped_bit_in_any_file_is_named(place: Path, form: str) -> None:
    files = sorted(path for path in (place / "one").iterdir() if path.is_file())
    assert {"spec.json", "environment.json", "split.csv", "events.jsonl", "predictions.npz", "report.json"} < {
        file.name for file in files
    }
    for file in files:
        before = file.read_bytes()
        for at in (0, len(before) // 2, len(before) - 1):
            flip(file, at)
            verdict = check(place, form)
            assert not verdict.holds
            assert [(one.kind, one.file) for one in verdict.runs[0].changes] == [("changed", file.name)]
            assert verdict.runs[1].same
            file.write_bytes(before)
    assert check(place, form).holds


@pytest.mark.parametrize("form", FORMS)
def test_removed_and_added_files_are_named(place: Path, form: str) -> None:
    (place / "one" / "split.csv").unlink()
    (place / "one" / "sub").mkdir()
    (place / "one" / "sub" / "new.txt").write_text("x")
    found = check(place, form).runs[0].changes
    assert [(one.kind, one.file) for one in found] == [("removed", "split.csv"), ("added", "sub/new.txt")]


def test_a_lock_is_not_part_of_a_run(place: Path) -> None:
    (place / "one" / ".lock").touch()
    (place / "one" / ".partial-12ab-spec.json").touch()
    assert check(place, "html").holds


@pytest.mark.parametrize("form", FORMS)
def test_a_run_is_found_by_its_content_where_it_was_renamed(place: Path, form: str) -> None:
    (place / "one").rename(place / "other")
    assert check(place, form, "other", "two").holds


@pytest.mark.parametrize("form", FORMS)
def test_a_run_that_is_missing_and_one_too_many(place: Path, form: str) -> None:
    assert not check(place, form, "one").holds
    (place / "third").mkdir()
    verdict = check(place, form, "one", "two", "third")
    assert verdict.foreign == (str((place / "third").resolve()),)
    assert not verdict.holds


def test_a_changed_word_of_the_html_is_noticed(place: Path) -> None:
    file = place / "r.html"
    text = file.read_text(encoding="utf-8")
    assert "classifies" in text
    file.write_text(text.replace("classifies", "classified", 1), encoding="utf-8")
    verdict = check(place, "html")
    assert not verdict.unaltered
    assert all(run.same for run in verdict.runs)


def test_a_pdf_saved_again_is_the_same_and_one_with_another_page_is_not(place: Path) -> None:
    file = place / "r.pdf"
    again = PdfWriter(clone_from=PdfReader(file))
    again.add_metadata({"/Title": "signed"})
    again.write(file)
    assert check(place, "pdf").holds
    changed = PdfWriter(clone_from=PdfReader(file))
    changed.add_blank_page(100, 100)
    changed.write(file)
    assert not check(place, "pdf").unaltered


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"%PDF-1.4\n", b"\xff\xfe", b'<meta name="tlstudio-report" content="{}">']
)
def test_what_is_no_report_is_refused(place: Path, data: bytes) -> None:
    (place / "r.html").write_bytes(data)
    with pytest.raises(TLStudioError) as refused:
        check(place, "html")
    assert refused.value.code == "report-foreign"


def test_the_digest_of_a_run_is_that_of_sha256sum(place: Path) -> None:
    digest = digest_run(place / "one")
    files = sorted(path for path in (place / "one").iterdir())
    lines = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)
    assert digest.sha256 == hashlib.sha256(lines.encode()).hexdigest()


def test_nothing_is_overwritten_unasked(place: Path, cli: Callable[..., object]) -> None:
    before = (place / "r.html").read_bytes()
    cli("report", place / "one", "--html", place / "r.html", "--no-maps", code=1)
    assert (place / "r.html").read_bytes() == before


def test_the_commands_exit_code_says_whether_they_belong_together(place: Path, cli: Callable[..., object]) -> None:
    cli("verify", place / "r.pdf", place / "one", place / "two", code=0)
    flip(place / "two" / "spec.json", 5)
    cli("verify", place / "r.pdf", place / "one", place / "two", code=1)
