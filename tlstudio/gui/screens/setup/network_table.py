"""The other networks that were measured, each a line with a button that chooses it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from tlstudio.core.advisor import Expectation, Measurement
from tlstudio.gui.screens.setup.advice_texts import model_title
from tlstudio.gui.text.messages import percent
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import clear_layout
from tlstudio.gui.widgets.retranslated import Retranslated


class NetworkTable(Retranslated, QWidget):
    """What each makes of the images; the accuracy to expect of it only where that is known."""

    model_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: Sequence[Measurement] = ()
        self._best: dict[str, float] = {}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._retranslate()

    def set_networks(self, measured: Sequence[Measurement], expected: Sequence[Expectation]) -> None:
        """The networks beside the recommended one."""
        self._measured, self._best = measured, {}
        for one in expected:
            self._best[one.model] = max(one.accuracy, self._best.get(one.model, 0.0))
        self._retranslate()

    def _retranslate(self) -> None:
        clear_layout(self._grid)
        if not self._measured:
            return
        expects = any(found.model in self._best for found in self._measured)
        heads = [self.tr("Network"), self.tr("Probe"), self.tr("Similarity")]
        for place, head in enumerate([*heads, self.tr("Expected best")] if expects else heads):
            label = MutedLabel(head, wrap=False)
            if place == 1:
                label.setToolTip(
                    self.tr("How many unseen images a classifier on what the network makes of them gets right.")
                )
            self._grid.addWidget(label, 0, place, _side(place))
        for number, found in enumerate(self._measured, 1):
            self._add_row(number, found, expects)

    def _add_row(self, number: int, found: Measurement, expects: bool) -> None:
        title = model_title(found.model)
        best = self._best.get(found.model)
        figures = [percent(found.joint), percent(found.similarity, 0)]
        if expects:
            figures.append("–" if best is None else percent(best))
        self._grid.addWidget(ScaledLabel(title), number, 0)
        for place, text in enumerate(figures, 1):
            self._grid.addWidget(ScaledLabel(text, wrap=False), number, place, _side(place))
        button = QPushButton(self.tr("Use"))
        button.setAccessibleName(self.tr("Use {model}").format(model=title))
        button.setAccessibleDescription(
            self.tr("Probe {probe}, similarity {similarity}").format(probe=figures[0], similarity=figures[1])
        )
        button.clicked.connect(lambda: self.model_chosen.emit(found.model))
        self._grid.addWidget(button, number, len(figures) + 1)


def _side(place: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft)
