"""The thread that owns the conversation with one engine and turns its events into one signal."""

from PySide6.QtCore import QObject, QThread, Signal

from tlstudio.core.events import Command
from tlstudio.core.spec import Job
from tlstudio.link.client import EngineClient


class EngineWorker(QThread):
    """Runs one job. ``received`` carries each event; after the last one the thread ends (``finished``).

    Keep a reference until ``finished``: a running QThread that is dropped aborts the program.
    """

    received = Signal(object)  #: a tlstudio.core.events.AnyEvent

    def __init__(self, job: Job, client: EngineClient | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._client = client or EngineClient()

    def run(self) -> None:
        for event in self._client.run(self._job):
            self.received.emit(event)

    def send(self, command: Command) -> None:
        self._client.send(command)

    def stop(self) -> None:
        """Ask the engine to end after the current batch; returns at once."""
        self._client.stop()

    def shut_down(self) -> None:
        """End the engine and wait for the thread; for closing the window."""
        self._client.close()
        self.wait()
