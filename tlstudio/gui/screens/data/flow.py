"""From a folder to a checked data set: the conversation of the data panel with the engine that checks."""

from PySide6.QtCore import QObject, Signal

from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport
from tlstudio.core.repair import for_folder
from tlstudio.core.spec import CheckJob, DataSpec
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.screens.data.panel import DataPanel
from tlstudio.gui.screens.data.sample_drawer import SampleDrawer, sample_folder
from tlstudio.gui.settings import Settings


class DataFlow(QObject):
    """Owns the data set in use: its spec, and its report once it has been checked."""

    checked = Signal()  #: ``report`` and ``spec`` are new
    recent_changed = Signal(object)  #: folders opened before, the latest first

    def __init__(self, panel: DataPanel, runner: JobRunner, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.spec = DataSpec(folder="")
        self.report: DataReport | None = None
        self._panel = panel
        self._runner = runner
        self._settings = settings
        self._sample = SampleDrawer(self)
        self._sample.ready.connect(self.open)
        self._sample.drawn.connect(panel.set_drawn)
        self._sample.failed.connect(panel.set_failure)
        self._sample.cancelled.connect(lambda: panel.set_busy(RunState(status="stopped")))
        runner.changed.connect(panel.set_busy)
        runner.result.connect(self._on_result)
        runner.ended.connect(self._on_ended)

    def restore(self) -> None:
        """Open the images of the last time, divided as they were, unless others are open already."""
        spec = self._settings.data
        if spec is not None and not self.spec.folder:
            self._panel.set_folder(spec.folder)
            self.divide(spec)

    def open(self, folder: str) -> None:
        """Check a folder; the same one again looks for what has changed in it."""
        if folder != self.spec.folder:
            self.report = None
        self._panel.set_folder(folder)
        self.divide(for_folder(self.spec, folder))

    @property
    def is_sample(self) -> bool:
        """Whether the images are the drawn ones."""
        return _is_sample(self.spec.folder)

    def divide(self, spec: DataSpec) -> None:
        """Divide the images in another way."""
        self.spec = spec
        self._panel.set_spec(spec)
        self._runner.start(CheckJob(data=spec))

    def draw_sample(self) -> None:
        """Draw the sample images, and open them when they are complete."""
        self._panel.set_preparing(self.tr("Drawing the sample data…"))
        self._sample.start()

    def cancel(self) -> None:
        """Stop drawing and checking."""
        self._sample.cancel()
        self._runner.stop()

    def tell_recent(self) -> None:
        """Tell which folders were opened lately."""
        self.recent_changed.emit(self._settings.recent_folders)

    def forget_recent(self) -> None:
        """Empty the list of folders that were opened lately."""
        self._settings.forget_recent_folders()
        self.tell_recent()

    def shut_down(self) -> None:
        """End what this has started, and wait for it."""
        self._sample.shut_down()

    def _on_result(self, result: object) -> None:
        if isinstance(result, DataReport):
            self.report = result
            self._remember(result)
            self._settings.data = self.spec
            self._panel.set_report(result)
            self.checked.emit()
        elif isinstance(result, Exception):
            self._panel.set_failure(failed(result))

    def _remember(self, report: DataReport) -> None:
        """A folder that can be trained on is offered again; what failed would push it out of the list."""
        folder = self.spec.folder
        if not _is_sample(folder) and not any(problem.level == "error" for problem in report.problems):
            self._settings.add_recent_folder(folder)
            self.tell_recent()

    def _on_ended(self, state: RunState) -> None:
        if state.failure is not None:
            self._settings.data = None  # they may be gone: it is said once
            self._panel.set_failure(state.failure)


def _is_sample(folder: str) -> bool:
    return folder == str(sample_folder())
