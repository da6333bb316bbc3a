"""Two runs side by side: the slides' table, and what explains the difference."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from tlstudio.core import figures
from tlstudio.core.results import Comparison, ComparisonRow, Provenance
from tlstudio.gui.screens.evaluation import verdict
from tlstudio.gui.screens.evaluation.comparison_export import comparison_drawing
from tlstudio.gui.screens.evaluation.result_csv import comparison_csv
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import GAP
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.stat_tile import StatTile


@dataclass(frozen=True)
class _Line:
    name: str
    first: str
    second: str


class ComparisonView(QWidget):
    """Large numbers above, the table with the reasons below."""

    disputed_wanted = Signal(bool)  #: show the images that only the first (True) or only the second got right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._names = ("", "")
        self.first, self.second, self.difference = StatTile(), StatTile(), StatTile()
        self.only_first, self.only_second = QPushButton(), QPushButton()
        self.table = RecordTable()
        self.table.setSortingEnabled(False)
        self.table.keep_order()
        tiles = QGridLayout()
        tiles.setHorizontalSpacing(GAP)
        tiles.setVerticalSpacing(8)
        for column, tile in enumerate((self.first, self.second, self.difference)):
            tiles.addWidget(tile, 0, column, Qt.AlignmentFlag.AlignTop)
            tiles.setColumnStretch(column, 1)
        tiles.addWidget(self.only_first, 1, 0, Qt.AlignmentFlag.AlignLeft)
        tiles.addWidget(self.only_second, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(tiles)
        layout.addWidget(self.table, 1)
        self.only_first.clicked.connect(lambda: self.disputed_wanted.emit(True))
        self.only_second.clicked.connect(lambda: self.disputed_wanted.emit(False))

    def set_comparison(self, comparison: Comparison, names: tuple[str, str]) -> None:
        """``names``: what the two are called."""
        self._comparison, self._names = comparison, names
        first, second = comparison.first, comparison.second
        for tile, row, name in ((self.first, first, names[0]), (self.second, second, names[1])):
            tile.set_caption(name)
            images = self.tr("of {count} images").format(count=messages.number(row.test.images))
            tile.set_value(phrases.percent(row.test.accuracy, 2), images)
        self.difference.set_caption(self.tr("Difference"))
        self.difference.set_value(
            self.tr("{points} points").format(points=figures.signed_points(comparison.difference)),
            self.tr("95 % confidence: {low} to {high}").format(
                low=figures.signed_points(comparison.low), high=figures.signed_points(comparison.high)
            ),
        )
        self.difference.setToolTip(verdict.in_figures(comparison))
        for button, count in (
            (self.only_first, comparison.only_first),
            (self.only_second, comparison.only_second),
        ):
            text = self.tr("See what only it got right ({count})")
            button.setText(text.format(count=messages.number(count)))
            button.setAccessibleName(button.text())
            button.setEnabled(count > 0)
        self.table.setAccessibleName(self.tr("The two runs side by side"))
        self.table.set_columns(
            [
                Column("", lambda line: line.name, numeric=False),
                Column(names[0], lambda line: line.first, numeric=False),
                Column(names[1], lambda line: line.second, numeric=False),
            ]
        )
        self.table.stretch_all()
        self.table.set_records(self._lines(comparison))

    @property
    def compares(self) -> bool:
        """Whether there are two to export."""
        return self._comparison is not None and not self.isHidden()

    @property
    def stem(self) -> str:
        """The beginning of the names of files about the two."""
        return "-vs-".join(phrases.file_stem(name) for name in reversed(self._names))

    def csv(self) -> str:
        """All the numbers, for scripts; empty where there are no two."""
        return comparison_csv(self._comparison, self._names) if self._comparison else ""

    def copy(self) -> None:
        """Put the two on the clipboard as a picture."""
        if self._comparison is None:
            return
        names, compared = self._names, self._comparison
        sentences = (*verdict.of_difference(compared, names).splitlines(), verdict.in_figures(compared))
        lines = [(line.name, line.first, line.second) for line in self._lines(compared)]
        comparison_drawing(verdict.of_comparison(compared, names), sentences, names, lines).copy()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._comparison:
            self.set_comparison(self._comparison, self._names)

    def _lines(self, comparison: Comparison) -> list[_Line]:
        def line(name: str, value: Callable[[Provenance], str]) -> _Line:
            pair = (comparison.first.report.provenance, comparison.second.report.provenance)
            return _Line(name, *(value(origin) for origin in pair))

        def measured(name: str, value: Callable[[ComparisonRow], str]) -> _Line:
            return _Line(name, value(comparison.first), value(comparison.second))

        return [
            measured(self.tr("Test accuracy"), lambda row: phrases.percent(row.test.accuracy, 2)),
            measured(self.tr("Test loss"), lambda row: f"{row.test.loss:.4f}"),
            _Line(self.tr("Right on images the other got wrong"), *(
                messages.number(count) for count in (comparison.only_first, comparison.only_second))),
            line(self.tr("Training images"), lambda origin: messages.number(origin.training_images)),
            line(self.tr("Images seen in pretraining"), self._pretraining),
            line(self.tr("Initial weights"), self._initial),
            line(self.tr("Strategy"), phrases.provenance_strategy),
            line(self.tr("Epochs"), self._epochs),
            line(self.tr("Training time"), lambda origin: phrases.span(origin.seconds)),
            line(self.tr("Recipe"), self._recipe),
        ]  # fmt: skip

    def _pretraining(self, origin: Provenance) -> str:
        return messages.number(origin.pretraining_images) if origin.pretraining_images else self.tr("none")

    def _initial(self, origin: Provenance) -> str:
        return self.tr("random") if origin.initial_weights == "random" else origin.initial_weights

    def _epochs(self, origin: Provenance) -> str:
        text = self.tr("{epochs}, best: {best}")
        return text.format(epochs=origin.epochs, best=origin.best_epoch)

    def _recipe(self, origin: Provenance) -> str:
        names = {"slides": self.tr("slides"), "recommended": self.tr("recommended")}
        return names.get(origin.recipe, origin.recipe or "–")
