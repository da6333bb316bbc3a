"""One engine, kept: what it says goes into a file, what it is told comes from a socket; nobody need be there."""

import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import msgspec

from tlstudio.core import events as ev
from tlstudio.keeper import slurm
from tlstudio.keeper.job_folder import JobFolder
from tlstudio.link.client import EngineClient

_PROGRESS_SECONDS = 0.5  # between two lines of progress: a week of training is to stay a small file
_INBOX_SECONDS = 1.0


def serve(folder: JobFolder, make_client: Callable[[], EngineClient] = EngineClient) -> int:
    """Keep one job until its engine has ended.

    ``SIGTERM`` ends the engine after the batch in hand, ``SIGUSR1`` too, and the job goes on in a later one.

    Returns:
        0, or :data:`~tlstudio.keeper.slurm.AGAIN` where it is to go on.
    """
    client, again = make_client(), False

    def on_signal(number: int, _frame: FrameType | None) -> None:
        nonlocal again
        again = again or number == signal.SIGUSR1
        client.stop()

    for number in (signal.SIGTERM, signal.SIGUSR1):
        signal.signal(number, on_signal)
    folder.workspace.mkdir(exist_ok=True)
    with contextlib.ExitStack() as ends, folder.wire.open("ab", buffering=0) as wire:
        over = ends.enter_context(_listening(folder, client))
        last: ev.AnyEvent | None = None
        for event in _fewer(client.run(folder.job())):
            if isinstance(event, ev.TERMINAL):
                last = event  # not said before the engine is gone, and its log complete
            else:
                wire.write(ev.encode(event))
        over.set()
        again = again and last == ev.Finished(outcome="stopped")
        wire.write(ev.encode(ev.note("note-time-limit") if again or last is None else last))
    return slurm.AGAIN if again else 0


def _fewer(events: Iterator[ev.AnyEvent]) -> Iterator[ev.AnyEvent]:
    """Progress twice a second, and whenever a pass is over."""
    last = 0.0
    for event in events:
        if isinstance(event, ev.Progress) and event.done < event.total:
            now = time.monotonic()
            if now - last < _PROGRESS_SECONDS:
                continue
            last = now
        yield event


@contextlib.contextmanager
def _listening(folder: JobFolder, client: EngineClient) -> Iterator[threading.Event]:
    """Commands reach the engine while it lasts: by the socket, and of a cluster's job by a file."""
    over = threading.Event()
    place = folder.path / "socket"
    place.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        with contextlib.chdir(folder.path):  # a whole path may be longer than a socket's name can be
            listener.bind("socket")
        listener.listen()
        threading.Thread(target=_accept, args=(listener, client), daemon=True).start()
        if folder.slurm:
            threading.Thread(target=_read_inbox, args=(folder.inbox, client, over), daemon=True).start()
        try:
            yield over
        finally:
            over.set()
            place.unlink(missing_ok=True)


def _accept(listener: socket.socket, client: EngineClient) -> None:
    with contextlib.suppress(OSError):  # closed: the job has ended
        while True:
            caller, _ = listener.accept()
            threading.Thread(target=_obey_caller, args=(caller, client), daemon=True).start()


def _obey_caller(caller: socket.socket, client: EngineClient) -> None:
    with contextlib.suppress(OSError), caller, caller.makefile("rb") as lines:
        for line in lines:
            _obey(line, client)
            caller.sendall(b"+\n")


def _read_inbox(inbox: Path, client: EngineClient, over: threading.Event) -> None:
    """What was written before this job of the cluster began is for the one before it."""
    inbox.touch()
    with inbox.open("rb") as lines:
        lines.seek(0, 2)
        while not over.wait(_INBOX_SECONDS):
            for line in lines:
                _obey(line, client)


def _obey(line: bytes, client: EngineClient) -> None:
    with contextlib.suppress(msgspec.DecodeError):  # of a newer program, whose version was refused
        command = ev.decode_command(line)
        client.stop() if command == ev.Stop() else client.send(command)
