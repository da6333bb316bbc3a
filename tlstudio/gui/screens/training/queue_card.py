"""The trainings that wait: their order, and what can be done with each."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from tlstudio.core.run_queue import Queue, Queued
from tlstudio.core.spec import SeriesJob, training_of
from tlstudio.gui.look import icons
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import Card, MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.two_line_delegate import DETAIL_ROLE, SIGN_ROLE, TwoLineDelegate

_ID = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 3
#: name → icon, keys, in the order of the buttons
_ACTIONS = {
    "up": ("chevron-up", "Alt+Up"),
    "down": ("chevron-down", "Alt+Down"),
    "edit": ("pencil", "Return"),
    "duplicate": ("copy", "Ctrl+D"),
    "remove": ("trash", "Delete"),
}


class QueueList(QListWidget):
    """Rows are dragged to another place; as high as its rows, up to some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(TwoLineDelegate(self))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def ids(self) -> list[str]:
        """Of the jobs, in their order."""
        return [self.item(row).data(_ID) for row in range(self.count())]

    def sizeHint(self) -> QSize:
        rows = [self.sizeHintForRow(row) for row in range(min(_MOST_ROWS, self.count()))]
        return QSize(240, sum(rows) + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())


class QueueCard(Retranslated, Card):
    """Hidden while nothing waits."""

    ordered = Signal(object)  #: ids in their new order
    edit_requested = Signal(str)
    duplicate_requested = Signal(str)
    remove_requested = Signal(str)
    start_requested = Signal()
    hold_requested = Signal()  #: start no further one when the run in hand has ended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue: Queue = ()
        self._active = self._busy = False
        self._requests = {
            "edit": self.edit_requested,
            "duplicate": self.duplicate_requested,
            "remove": self.remove_requested,
        }
        self.title, self.list = heading_label(), QueueList()
        self.run = QPushButton()
        self.run.setIconSize(QSize(14, 14))
        self.hint = MutedLabel()
        self.actions_by_name = {name: self._make_action(name) for name in _ACTIONS}
        self._build()
        self._retranslate()
        self.run.clicked.connect(self._on_run)
        self.list.model().rowsMoved.connect(lambda: self.ordered.emit(self.list.ids))
        self.list.itemDoubleClicked.connect(lambda _item: self._act("edit"))
        self.list.currentRowChanged.connect(lambda _row: self._enable())

    def set_queue(self, queue: Queue, *, active: bool, busy: bool) -> None:
        """``active``: the next one starts by itself. ``busy``: a training runs."""
        if queue != self._queue:
            self._queue = queue
            self._fill()
        if (active, busy) != (self._active, self._busy):
            self._active, self._busy = active, busy
            self._show_run()

    def select(self, wanted: str) -> None:
        """Make this job the current one."""
        if wanted in self.list.ids:
            self.list.setCurrentRow(self.list.ids.index(wanted))

    @property
    def current(self) -> str:
        """Id of the chosen job; empty where none is."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _make_action(self, name: str) -> QAction:
        icon, keys = _ACTIONS[name]
        action = QAction(icons.icon(icon), "", self.list)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._act(name))
        self.list.addAction(action)
        return action

    def _build(self) -> None:
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._tools = [QToolButton() for _ in _ACTIONS]
        for tool, action in zip(self._tools, self.actions_by_name.values(), strict=True):
            tool.setDefaultAction(action)
            tool.setIconSize(QSize(16, 16))
        tools = row(*self._tools, None, self.run, spacing=2)
        column(self.title, self.list, self.hint, tools, spacing=6, margins=(14, 10, 12, 10), inside=self)

    def _retranslate(self) -> None:
        names = {
            "up": self.tr("Move up"),
            "down": self.tr("Move down"),
            "edit": self.tr("Edit"),
            "duplicate": self.tr("Duplicate"),
            "remove": self.tr("Remove"),
        }
        for (name, action), tool in zip(self.actions_by_name.items(), self._tools, strict=True):
            action.setText(names[name])
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(self.tr("{what} ({keys})").format(what=names[name], keys=keys))
            tool.setAccessibleName(names[name])
        self.list.setAccessibleName(self.tr("Training queue; Alt+Up and Alt+Down move a job"))
        self._fill()
        self._show_run()

    def _fill(self) -> None:
        kept = self.current
        place = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for number, queued in enumerate(self._queue, 1):
                self.list.addItem(self._item(number, queued))
            ids = self.list.ids
            self.list.setCurrentRow(ids.index(kept) if kept in ids else min(max(place, 0), len(ids) - 1))
        self.title.setText(self.tr("Queue ({count})").format(count=len(self._queue)))
        self.setVisible(bool(self._queue))
        self.list.updateGeometry()
        self._enable()

    def _item(self, number: int, queued: Queued) -> QListWidgetItem:
        name = phrases.training_name(queued.job)
        item = QListWidgetItem(self.tr("{number}. {name}").format(number=number, name=name))
        item.setData(_ID, queued.id)
        item.setData(DETAIL_ROLE, self._facts(queued))
        whole = [item.text(), self._facts(queued)]
        if queued.failure is not None:
            item.setData(SIGN_ROLE, "warning")
            whole.append(messages.failure_text(queued.failure)[1])
        item.setToolTip(phrases.as_tip("\n".join(whole)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, "\n".join(whole))
        return item

    def _facts(self, queued: Queued) -> str:
        if queued.failure is not None:
            return self.tr("Failed: {reason}").format(reason=messages.failure_text(queued.failure)[0])
        job = training_of(queued.job)
        facts = [
            phrases.spec_strategy(job.strategy, pretrained=job.model.is_pretrained),
            self.tr("{epochs} epochs at {pixels} px").format(epochs=job.train.epochs, pixels=job.image.crop),
            Path(job.data.folder).name,
        ]
        if isinstance(queued.job, SeriesJob):
            facts.insert(0, self.tr("{count} runs").format(count=messages.number(len(queued.job.members()))))
        return "  ·  ".join(facts)

    def _show_run(self) -> None:
        """The button says what it does now; the line above it says what happens without it."""
        if self._active and self._busy:
            text, hint = self.tr("Pause queue"), self.tr("The next job starts when this run ends.")
        elif self._busy:
            text, hint = self.tr("Start after this run"), self.tr("The queue is paused.")
        else:
            text, hint = self.tr("Start queue"), ""
        holds = self._active and self._busy
        self.run.setText(text)
        self.run.setIcon(icons.icon("pause" if holds else "play"))
        self.run.setToolTip(
            self.tr("The current run continues; no other job starts automatically")
            if holds
            else self.tr("Runs the jobs one after another; a job that fails does not stop the others")
        )
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _enable(self) -> None:
        place, count = self.list.currentRow(), self.list.count()
        for name, action in self.actions_by_name.items():
            possible = {"up": place > 0, "down": 0 <= place < count - 1}
            action.setEnabled(possible.get(name, place >= 0))

    def _act(self, name: str) -> None:
        wanted = self.current
        if not wanted:
            return
        if name in ("up", "down"):
            self._move(wanted, -1 if name == "up" else 1)
        else:
            self._requests[name].emit(wanted)

    def _move(self, wanted: str, by: int) -> None:
        ids = self.list.ids
        place = ids.index(wanted)
        ids.insert(place + by, ids.pop(place))
        self.ordered.emit(ids)

    def _on_run(self) -> None:
        (self.hold_requested if self._active and self._busy else self.start_requested).emit()
