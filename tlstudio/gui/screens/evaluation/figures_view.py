"""Every figure of a result with its interval: of all classes together, and of each."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from tlstudio.core.results import Estimate
from tlstudio.evaluate.review import Scope
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, fill_splitter
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail
    from tlstudio.evaluate.summary import ClassFigures

#: what it is called, its value, what it means
_Row = tuple[str, Estimate | float | None, str]


class FiguresView(Retranslated, ResultView):
    """A class that is chosen shows its images."""

    def __init__(self) -> None:
        super().__init__()
        self._detail: Detail | None = None
        self.basis, self.whole, self.classes = MutedLabel(), RecordTable(), RecordTable()
        self.whole.setSortingEnabled(False)
        self.whole.keep_order()
        for table in (self.whole, self.classes):
            table.setMinimumHeight(70)
        parts = QSplitter(Qt.Orientation.Vertical)
        fill_splitter(parts, "figures", (self.whole, 240, 1), (self.classes, 220, 1))
        column(self.basis, (parts, 1), inside=self)
        self.classes.current_changed.connect(self._on_class)
        self.classes.clicked.connect(lambda index: self._on_class(self.classes.record_at(index.row())))
        self._retranslate()

    def set_detail(self, detail: "Detail | None") -> None:
        """The figures of a result; empty tables until they are computed."""
        self._detail = detail
        self.whole.set_records(list(self._rows(detail)) if detail else ())
        self.classes.set_records(detail.measured.figures.classes if detail else ())
        self._say()

    def csv(self) -> str:
        """All figures with their limits, a row each."""
        return self._detail.measured.csv() if self._detail else ""

    def _retranslate(self) -> None:
        self.whole.setAccessibleName(self.tr("Figures of all classes together, with intervals"))
        self.classes.setAccessibleName(self.tr("Figures of each class, with intervals"))
        self.whole.set_columns([
            Column(self.tr("Figure"), lambda row: row[0], numeric=False, tip=lambda row: row[2]),
            Column(self.tr("Value"), lambda row: _value(row[1]), lambda row: share_text(row[1])),
            Column(self.tr("95 % interval"), lambda row: _low(row[1]), lambda row: interval_text(row[1])),
        ])  # fmt: skip
        titles = ((self.tr("Precision"), "precision"), (self.tr("Recall"), "recall"), (self.tr("F1"), "f1"))
        self.classes.set_columns([
            Column(self.tr("Class"), lambda c: c.name, numeric=False),
            Column(self.tr("Images"), lambda c: c.images, lambda c: messages.number(c.images)),
            *(Column(title, _of(name), _text_of(name)) for title, name in titles),
            Column(self.tr("ROC area"), lambda c: c.roc_area, lambda c: phrases.percent(c.roc_area),
                   tip=lambda _: self.tr("Area under the ROC curve, this class against all others")),
            Column(self.tr("Average precision"), lambda c: c.average_precision,
                   lambda c: phrases.percent(c.average_precision)),
        ])  # fmt: skip
        self.set_detail(self._detail)

    def _rows(self, detail: "Detail") -> Iterator[_Row]:
        of, measured = detail.measured.figures, detail.measured
        yield self.tr("Accuracy"), of.accuracy, self.tr("Share of the images that are classified correctly")
        yield (
            self.tr("Balanced accuracy"),
            of.balanced_accuracy,
            self.tr("Mean recall of the classes: a rare class counts as much as a frequent one"),
        )
        yield self.tr("Macro precision"), of.macro_precision, self.tr("Mean precision of the classes")
        yield self.tr("Macro F1"), of.macro_f1, self.tr("Mean F1 of the classes")
        for k, share in enumerate(of.top[1:], 2):
            text = self.tr("Share of the images whose class is among the {k} most probable")
            yield self.tr("Top-{k} accuracy").format(k=k), share, text.format(k=k)
        yield (
            self.tr("ROC area (macro)"),
            of.roc_area,
            self.tr("Mean area under the ROC curves, each class against all others; 50 % is chance"),
        )
        yield (
            self.tr("Average precision (macro)"),
            of.average_precision,
            self.tr("Mean area under the precision-recall curves, each class against all others"),
        )
        shown = measured.after or measured.before
        yield self.tr("Calibration error"), shown.error, self.tr("See the tab Calibration")

    def _say(self) -> None:
        if self._detail is None:
            self.basis.clear()
            return
        of = self._detail.measured.figures
        images, groups = messages.number(of.images), messages.number(of.units)
        alone = self.tr("{images} images. 95 % intervals: Wilson for shares, bootstrap for means over classes.")
        grouped = self.tr("{images} images in {groups} groups. 95 % intervals: bootstrap over the groups.")
        self.basis.setText((grouped if of.grouped else alone).format(images=images, groups=groups))

    def _on_class(self, one: "ClassFigures | None") -> None:
        if one is not None and self._detail is not None:
            self.scope_chosen.emit(Scope(either=self._detail.measured.figures.classes.index(one)))


def share_text(value: Estimate | float | None) -> str:
    """A figure as it is read; a dash where it is not known."""
    known = _value(value)
    return "–" if known is None else phrases.percent(known)


def interval_text(value: Estimate | float | None) -> str:
    """Its limits; a dash where there are none."""
    if not isinstance(value, Estimate):
        return "–"
    return f"{phrases.percent(value.low)} – {phrases.percent(value.high)}"


def _value(value: Estimate | float | None) -> float | None:
    return value.value if isinstance(value, Estimate) else value


def _low(value: Estimate | float | None) -> float | None:
    return value.low if isinstance(value, Estimate) else None


def _of(name: str) -> Callable[["ClassFigures"], float]:
    return lambda one: float(getattr(one, name).value)


def _text_of(name: str) -> Callable[["ClassFigures"], str]:
    def text(one: "ClassFigures") -> str:
        share: Estimate = getattr(one, name)
        return f"{share_text(share)} ({100 * share.low:.1f}–{100 * share.high:.1f})"

    return text
