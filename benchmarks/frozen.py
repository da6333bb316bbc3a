"""Training only the head, from an empty cache to the test: ``python -m benchmarks.frozen DATA [--pairs 3]``.

Our engine with the recommended recipe, everything counted (looking at the images, decoding, features, 30 epochs,
saving, test), against the slides' script at the same input size. Each epoch of the script takes as long as any
other, so two are measured and thirty are reckoned; with ``--whole`` it also runs to the end, for its accuracy.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median

from benchmarks import contenders, report
from tlstudio.core.catalog import MODELS
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob

_MODEL, _EPOCHS = "efficientnet_lite0", 30


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--workers", type=int, default=0, help="loader processes of the script")
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        data = contenders.divided(options.data, Path(place) / "divided")
        slow, fast = [], []
        for _ in range(options.pairs):
            slow.append(_EPOCHS * _epoch(_naive(data, options.workers, 2)))
            fast.append(contenders.ours(_job(data)))
        whole = _naive(data, options.workers, _EPOCHS, "--test") if options.whole else None
    seconds = [run.all_seconds for run in fast]
    accuracy = ", ".join(f"{100 * (run.test_accuracy or 0):.1f} %" for run in fast[:1])
    theirs = f"{100 * (whole.test_accuracy or 0):.1f} %" if whole else "not measured"
    ratio = median(a / b for a, b in zip(slow, seconds, strict=True))
    rows = [
        ("slides' script", f"{median(slow):.0f} s", theirs),
        ("TL Studio, empty cache, all counted", f"{median(seconds):.0f} s", accuracy),
        ("ratio", f"{ratio:.1f}", ""),
    ]
    text = report.table(
        (f"Lite0, {MODELS[_MODEL].input_size} px, {_EPOCHS} epochs", "time", "test accuracy"), rows
    )
    note = (
        f"{options.pairs} pairs, medians; the script's time is {_EPOCHS} times the mean of two epochs. "
        f"{report.machine('torch', 'torchvision', 'timm')}"
    )
    report.write_section("frozen", f"## Only the head learns\n\n{text}\n\n{note}")
    print(text)


def _epoch(run: contenders.Run) -> float:
    return sum(run.train_seconds + run.val_seconds) / len(run.train_seconds)


def _naive(data: Path, workers: int, epochs: int, *more: str) -> contenders.Run:
    side = str(MODELS[_MODEL].input_size)
    options = ("--model", _MODEL, "--strategy", "3", "--resize", side, "--crop", side)
    return contenders.naive(data, *options, "--workers", str(workers), "--epochs", str(epochs), *more)


def _job(data: Path) -> TrainJob:
    return make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=_MODEL),
        strategy=StrategySpec(number=3),
        recipe="recommended",
    )


if __name__ == "__main__":
    main()
