"""Images decoded once: the same pixels as decoding them each time, whatever has become of the array."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.helpers.damage import DAMAGES
from tests.helpers.images import CLASSES
from tlstudio.core import storage
from tlstudio.core.errors import Stopped, TLStudioError
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.learn import prepared
from tlstudio.learn.prepared import Pixels, load, prepare

ROWS = [SplitRow(file=f"{name}/{n:03}.png", class_name=name, subset="train") for name in CLASSES for n in range(5)]
IMAGE = ImageSpec(resize=20, crop=16)


def prepare_all(data: Path, stopped: Callable[[], bool] = lambda: False) -> Pixels | None:
    return prepare(data, ROWS, IMAGE, lambda _done, _total: None, stopped)


@pytest.fixture
def decoded(small_data: Path) -> Pixels:
    return np.stack([load(small_data, row.file, IMAGE) for row in ROWS])


def test_the_pixels_of_all_images_in_their_order(small_data: Path, decoded: Pixels) -> None:
    told: list[tuple[int, int]] = []
    made = prepare(small_data, ROWS, IMAGE, lambda done, total: told.append((done, total)), lambda: False)
    assert np.array_equal(made, decoded)  # type: ignore[arg-type]
    assert told == [(8, 15), (15, 15)]


def test_it_is_decoded_only_once(small_data: Path, decoded: Pixels, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare_all(small_data)
    monkeypatch.setattr(prepared, "decode", None)
    assert np.array_equal(prepare_all(small_data), decoded)  # type: ignore[arg-type]


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_array_is_made_again(small_data: Path, decoded: Pixels, damage: Callable[[Path], None]) -> None:
    assert prepare_all(small_data) is not None
    (path,) = storage.folder().glob("*.npy")
    damage(path)
    for _ in range(2):
        assert np.array_equal(prepare_all(small_data), decoded)  # type: ignore[arg-type]


def test_without_room_on_the_disk_there_is_none(small_data: Path, tmp_path: Path) -> None:
    """A real refusal of the system: no file may grow larger than a few images."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, before[1]))
    try:
        assert prepare_all(small_data) is None
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(storage.folder().iterdir()) == []


def test_another_process_that_was_faster_is_no_harm(
    small_data: Path, decoded: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows, imitated: it does not let an array be replaced that another process has open."""
    replace = Path.replace

    def taken(self: Path, target: Path) -> None:
        replace(self, target)
        raise PermissionError(13, "The process cannot access the file because it is being used")

    monkeypatch.setattr(Path, "replace", taken)
    assert np.array_equal(prepare_all(small_data), decoded)  # type: ignore[arg-type]


def test_a_stop_is_obeyed_while_decoding_and_while_verifying(small_data: Path) -> None:
    with pytest.raises(Stopped):
        prepare_all(small_data, stopped=lambda: True)
    assert list(storage.folder().iterdir()) == []
    prepare_all(small_data)
    with pytest.raises(Stopped):
        prepare_all(small_data, stopped=lambda: True)


def test_an_image_that_is_gone_is_named(small_data: Path) -> None:
    rows = [*ROWS[:3], SplitRow(file="red/none.png", class_name="red", subset="train")]
    with pytest.raises(TLStudioError, match=r"red/none\.png"):
        prepare(small_data, rows, IMAGE, lambda _done, _total: None, lambda: False)
    assert list(storage.folder().iterdir()) == []
