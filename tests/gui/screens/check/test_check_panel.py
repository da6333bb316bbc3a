"""The Check page by itself: what it shows of a report, and what it asks for."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QRadioButton

from tests.helpers.data_report import data_report
from tests.helpers.images import make_folder
from tlstudio.core.audit import AuditReport, Copy, Leak, Odd, Proposal, Suspect
from tlstudio.core.events import Failed
from tlstudio.core.spec import DataSpec, GroupRule
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.screens.check.card_list import CardButton
from tlstudio.gui.screens.check.panel import CheckPanel


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "잎", count=5)


@pytest.fixture
def panel(qtbot, folder):
    made = CheckPanel()
    qtbot.addWidget(made)
    made.set_data(data_report(folder), DataSpec(folder=str(folder)))
    return made


def audit(folder: Path, **changes) -> AuditReport:
    rows = data_report(folder).split.rows
    train, test = (next(row.file for row in rows if row.subset == subset) for subset in ("train", "test"))
    facts = {
        "copies": (Copy(first=train, second=test, kind="near", similarity=0.98, turn=4),),
        "odd": (Odd(file=train, kind="dark", value=3.0),),
        "suspects": (Suspect(file=test, given="red", likely="blue", p_given=0.01, p_likely=0.9),),
        "proposals": (Proposal(rule=GroupRule(by="names", gap=8), groups=2, images=4, largest=2),),
        "leak": Leak(
            checked=True, test=3, leaked=2, by_copy=1, by_companion=1, rests_on=("copies", "names"), confidence=0.9
        ),
        "features": True,
    } | changes
    return AuditReport(folder=str(folder), images=15, **facts)


def card(panel: CheckPanel, code: str) -> CardButton:
    button = panel.findChild(CardButton, f"card-{code}")
    assert button is not None
    return button


def test_without_data_it_says_where_to_begin(qtbot):
    empty = CheckPanel()
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.data_wanted):
        empty.empty.action_clicked.emit()
    assert "No data set" in empty.empty.text


def test_nothing_is_called_good_before_it_was_looked_at(panel):
    assert card(panel, "across").accessibleDescription() == "Not checked yet"
    assert card(panel, "labels").accessibleDescription() == "Not checked yet"
    assert panel.repair.isHidden()


def test_a_part_of_the_report_is_shown_before_the_network_has_looked(panel, folder):
    panel.set_audit(audit(folder, features=False, suspects=()))
    assert "1" in card(panel, "across").accessibleDescription()
    assert card(panel, "labels").accessibleDescription() == "Not checked yet"


def test_the_gravest_finding_is_on_show_until_another_is_chosen(panel, folder):
    panel.set_audit(audit(folder))
    assert card(panel, "across").isChecked()
    assert panel.title.text() == "Copies across subsets"
    card(panel, "labels").click()
    panel.set_audit(audit(folder, odd=()))
    assert panel.title.text() == "Labels that look wrong"
    strip = panel.strips.strip(panel.strips.model().index(0, 0))
    assert strip.title == "Labeled “red”, looks like “blue”"


def test_the_leak_is_said_in_one_sentence(panel, folder):
    panel.set_audit(audit(folder))
    assert panel.sentence.text().startswith("2 of 3 test images have a copy or a companion in training")
    assert "numbers in the file names" in panel.basis.text()


def test_a_proposal_is_shown_and_not_applied(panel, folder, qtbot):
    with qtbot.assertNotEmitted(panel.repair_requested):
        panel.set_audit(audit(folder))
    card(panel, "again").click()
    assert panel.groups.rule == GroupRule(by="names", gap=8)
    with qtbot.waitSignal(panel.repair_requested) as wanted:
        panel.repair.click()
    assert wanted.args == [GroupRule(by="names", gap=8)]


def test_a_proposal_that_comes_with_a_later_part_of_the_report_is_shown_too(panel, folder):
    panel.set_audit(audit(folder, proposals=(), features=False))
    assert panel.groups.rule == GroupRule()
    panel.set_audit(audit(folder))
    assert panel.groups.rule == GroupRule(by="names", gap=8)


def test_what_is_proposed_for_one_data_set_is_not_used_for_another(panel, folder, tmp_path):
    panel.set_audit(audit(folder))
    other = make_folder(tmp_path / "other", count=4)
    panel.set_data(data_report(other), DataSpec(folder=str(other)))
    panel.set_audit(audit(other, proposals=()))
    assert panel.groups.rule == GroupRule()


def test_what_is_proposed_stays_on_show_when_the_split_is_made_anew(panel, folder):
    rule = GroupRule(by="names", gap=5, looks=True)
    panel.set_audit(audit(folder, proposals=(Proposal(rule=rule, groups=2, images=4, largest=2),)))
    found = msgspec.structs.replace(data_report(folder), leak=Leak(checked=True, test=3, leaked=2))
    panel.set_data(found, DataSpec(folder=str(folder)))
    assert panel.groups.rule == rule


def test_a_rule_of_ones_own_is_tried_once_it_is_whole(panel, folder, qtbot):
    panel.set_audit(audit(folder))
    pattern = panel.groups.findChild(QRadioButton, "by-pattern")
    with qtbot.waitSignal(panel.rule_changed) as tried:
        pattern.setChecked(True)
        panel.groups.pattern.setText(r"(\d+)")
    assert tried.args == [GroupRule(by="pattern", pattern=r"(\d+)")]
    trial = data_report(folder)
    rows = [msgspec.structs.replace(row, group="a" if row.class_name == "oak" else "") for row in trial.split.rows]
    rows[0] = msgspec.structs.replace(rows[0], subset="test")
    split = msgspec.structs.replace(trial.split, rows=tuple(rows))
    panel.set_trial(msgspec.structs.replace(trial, split=split))
    assert "Groups: 1. They hold 9 of 19 images" in panel.groups.summary.text()
    assert "Images that move: 1." in panel.groups.outcome.text()
    panel.set_trial_failure(Failed(kind="leak-unchecked", message=""))
    assert "Not checked" in panel.groups.summary.text()


def test_a_repair_tells_what_moved_and_can_be_undone(panel, folder, qtbot):
    before = data_report(folder)
    panel.set_audit(audit(folder, leak=Leak(checked=True, test=3, rests_on=("copies",))))
    panel.set_repaired(before)
    assert panel.sentence.text() == "None of the 3 test images has a copy or a companion in training."
    assert "Images that move: 0." in panel.basis.text()
    with qtbot.waitSignal(panel.undo_requested):
        panel.undo.click()
    panel.set_repaired(None)
    assert panel.undo.isHidden()


def test_a_split_that_is_repaired_by_the_rule_on_show_needs_no_repair(panel, folder):
    rule = GroupRule(by="names", gap=8)
    panel.set_audit(audit(folder))
    assert not panel.repair.isHidden()
    data = msgspec.structs.replace(
        data_report(folder), leak=Leak(checked=True, test=3, rests_on=("copies", "names"))
    )
    panel.set_data(data, DataSpec(folder=str(folder), groups=rule, copies=True))
    panel.set_repaired(data_report(folder))
    assert panel.repair.isHidden()
    assert "No test image has a companion" in card(panel, "again").accessibleDescription()
    panel.groups.gap.setValue(9)
    panel.groups.rule_changed.emit(panel.groups.rule)
    assert not panel.repair.isHidden()


def test_without_any_sign_of_companions_the_user_may_know_better(panel, folder):
    panel.set_audit(audit(folder, proposals=(), leak=Leak(checked=True, test=3, rests_on=("copies",))))
    assert "you may know better" in card(panel, "again").accessibleDescription()


def test_how_sure_the_companions_are_is_said(panel, folder):
    panel.set_audit(audit(folder))
    assert "in 95 % of all comparisons" in panel.basis.text()


def test_a_running_check_can_be_cancelled(panel, qtbot):
    panel.set_view(RunView(live=True))
    assert not panel.cancel.isHidden()
    assert not panel.again.isEnabled()
    with qtbot.waitSignal(panel.check_cancelled):
        panel.cancel.click()
    panel.set_view(RunView())
    assert panel.cancel.isHidden()


def test_another_data_set_forgets_what_was_found(panel, folder, tmp_path):
    panel.set_audit(audit(folder))
    other = make_folder(tmp_path / "other", count=4)
    panel.set_data(data_report(other), DataSpec(folder=str(other)))
    assert card(panel, "across").accessibleDescription() == "Not checked yet"


def test_the_arrow_keys_choose_the_image_that_a_menu_is_about(panel, folder, qtbot):
    panel.set_audit(audit(folder))
    strips = panel.strips
    copy = audit(folder).copies[0]
    strips.setCurrentIndex(strips.model().index(0, 0))
    assert strips.files() == [copy.second]  # the copy, not the original
    qtbot.keyClick(strips, Qt.Key.Key_Left)
    assert strips.files() == [copy.first]
    with qtbot.waitSignal(panel.menu_wanted) as wanted:
        strips.menu(strips.currentIndex())
    files, menu = wanted.args
    assert files == [copy.first]
    assert isinstance(menu, QMenu)
