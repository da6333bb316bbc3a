"""A folder as a job wants it: what belongs together stays together, and what leaks is said."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.helpers.images import make_folder
from tests.unit.audit.test_looks import things
from tlstudio.audit.kept import keep_audit, read_audit
from tlstudio.audit.looks import Looks, looks_of
from tlstudio.core import events as ev
from tlstudio.core.audit import AuditReport, Copy, Leak, Proposal
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.index import DataIndex
from tlstudio.core.spec import DataSpec, GroupRule
from tlstudio.data.scan import scan
from tlstudio.learn import inspection
from tlstudio.learn.control import Control
from tlstudio.learn.inspection import Inspected, inspected


def look(folder: Path, *, search: bool = False, **spec: Any) -> Inspected:
    work = inspected(DataSpec(folder=str(folder), **spec), Control(), search=search)
    while True:
        try:
            assert isinstance(next(work), ev.PhaseStarted | ev.Progress)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "images", count=12)


def together(found: Inspected) -> dict[str, set[str]]:
    subsets: dict[str, set[str]] = {}
    for row in found.report.split.rows:
        if row.group:
            subsets.setdefault(row.group, set()).add(row.subset)
    return subsets


def test_without_a_rule_nothing_changes_and_nobody_looked(folder: Path) -> None:
    found = look(folder)
    assert not together(found)
    assert found.report.leak == Leak()
    assert found.report.problems == ()


def test_groups_stay_together_and_the_leak_is_none(folder: Path) -> None:
    (folder.parent / "t.csv").write_text(
        "".join(
            f"{name}/{number:03}.png,{name} {number // 3}\n" for name in ("blue", "red") for number in range(12)
        )
    )
    rule = GroupRule(by="csv", file=str(folder.parent / "t.csv"))
    found = look(folder, groups=rule)
    assert len(together(found)) == 8
    assert all(len(subsets) == 1 for subsets in together(found).values())
    leak = found.report.leak
    assert (leak.checked, leak.leaked, leak.val_leaked, leak.rests_on) == (True, 0, 0, ("csv",))
    assert leak.test == sum(row.subset == "test" for row in found.report.split.rows)
    plain = look(folder).report.split
    assert found.leak_of(plain).leaked > 0
    assert found.spec.groups == rule


def test_subsets_of_the_folder_are_divided_anew_only_where_asked(tmp_path: Path) -> None:
    for subset in ("train", "val", "test"):
        make_folder(tmp_path / "data" / subset, count=6, seed=len(subset))
    rule = GroupRule(by="names", gap=1)
    kept = look(tmp_path / "data", groups=rule)
    assert all(row.file.startswith(row.subset) for row in kept.report.split.rows)
    assert kept.report.leak.leaked == kept.report.leak.test == 18
    assert [problem.code for problem in kept.report.problems if problem.code == "leak-found"] == ["leak-found"]


def test_the_same_file_twice_leaks_even_where_nobody_looked(folder: Path) -> None:
    split = look(folder).report.split
    learned = next(row.file for row in split.rows if row.subset == "train")
    tested = next(row.file for row in split.rows if row.subset == "test")
    (folder / tested).write_bytes((folder / learned).read_bytes())
    leak = look(folder).report.leak
    assert (leak.leaked, leak.by_copy, leak.rests_on) == (1, 1, ("bytes",))


def test_what_a_check_has_found_is_known_to_a_run(folder: Path) -> None:
    index = scan(folder)
    split = look(folder).report.split
    learned, tested = (next(row.file for row in split.rows if row.subset == s) for s in ("train", "test"))
    others = [row.file for row in split.rows if row.file not in (learned, tested)][:4]
    proposal = Proposal(
        rule=GroupRule(by="names", gap=2), groups=1, images=4, largest=4, members=(tuple(others),), agreement=0.4
    )
    pair = Copy(first=learned, second=tested, kind="near", similarity=0.99)
    keep_audit(index, AuditReport(folder="/elsewhere", images=36, copies=(pair,), proposals=(proposal,)))
    leak = look(folder).report.leak
    assert (leak.checked, leak.by_copy, leak.rests_on, leak.confidence) == (True, 1, ("copies", "names"), 0.4)
    kept = look(folder, copies=True)
    assert [len(subsets) for subsets in together(kept).values()] == [1], "the copies stay on one side"
    assert kept.report.leak.by_copy == 0
    own = look(folder, groups=GroupRule(by="folders")).report.leak
    assert own.rests_on == ("copies", "folders"), "the rule of the user counts, the copies are known"
    (folder / learned).unlink()
    assert look(folder).report.leak == Leak(), "of other images nobody knows"


def test_a_run_looks_itself_where_nobody_has_checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = look(folder).report.split
    learned, tested = (next(row.file for row in plain.rows if row.subset == s) for s in ("train", "test"))
    with Image.open(folder / learned) as image:
        image.transpose(Image.Transpose.ROTATE_90).save(folder / tested)
    plain = look(folder).report.split
    found = look(folder, search=True)
    assert found.report.split == plain, "what is known of the leak changes, not the division"
    assert found.report.leak.checked
    assert "copies" in found.report.leak.rests_on
    assert found.report.leak.by_copy >= 1

    def fail(*_arguments: object) -> None:
        raise AssertionError("it was searched again")

    monkeypatch.setattr("tlstudio.audit.copies.find_copies", fail)
    assert look(folder, search=True).report == found.report, "what was found is kept"


def test_a_large_folder_is_left_to_the_check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspection, "SEARCHED", 35)
    assert look(folder, search=True).report.leak == Leak()
    assert read_audit(scan(folder)) is None


def test_the_search_of_a_run_can_be_stopped(folder: Path) -> None:
    control = Control()
    work = inspected(DataSpec(folder=str(folder)), control, search=True)
    with pytest.raises(Stopped):
        for event in work:
            if isinstance(event, ev.PhaseStarted) and event.name == "copies":
                control.stop()
    assert read_audit(scan(folder)) is None


@pytest.mark.parametrize("rule", [GroupRule(by="pattern", pattern="("), GroupRule(by="csv", file="/nowhere.csv")])
def test_a_rule_that_cannot_be_used_is_explained(folder: Path, rule: GroupRule) -> None:
    with pytest.raises(TLStudioError):
        look(folder, groups=rule)


def test_a_fold_is_tested_on_once(folder: Path) -> None:
    tested: list[str] = []
    for fold in range(4):
        found = look(folder, folds=4, fold=fold, groups=GroupRule(by="names", gap=0))
        tested += [row.file for row in found.report.split.subset("test")]
        assert {len(found.report.split.subset(s)) > 0 for s in ("train", "val")} == {True}
    assert sorted(tested) == sorted(row.file for row in look(folder).report.split.rows)


def test_a_gap_that_is_left_open_is_decided_by_what_a_network_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Things of six photographs each, numbered without a gap."""
    folder = make_folder(tmp_path / "images", ("a", "b"), count=60, size=(8, 8))

    def seen(index: DataIndex, _control: Control) -> Generator[ev.AnyEvent, None, Looks]:
        yield ev.PhaseStarted(name="features")
        return looks_of(things([6] * 20), [image.class_name for image in index.readable])

    monkeypatch.setattr(inspection, "feature_looks", seen)
    found = look(folder, groups=GroupRule(by="names", looks=True))
    assert found.spec.groups.gap is not None
    assert found.spec.groups.looks
    assert len(together(found)) == pytest.approx(20, abs=2)
    assert (found.report.leak.confidence or 0) > 0.5
    assert look(folder, groups=found.spec.groups).report == found.report, "the decided rule repeats the split"
