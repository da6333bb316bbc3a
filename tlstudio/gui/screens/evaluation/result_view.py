"""What a view of one result is: a tab of the Evaluation page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from tlstudio.core.results import SubsetResult
from tlstudio.evaluate.review import ImagePredictions, Scope
from tlstudio.gui.widgets import drawing
from tlstudio.gui.widgets.drawing import Drawing

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail


class ResultView(QWidget):
    """Shows what it is given and asks for nothing. What it has no use for it does not override.

    A further chart is a class of this kind in a file of its own, and a row in ``result_review.VIEWS``.
    """

    scope_chosen = Signal(object)  #: Scope: the images to show beside it
    draws = False  #: whether there is a :meth:`drawing`

    def set_result(self, result: SubsetResult | None) -> None:
        """The numbers of a result; None where there is none."""

    def set_predictions(self, predictions: ImagePredictions | None) -> None:
        """Labels and log probabilities of the result's images; None until they have been read."""

    def set_detail(self, detail: "Detail | None") -> None:
        """Figures with intervals, curves and calibration; None until they have been computed."""

    def set_scope(self, scope: Scope) -> None:
        """These images are on show beside it, wherever they were chosen."""

    def csv(self) -> str:
        """Its numbers as comma-separated text."""
        raise NotImplementedError

    def drawing(self, title: str) -> Drawing:
        """It on white paper; ``title`` is what its model is called."""
        raise NotImplementedError

    def offer(self, copy: QAction, exports: Sequence[QAction]) -> None:
        """Ways out of the program for its context menu, where it can be drawn."""
        drawing.offer(self, [copy, *exports])
