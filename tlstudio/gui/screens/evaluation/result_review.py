"""One result in detail: the matrix, the confused pairs or the classes, and beside it the images themselves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.answers import EVERYTHING, Review, Scope
from tlstudio.gui.screens.evaluation.class_scores import ClassScores
from tlstudio.gui.screens.evaluation.confusion.confusion_box import ConfusionBox
from tlstudio.gui.screens.evaluation.gallery import Gallery
from tlstudio.gui.screens.evaluation.pair_table import PairTable

MATRIX, PAIRS, CLASSES = range(3)


class ResultReview(QSplitter):
    """What is clicked on the left decides which images are shown on the right."""

    predict_requested = Signal(str)  #: path of an image

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._disputed = False  # whether to show what only this model got right, once the answers are there
        self.setObjectName("review")
        self.setChildrenCollapsible(False)
        self.confusion, self.pairs, self.classes = ConfusionBox(), PairTable(), ClassScores()
        self.pages, self.gallery = QStackedWidget(), Gallery()
        for page in (self.confusion, self.pairs, self.classes):
            self.pages.addWidget(page)
        self.addWidget(self.pages)
        self.addWidget(self.gallery)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setSizes([580, 410])
        self.confusion.cell_chosen.connect(self._on_cell)
        self.confusion.class_chosen.connect(self._on_class)
        self.pairs.cell_chosen.connect(self._on_cell)
        self.classes.class_chosen.connect(self._on_class)
        self.gallery.scope_cleared.connect(lambda: self.confusion.view.set_chosen(None))
        self.gallery.predict_requested.connect(self.predict_requested)

    def show_page(self, number: int) -> None:
        """``MATRIX``, ``PAIRS`` or ``CLASSES``."""
        self.pages.setCurrentIndex(number)

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model: nothing is chosen."""
        for view in (self.confusion, self.pairs, self.classes):
            view.set_result(result)
        self.gallery.set_scope(EVERYTHING)

    def set_review(self, review: Review | None, titles: tuple[str, str] = ("", "")) -> None:
        """The answers behind the result; None while they are being read."""
        self.gallery.set_review(review, titles)
        self._show_disputed()

    def show_disputed(self) -> None:
        """The images that only this model got right, as soon as its answers are there."""
        self._disputed = True
        self._show_disputed()

    def _show_disputed(self) -> None:
        if self._disputed and self.gallery.compares:
            self._disputed = False
            self.gallery.set_which("only-this")

    def csv(self) -> str:
        """The table on show."""
        tables = (self.confusion.csv, self.pairs.records.csv, self.classes.table.records.csv)
        return tables[self.pages.currentIndex()]()

    def _on_cell(self, true: int, predicted: int) -> None:
        self.confusion.view.set_chosen((true, predicted))
        self.gallery.set_scope(Scope(true=true, predicted=predicted))

    def _on_class(self, number: int) -> None:
        self.confusion.view.set_chosen(None)
        self.gallery.set_scope(Scope(either=number))
