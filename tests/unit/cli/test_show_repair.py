"""Proposals and repairs in a terminal."""

import msgspec
import pytest

from tests.unit.data.test_split import index_of
from tlstudio.audit.leak import leak_of
from tlstudio.audit.ties import Ties, labels_by, none_known
from tlstudio.cli.keep_together import rule_of
from tlstudio.cli.show_repair import Change, as_typed, proposal_summary, proposals
from tlstudio.core.audit import AuditReport, Leak, Proposal
from tlstudio.core.index import DataReport
from tlstudio.core.repair import moved, repaired
from tlstudio.core.spec import DataSpec, GroupRule
from tlstudio.data.split import divide

SPEC = DataSpec(folder="/data", train=0.5, val=0.25, test=0.25)
INDEX = index_of({"a": 40, "b": 24}, ("train", "val", "test"))
RULE = GroupRule(by="names", gap=2)
PROPOSAL = Proposal(
    rule=RULE, groups=3, images=12, largest=4, agreement=0.5, reason="groups-names", members=(("a", "b"),),
    values={"gap": 2, "seconds": 0.0, "example": "x1 [b], x2"},
)  # fmt: skip


def reports() -> tuple[DataReport, DataReport]:
    """Every four images are one thing; the folder has them in every subset."""
    files = tuple(image.file for image in INDEX.readable)
    names = {file: f"{file.split('/')[1]} {int(file[-8:-4]) // 4}" for file in files}
    ties = Ties(files, none_known(INDEX.readable).copies, labels_by(files, names), ("names",), 0.5)
    spec = repaired(SPEC, AuditReport(folder="/data", images=len(files), proposals=(PROPOSAL,)))
    assert (spec.groups, spec.copies, spec.regroup) == (RULE, True, True)
    before, after = divide(INDEX, SPEC), divide(INDEX, spec, ties.groups)
    return tuple(  # type: ignore[return-value]
        DataReport(index=INDEX, split=split, problems=(), leak=leak_of(split, ties)) for split in (before, after)
    )


def test_a_repair_says_what_leaks_and_what_moves(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = reports()
    assert before.leak.leaked == before.leak.test == 64
    assert (after.leak.leaked, after.leak.val_leaked) == (0, 0)
    moves = moved(before.split, after.split)
    assert sum(moves.values()) == sum(
        x.subset != y.subset for x, y in zip(before.split.rows, after.split.rows, strict=True)
    )
    change = Change.of(msgspec.structs.replace(before, leak=Leak()), after)
    assert change.before.leak == before.leak
    change.show()
    told = capsys.readouterr().out
    assert "64 of 64 test images" in told
    assert f"None of the {after.leak.test} test images" in told
    assert f"{moves['test', 'train']} images move from test to train" in told
    summary = change.summary()
    assert {(move["from"], move["to"]): move["images"] for move in summary["moved"]} == dict(moves)  # type: ignore[attr-defined]


def test_a_proposal_says_why_and_how_to_follow_it(capsys: pytest.CaptureFixture[str]) -> None:
    proposals([PROPOSAL])
    told = " ".join(capsys.readouterr().out.split())
    assert "names=2" in told
    summary = proposal_summary(PROPOSAL)
    assert "members" not in summary
    assert summary["keep_together"] == "names=2"
    assert "{" not in str(summary["reason"])


@pytest.mark.parametrize("text", ["names", "names=0", "time=2.5", "folders", "pattern=a(b)", "csv=/groups.csv"])
def test_a_rule_is_shown_as_it_is_typed(text: str) -> None:
    assert as_typed(rule_of(text, looks=False)) == text
