"""The rows of a table of predictions, sorted and filtered in plain lists: 10,000 take a few milliseconds."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from tlstudio.core.events import ImageAnswer, Novelty
from tlstudio.core.prediction_csv import relative
from tlstudio.gui.look import theme
from tlstudio.gui.screens.prediction import novelty_texts
from tlstudio.gui.text import messages, phrases

_Index = QModelIndex | QPersistentModelIndex

PREDICTED, PROBABILITY, KNOWN, SECOND = range(4)  # columns of each model, after the one of the image
PER_MODEL = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Filter(msgspec.Struct, frozen=True):
    """Which rows are shown; all where nothing is given."""

    predicted: str = ""  #: a class that some model predicts
    below: float = 1.0  #: some model's prediction is less probable; 1: any
    unreadable: bool = False  #: only images that cannot be read
    disagree: bool = False  #: only images on which the models disagree
    unknown: bool = False  #: only images unlike anything in the training of some model
    withheld: bool = False  #: only images for which the answer of some model is withheld

    def accepts(self, row: ImageAnswer, least: Sequence[float] = ()) -> bool:
        """Whether a row is shown. ``least``: of each model the probability that an answer needs."""
        if row.problem is not None:
            return self.unreadable or self == Filter()
        first = [top[0] for top in row.tops]
        return (
            not self.unreadable
            and (not self.predicted or any(score.name == self.predicted for score in first))
            and (self.below >= 1 or any(score.probability < self.below for score in first))
            and (not self.disagree or len({score.name for score in first}) > 1)
            and (not self.unknown or any(novelty and novelty.unknown for novelty in row.novelties))
            and (not self.withheld or any(s.probability < limit for s, limit in zip(first, least, strict=False)))
        )


class PredictionsModel(QAbstractTableModel):
    """``rows`` are as the engine gave them; ``shown`` are the numbers of those on show, in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ImageAnswer] = []
        self.shown: list[int] = []
        self.root = ""
        self.titles: list[str] = []
        self.least: list[float] = []  #: of each model the probability that an answer needs not to be withheld
        self._models = 0
        self._filter = Filter()
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    # rows

    def begin(self, models: int, root: str) -> None:
        """Forget all rows; the next ones are of so many models, their files named relative to ``root``."""
        self.beginResetModel()
        self.rows, self.shown, self.least = [], [], [0.0] * models
        self._models, self.root = models, root
        self.endResetModel()

    def add(self, rows: Sequence[ImageAnswer]) -> None:
        """Further rows, at the end; :meth:`arrange` puts them where they belong."""
        start = len(self.rows)
        self.rows.extend(rows)
        fresh = [start + place for place, row in enumerate(rows) if self._filter.accepts(row, self.least)]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self.shown), len(self.shown) + len(fresh) - 1)
            self.shown.extend(fresh)
            self.endInsertRows()

    def set_filter(self, wanted: Filter) -> None:
        """Show only these rows."""
        self._filter = wanted
        self.arrange()

    def set_least(self, least: Sequence[float]) -> None:
        """Withhold what is less probable: a limit for each model."""
        self.least = list(least)
        self.arrange()

    def withheld(self) -> list[int]:
        """Of each model how many answers are withheld."""
        tops = [row.tops for row in self.rows if row.tops]
        return [sum(top[n][0].probability < limit for top in tops) for n, limit in enumerate(self.least)]

    def unknown(self) -> int:
        """How many images are unlike anything in the training of some model."""
        return sum(any(novelty and novelty.unknown for novelty in row.novelties) for row in self.rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; column -1: as the engine gave them."""
        self._sorted = (column, order) if column >= 0 else None
        self.arrange()

    def arrange(self) -> None:
        """Filter and sort all rows again; the chosen row stays chosen where it is still shown."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self.shown[index.row()] for index in before]
        self.shown = [number for number, row in enumerate(self.rows) if self._filter.accepts(row, self.least)]
        if self._sorted is not None:
            column, order = self._sorted
            key = self._key(column)
            self.shown.sort(key=lambda n: key(self.rows[n]), reverse=order == Qt.SortOrder.DescendingOrder)
        places = {number: place for place, number in enumerate(self.shown)} if before else {}
        after = [
            self.index(places[number], index.column()) if number in places else QModelIndex()
            for number, index in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def row(self, place: int) -> ImageAnswer:
        """The one that is on show at this place."""
        return self.rows[self.shown[place]]

    def on_show(self) -> list[ImageAnswer]:
        """The rows on show, in their order."""
        return [self.rows[number] for number in self.shown]

    def counts(self) -> Counter[str]:
        """Class → images that some model predicts as it; under the empty name those that cannot be read."""
        names = ({top[0].name for top in row.tops} if row.problem is None else {""} for row in self.rows)
        return Counter(name for group in names for name in group)

    def counts_of(self, model: int) -> Counter[str]:
        """Class → images that this model predicts as it."""
        return Counter(row.tops[model][0].name for row in self.rows if row.tops)

    def _key(self, column: int) -> Callable[[ImageAnswer], Any]:
        """What a column is sorted by; images that cannot be read come first or last."""
        if column == 0:
            return lambda row: relative(row.file, self.root).casefold()
        model, part = divmod(column - 1, PER_MODEL)
        if part == PROBABILITY:
            return lambda row: row.tops[model][0].probability if row.tops else -1.0
        if part == KNOWN:
            return lambda row: _unlike(row.novelties[model]) if row.novelties else -1.0
        place = 0 if part == PREDICTED else 1
        return lambda row: (
            row.tops[model][place].name.casefold() if row.tops and len(row.tops[model]) > place else ""
        )

    # what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + PER_MODEL * self._models

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return phrases.as_tip(self._tip(row, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if index.column() and (index.column() - 1) % PER_MODEL == PROBABILITY else _LEFT
            case Qt.ItemDataRole.ForegroundRole if index.column():
                return self._ink(row, index.column())
        return None

    def _ink(self, row: ImageAnswer, column: int) -> QColor | None:
        """Of a cell; None: as usual."""
        view, (model, part) = self.parent(), divmod(column - 1, PER_MODEL)
        if not isinstance(view, QWidget):
            return None
        colours = theme.of(view.palette())
        if row.problem is not None:
            return QColor(colours.danger)
        if part == KNOWN and (novelty := _of(row, model)) is not None and novelty.unknown:
            return QColor(colours.warning)
        return QColor(colours.muted) if self._is_withheld(row, model) and part != KNOWN else None

    def _is_withheld(self, row: ImageAnswer, model: int) -> bool:
        return bool(row.tops) and row.tops[model][0].probability < self.least[model]

    def _tip(self, row: ImageAnswer, column: int) -> str:
        """The cell, and where it is not said there, what it means."""
        if column == 0:
            return row.file
        model, part = divmod(column - 1, PER_MODEL)
        if part == PREDICTED and self._is_withheld(row, model):
            return self.tr("Withheld; the model would say {name}.").format(name=row.tops[model][0].name)
        novelty = _of(row, model)
        if part == KNOWN and novelty is not None:
            return novelty_texts.in_full(novelty)
        return self._text(row, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and section < len(self.titles):
            match role:
                case Qt.ItemDataRole.DisplayRole if section and (section - 1) % PER_MODEL != PREDICTED:
                    return self.titles[section].split("\n")[-1]  # the model's name is over its first column
                case Qt.ItemDataRole.DisplayRole:
                    return self.titles[section]
                case Qt.ItemDataRole.ToolTipRole:
                    return phrases.as_tip(self.titles[section])
                case Qt.ItemDataRole.AccessibleTextRole:
                    return self.titles[section]
                case Qt.ItemDataRole.TextAlignmentRole:
                    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        return None

    def _text(self, row: ImageAnswer, column: int) -> str:
        if column == 0:
            return relative(row.file, self.root)
        model, part = divmod(column - 1, PER_MODEL)
        if row.problem is not None:
            text = self.tr("unreadable: {reason}")
            return text.format(reason=messages.problem_text(row.problem)) if part == PREDICTED else "–"
        top = row.tops[model]
        if part == KNOWN:
            return novelty_texts.in_a_word(_of(row, model))
        if part == PREDICTED:
            return self.tr("(withheld)") if self._is_withheld(row, model) else top[0].name
        if part == PROBABILITY:
            return phrases.percent(top[0].probability)
        if len(top) < 2:
            return "–"
        return self.tr("{name}, {probability}").format(
            name=top[1].name, probability=phrases.percent(top[1].probability)
        )


def _of(row: ImageAnswer, model: int) -> Novelty | None:
    """What a model says of how an image compares with its training images."""
    return row.novelties[model] if row.novelties else None


def _unlike(novelty: Novelty | None) -> float:
    """What a column is sorted by: the odder the more."""
    return -1.0 if novelty is None or novelty.share is None else novelty.share + novelty.unknown
