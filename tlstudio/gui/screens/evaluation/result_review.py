"""One result in detail: a view of it, such as the confusion matrix, and beside it the images themselves."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.review import EVERYTHING, Review, Scope
from tlstudio.gui.screens.evaluation.calibration_view import CalibrationView
from tlstudio.gui.screens.evaluation.class_difference_view import ClassDifferencesView
from tlstudio.gui.screens.evaluation.class_tables import ClassScores, ConfusedPairs
from tlstudio.gui.screens.evaluation.confusion.confusion_box import ConfusionBox
from tlstudio.gui.screens.evaluation.coverage_view import CoverageView
from tlstudio.gui.screens.evaluation.figures_view import FiguresView
from tlstudio.gui.screens.evaluation.gallery import Gallery
from tlstudio.gui.screens.evaluation.image_map.map_box import ImageMap
from tlstudio.gui.screens.evaluation.ranking_curves import RankingCurves
from tlstudio.gui.screens.evaluation.result_view import ResultView
from tlstudio.gui.widgets.layouts import fill_splitter, stacked

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail


class ViewRow(NamedTuple):
    """A tab about one result: its name in files and in code, its English title, and what makes it."""

    name: str
    title: str
    make: Callable[[], ResultView]

    @property
    def text(self) -> str:
        """The title in the window's language."""
        return QCoreApplication.translate("ResultReview", self.title)


def _n(english: str) -> str:
    return str(QT_TRANSLATE_NOOP("ResultReview", english))


MATRIX, CALIBRATION, MAP = "matrix", "calibration", "map"
VIEWS = (
    ViewRow(MATRIX, _n("Confusion matrix"), ConfusionBox),
    ViewRow("pairs", _n("Confused pairs"), ConfusedPairs),
    ViewRow("classes", _n("Classes"), ClassScores),
    ViewRow("figures", _n("Figures"), FiguresView),
    ViewRow("curves", _n("Curves"), RankingCurves),
    ViewRow(CALIBRATION, _n("Calibration"), CalibrationView),
    ViewRow("coverage", _n("Coverage"), CoverageView),
    ViewRow("differences", _n("Differences"), ClassDifferencesView),
    ViewRow(MAP, _n("Map"), ImageMap),
)


class ResultReview(QSplitter):
    """What is chosen on the left decides which images are shown on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._disputed = False  # whether to show what only this model got right, once the predictions are there
        self.rows = VIEWS
        self.views = {row.name: row.make() for row in self.rows}
        self.pages, self.gallery = stacked(*self.views.values()), Gallery()
        for view in self.views.values():
            view.scope_chosen.connect(self.set_scope)
        self.gallery.scope_chosen.connect(self.set_scope)
        fill_splitter(self, "review", (self.pages, 580, 3), (self.gallery, 410, 2))

    @property
    def map(self) -> ImageMap:
        """The view that may want a layout that takes its time."""
        view = self.views[MAP]
        assert isinstance(view, ImageMap)  # noqa: S101  (so made by its row)
        return view

    @property
    def view(self) -> ResultView:
        """The one on show."""
        return next(view for view in self.views.values() if view is self.pages.currentWidget())

    def show_view(self, name: str) -> None:
        """The view of this row."""
        self.pages.setCurrentWidget(self.views[name])

    def set_result(self, result: SubsetResult | None) -> None:
        """Another model: nothing is chosen."""
        for view in self.views.values():
            view.set_result(result)
        self.set_scope(EVERYTHING)

    def set_review(self, review: Review | None, titles: tuple[str, str] = ("", "")) -> None:
        """The predictions behind the result; None while they are being read."""
        for view in self.views.values():
            view.set_predictions(review.predictions if review else None)
        self.gallery.set_review(review, titles)
        self._show_disputed()

    def set_detail(self, detail: "Detail | None") -> None:
        """Figures, curves and calibration of the result; None while they are being computed."""
        for view in self.views.values():
            view.set_detail(detail)

    def set_scope(self, scope: Scope) -> None:
        """Show only these images, and where they are in each view."""
        for view in self.views.values():
            view.set_scope(scope)
        self.gallery.set_scope(scope)

    def show_disputed(self) -> None:
        """The images that only this model classified correctly, as soon as its predictions are there."""
        self._disputed = True
        self._show_disputed()

    def _show_disputed(self) -> None:
        if self._disputed and self.gallery.compares:
            self._disputed = False
            self.gallery.set_which("only-this")
