"""The models of the catalogue as rows: title, size, input, and whether the weights are here."""

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QRectF,
    QSignalBlocker,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from tlstudio.gui.look import theme
from tlstudio.gui.look.theme import Theme
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.painting import paint_box
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.two_line_delegate import Index, Sign, TwoLineDelegate, TwoLines


class ModelRow(msgspec.Struct, frozen=True):
    """A model as the list shows it."""

    name: str
    title: str
    detail: str  #: parameters and input size
    weights: str  #: where its weights are, in words
    icon: str = ""  #: sign beside it
    share: float | None = None  #: of the weights that are being downloaded, 0..1


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ModelRow] = []

    def set_rows(self, rows: list[ModelRow]) -> None:
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title} · {row.detail} · {row.weights}"
        return row if role == Qt.ItemDataRole.UserRole else None


class _Delegate(TwoLineDelegate):
    """While the weights of a model are downloaded, a thin bar along the bottom says how much of them is here."""

    spare = 19

    def lines(self, index: Index, colours: Theme) -> TwoLines:
        row: ModelRow = index.data(Qt.ItemDataRole.UserRole)
        sign = Sign(row.icon, colours.good if row.icon == "check" else colours.muted) if row.icon else None
        return TwoLines(row.title, f"{row.detail} · {row.weights}", sign)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: ModelRow = index.data(Qt.ItemDataRole.UserRole)
        if row.share is not None:
            colours, area = theme.of(QApplication.palette()), QRectF(option.rect)
            bar = QRectF(area.left() + 12, area.bottom() - 6, area.width() - 24, 3)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_box(painter, bar, 1.5, fill=colours.border)
            bar.setWidth(bar.width() * row.share)
            paint_box(painter, bar, 1.5, fill=colours.accent)
            painter.restore()


class _View(QListView):
    chosen = Signal(str)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        if indexes:
            self.chosen.emit(indexes[0].data(Qt.ItemDataRole.UserRole).name)


class ModelList(Retranslated, QWidget):
    """A list of models with a field to search in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self._model = _Model(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._search = QLineEdit(clearButtonEnabled=True)
        self._search.textChanged.connect(self._on_searched)
        self._view = _View()
        self._view.setModel(self._filtered)
        self._view.setItemDelegate(_Delegate(self._view))
        self._view.setMouseTracking(True)
        self._view.setUniformItemSizes(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model_chosen = self._view.chosen  #: name
        column(self._search, (self._view, 1), inside=self)
        self._retranslate()

    def _retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Search models"))
        self._search.setAccessibleName(self.tr("Search models"))
        self._view.setAccessibleName(self.tr("Models"))

    def set_rows(self, rows: list[ModelRow]) -> None:
        """All models, in the order in which they are listed."""
        self._model.set_rows(rows)

    def set_chosen(self, name: str) -> None:
        """Mark a model without telling it; none is marked while the search hides it."""
        self._chosen = name
        rows = enumerate(self._model.rows)
        index = next((self._model.index(number) for number, row in rows if row.name == name), QModelIndex())
        shown = self._filtered.mapFromSource(index)
        if self._view.currentIndex() == shown:
            return
        with QSignalBlocker(self._view):
            if shown.isValid():
                self._view.setCurrentIndex(shown)
            else:
                self._view.selectionModel().clear()
        if shown.isValid():
            self._view.scrollTo(shown)

    def _on_searched(self, text: str) -> None:
        """Qt would choose another row where the chosen one is filtered out; a search chooses nothing."""
        with QSignalBlocker(self._view):
            self._filtered.setFilterFixedString(text)
            self._view.selectionModel().clear()
        self.set_chosen(self._chosen)
