"""One model's answer for the image on show."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tlstudio.core.events import Predicted
from tlstudio.gui import messages
from tlstudio.gui.widgets.labels import Card, MutedLabel, ScaledLabel
from tlstudio.gui.widgets.score_bars import ScoreBars


class AnswerCard(Card):
    """Says what it is waiting for until there is an answer."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._name, self._time = ScaledLabel(title, bold=True), MutedLabel(wrap=False, scale=0.92)
        self._status = MutedLabel()
        self.bars = ScoreBars()
        self.bars.setAccessibleName(self.tr("Answer of {model}").format(model=title))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._time)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._status)
        layout.addWidget(self.bars)
        self.show_status("")

    @property
    def status(self) -> str:
        return self._status.text()

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
        self.show_status("")
        self.bars.set_scores(answer.top)
        self._time.setText(self.tr("{time} ms").format(time=round(answer.milliseconds)))
