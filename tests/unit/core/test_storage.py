"""Room for arrays: the oldest go first, and the user's limit holds."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from tlstudio.core import run_folder, storage


@pytest.fixture
def arrays() -> list[Path]:
    """Three arrays of 100 bytes, the first used longest ago."""
    storage.folder().mkdir(parents=True)
    made = [storage.folder() / f"{name}.npy" for name in "abc"]
    for age, path in enumerate(reversed(made)):
        path.write_bytes(bytes(100))
        os.utime(path, (1e9 - age, 1e9 - age))
    return made


def test_the_arrays_that_were_not_used_for_longest_go(arrays: list[Path]) -> None:
    storage.clean_up(250)
    assert [path.exists() for path in arrays] == [False, True, True]
    assert storage.used() == 200
    storage.clean_up(0)
    assert storage.used() == 0


def test_the_limit_is_kept_and_obeyed(arrays: list[Path]) -> None:
    assert storage.limit() == storage.DEFAULT_LIMIT
    storage.set_limit(200)
    assert storage.limit() == 200
    assert storage.used() == 200
    assert not storage.make_room(201)
    assert storage.make_room(120)
    assert [path.exists() for path in arrays] == [False, False, False]


@pytest.mark.parametrize(("size", "room"), [(499, True), (500, True), (501, False)])
def test_an_array_takes_at_most_half_of_the_free_disk(
    size: int, room: bool, arrays: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk imitated, with a thousand bytes free."""
    monkeypatch.setattr(storage.shutil, "disk_usage", lambda _place: SimpleNamespace(free=1000))
    assert storage.make_room(size) is room
    assert all(path.exists() for path in arrays), "the limit leaves room for all"


def test_a_damaged_limit_is_the_default() -> None:
    storage.folder().mkdir(parents=True)
    (storage.folder() / "limit.txt").write_text("much")
    assert storage.limit() == storage.DEFAULT_LIMIT


def test_no_cache_takes_nothing() -> None:
    assert storage.used() == 0


def test_what_a_killed_engine_left_half_written_is_counted_and_swept(arrays: list[Path]) -> None:
    """Only what nobody writes any more: an engine that lives holds its own."""
    abandoned, living = (storage.folder() / f"d.npy.{number}.part" for number in (1, 2))
    for part in (abandoned, living):
        part.write_bytes(bytes(100))
    with living.open("ab") as stream:
        assert run_folder.hold(stream)
        assert storage.used() == 500
        storage.clean_up(10_000)
        assert (abandoned.exists(), living.exists()) == (False, True)
        storage.clean_up(300)
        assert [path.exists() for path in arrays] == [False, True, True], "what is being written takes room too"
        storage.clean_up(0)
        assert living.exists()
    assert storage.used() == 100
    storage.clean_up(0)
    assert storage.used() == 0


def test_checks_of_folders_are_part_of_it(arrays: list[Path]) -> None:
    storage.checks_folder().mkdir(parents=True)
    check = storage.checks_folder() / "some.json"
    check.write_bytes(bytes(100))
    os.utime(check, (1e9 - 5, 1e9 - 5))
    assert storage.used() == 400
    storage.clean_up(300)
    assert not check.exists()
    assert all(path.exists() for path in arrays)


def test_the_newest_files_stay(arrays: list[Path]) -> None:
    storage.keep_newest(arrays, 2)
    assert [path.exists() for path in arrays] == [False, True, True]
