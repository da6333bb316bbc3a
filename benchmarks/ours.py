"""One training job by the engine's own code, told in the same lines as :mod:`benchmarks.naive`.

The job comes as a line on stdin; ``--test`` also tells the accuracy of the report.
"""

import json
import queue
import resource
import sys
import time
from pathlib import Path

from tlstudio.core import events as ev
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.spec import decode_job
from tlstudio.engine.jobs import run_job
from tlstudio.learn.control import Control


def main() -> None:
    job = decode_job(sys.stdin.buffer.readline())
    start = time.perf_counter()
    started, cpu, trained = ev.JobStarted(kind=""), 0.0, 0.0
    for event in run_job(job, Control(), queue.SimpleQueue()):
        if isinstance(event, ev.JobStarted):
            started = event
        elif isinstance(event, ev.PhaseStarted) and event.name == "train":
            cpu = time.process_time()
        elif isinstance(event, ev.Progress) and event.phase == "train" and event.done == event.total:
            trained = time.process_time()
        elif isinstance(event, ev.EpochEnded):
            train_seconds = started.images["train"] / event.images_per_second
            now = time.process_time()
            _say(
                epoch=event.epoch,
                train_seconds=train_seconds,
                val_seconds=event.seconds - train_seconds,
                train_cpu=trained - cpu,
                val_cpu=now - trained,
                val_accuracy=event.val_accuracy,
            )
            cpu = now
    result = read_report(RunFolder(Path(started.run)).report).result("test")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _say(test_accuracy=result.accuracy if result else None, all_seconds=time.perf_counter() - start, peak_mb=peak)


def _say(**facts: float | None) -> None:
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    main()
