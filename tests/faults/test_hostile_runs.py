"""Run folders that somebody else made or a disk has damaged: the list shows the others, soon and in little memory."""

import os
import shutil
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.helpers.stored_run import stored_run
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.core.evaluation_summary import read_evaluations
from tlstudio.core.history import read_events
from tlstudio.core.run_folder import RunFolder
from tlstudio.core.run_summary import summarise_all
from tlstudio.core.series import list_series
from tlstudio.core.series_summary import summarise_together
from tlstudio.evaluate.predictions import read_features, read_predictions

_FILES = ("spec.json", "events.jsonl", "report.json", "note.txt", "data-folder.txt", "marks.csv", ".lock")
_ANSWERS = (0, 0, 1, 1, 2, 2)
_DEEP = b"[" * 100_000 + b"]" * 100_000
_EVENT = ev.encode(ev.note("note-unknown-event", level="warning", name="x"))


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(300_000_000)


def _written(data: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(data) and None


_WAYS: dict[str, Callable[[Path], None]] = {
    "a pipe": lambda path: os.mkfifo(path),
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
    "a loop": lambda path: path.symlink_to(path),
    "a link to nowhere": lambda path: path.symlink_to(path.with_name("nowhere")),
    "a folder": lambda path: path.mkdir(),
    "300 MB of nothing": _sparse,
    "70 MB of text": _written(b"text " * 14_000_000),
    "nested deeply": _written(_DEEP + b"\n"),
    "nested deeply, in a dict": _written(b'{"type":' + _DEEP + b"}\n"),
    "not UTF-8": _written(b"\xff\xfe" * 1000 + b"\n"),
    "nothing": _written(b""),
    "zeros": _written(bytes(10_000)),
    "a number of a million digits": _written(b"9" * 10**6 + b"\n"),
    "300,000 events": _written(_EVENT * 300_000),
}


_LONG = ("70 MB of text", "300,000 events")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("way", [pytest.param(way, marks=[pytest.mark.slow] * (way in _LONG)) for way in _WAYS])
def test_the_list_shows_the_others(way: str, tmp_path: Path) -> None:
    good = stored_run(tmp_path / "runs" / "2026-11-24T0100_baseline_scratch_0001", _ANSWERS)
    for number, name in enumerate(_FILES):
        for home in ("runs", "evaluations", "series"):
            folder = tmp_path / home / f"2026-11-25T0{number}00_baseline_scratch_{number:04}"
            shutil.copytree(good.path, folder)
            (folder / name).unlink(missing_ok=True)
            _WAYS[way](folder / name)
    began = time.process_time()
    tracemalloc.start()
    try:
        runs = summarise_all(tmp_path)
        together = summarise_together(tmp_path)
        read_evaluations(tmp_path)
        list_series(tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(runs) == 1 + len(_FILES) - (way in ("a loop", "a link to nowhere"))  # where spec.json is not there
    assert any(run.folder == str(good.path) and not run.problem for run in runs)
    assert any(run.folder == str(good.path) for run in together)
    assert all(run.problem.isprintable() for run in runs)
    assert peak < 300_000_000
    assert time.process_time() - began < 30


# ---- predictions.npz -----------------------------------------------------------------------------------------


def _arrays(path: Path, **arrays: np.ndarray) -> None:
    np.savez_compressed(path, allow_pickle=True, **arrays)


def _claim(path: Path) -> None:
    """Terabytes by the header of an array."""
    header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (1000000, 1000000), }"
    data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + bytes(100)
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("test_files", "test_labels", "test_logits", "test"):
            archive.writestr(f"{name}.npy", data)


_NPZ: dict[str, Callable[[Path], None]] = {
    "zeros, packed": lambda path: _arrays(path, test_files=np.zeros(10, "U5"), test_labels=np.zeros(10), test_logits=np.zeros((10, 10_000_000), np.float32), test=np.zeros((10, 10_000_000))),
    "terabytes by its header": _claim,
    "objects": lambda path: _arrays(path, test_files=np.array([{}, []], object), test_labels=np.array([object], object), test_logits=np.array([1, "a"], object), test=np.array([{}], object)),
    "no arrays": lambda path: path.write_bytes(b"PK\x05\x06" + bytes(18)) and None,
    "rubbish": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(1000)) and None,
    **{name: way for name, way in _WAYS.items() if name != "a folder"},
}  # fmt: skip


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("what", _NPZ)
def test_predictions_that_claim_too_much(what: str, tmp_path: Path) -> None:
    _NPZ[what](tmp_path / "predictions.npz")
    tracemalloc.start()
    try:
        for read in (read_predictions, read_features):
            with pytest.raises(TLStudioError) as refusal:
                read(tmp_path / "predictions.npz")
            assert refusal.value.code in ("no-predictions", "no-features")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 300_000_000


def test_a_long_run_is_read_in_time(tmp_path: Path) -> None:
    run = stored_run(tmp_path / "runs" / "one", _ANSWERS)
    run.events.write_bytes(_EVENT * 50_000)
    assert len(read_events(RunFolder(run.path).events)) == 50_000
