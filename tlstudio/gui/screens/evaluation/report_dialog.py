"""What a report is to be of, in which language and form, and where to; then how far it is, and opening it."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import ReportJob
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.settings import ReportChoices
from tlstudio.gui.text import phrases
from tlstudio.gui.text.language import NATIVE_NAMES
from tlstudio.gui.widgets.file_actions import show_folder
from tlstudio.gui.widgets.labels import GAP, MARGIN, MutedLabel, heading_label
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.message_card import MessageCard
from tlstudio.gui.widgets.path_field import PathField
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.run_progress import RunProgress

_FORMS = ("html", "pdf")
_LIST_LINES = 5  # of runs that are seen at once
_WIDTH = 620  # px


class ReportDialog(Retranslated, QDialog):
    """Open it with ``open()``; it stays while the report is made and then offers to open it.

    Args:
        runs: that were tested.
        chosen: folders of those that the report is of at first.
    """

    requested = Signal(object)  #: ReportJob
    cancelled = Signal()  #: the report that is being made is not wanted any more

    def __init__(self, runs: Sequence[RunSummary], chosen: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy, self._stem = False, "report"
        self.runs, self.language, self.author = QListWidget(), QComboBox(), QLineEdit()
        self.forms = {form: QCheckBox() for form in _FORMS}
        self.maps, self.replace = QCheckBox(), QCheckBox()
        self.folder, self.name = PathField(self.tr("Folder for the report")), QLineEdit()
        self.start, self.close_button = QPushButton(), QPushButton()
        self.opens = {form: QPushButton() for form in _FORMS}
        self.show_file = QPushButton()
        self.failure, self.progress, self.done_text = MessageCard("danger"), RunProgress(), QLabel()
        self._heading, self._hint = heading_label(), MutedLabel()
        self._labels = [QLabel() for _ in range(6)]
        self._fill_runs(runs, chosen)
        for code, native in NATIVE_NAMES.items():
            self.language.addItem(native, code)
        self._build()
        self._connect()
        self.set_state(RunState())
        self._retranslate()
        self._on_changed()

    @property
    def job(self) -> ReportJob:
        """As the fields say."""
        files = {form: str(self._file(form)) for form in _FORMS if self.forms[form].isChecked()}
        return ReportJob(
            runs=tuple(self._chosen()),
            language=self.language.currentData(),
            author=self.author.text().strip(),
            maps=self.maps.isChecked(),
            force=self.replace.isChecked(),
            **files,
        )

    @property
    def choices(self) -> ReportChoices:
        """What is to be remembered."""
        return ReportChoices(
            language=self.language.currentData(),
            html=self.forms["html"].isChecked(),
            pdf=self.forms["pdf"].isChecked(),
            maps=self.maps.isChecked(),
            folder=self.folder.path,
            author=self.author.text().strip(),
        )

    def set_choices(self, choices: ReportChoices) -> None:
        """Start with what was chosen the last time."""
        self.language.setCurrentIndex(max(0, self.language.findData(choices.language)))
        for form in _FORMS:
            self.forms[form].setChecked(getattr(choices, form))
        self.maps.setChecked(choices.maps)
        self.folder.set_path(choices.folder)
        self.author.setText(choices.author)
        self._on_changed()

    def set_state(self, state: RunState) -> None:
        """How far the report is."""
        self._busy = state.status == "running"
        self.progress.set_view(RunView(state=state, live=self._busy))
        self._show_done(state.status == "done")
        self._on_changed()
        self._retranslate()
        self._fit()

    def set_failure(self, failure: Failed) -> None:
        """Why there is no report."""
        self.set_state(RunState())
        self.failure.show_failure(failure)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def reject(self) -> None:
        """Closing it ends the report that is being made; the first time only that."""
        if self._busy:
            self.cancelled.emit()
        else:
            super().reject()

    # building

    def _fill_runs(self, runs: Sequence[RunSummary], chosen: Collection[str]) -> None:
        for run in runs:
            item = QListWidgetItem(phrases.run_in_full(run))
            item.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Checked if run.folder in chosen else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, run.folder)
            self.runs.addItem(item)
            if run.folder in chosen:
                self._stem = f"report-{phrases.file_stem(run.data_name or Path(run.job.data.folder).name)}"
        self.name.setText(self._stem)
        line = self.runs.sizeHintForRow(0) if runs else 24
        self.runs.setFixedHeight(_LIST_LINES * max(line, 20) + 8)

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        forms = QWidget()
        row(*self.forms.values(), None, spacing=16, inside=forms)
        forms.setFocusProxy(self.forms["html"])
        fields = (self.runs, self.language, forms, self.folder, self.name, self.author)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        form.addRow("", self.maps)
        form.addRow("", self.replace)
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self.done_text.setTextFormat(Qt.TextFormat.PlainText)
        made = row(self.done_text, None, *self.opens.values(), self.show_file)
        buttons = row(None, self.close_button, self.start)
        items = self._heading, self._hint, form, self.failure, self.progress, made, buttons
        column(*items, spacing=GAP, margins=(MARGIN,) * 4, inside=self)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        self.runs.itemChanged.connect(self._on_changed)
        self.folder.changed.connect(self._on_changed)
        self.name.textChanged.connect(self._on_changed)
        for box in self.forms.values():
            box.toggled.connect(self._on_changed)
        self.replace.toggled.connect(self._on_changed)
        self.start.clicked.connect(self._on_start)
        self.close_button.clicked.connect(self.reject)
        for form, button in self.opens.items():
            button.clicked.connect(
                lambda _=False, form=form: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file(form))))
            )
        self.show_file.clicked.connect(lambda: show_folder(str(self._files()[0])))

    # showing

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Report"))
        self._heading.setText(self.tr("Report"))
        self._hint.setText(
            self.tr(
                "A document about these runs: data, results and tests, the worst images, and the command that "
                "repeats each. Whether it still belongs to its runs can be checked later."
            )
        )
        labels = (
            self.tr("&Runs"),
            self.tr("&Language"),
            self.tr("Format"),
            self.tr("&Folder"),
            self.tr("File &name"),
            self.tr("&Author"),
        )
        for label, text in zip(self._labels, labels, strict=True):
            label.setText(text)
        self.runs.setAccessibleName(self.tr("Runs that the report is about"))
        self.language.setAccessibleName(self.tr("Language of the report"))
        self.name.setAccessibleName(self.tr("File name without an ending"))
        self.author.setAccessibleName(self.tr("Name on the first page"))
        self.author.setPlaceholderText(self.tr("A line to write it on"))
        self.forms["html"].setText(self.tr("Web page (HTML)"))
        self.forms["pdf"].setText(self.tr("Document (PDF)"))
        self.maps.setText(self.tr("Show where the networks looked"))
        self.replace.setText(self.tr("Replace the files of this name"))
        self.start.setText(self.tr("Make the report"))
        self.close_button.setText(self.tr("Cancel") if self._busy else self.tr("Close"))
        self.done_text.setText(self.tr("The report is ready."))
        self.opens["html"].setText(self.tr("Open HTML"))
        self.opens["pdf"].setText(self.tr("Open PDF"))
        self.show_file.setText(self.tr("Show in file manager"))

    def _fit(self) -> None:
        """Keep room for all of it: by itself a dialog does not count the second line of a text."""
        box = self.layout()
        if box is not None:
            self.setMinimumHeight(box.totalHeightForWidth(max(self.width(), _WIDTH)))

    def _show_done(self, done: bool) -> None:
        for widget in (self.done_text, self.show_file):
            widget.setVisible(done)
        for form, button in self.opens.items():
            button.setVisible(done and self.forms[form].isChecked())

    def _on_changed(self) -> None:
        there = any(file.exists() for file in self._files())
        self.replace.setEnabled(there and not self._busy)
        complete = bool(self._chosen() and self._files() and self.folder.path and self.name.text().strip())
        self.start.setEnabled(complete and not self._busy and (not there or self.replace.isChecked()))

    def _on_start(self) -> None:
        self.failure.clear()
        self.requested.emit(self.job)

    def _chosen(self) -> list[str]:
        items = (self.runs.item(number) for number in range(self.runs.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    def _files(self) -> list[Path]:
        return [self._file(form) for form in _FORMS if self.forms[form].isChecked()]

    def _file(self, form: str) -> Path:
        return Path(self.folder.path).expanduser().absolute() / f"{self.name.text().strip()}.{form}"
