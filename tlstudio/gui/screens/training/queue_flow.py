"""Trainings one after the other, unattended: what waits, what is in hand, and what became of it."""

from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from tlstudio.core import events as ev
from tlstudio.core import run_queue, sweep
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import RunState
from tlstudio.core.run_folder import atomic_write
from tlstudio.core.run_queue import Queue, Queued
from tlstudio.core.spec import SeriesJob, Training, TrainJob
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.runs.run_store import failed
from tlstudio.gui.settings import Settings
from tlstudio.gui.shell import Page, Shell
from tlstudio.gui.text import messages, phrases

if TYPE_CHECKING:
    from tlstudio.gui.screens.training.queue_card import QueueCard


class QueueFlow(QObject):
    """Owns the queue, which is on disk after each change; a job leaves it when its run folder is there.

    Args:
        path: of the file that keeps it, see :class:`~tlstudio.core.run_queue.QueueFile`.
        settings: remember whether it was under way.
    """

    changed = Signal()
    due = Signal(object)  #: Training whose turn has come

    def __init__(self, shell: Shell, runner: JobRunner, path: Path, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._card: QueueCard | None = None
        self._file = run_queue.QueueFile(path)
        self._settings = settings
        self._runner = runner
        self._writer = Background(self)
        self._writer.done.connect(self._on_written)
        self._written = b""
        self.queue: Queue = ()
        self.active = False  #: whether the next one starts by itself
        self._suspended = settings.queue_active  #: whether it was under way when the window was closed
        self._held = False  #: whether the user said that it shall not
        self._in_hand: Queued | None = None  #: the one that is trained now
        self._has_run = False  #: whether its run folder is there
        self._due = False
        self._endings: list[str] = []
        self._runner.changed.connect(self._show_queue)
        self._runner.received.connect(self._on_event)
        self._runner.ended.connect(self._on_ended)
        self._runner.idle.connect(self._on_idle)

    def connect_card(self, card: "QueueCard") -> None:
        """What the card asks for; then show what was waiting when the program ended."""
        card.ordered.connect(lambda ids: self._set(run_queue.ordered(self.queue, ids)))
        card.duplicate_requested.connect(lambda item: self._set(run_queue.duplicated(self.queue, item)))
        card.remove_requested.connect(self.remove)
        card.start_requested.connect(self.start)
        card.hold_requested.connect(self.hold)
        self._card = card
        self._load()

    def next_title(self) -> str:
        """What starts by itself when the run in hand has ended; empty where nothing does."""
        following = run_queue.first_waiting(self.queue) if self.active else None
        return phrases.training_name(following.job) if following else ""

    # ---- what is wanted -------------------------------------------------------------------------------------

    def add(self, job: Training) -> None:
        """Put a job at the end. Where a training runs it starts by itself; else the user starts the queue."""
        self.active = self.active or (self._runner.busy and not self._held)
        self._set((*self.queue, run_queue.queued(job)))
        name = phrases.training_name(job)
        if self.active:
            text = self.tr("“{name}” is in the queue and starts automatically when its turn comes.")
            self._shell.say(text.format(name=name), self.tr("Show"), self._show)
        else:
            text = self.tr("“{name}” is in the queue.")
            self._shell.say(text.format(name=name), self.tr("Start queue"), self.start)

    def add_compared(self, jobs: Sequence[Training]) -> None:
        """Put jobs at the end that are to be compared with each other, and say where that is done."""
        for job in jobs:
            self.add(job)
        name, count = phrases.training_name(jobs[0]), messages.number(len(jobs))
        text = self.tr(
            "{count} runs of “{name}” are in the queue. When they have ended, Evaluation compares them."
        )
        button, action = (self.tr("Show"), self._show) if self.active else (self.tr("Start queue"), self.start)
        self._shell.say(text.format(count=count, name=name), button, action)

    def add_all(self, jobs: Sequence[Training]) -> None:
        """Put jobs at the end, each in the place of an earlier one that is the same cell of a sweep, and start."""
        self.drop({sweep.place_of(job) for job in jobs if isinstance(job, TrainJob)})
        self._set((*self.queue, *map(run_queue.queued, jobs)))
        self.start()

    def drop(self, places: Set[sweep.Place]) -> None:
        """Take the cells of a sweep out."""
        self._set(tuple(item for item in self.queue if _cell(item.job) not in places))

    def start(self) -> None:
        """Train all of them, also those that failed before, now or when the run in hand has ended."""
        self.active, self._held, self._suspended = True, False, False
        self._endings = []
        self._set(run_queue.untried(self.queue))
        if not self._runner.busy:
            self._next()

    def hold(self) -> None:
        """Start no further one; the run in hand goes on."""
        self.active, self._due, self._held, self._suspended = False, False, True, False
        self._show_queue()

    def suspend(self) -> None:
        """The window closes: start no further one, and go on with the run in hand when it is continued."""
        suspended = self.active or self._suspended
        self.hold()
        self._suspended = suspended
        self._show_queue()

    def go_on(self) -> None:
        """A run is continued: what was to follow it follows it."""
        if self._suspended and self.queue:
            self.active, self._suspended = True, False
            self._show_queue()

    def remove(self, item: str) -> None:
        """Take a job out; it can be brought back."""
        place = run_queue.place_of(self.queue, item)
        removed = self.queue[place]
        self._set(run_queue.without(self.queue, item))
        self._shell.say(
            self.tr("“{name}” was removed from the queue.").format(name=phrases.training_name(removed.job)),
            self.tr("Undo"),
            lambda: self._set(run_queue.inserted(self.queue, place, removed)),
        )

    def change(self, item: str, job: Training) -> None:
        """Let another job take the place of this one."""
        self._set(run_queue.with_job(self.queue, item, job))

    def shut_down(self) -> None:
        """End the writer; what it has not written is written now."""
        self._writer.close()
        if self._to_store() != self._written:
            try:
                self._file.path.parent.mkdir(parents=True, exist_ok=True)
                atomic_write(self._file.path, self._to_store())
            except (TLStudioError, OSError) as error:
                self._on_written("queue", error)
        self._file.close()

    def _show(self) -> None:
        self._shell.go_to(Page.TRAINING)

    # ---- one after the other --------------------------------------------------------------------------------

    def _next(self) -> None:
        self._due = False
        following = run_queue.first_waiting(self.queue)
        if following is None:
            self._end()
            return
        self._in_hand, self._has_run = following, False
        self._set(run_queue.without(self.queue, following.id))
        self.due.emit(following.job)

    def _on_event(self, event: ev.AnyEvent) -> None:
        if isinstance(event, ev.JobStarted) and self._in_hand is not None:
            self._has_run = True
            self._store()

    def _on_ended(self, state: RunState) -> None:
        """A failed job comes back, to be looked at; one that was stopped before it had a run comes back too."""
        item, self._in_hand = self._in_hand, None
        if item is not None and state.status == "failed":
            job = item.job
            if isinstance(job, SeriesJob) and state.series is not None:  # tried again, it goes on where it was
                job = msgspec.structs.replace(job, folder=state.series.run)
            self._set((*self.queue, msgspec.structs.replace(item, job=job, failure=state.failure)))
        elif item is not None and not self._has_run:
            self.hold()
            self._set((item, *self.queue))
        if item is not None:
            self._endings.append(state.status)
        self._due = self.active
        self._show_queue()

    def _on_idle(self) -> None:
        """The last engine has given back its memory."""
        if self._due and not self._runner.busy:
            self._next()

    def _end(self) -> None:
        self.active = False
        endings, self._endings = self._endings, []
        self._show_queue()
        if not endings:
            return
        failed = endings.count("failed")
        if failed:
            text = self.tr("The queue has ended. Finished: {done}. Failed: {failed}, still in the queue.")
        else:
            text = self.tr("The queue has ended. Finished: {done}.")
        self._shell.say(text.format(done=len(endings) - failed, failed=failed), self.tr("Show"), self._show)

    # ---- keeping --------------------------------------------------------------------------------------------

    def _set(self, queue: Queue) -> None:
        self.queue = queue
        self._store()
        self._show_queue()
        self.changed.emit()

    def _show_queue(self) -> None:
        if self._card is not None:
            self._card.set_queue(self.queue, active=self.active, busy=self._runner.busy)
        under_way = self.active or self._suspended
        if under_way != self._settings.queue_active:
            self._settings.queue_active = under_way

    def _to_store(self) -> bytes:
        begun = () if self._in_hand is None or self._has_run else (self._in_hand,)
        return run_queue.stored((*begun, *self.queue))

    def _store(self) -> None:
        content = self._to_store()
        if content != self._written:
            self._written = content
            self._writer.submit("queue", lambda: atomic_write(self._file.path, content))

    def _on_written(self, _key: object, result: object) -> None:
        if isinstance(result, Exception):
            self._written = b""  # to be tried again with the next change, at the latest at the end
            self._shell.say(messages.failure_text(failed(result))[0])

    def _load(self) -> None:
        for read in (lambda _before: run_queue.read_queue(self._file.path), self._file.adopt):
            try:
                self.queue = read(self.queue)
            except TLStudioError as error:
                self._shell.say(" ".join(messages.failure_text(failed(error))))
        self._written = run_queue.stored(self.queue)
        self._show_queue()
        self.changed.emit()


def _cell(job: Training) -> sweep.Place | None:
    """The cell of a sweep that a job is; None where it is none."""
    return sweep.place_of(job) if isinstance(job, TrainJob) and job.series else None
