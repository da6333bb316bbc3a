"""What a sweep is made of: networks, strategies, input sizes and seeds, each a list to tick."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QSpinBox, QWidget

from tlstudio.core.catalog import MODELS, Model
from tlstudio.core.local_weights import at_hand
from tlstudio.core.sweep import Sweep, plain_name
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.number_fields import inset
from tlstudio.gui.widgets.retranslated import Retranslated

_VALUE = int(Qt.ItemDataRole.UserRole)
_SIZES = (0, 32, 64, 96, 128, 160, 192, 224, 256)  # px; 0: as the recipe says
_MOST_SEEDS, _MOST_EPOCHS = 20, 1000


class TickList(QListWidget):
    """Entries with a box each; ``changed`` when the user ticks one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def set_entries(self, entries: Iterable[tuple[object, str]], ticked: Iterable[object]) -> None:
        """Other entries, each a value and what it is called."""
        chosen = set(ticked)
        with QSignalBlocker(self):
            self.clear()
            for value, text in entries:
                item = QListWidgetItem(text, self)
                item.setData(_VALUE, value)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)

    @property
    def ticked(self) -> tuple[Any, ...]:
        """Values of the entries that are ticked, in their order."""
        items = (self.item(place) for place in range(self.count()))
        return tuple(item.data(_VALUE) for item in items if item.checkState() == Qt.CheckState.Checked)


class Axes(Retranslated, QWidget):
    """The four lists, and what all trainings have in common."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: Sweep | None = None
        self._names = [QLabel() for _ in range(6)]
        self.name = QLineEdit(maxLength=60)
        self.models, self.strategies, self.sizes = TickList(), TickList(), TickList()
        self.seeds, self.epochs = QSpinBox(), QSpinBox()
        inset(self.seeds, self.epochs)
        self.seeds.setRange(1, _MOST_SEEDS)
        self.epochs.setRange(0, _MOST_EPOCHS)
        self.about = MutedLabel()
        fields = (self.name, self.models, self.strategies, self.sizes, self.seeds, self.epochs)
        for label, field in zip(self._names, fields, strict=True):
            label.setBuddy(field)
        lists = zip(self._names[1:4], (self.models, self.strategies, self.sizes), (4, 4, 2), strict=True)
        parts = [(column(label, (field, 1), spacing=4), stretch) for label, field, stretch in lists]
        first = row(self._names[0], (self.name, 1), *self._small(), spacing=8)
        column(first, (row(*parts, spacing=12), 1), self.about, spacing=8, inside=self)
        for ticks in (self.models, self.strategies, self.sizes):
            ticks.changed.connect(self.changed)
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.seeds.valueChanged.connect(lambda _value: self.changed.emit())
        self.epochs.valueChanged.connect(lambda _value: self.changed.emit())
        self._retranslate()

    def _small(self) -> tuple[QWidget, ...]:
        return self._names[4], self.seeds, self._names[5], self.epochs

    def set_sweep(self, sweep: Sweep) -> None:
        """Show the axes of a sweep; what they do not say is kept from it."""
        self._base = sweep
        with QSignalBlocker(self):
            self.name.setText(sweep.name)
            self.seeds.setValue(len(sweep.seeds))
            self.epochs.setValue(sweep.epochs)
            self._fill(sweep)

    @property
    def sweep(self) -> Sweep | None:
        """As it is chosen; None before one was set, or without a name."""
        base, name = self._base, plain_name(self.name.text())
        if base is None or not name:
            return None
        seeds = base.seeds if len(base.seeds) == self.seeds.value() else tuple(range(self.seeds.value()))
        return Sweep(
            name=name,
            data=base.data,
            models=self.models.ticked,
            strategies=self.strategies.ticked,
            sizes=self.sizes.ticked,
            seeds=seeds,
            first_stages=base.first_stages,
            recipe=base.recipe,
            epochs=self.epochs.value(),
            settings=base.settings,
            images=base.images,
            workspace=base.workspace,
        )

    def _fill(self, sweep: Sweep) -> None:
        here = {row.name for row in at_hand()}
        rows = [row for row in MODELS.values() if row.is_baseline or row.name in here or row.name in sweep.models]
        rest = [row for row in MODELS.values() if row not in rows]
        self.models.set_entries(
            ((row.name, self._model(row, row in rest)) for row in (*rows, *rest)), sweep.models
        )
        self.strategies.set_entries(((number, self._strategy(number)) for number in (1, 2, 3)), sweep.strategies)
        sizes = sorted({*_SIZES, *sweep.sizes})
        self.sizes.set_entries(((size, self._size(size)) for size in sizes), sweep.sizes or (0,))

    def _model(self, row: Model, away: bool) -> str:
        return self.tr("{title} (download)").format(title=row.title) if away else row.title

    def _strategy(self, number: int) -> str:
        if number == 2:
            return self.tr("strategy 2, from the middle stage")
        return phrases.strategy_text(number)

    def _size(self, size: int) -> str:
        return self.tr("{pixels} px").format(pixels=size) if size else self.tr("recipe")

    def _retranslate(self) -> None:
        texts = (
            self.tr("Name"),
            self.tr("Networks"),
            self.tr("Strategies"),
            self.tr("Input sizes"),
            self.tr("Seeds"),
            self.tr("Epochs"),
        )
        fields = (self.name, self.models, self.strategies, self.sizes, self.seeds, self.epochs)
        for label, field, text in zip(self._names, fields, texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.epochs.setSpecialValueText(self.tr("recipe"))
        self.about.setText(
            self.tr(
                "All trainings use the same split, and each the recipe of its network. A network without "
                "pretrained weights is trained as a whole, whatever the strategy."
            )
        )
        if self.sweep is not None:
            with QSignalBlocker(self):
                self._fill(self.sweep)
