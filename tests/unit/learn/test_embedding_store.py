"""Vectors kept by the content of each image."""

import numpy as np
import pytest

from tlstudio.core import storage
from tlstudio.learn import embedding_store
from tlstudio.learn.embedding_store import EmbeddingStore, digests_of


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding_store, "SHARD", 4)


def named(*numbers: int) -> np.ndarray:
    return digests_of([f"{number:032x}" for number in numbers])


def vectors(*numbers: int) -> np.ndarray:
    return np.array([[number, -number, 2 * number] for number in numbers], np.float16)


def put(*numbers: int, key: str = "k") -> EmbeddingStore:
    store = EmbeddingStore(key)
    store.find(named(*numbers))
    store.widths = (1, 2)
    store.keep(named(*numbers), vectors(*numbers))
    return store


def files() -> list[str]:
    return sorted(path.name for path in storage.folder().glob("*.npy"))


def test_what_was_kept_is_found_and_nothing_else() -> None:
    put(3, 1, 7)
    store = EmbeddingStore("k")
    found, known = store.find(named(1, 2, 3))
    assert known.tolist() == [True, False, True]
    assert found is not None
    np.testing.assert_array_equal(found, [[1, -1, 2], [0, 0, 0], [3, -3, 6]])
    assert store.widths == (1, 2)
    assert EmbeddingStore("other").find(named(1))[0] is None


def test_a_folder_that_grows_fills_its_last_file() -> None:
    put(1, 2, 3, 4, 5)
    assert len(files()) == 2
    store = EmbeddingStore("k")
    store.find(named(1, 2, 3, 4, 5, 6, 7))
    store.keep(named(6, 7), vectors(6, 7))
    assert len(files()) == 2
    found, known = EmbeddingStore("k").find(named(1, 2, 3, 4, 5, 6, 7))
    assert known.all()
    np.testing.assert_array_equal(found, vectors(1, 2, 3, 4, 5, 6, 7))


def test_a_damaged_file_is_passed_over() -> None:
    put(1, 2)
    (path,) = storage.folder().glob("*.npy")
    data = bytearray(path.read_bytes())
    data[-9] ^= 1
    path.write_bytes(data)
    assert EmbeddingStore("k").find(named(1, 2))[0] is None


def test_without_room_nothing_is_kept_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "make_room", lambda _size: False)
    put(1, 2)
    assert files() == []
