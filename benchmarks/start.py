"""How soon the program answers: ``python -m benchmarks.start DATA [--starts 10] [--print]``.

The list of commands; ``tlstudio check`` of a few images of DATA that were checked before; an engine from its start
until it has loaded torch and taken a job, without and with the libraries of networks (an engine that waits has
imported them). CPU time, of all processes, is what is left where another program has the processor meanwhile.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.report import machine, table, write_section
from tlstudio.core import events as ev
from tlstudio.core.spec import PredictJob
from tlstudio.link.client import EngineClient
from tlstudio.link.commands import engine_command

_CLASSES, _IMAGES = 4, 25  # of the folder that is known; of each class
_TLSTUDIO = (sys.executable, "-m", "tlstudio.cli")


def known_folder(data: Path, place: Path) -> Path:
    """Some images of DATA, checked once."""
    for folder in islice(sorted(data.iterdir()), _CLASSES):
        (place / folder.name).mkdir(parents=True)
        for file in islice(sorted(folder.rglob("*.*")), _IMAGES):
            shutil.copy(file, place / folder.name)
    _command("check", str(place))
    return place


def _command(*arguments: str) -> None:
    subprocess.run([*_TLSTUDIO, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _engine(*, standby: bool) -> None:
    client = EngineClient(engine_command(standby=standby))
    for event in client.run(PredictJob(models=())):
        if isinstance(event, ev.Failed):
            raise RuntimeError(event.message)


def measured(work: Callable[[], None], times: int) -> tuple[list[float], list[float]]:
    """Seconds, and seconds of CPU of the child processes, of each of some times after a first one."""
    work()
    wall, cpu = [], []
    for _ in range(times):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        work()
        wall.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return wall, cpu


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--print", action="store_true", help="write nothing into docs/performance.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place, "home"))
        known = known_folder(options.data, Path(place, "images"))
        works: dict[str, tuple[Callable[[], None], str]] = {
            "`tlstudio --help`": (lambda: _command("--help"), "≤ 0.15 s"),
            f"`tlstudio check` of {_CLASSES * _IMAGES} known images": (
                lambda: _command("check", str(known)),
                "≤ 0.5 s",
            ),
            "an engine, start → torch loaded, job taken, end": (lambda: _engine(standby=False), "≤ 2.5 s"),
            "the same with torchvision and timm": (lambda: _engine(standby=True), ""),
        }
        rows = []
        for name, (work, target) in works.items():
            wall, cpu = measured(work, options.starts)
            seconds = (f"{value:.2f} s" for value in (median(wall), min(wall), median(cpu)))
            rows.append((name, *seconds, target))
            print(rows[-1], flush=True)
    text = table(("start", "median", "least", "CPU, median", "target"), rows)
    text += f"\n\n{options.starts} warm starts each. {machine('torch', 'torchvision', 'timm', 'typer')}"
    if not options.print:
        write_section("start", f"## The start of the command line and the engine\n\n{text}")


if __name__ == "__main__":
    main()
