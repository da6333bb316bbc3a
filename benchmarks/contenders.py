"""Runs each side of a comparison in a process of its own, with the same images, one after the other."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec

from tlstudio.core.spec import DataSpec, TrainJob
from tlstudio.data.checks import inspect
from tlstudio.link.commands import engine_environment

_SUBSETS = ("train", "val", "test")


class Run(msgspec.Struct, frozen=True):
    """What one process said of itself. Times are wall seconds, ``…_cpu`` CPU seconds; a list item an epoch."""

    train_seconds: list[float]
    val_seconds: list[float]
    train_cpu: list[float]
    val_accuracy: list[float]
    peak_mb: float
    val_cpu: list[float] = []
    test_accuracy: float | None = None
    first_epoch_seconds: float = 0.0
    all_seconds: float = 0.0
    all_cpu: float = 0.0
    card_mb: float = 0.0
    scan_seconds: float = 0.0
    prepare_seconds: float = 0.0
    private_mb: float = 0.0


def divided(data: Path, place: Path) -> Path:
    """A folder with ``train``, ``val`` and ``test`` for a script that divides nothing: links to the same files."""
    if all((data / subset).is_dir() for subset in _SUBSETS):
        return data
    report = inspect(DataSpec(folder=str(data)), lambda _done, _total: None, lambda: False)
    for row in report.split.rows:
        target = place / row.subset / row.class_name / Path(row.file).name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(data.absolute() / row.file)
    return place


def naive(data: Path, *options: str) -> Run:
    """The slides' script."""
    return _run([sys.executable, "-m", "benchmarks.naive", str(data), *options], "", dict(os.environ))


def peer(name: str, data: Path, *options: str) -> Run:
    """The same by another library."""
    command = [sys.executable, "-m", "benchmarks.peers", str(data), "--with", name, *options]
    return _run(command, "", dict(os.environ))


def ours(job: TrainJob, *options: str, home: Path | None = None) -> Run:
    """Our engine; with an empty cache unless it may use ``home`` again."""
    place = home or Path(tempfile.mkdtemp(prefix="bench-"))
    job = msgspec.structs.replace(job, workspace=str(place / "workspace"))
    environment = {**engine_environment(), "TLSTUDIO_HOME": str(place)}
    try:
        command = [sys.executable, "-m", "benchmarks.ours", *options]
        return _run(command, msgspec.json.encode(job).decode(), environment)
    finally:
        if home is None:
            shutil.rmtree(place, ignore_errors=True)


def _run(command: Sequence[str], text: str, environment: dict[str, str]) -> Run:
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        command, input=text, env=environment, cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr[-2000:]}")
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    epochs = [line for line in lines if "epoch" in line]
    rest = {key: value for line in lines if "epoch" not in line for key, value in line.items()}
    names = ("train_seconds", "val_seconds", "train_cpu", "val_cpu", "val_accuracy")
    return msgspec.convert({name: [epoch[name] for epoch in epochs] for name in names} | rest, Run)


def settled(values: Sequence[float]) -> float:
    """The median of the epochs after the first, which still warms up."""
    return median(values[1:] or values)
