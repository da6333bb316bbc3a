"""Whether the advisor's advice is good: ``python -m benchmarks.advisor DATA [--evidence] [--table]``.

``--evidence`` measures, for every task, seed and network of the truth (benchmarks/truth.py), what the advisor
measures: on training and validation images alone, at the input size that was trained with. Each is a line of
docs/advisor-evidence.jsonl; what is there is not measured again.
"""

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path

import msgspec

from benchmarks import report
from benchmarks.tasks import TASKS, divide_task
from tlstudio.core.advisor import Measurement

EVIDENCE = report.PAGE.with_name("advisor-evidence.jsonl")


class Evidence(msgspec.Struct, frozen=True):
    """What the advisor knows of one draw of a task."""

    task: str
    seed: int
    training: int  #: images
    validation: int
    classes: int
    measurement: Measurement


def main() -> None:
    options = _options()
    if options.evidence:
        with tempfile.TemporaryDirectory() as place:
            os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
            _measure_all(Path(place), options)


def read_evidence(path: Path = EVIDENCE) -> list[Evidence]:
    """What has been measured."""
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=Evidence) for line in path.read_bytes().splitlines()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--evidence", action="store_true")
    parser.add_argument("--models", nargs="+", default=["efficientnet_lite0", "efficientnet_lite1"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--side", type=int, default=96, help="input of the pretrained network, px")
    parser.add_argument("--results", type=Path, default=EVIDENCE)
    return parser.parse_args()


def _measure_all(place: Path, options: argparse.Namespace) -> None:
    known = {(found.task, found.seed, found.measurement.model) for found in read_evidence(options.results)}
    for seed in options.seeds:
        for task in TASKS:
            wanted = [model for model in options.models if (task.name, seed, model) not in known]
            if not wanted:
                continue
            folder = divide_task(task, seed, place, options.data, most_test=len(task.name))
            for model in wanted:
                found = _measure(task.name, seed, model, folder, options.side)
                with options.results.open("a", encoding="utf-8") as stream:
                    stream.write(json.dumps(msgspec.to_builtins(found)) + "\n")
            shutil.rmtree(folder)


def _measure(task: str, seed: int, model: str, folder: Path, side: int) -> Evidence:
    from tlstudio.core.spec import DataSpec
    from tlstudio.learn.advisor import measure, sampled
    from tlstudio.learn.control import Control
    from tlstudio.learn.inspection import inspected

    found = _result(inspected(DataSpec(folder=str(folder)), Control()))
    split = found.report.split
    sample = sampled(split, found.report.index.readable, found.ties, 0)
    measured = _result(measure(sample, model, Control(), side))
    print(
        f"{task}, seed {seed}, {model}: last {measured.last:.3f}, joint {measured.joint:.3f}, "
        f"similarity {measured.similarity:.2f}, mirrored {measured.mirrored:+.2f}",
        flush=True,
    )
    counts = [len(split.subset(name)) for name in ("train", "val")]
    return Evidence(task, seed, *counts, len(sample.classes), measured)


def _result(generator):
    while True:
        try:
            next(generator)
        except StopIteration as stop:
            return stop.value


if __name__ == "__main__":
    main()
