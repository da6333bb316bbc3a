"""What is wanted of stored runs: opened, renamed, noted, used again, shown, removed and brought back."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from tlstudio.core.run_summary import RunSummary
from tlstudio.core.series_summary import SeriesRun
from tlstudio.core.spec import Training, TrainJob
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.runs.selection import Selection
from tlstudio.gui.screens.runs.panel import RunsPanel
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import messages, phrases


class RunsFlow(QObject):
    """Between the list of runs and the store that keeps them."""

    export_wanted = Signal(str, str)  #: model file, what its run is called
    train_wanted = Signal(object)  #: Training that follows from a run
    job_wanted = Signal(object)  #: Training of a run, to be used again

    def __init__(self, panel: RunsPanel, store: RunStore, selection: Selection, shell: Shell) -> None:
        super().__init__(panel)
        self._store = store
        self._selection = selection
        self._shell = shell
        self.trashed: dict[str, str] = {}  #: folders removed since the start, the last one last, and what was said
        panel.open_requested.connect(self.open)
        panel.rename_requested.connect(store.rename)
        panel.note_requested.connect(store.annotate)
        panel.reuse_requested.connect(self._on_reuse_requested)
        panel.export_requested.connect(self._on_export_requested)
        panel.reveal_requested.connect(self._on_reveal_requested)
        panel.trash_requested.connect(self.trash)
        store.failed.connect(lambda failure: shell.say(messages.failure_text(failure)[0]))

    def open(self, folder: str) -> None:
        """Show the curves and the log of a run."""
        run = self._store.find(folder)
        if run is None or run.problem:
            self._shell.say(run.problem if run else self.tr("This run no longer exists."))
            return
        self._shell.go_to(Page.TRAINING)
        self._selection.focus(folder)

    def act(self, name: str, folder: str) -> None:
        """Do what a menu elsewhere offers: ``reuse``, ``export``, ``reveal`` or ``trash``."""
        actions = {
            "reuse": self._on_reuse_requested,
            "export": self._on_export_requested,
            "reveal": self._on_reveal_requested,
            "trash": self.trash,
        }
        actions[name](folder)

    def train_again(self, folder: str, marks: Path) -> None:
        """Train the run once more with the marks of the workspace as they are now; the new one names it."""
        run = self._store.find(folder)
        if run is not None:
            data = msgspec.structs.replace(run.job.data, marks=str(marks), marks_digest="")
            job = msgspec.structs.replace(run.job, data=data, parent=run.name, series="")
            self.train_wanted.emit(_as_often(run, job))

    def trash(self, folder: str) -> None:
        """Move a run to the trash, with a way back; another one is selected when it is gone."""
        run = self._store.find(folder)
        text = self.tr("“{run}” was moved to the trash.").format(run=phrases.run_in_full(run)) if run else ""
        self._store.trash(folder)
        self.trashed[folder] = text or self.tr("The run was moved to the trash.")
        self._shell.say(self.trashed[folder], self.tr("Undo"), lambda: self._restore(folder))

    def restore_last(self) -> None:
        """Bring back the run that was removed last."""
        if self.trashed:
            self._restore(next(reversed(self.trashed)))

    def _restore(self, folder: str) -> None:
        if folder in self.trashed:
            self._shell.withdraw(self.trashed.pop(folder))
            self._store.restore(folder)
            self._selection.focus(folder)

    def _on_reuse_requested(self, folder: str) -> None:
        run = self._store.find(folder)
        if run is not None:
            self.job_wanted.emit(_as_often(run, run.job))

    def _on_export_requested(self, folder: str) -> None:
        run = self._store.find(folder)
        if run is not None and run.model_file:
            self.export_wanted.emit(run.model_file, phrases.run_in_full(run))

    def _on_reveal_requested(self, folder: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))


def _as_often(run: RunSummary, job: TrainJob) -> Training:
    """The job, to be trained as often as the run was."""
    return msgspec.structs.replace(run.series, train=job, folder="") if isinstance(run, SeriesRun) else job
