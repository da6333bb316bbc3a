"""The predictions for a folder: how far it is, the table, its filters, and ways out of the program."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from tlstudio.core.errors import Problem
from tlstudio.core.events import AnswersEnded, ImageAnswer, Progress
from tlstudio.core.prediction_csv import to_csv
from tlstudio.data.destination import is_many
from tlstudio.gui.look import icons
from tlstudio.gui.screens.prediction.prediction_filters import PredictionFilters
from tlstudio.gui.screens.prediction.predictions_table import PredictionsTable
from tlstudio.gui.screens.prediction.withhold_bar import Curve, WithholdBar
from tlstudio.gui.text import messages, phrases
from tlstudio.gui.widgets.labels import ElidedLabel, ScaledLabel
from tlstudio.gui.widgets.layouts import column, row
from tlstudio.gui.widgets.retranslated import Retranslated
from tlstudio.gui.widgets.saver import Saver

_ARRANGE_MS = 300  # while rows come in, they are sorted and counted no more often
_NAMED = 8  # classes that are named; a data set may have hundreds


class FolderPredictions(Retranslated, QWidget):
    """Hidden until a folder, or several files, are asked about."""

    cancelled = Signal()
    again = Signal(tuple)  #: paths: ask about them once more
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paths: tuple[str, ...] = ()  #: files and folders that were asked about
        self._models: list[str] = []
        self._progress: Progress | None = None
        self._ended: AnswersEnded | None = None
        self._note: str | Problem | None = None  # the file that was saved, why it was not, or "" for a copy
        self._make_widgets()
        self._build()
        self._connect()
        self._retranslate()
        self.hide()

    # what the panel tells

    @property
    def busy(self) -> bool:
        """Whether predictions are still to come."""
        return bool(self.paths) and self._ended is None

    def begin(self, paths: Sequence[str], models: Sequence[str]) -> None:
        """These files and folders are asked about, of models given by what to call them."""
        self.paths, self._models = tuple(paths), list(models)
        self._progress = self._ended = self._note = None
        self.filters.reset(several=len(models) > 1)
        self.table.begin(self._models, _root(paths))
        self.withhold.begin(self._models, [])
        self._show_counts()
        self._show_state()
        self.show()

    def set_curves(self, curves: Sequence[Curve]) -> None:
        """Of each model what withholding gains, as soon as it is loaded."""
        if self.withhold.curves != list(curves):  # an engine that starts again tells them once more
            self.withhold.begin(self._models, curves)
            self._on_withheld(self.withhold.least)

    def add(self, rows: Sequence[ImageAnswer]) -> None:
        """Some more rows; they are put where they belong a moment later."""
        self.table.predictions.add(rows)
        if not self._arranging.isActive():
            self._arranging.start()

    def set_progress(self, progress: Progress) -> None:
        """How far the engine is."""
        self._progress = progress
        self._show_state()

    def end(self, event: AnswersEnded) -> None:
        """All are predicted, or it was cancelled, or the engine is gone."""
        self._ended = event
        self.arrange()
        self._show_state()

    def interrupt(self) -> None:
        """The engine is gone: what has been predicted stays."""
        if self.busy:
            self.end(AnswersEnded(id=0, outcome="stopped", images=len(self.table.predictions.rows), seconds=0))

    # building

    def _make_widgets(self) -> None:
        self.title = ElidedLabel(scale=1.1, bold=True, mode=Qt.TextElideMode.ElideMiddle)
        self.state, self.summary = ElidedLabel(), ScaledLabel()
        self.bar, self.filters, self.table = QProgressBar(), PredictionFilters(), PredictionsTable()
        self.bar.setTextVisible(False)
        self.cancel, self.repeat, self.close_table = QPushButton(), QPushButton(), QPushButton()
        self.save, self.copy = QPushButton(), QPushButton()
        self.save.setIcon(icons.icon("download"))
        self.copy.setIcon(icons.icon("copy"))
        self.repeat.setIcon(icons.icon("refresh"))
        self.close_table.setIcon(icons.icon("close"))
        for button in (self.repeat, self.copy, self.close_table):
            button.setProperty("flat", True)
        self.withhold, self.saver = WithholdBar(), Saver(self)
        self._arranging = QTimer(self, singleShot=True, interval=_ARRANGE_MS)

    def _build(self) -> None:
        head = row(self.title, (self.state, 1), self.cancel, self.repeat, self.close_table)
        tools = row((self.filters, 1), self.copy, self.save)
        column(head, self.summary, self.bar, tools, self.withhold, (self.table, 1), spacing=6, inside=self)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.cancelled)
        self.repeat.clicked.connect(lambda: self.again.emit(self.paths))
        self.close_table.clicked.connect(self._on_close)
        self.save.clicked.connect(self._on_save)
        self.copy.clicked.connect(self._on_copy)
        self.filters.changed.connect(self._on_filter_changed)
        self.withhold.changed.connect(self._on_withheld)
        self.row_chosen = self.table.row_chosen
        self.saver.saved.connect(self._note_this)
        self.saver.failed.connect(self._note_this)
        self._arranging.timeout.connect(self.arrange)

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop here; the predictions so far stay in the table"))
        self.repeat.setText(self.tr("Predict again"))
        self.repeat.setToolTip(self.tr("Predict all of these images again with the active models"))
        self.save.setText(self.tr("Save…"))
        self.save.setToolTip(self.tr("Save the rows shown as a CSV table for Excel and scripts"))
        self.save.setAccessibleName(self.tr("Save the table as CSV"))
        self.copy.setToolTip(
            self.tr("Copy the rows shown for a spreadsheet; Ctrl+C in the table copies the selected ones")
        )
        self.copy.setAccessibleName(self.tr("Copy the table"))
        self.close_table.setToolTip(self.tr("Close the table and go back to single images"))
        self.close_table.setAccessibleName(self.tr("Close the table"))
        self.bar.setAccessibleName(self.tr("Images predicted"))
        self._show_counts()
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
        some = bool(self.table.predictions.rows)
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
        images = len(self.table.predictions.rows)
        if self._ended is not None:
            return self._ending(self._ended, images)
        if self._progress is None:
            return self.tr("Waiting for the models…")
        if self._progress.phase == "scan":
            text = self.tr("Looking for images: {count} so far…")
            return text.format(count=messages.number(self._progress.done))
        if not self._progress.done:
            return self.tr("{count} images found.").format(count=messages.number(self._progress.total))
        text = self.tr("{done} of {total} images · {rate} per second · ends at {time}")
        return text.format(
            done=messages.number(self._progress.done),
            total=messages.number(self._progress.total),
            rate=round(self._progress.images_per_second),
            time=messages.clock_time(self._progress.eta_seconds or 0),
        )

    def _ending(self, ended: AnswersEnded, images: int) -> str:
        bad = self.table.predictions.counts()[""]
        if ended.outcome == "stopped":
            total = self._progress.total if self._progress else 0
            text = self.tr("Stopped after {done} of {total} images.")
            return text.format(done=messages.number(images), total=messages.number(max(total, images)))
        if not images:
            return self.tr("No images found. Choose another folder.")
        if bad:
            text = self.tr("{count} images in {time}, {bad} unreadable.")
        else:
            text = self.tr("{count} images in {time}.")
        return text.format(
            count=messages.number(images), time=phrases.span(ended.seconds), bad=messages.number(bad)
        )

    def arrange(self) -> None:
        """Put the rows that have come where they belong, and count them."""
        self.table.predictions.arrange()
        self._show_counts()
        self.filters.set_counts(self.table.predictions.counts())
        self._count_withheld()
        self.filters.set_shown(len(self.table.predictions.shown), len(self.table.predictions.rows))

    def _show_counts(self) -> None:
        """How many images each model predicts as each class, a line for each; nothing while there is none."""
        found = [self.table.predictions.counts_of(number) for number in range(len(self._models))]
        lines = [self._counts_in_words(counts) for counts in found]
        if len(lines) > 1:
            lines = [f"{model}: {line}" for model, line in zip(self._models, lines, strict=True) if line]
        if unknown := self.table.predictions.unknown():
            text = self.tr("Unlike anything in training: {count}")
            lines.append(text.format(count=messages.number(unknown)))
        self.summary.setText("\n".join(lines))
        self.summary.setVisible(any(found))

    def _counts_in_words(self, counts: Counter[str]) -> str:
        """``96 ants, 104 bees``, the largest class first."""
        ordered = counts.most_common()
        text = self.tr("{count} {name}")
        named = [text.format(count=messages.number(count), name=name) for name, count in ordered[:_NAMED]]
        if others := sum(count for _, count in ordered[_NAMED:]):
            named.append(self.tr("{count} others").format(count=messages.number(others)))
        return ", ".join(named)

    def _on_withheld(self, least: list[float]) -> None:
        self.table.predictions.set_least(least)
        self.filters.set_shown(len(self.table.predictions.shown), len(self.table.predictions.rows))
        self._count_withheld()

    def _count_withheld(self) -> None:
        rows = len(self.table.predictions.rows) - self.table.predictions.counts()[""]
        self.withhold.set_withheld(self.table.predictions.withheld(), rows)

    def _on_filter_changed(self) -> None:
        self.table.predictions.set_filter(self.filters.wanted)
        self.filters.set_shown(len(self.table.predictions.shown), len(self.table.predictions.rows))

    # ways out

    def _on_close(self) -> None:
        if self.busy:
            self.cancelled.emit()
        self.paths = ()
        self.table.begin([], "")
        self.hide()
        self.closed.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.text(self.table.predictions.on_show()))
        self._note_this("")

    def _on_save(self) -> None:
        name = Path(self.paths[0]).stem if len(self.paths) == 1 else self.tr("predictions")
        self.saver.ask(self.tr("Save the predictions"), f"{name}.csv", self._write)

    def _write(self, path: Path) -> None:
        rows, models, shown = self.table.predictions.on_show(), list(self._models), self.table.predictions
        root, least = shown.root, list(shown.least)
        self.saver.write(path, lambda: to_csv(rows, models, root, least))

    def _note_this(self, note: str | Problem) -> None:
        self._note = note
        self._show_state()

    def _note_text(self) -> str:
        """What became of saving or copying; empty while nothing was."""
        if isinstance(self._note, Problem):
            return messages.problem_text(self._note)
        if self._note:
            return self.tr("Saved as “{file}”.").format(file=self._note)
        return "" if self._note is None else self.tr("The table was copied to the clipboard.")


def _root(paths: Sequence[str]) -> str:
    """The one folder that was chosen, or that all chosen files lie in; empty where there is none."""
    if len(paths) == 1 and is_many(Path(paths[0])):
        return paths[0]
    folders = {str(Path(path).parent) for path in paths}
    return folders.pop() if len(folders) == 1 else ""
