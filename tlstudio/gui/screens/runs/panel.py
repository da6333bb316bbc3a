"""The runs of the workspace by data set, newest first: open, rename, note, use again, reveal, remove."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QMenu, QPlainTextEdit, QWidget

from tlstudio.core.run_summary import RunSummary
from tlstudio.gui.look import icons
from tlstudio.gui.screens.runs.run_items import RUN_ROLE, RunDelegate, RunListModel
from tlstudio.gui.text import phrases
from tlstudio.gui.widgets.labels import MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column
from tlstudio.gui.widgets.retranslated import Retranslated

#: name, icon, keys; those of one key work only in the list, the others everywhere
_ACTIONS = (
    ("open", "evaluation", "Return"),
    ("rename", "pencil", "F2"),
    ("note", "note", "Ctrl+E"),
    ("reuse", "copy", "Ctrl+D"),
    ("export", "download", "Ctrl+Shift+E"),
    ("reveal", "folder", "Ctrl+Shift+F"),
    ("trash", "trash", "Del"),
)
_OF_DAMAGED = ("reveal", "trash")  # what can be done with a run that cannot be read
_Button = QDialogButtonBox.StandardButton


class NoteDialog(Retranslated, QDialog):
    """Free text about one run; Ctrl+Enter keeps it, Escape does not."""

    def __init__(self, title: str, note: str, then: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._about = heading_label(title), MutedLabel()
        self.text = QPlainTextEdit(note)
        self.text.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(_Button.Save | _Button.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: then(self.text.toPlainText().strip()))
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        parts = (self._title, self._about, self.text, self.buttons)
        column(*parts, spacing=10, margins=(20, 18, 20, 16), inside=self)
        self.resize(460, 320)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Run note"))
        self._about.setText(
            self.tr("What you tried, why, and what you saw. The note is kept with the run's results.")
        )
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("For example: images of the same leaf kept in one subset"))


class RunsPanel(Retranslated, QWidget):
    """Emits what is wanted of a run, named by its folder."""

    open_requested = Signal(str)
    rename_requested = Signal(str, str)
    note_requested = Signal(str, str)  #: folder, the new note
    reuse_requested = Signal(str)  #: its settings for a new run
    export_requested = Signal(str)  #: its model, as files for elsewhere
    reveal_requested = Signal(str)
    trash_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RunListModel(self)
        self._model.renamed.connect(self.rename_requested)
        self._view = self._make_view()
        self._title, self._empty = QLabel(), MutedLabel(scale=0.92)
        self._title.setProperty("tone", "muted")
        self._title.setContentsMargins(12, 0, 0, 0)
        self._empty.setContentsMargins(12, 0, 8, 0)
        self.actions_by_name = self._make_actions()
        layout = column(self._title, self._empty, (self._view, 1), spacing=4, inside=self)
        layout.addStretch(0)  # keeps the title at the top while there is no list
        self._retranslate()
        self.set_runs([])

    def _make_view(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(RunDelegate(view))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.clicked.connect(lambda: self._request(self.open_requested))
        view.customContextMenuRequested.connect(self._on_menu_wanted)
        view.selectionModel().currentChanged.connect(self.enable_actions)
        return view

    def _make_actions(self) -> dict[str, QAction]:
        requests = {
            "open": self.open_requested,
            "reuse": self.reuse_requested,
            "export": self.export_requested,
            "reveal": self.reveal_requested,
            "trash": self.trash_requested,
        }
        slots: dict[str, Callable[[], None]] = {
            name: partial(self._request, request) for name, request in requests.items()
        }
        slots |= {"rename": self.rename_chosen, "note": self.write_note}
        actions = {}
        for name, icon, keys in _ACTIONS:
            action = QAction(icons.icon(icon), "", self)
            action.triggered.connect(slots[name])
            action.setShortcut(QKeySequence(keys))
            if "+" not in keys:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._view.addAction(action)
            actions[name] = action
        return actions

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Runs"))
        self._view.setAccessibleName(self.tr("Runs"))
        self._empty.setText(self.tr("Your runs will be listed here."))
        texts = {
            "open": self.tr("&Open run"),
            "rename": self.tr("Re&name run"),
            "note": self.tr("&Write a note…"),
            "reuse": self.tr("&Reuse settings"),
            "export": self.tr("E&xport model…"),
            "reveal": self.tr("Show in &file manager"),
            "trash": self.tr("&Move run to trash"),
        }
        for name, text in texts.items():
            self.actions_by_name[name].setText(text)
        self._model.tell_changed()

    # ---- what the window tells ------------------------------------------------------------------------------

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """All runs, newest first; the chosen one stays chosen."""
        chosen = self.chosen()
        self._model.set_runs(runs)
        self._empty.setVisible(not runs)
        self._view.setVisible(bool(runs))
        if chosen:
            self.choose(chosen.folder)
        self.enable_actions()

    def choose(self, folder: str) -> None:
        """Mark a run without opening it; one that is not in the list leaves none marked."""
        index = self._model.index_of(folder)
        self._view.scrollTo(index.siblingAtRow(max(0, index.row() - 1)))  # a heading above it is seen too
        self._view.setCurrentIndex(index)

    def chosen(self) -> RunSummary | None:
        """The marked run."""
        index = self._view.currentIndex()
        return index.data(RUN_ROLE) if index.isValid() else None

    # ---- what the user does ---------------------------------------------------------------------------------

    def rename_chosen(self) -> None:
        """Edit the name in its place."""
        index = self._view.currentIndex()
        if index.isValid() and self._view.state() is not QListView.State.EditingState:
            self._view.edit(index)

    def write_note(self) -> None:
        """Ask for a note on the chosen run."""
        if run := self.chosen():
            folder, title = run.folder, phrases.run_title(run)
            NoteDialog(title, run.note, lambda note: self.note_requested.emit(folder, note), self).open()

    def enable_actions(self) -> None:
        """Offer what makes sense for the chosen run."""
        run = self.chosen()
        for name, action in self.actions_by_name.items():
            action.setEnabled(run is not None and (not run.problem or name in _OF_DAMAGED))
        if run is None or not run.model_file:
            self.actions_by_name["export"].setEnabled(False)
        if run is not None and run.status == "running":
            self.actions_by_name["trash"].setEnabled(False)

    def _on_menu_wanted(self, place: QPoint) -> None:
        if self.chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.actions_by_name.values()))
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _request(self, request: SignalInstance) -> None:
        """Ask for something of the chosen run."""
        if run := self.chosen():
            request.emit(run.folder)
