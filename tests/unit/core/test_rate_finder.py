"""The learning rate range test: what is done by hand, pure noise, and curves of real tests."""

import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from tlstudio.core.errors import Text
from tlstudio.core.rate_finder import (
    HIGHEST,
    LOWEST,
    RateFinding,
    RatePoint,
    Smoother,
    find_rate,
    has_diverged,
    rates,
)

CURVES = Path(__file__).with_name("rate_curves")


def points(losses: Sequence[float | None]) -> list[RatePoint]:
    """Of a test with pretrained weights that had these losses."""
    smoother = Smoother()
    return [
        RatePoint(rate=rate, loss=loss, smoothed=None if loss is None else smoother.add(loss))
        for rate, loss in zip(rates(pretrained=True), losses, strict=False)
    ]


def without_curve(found: RateFinding) -> RateFinding:
    """What was decided."""
    return msgspec.structs.replace(found, curve=())


def decade(place: int) -> float:
    """The logarithm of the rate of a batch."""
    return math.log10(rates(pretrained=True)[place])


def valley(place: int) -> float:
    """Flat at 2, a straight fall between the batches 40 and 60 down to 0.5, then it grows without bound."""
    if place <= 60:
        return 2.0 - 1.5 * max(0, place - 40) / 20
    return 0.5 * 1.3 ** (place - 60)


def test_the_rates_are_evenly_spaced_between_the_limits() -> None:
    for pretrained, steps in ((True, 100), (False, 300)):
        tried = rates(pretrained=pretrained)
        assert len(tried) == steps
        assert (tried[0], tried[-1]) == pytest.approx((LOWEST, HIGHEST))
        factors = {round(b / a, 9) for a, b in pairwise(tried)}
        assert len(factors) == 1


def test_the_average_is_corrected_for_its_beginning() -> None:
    smoother = Smoother(0.5)
    assert smoother.add(4.0) == pytest.approx(4.0)
    assert smoother.add(1.0) == pytest.approx((0.25 * 4 + 0.5 * 1) / 0.75)
    assert smoother.add(1.0) == pytest.approx((0.125 * 4 + 0.25 + 0.5) / 0.875)


@pytest.mark.parametrize("factor", [3.9, 4.1])
def test_it_ends_where_the_smoothed_loss_is_four_times_its_lowest(factor: float) -> None:
    flat = points([1.0] * 20)
    last = RatePoint(rate=0.1, loss=9.0, smoothed=factor)
    assert has_diverged([*flat, last]) == (factor > 4)
    assert not has_diverged([*flat[:5], last]), "after a few batches an average is no average yet"


def test_it_ends_at_a_loss_that_is_not_finite() -> None:
    assert has_diverged(points([2.0, None]))
    assert not has_diverged([])


def test_a_clear_valley_gives_its_steepest_descent_but_a_tenth_of_its_lowest_at_most() -> None:
    found = find_rate(points([valley(n) for n in range(68)]), 10)
    assert found.reason.code == "rate-tenth"
    assert found.lowest is not None
    assert math.log10(found.lowest) == pytest.approx(decade(60), abs=0.2)
    assert found.rate == pytest.approx(found.lowest / 10, rel=0.05)


def test_the_line_that_decided_comes_with_the_answer() -> None:
    found = find_rate(points([valley(n) for n in range(68)]), 10)
    assert len(found.curve) == 68
    assert min(found.curve, key=lambda point: point[1])[0] == found.lowest


def test_a_long_valley_gives_its_steepest_descent() -> None:
    """It falls fastest at batch 40, and goes on falling slowly to batch 90."""
    losses = [2.0 - 1.2 / (1 + math.exp(-(n - 40) / 3)) - 0.004 * max(0, n - 40) for n in range(90)]
    found = find_rate(points(losses), 10)
    assert found.reason.code == "rate-steepest"
    assert math.log10(found.rate or 1) == pytest.approx(decade(40), abs=0.15)


def test_the_answer_has_two_digits() -> None:
    found = find_rate(points([valley(n) for n in range(68)]), 10)
    assert found.rate == float(f"{found.rate:.1e}")


def test_a_huge_last_loss_does_not_reach_back() -> None:
    quiet = find_rate(points([valley(n) for n in range(64)]), 10)
    loud = find_rate(points([*(valley(n) for n in range(63)), 1e9]), 10)
    assert abs(math.log10((loud.rate or 1) / (quiet.rate or 1))) < 0.3, "half a power of ten, were it not cut off"


def test_a_fitted_network_that_only_gets_worse_gives_a_tenth_of_where_it_begins_to() -> None:
    losses = [0.2 if n < 50 else 0.2 * 1.2 ** (n - 50) for n in range(65)]
    found = find_rate(points(losses), 10)
    assert found.reason.code == "rate-edge"
    assert math.log10(10 * (found.rate or 1)) == pytest.approx(decade(50), abs=0.25)
    assert found.lowest is None


def test_one_that_guesses_and_only_gets_worse_is_undecided() -> None:
    losses = [2.3 if n < 50 else 2.3 * 1.2 ** (n - 50) for n in range(65)]
    assert without_curve(find_rate(points(losses), 10)) == undecided("rate-flat")


def test_too_few_batches_are_undecided() -> None:
    assert find_rate(points([valley(n) for n in range(29)]), 10) == undecided("rate-short")
    assert find_rate(points([2.0] * 29 + [None]), 10) == undecided("rate-short")


def test_a_flat_curve_is_undecided() -> None:
    assert without_curve(find_rate(points([0.4] * 100), 10)) == undecided("rate-flat")


@pytest.mark.parametrize("kind", ["gauss", "skewed"])
def test_pure_noise_is_undecided_but_for_a_rare_accident(kind: str) -> None:
    def loss(dice: random.Random) -> float:
        return 2.3 + 0.3 * dice.gauss(0, 1) if kind == "gauss" else dice.expovariate(5)

    codes = Counter()
    for seed in range(60):
        dice = random.Random(seed)  # noqa: S311  (no secret)
        codes[find_rate(points([loss(dice) for _ in range(100)]), 10).reason.code] += 1
    assert codes["rate-flat"] >= 57


def test_noise_does_not_hide_a_fall_that_is_larger() -> None:
    quiet = find_rate(points([valley(n) for n in range(68)]), 10).rate or 0
    for seed in range(20):
        dice = random.Random(seed)  # noqa: S311
        found = find_rate(points([valley(n) + 0.2 * dice.gauss(0, 1) for n in range(68)]), 10).rate
        assert found is not None
        assert abs(math.log10(found / quiet)) < 0.5


@pytest.mark.parametrize(
    ("name", "code", "low", "high"),
    [
        ("signs_baseline_adamw_300", "rate-tenth", 2e-4, 1.5e-3),  # the recipe has 1e-3
        ("signs_squeezenet_head_adamw", "rate-steepest", 3e-4, 5e-3),
        ("signs_baseline_adamw_77", "rate-flat", None, None),  # too short: it grows without having learned
    ],
)
def test_real_curves(name: str, code: str, low: float | None, high: float | None) -> None:
    """Recorded on photographs of hands, ten classes: rates and losses of each batch."""
    smoother = Smoother()
    curve = [
        RatePoint(rate=rate, loss=loss, smoothed=smoother.add(loss))
        for rate, loss in json.loads((CURVES / f"{name}.json").read_text(encoding="utf-8"))
    ]
    found = find_rate(curve, 10)
    assert found.reason.code == code
    if low is None or high is None:
        assert found.rate is None
    else:
        assert found.rate is not None
        assert low < found.rate < high


def undecided(code: str) -> RateFinding:
    return RateFinding(rate=None, reason=Text(code=code))
