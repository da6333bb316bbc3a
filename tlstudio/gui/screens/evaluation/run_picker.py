"""The table of runs with a field that filters it, and how to choose two of them."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tlstudio.gui.screens.evaluation.run_table import RunTable
from tlstudio.gui.widgets.labels import MutedLabel


class RunPicker(QWidget):
    """What it shows and tells is the table's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.how = RunTable(), MutedLabel()
        self.filter, self.swap = QLineEdit(), QPushButton()
        self.filter.setClearButtonEnabled(True)
        self.table.setMinimumHeight(110)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.filter, 2)
        above.addWidget(self.how, 4)
        above.addWidget(self.swap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        self.filter.textChanged.connect(self.table.set_filter)
        self._retranslate()

    def set_pair(self, is_chosen: bool) -> None:
        """Whether there are two to change places."""
        self.swap.setEnabled(is_chosen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter the runs"))
        self.filter.setAccessibleName(self.tr("Filter the runs by any of their words"))
        self.how.setText(self.tr("Check two runs to compare them. The first one checked is the yardstick."))
        self.swap.setText(self.tr("Swap"))
        self.swap.setAccessibleName(self.tr("Swap the two runs that are compared"))
        self.swap.setToolTip(self.tr("Make the other one of the two the yardstick"))
