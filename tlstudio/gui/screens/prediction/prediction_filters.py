"""Which rows of a table of predictions are on show."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.screens.prediction.predictions_model import Filter
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import row
from tlstudio.gui.widgets.retranslated import Retranslated

_LEVELS = (0.5, 0.7, 0.9, 0.99)  #: probabilities below which a prediction is doubtful


class PredictionFilters(Retranslated, QWidget):
    """By predicted class and by its probability."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._several = False
        self.predicted, self.sure, self.all = QComboBox(), QComboBox(), QPushButton()
        self.shown = MutedLabel(wrap=False, scale=0.92)
        self.all.setProperty("flat", True)
        self.all.setIcon(icons.icon("reset"))
        for box in (self.predicted, self.sure):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        row((self.predicted, 1), (self.sure, 1), self.all, self.shown, inside=self)
        self.all.clicked.connect(self.show_all)
        self._retranslate()

    @property
    def wanted(self) -> Filter:
        """What both boxes say together."""
        sure, chosen = self.sure.currentData(), self.predicted.currentData()
        wanted: Filter = msgspec.structs.replace(sure, predicted=chosen.predicted, unreadable=chosen.unreadable)
        return wanted

    def reset(self, *, several: bool) -> None:
        """For a new table, of one model or of several; all rows are on show."""
        self._counts, self._several = {}, several
        with QSignalBlocker(self):
            self.show_all()
        self._retranslate()
        self.changed.emit()

    def show_all(self) -> None:
        """No filter."""
        self.predicted.setCurrentIndex(0)
        self.sure.setCurrentIndex(0)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Class → images; under the empty name those that cannot be read."""
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self._fill(self.predicted, self._classes())

    def set_shown(self, shown: int, images: int) -> None:
        """How many rows are on show, and how many there are."""
        text = self.tr("{shown} of {count}") if shown < images else ""
        self.shown.setText(text.format(shown=messages.number(shown), count=messages.number(images)))
        self.all.setVisible(self.wanted != Filter())

    def _retranslate(self) -> None:
        self.predicted.setAccessibleName(self.tr("Filter by predicted class"))
        self.predicted.setToolTip(self.tr("Show only images predicted as this class"))
        self.sure.setAccessibleName(self.tr("Filter by probability"))
        self.sure.setToolTip(
            self.tr("Show only images whose predicted class is less probable, or that are unknown")
        )
        self.shown.setToolTip(self.tr("Images shown / total"))
        self.all.setToolTip(self.tr("Clear filters"))
        self.all.setAccessibleName(self.tr("Clear filters"))
        self._fill(self.predicted, self._classes())
        self._fill(self.sure, self._levels())
        self.all.setVisible(self.wanted != Filter())

    def _classes(self) -> list[tuple[str, Filter]]:
        rows = [(self.tr("All classes"), Filter())]
        if self._counts.get(""):
            text = self.tr("Unreadable ({count})")
            rows.append((text.format(count=messages.number(self._counts[""])), Filter(unreadable=True)))
        text = self.tr("{name} ({count})")
        names = sorted(name for name in self._counts if name)
        return rows + [
            (text.format(name=name, count=messages.number(self._counts[name])), Filter(predicted=name))
            for name in names
        ]

    def _levels(self) -> list[tuple[str, Filter]]:
        rows = [(self.tr("Any probability"), Filter())]
        text = self.tr("Below {probability}")
        rows += [(text.format(probability=phrases.percent(level, 0)), Filter(below=level)) for level in _LEVELS]
        rows.append((self.tr("Unlike anything in training"), Filter(unknown=True)))
        rows.append((self.tr("Withheld"), Filter(withheld=True)))
        return [*rows, (self.tr("The models disagree"), Filter(disagree=True))] if self._several else rows

    def _fill(self, box: QComboBox, rows: list[tuple[str, Filter]]) -> None:
        """New entries; the chosen one stays chosen."""
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for text, wanted in rows:
                box.addItem(text, wanted)
            place = next((n for n, (_, wanted) in enumerate(rows) if wanted == chosen), 0)
            box.setCurrentIndex(place)
