"""Numbers as they are read: rounding never makes nothing of a little, nor all of nearly all."""

import pytest

from tlstudio.core import figures


@pytest.mark.parametrize(
    ("share", "digits", "written"),
    [
        (0.9996, 1, "99.9 %"),
        (0.99999, 2, "99.99 %"),
        (0.996, 0, "99 %"),
        (1.0, 1, "100.0 %"),
        (0.0004, 1, "<0.1 %"),
        (0.004, 0, "<1 %"),
        (0.0, 1, "0.0 %"),
        (0.7141, 2, "71.41 %"),
    ],
)
def test_only_all_is_100_per_cent_and_only_none_is_0(share: float, digits: int, written: str) -> None:
    assert figures.percent(share, digits) == written


@pytest.mark.parametrize(
    ("difference", "written"),
    [(-0.0004, "−0.04"), (0.23, "+23.0"), (0.055, "+5.5"), (-0.00004, "−0.004"), (0.0, "0.0"), (-1e-9, "0.000")],
)
def test_a_difference_has_as_many_digits_as_say_something(difference: float, written: str) -> None:
    assert figures.signed_points(difference) == written
    assert figures.points(difference) == written.lstrip("+−")


@pytest.mark.parametrize(
    ("p", "written"),
    [(0.0001, "p < 0.001"), (0.0531, "p = 0.053"), (0.9996, "p > 0.999"), (1.0, "p = 1.000")],
)
def test_p_is_never_rounded_to_certainty(p: float, written: str) -> None:
    assert figures.p_value(p) == written
