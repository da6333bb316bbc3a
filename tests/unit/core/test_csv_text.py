"""Tables as comma-separated text: what is unknown is empty, and a spreadsheet reads back what was written."""

import csv
import io

import pytest

from tlstudio.core.csv_text import csv_text, guarded, unguarded


def test_what_is_unknown_is_empty_and_a_truth_value_a_number() -> None:
    assert csv_text(["a", "b", "c"], [[None, True, 0.5], ["x", False, 1]]) == "a,b,c\n,1,0.5\nx,0,1\n"


def test_commas_quotes_and_line_breaks_come_back() -> None:
    row = ["oak, red", 'say "leaf"', "two\nlines"]
    assert list(csv.reader(csv_text(["x", "y", "z"], [row]).splitlines(keepends=True)))[1] == row


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+leaf", "'+leaf"),
        ("-leaf", "'-leaf"),
        ("@leaf", "'@leaf"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("-", "'-"),
        ("-0.5", "-0.5"),
        ("+1e-3", "+1e-3"),
        ("-1+2", "'-1+2"),
        ("'=1", "''=1"),
        ("'quoted'", "'quoted'"),
        ("oak-leaf", "oak-leaf"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_would_compute_is_written_as_text_and_comes_back(cell: str, written: str) -> None:
    assert guarded(cell) == written
    assert unguarded(written) == cell
    assert list(csv.reader(io.StringIO(csv_text(["a", "b"], [[cell, 1]]), newline="")))[1] == [written, "1"]


def test_numbers_stay_numbers_and_titles_are_guarded_too() -> None:
    assert csv_text(["=a", "b"], [[-0.5, -1]], delimiter=";") == "'=a;b\n-0.5;-1\n"


def test_what_this_program_reads_itself_is_written_as_it_is() -> None:
    assert csv_text(["a"], [["=x"]], guard=False) == "a\n=x\n"
