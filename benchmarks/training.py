"""Training against the slides' script: ``python -m benchmarks.training DATA [--pairs 3] [--only NAME]``.

DATA is a folder of images, as `tlstudio check` takes it. All sides see the same images in the same subsets at the
same input size, with the same batch, in turn, several times; medians are reported. The script takes part as it is
and with the two lines that an expert adds, channels_last and autocast in bfloat16 (where the processor multiplies
it). fastai, Lightning and timm take part where they are installed, so, too.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

import msgspec

from benchmarks import contenders, peers, report
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, ModelSpec, StrategySpec, TrainJob, with_value


class Case(msgspec.Struct, frozen=True):
    """A network at a size, and how each side is told to train it."""

    name: str
    title: str
    model: str
    strategy: StrategySpec
    naive: tuple[str, ...]
    epochs: int
    peers: bool = False  #: whether fastai, Lightning and timm are measured too
    side: int = 0  #: of the input where it is not that of the slides, px
    batch: int = 256


CASES = (
    Case("baseline", "baseline, 64 px", "baseline", StrategySpec(), ("--model", "baseline"), epochs=3, peers=True),
    Case("resnet50-1", "ResNet50 strategy 1, 52 px", "resnet50", StrategySpec(),
         ("--model", "resnet50", "--strategy", "1", "--crop", "52"), epochs=2),
    Case("resnet50-2", "ResNet50 strategy 2 from layer2, 52 px", "resnet50",
         StrategySpec(number=2, first_stage="layer2"),
         ("--model", "resnet50", "--strategy", "2", "--crop", "52"), epochs=2),
    Case("resnet50-224", "ResNet50 strategy 1, 224 px", "resnet50", StrategySpec(),
         ("--model", "resnet50", "--strategy", "1"), epochs=2, side=224, batch=32),
    Case("lite0-1", "EfficientNet-Lite0 strategy 1, 224 px", "efficientnet_lite0", StrategySpec(),
         ("--model", "lite0", "--strategy", "1"), epochs=2, side=224, batch=32),
    Case("lite0-2", "EfficientNet-Lite0 strategy 2 from blocks4, 224 px", "efficientnet_lite0",
         StrategySpec(number=2, first_stage="blocks4"), ("--model", "lite0", "--strategy", "2"),
         epochs=3, side=224, batch=32),
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        data = contenders.divided(options.data, Path(place) / "divided")
        for case in CASES:
            if options.only in ("", case.name):
                measure(case, data, options.pairs)


def measure(case: Case, data: Path, pairs: int, device: str = "cpu", page: Path | None = None) -> None:
    """All sides of a case on a device, as a section of a page.

    Args:
        data: a folder with train, val and test.
        page: None: docs/performance.md.
    """
    text = report.table(_HEAD, list(_rows(case, data, pairs, device)))
    others = peers.installed() if _has_peers(case, device) else []
    note = (
        f"{pairs} pairs, medians of the epochs after the first; n times: how many times as fast TL Studio is, the "
        "median of the pairs, by the clock and by processor seconds, which other work changes less; first "
        "epoch done: from the start of the process, ours with an empty cache; peak: of the process, or of the "
        f"memory of a card. {report.machine('torch', 'torchvision', *others)}"
    )
    heading = f"## Training and validation: {case.title}"
    report.write_section(f"training {case.name}", f"{heading}\n\n{text}\n\n{note}", page)
    print(text)


def _has_peers(case: Case, device: str) -> bool:
    return case.peers and device == "cpu"


_HEAD = (
    "by",
    "training, images/s",
    "n times",
    "CPU ms an image",
    "n times",
    "validation, images/s",
    "n times",
    "first epoch done",
    "peak MB",
)


class _Figures(msgspec.Struct, frozen=True):
    """Of one run: images a second, CPU milliseconds an image in training, seconds from the start, megabytes."""

    training: float
    validation: float
    cpu: float
    first_epoch: float
    peak_mb: float


def _rows(case: Case, data: Path, pairs: int, device: str) -> Iterator[tuple[str, ...]]:
    """A row a side; the scripts get whichever number of loader processes is faster for the slides' one."""
    numbers = (0, 4) if device == "cpu" else (8,)
    trials = {workers: contenders.naive(data, *_options(case, workers, 2, device)) for workers in numbers}
    workers = min(trials, key=lambda number: contenders.settled(trials[number].train_seconds))
    script = _options(case, workers, case.epochs, device)
    others = peers.installed() if _has_peers(case, device) else []
    runs: dict[str, Callable[[], contenders.Run]] = {
        f"slides' script, {workers} loaders": lambda: contenders.naive(data, *script),
        "the script, channels_last and autocast": lambda: contenders.naive(data, *script, "--fast"),
        **{name: partial(contenders.peer, name, data, *script) for name in others},
        **{f"{name}, 16 bits": partial(contenders.peer, name, data, *script, "--fast") for name in others},
        "TL Studio": lambda: contenders.ours(_job(case, data, device)),
    }
    measured: dict[str, list[_Figures]] = {side: [] for side in runs}
    for _ in range(pairs):
        for side, run in runs.items():
            measured[side].append(_figures(run(), data))
    ours = measured["TL Studio"]
    for side, figures in measured.items():
        yield (
            side,
            f"{median(one.training for one in figures):.0f}",
            f"{median(a.training / b.training for a, b in zip(ours, figures, strict=True)):.2f}",
            f"{median(one.cpu for one in figures):.1f}",
            f"{median(b.cpu / a.cpu for a, b in zip(ours, figures, strict=True)):.2f}",
            f"{median(one.validation for one in figures):.0f}",
            f"{median(a.validation / b.validation for a, b in zip(ours, figures, strict=True)):.2f}",
            f"{median(one.first_epoch for one in figures):.0f} s",
            f"{median(one.peak_mb for one in figures):.0f}",
        )


def _figures(run: contenders.Run, data: Path) -> _Figures:
    training, validation = (
        sum(1 for path in (data / subset).rglob("*") if path.is_file()) for subset in ("train", "val")
    )
    return _Figures(
        training=training / contenders.settled(run.train_seconds),
        validation=validation / contenders.settled(run.val_seconds),
        cpu=1000 * contenders.settled(run.train_cpu) / training,
        first_epoch=run.first_epoch_seconds,
        peak_mb=run.card_mb or run.peak_mb,
    )


def _options(case: Case, workers: int, epochs: int, device: str) -> tuple[str, ...]:
    sides = ("--resize", str(case.side), "--crop", str(case.side)) if case.side else ()
    return (
        *case.naive, *sides, "--batch", str(case.batch), "--workers", str(workers), "--epochs", str(epochs),
        "--device", device,
    )  # fmt: skip


def _job(case: Case, data: Path, device: str) -> TrainJob:
    """At the slides' sizes by the slides' recipe, at a network's own size by the recommended one."""
    bundled = case.model in ("baseline", "efficientnet_lite0")
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=case.model, weights="default" if bundled else "none"),  # speed does not ask which
        strategy=case.strategy,
        recipe="recommended" if case.side else "slides",
    )
    values = {"train.epochs": case.epochs, "train.batch_size": case.batch, "train.device": device}
    for field, value in values.items():
        job = with_value(job, field, value)
    return job


if __name__ == "__main__":
    main()
