"""From decoded images to inputs: exact where pixels stay whole, independent of everything but seed, epoch, index."""

from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from tlstudio.core.catalog import IMAGENET_MEAN, IMAGENET_STD
from tlstudio.core.image_spec import AugmentSpec, ImageSpec
from tlstudio.learn.augment import Transform, _cut, _gather
from tlstudio.learn.seed import epoch_order, seed_torch, uniform

NO_MEAN, NO_STD = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
EVERYTHING = AugmentSpec(
    crop="resized", horizontal_flip=True, vertical_flip=True, rotation=20.0, brightness=0.3, contrast=0.3,
    saturation=0.3, erase=0.5,
)  # fmt: skip


def _images(count: int, side: int, seed: int = 0) -> torch.Tensor:
    return torch.from_numpy(np.random.default_rng(seed).integers(0, 256, (count, 3, side, side), dtype=np.uint8))


def _transform(resize: int, side: int, /, augment: AugmentSpec | None = None, **changes: Any) -> Transform:
    return Transform(ImageSpec(resize=resize, crop=side), augment or AugmentSpec(**changes), NO_MEAN, NO_STD)


def _whole(values: torch.Tensor) -> torch.Tensor:
    """Back to the uint8 pixels; fails where they are not whole any more."""
    pixels = values * 255
    torch.testing.assert_close(pixels, pixels.round(), atol=1e-3, rtol=0)
    return pixels.round().to(torch.uint8)


# ---- random numbers -----------------------------------------------------------------------------------------


def test_uniform_is_uniform() -> None:
    numbers = uniform(3, 5, np.arange(20_000), 15)
    assert numbers.dtype == np.float32
    assert numbers.min() >= 0
    assert numbers.max() < 1
    assert np.abs(numbers.mean(axis=0) - 0.5).max() < 0.01
    assert np.abs(numbers.var(axis=0) - 1 / 12).max() < 0.002
    counts = np.stack([np.histogram(column, 20, (0, 1))[0] for column in numbers.T])
    assert ((counts - 1000) ** 2 / 1000).sum(axis=1).max() < 60  # chi-squared, 19 degrees of freedom
    assert np.abs(np.corrcoef(numbers.T) - np.eye(15)).max() < 0.04
    assert np.abs(np.corrcoef(numbers[:-1, 0], numbers[1:, 0])[0, 1]) < 0.03, "neighbours have nothing in common"


@pytest.mark.parametrize("other", [(4, 5), (3, 6), (5, 3)])
def test_seeds_and_epochs_have_nothing_in_common(other: tuple[int, int]) -> None:
    first, second = uniform(3, 5, np.arange(5000), 1), uniform(*other, np.arange(5000), 1)
    assert abs(np.corrcoef(first[:, 0], second[:, 0])[0, 1]) < 0.05


def test_the_numbers_are_those_of_every_version() -> None:
    """A run that is continued after an update goes on as it would have, and kept views stay right."""
    expected = [[0.2792785, 0.6292634, 0.2026972], [0.2386096, 0.0292581, 0.4600760]]
    np.testing.assert_allclose(uniform(0, 1, [0, 5], 3), expected, atol=1e-6)
    np.testing.assert_allclose(uniform(7, 2, [3], 2), [[0.0414334, 0.9573954]], atol=1e-6)
    assert epoch_order(0, 1, 8).tolist() == [1, 3, 7, 6, 0, 4, 2, 5]
    assert epoch_order(7, 2, 8).tolist() == [6, 0, 2, 3, 7, 5, 1, 4]


def test_a_row_depends_on_its_own_index_alone() -> None:
    whole = uniform(1, 2, np.arange(100), 7)
    order = np.random.default_rng(0).permutation(100)
    assert np.array_equal(uniform(1, 2, order, 7), whole[order])
    assert np.array_equal(uniform(1, 2, [42], 7)[0], whole[42])
    assert np.array_equal(uniform(1, 2, np.arange(100), 3), whole[:, :3])


def test_the_order_of_an_epoch() -> None:
    order = epoch_order(0, 1, 1000)
    assert sorted(order) == list(range(1000))
    assert np.array_equal(order, epoch_order(0, 1, 1000))
    assert not np.array_equal(order, epoch_order(0, 2, 1000))
    assert not np.array_equal(order, epoch_order(1, 1, 1000))


def test_torch_is_seeded_for_each_epoch() -> None:
    def drawn(seed: int, epoch: int) -> float:
        seed_torch(seed, epoch)
        return float(torch.rand(1))

    assert drawn(1, 2) == drawn(1, 2)
    assert len({drawn(1, 2), drawn(2, 1), drawn(1, 3)}) == 3


# ---- evaluation ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("resize", "crop"), [(64, 52), (64, 64), (37, 32), (39, 32), (255, 240)])
def test_evaluation_is_the_centre_crop(resize: int, crop: int) -> None:
    """As Pillow cuts it where torchvision's ``CenterCrop`` puts it, normalised by hand."""
    images = _images(2, resize)
    start = round((resize - crop) / 2)
    inputs = Transform(ImageSpec(resize=resize, crop=crop), AugmentSpec(), IMAGENET_MEAN, IMAGENET_STD).evaluate(
        images, np.arange(2)
    )
    for image, result in zip(images, inputs, strict=True):
        cut = Image.fromarray(image.permute(1, 2, 0).numpy()).crop((start, start, start + crop, start + crop))
        expected = (np.asarray(cut, np.float32) / 255 - np.float32(IMAGENET_MEAN)) / np.float32(IMAGENET_STD)
        torch.testing.assert_close(result, torch.from_numpy(expected).permute(2, 0, 1), atol=1e-6, rtol=1e-5)


def test_evaluation_agrees_with_torchvision() -> None:
    from torchvision.transforms.functional import center_crop

    for resize, crop in ((64, 52), (255, 240), (37, 32), (39, 32)):
        images = _images(1, resize)
        result = _whole(_transform(resize, crop).evaluate(images, np.zeros(1, np.int64)))
        assert torch.equal(result, center_crop(images, [crop, crop]))


def test_the_slides_random_crop_is_seeded() -> None:
    transform, images = _transform(64, 52), _images(40, 64)

    def crop(seed: int, chosen: slice = slice(None)) -> torch.Tensor:
        return transform.evaluate(images[chosen], np.arange(40)[chosen], "random-crop", seed)

    assert torch.equal(crop(1), crop(1))
    assert not torch.equal(crop(1), crop(2))
    assert torch.equal(crop(1)[7:9], crop(1, slice(7, 9))), "the same in any batch"
    assert torch.equal(
        _transform(64, 64).evaluate(images, np.arange(40), "random-crop"),
        _transform(64, 64).evaluate(images, np.arange(40)),
    )


# ---- training -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "augment",
    [AugmentSpec(), AugmentSpec(crop="random", horizontal_flip=True, vertical_flip=True), EVERYTHING],
    ids=["nothing", "slides", "everything"],
)
def test_an_image_is_changed_alike_in_any_batch(augment: AugmentSpec) -> None:
    transform, images, indices = _transform(36, 28, augment), _images(12, 36), np.arange(100, 112)
    whole = transform.train(images, indices, seed=1, epoch=2)
    assert whole.shape == (12, 3, 28, 28)
    assert whole.dtype == torch.float32
    order = np.random.default_rng(0).permutation(12)
    assert torch.equal(transform.train(images[order], indices[order], 1, 2), whole[order])
    for place in range(12):
        alone = transform.train(images[place : place + 1], indices[place : place + 1], 1, 2)
        torch.testing.assert_close(alone[0], whole[place], atol=1e-6, rtol=1e-5)
    if augment != AugmentSpec():
        assert not torch.equal(transform.train(images, indices, 1, 3), whole)
        assert not torch.equal(transform.train(images, indices, 2, 2), whole)


def test_without_changes_training_sees_what_evaluation_sees() -> None:
    images, indices = _images(3, 39), np.arange(3)
    transform = _transform(39, 32)
    assert torch.equal(transform.train(images, indices, 0, 1), transform.evaluate(images, indices))


def test_views_that_are_the_same_have_one_name() -> None:
    """For the cache: another seed draws the same where nothing is drawn, and ``views`` only says how many there are."""
    assert _transform(40, 32).view_name(1, 1) == _transform(40, 32, views=1).view_name(2, 1)
    few, many = (_transform(40, 32, erase=0.5, views=views) for views in (2, 9))
    assert few.view_name(1, 2) == many.view_name(1, 2)
    assert len({few.view_name(1, 1), few.view_name(1, 2), few.view_name(2, 1), many.view_name(2, 2)}) == 4
    assert few.view_name(1, 1) != _transform(40, 32, erase=0.4).view_name(1, 1)
    assert _transform(40, 32).name != _transform(41, 32).name


def test_crops_and_flips_move_whole_pixels() -> None:
    """Each result is exactly one of the windows of its image, in one of four reflections; all of them occur."""
    images, indices = _images(1, 8).expand(400, -1, -1, -1), np.arange(400)
    transform = _transform(8, 6, crop="random", horizontal_flip=True, vertical_flip=True)
    results = _whole(transform.train(images, indices, 0, 1))
    windows = {}
    for y in range(3):
        for x in range(3):
            window = images[0, :, y : y + 6, x : x + 6]
            for flips in ((), (-1,), (-2,), (-1, -2)):
                windows[(x, y, flips)] = window.flip(flips)
    found = [[key for key, window in windows.items() if torch.equal(window, result)] for result in results]
    assert all(len(keys) == 1 for keys in found)
    counts = {key: sum(keys == [key] for keys in found) for key in windows}
    assert min(counts.values()) >= 2  # 36 kinds, 400 draws


def test_flips_happen_half_the_time() -> None:
    images = _images(1, 4).expand(4000, -1, -1, -1)
    flipped = _whole(_transform(4, 4, horizontal_flip=True).train(images, np.arange(4000), 0, 1))
    share = (flipped == images[0].flip(-1)).all(dim=(1, 2, 3)).float().mean()
    assert float(share) == pytest.approx(0.5, abs=0.03)


def test_an_affine_change_of_nothing_is_nothing() -> None:
    images = _images(4, 20)
    turned = _transform(20, 20, rotation=1e-6).train(images, np.arange(4), 0, 1)
    torch.testing.assert_close(turned, images / 255, atol=1e-3, rtol=0)
    centre = _transform(20, 16, rotation=1e-6).train(images, np.arange(4), 0, 1)
    torch.testing.assert_close(centre, (images / 255)[..., 2:18, 2:18], atol=1e-3, rtol=0)
    flipped = _transform(20, 20, rotation=1e-6, horizontal_flip=True).train(images, np.arange(4), 0, 1)
    whole = _transform(20, 20, horizontal_flip=True).train(images, np.arange(4), 0, 1)
    torch.testing.assert_close(flipped, whole, atol=1e-3, rtol=0)


def test_rotation_turns_and_does_not_shear() -> None:
    """A disc in the middle stays where it is under any angle."""
    y, x = np.mgrid[:41, :41] - 20
    disc = torch.from_numpy(((x**2 + y**2) < 144).astype(np.uint8) * 255).expand(30, 3, 41, 41)
    turned = _transform(41, 41, rotation=180.0).train(disc, np.arange(30), 0, 1)
    assert float((turned - disc / 255).abs().mean()) < 0.02
    rim = torch.zeros(30, 3, 41, 41, dtype=torch.uint8)
    rim[:, :, 19:22, 30:36] = 255
    places = {
        int(p)
        for p in _transform(41, 41, rotation=180.0).train(rim, np.arange(30), 0, 1)[:, 0].flatten(1).argmax(1)
    }
    assert len(places) > 15, "but it does turn"


def test_scaled_cuts_stay_inside_the_image() -> None:
    """With no mirrored rim: a cut of a ramp never leaves the range of the ramp and never folds back."""
    ramp = torch.arange(0, 200, 4, dtype=torch.uint8).expand(200, 3, 50, 50)
    cut = _transform(50, 32, crop="resized", min_area=0.3).train(ramp, np.arange(200), 0, 1)
    steps = cut[:, 0, 16].diff(dim=1)
    assert bool((steps > 0).all())
    width = steps.mean(dim=1) * 255 / 4 * 32 / 50  # share of the image's width
    assert float(width.max()) <= 1 + 1e-3
    assert float(width.min()) >= np.sqrt(0.3 * 3 / 4) - 1e-3


@pytest.mark.parametrize("kind", ["brightness", "contrast", "saturation"])
def test_colours_stay_in_bounds(kind: str) -> None:
    images = _images(200, 6)
    changed = _transform(6, 6, **{kind: 0.4}).train(images, np.arange(200), 0, 1)
    assert float(changed.min()) >= 0
    assert float(changed.max()) <= 1
    assert not torch.equal(changed, images / 255)
    grey = torch.full((200, 3, 6, 6), 128, dtype=torch.uint8)
    result = _transform(6, 6, **{kind: 0.4}).train(grey, np.arange(200), 0, 1)
    if kind == "brightness":
        assert float(result.max()) == pytest.approx(1.4 * 128 / 255, rel=0.01)
        assert float(result.min()) == pytest.approx(0.6 * 128 / 255, rel=0.01)
    else:
        torch.testing.assert_close(result, grey / 255, atol=1e-5, rtol=0)


def test_erasing_blanks_a_rectangle_with_the_mean() -> None:
    images = torch.full((500, 3, 40, 40), 255, dtype=torch.uint8)
    spec = AugmentSpec(erase=0.25)
    changed = Transform(ImageSpec(resize=40, crop=40), spec, IMAGENET_MEAN, IMAGENET_STD).train(
        images, np.arange(500), 0, 1
    )
    blank = (changed.abs() < 1e-6).all(dim=1)
    erased = blank.flatten(1).any(dim=1)
    assert float(erased.float().mean()) == pytest.approx(0.25, abs=0.05)
    for mask in blank[erased]:
        rows, columns = mask.any(dim=1), mask.any(dim=0)
        assert int(mask.sum()) == int(rows.sum()) * int(columns.sum()), "one whole rectangle"
        assert 3 <= int(rows.sum()) <= 17
        assert 3 <= int(columns.sum()) <= 17


def test_squares_by_index_are_squares_by_slices() -> None:
    images = torch.randint(0, 256, (5, 3, 12, 10), dtype=torch.uint8)
    offsets = torch.tensor([[0, 0], [3, 5], [2, 1], [1, 4], [3, 0]])
    sliced = _cut(images, offsets, 7)
    assert torch.equal(_gather(images, offsets, 7).float() / 255, sliced)
