"""Room for arrays: the oldest go first, and the user's limit holds."""

import os
from pathlib import Path

import pytest

from tlstudio.core import storage


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


def test_a_damaged_limit_is_the_default() -> None:
    storage.folder().mkdir(parents=True)
    (storage.folder() / "limit.txt").write_text("much")
    assert storage.limit() == storage.DEFAULT_LIMIT


def test_no_cache_takes_nothing() -> None:
    assert storage.used() == 0
