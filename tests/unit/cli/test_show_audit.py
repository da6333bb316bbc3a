"""What the check of a data set has found, in a terminal."""

import msgspec
import pytest

from tlstudio.cli import show_audit
from tlstudio.cli.show_audit import Listing
from tlstudio.core.audit import AuditReport, Copy, Odd, Suspect
from tlstudio.core.index import DataIndex, DataReport, Split, SplitRow

FILES = ("a/1.png", "a/2.png", "b/3.png", "b/[4].png", "b/5.png")
ROWS = tuple(SplitRow(file=file, class_name=file[0], subset="test" if "3" in file else "train") for file in FILES)
DATA = DataReport(
    index=DataIndex(folder="/d", layout="classes", classes=("a", "b"), images=()),
    split=Split(folder="/d", classes=("a", "b"), rows=ROWS),
    problems=(),
)
AUDIT = AuditReport(
    folder="/d",
    images=5,
    copies=(
        Copy(first="a/1.png", second="b/3.png", kind="near", similarity=0.99),
        Copy(first="b/3.png", second="b/[4].png", kind="bytes", similarity=1.0),
        Copy(first="a/1.png", second="a/2.png", kind="pixels", similarity=1.0),
    ),
    odd=(Odd(file="b/5.png", kind="outlier", value=0.4), Odd(file="a/2.png", kind="dark", value=0.01)),
    suspects=(Suspect(file="b/[4].png", given="b", likely="a", p_given=0.01, p_likely=0.97),),
    unjudged=("c",),
    features=True,
)


@pytest.mark.parametrize(
    ("what", "lines"),
    [
        (Listing.copies, 3),
        (Listing.across, 2),
        (Listing.two_labels, 1),
        (Listing.companions, 0),
        (Listing.labels, 1),
        (Listing.outliers, 1),
        (Listing.quality, 1),
    ],
)
def test_a_finding_is_listed(what: Listing, lines: int, capsys: pytest.CaptureFixture[str]) -> None:
    show_audit.listed(AUDIT, DATA, what)
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_names_are_printed_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    show_audit.listed(AUDIT, DATA, Listing.labels)
    assert capsys.readouterr().out == "b/[4].png: a (97 %), not b\n"


def test_cards_count_and_say_what_was_not_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    show_audit.cards(AUDIT, DATA)
    text = capsys.readouterr().out
    assert "labels that look wrong: 1\n" in text
    assert "1 classes (c)" in text
    show_audit.cards(AuditReport(folder="/d", images=5), DATA)
    text = capsys.readouterr().out
    assert "copies: none" in text
    assert "labels that look wrong: not looked for" in text


def test_a_script_gets_everything_by_name() -> None:
    summary = msgspec.json.decode(msgspec.json.encode(show_audit.summary(AUDIT)))
    assert summary["copies"][0]["second"] == "b/3.png"
    assert summary["suspects"][0]["likely"] == "a"
    assert summary["odd"][1]["kind"] == "dark"
    assert summary["features"] is True
