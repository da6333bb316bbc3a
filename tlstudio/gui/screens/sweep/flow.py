"""The conversation of the sweep dialog: its plan on the disk, the queue that trains it, the runs that fill it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from tlstudio.core import catalog
from tlstudio.core import events as ev
from tlstudio.core import sweep as sweeps
from tlstudio.core.errors import Problem, TLStudioError
from tlstudio.core.estimate import Estimate, content_of
from tlstudio.core.events import Failed
from tlstudio.core.local_weights import at_hand
from tlstudio.core.run_queue import Queue
from tlstudio.core.run_summary import RunSummary
from tlstudio.core.spec import EstimateJob, TrainJob
from tlstudio.core.sweep import Cell, Place, Stored, Sweep, SweepRow, SweepTable, Way
from tlstudio.data.inside import is_archive, is_table
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import RunStore
from tlstudio.gui.screens.sweep.dialog import SweepDialog

_REST_MS = 1000  # so long axes must rest before their time is measured


class SweepFlow(QObject):
    """Opens the dialog and keeps it true. What is done is read from the runs; nothing is remembered here.

    Args:
        store: of the runs.
        train: runs the trainings.
        foresee: measures what they will take.
        rivals: of jobs that want the whole machine, which the measuring waits for.
        base: the job that is set up, whose data, recipe, workspace and machine a new sweep takes, and how many
            images it is trained on.
    """

    queue_wanted = Signal(object)  #: list of TrainJob, to be trained one after the other, now
    unqueue_wanted = Signal(object)  #: set of Place: trainings that shall no longer wait
    run_wanted = Signal(str)  #: folder of a run to be shown

    def __init__(
        self,
        parent: QWidget,
        store: RunStore,
        train: JobRunner,
        foresee: JobRunner,
        rivals: Sequence[JobRunner],
        base: Callable[[], tuple[TrainJob, int]],
    ) -> None:
        super().__init__(parent)
        self._window, self._store, self._train, self._foresee, self._base = parent, store, train, foresee, base
        self._rivals = (train, *rivals)
        self.dialog: SweepDialog | None = None
        self._planned: Stored | None = None
        self._queue: Queue = ()
        self._names: set[str] = set()  # of the stored sweeps
        self._measured: SweepTable | None = None
        self._known: dict[str, Estimate] = {}  # by the content of the job
        self._asked: tuple[TrainJob, ...] = ()
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._ask)
        store.changed.connect(self._on_runs)
        train.changed.connect(lambda _state: self._show())
        foresee.received.connect(self._on_event)

    def open(self) -> None:
        """Show the dialog with a new sweep of the job that is set up, or bring the open one to the front."""
        if self.dialog is None:
            dialog = self.dialog = SweepDialog(self._table, self._window)
            dialog.sweep_chosen.connect(self._choose)
            dialog.axes_changed.connect(self._plan)
            dialog.start_requested.connect(self._start)
            dialog.stop_requested.connect(self._stop)
            dialog.cell_opened.connect(lambda cell: self.run_wanted.emit(cell.run.folder))
            dialog.finished.connect(self._on_closed)
            self._work.submit("list", self._list)
        self.dialog.show()
        self.dialog.activateWindow()

    def set_queue(self, queue: Queue) -> None:
        """What waits to be trained."""
        self._queue = queue
        self._show()

    def shut_down(self) -> None:
        """End the thread."""
        self._work.close()

    # ---- which sweep ----------------------------------------------------------------------------------------

    def _list(self) -> list[tuple[str, str]]:
        return [(str(folder), folder.name) for folder in sweeps.list_sweeps(self._workspace)]

    @property
    def _workspace(self) -> Path:
        return self._store.workspace

    def _choose(self, folder: str) -> None:
        """Another stored sweep, or a new one."""
        if folder:
            self._work.submit("read", lambda: sweeps.read(Path(folder)))
        else:
            self._set_sweep(self._new())

    def _new(self) -> Sweep:
        job, images = self._base()
        taken = {run.job.series for run in self._store.runs} | self._names
        source = Path(job.data.folder)
        called = source.stem if is_table(source) or is_archive(source) else source.name
        stem = sweeps.plain_name(called) or "sweep"
        name = next(name for name in (f"{stem}-{number}" for number in range(1, 10_000)) if name not in taken)
        pretrained = [row.name for row in at_hand()][:1]
        return Sweep(
            name=name,
            data=job.data,
            models=(catalog.BASELINE, *pretrained),
            strategies=(1, 3),
            seeds=(0, 1, 2),
            recipe=job.train.recipe,
            images=images or None,
            workspace=str(self._workspace),
        )

    def _set_sweep(self, sweep: Sweep) -> None:
        if self.dialog is not None:
            self.dialog.set_sweep(sweep)
            self._plan(sweep)

    def _plan(self, sweep: Sweep | None) -> None:
        self._later.stop()
        self._foresee.stop()
        self._asked = ()
        if sweep is None:
            return
        self._work.submit("plan", lambda: sweeps.planned(sweep))

    # ---- what is wanted -------------------------------------------------------------------------------------

    def _start(self, cells: Sequence[Cell]) -> None:
        planned = self._planned
        if planned is not None:
            self._foresee.stop()
            machine = self._machine
            jobs = [msgspec.structs.replace(cell.job, machine=machine) for cell in cells]
            self._work.submit("store", lambda: _stored(planned, jobs))

    @property
    def _machine(self) -> str:
        """That is chosen in the setup; empty: this computer."""
        return self._base()[0].machine

    def _stop(self) -> None:
        if self._planned is None:
            return
        self.unqueue_wanted.emit({sweeps.place_of(job) for job in self._planned.jobs})
        if self._is_ours(self._train.job) and self._train.busy:
            self._train.stop()

    def _is_ours(self, job: object) -> bool:
        return self._planned is not None and isinstance(job, TrainJob) and job.series == self._planned.sweep.name

    def _table(self) -> str:
        from tlstudio.evaluate.sweep import table_csv

        return table_csv(self._measured) if self._measured is not None else ""

    # ---- what is known --------------------------------------------------------------------------------------

    @property
    def _runs(self) -> list[RunSummary]:
        """Of the sweep, oldest first."""
        name = self._planned.sweep.name if self._planned is not None else ""
        return [run for run in reversed(self._store.runs) if name and run.job.series == name]

    @property
    def _cells(self) -> tuple[Cell, ...]:
        if self._planned is None:
            return ()
        refused = {place: failure for place, failure in self._waiting.items() if failure is not None}
        return sweeps.cells(self._planned, self._runs, refused)

    @property
    def _waiting(self) -> dict[Place, Failed | None]:
        """The cells in the queue, each with how it failed when it was tried."""
        jobs = ((item.job, item.failure) for item in self._queue)
        return {
            sweeps.place_of(job): failure
            for job, failure in jobs
            if isinstance(job, TrainJob) and self._is_ours(job)
        }

    def _on_runs(self) -> None:
        if self.dialog is not None:
            self._measure()
            self._show()

    def _measure(self) -> None:
        """The statistics of what is complete, in the thread."""
        cells = self._cells
        self._work.submit("measured", lambda: _table_of(cells))

    def _show(self) -> None:
        dialog = self.dialog
        if dialog is None or self._planned is None:
            return
        waiting = {place for place, failure in self._waiting.items() if failure is None}
        cells = self._cells
        queued = frozenset(cell.number for cell in cells if sweeps.place_of(cell.job) in waiting)
        rows: Mapping[Way, SweepRow] = {row.way: row for row in self._measured.rows} if self._measured else {}
        job = self._train.job if self._train.busy else None
        under_way = sweeps.place_of(job) if isinstance(job, TrainJob) and self._is_ours(job) else None
        running = next((cell.number for cell in cells if sweeps.place_of(cell.job) == under_way), None)
        dialog.set_machine(self._machine)
        dialog.set_table(cells, queued, rows, running=running)
        foreseen = {
            sweeps.way_of(job): self._known[content_of(job)]
            for job in sweeps.questions(cells)
            if content_of(job) in self._known
        }
        dialog.set_cost(sweeps.seconds_left(cells, foreseen), measuring=bool(self._asked))

    def _ask(self) -> None:
        """What is not foreseen yet of this computer; later, where another job wants it."""
        if self._machine:
            return
        missing = tuple(job for job in sweeps.questions(self._cells) if content_of(job) not in self._known)
        if missing and any(rival.busy for rival in self._rivals):
            self._later.start()
        elif missing and self.dialog is not None:
            self._asked = missing
            self._foresee.start(EstimateJob(jobs=missing))
            self._show()

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.Foreseen) and event.number < len(self._asked):
            self._known[content_of(self._asked[event.number])] = event.estimate
        elif isinstance(event, ev.TERMINAL):
            self._asked = ()
        else:
            return
        self._show()

    def _on_done(self, key: str, result: object) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if isinstance(result, TLStudioError):
            dialog.set_problems([Problem(code=result.code, values=result.values)])
        elif isinstance(result, Exception):
            raise result
        elif key == "list" and isinstance(result, list):
            self._names = {name for _folder, name in result}
            dialog.set_sweeps(result, str(self._planned.folder) if self._planned is not None else "")
            if self._planned is None:
                self._choose("")
        elif key == "read" and isinstance(result, Stored):
            self._set_sweep(result.sweep)
            self._work.submit("list", self._list)
        elif key == "plan" and isinstance(result, Stored):
            self._on_planned(result)
        elif key == "store" and isinstance(result, list):
            self.queue_wanted.emit(result)
            self._work.submit("list", self._list)
        elif key == "measured" and isinstance(result, SweepTable):
            self._measured = result
            self._show()

    def _on_planned(self, planned: Stored) -> None:
        if self.dialog is None:
            return
        self._planned, self._measured = planned, None
        problems = sweeps.problems(planned.jobs)
        if not planned.jobs:
            problems = (Problem(code="sweep-empty"),)
        self.dialog.set_problems(problems)
        self._measure()
        self._show()
        if not any(problem.level == "error" for problem in problems):
            self._later.start()

    def _on_closed(self) -> None:
        self._later.stop()
        self._foresee.stop()
        self.dialog, self._planned, self._measured = None, None, None


def _stored(planned: Stored, jobs: list[TrainJob]) -> list[TrainJob]:
    sweeps.store(planned)
    return jobs


def _table_of(cells: Sequence[Cell]) -> SweepTable:
    from tlstudio.evaluate.sweep import table_of  # slow to import

    return table_of(cells)
