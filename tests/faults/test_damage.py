"""Damaged files of a run and of the cache are refused, or hold what they held; nobody gets a traceback."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.faults.test_resume import job, recorded
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import DAMAGE, rename, summarise
from tlstudio.core.seal import unseal
from tlstudio.core.spec import ResumeJob
from tlstudio.evaluate.predictions import read_predictions
from tlstudio.learn import array_cache
from tlstudio.learn.checkpoint import is_intact
from tlstudio.learn.control import Control
from tlstudio.learn.fit import resume, train
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
#: what whoever lists the runs reads
SHOWN = ("report.json", "events.jsonl", "spec.json")


def _try_all(name: str, run: RunFolder, place: Path, counts: tuple[int, int, int]) -> tuple[int, int]:
    """How many were refused, and how many were read as something else."""
    read = READERS[name]
    whole, file = (run.path / name).read_bytes(), place / name
    expected = read(run.path / name)
    refused = other = 0
    for changed in damaged(whole, *counts):
        file.write_bytes(changed)
        try:
            other += read(file) != expected
        except (TLStudioError, OSError):
            refused += 1
    return refused, other


def _try_shown(name: str, run: RunFolder, place: Path, counts: tuple[int, int, int]) -> dict[str, int]:
    """How many were refused, told in a note, shown as a run without its end, the same, and something else."""
    shutil.copytree(run.path, place)
    expected, found = summarise(run), dict.fromkeys(("refused", "told", "without end", "same", "other"), 0)
    for changed in damaged((run.path / name).read_bytes(), *counts):
        (place / name).write_bytes(changed)
        shown = summarise(RunFolder(place))  # never raises
        if shown.problem:
            found["refused"] += 1
        elif any(note.code in DAMAGE for note in shown.state.notes):
            found["told"] += 1
        elif (shown.job, shown.report, shown.state) == (expected.job, expected.report, expected.state):
            found["same"] += 1
        else:
            found["without end" if shown.status == "interrupted" else "other"] += 1
    return found


@pytest.mark.parametrize("name", READERS)
def test_no_damage_is_silent(name: str, run: RunFolder, tmp_path: Path) -> None:
    refused, other = _try_all(name, run, tmp_path, (20, 5, 5))
    assert refused > 15
    assert not other


@pytest.mark.parametrize("name", SHOWN)
def test_no_damage_is_shown_as_the_truth(name: str, run: RunFolder, tmp_path: Path) -> None:
    found = _try_shown(name, run, tmp_path / "run", (40, 10, 10))
    assert found["refused"] + found["told"] > 30
    assert not found["other"]


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", READERS)
def test_of_many_damages(name: str, run: RunFolder, tmp_path: Path) -> None:
    refused, other = _try_all(name, run, tmp_path, (FLIPS, CUTS, ZEROS))
    print(f"{name}: {refused} of {FLIPS + CUTS + ZEROS} refused, {other} read as something else")
    assert not other


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", SHOWN)
def test_of_many_damages_of_what_is_shown(name: str, run: RunFolder, tmp_path: Path) -> None:
    found = _try_shown(name, run, tmp_path / "run", (FLIPS, CUTS, ZEROS))
    print(f"{name}: {found}")
    assert not found["other"]


def test_a_run_without_checksums_is_read_as_ever(run: RunFolder, tmp_path: Path) -> None:
    shutil.copytree(run.path, tmp_path / "run")
    old = RunFolder(tmp_path / "run")
    for path in (old.spec, old.report):
        path.write_bytes(unseal(path.read_bytes())[0])
    old.events.write_bytes(b"".join(unseal(line)[0] + b"\n" for line in old.events.read_bytes().splitlines()))
    shown, expected = summarise(old), summarise(run)
    assert (shown.job, shown.report, shown.state) == (expected.job, expected.report, expected.state)


def test_settings_changed_by_hand_are_used_and_told(run: RunFolder, tmp_path: Path) -> None:
    """Also after the run got another name, which writes them anew."""
    shutil.copytree(run.path, tmp_path / "run")
    mine = RunFolder(tmp_path / "run")
    mine.spec.write_bytes(mine.spec.read_bytes().replace(b'"epochs": 1', b'"epochs": 2'))
    rename(mine, "mine")
    shown = summarise(mine)
    assert (shown.title, shown.job.train.epochs) == ("mine", 2)
    assert [note.code for note in shown.state.notes if note.code in DAMAGE] == ["note-spec-changed"]
    told = [event.code for event in resume(ResumeJob(run=str(mine.path)), Control()) if isinstance(event, ev.Note)]
    assert "note-spec-changed" in told


def test_what_continues_a_run_needs_no_record_of_it(run: RunFolder, tmp_path: Path) -> None:
    """Its beginning is damaged: the checkpoint knows the rest."""
    shutil.copytree(run.path, tmp_path / "run")
    mine = RunFolder(tmp_path / "run")
    mine.events.write_bytes(mine.events.read_bytes().replace(b"job_started", b"job_startEd"))
    mine.report.unlink()
    events = list(resume(ResumeJob(run=str(mine.path)), Control()))
    assert events[-1] == ev.Finished(outcome="done")
    assert mine.report.is_file()


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
