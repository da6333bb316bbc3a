"""The runs that are drawn, each with its colour and line, to be switched on and off."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from tlstudio.gui.look import theme
from tlstudio.gui.text import phrases

_SWATCH = QSize(26, 12)


class CurveLegend(QListWidget):
    """The current run first; the earlier ones have a check mark (Space switches it)."""

    ghost_toggled = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIconSize(_SWATCH)
        self.setSpacing(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # runs of one model differ at the end
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.itemChanged.connect(self._on_item_changed)

    def set_runs(self, current: str, ghosts: Sequence[str], shown: Sequence[bool]) -> None:
        """``shown`` says for each earlier run whether it is drawn."""
        self.blockSignals(True)
        self.clear()
        self._add(current, 0)
        for number, name in enumerate(ghosts):
            item = self._add(name, number + 1)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if shown[number] else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.updateGeometry()

    def is_shown(self, ghost: int) -> bool:
        """Whether this earlier run is drawn."""
        item = self.item(ghost + 1)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def sizeHint(self) -> QSize:
        rows = min(6, max(1, self.count()))
        row = self.sizeHintForRow(0) if self.count() else 24
        return QSize(220, rows * (row + 2) + 2 * self.frameWidth() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), 60))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.blockSignals(True)  # a new icon is no tick of the user's
            for row in range(self.count()):
                self.item(row).setIcon(_swatch(row))
            self.blockSignals(False)

    def _add(self, name: str, number: int) -> QListWidgetItem:
        item = QListWidgetItem(_swatch(number), name)
        item.setToolTip(phrases.as_tip(name))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.addItem(item)
        return item

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.ghost_toggled.emit(self.row(item) - 1, item.checkState() is Qt.CheckState.Checked)


def _swatch(number: int) -> QIcon:
    """A piece of the run's line: thick for the current one, thin for the others."""
    colours = theme.of(QPalette()).series
    colour = colours[0] if number == 0 else colours[1 + (number - 1) % (len(colours) - 1)]
    image = QPixmap(_SWATCH * 2)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setPen(QPen(QColor(colour), 3 if number == 0 else 1.6))
    painter.drawLine(2, 6, 24, 6)
    painter.end()
    return QIcon(image)
