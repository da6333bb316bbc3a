"""All marks of the workspace: found, undone, explained, and exchanged as a table."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QInputDialog, QLineEdit, QPushButton, QWidget

from tlstudio.core.mark_csv import Imported
from tlstudio.core.marks import KINDS, Kind, Mark, select
from tlstudio.gui.marks.mark_store import MarkStore
from tlstudio.gui.text import messages
from tlstudio.gui.widgets.file_dialogs import ask_file, ask_save
from tlstudio.gui.widgets.labels import MARGIN, MutedLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.record_table import Column, RecordTable
from tlstudio.gui.widgets.retranslated import Retranslated


class MarksDialog(Retranslated, QDialog):
    """A row for each mark, the newest first.

    Args:
        folder: of the data set in use, for tables that name files without a folder.
    """

    def __init__(self, store: MarkStore, folder: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store, self._folder = store, folder
        self.problem, self.about = MessageCard("warning"), MutedLabel()
        self.filter, self.kind, self.table = QLineEdit(), QComboBox(), RecordTable()
        self.undo, self.redo, self.remove, self.reason, self.load, self.save = (QPushButton() for _ in range(6))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.filter.setClearButtonEnabled(True)
        self.kind.addItem("", "")
        for kind in KINDS:
            self.kind.addItem("", kind)
        column(
            self.about,
            self.problem,
            row((self.filter, 1), self.kind),
            (self.table, 1),
            row(self.undo, self.redo, self.remove, self.reason, None, self.load, self.save),
            self.buttons,
            spacing=10,
            margins=(MARGIN, MARGIN - 6, MARGIN, MARGIN - 8),
            inside=self,
        )
        self._connect()
        self.resize(920, 560)
        self._retranslate()
        store.refresh()

    def _connect(self) -> None:
        store = self._store
        store.changed.connect(self._show)
        store.failed.connect(self.problem.show_failure)
        store.imported.connect(self._on_imported)
        self.filter.textChanged.connect(self._show)
        self.kind.currentIndexChanged.connect(self._show)
        self.undo.clicked.connect(store.undo)
        self.redo.clicked.connect(store.redo)
        self.remove.clicked.connect(lambda: store.remove([mark.digest for mark in self._chosen()]))
        self.reason.clicked.connect(self._on_reason)
        self.load.clicked.connect(self._on_load)
        self.save.clicked.connect(self._on_save)
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)

    def _show(self) -> None:
        kind: Kind | str = self.kind.currentData()
        kinds = (kind,) if kind else KINDS
        self.table.set_records(select(self._store.state.marks.values(), kinds=kinds, text=self.filter.text()))  # type: ignore[arg-type]
        self._show_buttons()

    def _show_buttons(self) -> None:
        state, chosen = self._store.state, bool(self._chosen())
        self.undo.setEnabled(state.undoable is not None)
        self.redo.setEnabled(state.redoable is not None)
        self.remove.setEnabled(chosen)
        self.reason.setEnabled(chosen)
        self.save.setEnabled(bool(state.marks))

    def _chosen(self) -> list[Mark]:
        return self.table.chosen_records()

    def _on_reason(self) -> None:
        mark = self._chosen()[0]
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Reason"))
        dialog.setLabelText(self.tr("Why “{file}” is marked:").format(file=mark.file))
        dialog.setTextValue(mark.reason)
        dialog.textValueSelected.connect(lambda reason: self._store.explain(mark, reason))
        dialog.open()

    def _on_load(self) -> None:
        def load(path: Path) -> None:
            self._store.import_csv(path, self._folder())

        ask_file(self, self.tr("Import marks"), self.tr("Tables (*.csv)"), load)

    def _on_save(self) -> None:
        marks = select(self._store.state.marks.values())
        ask_save(
            self,
            self.tr("Export marks"),
            "marks.csv",
            self.tr("Tables (*.csv)"),
            lambda path: self._store.export_csv(path, marks),
        )

    def _on_imported(self, found: Imported) -> None:
        if not found.refused:
            self.problem.clear()
            return
        first = found.refused[0]
        text = self.tr("{count} lines were not understood; the first is line {line} ({image}): {reason}")
        self.problem.show_message(
            text.format(
                count=messages.number(len(found.refused)),
                line=first.line,
                image=first.image,
                reason=messages.problem_text(first.problem),
            )
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Marked images"))
        self.about.setText(
            self.tr("Marks never change your folder. A run follows them if it is told to on the Check page.")
        )
        self.filter.setPlaceholderText(self.tr("Find a file, class or reason"))
        self.filter.setAccessibleName(self.tr("Find marks by file, class or reason"))
        self.kind.setItemText(0, self.tr("All marks"))
        for place, kind in enumerate(KINDS, 1):
            self.kind.setItemText(place, kind_text(kind))
        self.kind.setAccessibleName(self.tr("Kind of mark"))
        self.table.setAccessibleName(self.tr("Marked images"))
        self.table.set_columns(
            [
                Column(self.tr("Image"), lambda mark: mark.file, numeric=False),
                Column(self.tr("Class"), lambda mark: mark.class_name, numeric=False),
                Column(self.tr("Mark"), lambda mark: kind_text(mark.kind), numeric=False),
                Column(self.tr("Right class"), lambda mark: mark.right_class or None, numeric=False),
                Column(self.tr("Reason"), lambda mark: mark.reason or None, numeric=False),
                Column(self.tr("Date"), lambda mark: mark.time, numeric=False),
            ]
        )
        texts = {
            self.undo: self.tr("Undo"),
            self.redo: self.tr("Redo"),
            self.remove: self.tr("Remove the marks"),
            self.reason: self.tr("Reason…"),
            self.load: self.tr("Import…"),
            self.save: self.tr("Export…"),
        }
        for button, text in texts.items():
            button.setText(text)
        self._show()


def kind_text(kind: Kind) -> str:
    """What a mark is called."""
    texts: dict[Kind, str] = {
        "wrong-label": QCoreApplication.translate("marks", "Wrong label"),
        "exclude": QCoreApplication.translate("marks", "Excluded"),
        "duplicate-of": QCoreApplication.translate("marks", "Duplicate"),
        "ambiguous": QCoreApplication.translate("marks", "Ambiguous"),
    }
    return texts[kind]
