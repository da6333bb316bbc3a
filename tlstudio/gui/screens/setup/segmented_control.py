"""A few words in a row, one of them chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from tlstudio.gui.widgets.layouts import row


class Segments(QWidget):
    """Like radio buttons, in one line; ``chosen`` tells only what the user does."""

    chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        self._row = row(spacing=4, inside=self)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def value(self) -> str:
        """The chosen one, empty before there is any."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else ""

    def add(self, value: str, shown: str) -> None:
        """One more choice, and the word for it."""
        button = QPushButton(shown)
        button.setCheckable(True)
        button.setAccessibleName(f"{self.accessibleName()}: {shown}")
        self._group.addButton(button, len(self._values))
        self._values.append(value)
        self._row.addWidget(button)

    def set_texts(self, name: str, shown: Sequence[str]) -> None:
        """Say the words again, in the order in which they were added: the language has changed."""
        self.setAccessibleName(name)
        for button, text in zip(self._group.buttons(), shown, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{name}: {text}")

    def set_value(self, value: str) -> None:
        """Choose one without telling it."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._values[number])
