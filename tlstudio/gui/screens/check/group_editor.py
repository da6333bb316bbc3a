"""Which images show the same thing: what the names, times and folders suggest, or what the user knows."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QDoubleSpinBox, QLineEdit, QPushButton, QRadioButton, QSpinBox, QWidget

from tlstudio.core.audit import Proposal
from tlstudio.core.data_spec import GroupBy
from tlstudio.core.spec import GroupRule
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.file_dialogs import ask_file
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.strip_list import Strip, StripList

_LATER_MS = 350  # a rule is tried when nothing has been typed for so long
_SHOWN = 12  # images of a group
_WAYS: tuple[GroupBy, ...] = ("none", "names", "time", "folders", "pattern", "csv")


class GroupEditor(Retranslated, QWidget):
    """Chooses a rule; shows the groups that it makes. Nothing is applied here."""

    rule_changed = Signal(object)  #: GroupRule

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals: dict[GroupBy, Proposal] = {}
        self._groups: Sequence[tuple[str, ...]] = ()
        self._classes: Mapping[str, str] = {}
        self._images = 0
        self._wrong = ""
        self._ways = {by: QRadioButton() for by in _WAYS}
        self._group = QButtonGroup(self)
        self.gap, self.seconds = QSpinBox(), QDoubleSpinBox()
        inset(self.gap, self.seconds)
        self.pattern, self.browse, self.file = QLineEdit(), QPushButton(), MutedLabel(wrap=False)
        self._csv = ""
        self.intro, self.summary, self.outcome = ScaledLabel(), ScaledLabel(bold=True), MutedLabel()
        self.strips = StripList()
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._build()
        self._retranslate()

    def set_proposals(self, proposals: Sequence[Proposal]) -> None:
        """What the data suggest, the best first; the first one is shown, none is applied."""
        self._proposals = {proposal.rule.by: proposal for proposal in proposals}
        for by in ("names", "time", "folders"):
            self._ways[by].setEnabled(by in self._proposals)
        names, time = self._proposals.get("names"), self._proposals.get("time")
        self.gap.setValue((names and names.rule.gap) or 1)
        self.seconds.setValue((time and time.rule.seconds) or 1)
        self._retranslate()

    def set_rule(self, rule: GroupRule) -> None:
        """Show this rule as the chosen one."""
        if rule.by == "names" and rule.gap:
            self.gap.setValue(rule.gap)
        if rule.by == "time" and rule.seconds:
            self.seconds.setValue(rule.seconds)
        if rule.pattern:
            self.pattern.setText(rule.pattern)
        if rule.file:
            self._csv = rule.file
            self.file.setText(Path(rule.file).name)
        self._ways[rule.by].setChecked(True)
        self._show_fields()

    @property
    def rule(self) -> GroupRule:
        """The chosen rule."""
        by = next(by for by, button in self._ways.items() if button.isChecked())
        match by:
            case "names":
                return msgspec.structs.replace(self._proposed(by), gap=self.gap.value())
            case "time":
                return msgspec.structs.replace(self._proposed(by), seconds=self.seconds.value())
            case "pattern":
                return GroupRule(by=by, pattern=self.pattern.text())
            case "csv":
                return GroupRule(by=by, file=self._csv)
            case _:
                return GroupRule(by=by)

    def _proposed(self, by: GroupBy) -> GroupRule:
        """The rule as it is proposed, which says too whether looks end a group."""
        proposal = self._proposals.get(by)
        return proposal.rule if proposal else GroupRule(by=by)

    @property
    def is_complete(self) -> bool:
        """Whether the rule can be tried."""
        rule = self.rule
        return {"pattern": bool(rule.pattern), "csv": bool(rule.file)}.get(rule.by, True)

    def set_groups(
        self, folder: Path, groups: Sequence[tuple[str, ...]], classes: Mapping[str, str], images: int
    ) -> None:
        """What the rule makes.

        Args:
            folder: of the images.
            groups: the files of each, the largest first.
            classes: file → class.
            images: that can be read.
        """
        self._groups = groups
        self._classes, self._images, self._wrong = classes, images, ""
        self.strips.set_rows(folder, len(self._groups), self._strip)
        self._show_summary()

    def set_outcome(self, sentence: str) -> None:
        """What a repair by this rule would change."""
        self.outcome.setText(sentence)

    def set_wrong(self, sentence: str) -> None:
        """Why the rule makes no groups."""
        self._groups, self._wrong = (), sentence
        self.outcome.clear()
        self.strips.set_rows(Path(), 0, self._strip)
        self._show_summary()

    def _build(self) -> None:
        self.gap.setRange(1, 10_000)
        self.seconds.setRange(0.1, 86_400)
        for by, button in self._ways.items():
            button.setObjectName(f"by-{by}")
            self._group.addButton(button)
        self._ways["none"].setChecked(True)
        column(
            self.intro,
            self._ways["none"],
            row(self._ways["names"], self.gap, None),
            row(self._ways["time"], self.seconds, None),
            self._ways["folders"],
            row(self._ways["pattern"], (self.pattern, 1)),
            row(self._ways["csv"], self.browse, (self.file, 1)),
            self.summary,
            self.outcome,
            (self.strips, 1),
            spacing=6,
            inside=self,
        )
        self._group.buttonToggled.connect(self._on_way)
        self.gap.valueChanged.connect(self._later.start)
        self.seconds.valueChanged.connect(self._later.start)
        self.pattern.textChanged.connect(self._later.start)
        self.browse.clicked.connect(self._on_browse)
        self._later.timeout.connect(self._tell)

    def _on_way(self, _button: object, on: bool) -> None:
        if on:
            self._show_fields()
            self._later.start()

    def _show_fields(self) -> None:
        fields_of: dict[GroupBy, tuple[QWidget, ...]] = {
            "names": (self.gap,),
            "time": (self.seconds,),
            "pattern": (self.pattern,),
            "csv": (self.browse, self.file),
        }
        for by, fields in fields_of.items():
            for field in fields:
                field.setEnabled(self._ways[by].isChecked())

    def _on_browse(self) -> None:
        ask_file(self, self.tr("Choose a table of groups"), self.tr("Tables (*.csv)"), self._on_file)

    def _on_file(self, path: Path) -> None:
        self._csv = str(path)
        self.file.setText(path.name)
        self._later.start()

    def _tell(self) -> None:
        if self.is_complete:
            self.rule_changed.emit(self.rule)

    def _strip(self, number: int) -> Strip:
        files = self._groups[number]
        names = sorted({self._classes.get(file, "") for file in files})
        title = self.tr("{count} images of {name}").format(
            count=messages.number(len(files)), name=", ".join(names)
        )
        shown = files[:_SHOWN]
        return Strip(title, files[0].rpartition("/")[0], shown, tuple(file.rpartition("/")[2] for file in shown))

    def _show_summary(self) -> None:
        if self._wrong:
            self.summary.setText(self._wrong)
        elif not self._groups:
            self.summary.setText(self.tr("No two images belong together."))
        else:
            text = self.tr("Groups: {groups}. They hold {images} of {total} images; the largest has {largest}.")
            self.summary.setText(
                text.format(
                    groups=messages.number(len(self._groups)),
                    images=messages.number(sum(map(len, self._groups))),
                    total=messages.number(self._images),
                    largest=messages.number(len(self._groups[0])),
                )
            )

    def _retranslate(self) -> None:
        self.intro.setText(
            self.tr(
                "Images that show the same leaf, person or part must all be in the same subset. Otherwise the "
                "test measures memory. Choose how to recognize such images."
            )
        )
        texts: dict[GroupBy, str] = {
            "none": self.tr("Every image stands alone"),
            "names": self.tr("Numbers in the file names, gap up to"),
            "time": self.tr("Capture time, pause up to"),
            "folders": self.tr("Subfolders within a class"),
            "pattern": self.tr("A pattern in the file name"),
            "csv": self.tr("A table (file, group)"),
        }
        for by, text in texts.items():
            proposal = self._proposals.get(by)
            self._ways[by].setText(text)
            self._ways[by].setToolTip(reason_text(proposal) if proposal else "")
        self.seconds.setSuffix(self.tr(" s"))
        self.gap.setAccessibleName(self.tr("Largest gap between two numbers of a series"))
        self.seconds.setAccessibleName(self.tr("Longest pause within a burst, in seconds"))
        self.pattern.setPlaceholderText(self.tr("for example (plant\\d+)_"))
        self.pattern.setAccessibleName(self.tr("Regular expression; its first group names the thing"))
        self.browse.setText(self.tr("Choose…"))
        self.browse.setAccessibleName(self.tr("Choose a table of groups"))
        self.strips.setAccessibleName(self.tr("Groups of images that show the same thing"))
        self._show_fields()
        self._show_summary()


def reason_text(proposal: Proposal) -> str:
    """Why a rule is proposed, and how well it agrees with how the images look."""
    reason = messages.sentence(proposal.reason, proposal.values) if proposal.reason else ""
    if proposal.agreement is None:
        return reason
    looks = QCoreApplication.translate("group_editor", "Agreement with how the images look: {share}")
    return f"{reason} {looks.format(share=phrases.percent(proposal.agreement, 0))}".strip()
