"""All engine processes of the window: a runner for each kind of job, and one engine that waits."""

from PySide6.QtCore import QObject, Signal

from tlstudio.core.advisor import AdvisorReport
from tlstudio.core.audit import AuditReport
from tlstudio.core.errors import TLStudioError
from tlstudio.core.export import ExportReport
from tlstudio.core.index import DataReport
from tlstudio.gui.engine_link.job_runner import JobRunner, MakeClient
from tlstudio.link.client import Client, EngineClient
from tlstudio.link.commands import engine_command
from tlstudio.link.remote_client import client_for


class Engines(QObject):
    """A runner for each kind of job, so that an image can be predicted or a folder checked while a training runs.

    Args:
        make_client: where an engine comes from.
        make_standby: where an engine comes from that is to wait, past its imports, for a training.
    """

    idle = Signal()  #: the last engine is gone

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        make_client: MakeClient = EngineClient,
        make_standby: MakeClient | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_client = make_client
        self._make_standby = make_standby or (lambda: EngineClient(engine_command(standby=True)))
        self._waiting: Client | None = None
        self.train = JobRunner(self._take_standby, self, elsewhere=client_for)
        self.check = JobRunner(make_client, self, result_type=DataReport)
        self.audit = JobRunner(make_client, self, result_type=AuditReport)
        self.advise = JobRunner(make_client, self, result_type=AdvisorReport)
        self.trial = JobRunner(make_client, self, result_type=DataReport)
        self.evaluate, self.map = JobRunner(make_client, self), JobRunner(make_client, self)
        self.predict = JobRunner(make_client, self, rests=True)
        self.fetch = JobRunner(make_client, self)
        self.preview = JobRunner(make_client, self, rests=True)
        self.weights = JobRunner(make_client, self)
        self.find = JobRunner(make_client, self)
        self.estimate, self.foresee = JobRunner(make_client, self), JobRunner(make_client, self)
        self.report = JobRunner(make_client, self)
        self.export = JobRunner(make_client, self, result_type=ExportReport)
        self._runners = (
            self.train, self.check, self.audit, self.advise, self.trial, self.evaluate, self.predict, self.fetch,
            self.preview, self.weights, self.find, self.estimate, self.foresee, self.map, self.report, self.export,
        )  # fmt: skip
        for runner in self._runners:
            runner.idle.connect(self._on_idle)

    @property
    def alive(self) -> bool:
        """Whether any engine with a job still runs."""
        return any(runner.alive for runner in self._runners)

    def stand_by(self) -> None:
        """Have an engine ready for the next training; none is started beside a running one."""
        if self._waiting is not None or self.train.busy:
            return
        client = self._make_standby()
        try:
            client.start()
        except TLStudioError:
            return  # the training itself will tell
        self._waiting = client

    def change_engine(self) -> None:
        """Another engine was chosen: the one that waits is exchanged, jobs that are under way end with theirs."""
        if self._waiting is not None:
            self._drop_standby()
            self.stand_by()

    def stop_all(self) -> None:
        """Ask every engine to end, and begin no other; ``idle`` comes when they have."""
        for runner in self._runners:
            runner.close()
        self._drop_standby()

    def shut_down(self) -> None:
        """End every engine now, and wait for it."""
        self._drop_standby()
        for runner in self._runners:
            runner.shut_down()

    def _take_standby(self) -> Client:
        client, self._waiting = self._waiting, None
        return client or self._make_client()

    def _drop_standby(self) -> None:
        client, self._waiting = self._waiting, None
        if client is not None:
            client.kill()

    def _on_idle(self) -> None:
        if not self.alive:
            self.idle.emit()
