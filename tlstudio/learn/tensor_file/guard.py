"""The first look at a stranger's file, in a process of its own with limits.

Should the checks have a hole, it is that process that ends and not the one with the user's work.
"""

import contextlib
import json
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil

from tlstudio.learn.tensor_file.refusal import RefusedError

SECONDS = 10  #: of processor time: on a busy machine they may be minutes
_PATIENCE = 120.0  #: seconds for one that computes nothing, as of a disk that does not answer
_log = logging.getLogger(__name__)
_SPARE = 300_000_000  #: bytes of memory besides twice the file
_NOTICE = 0.05  #: seconds between two looks at its memory
_ROOT = Path(__file__).parents[3]
#: without the user's variables and packages (-I -S): it needs the standard library alone, and starts in 50 ms
_FROM_SOURCE = ("-I", "-S", "-c", "import sys; sys.path.insert(0, sys.argv[1]); "
                "from tlstudio.learn.tensor_file.look import main; main(sys.argv[2:])")  # fmt: skip


def look_first(path: Path) -> None:
    """Let a process of its own look at the file.

    Raises:
        OSError: it cannot be opened.
        RefusedError: it is no plain file of dense tensors, or looking at it took more than its share.
    """
    memory = 2 * path.stat().st_size + _SPARE
    command = [*_command(), str(path.absolute()), str(memory), str(SECONDS)]
    process = subprocess.Popen(  # noqa: S603  (our own program)
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        said = _answer(process, memory)
    finally:
        process.kill()
        process.communicate()
    match said:
        case {"fine": True}:
            return
        case {"errno": int(number)}:
            raise OSError(number, os.strerror(number))
        case {"code": str(code), "values": dict(values)}:
            raise RefusedError(code, **values)
    _log.warning("the look at %s ended with status %s", path, process.returncode)
    raise RefusedError("unsafe-costly")


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--look"]
    return [sys.executable, *_FROM_SOURCE, str(_ROOT)]


def _answer(process: subprocess.Popen[bytes], memory: int) -> object:
    """Its answer; None where it took too long, too much, or died."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            said, _ = process.communicate(timeout=_NOTICE)
        except subprocess.TimeoutExpired:
            if time.monotonic() > end or _takes_too_much(process.pid, memory):
                return None
        else:
            try:
                return json.loads(said)
            except ValueError:
                return None


def _takes_too_much(pid: int, memory: int) -> bool:
    """Where a process cannot limit itself, it is watched."""
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(pid)
        times = process.cpu_times()
        return bool(process.memory_info().rss > memory or times.user + times.system > SECONDS)
    return False
