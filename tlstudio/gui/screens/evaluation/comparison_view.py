"""Two runs, or two series, side by side: the slides' table, and what explains the difference."""

import html
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QWidget

from tlstudio.core import figures
from tlstudio.core.results import Comparison, ComparisonRow, Provenance
from tlstudio.core.series import SeriesComparison, SeriesReport
from tlstudio.gui.look import theme
from tlstudio.gui.screens.evaluation import result_sentences, series_sentences
from tlstudio.gui.screens.evaluation.result_csv import comparison_csv, series_comparison_csv
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.drawing import Drawing
from tlstudio.gui.widgets.labels import GAP
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.stat_tile import StatTile

_PAPER = 720  # px, width of the drawing

#: what is compared, and its value for the first and the second
_Line = tuple[str, str, str]


class PairView(Retranslated, QWidget):
    """Two of a kind side by side: large numbers above, the table with the reasons below."""

    _comparison: object = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = ("", "")
        self.first, self.second, self.difference = StatTile(), StatTile(), StatTile()
        self.table = RecordTable()
        self.table.setSortingEnabled(False)
        self.table.keep_order()

    @property
    def compares(self) -> bool:
        """Whether there are two to export."""
        return self._comparison is not None and not self.isHidden()

    @property
    def stem(self) -> str:
        """The beginning of the names of files about the two."""
        return "-vs-".join(phrases.file_stem(name) for name in reversed(self._names))

    def set_comparison(self, comparison: Any, names: tuple[str, str]) -> None:
        """``names``: what the two are called."""
        raise NotImplementedError

    def csv(self) -> str:
        """All the numbers, for scripts; empty where there are no two."""
        raise NotImplementedError

    def copy(self) -> None:
        """Put the two on the clipboard as an image."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        if self._comparison:
            self.set_comparison(self._comparison, self._names)

    def _show_lines(self, lines: Sequence[_Line]) -> None:
        self.table.set_columns(
            [
                Column("", lambda line: line[0], numeric=False),
                Column(self._names[0], lambda line: line[1], numeric=False),
                Column(self._names[1], lambda line: line[2], numeric=False),
            ]
        )
        self.table.stretch_all()
        self.table.set_records(lines)


class ComparisonView(PairView):
    """Two runs."""

    disputed_wanted = Signal(bool)  #: show the images that only the first (True) or only the second got right

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self.only_first, self.only_second = QPushButton(), QPushButton()
        tiles = QGridLayout()
        tiles.setHorizontalSpacing(GAP)
        tiles.setVerticalSpacing(8)
        for place, tile in enumerate((self.first, self.second, self.difference)):
            tiles.addWidget(tile, 0, place, Qt.AlignmentFlag.AlignTop)
            tiles.setColumnStretch(place, 1)
        tiles.addWidget(self.only_first, 1, 0, Qt.AlignmentFlag.AlignLeft)
        tiles.addWidget(self.only_second, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        column(tiles, (self.table, 1), inside=self)
        self.only_first.clicked.connect(lambda: self.disputed_wanted.emit(True))
        self.only_second.clicked.connect(lambda: self.disputed_wanted.emit(False))

    def set_comparison(self, comparison: Comparison, names: tuple[str, str]) -> None:
        """Two runs and what they are called."""
        self._comparison, self._names = comparison, names
        sides = (self.first, comparison.first, names[0]), (self.second, comparison.second, names[1])
        for tile, side, name in sides:
            tile.set_caption(name)
            images = self.tr("of {count} images").format(count=messages.number(side.test.images))
            tile.set_value(phrases.percent(side.test.accuracy, 2), images)
        self.difference.set_caption(self.tr("Difference"))
        self.difference.set_value(
            self.tr("{points} points").format(points=figures.signed_points(comparison.difference)),
            self.tr("95 % confidence interval: {low} to {high}").format(
                low=figures.signed_points(comparison.low), high=figures.signed_points(comparison.high)
            ),
        )
        self.difference.setToolTip(result_sentences.in_figures(comparison))
        for button, count in (
            (self.only_first, comparison.only_first),
            (self.only_second, comparison.only_second),
        ):
            text = self.tr("Only this model is correct ({count})")
            button.setText(text.format(count=messages.number(count)))
            button.setEnabled(count > 0)
        self.table.setAccessibleName(self.tr("The two runs side by side"))
        self._show_lines(self._lines(comparison))

    def csv(self) -> str:
        """All the numbers of both runs, for scripts; empty where there are no two."""
        return comparison_csv(self._comparison, self._names) if self._comparison else ""

    def copy(self) -> None:
        """Put the two on the clipboard as an image; nothing where there are no two."""
        if self._comparison is None:
            return
        names, compared = self._names, self._comparison
        sentences = (
            *result_sentences.of_difference(compared, names).splitlines(),
            result_sentences.in_figures(compared),
        )
        headline = result_sentences.of_comparison(compared, names)
        comparison_drawing(headline, sentences, names, self._lines(compared)).copy()

    def _lines(self, comparison: Comparison) -> list[_Line]:
        def measured(name: str, value: Callable[[ComparisonRow], str]) -> _Line:
            return name, value(comparison.first), value(comparison.second)

        def line(name: str, value: Callable[[Provenance], str]) -> _Line:
            return measured(name, lambda row: value(row.report.provenance))

        only = messages.number(comparison.only_first), messages.number(comparison.only_second)
        return [
            measured(self.tr("Test accuracy"), lambda row: phrases.percent(row.test.accuracy, 2)),
            measured(self.tr("Leak"), lambda row: phrases.leak_short(row.report.leak)),
            measured(self.tr("Test loss"), lambda row: f"{row.test.loss:.4f}"),
            (self.tr("Correct where the other is wrong"), *only),
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


class SeriesComparisonView(PairView):
    """Two series: their means, and what explains the difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: SeriesComparison | None = None
        tiles = row((self.first, 1), (self.second, 1), (self.difference, 1), spacing=GAP)
        column(tiles, (self.table, 1), inside=self)

    def set_comparison(self, comparison: SeriesComparison, names: tuple[str, str]) -> None:
        """Two series and what they are called."""
        self._comparison, self._names = comparison, names
        sides = (self.first, comparison.first, names[0]), (self.second, comparison.second, names[1])
        for tile, side, name in sides:
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
        self._show_lines(self._lines(comparison))

    def csv(self) -> str:
        """All the numbers of both series, for scripts; empty where there are no two."""
        return series_comparison_csv(self._comparison, self._names) if self._comparison else ""

    def copy(self) -> None:
        """Put the two on the clipboard as an image; nothing where there are no two."""
        if self._comparison is not None:
            headline, *said = series_sentences.of_comparison(self._comparison, self._names)
            sentences = [line for text in said for line in text.splitlines()]
            comparison_drawing(headline, sentences, self._names, self._lines(self._comparison)).copy()

    def _lines(self, comparison: SeriesComparison) -> list[_Line]:
        first, second = comparison.first.report, comparison.second.report

        def line(name: str, value: Callable[[SeriesReport], str]) -> _Line:
            return name, value(first), value(second)

        only = messages.number(comparison.only_first), messages.number(comparison.only_second)
        return [
            line(self.tr("Mean test accuracy"), lambda report: phrases.spread(report.accuracy, 2)),
            line(self.tr("Mean macro F1"), lambda report: phrases.spread(report.macro_f1, 2)),
            line(self.tr("Accuracy of each run"), _each),
            line(self.tr("Leak"), lambda report: phrases.leak_short(report.leak)),
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


def comparison_drawing(
    headline: str, sentences: Sequence[str], names: tuple[str, str], lines: Sequence[tuple[str, str, str]]
) -> Drawing:
    """The two on paper; ``lines``: what is compared, and its value for the first and the second."""
    document = QTextDocument()
    document.setDefaultFont(QApplication.font())
    document.setDocumentMargin(16)
    document.setTextWidth(_PAPER)
    cells = ["".join(f"<td>{html.escape(text)}</td>" for text in line) for line in lines]
    head = "".join(f"<td><b>{html.escape(text)}</b></td>" for text in ("", *names))
    said = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in sentences if sentence)
    rows = "".join(f"<tr>{cell}</tr>" for cell in (head, *cells))
    document.setHtml(
        f"<p><b>{html.escape(headline)}</b></p>{said}<table width='100%' cellpadding='4' border='1' "
        f"style='border-collapse: collapse; border-color: {theme.LIGHT.border}'>{rows}</table>"
    )

    def paint(painter: QPainter, _scale: float) -> None:
        painter.setPen(QColor(theme.LIGHT.text))
        document.drawContents(painter)

    return Drawing(headline, QSize(_PAPER, round(document.size().height())), paint)
