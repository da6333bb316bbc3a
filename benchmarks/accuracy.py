"""Time to the accuracy of the slides' recipe: ``python -m benchmarks.accuracy DATA [--seeds 3] [--only NAME]``.

For each seed the slides' script trains 30 epochs, or the 14 until its learning rate is a hundred-thousandth and
it stands still, or at 224 px the 8 until it has fallen once, and there with channels_last and, where the processor
multiplies bfloat16, autocast. Its best validation accuracy is the mark. Then our engine, with the recommended
recipe and an empty cache, trains until it reaches the mark, keeps its best epoch and tests it. The script's time
counts training and validation until its best epoch (though it cannot know that this was it), ours everything from
the first look at the images to the report. Both test the same images. CPU: seconds of the processor, which other
work on the machine changes less.
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median

import msgspec

from benchmarks import contenders, report
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value


class Case(msgspec.Struct, frozen=True):
    name: str
    title: str
    model: str
    strategy: StrategySpec
    side: int
    workers: int
    epochs: int  #: of the script
    batch: int = 256
    fast: bool = False  #: whether the script has an expert's two lines


CASES = (
    Case("baseline", "baseline, 64 px", "baseline", StrategySpec(), side=64, workers=4, epochs=30),
    Case(
        "lite0-3",
        "Lite0 strategy 3, 96 px",
        "efficientnet_lite0",
        StrategySpec(number=3),
        side=96,
        workers=0,
        epochs=14,
    ),
    Case("lite0-1-224", "Lite0 strategy 1, 224 px", "efficientnet_lite0", StrategySpec(),
         side=224, workers=0, epochs=8, batch=32, fast=True),
    Case("lite0-2-224", "Lite0 strategy 2 from blocks4, 224 px", "efficientnet_lite0",
         StrategySpec(number=2, first_stage="blocks4"), side=224, workers=0, epochs=8, batch=32, fast=True),
)  # fmt: skip


_HEAD = ("what", "seed", "by", "best validation", "test", "epochs", "time", "CPU", "n times", "by CPU")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        data = contenders.divided(options.data, Path(place) / "divided")
        for case in CASES:
            if options.only in ("", case.name):
                measure(case, data, options.seeds)


def _rows(case: Case, data: Path, seeds: int, device: str) -> Iterator[tuple[str, ...]]:
    """Two rows a seed, and a last one for all of them."""
    ratios, by_cpu, tested = [], [], []
    for seed in range(seeds):
        script = contenders.naive(
            data, *_options(case, device), "--seed", str(seed), "--epochs", str(case.epochs), "--test"
        )
        mark = max(script.val_accuracy)
        ours = contenders.ours(_job(case, data, seed, device), "--until", str(mark))
        best = script.val_accuracy.index(mark) + 1
        seconds = sum(script.train_seconds[:best]) + sum(script.val_seconds[:best])
        cpu = sum(script.train_cpu[:best]) + sum(script.val_cpu[:best])
        ratios.append(seconds / ours.all_seconds)
        by_cpu.append(cpu / ours.all_cpu)
        tested.append((script.test_accuracy or 0, ours.test_accuracy or 0))
        told = f"{ratios[-1]:.1f}", f"{by_cpu[-1]:.1f}"
        yield _row(case, seed, "slides' script", script, f"{best} of {case.epochs}", (seconds, cpu), ("", ""))
        epochs = str(len(ours.val_accuracy))
        yield _row(case, seed, "TL Studio", ours, epochs, (ours.all_seconds, ours.all_cpu), told)
    means = " / ".join(f"{100 * mean(side):.1f} %" for side in zip(*tested, strict=True))
    medians = (f"{median(values):.1f}" for values in (ratios, by_cpu))
    yield (case.title, "all", "mean test, median ratio", "", means, "", "", "", *medians)


def _row(
    case: Case,
    seed: int,
    by: str,
    run: contenders.Run,
    epochs: str,
    spent: tuple[float, float],
    ratios: tuple[str, str],
) -> tuple[str, ...]:
    accuracies = (f"{100 * value:.1f} %" for value in (max(run.val_accuracy), run.test_accuracy or 0))
    return (case.title, str(seed), by, *accuracies, epochs, *(f"{value:.0f} s" for value in spent), *ratios)


def measure(case: Case, data: Path, seeds: int, device: str = "cpu", page: Path | None = None) -> None:
    """The script and our engine on a device, as a section of a page.

    Args:
        data: a folder with train, val and test.
        page: None: docs/performance.md.
    """
    text = report.table(_HEAD, list(_rows(case, data, seeds, device)))
    note = (
        "Empty cache, everything counted on our side; the script's time ends with its best epoch. "
        f"{report.machine('torch', 'torchvision', 'timm')}"
    )
    heading = f"## Time to the accuracy of the slides' recipe: {case.title}"
    report.write_section(f"accuracy {case.name}", f"{heading}\n\n{text}\n\n{note}", page)
    print(text)


def _options(case: Case, device: str) -> tuple[str, ...]:
    side = str(case.side)
    model = ("--model", case.model, "--strategy", str(case.strategy.number))
    fast = ("--fast",) if case.fast else ()
    sizes = ("--resize", side, "--crop", side, "--batch", str(case.batch))
    workers = case.workers if device == "cpu" else 8
    return (*model, *sizes, "--workers", str(workers), "--device", device, *fast)


def _job(case: Case, data: Path, seed: int, device: str) -> TrainJob:
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=case.model),
        strategy=case.strategy,
        recipe="recommended",
        seed=seed,
    )
    for field, value in {"image.resize": case.side, "image.crop": case.side, "train.device": device}.items():
        job = with_value(job, field, value)
    return job


if __name__ == "__main__":
    main()
