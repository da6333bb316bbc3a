"""The other networks that were measured, each with its numbers and a button that chooses it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from tlstudio.core.advisor import Measurement
from tlstudio.gui.screens.setup.advice_texts import model_title
from tlstudio.gui.text.messages import percent
from tlstudio.gui.widgets.labels import MutedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import clear_layout
from tlstudio.gui.widgets.retranslated import Retranslated


class NetworkTable(Retranslated, QWidget):
    """What each makes of the images, and the accuracy to expect of it with its best strategy."""

    model_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measured: Sequence[Measurement] = ()
        self._best: Mapping[str, float] = {}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setContentsMargins(10, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._retranslate()

    def set_networks(self, measured: Sequence[Measurement], best: Mapping[str, float]) -> None:
        """The networks beside the recommended one, and by model what is expected of each, 0..1."""
        self._measured, self._best = measured, best
        self._retranslate()

    def _retranslate(self) -> None:
        clear_layout(self._grid)
        for number, found in enumerate(self._measured):
            self._add(2 * number, found)

    def _add(self, line: int, found: Measurement) -> None:
        title = model_title(found.model)
        numbers = MutedLabel(
            self.tr("Probe {probe}, similarity {similarity}, expected best {best}").format(
                probe=percent(found.joint),
                similarity=percent(found.similarity, 0),
                best=percent(self._best[found.model]),
            )
        )
        numbers.setToolTip(
            self.tr("Probe: how many unseen images a classifier on what the network makes of them gets right.")
        )
        button = QPushButton(self.tr("Use"))
        button.setAccessibleName(self.tr("Use {model}").format(model=title))
        button.setAccessibleDescription(numbers.text())
        button.clicked.connect(lambda: self.model_chosen.emit(found.model))
        self._grid.addWidget(ScaledLabel(title, bold=True), line, 0)
        self._grid.addWidget(numbers, line + 1, 0)
        self._grid.addWidget(button, line, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
