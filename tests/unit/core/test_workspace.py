"""Who else has a workspace open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tlstudio.core import workspace as module
from tlstudio.core.workspace import Holder, WorkspaceHold

_HOLD = (
    "import sys; from pathlib import Path; from tlstudio.core.workspace import WorkspaceHold\n"
    "hold = WorkspaceHold(); print(hold.look(Path(sys.argv[1])), flush=True); sys.stdin.read()\n"
)


def test_a_second_program_learns_who_holds_it_until_the_first_ends(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", _HOLD, str(tmp_path)], stdin=-1, stdout=-1)
    assert other.stdout is not None
    assert other.stdout.readline() == b"None\n"
    mine = WorkspaceHold()
    found = mine.look(tmp_path)
    assert found is not None
    assert (found.process, bool(found.computer)) == (other.pid, True)
    other.kill()
    other.communicate()
    assert mine.look(tmp_path) is None
    assert WorkspaceHold().look(tmp_path) == Holder(found.computer, os.getpid())
    mine.close()


def test_another_workspace_frees_the_first(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    mine, other = WorkspaceHold(), WorkspaceHold()
    assert mine.look(first) is None
    assert mine.look(second) is None
    assert other.look(first) is None
    mine.close()
    other.close()


def test_a_workspace_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert WorkspaceHold().look(tmp_path / "none") is None
    assert not (tmp_path / "none").exists()


def test_a_signature_that_cannot_be_read_is_somebody(tmp_path: Path) -> None:
    mine, other = WorkspaceHold(), WorkspaceHold()
    mine.look(tmp_path)
    (tmp_path / module._WHO).write_bytes(b"\xff")
    assert other.look(tmp_path) == Holder("?", 0)
    mine.close()


def test_a_disk_that_is_full_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise module.TLStudioError("disk-full", file="x", detail="full")

    monkeypatch.setattr(module, "atomic_write", refuse)
    mine = WorkspaceHold()
    assert mine.look(tmp_path) is None
    assert WorkspaceHold().look(tmp_path) == Holder("?", 0)
    mine.close()
