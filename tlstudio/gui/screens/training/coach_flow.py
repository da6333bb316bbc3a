"""Has the coach look at the run on show, and brings what it advises into the setup panel."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tlstudio.core.coach import Facts, Tip, advise, changed
from tlstudio.core.run_names import data_key
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.series_summary import SeriesRun
from tlstudio.core.spec import Training, training_of
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.screens.training.coach_card import CoachCard
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Shell


class CoachFlow(QObject):
    """Between the card and what is known of the runs.

    Args:
        images: the folder of those at hand.
    """

    job_wanted = Signal(object)  #: Training to be looked at and started by the user
    folder_wanted = Signal(str)  #: images to be opened for it

    def __init__(
        self,
        card: CoachCard,
        shell: Shell,
        session: TrainingSession,
        store: RunStore,
        settings: Settings,
        images: Callable[[], str],
    ) -> None:
        super().__init__(card)
        self._card = card
        self._shell = shell
        self._images = images
        self._session = session
        self._store = store
        self._settings = settings
        self._seen: tuple[object, ...] = ()
        card.taken.connect(self._on_taken)
        card.dismissed.connect(self._on_dismissed)
        session.view_changed.connect(self._on_view)
        session.refreshed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Judge the run on show as it stands."""
        self._seen = ()
        self._on_view(self._session.view)

    def _on_view(self, view: RunView) -> None:
        """Told five times a second; only what is new is judged."""
        state = view.state
        seen = view.folder, view.job, state.epochs, state.status, state.failure
        if seen != self._seen:
            self._seen = seen
            tips = advise(self._facts(view, view.job)) if view.job is not None else ()
            self._card.set_tips([tip for tip in tips if not self._settings.is_hidden(view.folder, tip.code)])

    def _facts(self, view: RunView, job: Training) -> Facts:
        run = self._store.find(view.folder)
        report = run.report if run is not None and not view.live else None
        others = tuple(other for other in self._store.runs if other.folder != view.folder)
        return Facts(state=view.state, job=job, report=report, others=others)

    def _on_taken(self, tip: Tip) -> None:
        view = self._session.view
        other = self._store.find(tip.run) if tip.run else None
        job = _job_of(other) if other is not None else view.job
        if job is not None:
            self.job_wanted.emit(changed(job, tip, Path(tip.run or view.folder).name))
            self._offer_images(training_of(job).data.folder)

    def _offer_images(self, folder: str) -> None:
        """The form keeps the images at hand, which need not be those of the run."""
        if data_key(folder) != data_key(self._images()):
            text = self.tr("These settings come from a run on the images in “{folder}”.").format(folder=folder)
            self._shell.say(text, self.tr("Open folder"), lambda: self.folder_wanted.emit(folder))

    def _on_dismissed(self, tip: Tip) -> None:
        self._settings.hide(self._session.view.folder, tip.code)
        self.show()


def _job_of(run: RunSummary) -> Training:
    return run.series if isinstance(run, SeriesRun) else run.job
