"""The conversation of the advice box: a data set that was checked is measured by itself, in the background."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.history import RunState
from tlstudio.core.index import DataReport, Split, same
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import AdviseJob, AuditJob, DataSpec
from tlstudio.gui.engine_link.engines import Engines
from tlstudio.gui.engine_link.run_view import RunView
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.screens.setup.expected_table import Way

if TYPE_CHECKING:
    from tlstudio.gui.screens.setup.panel import SetupPanel


class AdviceFlow(QObject):
    """Measures nothing while a training or a check runs: it waits, or stops and goes on afterwards.

    What was computed until then is kept by the engine, so that going on, or asking again, takes little.

    Args:
        engines: whose ``advise`` measures; ``train``, ``find``, ``check`` and ``audit`` come before it.
        is_queued: whether another training begins by itself when the one under way has ended.
    """

    def __init__(
        self, panel: "SetupPanel", engines: Engines, is_queued: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._box = panel.strategy.advice
        self._engines, self._runner, self._is_queued = engines, engines.advise, is_queued
        self._spec = DataSpec(folder="")
        self._split: Split | None = None  # that is measured, or was
        self._wanted = False  # whether there is something left to measure
        self._running = False  # whether an engine measures just that
        self._heard = False  # anything of what is measured
        self._answered = True  # whether the last measurement had anything to tell
        self._runs: Sequence[RunSummary] = ()
        self._box.measure_wanted.connect(self.measure)
        self._box.cancel_wanted.connect(self.cancel)
        self._runner.changed.connect(self._show)
        self._runner.result.connect(self._on_result)
        self._runner.ended.connect(self._on_ended)
        for other in (engines.train, engines.find, engines.check, engines.audit):
            other.changed.connect(self.consider)
            other.ended.connect(self.consider)

    def set_data(self, data: DataReport, spec: DataSpec) -> None:
        """The data set in use; only other images or another split of them are measured anew."""
        self._spec = spec
        if not same(data.split, self._split):
            self._forget()
            if data.split.subset("train") and not any(problem.level == "error" for problem in data.problems):
                self._split, self._wanted = data.split, True
        else:
            self._split = data.split  # the older one would be kept beside it
        self.consider()
        self._show_came()

    def set_runs(self, runs: Sequence[RunSummary]) -> None:
        """The stored runs, the newest first: what came of what was expected."""
        self._runs = runs
        self._show_came()

    def measure(self) -> None:
        """Measure, also what was cancelled or failed before."""
        self._wanted = self._split is not None
        self._box.set_failure(None)
        self.consider()

    def cancel(self) -> None:
        """Measure no further; what is known stays on show."""
        self._wanted = False
        self._stop()
        self._show()

    def consider(self) -> None:
        """Called whenever it may be time to begin, or to make room."""
        if self._wanted and self._running and self._waits_for():
            self._stop()
        elif self._wanted and not self._running and not self._waits_for():
            self._running = self._answered = True
            self._heard = False
            self._runner.start(AdviseJob(data=self._spec))
        self._show()

    def _waits_for(self) -> str:
        """What has to end first, as :meth:`AdviceBox.set_measuring` has it; empty where nothing has to."""
        engines, audited = self._engines, self._engines.audit.job
        if engines.train.busy or self._is_queued():
            return "training"
        if engines.find.busy:
            return "search"
        was_audited = isinstance(audited, AuditJob) and audited.data.folder == self._spec.folder
        return "" if was_audited and not engines.check.busy and not engines.audit.busy else "check"

    def _forget(self) -> None:
        self._stop()
        self._split, self._wanted = None, False
        self._box.set_failure(None)
        self._box.set_report(None)

    def _stop(self) -> None:
        if self._running:
            self._running = False
            self._runner.stop()

    def _show(self) -> None:
        view = self._runner.view if self._running else RunView()
        waits_for = "" if self._answered else "network"
        if self._wanted and not self._running:
            waits_for = self._waits_for()
        self._box.set_measuring(view, waits_for)

    def _on_result(self, result: object) -> None:
        if not self._running:  # of other images, or it is computed once more
            return
        self._heard = True
        if isinstance(result, AdvisorReport):
            self._box.set_report(result)
        elif isinstance(result, Exception):
            self._box.set_failure(failed(result))

    def _on_ended(self, state: RunState) -> None:
        if not self._running:  # it made room
            return
        self._running = self._wanted = False
        self._answered = self._heard or state.status != "done"
        self._show()
        if state.failure is not None:
            self._box.set_failure(state.failure)

    def _show_came(self) -> None:
        self._box.set_came(came_of(self._runs, self._spec))


def came_of(runs: Sequence[RunSummary], spec: DataSpec) -> dict[Way, float]:
    """Test accuracy of the newest run of each network and strategy on these images, divided in this way."""
    found: dict[Way, float] = {}
    for run in runs:
        if not run.problem and run.test_accuracy is not None and run.job.data == spec:
            found.setdefault((run.model, run.strategy), run.test_accuracy)
    return found
