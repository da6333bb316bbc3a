"""Trainings that go on without a window, here or on other machines: at the start they are found and followed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from tlstudio.core import machines
from tlstudio.core.errors import TLStudioError
from tlstudio.core.machines import Machine
from tlstudio.gui.engine_link.background import Background
from tlstudio.gui.engine_link.job_runner import JobRunner
from tlstudio.gui.screens.training.training_session import TrainingSession
from tlstudio.gui.shell import Shell
from tlstudio.link.detached_job import DetachedJob, Order, detached_jobs, is_followed
from tlstudio.link.keeper_words import JobThere
from tlstudio.link.remote_client import is_heard, waiting_jobs
from tlstudio.link.ssh import Remote


class MachineFlow(QObject):
    """Looks beside the window, here and then on one machine after the other, and listens to one job at a time.

    Args:
        is_busy: whether the queue is about to begin something.
    """

    changed = Signal()  #: the list of machines

    def __init__(
        self,
        shell: Shell,
        session: TrainingSession,
        runner: JobRunner,
        is_busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell, self._session, self._runner, self._is_busy = shell, session, runner, is_busy
        self._waiting: list[Callable[[], None]] = []  # each follows one
        self._remotes: list[Remote] = []
        self._reader = Background(self)
        self._reader.done.connect(self._on_answer)
        runner.idle.connect(self._next)

    def ask(self) -> None:
        """Find out what goes on; a machine that cannot be reached is asked at the next start."""
        self._reader.submit(None, detached_jobs)
        try:
            known = machines.read_machines()
        except TLStudioError as error:
            self._shell.say(error.message)
            return
        for machine in known:
            remote = Remote(machine)
            self._remotes.append(remote)
            self._reader.submit(machine, partial(waiting_jobs, remote))

    def cut(self) -> None:
        """The window closes: what has not been answered by now is not waited for."""
        self._waiting.clear()
        for remote in self._remotes:
            remote.cut()

    def close(self) -> None:
        """End the thread."""
        self.cut()
        self._reader.close()

    def _on_answer(self, machine: Machine | None, result: object) -> None:
        """``machine``: None for this computer."""
        if isinstance(result, tuple):
            follow = self._follow if machine is None else partial(self._attach, machine.name)
            self._waiting += [partial(follow, *job) if machine is None else partial(follow, job) for job in result]
            self._next()

    def _next(self) -> None:
        while self._waiting and not self._runner.busy and not self._is_busy():
            self._waiting.pop(0)()

    def _follow(self, job: DetachedJob, order: Order) -> None:
        if not is_followed(job):
            text = self.tr("The training that continued without the window is followed again.")
            self._shell.say(text, self.tr("Show"), self._session.show_live)
            self._session.follow(job, order)

    def _attach(self, machine: str, job: JobThere) -> None:
        if not is_heard(job.id):
            text = self.tr("A run on {machine} is followed again.")
            self._shell.say(text.format(machine=machine), self.tr("Show"), self._session.show_live)
            self._session.attach(machine, job)
