"""How an engine is started: the command and its environment."""

import os
import sys
from pathlib import Path

from tlstudio.core import engines

_ALLOCATOR = {
    # glibc returns freed memory to the system at once and fetches it again for the next batch; keeping it
    # saves almost half of a small network's CPU time (page faults). Other C libraries ignore the names.
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": "536870912",
    "MALLOC_TOP_PAD_": "67108864",
}
#: what would make another Python look for its library, or a program for its shared ones, in the wrong place
_FOREIGN = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def engine_command(*, standby: bool = False) -> list[str]:
    """The program and its arguments: of the engine that the user has chosen, else of the one that came with us."""
    python = engines.chosen_python()
    base = own_engine() if python is None else engine_of(python)
    return [*base, "--standby"] if standby else base


def engine_of(python: Path) -> list[str]:
    """The engine of another environment, which looks neither at the user's variables nor into this folder (-I)."""
    return [str(python), "-I", "-u", "-X", "utf8", "-m", "tlstudio.engine"]


def own_engine() -> list[str]:
    """The engine that came with the program, from a source tree, an installed package or a frozen app."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-u", "-m", "tlstudio.engine"]
    return [str(_with_console(Path(sys.executable))), "--engine"]


def _with_console(executable: Path) -> Path:
    """On Windows a program without a console may have no standard input: its neighbour has."""
    neighbour = executable.with_name("tlstudio.exe")
    return neighbour if os.name == "nt" and neighbour.is_file() else executable


def engine_environment() -> dict[str, str]:
    """This process's environment with what the engine needs; what the user has set stays."""
    inherited = dict(os.environ) if engines.chosen_python() is None else foreign_environment()
    return {**_ALLOCATOR, **inherited, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}


def foreign_environment() -> dict[str, str]:
    """This process's environment for a program that is not part of this one.

    A frozen program points the loader at its own shared libraries, and keeps what was there before.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    if getattr(sys, "frozen", False):
        for name in _LIBRARIES:
            before = kept.pop(f"{name}_ORIG", "")
            kept.pop(name, None)
            if before:
                kept[name] = before
    return kept
