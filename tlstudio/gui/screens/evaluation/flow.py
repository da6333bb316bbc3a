"""The conversation of the evaluation panel with its engine, and with what is stored in the workspace."""

from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from tlstudio.core import run_summary
from tlstudio.core.errors import TLStudioError
from tlstudio.core.evaluation_summary import read_evaluations
from tlstudio.core.history import RunState
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.series import is_series
from tlstudio.core.spec import EvaluateJob, with_value
from tlstudio.evaluate.review import Review, find_again, read_review
from tlstudio.evaluate.series_review import find_series_again, read_series_review
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore, failed
from tlstudio.gui.settings import Settings
from tlstudio.gui.text import phrases

if TYPE_CHECKING:
    from tlstudio.evaluate.measured import Detail
    from tlstudio.gui.screens.evaluation.panel import EvaluationPanel

_DETAIL = "detail"  # first of the keys of what is computed beside the predictions


class EvaluationFlow(QObject):
    """Evaluates a model file on a folder, compares two runs, and reads single predictions."""

    def __init__(
        self,
        panel: "EvaluationPanel",
        runner: JobRunner,
        store: RunStore,
        parent: QObject,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings or Settings()
        self._panel = panel
        self._runner = runner
        self._store = store
        self._removed = Path()  # the evaluation removed last
        self._reviewed = ("", "")  # folders: whose predictions were asked for last, and beside whose
        self._removed_title = ""
        self._new = ""  # folder of the evaluation that has just ended, to be shown when it has been read
        self._reader = Background(self)
        self._reader.done.connect(self._on_read)
        panel.head.requested.connect(self._on_evaluate_requested)
        panel.head.cancelled.connect(runner.stop)
        panel.compare_requested.connect(store.compare)
        panel.many_requested.connect(store.compare_many)
        panel.calibration.set_calibrated(self._settings.calibrated)
        panel.calibrated_wanted.connect(self._on_calibrated_wanted)
        panel.review_requested.connect(self._on_review_requested)
        panel.review.gallery.folder_chosen.connect(self._on_folder_chosen)
        panel.table.remove_requested.connect(self._on_remove_requested)
        panel.head.undo_requested.connect(self._on_undo_requested)
        store.changed.connect(self.refresh)
        store.compared.connect(panel.set_comparison)
        store.compare_failed.connect(panel.set_comparison_failure)
        runner.changed.connect(panel.head.set_busy)
        runner.ended.connect(self._on_ended)
        self.refresh()  # the runs may have been read before this panel was made

    def refresh(self) -> None:
        """Read the stored evaluations again."""
        workspace = self._store.workspace
        self._reader.submit("evaluations", lambda: read_evaluations(workspace))

    def shut_down(self) -> None:
        """End the thread that reads."""
        self._reader.close()

    def _on_evaluate_requested(self, job: EvaluateJob) -> None:
        self._runner.start(with_value(job, "workspace", str(self._store.workspace)))

    def _on_review_requested(self, folder: str, other: str) -> None:
        self._reviewed = folder, other
        calibrated = self._settings.calibrated
        self._reader.submit((folder, other), lambda: _review(folder, other, calibrated))
        self._reader.submit((_DETAIL, folder, other), lambda: _detail(folder, other, calibrated))

    def _on_calibrated_wanted(self, on: bool) -> None:
        self._settings.calibrated = on
        if self._reviewed[0]:
            self._on_review_requested(*self._reviewed)

    def _on_folder_chosen(self, folder: Path) -> None:
        run = RunFolder(Path(self._reviewed[0]))
        find = find_series_again if is_series(run.path) else find_again
        self._reader.submit("moved", lambda: find(run, folder))

    def _on_remove_requested(self, folder: str) -> None:
        self._removed = Path(folder)
        found = self._panel.selection.find(folder)
        self._removed_title = phrases.run_title(found) if found else ""
        self._reader.submit("remove", lambda: run_summary.move_to_trash(RunFolder(Path(folder))))

    def _on_undo_requested(self) -> None:
        trashed, home = run_summary.trash_place(self._removed), self._removed.parent.name
        self._reader.submit("restore", lambda: run_summary.restore(trashed, home))

    def _on_read(self, key: Hashable, result: object) -> None:
        if isinstance(key, tuple) and key[0] == _DETAIL:
            _, folder, other = key
            self._on_detail(folder, other, result)
        elif isinstance(result, Review) and isinstance(key, tuple):
            folder, other = key
            self._panel.set_review(folder, other, result)
        elif isinstance(result, Exception) and isinstance(key, tuple):
            self._panel.set_review_failure(key[0], failed(result))
        elif isinstance(result, Exception) and key == "moved":
            self._panel.review.gallery.refuse_folder(failed(result))
        elif key == "moved":
            self._on_review_requested(*self._reviewed)
        elif isinstance(result, Exception):
            self._panel.head.set_failure(failed(result))
        elif isinstance(result, Path):
            if key == "remove":
                self._panel.head.say_removed(self._removed_title)
            self.refresh()
        elif isinstance(result, list):
            self._panel.selection.set_evaluations(result)
            self._show_new(any(one.folder == self._new for one in result))

    def _on_detail(self, folder: str, other: str, result: object) -> None:
        if isinstance(result, TLStudioError):
            return  # the predictions cannot be read, which the gallery says
        if isinstance(result, Exception):
            self._panel.head.set_failure(failed(result))
        elif result is not None:
            self._panel.set_detail(folder, other, cast("Detail", result))

    def _show_new(self, is_there: bool) -> None:
        """The evaluation that has just ended, or that it cannot be read."""
        folder, self._new = self._new, ""
        if folder and is_there:
            self._panel.show_result(folder)
        elif folder:
            error = TLStudioError("run-unreadable", folder=folder, detail="report.json")
            self._panel.head.set_failure(failed(error), retry=True)

    def _on_ended(self, state: RunState) -> None:
        if state.failure is not None:
            self._panel.head.set_failure(state.failure, retry=True)
        elif state.status == "done" and state.report:
            self._new = str(Path(state.report).parent)
            self.refresh()


def _review(folder: str, other: str, calibrated: bool) -> Review:
    """The predictions of a run beside those of another; those of a series together, and beside no other's."""
    if is_series(Path(folder)):
        return read_series_review(RunFolder(Path(folder)), calibrated=calibrated)
    return read_review(RunFolder(Path(folder)), _beside(other), calibrated=calibrated)


def _detail(folder: str, other: str, calibrated: bool) -> "Detail":
    from tlstudio.evaluate.measured import read_detail  # SciPy is slow to import

    return read_detail(RunFolder(Path(folder)), _beside(other), calibrated=calibrated)


def _beside(other: str) -> RunFolder | None:
    return RunFolder(Path(other)) if other and not is_series(Path(other)) else None
