"""All runs, and below them the two that were chosen, side by side or why they cannot be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tlstudio.core.events import Failed
from tlstudio.core.results import Comparison
from tlstudio.gui.screens.evaluation.comparison_view import ComparisonView
from tlstudio.gui.screens.evaluation.run_picker import RunPicker
from tlstudio.gui.widgets.message_card import MessageCard


class RunsPage(QSplitter):
    """A comparison and the failure of one are never both there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("evaluation")
        self.setChildrenCollapsible(False)
        self.picker, self.comparison, self.failure = RunPicker(), ComparisonView(), MessageCard("danger")
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.failure, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.comparison, 1)
        self.addWidget(self.picker)
        self.addWidget(below)
        self.setStretchFactor(1, 1)
        self.setSizes([210, 400])

    def set_comparison(self, comparison: Comparison | None, names: tuple[str, str] = ("", "")) -> None:
        """``names``: what the two are called; None where there are no two or they are being compared."""
        self.comparison.setVisible(comparison is not None)
        if comparison is not None:
            self.comparison.set_comparison(comparison, names)

    def set_failure(self, failure: Failed) -> None:
        """Why the two cannot be compared."""
        self.set_comparison(None)
        self.failure.show_failure(failure)
