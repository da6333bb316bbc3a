"""Disks that are full, refuse, or lose the cache, while a run is trained."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.test_data import trained
from tests.faults.test_resume import digest, goes_on, job, recorded
from tests.helpers.jobs import of_type, run_of
from tlstudio.core import events as ev
from tlstudio.core import run_folder, storage
from tlstudio.learn import control as controls
from tlstudio.learn.checkpoint import is_intact
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train


class Disk:
    """Refuses to sync files of a name, while it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> None:
        self.refuses, self._name, self._number = False, name, number
        self._real = os.fsync
        monkeypatch.setattr(run_folder.os, "fsync", self._sync)

    def _sync(self, descriptor: int) -> None:
        if self.refuses and Path(f"/proc/self/fd/{descriptor}").readlink().name.endswith(self._name):
            raise OSError(self._number, os.strerror(self._number))
        self._real(descriptor)


@pytest.fixture(scope="module")
def whole(data: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(recorded(list(train(job(data, tmp_path_factory.mktemp("whole")), Control()))))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc")
@pytest.mark.parametrize(
    ("name", "number", "code"),
    [
        ("last.ckpt", errno.ENOSPC, "note-disk-full"),
        ("baseline.pt", errno.EROFS, "note-cannot-write"),
        pytest.param("last.ckpt", errno.EDQUOT, "note-disk-full", marks=pytest.mark.slow),
        pytest.param("last.ckpt", errno.EIO, "note-cannot-write", marks=pytest.mark.slow),
        pytest.param("baseline.pt", errno.ENOSPC, "note-disk-full", marks=pytest.mark.slow),
    ],
)
def test_a_run_waits_while_the_disk_refuses(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int, code: str
) -> None:
    """The old checkpoint is whole meanwhile, and afterwards nothing is different."""
    monkeypatch.setattr(controls, "RETRY_SECONDS", 0.01)
    disk, told = Disk(monkeypatch, name, number), []

    def tell(event: ev.AnyEvent) -> None:
        told.append(event)
        if isinstance(event, ev.Paused):
            assert is_intact(next((tmp_path / "runs").iterdir()) / "last.ckpt")
            disk.refuses = False

    def fill(event: ev.AnyEvent) -> None:
        disk.refuses = disk.refuses or (
            isinstance(event, ev.CheckpointSaved) and event.epoch == 1 and not event.best
        )

    events = trained(job(data, tmp_path, train__keep="last"), fill, Control(tell))
    assert events[-1] == ev.Finished(outcome="done")
    assert [getattr(event, "code", type(event).__name__) for event in told] == [code, "Paused", "Resumed"]
    monkeypatch.undo()
    expected = digest(recorded(list(train(job(data, tmp_path / "whole", train__keep="last"), Control()))))
    run = recorded(events)
    assert not list(run.path.glob(".partial-*"))
    assert digest(run) == expected


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc")
def test_a_run_that_waits_for_room_can_be_stopped_and_goes_on_from_before(
    data: Path, tmp_path: Path, whole: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controls, "RETRY_SECONDS", 0.01)
    disk = Disk(monkeypatch, "last.ckpt", errno.ENOSPC)
    control = Control(lambda event: control.stop() if isinstance(event, ev.Paused) else None)
    events = []
    with pytest.raises(run_folder.TLStudioError) as refusal:
        for event in train(job(data, tmp_path), control):
            events.append(event)
            disk.refuses = disk.refuses or isinstance(event, ev.EpochEnded)
    assert refusal.value.code == "disk-full"
    disk.refuses = False
    run = recorded(events)
    goes_on(run)
    assert digest(run) == whole


#: of the rest the long part
_QUICK = {("a frozen base", "train")}


def _deleted() -> None:
    shutil.rmtree(storage.folder().parent)


def _a_file() -> None:
    """So that nothing can be made there."""
    shutil.rmtree(storage.folder())
    storage.folder().write_bytes(b"")


_CACHES = [
    pytest.param(network, fault, when, marks=() if (network, when) in _QUICK else pytest.mark.slow)
    for network in ("baseline, which has dropout", "a frozen base")
    for fault in (_deleted, _a_file)
    for when in ("train", "1", "evaluate")
]


@pytest.mark.parametrize(("network", "fault", "when"), _CACHES)
def test_without_its_cache_a_run_goes_on(
    data: Path, tmp_path: Path, network: str, fault: Callable[[], None], when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TLSTUDIO_HOME", str(tmp_path / "home"))

    def lose(event: ev.AnyEvent) -> None:
        if when in (getattr(event, "name", ""), str(getattr(event, "epoch", ""))) and not lost:
            lost.append(when)
            fault()

    lost: list[str] = []
    events = trained(job(data, tmp_path / "w", network, train__epochs=2), lose)
    assert events[-1] == ev.Finished(outcome="done")
    assert lost
    assert run_of(events).report.is_file()
    assert not of_type(events, ev.Failed)


def test_an_unwritable_workspace_is_told_before_anything_else(data: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    events = []
    with pytest.raises(run_folder.TLStudioError) as refusal:
        events.extend(train(job(data, tmp_path / "file"), Control()))
    assert (refusal.value.code, events) == ("cannot-write", [])
