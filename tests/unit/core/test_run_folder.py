"""Runs on disk: whole files or none, one writer, newest first."""

import errno
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.helpers.jobs import tiny_job
from tlstudio.core import run_folder, spec
from tlstudio.core.errors import TLStudioError
from tlstudio.core.run_folder import RunFolder, atomic_open, atomic_write, list_runs, locked, sweep

NOW = datetime(2026, 11, 24, 1, 58)


def test_a_file_appears_whole(tmp_path: Path) -> None:
    path = tmp_path / "잎 [1].bin"
    with atomic_open(path) as stream:
        stream.write(b"first")
        assert not path.exists()
    atomic_write(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "disk-full"),
        (OSError(errno.EDQUOT, "quota"), "disk-full"),
        (OSError(errno.EIO, "input/output error"), "cannot-write"),
    ],
)
def test_what_the_system_refuses(error: OSError, code: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")
    with pytest.raises(TLStudioError) as refusal, atomic_open(tmp_path / "x"):
        raise error
    assert refusal.value.code == code
    with pytest.raises(TLStudioError) as refusal, atomic_open(tmp_path / "x"):
        try:
            raise error
        finally:
            raise RuntimeError("unexpected pos 768 vs 662")  # as torch.save covers it
    assert refusal.value.code == code
    assert (tmp_path / "x").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    for error in (RuntimeError("a bug"), ValueError("another"), TLStudioError("no-cuda")):
        with pytest.raises(type(error)) as raised, atomic_open(tmp_path / "x"):
            raise error
        assert raised.value is error
    assert list(tmp_path.iterdir()) == []


def test_no_folder_to_write_to(tmp_path: Path) -> None:
    with pytest.raises(TLStudioError) as refusal:
        atomic_write(tmp_path / "nowhere" / "x", b"")
    assert refusal.value.code == "cannot-write"


def test_leftovers_of_a_killed_process_are_swept(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys; from tlstudio.core.run_folder import atomic_open\n"
        "with atomic_open(pathlib.Path(sys.argv[1])) as stream: stream.write(b'half'); stream.flush(); os._exit(9)"
    )
    (tmp_path / "x").write_bytes(b"old")
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path / "x")], check=False).returncode == 9
    assert (tmp_path / "x").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / "x"]


@pytest.mark.parametrize(
    ("model", "weights", "strategy", "label"),
    [
        ("baseline", "default", 1, "baseline_scratch"),
        ("resnet50", "none", 1, "resnet50_scratch"),
        ("resnet50", "default", 1, "resnet50_full"),
        ("resnet50", "default", 2, "resnet50_partial"),
        ("resnet50", "default", 3, "resnet50_head"),
    ],
)
def test_the_name_of_a_run(model: str, weights: str, strategy: int, label: str, tmp_path: Path) -> None:
    run = run_folder.create(tiny_job(tmp_path, tmp_path, model, weights=weights, strategy=strategy), tmp_path, NOW)
    assert run.path.parent == tmp_path / "runs"
    assert run.name.startswith(f"2026-11-24T0158_{label}_")
    assert run.path.is_dir()


def test_a_workspace_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TLStudioError) as refusal:
        run_folder.create(tiny_job(tmp_path, tmp_path), tmp_path / "file", NOW)
    assert refusal.value.code == "cannot-write"


def test_runs_of_a_workspace_newest_first(tmp_path: Path) -> None:
    workspace = tmp_path / "작업 [a]"
    assert list_runs(workspace) == []
    job = tiny_job(tmp_path, workspace)
    for minute in (5, 7, 6):
        run = run_folder.create(job, workspace, NOW.replace(minute=minute))
        atomic_write(run.spec, spec.pretty(job))
    (workspace / "runs" / "no run").mkdir()
    assert [run.name[11:15] for run in list_runs(workspace)] == ["0107", "0106", "0105"]
    assert list_runs(workspace)[0].job() == job


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"kind":"check"}', b"\xff"])
def test_what_is_no_run(content: bytes | None, tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    if content is not None:
        run.spec.write_bytes(content)
    with pytest.raises(TLStudioError) as refusal:
        run.job()
    assert refusal.value.code == "run-unreadable"
    assert run.model is None


def test_one_engine_at_a_time(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    code = (
        "import pathlib, sys; from tlstudio.core.run_folder import RunFolder, locked\n"
        "from tlstudio.core.errors import TLStudioError\n"
        "try:\n    with locked(RunFolder(pathlib.Path(sys.argv[1]))): print('free')\n"
        "except TLStudioError as error: print(error.code)"
    )

    def other() -> str:
        command = [sys.executable, "-c", code, str(tmp_path)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    with locked(run):
        assert other() == "run-busy"
    assert other() == "free"


def test_the_lock_ends_with_the_process(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys; from tlstudio.core.run_folder import RunFolder, locked\n"
        "with locked(RunFolder(pathlib.Path(sys.argv[1]))): os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    with locked(RunFolder(tmp_path)):
        pass


def test_homes(home: Path) -> None:
    from tlstudio.core import paths

    places = (paths.cache_folder(), paths.settings_folder(), paths.weights_folder(), paths.default_workspace())
    assert all(place.parent == home for place in places)
    assert len(set(places)) == len(places)
    assert paths.resources_folder().name == "resources"
    assert os.environ["TLSTUDIO_HOME"] == str(home)


@pytest.mark.parametrize("refusals", [2, 1000])
def test_a_file_that_a_scanner_holds_for_a_moment(
    refusals: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows refuses it, imitated; one that is held for good is told, and stays as it was."""
    left, real = iter(range(refusals)), Path.replace

    def held(source: Path, target: Path) -> Path:
        if next(left, None) is not None:
            raise PermissionError(13, "Access is denied")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(run_folder.time, "sleep", lambda _seconds: None)
    path = tmp_path / "x"
    path.write_bytes(b"old")
    if refusals == 2:
        atomic_write(path, b"new")
        assert path.read_bytes() == b"new"
    else:
        with pytest.raises(TLStudioError) as refusal:
            atomic_write(path, b"new")
        assert refusal.value.code == "cannot-write"
        assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_half_written_file_is_not_the_model(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    (tmp_path / ".partial-0a1b2c3d-baseline.pt").write_bytes(b"half")
    assert run.model is None
    (tmp_path / "baseline.pt").write_bytes(b"whole")
    assert run.model == tmp_path / "baseline.pt"


def test_where_the_images_of_a_run_are(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    assert run.data_folder("/data/잎") == "/data/잎"
    run.remember_data_folder("/elsewhere/잎 [1]")
    assert run.data_folder("/data/잎") == "/elsewhere/잎 [1]"
