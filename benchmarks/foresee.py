"""What is foreseen of a training against what it takes: ``python -m benchmarks.foresee FOLDERS [--sides 96 224]``.

For each folder of images, network, strategy and input size an engine is asked what the training would take, from
an empty cache; then another engine does it, and tells what it took. A training is compared with what was foreseen
of all its epochs, so patience is switched off.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import report
from tlstudio.core import events as ev
from tlstudio.core.estimate import Estimate
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, EstimateJob, Job, ModelSpec, StrategySpec, TrainJob, with_value
from tlstudio.link.client import EngineClient
from tlstudio.link.commands import engine_command, engine_environment

_CASES = (("baseline", 1), ("efficientnet_lite0", 1), ("efficientnet_lite0", 2), ("efficientnet_lite0", 3))
#: wanted: time within a quarter in four of five runs, memory within a fifth
_TIME, _MEMORY = 0.25, 0.2


class Outcome(msgspec.Struct, frozen=True):
    """Of one training."""

    title: str
    foreseen: Estimate
    spent: ev.Spent

    @property
    def time(self) -> float:
        """What it took as a share of what was foreseen."""
        return self.spent.seconds / self.foreseen.seconds_total

    @property
    def memory(self) -> float:
        """The same of its memory, of the GPU where it was used."""
        if self.foreseen.device_memory_bytes:
            return self.spent.device_memory_bytes / self.foreseen.device_memory_bytes
        return self.spent.memory_bytes / self.foreseen.memory_bytes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--sides", type=int, nargs="+", default=[96, 128, 224])
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--models", nargs="+", default=list(dict.fromkeys(model for model, _ in _CASES)))
    options = parser.parse_args()
    done = []
    for job in _jobs(options.data, options.models, options.sides, options.epochs):
        done.append(measure(job))
        print(*_row(done[-1]), sep="  ", flush=True)
    report.write_section("foresee", _section(done))


def _jobs(folders: Sequence[Path], models: Sequence[str], sides: Sequence[int], epochs: int) -> Iterator[TrainJob]:
    for folder in folders:
        for model, number in _CASES:
            for side in sides if model in models else ():
                yield job_of(folder, model, number, side, epochs)


def job_of(folder: Path, model: str, number: int, side: int, epochs: int) -> TrainJob:
    """The recommended recipe at another size; the path of strategy 3 stays as long as it is."""
    stage = "blocks4" if number == 2 else ""
    job = make_job(
        data=DataSpec(folder=str(folder.resolve())),
        model=ModelSpec(name=model),
        strategy=StrategySpec(number=number, first_stage=stage),  # type: ignore[arg-type]
        recipe="recommended",
        epochs=None if number == 3 else epochs,
    )
    for field, value in (("image.crop", side), ("image.resize", side), ("train.patience", 0)):
        job = with_value(job, field, value)
    return job


def measure(job: TrainJob) -> Outcome:
    """Ask, train, and put side by side."""
    title = f"{Path(job.data.folder).name}, {job.model.name} strategy {job.strategy.number}, {job.image.crop} px"
    with tempfile.TemporaryDirectory(prefix="foresee-") as place:
        job = with_value(job, "workspace", str(Path(place) / "workspace"))
        (foreseen,) = _told(EstimateJob(jobs=(job,)), place, ev.Foreseen)
        (spent,) = _told(job, place, ev.Spent)
    return Outcome(title, foreseen.estimate, spent)


def _told(job: Job, home: str, kind: type) -> list[Any]:
    client = EngineClient(
        engine_command(standby=True), environment={**engine_environment(), "TLSTUDIO_HOME": home}
    )
    events = list(client.run(job))
    if isinstance(events[-1], ev.Failed):
        raise RuntimeError(f"{events[-1].message}\n{events[-1].detail}")
    return [event for event in events if isinstance(event, kind)]


def _row(done: Outcome) -> tuple[str, ...]:
    on_gpu = bool(done.foreseen.device_memory_bytes)
    foreseen = done.foreseen.device_memory_bytes if on_gpu else done.foreseen.memory_bytes
    spent = done.spent.device_memory_bytes if on_gpu else done.spent.memory_bytes
    span = (
        f"{done.foreseen.seconds_total:.0f} s ({done.foreseen.seconds_low:.0f}–{done.foreseen.seconds_high:.0f})"
    )
    times = span, f"{done.spent.seconds:.0f} s", f"{done.time:.2f}"
    return done.title, *times, f"{foreseen / 1e6:.0f} MB", f"{spent / 1e6:.0f} MB", f"{done.memory:.2f}"


def _section(done: Sequence[Outcome]) -> str:
    head = ("training", "foreseen", "took", "ratio", "memory foreseen", "taken", "ratio")
    in_time = sum(abs(one.time - 1) <= _TIME for one in done)
    in_memory = sum(abs(one.memory - 1) <= _MEMORY for one in done)
    within = sum(one.foreseen.seconds_low <= one.spent.seconds <= one.foreseen.seconds_high for one in done)
    machine = report.machine("torch", "torchvision", "timm")
    note = (
        f"Each from an empty cache. Within 25 % of the time: {in_time} of {len(done)}; within the spread that is "
        f"shown: {within}; within 20 % of the memory: {in_memory}. {machine}"
    )
    return f"## Foreseen and actual\n\n{report.table(head, [_row(one) for one in done])}\n\n{note}"


if __name__ == "__main__":
    main()
