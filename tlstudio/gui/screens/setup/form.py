"""Settings as rows: label, field, a dot where the value is not the recipe's, a way back, and what is wrong."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QToolButton,
    QWidget,
)

from tlstudio.core.errors import Problem
from tlstudio.core.setting import Setting
from tlstudio.gui.look import icons
from tlstudio.gui.text import language, phrases
from tlstudio.gui.text.fields import shown, text
from tlstudio.gui.widgets.layouts import column, keep_room, row
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated

_FIELD_WIDTH, _WIDEST_FIELD = 148, 190  # px; choices take what their words need
_COLUMN_GAP = 32
_LARGEST = 2**31 - 1
_WIDEST = 720
_TWO_COLUMNS = 600  # px, from which on there is room for two
_FOUND = ("train.learning_rate", "train.batch_size")  # a search answers what they should be


class _QuietWheel:
    """Turning the wheel over a form scrolls the form and does not change settings by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _is_left_alone(event: QEvent) -> bool:
    """Whether a field would take Undo or Redo for its own text; here they are the whole job's, so they pass on."""
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(
        event, QKeyEvent
    ):
        return False
    if not any(event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)):
        return False
    event.ignore()
    return True


class WholeBox(_QuietWheel, QSpinBox):
    """A whole number."""

    def event(self, event: QEvent) -> bool:
        return False if _is_left_alone(event) else super().event(event)


class NumberBox(_QuietWheel, QDoubleSpinBox):
    """A number of a usual size."""

    def event(self, event: QEvent) -> bool:
        return False if _is_left_alone(event) else super().event(event)


class ChoiceBox(_QuietWheel, QComboBox):
    """One of a few words."""


class RateBox(NumberBox):
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


class FieldRow(Retranslated, QWidget):
    """One setting."""

    value_changed = Signal(str, object)  #: dotted field, value
    reset_requested = Signal(str)
    find_requested = Signal(str)

    def __init__(self, field: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setObjectName(field.field)
        self._editor, self._read, self._write = self._make_editor()
        self._recipe_value: object = None
        self._shown_problem: Problem | None = None
        self._editor.setFixedWidth(_FIELD_WIDTH)
        self._label = QLabel(wordWrap=True)
        self._label.setBuddy(self._editor)
        self._dot = QLabel("●")
        self._dot.setProperty("tone", "warning")
        self._reset = QToolButton()
        self._reset.setIcon(icons.icon("reset"))
        self._reset.clicked.connect(lambda: self.reset_requested.emit(field.field))
        self._find = QToolButton() if field.field in _FOUND else None
        if self._find is not None:
            self._find.clicked.connect(lambda: self.find_requested.emit(field.field))
        self._why_not_find = ""
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._lay_out()
        self._retranslate()
        self.set_recipe_value(None)

    def value(self) -> Any:
        """What is set, as in the job."""
        return self._read()

    def set_value(self, value: object) -> None:
        """Show a value without telling it."""
        with QSignalBlocker(self._editor):
            self._write(value)

    def set_recipe_value(self, value: object) -> None:
        """The recipe's value where the field has another; None where they are the same."""
        self._recipe_value = value
        for widget in (self._dot, self._reset):
            keep_room(widget)
            widget.setVisible(value is not None)
        said = "" if value is None else shown(self.field, value)
        self._reset.setToolTip(self.tr("Reset to {value}, the recipe's value").format(value=said))

    def set_problem(self, problem: Problem | None) -> None:
        """What is wrong with the value, shown below it."""
        self._shown_problem = problem
        self._problem.setText(phrases.problem_sentences(problem))
        self._problem.setProperty("tone", "danger" if problem and problem.level == "error" else "warning")
        self._problem.style().polish(self._problem)
        self._problem.setVisible(problem is not None)
        self._editor.setProperty("wrong", problem is not None and problem.level == "error")
        self._editor.style().polish(self._editor)

    def set_why_not_find(self, reason: str) -> None:
        """Why no search for the value can be started; empty where one can."""
        self._why_not_find = reason
        if self._find is not None:
            self._find.setEnabled(not reason)
            self._find.setToolTip(reason or self._about_finding())
            self._find.setAccessibleDescription(reason or self._about_finding())

    def _about_finding(self) -> str:
        if self.field.field == "train.learning_rate":
            return self.tr("Search for a good learning rate with your images and settings")
        return self.tr("Search for a fast batch size that fits into memory")

    @property
    def problem(self) -> str:
        """What is wrong with the value, in words; empty where nothing is."""
        return self._problem.text()

    def focus_editor(self) -> None:
        """Bring the keyboard to the field."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        label, tooltip = text(self.field.label), text(self.field.tooltip)
        self._label.setText(label)
        self._editor.setAccessibleName(label)
        self._editor.setAccessibleDescription(tooltip)
        for widget in (self, self._label, self._editor):
            widget.setToolTip(tooltip)
        self._dot.setToolTip(self.tr("Differs from the recipe"))
        self._reset.setAccessibleName(self.tr("Reset {setting} to the recipe's value").format(setting=label))
        if self._find is not None:
            self._find.setText(self.tr("Find…"))
            self._find.setAccessibleName(self.tr("Find: {setting}").format(setting=label))
            self.set_why_not_find(self._why_not_find)
        if isinstance(self._editor, QComboBox):
            for number, (_value, word) in enumerate(self.field.choices):
                self._editor.setItemText(number, text(word))
            self._editor.setFixedWidth(min(max(_FIELD_WIDTH, self._editor.sizeHint().width()), _WIDEST_FIELD))
        elif isinstance(self._editor, QSpinBox | QDoubleSpinBox):
            self._editor.setSpecialValueText(text(self.field.zero))
            unit = f" {self.field.unit}" if self.field.unit else ""
            self._editor.setSuffix(language.percent_sign() if self.field.kind == "percent" else unit)
        self.set_recipe_value(self._recipe_value)
        self.set_problem(self._shown_problem)

    def _lay_out(self) -> None:
        find = () if self._find is None else (self._find,)
        line = row((self._label, 1), *find, self._dot, self._editor, self._reset, spacing=6)
        column(line, self._problem, spacing=3, inside=self)

    # ---- editors --------------------------------------------------------------------------------------------

    def _make_editor(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        makers = {
            "whole": self._whole,
            "number": lambda: self._decimal(NumberBox(decimals=1), 1.0),
            "rate": lambda: self._decimal(RateBox(), 1.0),
            "percent": lambda: self._decimal(NumberBox(decimals=0, singleStep=5), 100.0),
            "switch": self._switch,
            "choice": self._choice,
        }
        return makers[self.field.kind]()

    def _whole(self) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        box = WholeBox()
        box.setAccelerated(True)
        box.setKeyboardTracking(False)
        allowed = self.field.allowed
        box.setRange(int(allowed.low), int(allowed.high))
        self._dress(box)
        box.valueChanged.connect(self._on_edited)

        def write(value: int) -> None:
            # A value outside the allowed range is shown as it is, and the problem below it says so.
            near = min(value, _LARGEST)  # Qt can show no larger one
            box.setRange(min(near, int(allowed.low)), max(near, int(allowed.high)))
            box.setValue(near)

        return box, box.value, write

    def _decimal(
        self, box: QDoubleSpinBox, scale: float
    ) -> tuple[QWidget, Callable[[], Any], Callable[[Any], None]]:
        allowed = self.field.allowed
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
        for value, word in self.field.choices:
            box.addItem(word, value)
        box.currentIndexChanged.connect(self._on_edited)
        return box, box.currentData, lambda value: box.setCurrentIndex(box.findData(value))

    def _dress(self, box: QSpinBox | QDoubleSpinBox) -> None:
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inset(box)

    def _on_edited(self, _value: object) -> None:
        self.value_changed.emit(self.field.field, self.value())


class Form(QWidget):
    """Rows in one or two columns; what is hidden leaves no hole."""

    value_changed = Signal(str, object)
    reset_requested = Signal(str)
    find_requested = Signal(str)

    def __init__(self, fields: tuple[Setting, ...], columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_columns = self._columns = columns
        self._rows = {field.field: FieldRow(field, self) for field in fields}
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(9)
        for line in self._rows.values():
            line.value_changed.connect(self.value_changed)
            line.reset_requested.connect(self.reset_requested)
            line.find_requested.connect(self.find_requested)
            line.hide()

    def set_why_not_find(self, reason: str) -> None:
        """See :meth:`FieldRow.set_why_not_find`."""
        for line in self._rows.values():
            line.set_why_not_find(reason)

    def row(self, field: str) -> FieldRow:
        """Of a dotted field."""
        return self._rows[field]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self._most_columns if self.width() >= _TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            self._place_rows()
        self._fit()

    def _fit(self) -> None:
        """In a wide window the fields stay near their labels; one row alone takes the left half."""
        room = min(self.width(), _WIDEST)
        alone = self._columns > 1 and len(self._shown) <= 1
        used = (room - _COLUMN_GAP) // 2 if alone else room
        self._grid.setContentsMargins(0, 0, max(0, self.width() - used), 0)

    def show_fields(self, shown: tuple[str, ...]) -> None:
        """Show these rows, in the order of the table."""
        if shown == self._shown:
            return
        self._shown = shown
        for line in self._rows.values():
            line.setVisible(line.field.field in shown)
        self._place_rows()
        self._fit()

    def _place_rows(self) -> None:
        for line in self._rows.values():
            self._grid.removeWidget(line)
        for place in range(self._most_columns):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)
        rows = -(-len(self._shown) // self._columns)
        for number, field in enumerate(self._shown):
            self._grid.addWidget(self._rows[field], number % rows, number // rows, Qt.AlignmentFlag.AlignTop)
