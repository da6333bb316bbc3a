"""Engine clients that talk to ``fake_engine.py``."""

import sys
from pathlib import Path

from tlstudio.link.client import EngineClient

SCRIPT = Path(__file__).with_name("fake_engine.py")


def fake_client(mode: str, *, stop_grace: float = 10.0, **options: object) -> EngineClient:
    """A client of the fake engine in a mode; see there for the options."""
    words = [f"{name}={value}" for name, value in options.items()]
    return EngineClient([sys.executable, "-S", "-u", str(SCRIPT), mode, *words], stop_grace=stop_grace)


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
