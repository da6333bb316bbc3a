"""Images that resemble no other: strangers are found, the usual ones are left alone."""

import numpy as np
import pytest

from tlstudio.audit.outliers import find_outliers
from tlstudio.audit.spaces import histogram_space


def never() -> bool:
    return False


def features(count: int, seed: int = 0) -> np.ndarray:
    """Of images of eight kinds, (N, 64), like pooled activations."""
    draw = np.random.default_rng(seed)
    kinds = draw.gamma(0.5, size=(8, 32))
    found = np.zeros((count, 64))
    found[:, :32] = kinds[draw.integers(8, size=count)]
    return (found + draw.gamma(0.5, 0.2, size=(count, 64))).astype(np.float16)


@pytest.mark.parametrize("strangers", [1, 6])
def test_strangers_are_found_and_nobody_else(strangers: int) -> None:
    images = features(400)
    images[:strangers, :32], images[:strangers, 32:] = images[:strangers, 32:], images[:strangers, :32].copy()
    found, distances = find_outliers(histogram_space(images, 48), never)
    assert set(found) == set(range(strangers))
    assert np.all(np.diff(distances) <= 0)


def test_a_folder_without_strangers_raises_no_alarm() -> None:
    alarms = [len(find_outliers(histogram_space(features(400, seed), 48), never)[0]) for seed in range(8)]
    assert sum(alarms) <= 8


def test_a_few_images_do_not_tell_what_is_usual() -> None:
    assert len(find_outliers(histogram_space(features(20), 10), never)[0]) == 0


def test_copies_of_one_image_are_no_strangers() -> None:
    assert len(find_outliers(histogram_space(np.ones((100, 8), np.float16), 4), never)[0]) == 0
