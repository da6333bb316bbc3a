"""The conversation of the setup panel with the engine that measures what the trainings on show would take."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from tlstudio.core import events as ev
from tlstudio.core.estimate import Estimate, content_of
from tlstudio.core.spec import EstimateJob, TrainJob
from tlstudio.gui.engine_link.job_runner import JobRunner

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel

_REST_MS = 1000  # so long settings must rest: who still turns a knob wants no answer


class EstimateFlow(QObject):
    """Asks for what is not known yet, once the settings rest, and never beside a job that it would slow down.

    What was measured is remembered by the content of the job, until a training has changed what the cache holds.

    Args:
        runner: of the estimates.
        rivals: of jobs that want the whole machine; the first one trains.
    """

    def __init__(
        self, panel: "SetupPanel", runner: JobRunner, rivals: Sequence[JobRunner], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._runner, self._rivals = panel, runner, tuple(rivals)
        self._wanted: tuple[TrainJob, ...] = ()
        self._asked: tuple[TrainJob, ...] = ()  # under way
        self._known: dict[str, Estimate] = {}
        self._failed: set[str] = set()  # what the engine could not measure: a training will tell why
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._ask)
        panel.estimates_wanted.connect(self._on_wanted)
        runner.received.connect(self._on_event)
        for rival in self._rivals:
            rival.changed.connect(self._make_way)  # not by a lambda, which would outlive this object
            rival.ended.connect(self._show)
        self._rivals[0].ended.connect(self._forget)
        self._on_wanted(panel.estimate_question)

    def _on_wanted(self, jobs: tuple[TrainJob, ...]) -> None:
        self._wanted = jobs
        if self._asked and not self._is_asked():
            self._stop()
        self._show()

    def _is_asked(self) -> bool:
        """Whether what is under way answers what is wanted; the first job is the one on show."""
        asked = {content_of(job) for job in self._asked}
        return all(content_of(job) in asked for job in self._missing())

    def _missing(self) -> tuple[TrainJob, ...]:
        found = ((job, content_of(job)) for job in self._wanted)
        return tuple(job for job, content in found if content not in self._known and content not in self._failed)

    def _make_way(self) -> None:
        """For a job that has just begun."""
        if self._hindered():
            if self._asked:
                self._stop()
            self._show()

    def _forget(self) -> None:
        """A training has filled the cache: the next one takes less."""
        self._known.clear()
        self._failed.clear()
        self._show()

    def _hindered(self) -> bool:
        return any(rival.busy for rival in self._rivals)

    def _stop(self) -> None:
        self._asked = ()
        self._runner.stop()

    def _show(self) -> None:
        """Tell what is known, and ask for the rest where that is possible."""
        missing = self._missing()
        known: dict[int, Estimate] = {
            job.strategy.number: self._known[content]
            for job in self._wanted
            if (content := content_of(job)) in self._known
        }
        hindered = bool(missing) and self._hindered()
        self._panel.set_estimates(known, measuring=bool(missing) and not hindered, hindered=hindered)
        if missing and not hindered and not self._asked:
            self._later.start()
        elif not missing or hindered:
            self._later.stop()

    def _ask(self) -> None:
        missing = self._missing()
        if missing and not self._asked and not self._hindered():
            self._asked = missing
            self._runner.start(EstimateJob(jobs=missing))

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Foreseen) and event.number < len(self._asked):
            self._known[content_of(self._asked[event.number])] = event.estimate
        elif isinstance(event, ev.TERMINAL):
            self._failed.update(content for content in map(content_of, self._asked) if content not in self._known)
            self._asked = ()
        else:
            return
        self._show()
