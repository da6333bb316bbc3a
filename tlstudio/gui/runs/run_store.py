"""The runs of the workspace: read, renamed, removed and compared in a thread of their own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from tlstudio.core import run_summary, series
from tlstudio.core.errors import TLStudioError
from tlstudio.core.events import Failed
from tlstudio.core.history import RunState
from tlstudio.core.many import ManyComparison
from tlstudio.core.results import Comparison
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_names import data_key
from tlstudio.core.run_summary import RunSummary, name_of
from tlstudio.core.series import SeriesComparison, is_series
from tlstudio.core.series_summary import summarise_together
from tlstudio.core.workspace import Holder, WorkspaceHold
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.text import phrases

_GHOSTS = 6
_ELSEWHERE_MS = 5000  # until a run that another process trains is looked at again


class RunStore(QObject):
    """Knows the runs as they were last read; after each change they are read again.

    Args:
        training: the training of this window, which its folder alone does not tell from an interrupted one.
    """

    changed = Signal()  #: ``runs`` are new
    moved = Signal(object)  #: Path: another workspace
    shared = Signal(object)  #: Holder: another window has this workspace open; once
    compared = Signal(object)  #: Comparison, SeriesComparison, or ManyComparison
    compare_failed = Signal(object)  #: Failed
    failed = Signal(object)  #: Failed: a run could not be renamed, removed or restored

    def __init__(
        self, workspace: Path, training: Callable[[], RunView] = RunView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._training = training
        self.workspace = workspace
        self.runs: list[RunSummary] = []
        self._hold = WorkspaceHold()
        self._other: Holder | None = None
        self._reader = Background(self)
        self._reader.done.connect(self._on_done)
        self._again = QTimer(self, singleShot=True, interval=_ELSEWHERE_MS)
        self._again.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Read the runs again; told by ``changed``."""
        workspace = self.workspace
        self._reader.submit("runs", lambda: _Read(self._hold.look(workspace), summarise_together(workspace)))

    def move_to(self, workspace: Path) -> None:
        """Keep and list runs there from now on."""
        self.workspace = workspace
        self.moved.emit(workspace)
        self.refresh()

    def find(self, folder: str) -> RunSummary | None:
        """The run in this folder, as last read; None where there is none."""
        return next((run for run in self.runs if run.folder == folder), None)

    def ghosts(self, shown: str, data_folder: str) -> list[tuple[str, RunState]]:
        """Other runs on the same images, the baseline first: it is what they are measured against."""
        run = self.find(shown)
        data = run.data_key if run else data_key(data_folder)
        others = [other for other in self.runs if other.folder != shown and other.state.epochs]
        same = [other for other in others if other.data_key == data and other.status != "running"]
        same.sort(key=lambda other: not other.is_baseline)
        return [(phrases.run_title(other), other.state) for other in same[:_GHOSTS]]

    def rename(self, folder: str, name: str) -> None:
        """Give a run, or a whole series, another name."""
        self._change(lambda: _home(folder).rename(RunFolder(Path(folder)), name))

    def annotate(self, folder: str, note: str) -> None:
        """Keep a note on a run."""
        self._change(lambda: run_summary.write_note(RunFolder(Path(folder)), note))

    def trash(self, folder: str) -> None:
        """Move a run, or a whole series, to the trash of its workspace."""
        self._change(lambda: _home(folder).move_to_trash(RunFolder(Path(folder))))

    def restore(self, folder: str) -> None:
        """Bring back a run that was moved to the trash; ``folder`` is where it was."""
        self._change(lambda: _restore(Path(folder)))

    def compare(self, first: str, second: str) -> None:
        """Compare the predictions of two runs or series; told by ``compared`` or ``compare_failed``."""
        self._reader.submit("compare", lambda: _compare(first, second))

    def compare_many(self, folders: Sequence[str]) -> None:
        """Compare more than two runs or series, each with each; told as by :meth:`compare`."""
        self._reader.submit("compare", lambda: _compare_many(folders))

    def close(self) -> None:
        """End the thread."""
        self._again.stop()
        self._reader.close()
        self._hold.close()

    def _change(self, work: Callable[[], object]) -> None:
        self._reader.submit("change", work)

    def _on_done(self, key: str, result: object) -> None:
        if isinstance(result, Exception):
            (self.compare_failed if key == "compare" else self.failed).emit(failed(result))
        elif isinstance(result, _Read):
            self.runs = [_as_live(run, self._training()) for run in result.runs]
            self.changed.emit()
            if result.other is not None and result.other != self._other:
                self.shared.emit(result.other)
            self._other = result.other
            if any(run.elsewhere for run in self.runs):
                self._again.start()
        elif isinstance(result, Comparison | SeriesComparison | ManyComparison):
            self.compared.emit(result)
        if key == "change":
            self.refresh()


class _Read(NamedTuple):
    other: Holder | None
    runs: list[RunSummary]


def _home(folder: str) -> ModuleType:
    """Where the same is done to a series, or to a run."""
    return series if is_series(Path(folder)) else run_summary


def _restore(run: Path) -> Path:
    trashed = run_summary.trash_place(run)
    return series.restore(RunFolder(trashed)) if run.parent.name == series.HOME else run_summary.restore(trashed)


def failed(error: Exception) -> Failed:
    """An exception as the panels show it; what we did not foresee is a bug."""
    known = error if isinstance(error, TLStudioError) else TLStudioError("bug", detail=str(error))
    return Failed.of(known)


def _as_live(run: RunSummary, training: RunView) -> RunSummary:
    """The run that is trained now: read from its events alone it would look interrupted."""
    if not training.live or run.folder != training.folder:
        return run
    return msgspec.structs.replace(run, status="running", state=training.state, resumable=False, elsewhere=False)


def _compare(first: str, second: str) -> Comparison | SeriesComparison:
    """Two runs, or two series, given by their folders, on the same test images.

    Raises:
        TLStudioError: ``compare-series-run``; see :func:`tlstudio.evaluate.compare.compare` and
            :func:`tlstudio.evaluate.series.compare_series`.
    """
    folders = RunFolder(Path(first)), RunFolder(Path(second))
    are_series = [is_series(folder.path) for folder in folders]
    if all(are_series):
        from tlstudio.evaluate.series import compare_series

        return compare_series(*folders)
    if any(are_series):
        one, other = folders if are_series[0] else folders[::-1]
        raise TLStudioError("compare-series-run", series=_title(one), run=_title(other))
    from tlstudio.evaluate.compare import compare  # slow to import, and not wanted before there are two runs

    return compare(*folders)


def _compare_many(folders: Sequence[str]) -> ManyComparison:
    from tlstudio.evaluate.many import compare_many  # slow to import

    return compare_many([RunFolder(Path(folder)) for folder in folders])


def _title(folder: RunFolder) -> str:
    """What a run or a series is called by itself."""
    return name_of(series.read_job(folder) if is_series(folder.path) else folder.job())
