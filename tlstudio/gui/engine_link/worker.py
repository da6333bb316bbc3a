"""The thread that owns the conversation with one engine and turns its events into one signal."""

import threading
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QThread, Signal

from tlstudio.core.check_file import read_check
from tlstudio.core.events import Command, ReportReady
from tlstudio.core.index import DataReport
from tlstudio.core.spec import Job
from tlstudio.link.client import Client, EngineClient
from tlstudio.link.detached_job import Order


class EngineWorker(QThread):
    """Runs one job. ``received`` carries each event; after the last one the thread ends (``finished``).

    Keep a reference until ``finished``: a running QThread that is dropped aborts the program.

    Args:
        result_type: of the JSON file that ``ReportReady`` names by an absolute path. It is read in this thread
            and told by ``result`` before the event itself; an unreadable one is told as its exception.
            What follows from a :class:`DataReport` is computed here too.
    """

    received = Signal(object)  #: a tlstudio.core.events.AnyEvent
    result = Signal(object)  #: a ``result_type``, or the Exception that kept it from being read

    def __init__(
        self,
        job: Job,
        client: Client | None = None,
        parent: QObject | None = None,
        *,
        result_type: type | None = None,
    ) -> None:
        super().__init__(parent)
        self._job = job
        self._client: Client = client or EngineClient()
        self._result_type = result_type

    def run(self) -> None:
        for event in self._client.run(self._job):
            if self._result_type is not None and isinstance(event, ReportReady):
                self.result.emit(_read(event.file, self._result_type))
            self.received.emit(event)

    def send(self, command: Command) -> None:
        """Tell the engine something; returns at once."""
        self._client.send(command)

    def stop(self) -> None:
        """Ask the engine to end after the current batch; returns at once."""
        self._client.stop()

    def detach(self, order: Order) -> None:
        """Ask the engine to go on without this program; returns at once. Raises TLStudioError."""
        self._client.detach(order)

    def leave(self) -> None:
        """Ask the engine to end unless it can go on without this program; returns at once."""
        self._client.leave()

    @property
    def silence(self) -> float:
        """Seconds since the engine has last given a sign of life; 0 where that is not known."""
        return self._client.silence

    def end(self) -> None:
        """End the engine at once, whatever it does; returns at once."""
        threading.Thread(target=self._client.kill, daemon=True).start()

    def shut_down(self) -> None:
        """End the engine and wait for the thread; for closing the window."""
        self._client.close()
        self.wait()


def _read(file: str, result_type: type) -> object:
    try:
        if result_type is not DataReport:
            report: object = msgspec.json.decode(Path(file).read_bytes(), type=result_type)
            return report
        checked = read_check(Path(file), to_show=True)
    except (OSError, msgspec.DecodeError) as error:
        return error
    checked.prepare()
    return checked
