"""Two series side by side: their means, and what explains the difference."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tlstudio.core import figures
from tlstudio.core.series import SeriesComparison, SeriesReport
from tlstudio.gui.screens.evaluation import series_sentences
from tlstudio.gui.screens.evaluation.comparison_view import comparison_drawing
from tlstudio.gui.screens.evaluation.result_csv import series_comparison_csv
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.text.leak_text import leak_short
from tlstudio.gui.widgets.labels import GAP
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.stat_tile import StatTile

_Line = tuple[str, str, str]


class SeriesComparisonView(Retranslated, QWidget):
    """Large numbers above, the table with the reasons below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: SeriesComparison | None = None
        self._names = ("", "")
        self.first, self.second, self.difference = StatTile(), StatTile(), StatTile()
        self.table = RecordTable()
        self.table.setSortingEnabled(False)
        self.table.keep_order()
        tiles = row((self.first, 1), (self.second, 1), (self.difference, 1), spacing=GAP)
        column(tiles, (self.table, 1), inside=self)

    def set_comparison(self, comparison: SeriesComparison, names: tuple[str, str]) -> None:
        """``names``: what the two are called."""
        self._comparison, self._names = comparison, names
        for tile, side, name in (
            (self.first, comparison.first, names[0]),
            (self.second, comparison.second, names[1]),
        ):
            tile.set_caption(name)
            runs = self.tr("mean of {count} runs").format(count=messages.number(len(side.report.members)))
            tile.set_value(phrases.spread(side.report.accuracy, 2), runs)
        difference = comparison.difference
        self.difference.set_caption(self.tr("Difference"))
        self.difference.set_value(
            self.tr("{points} points").format(points=figures.signed_points(difference.mean)),
            self.tr("± {points} from run to run").format(points=figures.points(difference.deviation)),
        )
        self.difference.setToolTip(series_sentences.in_figures(comparison))
        self.table.setAccessibleName(self.tr("The two series side by side"))
        self.table.set_columns(
            [
                Column("", lambda line: line[0], numeric=False),
                Column(names[0], lambda line: line[1], numeric=False),
                Column(names[1], lambda line: line[2], numeric=False),
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
        return series_comparison_csv(self._comparison, self._names) if self._comparison else ""

    def copy(self) -> None:
        """Put the two on the clipboard as an image."""
        if self._comparison is not None:
            headline, *said = series_sentences.of_comparison(self._comparison, self._names)
            sentences = [line for text in said for line in text.splitlines()]
            comparison_drawing(headline, sentences, self._names, self._lines(self._comparison)).copy()

    def _retranslate(self) -> None:
        if self._comparison:
            self.set_comparison(self._comparison, self._names)

    def _lines(self, comparison: SeriesComparison) -> list[_Line]:
        first, second = comparison.first.report, comparison.second.report

        def line(name: str, value: Callable[[SeriesReport], str]) -> _Line:
            return name, value(first), value(second)

        only = messages.number(comparison.only_first), messages.number(comparison.only_second)
        return [
            line(self.tr("Mean test accuracy"), lambda report: phrases.spread(report.accuracy, 2)),
            line(self.tr("Mean macro F1"), lambda report: phrases.spread(report.macro_f1, 2)),
            line(self.tr("Accuracy of each run"), _each),
            line(self.tr("Leak"), lambda report: leak_short(report.leak)),
            (self.tr("Correct where the other is wrong"), *only),
            line(self.tr("Different test images"), lambda report: messages.number(report.images)),
            line(self.tr("Training images"), _training_images),
            line(self.tr("Initial weights"), self._initial),
            line(self.tr("Strategy"), lambda report: phrases.provenance_strategy(report.provenance)),
            line(self.tr("Training time"), lambda report: phrases.span(report.provenance.seconds)),
        ]

    def _initial(self, report: SeriesReport) -> str:
        weights = report.provenance.initial_weights
        return self.tr("random") if weights == "random" else weights


def _each(report: SeriesReport) -> str:
    return ", ".join(phrases.percent(member.accuracy) for member in report.members)


def _training_images(report: SeriesReport) -> str:
    images = [member.training_images for member in report.members]
    least, most = messages.number(min(images)), messages.number(max(images))
    return least if least == most else f"{least}–{most}"
