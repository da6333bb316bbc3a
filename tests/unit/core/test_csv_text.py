"""Tables as comma-separated text: what is unknown is empty, and a spreadsheet reads back what was written."""

import csv

from tlstudio.core.csv_text import csv_text


def test_what_is_unknown_is_empty_and_a_truth_value_a_number() -> None:
    assert csv_text(["a", "b", "c"], [[None, True, 0.5], ["x", False, 1]]) == "a,b,c\n,1,0.5\nx,0,1\n"


def test_commas_quotes_and_line_breaks_come_back() -> None:
    row = ["oak, red", 'say "leaf"', "two\nlines"]
    assert list(csv.reader(csv_text(["x", "y", "z"], [row]).splitlines(keepends=True)))[1] == row
