"""The runs of the workspace, newest first: open, rename, use again, show in the file manager, remove."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tlstudio.gui import icons, messages, theme
from tlstudio.gui.run_list import RunSummary
from tlstudio.gui.widgets.labels import MutedLabel

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 46
_Role = Qt.ItemDataRole


class _Model(QAbstractListModel):
    renamed = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.runs: list[RunSummary] = []

    def set_runs(self, runs: list[RunSummary]) -> None:
        if [run.folder for run in runs] == [run.folder for run in self.runs]:
            self.runs = runs
            if runs:
                self.dataChanged.emit(self.index(0), self.index(len(runs) - 1))
            return
        self.beginResetModel()
        self.runs = runs
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self.runs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        run = self.runs[index.row()]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return run.title
        if role == _Role.UserRole:
            return run
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self.tr("{title}: {state}").format(title=run.title, state=self.line(run))
        return None

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        run = self.runs[index.row()]
        name = str(value).strip()
        if role != _Role.EditRole or not name or name == run.title:
            return False
        self.renamed.emit(run.folder, name)
        return True

    def line(self, run: RunSummary) -> str:
        """The second line of a run."""
        if run.problem:
            return self.tr("cannot be read")
        strategy = self._strategy(run)
        if run.test_accuracy is not None:
            return self.tr("{strategy} · test {accuracy}").format(
                strategy=strategy, accuracy=messages.percent(run.test_accuracy)
            )
        words = {
            "waiting": self.tr("{strategy} · waiting"),
            "running": self.tr("{strategy} · training"),
            "done": self.tr("{strategy} · done"),
            "stopped": self.tr("{strategy} · stopped"),
            "failed": self.tr("{strategy} · failed"),
            "interrupted": self.tr("{strategy} · interrupted"),
        }
        return words[run.status].format(strategy=strategy)

    def _strategy(self, run: RunSummary) -> str:
        if run.model == "baseline" or run.job.model.weights == "none":
            return self.tr("from scratch")
        return self.tr("strategy {number}").format(number=run.strategy)


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        assert isinstance(view, QWidget)  # noqa: S101  (both are made by the panel)
        assert isinstance(model, _Model)  # noqa: S101
        run: RunSummary = index.data(_Role.UserRole)
        colours = theme.of(view.palette())
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(colours.accent), 1) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(area, 6, 6)
        text = area.adjusted(10, 4, -26, -4)
        bold, small = QApplication.font(), QApplication.font()
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * 0.88)
        half = text.height() / 2
        _line(painter, QRectF(text.left(), text.top(), text.width(), half), run.title, bold, colours.text)
        below = QRectF(text.left(), text.top() + half, text.width() + 16, half)
        _line(painter, below, model.line(run), small, colours.muted)
        sign = _sign(run, colours)
        if sign:
            place = QRectF(area.right() - 24, area.top() + 6, 15, 15)
            icons.paint(painter, sign[0], place, sign[1])
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _HEIGHT)


def _sign(run: RunSummary, colours: theme.Theme) -> tuple[str, str] | None:
    signs = {
        "running": ("play", colours.accent),
        "failed": ("error", colours.danger),
        "interrupted": ("warning", colours.warning),
        "stopped": ("stop", colours.muted),
    }
    return signs.get(run.status)


def _line(painter: QPainter, area: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    line = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


class RunsPanel(QWidget):
    """Emits what is wanted of a run, named by its folder."""

    open_requested = Signal(str)
    rename_requested = Signal(str, str)
    reuse_requested = Signal(str)  #: its settings for a new run
    reveal_requested = Signal(str)
    trash_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self._model.renamed.connect(self.rename_requested)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(_Delegate(self._view))
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.setAccessibleName(self.tr("Runs"))
        self._view.activated.connect(self._on_activated)
        self._view.clicked.connect(self._on_activated)
        self._view.customContextMenuRequested.connect(self._on_menu_wanted)
        self._empty = MutedLabel(self.tr("Trained models will be listed here."), scale=0.92)
        self._actions = self._make_actions()
        head = QHBoxLayout()
        title = QLabel(self.tr("Runs"))
        title.setProperty("tone", "muted")
        title.setContentsMargins(12, 0, 0, 0)
        self._empty.setContentsMargins(12, 0, 8, 0)
        head.addWidget(title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._empty)
        layout.addWidget(self._view, 1)
        self.set_runs([])

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """All runs, newest first; the chosen one stays chosen."""
        chosen = self.chosen()
        self._model.set_runs(list(runs))
        self._empty.setVisible(not runs)
        self._view.setVisible(bool(runs))
        if chosen:
            self.choose(chosen.folder)

    def choose(self, folder: str) -> None:
        """Mark a run without opening it."""
        for number, run in enumerate(self._model.runs):
            if run.folder == folder:
                self._view.setCurrentIndex(self._model.index(number))

    def chosen(self) -> RunSummary | None:
        index = self._view.currentIndex()
        return index.data(_Role.UserRole) if index.isValid() else None

    def rename_chosen(self) -> None:
        """Edit the name in its place."""
        index = self._view.currentIndex()
        if index.isValid():
            self._view.edit(index)

    def menu_for(self, run: RunSummary) -> list[QAction]:
        """The actions that make sense for a run."""
        for action in self._actions:
            action.setEnabled(not run.problem or action in self._actions[-2:])
        self._actions[-1].setEnabled(run.status != "running")
        return self._actions

    def _make_actions(self) -> list[QAction]:
        rows: tuple[tuple[str, str, Callable[[], None], QKeySequence | None], ...] = (
            ("evaluation", self.tr("Open"), self._on_open, None),
            ("pencil", self.tr("Rename"), self.rename_chosen, QKeySequence(Qt.Key.Key_F2)),
            ("copy", self.tr("Use these settings again"), self._on_reuse, None),
            ("folder", self.tr("Show in file manager"), self._on_reveal, None),
            ("trash", self.tr("Move to trash"), self._on_trash, QKeySequence(QKeySequence.StandardKey.Delete)),
        )
        actions = []
        for name, text, slot, shortcut in rows:
            action = QAction(icons.icon(name), text, self)
            action.triggered.connect(slot)
            if shortcut is not None:
                action.setShortcut(shortcut)
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
            actions.append(action)
        return actions

    def _on_menu_wanted(self, place: QPoint) -> None:
        run = self.chosen()
        if run is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.menu_for(run))
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _on_activated(self, _index: QModelIndex) -> None:
        self._on_open()

    def _on_open(self) -> None:
        if run := self.chosen():
            self.open_requested.emit(run.folder)

    def _on_reuse(self) -> None:
        if (run := self.chosen()) and not run.problem:
            self.reuse_requested.emit(run.folder)

    def _on_reveal(self) -> None:
        if run := self.chosen():
            self.reveal_requested.emit(run.folder)

    def _on_trash(self) -> None:
        if (run := self.chosen()) and run.status != "running":
            self.trash_requested.emit(run.folder)
