"""Rates and input sizes of fine-tuning: ``python -m benchmarks.fine_tuning DATA [--side 112] [--only NAME]``.

The whole EfficientNet-Lite0 learns from the solved classifier, in the steps of the program and by the recommended
recipe but for what a row says: epochs, learning rates, label smoothing, smallest crop, or the input size of each
epoch. After each epoch the validation images are answered at the full input size. One thread, so that other work
on the machine changes the seconds of the processor little; they are of the training steps alone.
"""

import argparse
import copy
import os
import tempfile
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import msgspec
import torch

from benchmarks import contenders, report
from tlstudio.core.recipes import make_job
from tlstudio.core.spec import DataSpec, FindRateJob, ModelSpec, StrategySpec, with_value
from tlstudio.learn.augment import Transform
from tlstudio.learn.control import Control
from tlstudio.learn.learner import Learner
from tlstudio.learn.loop import evaluate_pass, measure, train_epoch
from tlstudio.learn.rehearsal import rehearse
from tlstudio.learn.session import Session

_HEAD = ("what", "epochs", "validation by epoch, %", "test, %", "CPU of the steps, s")


class Row(msgspec.Struct, frozen=True):
    """A way to fine-tune."""

    name: str
    sizes: tuple[float, ...] = (1, 1, 1, 1)  #: input size of each epoch, as a share of the full one
    head: float = 1e-3  #: learning rate
    base: float = 1e-3
    smoothing: float = 0.1
    min_area: float = 0.7


ROWS = (
    Row("base 0.0003, head 0.003", head=3e-3, base=3e-4),
    Row("base and head 0.0003", head=3e-4, base=3e-4),
    Row("base 0.001, head 0.003", head=3e-3),
    Row("base 0.001, head 0.001"),
    Row("base 0.001, head 0.0003", head=3e-4),
    Row("base and head 0.002", head=2e-3, base=2e-3),
    Row("no label smoothing", smoothing=0.0),
    Row("crops from 35 %", min_area=0.35),
    Row("six epochs", sizes=6 * (1,)),
    Row("twelve epochs", sizes=12 * (1,)),
    Row("growing input size", sizes=(0.57, 0.57, 0.71, 0.71, 0.86, 1)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--side", type=int, default=112, help="full input size, px")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="+", default=[])
    options = parser.parse_args()
    rows = [row for row in ROWS if not options.only or row.name in options.only]
    with tempfile.TemporaryDirectory() as place:
        os.environ["TLSTUDIO_HOME"] = str(Path(place) / "home")
        data = contenders.divided(options.data, Path(place) / "divided")
        lines = list(_measured(data, rows, options.side, options.seed))
    text = report.table(_HEAD, lines)
    note = f"Seed {options.seed}, one thread, float32. {report.machine('torch', 'timm')}"
    heading = f"## Fine-tuning: rates and input sizes, {options.side} px"
    report.write_section(f"fine-tuning {options.side}", f"{heading}\n\n{text}\n\n{note}")


def _measured(data: Path, rows: list[Row], side: int, seed: int) -> Iterator[tuple[str, ...]]:

    job = make_job(
        data=DataSpec(folder=str(data)),
        model=ModelSpec(name="efficientnet_lite0"),
        strategy=StrategySpec(number=1),
        recipe="recommended",
        seed=seed,
    )
    fixed = {"image.resize": side, "image.crop": side, "train.threads": 1, "train.precision": "float32"}
    for field, value in fixed.items():
        job = with_value(job, field, value)
    session, _ = _end(rehearse(FindRateJob(job=job), Control()))
    start = copy.deepcopy(session.learner.network.state_dict())
    print(f"solved classifier: {100 * _accuracy(session, 'val'):.1f} % of the validation images", flush=True)
    for row in rows:
        session.learner.network.load_state_dict(start)
        found, seconds = _trained(session, row)
        tested = 100 * _accuracy(session, "test")
        by_epoch = " ".join(f"{100 * value:.1f}" for value in found)
        line = (row.name, str(len(row.sizes)), by_epoch, f"{tested:.1f}", f"{seconds:.0f}")
        print(*line, sep=" | ", flush=True)
        yield line


def _trained(session: Session, row: Row) -> tuple[list[float], float]:
    """Validation accuracy after each epoch, and processor seconds of the steps."""

    job, learner = session.job, session.learner
    train = msgspec.structs.replace(
        job.train,
        epochs=len(row.sizes),
        warmup_epochs=0.5,
        learning_rate=row.head,
        base_ratio=row.base / row.head,
        label_smoothing=row.smoothing,
    )
    augment = msgspec.structs.replace(job.augment, min_area=row.min_area)
    mean_std = session.row.normalization(wanted=job.image.normalize)
    found, seconds = [], 0.0
    optimizer = None
    for epoch, share in enumerate(row.sizes, 1):
        side = round(job.image.crop * share / 32) * 32 if share < 1 else job.image.crop
        image = msgspec.structs.replace(job.image, crop=side)
        now = Learner(
            learner.network, session.row, (), train, Transform(image, augment, *mean_std), session.device
        )
        now.optimizer = optimizer or now.optimizer
        optimizer = now.optimizer
        begin = time.process_time()
        _end(train_epoch(now, session.images["train"], epoch, Control()))
        seconds += time.process_time() - begin
        found.append(_accuracy(session, "val"))
    return found, seconds


def _accuracy(session: Session, subset: str) -> float:

    images = session.images[subset]
    logits: torch.Tensor = _end(
        evaluate_pass(
            session.learner.network,
            images,
            session.learner.transform,
            session.device,
            Control(),
            phase="validate",
            batch_size=16,
        )
    )
    return measure(logits, images.labels[images.present]).accuracy


def _end(work: Generator[Any, None, Any]) -> Any:
    """What a generator returns."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


if __name__ == "__main__":
    main()
