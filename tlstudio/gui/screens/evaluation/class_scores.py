"""Precision, recall and F1 of each class, the worst class first."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tlstudio.core.results import ClassScore, SubsetResult
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.record_table import Column, RecordTable

_F1 = 4


class ClassScores(QWidget):
    """A sortable table with a field that filters by name; the chosen class is told."""

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: SubsetResult | None = None
        self.table, self.filter, self.summary = RecordTable(), QLineEdit(), MutedLabel()
        self.filter.setClearButtonEnabled(True)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.filter, 2)
        top.addWidget(self.summary, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self.filter.textChanged.connect(self.table.set_filter)
        self.table.current_changed.connect(self._on_class)
        self.table.clicked.connect(lambda index: self._on_class(self.table.record_at(index.row())))
        self._retranslate()
        self.table.sortByColumn(_F1, Qt.SortOrder.AscendingOrder)

    def set_result(self, result: SubsetResult | None) -> None:
        self._result = result
        self.table.set_records(result.classes if result else ())
        self._show_summary()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find a class"))
        self.filter.setAccessibleName(self.tr("Find a class"))
        self.table.setAccessibleName(self.tr("Precision, recall and F1 of each class"))
        self.table.set_columns([
            Column(self.tr("Class"), lambda c: c.name, numeric=False),
            Column(self.tr("Images"), lambda c: c.images, lambda c: messages.number(c.images)),
            Column(self.tr("Precision"), lambda c: c.precision, lambda c: phrases.percent(c.precision),
                   tip=lambda _: self.tr("Of the images given this class, how many belong to it")),
            Column(self.tr("Recall"), lambda c: c.recall, lambda c: phrases.percent(c.recall),
                   tip=lambda _: self.tr("Of the images of this class, how many were recognised")),
            Column(self.tr("F1"), lambda c: c.f1, lambda c: phrases.percent(c.f1),
                   tip=lambda _: self.tr("The harmonic mean of precision and recall")),
        ])  # fmt: skip
        self._show_summary()

    def _on_class(self, score: ClassScore | None) -> None:
        if score is not None and self._result is not None:
            self.class_chosen.emit(self._result.classes.index(score))

    def _show_summary(self) -> None:
        result = self._result
        if result is None:
            self.summary.clear()
            return
        text = self.tr("{count} classes, {images} images. Mean F1 over the classes: {f1}.")
        self.summary.setText(
            text.format(
                count=len(result.classes),
                images=messages.number(result.images),
                f1=phrases.percent(result.macro_f1),
            )
        )
