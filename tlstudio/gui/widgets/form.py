"""Settings as rows: label, field, a dot where the value is not the recipe's, a way back, and what is wrong."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tlstudio.core.errors import Problem
from tlstudio.core.spec import RANGES
from tlstudio.gui import icons, messages
from tlstudio.gui.fields import Field, text

_FIELD_WIDTH = 150
_COLUMN_GAP = 32
_WIDEST = 720


class _QuietWheel:
    """Turning the wheel over a form scrolls the form and does not change settings by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WholeBox(_QuietWheel, QSpinBox):
    """A whole number."""


class NumberBox(_QuietWheel, QDoubleSpinBox):
    """A number of a usual size."""


class ChoiceBox(_QuietWheel, QComboBox):
    """One of a few words."""


class RateBox(_QuietWheel, QDoubleSpinBox):
    """Numbers over many powers of ten, as ``0.001`` or ``1e-05``; a step doubles or halves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, decimals=10)

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    def valueFromText(self, written: str) -> float:
        try:
            return float(written.replace(",", "."))
        except ValueError:
            return self.value()

    def validate(self, written: str, position: int) -> tuple[QValidator.State, str, int]:
        characters = set("0123456789.,eE-+")
        known = set(written) <= characters
        return (QValidator.State.Acceptable if known else QValidator.State.Invalid, written, position)

    def stepBy(self, steps: int) -> None:
        self.setValue(self.value() * 2.0**steps if self.value() else 1e-4)


class FieldRow(QWidget):
    """One setting."""

    value_changed = Signal(str, object)  #: dotted field, value
    reset_requested = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._editor, self._read, self._write = self._make_editor()
        label, tooltip = text(field.label), text(field.tooltip)
        self._editor.setAccessibleName(label)
        self._editor.setAccessibleDescription(tooltip)
        self._editor.setFixedWidth(_FIELD_WIDTH)
        self._label = QLabel(label)
        self._label.setBuddy(self._editor)
        self._dot = QLabel("●")
        self._dot.setProperty("tone", "warning")
        self._dot.setToolTip(self.tr("Not the value of the recipe"))
        self._reset = QToolButton()
        self._reset.setIcon(icons.icon("reset"))
        self._reset.setAccessibleName(self.tr("Reset {setting} to the recipe's value").format(setting=label))
        self._reset.clicked.connect(lambda: self.reset_requested.emit(field.field))
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("tone", "danger")
        for widget in (self, self._label, self._editor):
            widget.setToolTip(tooltip)
        self._lay_out()
        self.set_differs(False)
        self.set_problem(None)

    def value(self) -> Any:
        return self._read()

    def set_value(self, value: object) -> None:
        """Show a value without telling it."""
        with QSignalBlocker(self._editor):
            self._write(value)

    def set_differs(self, differs: bool, recipe_value: str = "") -> None:
        """Whether the value is another than the recipe's."""
        for widget in (self._dot, self._reset):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.setVisible(differs)
        self._reset.setToolTip(self.tr("Back to {value}, the recipe's value").format(value=recipe_value))

    @property
    def differs(self) -> bool:
        return not self._reset.isHidden()

    def set_problem(self, problem: Problem | None) -> None:
        """What is wrong with the value, shown below it."""
        self._problem.setText(messages.problem_text(problem) if problem else "")
        self._problem.setVisible(problem is not None)
        self._editor.setProperty("wrong", problem is not None and problem.level == "error")
        self._editor.style().polish(self._editor)

    @property
    def problem(self) -> str:
        return self._problem.text()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._label, 1)
        row.addWidget(self._dot)
        row.addWidget(self._editor)
        row.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._problem)

    # ---- editors --------------------------------------------------------------------------------------------

    def _make_editor(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        makers = {
            "whole": self._whole,
            "number": lambda: self._decimal(NumberBox(decimals=1), 1.0),
            "rate": lambda: self._decimal(RateBox(), 1.0),
            "percent": lambda: self._decimal(NumberBox(decimals=0, suffix=" %", singleStep=5), 100.0),
            "switch": self._switch,
            "choice": self._choice,
        }
        return makers[self.field.kind]()

    def _whole(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        box = WholeBox()
        box.setAccelerated(True)
        box.setKeyboardTracking(False)
        allowed = RANGES[self.field.field]
        box.setRange(int(allowed.low), int(allowed.high))
        self._dress(box)
        box.valueChanged.connect(self._on_edited)

        def write(value: int) -> None:
            # A value outside the allowed range is shown as it is, and the problem below it says so.
            box.setRange(min(value, int(allowed.low)), max(value, int(allowed.high)))
            box.setValue(value)

        return box, box.value, write

    def _decimal(
        self, box: QDoubleSpinBox, scale: float
    ) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        allowed = RANGES[self.field.field]
        box.setKeyboardTracking(False)
        box.setRange(allowed.low * scale, allowed.high * scale)
        self._dress(box)
        box.valueChanged.connect(self._on_edited)

        def write(value: float) -> None:
            box.setRange(min(value, allowed.low) * scale, max(value, allowed.high) * scale)
            box.setValue(value * scale)

        return box, lambda: round(box.value() / scale, 12), write

    def _switch(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        box = QCheckBox()
        box.toggled.connect(self._on_edited)
        return box, box.isChecked, box.setChecked

    def _choice(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        box = ChoiceBox()
        for value, shown in self.field.choices:
            box.addItem(text(shown), value)
        box.currentIndexChanged.connect(self._on_edited)
        return box, box.currentData, lambda value: box.setCurrentIndex(box.findData(value))

    def _dress(self, box: QSpinBox | QDoubleSpinBox) -> None:
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet cannot give it a padding
        if self.field.unit:
            box.setSuffix(f" {self.field.unit}")
        if self.field.zero:
            box.setSpecialValueText(text(self.field.zero))

    def _on_edited(self, _value: object) -> None:
        self.value_changed.emit(self.field.field, self.value())


class Form(QWidget):
    """Rows in two columns; what is hidden leaves no hole."""

    value_changed = Signal(str, object)
    reset_requested = Signal(str)

    def __init__(self, fields: tuple[Field, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {field.field: FieldRow(field, self) for field in fields}
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(9)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        for row in self._rows.values():
            row.value_changed.connect(self.value_changed)
            row.reset_requested.connect(self.reset_requested)
            row.hide()

    def row(self, field: str) -> FieldRow:
        return self._rows[field]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a wide window the fields stay near their labels; one row alone takes the left half."""
        room = min(self.width(), _WIDEST)
        used = room if len(self._shown) > 1 else (room - _COLUMN_GAP) // 2
        self._grid.setContentsMargins(0, 0, max(0, self.width() - used), 0)

    def show_fields(self, shown: tuple[str, ...]) -> None:
        """Show these rows, in the order of the table."""
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows.values():
            self._grid.removeWidget(row)
            row.setVisible(row.field.field in shown)
        half = -(-len(shown) // 2)
        for number, field in enumerate(shown):
            place = (number % half, number // half)
            self._grid.addWidget(self._rows[field], *place, Qt.AlignmentFlag.AlignTop)
        self._fit()
