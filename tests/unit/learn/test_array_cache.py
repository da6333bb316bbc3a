"""Arrays that were costly to make: whole or not at all, and never the wrong numbers."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.helpers.damage import DAMAGES
from tlstudio.core import storage
from tlstudio.core.errors import Stopped
from tlstudio.learn.array_cache import new_array, open_array, place

ROWS = np.arange(60, dtype=np.float32).reshape(5, 3, 4)


@pytest.fixture
def path() -> Path:
    """Of an array with the numbers of ``ROWS``."""
    made = place("some")
    write(made)
    return made


def write(path: Path) -> None:
    with new_array(path, ROWS.shape, ROWS.dtype) as array:
        array.append(ROWS[:2])
        array.append(ROWS[2:])


def read(path: Path) -> np.ndarray | None:
    return open_array(path, ROWS.shape, ROWS.dtype, lambda _rows: None)


def test_what_was_written_is_read(path: Path) -> None:
    told: list[int] = []
    found = open_array(path, ROWS.shape, ROWS.dtype, told.append)
    assert found is not None
    assert np.array_equal(found, ROWS)
    assert not found.flags.writeable
    assert told[-1] == 5
    assert np.array_equal(np.load(path), ROWS), "for other programs it is a .npy file"


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_array_is_none_and_can_be_made_again(path: Path, damage: Callable[[Path], None]) -> None:
    damage(path)
    assert read(path) is None
    write(path)
    assert np.array_equal(read(path), ROWS)  # type: ignore[arg-type]


def test_another_shape_or_type_is_another_array(path: Path) -> None:
    for verified in (None, lambda _rows: None):
        assert open_array(path, (5, 12), np.float32, verified) is None
        assert open_array(path, (5, 3, 4), np.int32, verified) is None
        assert open_array(path, (4, 3, 4), np.float32, verified) is None


def test_one_that_lacks_rows_is_none(path: Path) -> None:
    with new_array(path, ROWS.shape, ROWS.dtype) as array:
        array.append(ROWS[:2])
    assert open_array(path, ROWS.shape, ROWS.dtype, None) is None


def test_verifying_can_be_ended(path: Path) -> None:
    def stop(_rows: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        open_array(path, ROWS.shape, ROWS.dtype, stop)


def test_an_error_leaves_what_was_there(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), new_array(path, ROWS.shape, ROWS.dtype) as array:
        array.append(ROWS[:1])
        raise ZeroDivisionError
    assert np.array_equal(read(path), ROWS)  # type: ignore[arg-type]
    assert list(storage.folder().iterdir()) == [path]


def test_the_disk_is_taken_as_rows_are_written() -> None:
    """And not lazily by a sparse file under a map, where a full disk is a SIGBUS."""
    rows = np.zeros((4, 1 << 20), np.uint8)
    with new_array(place("large"), rows.shape, rows.dtype) as array:
        array.append(rows[:1])
        (part,) = storage.folder().iterdir()
        assert part.stat().st_size < 2 << 20
        array.append(rows[1:])


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_windows_imitated_nothing_open_is_renamed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses it (WinError 32) while the file is open or mapped by anybody."""
    replace = Path.replace

    def refuse_open(self: Path, target: Path) -> Path:
        open_files = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        if str(self) in open_files or str(self) in Path("/proc/self/maps").read_text():
            raise PermissionError(13, "The process cannot access the file because it is being used")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse_open)
    path.unlink()
    write(path)
    assert np.array_equal(read(path), ROWS)  # type: ignore[arg-type]
