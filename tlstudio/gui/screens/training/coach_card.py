"""What the coach says of the run on show: at most two pieces of advice, each with one button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from tlstudio.core.coach import Tip
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import Card, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated

MOST = 2  #: pieces of advice: who gets more follows none


class TipRow(Retranslated, QWidget):
    """One piece of advice. Hidden where there is none."""

    taken = Signal(object)  #: Tip whose button was pressed
    dismissed = Signal(object)  #: Tip that is not wanted any more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip: Tip | None = None
        self.sentence, self.hint = ScaledLabel(bold=True), MutedLabel()
        self.button, self.hide_button = QPushButton(), QToolButton(autoRaise=True)
        self.button.setIconSize(QSize(14, 14))
        self.hide_button.setText("✕")
        self.button.clicked.connect(lambda: self.taken.emit(self._tip))
        self.hide_button.clicked.connect(lambda: self.dismissed.emit(self._tip))
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        words = column(self.sentence, self.hint, spacing=2)
        row((words, 1), (self.button, middle), (self.hide_button, top), spacing=12, inside=self)
        self._retranslate()

    def set_tip(self, tip: Tip | None) -> None:
        """What is said; None: nothing."""
        if tip != self._tip:
            self._tip = tip
            self._retranslate()

    def _retranslate(self) -> None:
        self.hide_button.setToolTip(self.tr("Hide this advice"))
        tip = self._tip
        self.setVisible(tip is not None)
        if tip is None:
            return
        self.sentence.setText(messages.sentence(tip.code, tip.values))
        self.hint.setText(messages.hint(tip.code, tip.values))
        self.button.setText(messages.sentence(tip.action.code, tip.action.values))
        self.button.setIcon(icons.icon("setup"))
        self.button.setToolTip(self.tr("Opens these settings in Model & strategy; nothing is trained yet"))
        self.button.setAccessibleDescription(self.sentence.text())
        hide = self.tr("Hide this advice: {advice}").format(advice=self.sentence.text())
        self.hide_button.setAccessibleName(hide)


class CoachCard(Card):
    """Hidden where there is nothing to say."""

    taken = Signal(object)  #: Tip
    dismissed = Signal(object)  #: Tip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(TipRow() for _ in range(MOST))
        column(*self.rows, spacing=10, margins=(18, 12, 12, 12), inside=self)
        for one in self.rows:
            one.taken.connect(self.taken)
            one.dismissed.connect(self.dismissed)
        self.hide()

    def set_tips(self, tips: Sequence[Tip]) -> None:
        """What there is to say, the gravest first."""
        for place, one in enumerate(self.rows):
            one.set_tip(tips[place] if place < len(tips) else None)
        self.setVisible(bool(tips))
