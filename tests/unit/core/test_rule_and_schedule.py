"""The slides' rule and the learning rate over time: pure functions."""

from typing import Any

import pytest

from tlstudio.core.rule import LARGE, SIMILAR, advise
from tlstudio.core.schedule import learning_rate_factor
from tlstudio.core.train_spec import TrainSpec


@pytest.mark.parametrize(
    ("images", "similarity", "case", "strategy", "possible", "strong"),
    [
        (LARGE, 0.0, 1, 1, (1,), False),
        (LARGE, 1.0, 2, 2, (1, 2, 3), False),
        (0, 0.0, 3, 2, (2,), True),
        (0, 1.0, 4, 3, (3,), False),
        (LARGE - 1, SIMILAR, 4, 3, (3,), False),
        (LARGE, SIMILAR, 2, 2, (1, 2, 3), False),
        (LARGE, SIMILAR - 1e-9, 1, 1, (1,), False),
        (LARGE - 1, SIMILAR - 1e-9, 3, 2, (2,), True),
    ],
)
def test_the_four_cases_and_their_borders(
    images: int, similarity: float, case: int, strategy: int, possible: tuple[int, ...], strong: bool
) -> None:
    advice = advise(images, similarity)
    assert (advice.number, advice.strategy, advice.possible) == (case, strategy, possible)
    assert advice.strong_augmentation is strong
    assert advice.reason


def test_what_is_measured_has_a_border_of_its_own() -> None:
    assert [advise(LARGE, 0.4).number, advise(LARGE, 0.4, 0.35).number] == [1, 2]
    assert [advise(LARGE, 0.35, 0.35).number, advise(LARGE, 0.349, 0.35).number] == [2, 1]


def _factors(epochs: int, **values: Any) -> list[float]:
    """In the middle of each epoch."""
    train = TrainSpec(epochs=epochs, **values)
    return [learning_rate_factor(train, epoch + 0.5) for epoch in range(epochs)]


def test_the_step_is_taken_once_an_epoch() -> None:
    """The slides' own run had 1e-11 at epoch 28: stepped twice an epoch. Ours has 1e-6."""
    factors = _factors(30, schedule="step", step_epochs=7, step_gamma=0.1)
    assert 1e-3 * factors[27] == pytest.approx(1e-3 * 0.1**3)
    assert [round(1 / factor) for factor in factors] == [1] * 7 + [10] * 7 + [100] * 7 + [1000] * 7 + [10000] * 2


def test_constant() -> None:
    assert set(_factors(5)) == {1.0}


def test_warm_up_rises_linearly_to_the_full_rate() -> None:
    train = TrainSpec(epochs=10, warmup_epochs=2.0)
    assert [learning_rate_factor(train, p) for p in (0.0, 0.5, 1.0, 2.0, 9.9)] == [0.0, 0.25, 0.5, 1.0, 1.0]


def test_the_cosine_falls_to_nothing() -> None:
    train = TrainSpec(epochs=12, schedule="cosine", warmup_epochs=1.0)
    factors = [learning_rate_factor(train, position / 10) for position in range(10, 121)]
    assert factors[0] == 1.0
    assert factors == sorted(factors, reverse=True)
    assert factors[55] == pytest.approx(0.5)
    assert factors[-1] == pytest.approx(0, abs=1e-12)
    assert learning_rate_factor(train, 99) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("schedule", ["constant", "step", "cosine"])
def test_never_outside_0_to_1(schedule: str) -> None:
    for warmup in (0.0, 0.5, 3.0):
        for factor in _factors(9, schedule=schedule, warmup_epochs=warmup):
            assert 0 < factor <= 1
