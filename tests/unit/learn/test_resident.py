"""Images that stay on the device give the batches that loaded ones give."""

from pathlib import Path

import numpy as np
import torch

from tests.helpers.images import CLASSES
from tlstudio.core.index import SplitRow
from tlstudio.core.spec import ImageSpec
from tlstudio.learn.images import ImageSet
from tlstudio.learn.prepared import Prepared, prepare
from tlstudio.learn.resident import ResidentSet, fits


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
    resident = ResidentSet(loaded, Prepared(pixels, places), torch.device("cpu"))
    order = np.random.default_rng(0).permutation(len(chosen))
    for left, right in zip(loaded.batches(order, 3), resident.batches(order, 3), strict=True):
        assert torch.equal(left.images, right.images)
        assert torch.equal(left.labels, right.labels)
        assert np.array_equal(left.indices, right.indices)
    assert resident.files == loaded.files


def test_only_a_gpu_keeps_images() -> None:
    assert not fits(torch.device("cpu"), 1)
