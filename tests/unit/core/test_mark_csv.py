"""Marks as a table: what comes in is what went out, and what is not understood is told line by line."""

import csv
import io
from pathlib import Path

import pytest

from tests.helpers.marks import digest, mark
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_csv import from_csv, read_marks, to_csv
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.marks import Mark, digest_of, select

AWKWARD = [
    "", "plain", "=1+1", "'=1+1", "''=1+1", "'tis", "-3", "+x", "@SUM(A1)", "\ttab", "\rreturn", "\nline", "＝1",
    'a "quoted", one', "two\nlines", "two\r\nlines", " =1", "잎 [1], (건강)", "a;b", "NUL\0",
]  # fmt: skip


def marks_of(texts: list[str]) -> tuple[Mark, ...]:
    return tuple(
        Mark(digest=f"{n:032x}", kind="wrong-label", right_class=text or "x", reason=text, file=text, time=text)
        for n, text in enumerate(texts)
    )


def test_the_round_trip_is_exact() -> None:
    every = (*marks_of(AWKWARD), mark("a", "duplicate-of", of="b"), mark("c", "ambiguous", class_name="cat"))
    again = from_csv(to_csv(every))
    assert again.refused == ()
    assert again.marks == every


def test_no_cell_is_a_formula() -> None:
    table = csv.reader(io.StringIO(to_csv(marks_of(AWKWARD)).decode("utf-8-sig"), newline=""))
    cells = [cell for row in table for cell in row]
    begun = {cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))}
    assert begun == {"-3"}, "a number stays one"


def test_a_table_from_elsewhere() -> None:
    table = f"File;KIND;note;Digest\ncat/1.jpg;exclude;?;{digest('a')}\n;;;\n".encode()
    assert from_csv(table).marks == (Mark(digest=digest("a"), kind="exclude", file="cat/1.jpg"),)


def test_what_is_not_understood_is_told() -> None:
    table = (
        "kind,file,right_class,digest\n"
        f"exclude,ok.png,,{digest('a')}\n"
        f"Exclude,a.png,,{digest('b')}\n"
        '"exclude","two\nlines.png",,\n'
        f"wrong-label,c.png,,{digest('c')}\n"
        "exclude\n"
        "ambiguous,known.png\n"
    ).encode()
    found = from_csv(table, lambda _folder, file: digest("f") if file == "known.png" else "")
    assert [one.digest[0] for one in found.marks] == ["a", "f"]
    assert [(one.line, one.image, one.problem.code) for one in found.refused] == [
        (3, "a.png", "mark-kind"),
        (5, "two\nlines.png", "mark-no-file"),
        (6, "c.png", "mark-no-class"),
        (7, "", "mark-digest"),
    ]


@pytest.mark.parametrize("table", [b"", b"file,class\n1,2\n", b"kind,class\n", b'kind,file\n"open', b"\xff\xfe\0"])
def test_what_is_no_table(table: bytes) -> None:
    with pytest.raises(TLStudioError) as refusal:
        from_csv(table)
    assert refusal.value.code == "marks-no-table"


def test_what_a_job_names(tmp_path: Path) -> None:
    kept = [mark("a"), mark("b", "ambiguous")]
    table, lines = tmp_path / "marks.csv", MarkFile.of(tmp_path)
    table.write_bytes(to_csv(kept))
    lines.add(kept)
    for file in (table, lines.path):
        assert read_marks(file, digest_of(kept)) == (tuple(kept), ())
        with pytest.raises(TLStudioError) as refusal:
            read_marks(file, digest_of(kept[:1]))
        assert refusal.value.code == "marks-changed"
    with lines.path.open("ab") as stream:
        stream.write(b"?\n")
    assert read_marks(lines.path)[1] == (2,)
    assert read_marks(tmp_path / "none.jsonl") == ((), ())
    with pytest.raises(TLStudioError) as refusal:
        read_marks(tmp_path / "none.csv")
    assert refusal.value.code == "marks-unreadable"


def test_the_digest_is_of_what_marks_do() -> None:
    first, second = mark("a", reason="dark"), mark("b", "wrong-label", right_class="dog")
    assert digest_of([]) == ""
    assert digest_of([first, second]) == digest_of([second, mark("a")])
    assert digest_of([first]) != digest_of([mark("a", "ambiguous")])


def test_a_list_is_filtered() -> None:
    every = [
        Mark(digest=digest("a"), kind="exclude", time="1", file="cat/a.png", folder="/one"),
        Mark(digest=digest("b"), kind="ambiguous", time="2", reason="Blurred", folder="/two"),
        Mark(digest=digest("c"), kind="exclude", time="3", class_name="BLUR", folder="/one"),
    ]
    assert [one.digest[0] for one in select(every)] == ["c", "b", "a"]
    assert [one.digest[0] for one in select(every, text="blur")] == ["c", "b"]
    assert [one.digest[0] for one in select(every, kinds=("exclude",), folder="/one", text="cat")] == ["a"]
