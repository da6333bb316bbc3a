"""From the start of the process to the first painted window: ``python -m benchmarks.window.first_paint``.

One start to warm the disk, then ``--starts`` (5) that count, each in a home folder that the warm one has made.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from benchmarks.report import machine, table, write_section
from benchmarks.window.screen import screen

TARGET_SECONDS, TARGET_MEGABYTES = 1.0, 170


class Start(NamedTuple):
    seconds: float
    megabytes: float


def start_once(env: dict[str, str]) -> Start:
    """Start the program, wait for its first picture, end it. Raises RuntimeError where it had loaded torch."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.window.painted"], env=env, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None  # noqa: S101  (it was asked for)
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.kill()
    told = json.loads(line)
    if told["torch"]:
        raise RuntimeError("the window has loaded torch")
    return Start(seconds, told["megabytes"])


def measure(starts: int) -> tuple[str, list[Start]]:
    """The screen, and the starts that count."""
    with tempfile.TemporaryDirectory() as home, screen() as (name, env):
        env["TLSTUDIO_HOME"] = home
        start_once(env)
        return name, [start_once(env) for _ in range(starts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--print", action="store_true", help="write nothing into docs/performance.md")
    options = parser.parse_args()
    where, starts = measure(options.starts)
    seconds = statistics.median(start.seconds for start in starts)
    megabytes = statistics.median(start.megabytes for start in starts)
    rows = [
        ("start of the process → first painted window", f"{seconds:.2f} s", f"≤ {TARGET_SECONDS:.1f} s"),
        ("memory at that time", f"{megabytes:.0f} MB", f"≤ {TARGET_MEGABYTES} MB"),
        ("torch loaded", "no", "no"),
    ]
    each = ", ".join(f"{start.seconds:.2f}" for start in starts)
    text = table(("the window at its start", "measured", "target"), rows)
    text += f"\n\nMedian of {len(starts)} warm starts ({each} s), {where}. {machine('PySide6-Essentials')}"
    print(text)
    if not options.print:
        write_section("window start", f"## The window: its start\n\n{text}")


if __name__ == "__main__":
    main()
