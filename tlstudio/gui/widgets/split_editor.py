"""How images are divided into training, validation and test: three shares of a whole, and a seed."""

import msgspec
from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from tlstudio.core.index import SUBSETS, Subset
from tlstudio.core.spec import RANGES, DataSpec
from tlstudio.gui import messages, theme
from tlstudio.gui.widgets.labels import MutedLabel


class SplitBar(QWidget):
    """The subsets as parts of one bar, each with its name and number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[Subset, int] = dict.fromkeys(SUBSETS, 0)
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleName(self.tr("Images in each subset"))

    def set_counts(self, counts: dict[Subset, int]) -> None:
        self._counts = counts
        self.setAccessibleDescription(", ".join(self._texts()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 40)

    def _texts(self) -> list[str]:
        names = (
            self.tr("Training {count}"),
            self.tr("Validation {count}"),
            self.tr("Test {count}"),
        )
        pairs = zip(names, SUBSETS, strict=True)
        return [name.format(count=messages.number(self._counts[subset])) for name, subset in pairs]

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(self._counts.values()) or 1
        bar = QRectF(0, 0, self.width(), 10)
        left = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for subset, colour in zip(SUBSETS, colours.subsets, strict=True):
            width = bar.width() * self._counts[subset] / total
            painter.setBrush(QColor(colour))
            if width > 0:
                painter.drawRoundedRect(QRectF(left, 0, max(2.0, width - 2), 10), 4, 4)
            left += width
        self._paint_legend(painter, colours)
        painter.end()

    def _paint_legend(self, painter: QPainter, colours: theme.Theme) -> None:
        left = 0
        for text, colour in zip(self._texts(), colours.subsets, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(left, 24, 9, 9))
            painter.setPen(QColor(colours.text))
            width = self.fontMetrics().horizontalAdvance(text)
            painter.drawText(QRectF(left + 15, 18, width + 8, 21), Qt.AlignmentFlag.AlignVCenter, text)
            left += width + 38


class SplitEditor(QWidget):
    """Two shares are set, the third is the rest, so that they are always a whole."""

    changed = Signal(object)  #: DataSpec

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = DataSpec(folder="")
        self._bar = SplitBar()
        self._train = self._share(self.tr("Share of the training images"), 100 * RANGES["data.train"].low, 100)
        self._val = self._share(self.tr("Share of the validation images"), 0, 100 * RANGES["data.val"].high)
        self._test = self._share(self.tr("Share of the test images"), 0, 100 * RANGES["data.test"].high)
        self._seed = QSpinBox(maximum=int(RANGES["data.seed"].high))
        self._seed.setAccelerated(True)
        self._seed.setFixedWidth(96)
        self._seed.lineEdit().setTextMargins(6, 0, 0, 0)
        self._seed.setAccessibleName(self.tr("Seed of the split"))
        self._seed.setToolTip(self.tr("The same seed gives the same split again; another seed, another split."))
        self._note = MutedLabel()
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, box in (
            (self.tr("Training"), self._train),
            (self.tr("Validation"), self._val),
            (self.tr("Test"), self._test),
            (self.tr("Seed"), self._seed),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(10)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        layout.addWidget(self._note)
        self._fields: tuple[QDoubleSpinBox | QSpinBox, ...] = (self._train, self._val, self._test, self._seed)
        for index, share in enumerate((self._train, self._val, self._test)):
            share.valueChanged.connect(lambda _value, changed=index: self._on_value_changed(changed))
        self._seed.valueChanged.connect(lambda _value: self._on_value_changed(3))
        self.set_spec(self._spec)

    @property
    def spec(self) -> DataSpec:
        return self._spec

    def set_spec(self, spec: DataSpec, *, fixed: str = "") -> None:
        """Show a split. ``fixed`` says why it cannot be edited; empty where it can."""
        self._spec = spec
        values = (100 * spec.train, 100 * spec.val, 100 * spec.test, spec.seed)
        for field, value in zip(self._fields, values, strict=True):
            with QSignalBlocker(field):
                _set(field, value)
            field.setEnabled(not fixed)
        self._note.setText(fixed)
        self._note.setVisible(bool(fixed))

    def set_counts(self, counts: dict[Subset, int]) -> None:
        self._bar.set_counts(counts)

    def _on_value_changed(self, changed: int) -> None:
        if changed < 3:
            self._balance(changed)
        shares = [round(field.value() / 100, 6) for field in (self._train, self._val, self._test)]
        train, val, test = shares
        self._spec = msgspec.structs.replace(
            self._spec, train=train, val=val, test=round(test + 1 - sum(shares), 6), seed=self._seed.value()
        )
        self.changed.emit(self._spec)

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

    def _share(self, name: str, low: float, high: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox(decimals=0, minimum=low, maximum=high, singleStep=5, suffix=self.tr(" %"))
        field.setAccessibleName(name)
        field.setFixedWidth(84)
        field.setKeyboardTracking(False)
        field.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet cannot give it a padding
        return field


def _set(field: QDoubleSpinBox | QSpinBox, value: float) -> None:
    if isinstance(field, QSpinBox):
        field.setValue(round(value))
    else:
        field.setValue(value)
