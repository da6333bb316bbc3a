"""A screen to measure on: the one that is there, one of its own, or none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen() -> Iterator[tuple[str, dict[str, str]]]:
    """What to call the screen, and the environment that leads to it."""
    if os.environ.get("DISPLAY") or os.name != "posix":
        yield "own screen", dict(os.environ)
    elif shutil.which("Xvfb"):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
            os.close(write)
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            yield "Xvfb", {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            server.terminate()
    else:
        yield "no screen", {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
