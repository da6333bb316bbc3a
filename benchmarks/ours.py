"""One training job by the engine's own code, told in the same lines as :mod:`benchmarks.naive`.

The job comes as a line on stdin. With ``--until A`` training ends with the first epoch whose validation accuracy
is at least A, as when the user stops it and keeps the best. Also told: how long the images took to be looked at
and decoded, and the most private memory (without what is mapped from files) at any event.
"""

import argparse
import queue
import sys
import time
from itertools import pairwise
from pathlib import Path

import psutil

from benchmarks.naive import say, say_first_epoch, say_peak
from tlstudio.core import events as ev
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import decode_job
from tlstudio.engine.jobs import run_job
from tlstudio.learn.control import Control


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--until", type=float, default=2.0)
    options = parser.parse_args()
    job, control = decode_job(sys.stdin.buffer.readline()), Control()
    start, cpu_start = time.perf_counter(), time.process_time()
    started, cpu, trained, private_mb = ev.JobStarted(kind=""), 0.0, 0.0, 0.0
    phases = [("start", start)]
    for event in run_job(job, control, queue.SimpleQueue()):
        private_mb = max(private_mb, _private_mb())
        if isinstance(event, ev.JobStarted):
            started = event
        elif isinstance(event, ev.PhaseStarted):
            phases.append((event.name, time.perf_counter()))
            cpu = time.process_time()
        elif isinstance(event, ev.Progress) and event.phase == "train" and event.done == event.total:
            trained = time.process_time()
        elif isinstance(event, ev.EpochEnded):
            train_seconds = started.images["train"] / event.images_per_second
            now = time.process_time()
            say(
                epoch=event.epoch,
                train_seconds=train_seconds,
                val_seconds=event.seconds - train_seconds,
                train_cpu=trained - cpu,
                val_cpu=now - trained,
                val_accuracy=event.val_accuracy,
            )
            if event.epoch == 1:
                say_first_epoch()
            cpu = now
            if (event.val_accuracy or 0) >= options.until:
                control.finish("best")
    result = read_report(RunFolder(Path(started.run)).report).result("test")
    say(
        test_accuracy=result.accuracy if result else None,
        all_seconds=time.perf_counter() - start,
        all_cpu=time.process_time() - cpu_start,
    )
    seconds = {name: end - begin for (name, begin), (_, end) in pairwise(phases)}
    say(scan_seconds=seconds["scan"], prepare_seconds=seconds["prepare"], private_mb=private_mb)
    say_peak()


def _private_mb() -> float:
    memory = psutil.Process().memory_info()
    return float(memory.rss - getattr(memory, "shared", 0)) / 2**20


if __name__ == "__main__":
    main()
