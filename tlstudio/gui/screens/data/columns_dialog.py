"""Which columns of a table of images are its paths, classes, subsets and groups."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from tlstudio.core.spec import Columns
from tlstudio.gui.widgets.labels import MARGIN, MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

_NEEDED = ("path", "label")


class ColumnsDialog(Retranslated, QDialog):
    """A list of the columns for each role; the first entry of what is not needed is none."""

    chosen = Signal(object)  #: Columns

    def __init__(self, names: Sequence[str], columns: Columns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices = {role: QComboBox() for role in Columns.__struct_fields__}
        self._labels = {role: QLabel() for role in self.choices}
        self._about = MutedLabel()
        form = QFormLayout()
        for role, choice in self.choices.items():
            choice.addItem("", "")
            for name in names:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(getattr(columns, role))))
            choice.currentIndexChanged.connect(self._show)
            self._labels[role].setBuddy(choice)
            form.addRow(self._labels[role], choice)
        buttons = QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(buttons)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        around = (MARGIN, MARGIN - 6, MARGIN, MARGIN - 8)
        column(self._about, form, self.buttons, spacing=14, margins=around, inside=self)
        self.setMinimumWidth(420)
        self._retranslate()

    @property
    def columns(self) -> Columns:
        """As they are chosen."""
        return Columns(**{role: choice.currentData() for role, choice in self.choices.items()})

    def _show(self) -> None:
        complete = all(self.choices[role].currentData() for role in _NEEDED)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(complete)

    def _on_accepted(self) -> None:
        self.chosen.emit(self.columns)
        self.accept()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Columns of the table"))
        self._about.setText(
            self.tr("Paths are relative to the table. Images of one group stay on one side of the split.")
        )
        texts = {
            "path": self.tr("Path of the image"),
            "label": self.tr("Class"),
            "subset": self.tr("Subset"),
            "group": self.tr("Group"),
        }
        for role, text in texts.items():
            self._labels[role].setText(text)
            self.choices[role].setAccessibleName(text)
            none = "–" if role in _NEEDED else self.tr("none")
            self.choices[role].setItemText(0, none)
        self._show()
