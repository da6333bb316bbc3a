"""Tables as CSV and LaTeX; intervals and p-values against other libraries."""

import csv
import io

import pytest

from tlstudio.evaluate.many import holm
from tlstudio.report.table import Column, Table, latex_text
from tlstudio.report.words import Words, visible

HOSTILE = ["=cmd|' /C calc'!A0", "a & b_c % $x$ #1 {y} \\input{z} ~ ^", "line\nfeed", "\u202egnp", "[0pt]"]


def table(names: list[str]) -> Table:
    columns = (Column("Name"), Column("Share", "share"), Column("95 %", "interval"), Column("p", "p"))
    return Table(
        name="t", title="50 % & more", columns=columns, rows=tuple((n, 0.5, (0.25, 0.75), 0.0004) for n in names)
    )


def test_csv_has_all_digits_two_columns_for_an_interval_and_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(table(HOSTILE).csv(Words()).removeprefix("\ufeff"))))
    assert rows[0] == ["Name", "Share", "95 %, low", "95 %, high", "p"]
    assert [row[1:] for row in rows[1:]] == [["0.5", "0.25", "0.75", "0.0004"]] * len(HOSTILE)
    assert rows[1][0].startswith("'=")
    assert rows[3][0] == r"line\nfeed"


def test_latex_is_booktabs_and_holds_no_command_of_a_name() -> None:
    text = table(HOSTILE).latex(Words())
    assert text.count("\\toprule") == text.count("\\midrule") == text.count("\\bottomrule") == 1
    assert r"a \& b\_c \% \$x\$ \#1 \{y\} \textbackslash{}input\{z\} \textasciitilde{} \textasciicircum{}" in text
    assert r"\caption{50 \% \& more}" in text
    body = text.split("\\midrule\n")[1].split("    \\bottomrule")[0]
    assert len(body.splitlines()) == len(HOSTILE)
    assert all(line.startswith("    {}") and line.endswith(" \\\\") for line in body.splitlines())


def test_numbers_are_written_as_in_papers() -> None:
    assert table(["a"]).texts(Words()) == [
        ["a", "50.0\N{NO-BREAK SPACE}%", "25.0–75.0\N{NO-BREAK SPACE}%", "< 0.001"]
    ]
    assert latex_text("−0.5 ± 1") == r"$-$0.5 $\pm$ 1"


@pytest.mark.parametrize("p", [[0.01, 0.04, 0.03, 0.005], [0.5], [0.9, 0.8], [0.02, 0.02, 1.0], [0.0, 1.0]])
def test_holm_as_in_statsmodels(p: list[float]) -> None:
    multitest = pytest.importorskip("statsmodels.stats.multitest")
    assert holm(p) == pytest.approx(list(multitest.multipletests(p, method="holm")[1]))


def test_holm_by_hand() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_what_is_not_seen_becomes_visible() -> None:
    assert visible("a\tb\n\u202ec\u200d\udc80") == r"a\tb\n\u202ec\u200d\udc80"
    assert visible("잎 é ✓ 中") == "잎 é ✓ 中"
