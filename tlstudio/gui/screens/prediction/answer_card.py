"""One model's answer for the image on show."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tlstudio.core.events import Predicted
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import Card, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.score_bars import ScoreBars


class AnswerCard(Card):
    """Says what it is waiting for until there is an answer."""

    class_chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._name, self._time = ScaledLabel(bold=True), MutedLabel(wrap=False, scale=0.92)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never a wider card
        self._status = MutedLabel()
        self.bars = ScoreBars()
        self.bars.chosen.connect(self.class_chosen)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._name, 1)
        head.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._status)
        layout.addWidget(self.bars)
        self._status.setContentsMargins(6, 0, 6, 0)
        self.show_status("")
        self.set_title(title)

    @property
    def status(self) -> str:
        return self._status.text()

    def set_title(self, title: str) -> None:
        self.title = title
        self._name.setText(_breakable(title))
        self._name.setToolTip(title)
        self._retranslate()

    def show_status(self, text: str) -> None:
        """Words instead of an answer."""
        self._status.setText(text)
        self._status.setVisible(bool(text))
        self._time.clear()
        self.bars.set_scores(())

    def show_answer(self, answer: Predicted) -> None:
        if answer.problem is not None:
            text = self.tr("The image cannot be read: {reason}.")
            self.show_status(text.format(reason=messages.problem_text(answer.problem)))
            return
        self.show_status(self.tr("The model was trained on this very image.") if answer.learned else "")
        self.bars.set_scores(answer.top)
        time = self.tr("{time} ms").format(time=max(1, round(answer.milliseconds)))
        self._time.setText(time if answer.milliseconds else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.bars.setAccessibleName(self.tr("Answer of {model}").format(model=self.title))


def _breakable(title: str) -> str:
    """With a place to wrap after each sign that joins words: names of files and folders have no blanks."""
    return re.sub(r"(?<=[-_./\\])", "\u200b", title)
