"""The answers for a folder: how far it is, the table, its filters, and ways out of the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tlstudio.core.events import AnswersEnded, ImageAnswer, Progress
from tlstudio.core.prediction_csv import to_csv
from tlstudio.gui.engine_link.file_writer import FileWriter
from tlstudio.gui.look import icons
from tlstudio.gui.screens.prediction.answer_filters import AnswerFilters
from tlstudio.gui.screens.prediction.answer_summary import AnswerSummary
from tlstudio.gui.screens.prediction.answers_table import AnswersTable
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.elided_label import ElidedLabel
from tlstudio.gui.widgets.file_dialogs import ask_save

_ARRANGE_MS = 300  # while rows come in, they are sorted and counted no more often


class FolderAnswers(QWidget):
    """Hidden until a folder, or several files, are asked about."""

    row_chosen = Signal(object)  #: ImageAnswer
    cancelled = Signal()
    again = Signal(tuple)  #: paths: ask about them once more
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paths: tuple[str, ...] = ()  #: files and folders that were asked about
        self._models: list[str] = []
        self._progress: Progress | None = None
        self._ended: AnswersEnded | None = None
        self._note = ("", "", "")  # what became of saving or copying: a kind, a file, a reason
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    # what the panel tells

    @property
    def busy(self) -> bool:
        return bool(self.paths) and self._ended is None

    def begin(self, paths: Sequence[str], models: Sequence[str]) -> None:
        """These files and folders are asked about, of models given by what to call them."""
        self.paths, self._models = tuple(paths), list(models)
        self._progress, self._ended, self._note = None, None, ("", "", "")
        self.filters.reset(several=len(models) > 1)
        self.table.begin(self._models, _root(paths))
        self.summary.show_counts((), ())
        self._show_state()
        self.show()

    def add(self, rows: Sequence[ImageAnswer]) -> None:
        self.table.answers.add(rows)
        if not self._arranging.isActive():
            self._arranging.start()

    def set_progress(self, progress: Progress) -> None:
        self._progress = progress
        self._show_state()

    def end(self, event: AnswersEnded) -> None:
        """All are answered, or it was cancelled, or the engine is gone."""
        self._ended = event
        self._arrange()
        self._show_state()

    def interrupt(self) -> None:
        """The engine is gone: what has been answered stays."""
        if self.busy:
            self.end(AnswersEnded(id=0, outcome="stopped", images=len(self.table.answers.rows), seconds=0))

    # building

    def _make_widgets(self) -> None:
        self.title = ElidedLabel(scale=1.1, bold=True, mode=Qt.TextElideMode.ElideMiddle)
        self.state, self.summary = ElidedLabel(), AnswerSummary()
        self.bar, self.filters, self.table = QProgressBar(), AnswerFilters(), AnswersTable()
        self.bar.setTextVisible(False)
        self.cancel, self.repeat, self.close_table = QPushButton(), QPushButton(), QPushButton()
        self.save, self.copy = QPushButton(), QPushButton()
        self.save.setIcon(icons.icon("download"))
        self.copy.setIcon(icons.icon("copy"))
        self.repeat.setIcon(icons.icon("refresh"))
        self.close_table.setIcon(icons.icon("close"))
        for button in (self.repeat, self.copy, self.close_table):
            button.setProperty("flat", True)
        self._writer = FileWriter(self)
        self._arranging = QTimer(self, singleShot=True, interval=_ARRANGE_MS)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        for button in (self.cancel, self.repeat, self.close_table):
            head.addWidget(button)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.filters, 1)
        tools.addWidget(self.copy)
        tools.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.summary)
        layout.addWidget(self.bar)
        layout.addLayout(tools)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.cancelled)
        self.repeat.clicked.connect(lambda: self.again.emit(self.paths))
        self.close_table.clicked.connect(self._on_close)
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)
        self.filters.changed.connect(self._on_filter_changed)
        self.table.row_chosen.connect(self.row_chosen)
        self._writer.written.connect(lambda file: self._tell("saved", file))
        self._writer.failed.connect(lambda file, reason: self._tell("not-saved", file, reason))
        self._arranging.timeout.connect(self._arrange)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop here; what has been answered stays in the table"))
        self.repeat.setText(self.tr("Answer again"))
        self.repeat.setToolTip(self.tr("Ask the chosen models about all of these images once more"))
        self.save.setText(self.tr("Save…"))
        self.save.setToolTip(self.tr("Save the rows on show as a CSV table for Excel and scripts"))
        self.save.setAccessibleName(self.tr("Save the table as CSV"))
        self.copy.setToolTip(
            self.tr("Copy the rows on show for a spreadsheet; Ctrl+C in the table copies the marked ones")
        )
        self.copy.setAccessibleName(self.tr("Copy the table"))
        self.close_table.setToolTip(self.tr("Close the table and go back to single images"))
        self.close_table.setAccessibleName(self.tr("Close the table"))
        self.bar.setAccessibleName(self.tr("Images answered"))
        self.summary.show_counts((), ())
        self._show_state()

    # showing

    def _show_state(self) -> None:
        self.title.setText(self._chosen_in_words())
        self.state.setText(self._note_text() or self._sentence())
        total, done = (self._progress.total, self._progress.done) if self._progress else (0, 0)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setVisible(self.busy)
        self.cancel.setVisible(self.busy)
        self.repeat.setVisible(not self.busy)
        some = bool(self.table.answers.rows)
        self.save.setEnabled(some)
        self.copy.setEnabled(some)

    def _chosen_in_words(self) -> str:
        if len(self.paths) == 1:
            return Path(self.paths[0]).name
        folders = sum(Path(path).is_dir() for path in self.paths)
        text = self.tr("{count} files and folders")
        if folders in (0, len(self.paths)):
            text = self.tr("{count} folders") if folders else self.tr("{count} files")
        return text.format(count=messages.number(len(self.paths)))

    def _sentence(self) -> str:
        images = len(self.table.answers.rows)
        if self._ended is not None:
            return self._ending(self._ended, images)
        if self._progress is None:
            return self.tr("Waiting for the models…")
        if self._progress.phase == "scan":
            text = self.tr("Looking for images: {count} so far…")
            return text.format(count=messages.number(self._progress.done))
        if not self._progress.done:
            return self.tr("{count} images were found.").format(count=messages.number(self._progress.total))
        text = self.tr("{done} of {total} images · {rate} a second · until {time}")
        return text.format(
            done=messages.number(self._progress.done),
            total=messages.number(self._progress.total),
            rate=round(self._progress.images_per_second),
            time=messages.clock_time(self._progress.eta_seconds or 0),
        )

    def _ending(self, ended: AnswersEnded, images: int) -> str:
        bad = self.table.answers.counts()[""]
        if ended.outcome == "stopped":
            total = self._progress.total if self._progress else 0
            text = self.tr("Stopped after {done} of {total} images.")
            return text.format(done=messages.number(images), total=messages.number(max(total, images)))
        if not images:
            return self.tr("There is no image in it. Choose another folder.")
        if bad:
            text = self.tr("{count} images in {time}; {bad} of them cannot be read.")
        else:
            text = self.tr("{count} images in {time}.")
        return text.format(
            count=messages.number(images), time=phrases.span(ended.seconds), bad=messages.number(bad)
        )

    def _arrange(self) -> None:
        self.table.answers.arrange()
        answers = self.table.answers
        self.summary.show_counts(self._models, [answers.answers_of(number) for number in range(len(self._models))])
        self.filters.set_counts(self.table.answers.counts())
        self.filters.set_shown(len(self.table.answers.shown), len(self.table.answers.rows))

    def _on_filter_changed(self) -> None:
        self.table.answers.set_filter(self.filters.wanted)
        self.filters.set_shown(len(self.table.answers.shown), len(self.table.answers.rows))

    # ways out

    def _on_close(self) -> None:
        if self.busy:
            self.cancelled.emit()
        self.paths = ()
        self.table.begin([], "")
        self.hide()
        self.closed.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.text(self.table.answers.on_show()))
        self._tell("copied")

    def _on_save(self) -> None:
        name = Path(self.paths[0]).stem if len(self.paths) == 1 else self.tr("predictions")
        ask_save(self, self.tr("Save the answers"), f"{name}.csv", self.tr("CSV table (*.csv)"), self._write)

    def _write(self, path: Path) -> None:
        rows, models, root = self.table.answers.on_show(), list(self._models), self.table.answers.root
        self._writer.write(path, lambda: to_csv(rows, models, root))

    def _tell(self, kind: str, file: str = "", reason: str = "") -> None:
        self._note = (kind, file, reason)
        self._show_state()

    def _note_text(self) -> str:
        kind, file, reason = self._note
        texts = {
            "": "",
            "copied": self.tr("The table is in the clipboard."),
            "saved": self.tr("Saved as “{file}”."),
            "not-saved": self.tr("“{file}” could not be written: {reason}. Choose another place."),
        }
        return texts[kind].format(file=file, reason=reason)


def _root(paths: Sequence[str]) -> str:
    """The one folder that was chosen, or that all chosen files lie in; empty where there is none."""
    if len(paths) == 1 and Path(paths[0]).is_dir():
        return paths[0]
    folders = {str(Path(path).parent) for path in paths}
    return folders.pop() if len(folders) == 1 else ""
