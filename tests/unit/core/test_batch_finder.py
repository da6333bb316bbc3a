"""Which batch size is taken, and when no larger one is tried."""

from collections.abc import Sequence

import pytest

from tlstudio.core.batch_finder import BatchPoint, find_batch, fits, scaled_rate, sizes, too_slow
from tlstudio.core.errors import Text
from tlstudio.core.train_spec import TrainSpec

ENDED = Text(code="batch-end-speed")


def tried(speeds: Sequence[float]) -> list[BatchPoint]:
    """Of the sizes 4, 8, 16 …"""
    return [BatchPoint(size=4 * 2**n, images_per_second=s, memory_bytes=n) for n, s in enumerate(speeds)]


@pytest.mark.parametrize(
    ("images", "expected"),
    [(10_000, (4, 8, 16, 32, 64, 128, 256, 512)), (33, (4, 8, 16, 32)), (4, (4,)), (3, (3,)), (1, (2,))],
)
def test_sizes_double_up_to_the_images(images: int, expected: tuple[int, ...]) -> None:
    assert sizes(images) == expected


@pytest.mark.parametrize(
    ("speeds", "over"),
    [
        ((10, 10), False),
        ((10, 10.4, 10.4), True),
        ((10, 10.4, 10.6), False),  # slowly, but two steps brought 6 %
        ((10, 8, 20), False),  # one hiccup
        ((10, 20, 20.5, 19), True),
    ],
)
def test_two_sizes_without_gain_are_enough(speeds: tuple[float, ...], over: bool) -> None:
    assert too_slow(tried(speeds)) == over


def test_twice_the_last_must_fit_with_room_for_others() -> None:
    assert fits(45, 100)
    assert not fits(46, 100)


@pytest.mark.parametrize(
    ("speeds", "images", "size", "code"),
    [
        ((10, 50, 91, 100), 10_000, 16, "batch-fastest"),  # 91 is within 10 % of 100
        ((10, 50, 89, 100), 10_000, 32, "batch-fastest"),
        ((10, 50, 91, 100), 100, 8, "batch-steps"),  # no more than 10 images a batch
        ((10, 50, 91, 100), 20, 4, "batch-steps"),
        ((100, 90, 80), 20, 4, "batch-fastest"),
        ((10, 50), 10_000, 8, "batch-fastest"),
    ],
)
def test_the_smallest_that_is_nearly_the_fastest(
    speeds: tuple[float, ...], images: int, size: int, code: str
) -> None:
    found = find_batch(tried(speeds), TrainSpec(), images, ENDED)
    assert (found.size, found.reason.code, found.ended) == (size, code, ENDED)


@pytest.mark.parametrize(
    ("optimizer", "rate", "code"),
    [("sgd", 0.04, "batch-rule-linear"), ("adam", 0.02, "batch-rule-root"), ("adamw", 0.02, "batch-rule-root")],
)
def test_the_rate_that_goes_with_it(optimizer: str, rate: float, code: str) -> None:
    train = TrainSpec(optimizer=optimizer, batch_size=32, learning_rate=0.01)  # type: ignore[arg-type]
    scaled, rule = scaled_rate(train, 128)
    assert scaled == pytest.approx(rate)
    assert rule is not None
    assert rule.code == code
    assert rule.values == {"before": "0.01", "rate": str(rate)}
    assert scaled_rate(train, 32) == (None, None)
