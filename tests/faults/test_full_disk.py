"""A disk that is really full, at several moments of a run; as root, who can mount a small one."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.test_resume import digest, job, recorded
from tests.helpers.jobs import of_type
from tlstudio.core import events as ev
from tlstudio.core.errors import TLStudioError
from tlstudio.learn import control as controls
from tlstudio.learn.control import Control
from tlstudio.learn.fit import train

pytestmark = pytest.mark.slow

#: shares of what a run takes at most
LEVELS = (0.1, 0.3, 0.5, 0.7, 0.85, 0.95)
Resize = Callable[[int], None]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, Resize]]:
    """A folder on a disk of its own, and what changes its size in bytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() or shutil.which("mount") is None:
        pytest.skip("only root mounts a disk")
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(place)], capture_output=True
    ).returncode:
        pytest.skip("no disk can be mounted here")

    def resize(size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", str(place)], check=True)

    yield place, resize
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("which", ["workspace", "cache"])
def test_a_run_on_a_full_disk(
    data: Path,
    tmp_path: Path,
    disk: tuple[Path, Resize],
    level: float,
    which: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In its workspace it waits for room; before it has begun that is an error; without a cache it does."""
    monkeypatch.setattr(controls, "RETRY_SECONDS", 0.01)
    place, resize = disk
    whole = recorded(list(train(job(data, tmp_path / "whole"), Control())))
    most = sum(path.stat().st_size for path in whole.path.iterdir()) + 2 * whole.checkpoint.stat().st_size
    if which == "cache":
        most = 15 * 24 * 24 * 3
        monkeypatch.setenv("TLSTUDIO_HOME", str(place))
    paused: list[ev.AnyEvent] = []

    def make_room(event: ev.AnyEvent) -> None:
        paused.append(event)
        if isinstance(event, ev.Paused):
            resize(64 << 20)

    resize(max(4096, int(level * most)))
    workspace = place if which == "workspace" else tmp_path / "w"
    events: list[ev.AnyEvent] = []
    try:
        events.extend(train(job(data, workspace), Control(make_room)))
    except TLStudioError as error:
        early = error.code == "disk-full" and not of_type(events, ev.EpochEnded)
        if not early:
            raise
        return
    assert events[-1] == ev.Finished(outcome="done")
    assert bool(of_type(paused, ev.Paused)) is (which == "workspace")
    assert digest(recorded(events)) == digest(whole)
