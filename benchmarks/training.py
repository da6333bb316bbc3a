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
    name: str
    title: str
    model: str
    strategy: StrategySpec
    naive: tuple[str, ...]
    epochs: int
    peers: bool = False  #: whether fastai, Lightning and timm are measured too
    side: int = 0  #: of the input where it is not that of the slides, px
    batch: int = 256


_CASES = (
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
        for case in _CASES:
            if options.only in ("", case.name):
                _write(case, list(_rows(case, data, options.pairs)), options.pairs)


def _write(case: Case, rows: list[tuple[str, ...]], pairs: int) -> None:
    text = report.table(_HEAD, rows)
    others = peers.installed() if case.peers else []
    note = (
        f"{pairs} pairs, medians of the epochs after the first; n times: how many times as fast TL Studio is, the "
        "median of the pairs; first epoch done: from the start of the process, ours with an empty cache. "
        f"{report.machine('torch', 'torchvision', *others)}"
    )
    report.write_section(f"training {case.name}", f"## Training and validation: {case.title}\n\n{text}\n\n{note}")
    print(text)


_HEAD = (
    "by",
    "training, images/s",
    "n times",
    "CPU ms an image",
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


def _rows(case: Case, data: Path, pairs: int) -> Iterator[tuple[str, ...]]:
    """A row a side; the scripts get whichever number of loader processes is faster for the slides' one."""
    trials = {workers: contenders.naive(data, *_options(case, workers, 2)) for workers in (0, 4)}
    workers = min(trials, key=lambda number: contenders.settled(trials[number].train_seconds))
    script = _options(case, workers, case.epochs)
    runs: dict[str, Callable[[], contenders.Run]] = {
        f"slides' script, {workers} loaders": lambda: contenders.naive(data, *script),
        "the script, channels_last and autocast": lambda: contenders.naive(data, *script, "--fast"),
        **{name: partial(contenders.peer, name, data, *script) for name in peers.installed() if case.peers},
        **{
            f"{name}, 16 bits": partial(contenders.peer, name, data, *script, "--fast")
            for name in peers.installed()
            if case.peers
        },
        "TL Studio": lambda: contenders.ours(_job(case, data)),
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
        peak_mb=run.peak_mb,
    )


def _options(case: Case, workers: int, epochs: int) -> tuple[str, ...]:
    sides = ("--resize", str(case.side), "--crop", str(case.side)) if case.side else ()
    return (
        *case.naive, *sides, "--batch", str(case.batch), "--workers", str(workers), "--epochs", str(epochs)
    )  # fmt: skip


def _job(case: Case, data: Path) -> TrainJob:
    """At the slides' sizes by the slides' recipe, at a network's own size by the recommended one."""
    bundled = case.model in ("baseline", "efficientnet_lite0")
    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name=case.model, weights="default" if bundled else "none"),  # speed does not ask which
        strategy=case.strategy,
        recipe="recommended" if case.side else "slides",
    )
    for field, value in (("train.epochs", case.epochs), ("train.batch_size", case.batch)):
        job = with_value(job, field, value)
    return job


if __name__ == "__main__":
    main()
