"""Our engine against the slides' script: ``python -m benchmarks.training DATA [--pairs 3] [--only NAME]``.

DATA is a folder of images, as `tlstudio check` takes it. Both sides see the same images in the same subsets at the
same input size, with the slides' batch of 256 and Adam, in turn, several times; medians are reported.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median

import msgspec

from benchmarks import report, sides
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value


class Case(msgspec.Struct, frozen=True):
    name: str
    title: str
    model: str
    strategy: StrategySpec
    naive: tuple[str, ...]
    epochs: int = 3


_CASES = (
    Case("baseline", "baseline, 64 px", "baseline", StrategySpec(), ("--model", "baseline"), epochs=5),
    Case("resnet50-1", "ResNet50 strategy 1, 52 px", "resnet50", StrategySpec(),
         ("--model", "resnet50", "--strategy", "1", "--crop", "52")),
    Case("resnet50-2", "ResNet50 strategy 2 from layer2, 52 px", "resnet50",
         StrategySpec(number=2, first_stage="layer2"),
         ("--model", "resnet50", "--strategy", "2", "--crop", "52")),
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        data = sides.divided(options.data, Path(place) / "divided")
        rows = [_row(case, data, options.pairs) for case in _CASES if options.only in ("", case.name)]
    head = ("training", "naive images/s", "ours images/s", "ratio", "CPU ms an image, naive / ours", "peak MB")
    text = report.table(head, rows)
    note = (
        f"{options.pairs} pairs, medians of the epochs after the first. {report.machine('torch', 'torchvision')}"
    )
    report.write_section("training", f"## One epoch of training\n\n{text}\n\n{note}")
    print(text)


def _row(case: Case, data: Path, pairs: int) -> tuple[str, ...]:
    """Images a second of both sides; the script gets whichever number of loader processes is faster for it."""
    images = sum(1 for path in (data / "train").rglob("*") if path.is_file())
    trials = {workers: _naive(case, data, workers, 2) for workers in (0, 4)}
    workers = min(trials, key=lambda number: sides.settled(trials[number].train_seconds))
    left, right = [], []
    for _ in range(pairs):
        left.append(_naive(case, data, workers, case.epochs))
        right.append(sides.ours(_job(case, data)))
    slow, fast = ([images / sides.settled(run.train_seconds) for run in side] for side in (left, right))
    cpu = [1000 * median(sides.settled(run.train_cpu) for run in side) / images for side in (left, right)]
    ratio = median(ours / naive for naive, ours in zip(slow, fast, strict=True))
    memory = [median(run.peak_mb for run in side) for side in (left, right)]
    return (
        f"{case.title} (script: {workers} loaders)",
        f"{median(slow):.0f}",
        f"{median(fast):.0f}",
        f"{ratio:.2f}",
        f"{cpu[0]:.1f} / {cpu[1]:.1f}",
        f"{memory[0]:.0f} / {memory[1]:.0f}",
    )


def _naive(case: Case, data: Path, workers: int, epochs: int) -> sides.Run:
    return sides.naive(data, *case.naive, "--workers", str(workers), "--epochs", str(epochs))


def _job(case: Case, data: Path) -> TrainJob:
    weights = "default" if case.model == "baseline" else "none"  # speed does not ask which weights
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=case.model, weights=weights),
        strategy=case.strategy,
        recipe="slides",
    )
    return with_value(job, "train.epochs", case.epochs)  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
