"""Images that stay on the device give the batches that loaded ones give."""

from pathlib import Path

import numpy as np
import pytest
import torch

from tests.helpers.images import CLASSES
from tlstudio.core.image_spec import ImageSpec
from tlstudio.core.index import SplitRow
from tlstudio.learn.device_dataset import DeviceImages, fits, on_device
from tlstudio.learn.images import ImageSet
from tlstudio.learn.prepared import Prepared, prepare

CPU = torch.device("cpu")


def test_the_same_batches(small_data: Path) -> None:
    rows = [
        SplitRow(file=f"{name}/{n:03}.png", class_name=name, subset="train") for name in CLASSES for n in range(5)
    ]
    image = ImageSpec(resize=20, crop=16)
    pixels = prepare(small_data, rows, image, lambda _done, _total: None, lambda: False)
    assert pixels is not None
    places = np.arange(0, len(rows), 2)
    chosen = [rows[place] for place in places]
    loaded = ImageSet(small_data, chosen, CLASSES, image, 0)
    resident = loaded.read_from(DeviceImages(loaded, Prepared(pixels, places), CPU))
    order = np.random.default_rng(0).permutation(len(chosen))
    for left, right in zip(loaded.batches(order, 3), resident.batches(order, 3), strict=True):
        assert torch.equal(left.images, right.images)
        assert torch.equal(left.labels, right.labels)
        assert np.array_equal(left.indices, right.indices)
    assert resident.files == loaded.files


def test_random_changes_are_drawn_by_the_same_numbers(subsets: dict[str, ImageSet]) -> None:
    """In a cross-validation they are those of the whole set, wherever the pixels are."""
    part = subsets["val"]
    part.numbers = np.arange(5, 10)
    assert part.prepared is not None
    resident = part.read_from(DeviceImages(part, part.prepared, CPU))
    assert [batch.indices.tolist() for batch in resident.batches(np.array([3, 1]), 2)] == [[8, 6]]


def test_only_a_gpu_keeps_images(subsets: dict[str, ImageSet], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tlstudio.learn.device_dataset.free_memory", lambda _device: 1e12)
    assert not fits(CPU, 1)
    assert not fits(torch.device("mps"), 1), "its memory is the computer's"
    assert on_device(subsets, CPU) == subsets


# ---- a GPU, imitated: how much is free, and when it has no more ---------------------------------------------


@pytest.fixture
def subsets(small_data: Path) -> dict[str, ImageSet]:
    """Three of five images each, 20 px."""
    image = ImageSpec(resize=20, crop=16)
    rows = [
        SplitRow(file=f"{name}/{n:03}.png", class_name=name, subset="train") for name in CLASSES for n in range(5)
    ]
    pixels = prepare(small_data, rows, image, lambda _done, _total: None, lambda: False)
    assert pixels is not None
    return {
        subset: ImageSet(
            small_data, rows[start : start + 5], CLASSES, image, 0, Prepared(pixels, np.arange(start, start + 5))
        )
        for subset, start in (("train", 0), ("val", 5), ("test", 10))
    }


ALL = 15 * 20 * 20 * 3  #: bytes of the three subsets


@pytest.mark.parametrize(("free", "resident"), [(ALL / 0.4 + 10, True), (ALL / 0.4 - 10, False)])
def test_the_share_of_the_memory_is_for_all_subsets_together(
    free: float, resident: bool, subsets: dict[str, ImageSet], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("tlstudio.learn.device_dataset.free_memory", lambda _device: free)
    device = torch.device("cuda")
    assert fits(device, ALL) == resident
    monkeypatch.setattr("tlstudio.learn.device_dataset.fits", lambda _device, size: asked.append(size) or False)
    assert on_device(subsets, device) == subsets
    assert asked == [ALL]


def test_images_lie_in_the_memory_once(subsets: dict[str, ImageSet], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tlstudio.learn.device_dataset.fits", lambda _device, _size: True)
    monkeypatch.setattr("tlstudio.learn.device_dataset._CHUNK", 2)
    monkeypatch.setattr(torch, "cat", None)
    for subset, resident in on_device(subsets, CPU).items():
        assert resident is not subsets[subset]
        (loaded,) = subsets[subset].batches(np.arange(5), 5)
        (there,) = resident.batches(np.arange(5), 5)
        assert torch.equal(loaded.images, there.images)


def test_where_the_memory_runs_out_images_are_loaded_as_before(
    subsets: dict[str, ImageSet], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_shape: object, **_options: object) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    monkeypatch.setattr("tlstudio.learn.device_dataset.fits", lambda _device, _size: True)
    monkeypatch.setattr(torch, "empty", full)
    assert on_device(subsets, CPU) == subsets


def test_images_that_are_not_prepared_are_loaded(
    subsets: dict[str, ImageSet], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tlstudio.learn.device_dataset.fits", lambda _device, _size: True)
    subsets["val"].prepared = None
    assert on_device(subsets, CPU) == subsets
