"""How images are divided into training, validation and test: three shares of a whole, and a seed."""

import secrets

import msgspec
from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from tlstudio.core.spec import RANGES, DataSpec
from tlstudio.gui.look import icons
from tlstudio.gui.screens.data.split_bar import SplitBar
from tlstudio.gui.text import language
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated

_DRAWN = 10_000  # seeds that are drawn are short enough to be written down


class SplitEditor(Retranslated, QWidget):
    """Two shares are set, the third is the rest, so that they are always a whole; the seed is locked at first."""

    changed = Signal(object)  #: DataSpec

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = DataSpec(folder="")
        self._fixed = False
        self.bar = SplitBar()
        self._train = _share(100 * RANGES["data.train"].low, 100)
        self._val = _share(0, 100 * RANGES["data.val"].high)
        self._test = _share(0, 100 * RANGES["data.test"].high)
        self._seed = QSpinBox(maximum=int(RANGES["data.seed"].high))
        self._seed.setAccelerated(True)
        self._seed.setMinimumWidth(78)
        self._seed.setMaximumWidth(120)
        inset(self._seed)
        self._lock, self._draw = QToolButton(), QToolButton()
        self._lock.setCheckable(True)
        self._lock.setChecked(True)
        self._draw.setIcon(icons.icon("dice"))
        self._note = MutedLabel()
        self._labels = tuple(MutedLabel(wrap=False) for _ in range(4))
        self._fields: tuple[QDoubleSpinBox | QSpinBox, ...] = (self._train, self._val, self._test, self._seed)
        self._build()
        self._connect()
        self._retranslate()
        self.set_spec(self._spec)

    def _build(self) -> None:
        self._row = row = QGridLayout()
        row.setHorizontalSpacing(8)
        row.setVerticalSpacing(3)
        for place, (label, box) in enumerate(zip(self._labels, self._fields, strict=True)):
            label.setBuddy(box)
            row.addWidget(label, 0, place)
            row.addWidget(box, 1, place)
        for place, button in enumerate((self._lock, self._draw), len(self._fields)):
            button.setIconSize(QSize(18, 18))
            row.addWidget(button, 1, place)
        row.setColumnStretch(len(self._fields) + 2, 1)
        column(self.bar, row, self._note, inside=self)

    def _connect(self) -> None:
        for index, share in enumerate((self._train, self._val, self._test)):
            share.valueChanged.connect(lambda _value, changed=index: self._on_value_changed(changed))
            share.lineEdit().textEdited.connect(lambda _text: self._note.setVisible(self._fixed))
            share.refused.connect(lambda text, field=share: self._on_refused(field, text))
        self._seed.valueChanged.connect(lambda _value: self._on_value_changed(3))
        self._lock.toggled.connect(lambda _locked: self._show_lock())
        self._draw.clicked.connect(self._on_draw)
        self.bar.moved.connect(self._on_moved)

    def _retranslate(self) -> None:
        texts = (self.tr("Training"), self.tr("Validation"), self.tr("Test"), self.tr("Seed"))
        names = (
            self.tr("Training share"),
            self.tr("Validation share"),
            self.tr("Test share"),
            self.tr("Split seed"),
        )
        for label, text, field, name in zip(self._labels, texts, self._fields, names, strict=True):
            label.setText(text)
            field.setAccessibleName(name)
        for share in (self._train, self._val, self._test):
            share.setSuffix(language.percent_sign())
        self._seed.setToolTip(
            self.tr("The same seed always gives the same split; a different seed gives a different one.")
        )
        self._draw.setAccessibleName(self.tr("New random split"))
        self._draw.setToolTip(self.tr("Split the images again with a new random seed"))
        self._show_lock()

    def set_spec(self, spec: DataSpec, *, fixed: str = "") -> None:
        """Show a split. ``fixed`` says why it cannot be edited; empty where it can."""
        self._spec = spec
        self._fixed = bool(fixed)
        self._show_values((100 * spec.train, 100 * spec.val, 100 * spec.test))
        with QSignalBlocker(self._seed):
            self._seed.setValue(spec.seed)
        for field in (self._train, self._val, self._test):
            field.setEnabled(not fixed)
        self.bar.set_movable(not fixed)
        self._show_lock()
        self._note.setText(fixed)
        self._note.setVisible(bool(fixed))

    def add_action(self, button: QPushButton) -> None:
        """Put a button at the end of the row below the bar."""
        self._row.addWidget(button, 0, self._row.columnCount(), 2, 1, Qt.AlignmentFlag.AlignBottom)

    def _show_values(self, percents: tuple[float, float, float]) -> None:
        for field, value in zip((self._train, self._val, self._test), percents, strict=True):
            with QSignalBlocker(field):
                field.setValue(value)

    def _show_lock(self) -> None:
        """Another seed is another experiment, so it takes two steps."""
        locked = self._lock.isChecked()
        self._lock.setIcon(icons.icon("lock" if locked else "unlock"))
        self._lock.setAccessibleName(self.tr("Lock the seed"))
        self._lock.setToolTip(
            self.tr("The seed is locked so that runs stay comparable. Unlock it to split the images differently.")
            if locked
            else self.tr("The seed can be changed. Lock it to keep runs comparable.")
        )
        for widget in (self._seed, self._draw):
            widget.setEnabled(not locked and not self._fixed)
        self._lock.setEnabled(not self._fixed)

    def _on_draw(self) -> None:
        drawn = secrets.randbelow(_DRAWN - 1)
        self._seed.setValue(drawn + (drawn >= self._seed.value()))  # never the one that was there

    def _on_moved(self, train: int, val: int, test: int) -> None:
        self._show_values((train, val, test))
        self._tell()

    def _on_value_changed(self, changed: int) -> None:
        if changed < 3:
            self._balance(changed)
        self._tell()

    def _tell(self) -> None:
        shares = [round(field.value() / 100, 6) for field in (self._train, self._val, self._test)]
        train, val, test = shares
        self._spec = msgspec.structs.replace(
            self._spec, train=train, val=val, test=round(test + 1 - sum(shares), 6), seed=self._seed.value()
        )
        self.bar.set_shares(shares)
        self.changed.emit(self._spec)

    def _on_refused(self, field: "_Share", text: str) -> None:
        sentence = self.tr("{text} is not possible here. Enter {low} to {high} %.")
        self._note.setText(sentence.format(text=text, low=round(field.minimum()), high=round(field.maximum())))
        self._note.show()

    def _balance(self, changed: int) -> None:
        """Make the shares a whole again: the test share gives or takes first, then the others."""
        fields = (self._train, self._val, self._test)
        rest = 100 - sum(field.value() for field in fields)
        order = {0: (self._test, self._val), 1: (self._test, self._train), 2: (self._train, self._val)}[changed]
        for field in (*order, fields[changed]):
            value = min(field.maximum(), max(field.minimum(), field.value() + rest))
            rest -= value - field.value()
            with QSignalBlocker(field):
                field.setValue(value)


class _Share(QDoubleSpinBox):
    """Percent. Any number can be typed; one that is out of range is told and not cut down to its first digits."""

    refused = Signal(str)  #: what was typed

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        state, text, place = super().validate(text, place)
        if state is QValidator.State.Invalid and text.removesuffix(self.suffix()).isdecimal():
            state = QValidator.State.Intermediate
        return state, text, place

    def fixup(self, text: str) -> str:
        self.refused.emit(text.strip())
        return super().fixup(text)


def _share(low: float, high: float) -> _Share:
    field = _Share(decimals=0, minimum=low, maximum=high, singleStep=5)
    field.setMinimumWidth(72)
    field.setKeyboardTracking(False)
    inset(field)
    return field
