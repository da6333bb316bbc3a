"""Opens every file of a folder in a process of its own and prints what each took, as JSON."""

import contextlib
import json
import os
from pathlib import Path

from tlstudio.core.errors import ImageError
from tlstudio.data.decode import open_rgb


def main(folder: str) -> None:
    """Lines of: name in hexadecimal, exit status, seconds of processor, megabytes at the peak."""
    took = []
    for name in sorted(os.listdir(os.fsencode(folder))):  # noqa: PTH208  (names in bytes)
        child = os.fork()
        if child == 0:
            with contextlib.suppress(ImageError):
                open_rgb(Path(folder) / os.fsdecode(name))
            os._exit(0)
        _, status, usage = os.wait4(child, 0)
        took.append((name.hex(), status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000))
    print(json.dumps(took))
