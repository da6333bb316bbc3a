"""Engine clients that talk to ``fake_engine.py``."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tlstudio.core import events as ev
from tlstudio.core.spec import Job
from tlstudio.link.client import EngineClient

SCRIPT = Path(__file__).with_name("fake_engine.py")
_PATIENCE = 30.0  # s


def fake_client(mode: str, *, stop_grace: float = 10.0, **options: object) -> EngineClient:
    """A client of the fake engine in a mode; see there for the options."""
    return EngineClient(_command(mode, options), stop_grace=stop_grace)


class PacedClient(EngineClient):
    """Of the fake engine; tells an event when the one before is ``taken``, for the engine would be far ahead."""

    def __init__(self, mode: str, **options: object) -> None:
        super().__init__(_command(mode, options))
        self.taken = threading.Event()

    def run(self, job: Job) -> Iterator[ev.AnyEvent]:
        for event in super().run(job):
            self.taken.clear()
            yield event
            self.taken.wait(_PATIENCE)


def _command(mode: str, options: dict[str, object]) -> list[str]:
    return [sys.executable, "-S", "-u", str(SCRIPT), mode, *(f"{name}={value}" for name, value in options.items())]


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return _answers(pid) if not Path("/proc/self/stat").exists() else False
    return stat.rpartition(")")[2].split()[0] != "Z"


def _answers(pid: int) -> bool:
    import os

    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
