"""How an engine is started: the command and its environment."""

import os
import sys

_ALLOCATOR = {
    # glibc returns freed memory to the system at once and fetches it again for the next batch; keeping it
    # saves almost half of a small network's CPU time (page faults). Other C libraries ignore the names.
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": "536870912",
    "MALLOC_TOP_PAD_": "67108864",
}


def engine_command(*, standby: bool = False) -> list[str]:
    """The program and its arguments, from a source tree, an installed package or a frozen app."""
    frozen = getattr(sys, "frozen", False)
    base = [sys.executable, "--engine"] if frozen else [sys.executable, "-u", "-m", "tlstudio.engine"]
    return [*base, "--standby"] if standby else base


def engine_environment() -> dict[str, str]:
    """This process's environment with what the engine needs; what the user has set stays."""
    return {**_ALLOCATOR, **os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
