"""In which classes the model on show and the one it is compared with differ by more than chance."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tlstudio.core import figures
from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.class_differences import ClassDifference
    from tlstudio.evaluate.measured import Detail

_P = 6  # column


class ClassDifferencesView(Retranslated, ResultView):
    """The surest difference first; a class that is chosen shows its images."""

    def __init__(self) -> None:
        super().__init__()
        self._detail: Detail | None = None
        self._names: list[str] = []
        self.said, self.table = MutedLabel(), RecordTable()
        column(self.said, (self.table, 1), inside=self)
        self._retranslate()
        self.table.sortByColumn(_P, Qt.SortOrder.AscendingOrder)
        self.table.current_changed.connect(self._on_class)
        self.table.clicked.connect(lambda index: self._on_class(self.table.record_at(index.row())))

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model, of which nothing is known yet."""
        self._names = [score.name for score in result.classes] if result else []
        self.set_detail(None)

    def set_detail(self, detail: "Detail | None") -> None:
        """The differences to the model that it is compared with."""
        self._detail = detail
        self.table.set_records(detail.differences if detail else ())
        self._say()

    def csv(self) -> str:
        """All its rows as comma-separated text."""
        return str(self.table.records.csv())

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Recall of each class in two models, with the difference"))
        self.table.set_columns([
            Column(self.tr("Class"), lambda d: d.name, numeric=False),
            Column(self.tr("Images"), lambda d: d.images, lambda d: messages.number(d.images)),
            Column(self.tr("Other model"), lambda d: d.first, lambda d: phrases.percent(d.first)),
            Column(self.tr("This model"), lambda d: d.second, lambda d: phrases.percent(d.second)),
            Column(self.tr("Points"), lambda d: d.difference, lambda d: figures.signed_points(d.difference)),
            Column(self.tr("95 % interval"), lambda d: d.low, _interval),
            Column(self.tr("p (Holm)"), lambda d: d.adjusted, lambda d: _p(d.adjusted),
                   tip=lambda d: self.tr("{p} for this class alone").format(p=figures.p_value(d.p_value))),
        ])  # fmt: skip
        self._say()

    def _say(self) -> None:
        if self._detail is None:
            self.said.clear()
            return
        found = self._detail.differences
        if not found:
            text = self.tr("Check a second run that was tested on the same images to see where the two differ.")
            self.said.setText(text)
            return
        real = sum(one.is_real for one in found)
        text = self.tr(
            "Recall of {count} classes on the same images. In {real} of them the difference is more than chance, "
            "of all classes at once (Holm)."
        )
        self.said.setText(text.format(count=messages.number(len(found)), real=messages.number(real)))

    def _on_class(self, one: "ClassDifference | None") -> None:
        if one is not None and one.name in self._names:
            self.scope_chosen.emit(Scope(true=self._names.index(one.name)))


def _interval(one: "ClassDifference") -> str:
    return f"{figures.signed_points(one.low)} – {figures.signed_points(one.high)}"


def _p(value: float) -> str:
    return figures.p_value(value).removeprefix("p ").removeprefix("= ")
