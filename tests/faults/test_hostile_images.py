"""Folders of hostile images through scan, thumbnails and prediction: none hangs, dies or takes the machine."""

import hashlib
import json
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.faults.hostile_images import run_lengths, scans, write_all
from tests.helpers.images import make_folder
from tests.helpers.jobs import of_type, run_of, tiny_job
from tests.helpers.models import saved_model
from tlstudio.audit.thumbnails import thumbnails
from tlstudio.core import events as ev
from tlstudio.core import storage
from tlstudio.core.errors import ImageError
from tlstudio.core.spec import DataSpec, EvaluateJob, PredictJob, TrainJob
from tlstudio.data import decode
from tlstudio.data.scan import scan
from tlstudio.learn.batch_prediction import sweep
from tlstudio.learn.predict import Predictor
from tlstudio.link.client import EngineClient

_ROOT = Path(__file__).parents[2]
_SECONDS, _MEGABYTES = 5, 600
#: what Pillow says of damaged metadata, which the engine's log keeps
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, dict[bytes, str]]]:
    """The folder, and what each of its files is."""
    folder = tmp_path_factory.mktemp("images") / "class"
    yield folder, write_all(folder)
    with warnings.catch_warnings():
        for path in folder.iterdir():
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def _state(folder: Path) -> list[tuple[object, ...]]:
    """All that a program could have changed in it: names, sizes, times, rights, and the bytes of small files."""
    found: list[tuple[object, ...]] = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        status = entry.stat(follow_symlinks=False)
        small = entry.is_file(follow_symlinks=False) and status.st_size < 10**7
        content = hashlib.sha256(Path(entry.path).read_bytes()).hexdigest() if small else ""
        found.append(
            (os.fsencode(entry.name), status.st_mode, status.st_size, status.st_mtime_ns, status.st_ino, content)
        )
    return found


@pytest.mark.slow
def test_scan_thumbnails_and_prediction(
    hostile: tuple[Path, dict[bytes, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, written = hostile
    assert len(written) >= 300
    before = _state(folder)
    monkeypatch.chdir(tmp_path)
    index = scan(folder.parent)
    by_name = {record.file: record for record in index.images}
    assert len(index.images) == len(written) - 1  # a folder is none, whatever its name ends with
    assert all(record.unreadable.message.isprintable() for record in index.images if record.unreadable)
    assert {record.code for record in index.images} >= {"image-scans", "image-costly", "image-holes", "image-name"}
    readable = [record for record in by_name.values() if not record.code]
    assert len(readable) > 150
    small = [record for record in readable if record.width * record.height < 10**6]
    for record in small:
        assert np.asarray(decode.open_rgb(folder.parent / record.file)).shape[2] == 3
    assert len(thumbnails(index, lambda _done, _total: None, lambda: False).formats) > 0
    predictor = Predictor(PredictJob(models=(str(saved_model(tmp_path / "m.pt").file),), device="cpu", top=3))
    events = list(sweep(predictor, ev.PredictAll(1, (str(folder),)), lambda: False))
    rows = [row for event in events if isinstance(event, ev.AnswersReady) for row in event.rows]
    assert len(rows) == len(written) - 1
    assert all(ev.encode(event) for event in events)  # a name that is not UTF-8 would end the engine
    assert sum(not row.problem for row in rows) == len(readable)
    assert _state(folder) == before
    assert not (tmp_path / "pwned").exists()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="what a process took is asked of the system")
def test_each_alone_in_its_limits(hostile: tuple[Path, dict[bytes, str]]) -> None:
    """A process for each, so that the peak is that of one image."""
    folder, written = hostile
    code = "import sys; sys.path.insert(0, sys.argv[1]); from tests.faults.measure_images import main; main(sys.argv[2])"
    said = subprocess.run([sys.executable, "-c", code, str(_ROOT), str(folder)], capture_output=True, check=True)
    took = {name: figures for name, *figures in json.loads(said.stdout)}
    assert len(took) == len(written)
    for name, (status, seconds, megabytes) in took.items():
        assert (status, seconds < _SECONDS, megabytes < _MEGABYTES) == (0, True, True), (
            written[bytes.fromhex(name)],
            seconds,
            megabytes,
        )


def _told(job: TrainJob | EvaluateJob) -> list[ev.AnyEvent]:
    """What an engine says, a process of its own that an image could end."""
    events = list(EngineClient().run(job))
    assert events[-1] == ev.Finished(outcome="done"), events[-1]
    return events


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("workers", [0, 2])
def test_training_and_evaluation(workers: int, hostile: tuple[Path, dict[bytes, str]], tmp_path: Path) -> None:
    """Of two classes, one of good images alone; each image is decoded anew whenever it is wanted."""
    folder, written = hostile
    storage.set_limit(0)
    data = make_folder(tmp_path / "data", ("good", "mixed"), count=20)
    alone = _told(tiny_job(data, tmp_path / "work", train__workers=workers))
    (data / "mixed" / "hostile").symlink_to(folder, target_is_directory=True)
    before, began = _state(folder), time.monotonic()
    events = _told(tiny_job(data, tmp_path / "work", train__workers=workers, augment__rotation=10.0))
    run = run_of(events)
    assert run.model is not None
    everything = EvaluateJob(
        model=str(run.model), data=DataSpec(folder=str(data)), subset="all", workspace=str(tmp_path)
    )
    tested = _told(everything)
    seconds = time.monotonic() - began
    assert _state(folder) == before
    [spent], [spent_alone] = of_type(events, ev.Spent), of_type(alone, ev.Spent)
    more = (spent.memory_bytes - spent_alone.memory_bytes) / 1e6
    images, measured = (sum(of_type(told, ev.JobStarted)[0].images.values()) for told in (events, tested))
    print(
        f"{images} and {measured} of {len(written) + 40}, {workers} workers: {seconds:.0f} s, {more:.0f} MB more"
    )
    readable = sum(not record.code for record in scan(data).images)
    assert 190 < readable < len(written)
    assert (images, measured) == (readable, readable)
    assert more < _MEGABYTES * min(8, os.cpu_count() or 1)  # a thread each has one open, of the scan too
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("count", [5000, 1001])
def test_scans_without_end_are_told(count: int) -> None:
    with pytest.raises(ImageError) as refusal:
        decode.rgb_from_bytes(scans(64, count))
    assert refusal.value.code == "image-scans"


def test_a_large_bmp_in_run_lengths_is_told() -> None:
    with pytest.raises(ImageError) as refusal:
        decode.rgb_from_bytes(run_lengths(3000))
    assert refusal.value.code == "image-run-lengths"
    assert decode.rgb_from_bytes(run_lengths(64)).size == (64, 64)


def test_a_camera_may_write_some_scans() -> None:
    assert decode.rgb_from_bytes(scans(64, 50)).size == (64, 64)
