"""The models of the catalogue as rows: title, size, input, and whether the weights are here."""

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tlstudio.gui.look import icons, theme

Index = QModelIndex | QPersistentModelIndex
_PADDING = 18  # px above and below the two lines of a row


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


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, QWidget)  # noqa: S101  (it is made by the list)
        row: ModelRow = index.data(Qt.ItemDataRole.UserRole)
        colours = theme.of(view.palette())
        area = QRectF(option.rect).adjusted(4, 2, -4, -2)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 7, 7)
        text = area.adjusted(10, 5, -30, -5)
        half = text.height() / 2
        bold = QApplication.font()
        bold.setWeight(theme.BOLD)
        self._line(painter, QRectF(text.left(), text.top(), text.width(), half), row.title, bold, colours.text)
        small = QApplication.font()
        small.setPointSizeF(small.pointSizeF() * 0.88)
        below = QRectF(text.left(), text.top() + half, text.width() + 20, half)
        self._line(painter, below, f"{row.detail} · {row.weights}", small, colours.muted)
        if row.icon:
            place = QRectF(area.right() - 27, area.top() + 5, 16, 16)
            icons.paint(painter, row.icon, place, colours.good if row.icon == "check" else colours.muted)
        if row.share is not None:
            self._paint_share(painter, area, row.share, colours)
        painter.restore()

    def _paint_share(self, painter: QPainter, area: QRectF, share: float, colours: theme.Theme) -> None:
        """A thin bar along the bottom: how much of the weights is here."""
        bar = QRectF(area.left() + 10, area.bottom() - 4, area.width() - 20, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.border))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), 1.5, 1.5)

    def _line(self, painter: QPainter, area: QRectF, text: str, font: object, colour: str) -> None:
        painter.setFont(font)  # type: ignore[arg-type]
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(font)  # type: ignore[call-overload]
        line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + _PADDING)


class _View(QListView):
    chosen = Signal(str)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        indexes = selected.indexes()
        if indexes:
            self.chosen.emit(indexes[0].data(Qt.ItemDataRole.UserRole).name)


class ModelList(QWidget):
    """A list of models with a field to search in it."""

    model_chosen = Signal(str)

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
        self._view.chosen.connect(self.model_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._view, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Search models"))
        self._search.setAccessibleName(self.tr("Search models"))
        self._view.setAccessibleName(self.tr("Models"))

    def set_rows(self, rows: list[ModelRow]) -> None:
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
