"""The marks of a workspace: nothing is lost, whoever writes, and everything can be taken back."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.marks import digest, mark
from tlstudio.core import mark_file
from tlstudio.core.errors import TLStudioError
from tlstudio.core.mark_file import MarkFile
from tlstudio.core.marks import Mark


@pytest.fixture
def marks(tmp_path: Path) -> MarkFile:
    return MarkFile.of(tmp_path / "작업 폴더")


def kinds(marks: MarkFile) -> dict[str, str]:
    """Letter → kind of what holds."""
    return {one[0]: mark.kind for one, mark in marks.read().marks.items()}


def test_marks_are_set_replaced_and_taken_off(marks: MarkFile) -> None:
    assert marks.read().marks == {}
    assert not marks.path.exists()
    marks.add([mark("a", reason="흐림"), mark("b", "wrong-label", right_class="dog")])
    marks.add([mark("a", "ambiguous")])
    assert kinds(marks) == {"a": "ambiguous", "b": "wrong-label"}
    assert marks.remove([digest("b"), digest("f")]).marks == {digest("a"): mark("a", "ambiguous")}


def test_the_time_is_noted(marks: MarkFile) -> None:
    state = marks.add([Mark(digest=digest("a"), kind="exclude")])
    assert state.marks[digest("a")].time.endswith("+00:00")


def test_undo_and_redo(marks: MarkFile) -> None:
    marks.add([mark("a"), mark("b")])
    marks.add([mark("a", "ambiguous"), mark("c")])
    marks.remove([digest("b")])
    seen = [kinds(marks)]
    while marks.read().undoable:
        marks.undo()
        seen.append(kinds(marks))
    both = {"a": "exclude", "b": "exclude"}
    changed = {"a": "ambiguous", "b": "exclude", "c": "exclude"}
    assert seen == [{"a": "ambiguous", "c": "exclude"}, changed, both, {}]
    marks.undo()  # there is nothing
    assert [(marks.redo(), kinds(marks))[1] for _ in range(4)] == [both, changed, seen[0], seen[0]]
    marks.undo()
    marks.add([mark("f")])
    assert marks.read().redoable is None
    assert kinds(marks) == {**changed, "f": "exclude"}


def test_what_changes_nothing_is_no_step(marks: MarkFile) -> None:
    marks.add([mark("a")])
    size = marks.path.stat().st_size
    marks.add([Mark(digest=digest("a"), kind="exclude", time="later")])
    marks.remove([digest("b")])
    marks.redo()
    marks.add([])
    assert marks.path.stat().st_size == size


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (Mark(digest="xyz", kind="exclude"), "mark-digest"),
        (mark("a", "wrong-label"), "mark-no-class"),
        (mark("a", "duplicate-of"), "mark-no-original"),
    ],
)
def test_what_means_nothing_is_refused(marks: MarkFile, wrong: Mark, code: str) -> None:
    with pytest.raises(TLStudioError) as refusal:
        marks.add([mark("b"), wrong])
    assert refusal.value.code == code
    assert not marks.path.exists()


def test_several_programs_at_once_lose_nothing(marks: MarkFile) -> None:
    code = (
        "import sys, pathlib; from tlstudio.core.mark_file import MarkFile; from tlstudio.core.marks import Mark\n"
        "marks = MarkFile(pathlib.Path(sys.argv[1]))\n"
        "for n in range(15): marks.add([Mark(digest=f'{int(sys.argv[2]):016x}{n:016x}', kind='exclude')])"
    )
    programs = [subprocess.Popen([sys.executable, "-c", code, str(marks.path), str(n)]) for n in range(3)]
    assert [program.wait(timeout=60) for program in programs] == [0, 0, 0]
    state = marks.read()
    assert len(state.marks) == 45
    assert state.damaged == ()


def test_damaged_lines_are_told_and_the_others_hold(marks: MarkFile) -> None:
    marks.add([mark("a")])
    newer = b'{"id":"x","marks":[{"digest":"' + b"e" * 32 + b'","kind":"blessed"}]}\n'
    with marks.path.open("ab") as stream:
        stream.write(b"no JSON \xff\n" + newer + b'\n{"id":"y","undo":"nobody"}\n{"id":"z","marks":[{"dig')
    assert marks.read().damaged == (2, 3, 5, 6)
    marks.add([mark("b")])  # behind the line that was cut off
    assert kinds(marks) == {"a": "exclude", "b": "exclude"}
    assert marks.read().damaged == (2, 3, 5, 6)


def test_a_full_disk_leaves_the_file_as_it_was(marks: MarkFile, monkeypatch: pytest.MonkeyPatch) -> None:
    marks.add([mark("a")])
    before = marks.path.read_bytes()

    def full(_number: int) -> Any:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TLStudioError) as refusal:
        marks.add([mark("b")])
    assert refusal.value.code == "disk-full"
    assert marks.path.read_bytes() == before


def test_another_program_that_does_not_let_go(marks: MarkFile, monkeypatch: pytest.MonkeyPatch) -> None:
    marks.add([mark("b")])
    monkeypatch.setattr(mark_file, "_PAUSE", 0.0)
    with marks._alone(), pytest.raises(TLStudioError) as refusal:
        MarkFile(marks.path).add([mark("a")])
    assert refusal.value.code == "cannot-write"
