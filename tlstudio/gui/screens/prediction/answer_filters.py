"""Which rows of a table of answers are on show."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from tlstudio.gui.look import icons
from tlstudio.gui.screens.prediction.answers_model import Filter
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel

_LEVELS = (0.5, 0.7, 0.9, 0.99)  #: probabilities below which an answer is doubtful


class AnswerFilters(QWidget):
    """By class and by how sure the models are."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}
        self._several = False
        self.answer, self.sure, self.all = QComboBox(), QComboBox(), QPushButton()
        self._shown = MutedLabel(wrap=False, scale=0.92)
        self.all.setProperty("flat", True)
        self.all.setIcon(icons.icon("reset"))
        for box in (self.answer, self.sure):
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.answer, 1)
        row.addWidget(self.sure, 1)
        row.addWidget(self.all)
        row.addWidget(self._shown)
        for box in (self.answer, self.sure):
            box.currentIndexChanged.connect(self._on_changed)
        self.all.clicked.connect(self.show_all)
        self._retranslate()

    @property
    def wanted(self) -> Filter:
        answer: Filter = self.answer.currentData()
        sure: Filter = self.sure.currentData()
        return Filter(answer=answer.answer, unreadable=answer.unreadable, below=sure.below, disagree=sure.disagree)

    @property
    def shown(self) -> str:
        return self._shown.text()

    def reset(self, *, several: bool) -> None:
        """For a new table, of one model or of several; all rows are on show."""
        self._counts, self._several = {}, several
        with QSignalBlocker(self):
            self.show_all()
        self._retranslate()
        self.changed.emit()

    def show_all(self) -> None:
        self.answer.setCurrentIndex(0)
        self.sure.setCurrentIndex(0)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Class → images; under the empty name those that cannot be read."""
        if dict(counts) != self._counts:
            self._counts = dict(counts)
            self._fill(self.answer, self._answers())

    def set_shown(self, shown: int, images: int) -> None:
        text = self.tr("{shown} of {count}") if shown < images else ""
        self._shown.setText(text.format(shown=messages.number(shown), count=messages.number(images)))
        self.all.setVisible(self.wanted != Filter())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.answer.setAccessibleName(self.tr("Show only one answer"))
        self.answer.setToolTip(self.tr("Show only the images with this answer"))
        self.sure.setAccessibleName(self.tr("Show only doubtful answers"))
        self.sure.setToolTip(self.tr("Show only the images of whose answer the model is less sure"))
        self._shown.setToolTip(self.tr("Images on show, of all in the table"))
        self.all.setToolTip(self.tr("Show all images again"))
        self.all.setAccessibleName(self.tr("Show all images again"))
        self._fill(self.answer, self._answers())
        self._fill(self.sure, self._levels())
        self.all.setVisible(self.wanted != Filter())

    def _answers(self) -> list[tuple[str, Filter]]:
        rows = [(self.tr("All answers"), Filter())]
        if self._counts.get(""):
            text = self.tr("Cannot be read ({count})")
            rows.append((text.format(count=messages.number(self._counts[""])), Filter(unreadable=True)))
        text = self.tr("{name} ({count})")
        names = sorted(name for name in self._counts if name)
        return rows + [
            (text.format(name=name, count=messages.number(self._counts[name])), Filter(answer=name))
            for name in names
        ]

    def _levels(self) -> list[tuple[str, Filter]]:
        rows = [(self.tr("Any probability"), Filter())]
        text = self.tr("Below {probability}")
        rows += [(text.format(probability=phrases.percent(level, 0)), Filter(below=level)) for level in _LEVELS]
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

    def _on_changed(self, _index: int) -> None:
        self.changed.emit()
