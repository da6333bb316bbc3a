"""How alike images look, and where a row of them changes abruptly."""

import numpy as np
import pytest

from tlstudio.audit.looks import abrupt_changes, colours, looks_of, noise_of


def things(sizes: list[int], seed: int = 0, noise: float = 1.0, dimensions: int = 64) -> np.ndarray:
    """Features of some things, each seen a number of times."""
    draw = np.random.default_rng(seed)
    means = draw.normal(size=(len(sizes), dimensions))
    return np.repeat(means, sizes, axis=0) + noise * draw.normal(size=(sum(sizes), dimensions))


def test_a_class_by_itself_says_nothing() -> None:
    classes = np.array(["a", "b"])[np.arange(400) % 2]
    features = np.random.default_rng(0).normal(size=(400, 30)) + 100 * (classes == "a")[:, None]
    looks = looks_of(features, classes.tolist())
    assert looks.dtype == np.float32
    assert np.linalg.norm(looks, axis=1) == pytest.approx(1, abs=1e-5)
    products = looks @ looks.T
    assert abs(products[np.triu_indices(400, 1)].mean()) < 0.01


def test_a_class_of_one_image_looks_like_nothing() -> None:
    assert not looks_of([[1.0, 2.0]], ["a"]).any()
    assert looks_of(np.zeros((0, 3)), []).shape == (0, 3)


def test_colours_are_the_same_however_a_thing_is_turned() -> None:
    images = np.random.default_rng(0).integers(0, 256, (2, 8, 8, 3), dtype=np.uint8)
    turned = np.rot90(images, axes=(1, 2))
    assert np.array_equal(colours(images), colours(turned))
    assert not np.array_equal(colours(images)[0], colours(images)[1])


@pytest.mark.parametrize("sizes", [[8, 5, 12], [30], [4] * 30, [100, 3, 100], [1]])
def test_a_row_is_divided_where_it_shows_another_thing(sizes: list[int]) -> None:
    looks = looks_of(things(sizes), ["a"] * sum(sizes))
    inside = np.flatnonzero(np.diff(np.repeat(range(len(sizes)), sizes)) == 0)
    noise = noise_of(looks, inside, inside + 1) or 0.5
    found = abrupt_changes(looks, noise)
    wanted = np.cumsum(sizes)[:-1].tolist()
    assert len(set(wanted) - set(found)) <= len(wanted) // 10
    assert len(set(found) - set(wanted)) <= len(wanted) // 10


def test_the_parts_are_the_cheapest_of_all() -> None:
    """Against all divisions of a short row."""
    looks = looks_of(things([3, 2, 4], seed=3, noise=0.8, dimensions=6), ["a"] * 9)
    price = 3.0 * 0.15

    def cost(borders: list[int]) -> float:
        parts = np.split(looks.astype(float), borders)
        return sum(np.square(part - part.mean(0)).sum() for part in parts) + price * len(borders)

    every = [[p for p in range(1, 9) if mask >> p & 1] for mask in range(0, 512, 2)]
    assert cost(abrupt_changes(looks, 0.15)) == pytest.approx(min(map(cost, every)))


def test_images_that_are_the_same_are_one_thing() -> None:
    looks = np.ones((12, 4), np.float32) / 2
    assert abrupt_changes(looks, 0.0) == []
    assert abrupt_changes(looks[:0], 1.0) == []


def test_a_long_row_is_divided_in_time() -> None:
    """Longer than the starts that are remembered."""
    sizes = [900, 650]
    looks = looks_of(things(sizes, dimensions=16), ["a"] * sum(sizes))
    places = np.arange(sum(sizes) - 1)
    assert abrupt_changes(looks, noise_of(looks, places, places + 1)) == [900]
