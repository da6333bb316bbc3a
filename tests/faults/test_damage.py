"""Damaged files of a run and of the cache are refused, or hold what they held; nobody gets a traceback."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.faults.test_resume import job, recorded
from tlstudio.core.errors import TLStudioError
from tlstudio.core.history import read_events
from tlstudio.core.results import read_report
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import summarise
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn import array_cache
from tlstudio.learn.checkpoint import is_intact
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train
from tlstudio.learn.safe_load import load_tensors

FLIPS, CUTS, ZEROS = (int(count) for count in os.environ.get("TLSTUDIO_DAMAGES", "1000,200,100").split(","))


@pytest.fixture(scope="module")
def run(data: Path, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    return recorded(list(train(job(data, tmp_path_factory.mktemp("run"), train__epochs=1), Control())))


def damaged(whole: bytes, flips: int, cuts: int, zeros: int) -> Iterator[bytes]:
    draw = random.Random(0)  # noqa: S311
    for _ in range(flips):
        place = draw.randrange(8 * len(whole))
        changed = bytearray(whole)
        changed[place // 8] ^= 1 << place % 8
        yield bytes(changed)
    for _ in range(cuts):
        yield whole[: draw.randrange(len(whole))]
    for _ in range(zeros):
        size = min(512, len(whole) // 2)
        begin = draw.randrange(len(whole) - size)
        yield whole[:begin] + bytes(size) + whole[begin + size :]


def _values(loaded: Any) -> list[bytes]:
    found, waiting = [], [loaded]
    while waiting:
        value = waiting.pop()
        if isinstance(value, torch.Tensor):
            found.append(value.contiguous().numpy().tobytes())
        elif isinstance(value, dict):
            waiting += [part for pair in value.items() for part in pair]
        elif isinstance(value, list | tuple):
            waiting += value
        else:
            found.append(repr(value).encode())
    return found


def _checkpoint(path: Path) -> Any:
    if not is_intact(path):
        raise TLStudioError("checkpoint-damaged", run="")
    return _values(load_tensors(path))


def _predictions(path: Path) -> Any:
    found = read_predictions(path)
    return [np.asarray(part).tobytes() for part in (found.files, found.labels, found.logits)]


#: file of a run → what reads it
READERS: dict[str, Callable[[Path], Any]] = {"last.ckpt": _checkpoint, "predictions.npz": _predictions}
#: the same of what has no checksum: other values may be read, but nothing worse happens
PLAIN: dict[str, Callable[[Path], Any]] = {
    "report.json": read_report,
    "events.jsonl": read_events,
    "spec.json": lambda path: RunFolder(path.parent).job(),
}


def _try_all(name: str, run: RunFolder, place: Path, counts: tuple[int, int, int]) -> tuple[int, int]:
    """How many were refused, and how many were read as something else."""
    read = (READERS | PLAIN)[name]
    whole, file = (run.path / name).read_bytes(), place / name
    expected = read(run.path / name)
    refused = other = 0
    for changed in damaged(whole, *counts):
        file.write_bytes(changed)
        try:
            other += read(file) != expected
        except (TLStudioError, OSError):
            refused += 1
        if name in PLAIN:
            summarise(RunFolder(place))  # never raises
    return refused, other


@pytest.mark.parametrize("name", READERS)
def test_no_damage_is_silent(name: str, run: RunFolder, tmp_path: Path) -> None:
    refused, other = _try_all(name, run, tmp_path, (20, 5, 5))
    assert refused > 15
    assert not other


@pytest.mark.parametrize("name", PLAIN)
def test_no_damage_is_a_traceback(name: str, run: RunFolder, tmp_path: Path) -> None:
    _try_all(name, run, tmp_path, (20, 5, 5))


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", [*READERS, *PLAIN])
def test_of_many_damages(name: str, run: RunFolder, tmp_path: Path) -> None:
    refused, other = _try_all(name, run, tmp_path, (FLIPS, CUTS, ZEROS))
    print(f"{name}: {refused} of {FLIPS + CUTS + ZEROS} refused, {other} read as something else")
    assert name in PLAIN or not other


def _rows(path: Path) -> Any:
    found = array_cache.open_array(path, (8, 16, 16, 3), np.uint8, lambda _rows: None)
    return None if found is None else found.tobytes()


@pytest.mark.parametrize("counts", [(40, 10, 10), pytest.param((FLIPS, CUTS, ZEROS), marks=pytest.mark.slow)])
def test_a_damaged_array_of_the_cache_is_made_again(counts: tuple[int, int, int], tmp_path: Path) -> None:
    path = tmp_path / "array.npy"
    pixels = np.random.default_rng(0).integers(0, 256, (8, 16, 16, 3), np.uint8)
    with array_cache.new_array(path, pixels.shape, np.uint8) as array:
        array.append(pixels)
    whole = path.read_bytes()
    assert _rows(path) == pixels.tobytes()
    for changed in damaged(whole, *counts):
        path.write_bytes(changed)
        assert _rows(path) in (None, pixels.tobytes())
