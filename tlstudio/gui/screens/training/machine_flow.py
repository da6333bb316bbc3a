"""Trainings of other machines: at the start each is asked what it has of this computer, and that is followed."""

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
from tlstudio.link.keeper_words import JobThere
from tlstudio.link.remote_client import is_heard, waiting_jobs
from tlstudio.link.ssh import Remote


class MachineFlow(QObject):
    """Asks beside the window, one machine after the other, and listens to one job at a time.

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
        self._waiting: list[tuple[str, JobThere]] = []
        self._remotes: list[Remote] = []
        self._reader = Background(self)
        self._reader.done.connect(self._on_answer)
        runner.idle.connect(self._next)

    def ask(self) -> None:
        """Find out what goes on elsewhere; a machine that cannot be reached is asked at the next start."""
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

    def _on_answer(self, machine: Machine, result: object) -> None:
        if isinstance(result, tuple):
            self._waiting += [(machine.name, job) for job in result]
            self._next()

    def _next(self) -> None:
        while self._waiting and not self._runner.busy and not self._is_busy():
            machine, job = self._waiting.pop(0)
            if not is_heard(job.id):
                self._shell.say(
                    self.tr("A run on {machine} is followed again.").format(machine=machine),
                    self.tr("Show"),
                    self._session.show_live,
                )
                self._session.attach(machine, job)
