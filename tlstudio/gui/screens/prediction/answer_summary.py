"""How many images of a table each model gave to each class."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent

from tlstudio.gui.text import messages
from tlstudio.gui.widgets.labels import ScaledLabel

_NAMED = 8  # classes that are named; a data set may have hundreds


class AnswerSummary(ScaledLabel):
    """``96 ants, 104 bees``; of several models a line each. Hidden while there is nothing to count."""

    def __init__(self) -> None:
        super().__init__()
        self._models: list[str] = []
        self._counts: list[Counter[str]] = []

    def show_counts(self, models: Sequence[str], counts: Sequence[Counter[str]]) -> None:
        """Of each model, given by what to call it: class → images."""
        self._models, self._counts = list(models), list(counts)
        lines = [self._line(each) for each in self._counts]
        if len(lines) > 1:
            lines = [f"{model}: {line}" for model, line in zip(self._models, lines, strict=True) if line]
        self.setText("\n".join(lines))
        self.setVisible(any(self._counts))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_counts(self._models, self._counts)

    def _line(self, counts: Counter[str]) -> str:
        """The largest class first."""
        ordered = counts.most_common()
        text = self.tr("{count} {name}")
        named = [text.format(count=messages.number(count), name=name) for name, count in ordered[:_NAMED]]
        if others := sum(count for _, count in ordered[_NAMED:]):
            named.append(self.tr("{count} others").format(count=messages.number(others)))
        return ", ".join(named)
