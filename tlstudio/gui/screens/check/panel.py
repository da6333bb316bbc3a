"""Whether the data can be trusted: what leaks from training into the test, what is twice, wrong or odd."""

from operator import ne
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QSplitter, QWidget

from tlstudio.core.audit import AuditReport
from tlstudio.core.events import Failed
from tlstudio.core.index import SUBSETS, DataReport
from tlstudio.core.spec import DataSpec
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.look import icons
from tlstudio.gui.screens.check.card_list import CardList
from tlstudio.gui.screens.check.cards import Card, Code, Found, Tone, cards
from tlstudio.gui.screens.check.group_editor import GroupEditor
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.empty_state import EmptyState
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, ScaledLabel, heading_label
from tlstudio.gui.widgets.labels import Card as Frame
from tlstudio.gui.widgets.layouts import column, fill_splitter, row, stacked
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.page_area import PageArea
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress
from tlstudio.gui.widgets.strip_list import StripList

_GRAVEST: tuple[Tone, ...] = ("danger", "warning", "good", "waiting")


class CheckPanel(Retranslated, QWidget):
    """Shows what a check has found, card by card, and asks for a split that does not leak."""

    check_requested = Signal()
    repair_requested = Signal(object)  #: GroupRule; copies stay together too
    menu_wanted = Signal(object, QMenu)  #: files that a context menu is about, and the menu

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._cards: dict[Code, Card] = {}
        self._chosen: Code = "across"
        self._was_chosen = False  # by the user: until then the gravest finding is on show
        self._view = RunView()
        self._before: DataReport | None = None  # the split that was repaired
        self._trial: DataReport | None = None  # the split that the rule on show would make
        self._marked = 0
        self._spec = DataSpec(folder="")
        self.failure = MessageCard()
        self.empty = EmptyState("audit")
        self.sentence, self.basis = ScaledLabel(scale=1.2, bold=True), MutedLabel()
        self.repair, self.undo, self.again, self.go_on = (QPushButton() for _ in range(4))
        self.follow, self.marks = QCheckBox(), QPushButton()
        self.progress, self.cancel = RunProgress(), QPushButton()
        self.list, self.title, self.verdict = CardList(), heading_label(), MutedLabel()
        self.strips, self.groups, self.none = StripList(), GroupEditor(), EmptyState("check")
        self._details = stacked(self.strips, self.groups, self.none)
        self._build()
        self._connect()
        self.set_view(self._view)
        self._retranslate()

    # ---- what the window tells ------------------------------------------------------------------------------

    def set_data(self, data: DataReport | None, spec: DataSpec) -> None:
        """The data set in use and its split; what was found in other images goes."""
        same = self._found is not None and data is not None and self._found.data.index == data.index
        audit = self._found.audit if self._found and same else None
        self._found = Found(audit, data) if data else None
        if not same:
            self._was_chosen, self._before, self._trial = False, None, None
            self.failure.clear()
            self.groups.set_proposals(())
        self._spec = spec
        if spec.groups.by != "none" or not same:
            self.groups.set_rule(spec.groups)  # else what is proposed stays on show
        self._show()
        self._show_marks()

    def set_audit(self, audit: AuditReport) -> None:
        """What has been found, perhaps not all of it yet."""
        if self._found is None:
            return
        proposed = self._found.audit is not None and bool(self._found.audit.proposals)
        self._found = self._found._replace(audit=audit)
        self.groups.set_proposals(audit.proposals)
        if not proposed and audit.proposals and self.groups.rule.by == "none":
            self.groups.set_rule(audit.proposals[0].rule)  # shown, not applied
        self._show()

    def set_trial(self, trial: DataReport) -> None:
        """The split that a repair by the rule on show would make, with its groups."""
        self._trial = trial
        if self._found is not None:
            folder = Path(self._found.data.index.folder)
            self.groups.set_groups(folder, trial.split.groups, self._found.classes, len(trial.split.rows))
            self.groups.set_outcome(self._outcome(self._found.data, trial))

    def set_trial_failure(self, failure: Failed) -> None:
        """Why the rule on show makes no groups."""
        self._trial = None
        self.groups.set_wrong(" ".join(messages.failure_text(failure)))

    def set_repaired(self, before: DataReport | None) -> None:
        """The split as it was before the repair; None: it is not repaired."""
        self._before = before
        self._show_head()

    def set_view(self, view: RunView) -> None:
        """How far the check is."""
        self._view = view
        self.progress.set_view(view)
        self.cancel.setVisible(view.live)
        self.again.setEnabled(not view.live)
        self._show_head()

    def set_marks(self, count: int) -> None:
        """How many images of the workspace are marked."""
        self._marked = count
        self._show_marks()

    def set_failure(self, failure: Failed) -> None:
        """Why there was no check."""
        self.failure.show_failure(failure, action=self.tr("Try again"))

    # ---- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        for button, icon in ((self.undo, "undo"), (self.again, "refresh")):
            button.setIcon(icons.icon(icon))
        self.repair.setProperty("primary", True)
        self.go_on.setIcon(icons.icon("arrow-right"))
        self.go_on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        head = Frame()
        column(
            row((column(self.sentence, self.basis, spacing=4), 1), self.undo, self.repair, spacing=12),
            row((self.progress, 1), self.cancel, spacing=12),
            row(self.follow, self.marks, None, spacing=12),
            spacing=6,
            margins=(18, 12, 18, 10),
            inside=head,
        )
        left, right = QWidget(), QWidget()
        column((self.list, 1), inside=left)
        column(self.title, self.verdict, (self._details, 1), spacing=4, margins=(12, 0, 0, 0), inside=right)
        middle = fill_splitter(QSplitter(), "check", (left, 320, 0), (right, 640, 1))
        body, page = QWidget(), QWidget()
        column(head, (middle, 1), spacing=GAP, inside=body)
        column(
            (PageArea(body), 1),
            row(self.again, None, self.go_on),
            spacing=GAP,
            inside=page,
        )
        self._pages = stacked(self.empty, page)
        column(
            self.failure,
            (self._pages, 1),
            spacing=GAP,
            margins=(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4),
            inside=self,
        )

    def _connect(self) -> None:
        self.data_wanted, self.check_cancelled = self.empty.action_clicked, self.cancel.clicked
        self.undo_requested, self.continue_requested = self.undo.clicked, self.go_on.clicked
        self.rule_changed = self.groups.rule_changed  #: GroupRule, to be tried
        self.marks_wanted = self.follow.clicked  #: whether the split and the next runs follow the marks
        self.marks_opened = self.marks.clicked  #: the list of all marks is to be seen
        self.failure.action_clicked.connect(self.check_requested)
        self.again.clicked.connect(self.check_requested)
        self.repair.clicked.connect(lambda: self.repair_requested.emit(self.groups.rule))
        self.groups.rule_changed.connect(self._show_head)
        self.list.chosen.connect(self._on_chosen)
        for strips in (self.strips, self.groups.strips):
            strips.menu_wanted.connect(self.menu_wanted)

    # ---- showing --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._pages.setCurrentIndex(0 if self._found is None else 1)
        if self._found is None:
            return
        found = cards(self._found)
        self._cards = {card.code: card for card in found}
        self.list.set_cards(found)
        if not self._was_chosen:
            self._chosen = min(found, key=lambda card: _GRAVEST.index(card.tone)).code
            self.list.blockSignals(True)  # it is not the user who chooses
            self.list.choose(self._chosen)
            self.list.blockSignals(False)
        self._show_card()
        self._show_head()

    def _show_card(self) -> None:
        card = self._cards.get(self._chosen)
        if card is None or self._found is None:
            return
        self.title.setText(card.title)
        self.verdict.setText(card.verdict)
        if card.code == "again":
            self._details.setCurrentWidget(self.groups)
        elif card.count:
            self.strips.setAccessibleName(card.title)
            self.strips.set_rows(Path(self._found.data.index.folder), card.count, card.strips)
            self._details.setCurrentWidget(self.strips)
        else:
            self.none.set_text(card.verdict, "")
            self._details.setCurrentWidget(self.none)

    def _show_head(self) -> None:
        if self._found is None:
            return
        audit, running = self._found.audit, self._view.live
        leak = self._found.leak
        is_repaired = self._spec.copies and self._spec.groups == self.groups.rule
        self.repair.setVisible(audit is not None and not is_repaired)
        self.undo.setVisible(self._before is not None)
        if self._before is not None:
            self.sentence.setText(phrases.leak_text(leak))
            done = self.tr("The split was repaired; the folder was not changed.")
            self.basis.setText(f"{done} {self._outcome(self._before, self._found.data)}")
        elif audit is None:
            self.sentence.setText(self.tr("Checking the images…") if running else self.tr("Not checked yet"))
            self.basis.setText(
                self.tr("Looks for copies, repeated photos of the same thing, wrong labels and unusual images.")
            )
        else:
            self.sentence.setText(phrases.leak_text(leak))
            self.basis.setText(phrases.leak_basis(leak))

    def _show_marks(self) -> None:
        effect = self._found.data.effect if self._found and self._spec.marks else None
        text = self.tr("Apply the marks ({count})").format(count=messages.number(self._marked))
        if effect is not None:
            text = self.tr("Apply the marks ({count}): {left_out} left out, {relabelled} relabeled").format(
                count=messages.number(self._marked),
                left_out=messages.number(effect.left_out),
                relabelled=messages.number(effect.relabelled),
            )
        self.follow.setText(text)
        self.follow.setChecked(bool(self._spec.marks))
        self.follow.setEnabled(bool(self._marked or self._spec.marks))

    def _outcome(self, before: DataReport, after: DataReport) -> str:
        """What a repair changes."""
        was, now = before.split.subset_of, after.split.subset_of
        moved = sum(map(ne, map(was.get, now), now.values()))
        total = max(1, len(after.split.rows))
        shares = [phrases.percent(len(after.split.subset(subset)) / total) for subset in SUBSETS]
        text = self.tr("Images that move: {moved}. Then {train} training, {val} validation, {test} test.")
        return text.format(moved=messages.number(moved), train=shares[0], val=shares[1], test=shares[2])

    def _on_chosen(self, code: Code) -> None:
        self._chosen, self._was_chosen = code, True
        self._show_card()

    def _retranslate(self) -> None:
        self.empty.set_text(
            self.tr("No data set selected"),
            self.tr("Choose a folder of images; it is checked by itself."),
            self.tr("Choose data"),
        )
        self.repair.setText(self.tr("Repair the split"))
        self.repair.setToolTip(
            self.tr("Splits the images again so that copies and grouped images end up in the same subset.")
        )
        self.undo.setText(self.tr("Undo the repair"))
        self.again.setText(self.tr("Check again"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel the check"))
        self.go_on.setText(self.tr("Choose a model"))
        self.list.setAccessibleName(self.tr("What the check has found"))
        self.follow.setToolTip(
            self.tr("Marked images are left out or moved to their correct class, in this split and in new runs.")
        )
        self.marks.setText(self.tr("Marked images…"))
        self._show_marks()
        self._show()
        if self._trial is not None:
            self.set_trial(self._trial)
        if self.failure.shown is not None and not self.failure.isHidden():
            self.set_failure(self.failure.shown)
