"""The training page and the session behind it: what the one shows, and what the other is asked for."""

from PySide6.QtCore import QObject

from tlstudio.core.spec import ResumeJob
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.training.panel import TrainingPanel
from tlstudio.gui.screens.training.training_session import TrainingSession


class TrainingFlow(QObject):
    """Keeps the panel true to the session."""

    def __init__(self, panel: TrainingPanel, session: TrainingSession, runner: JobRunner) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        session.view_changed.connect(panel.set_view)
        session.epoch_ended.connect(panel.add_epoch)
        session.refreshed.connect(self._on_refreshed)
        panel.pause_requested.connect(runner.pause)
        panel.end_requested.connect(runner.end)
        panel.resume_run_requested.connect(lambda run: session.resume(ResumeJob(run=run)))
        panel.cpu_requested.connect(lambda run: session.resume(ResumeJob(run=run, device="cpu")))
        panel.test_requested.connect(lambda run: session.resume(ResumeJob(run=run, finish=True)))
        panel.retry_requested.connect(session.retry)
        panel.folder_chosen.connect(session.retry_in)
        panel.weights_chosen.connect(session.retry_from)
        panel.set_view(session.view)
        self._on_refreshed()

    def _on_refreshed(self) -> None:
        self._panel.set_ghosts(self._session.ghosts())
        self._panel.set_interrupted(self._session.interrupted())
